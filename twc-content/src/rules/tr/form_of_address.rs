//! TR015: `u` in a Dutch text that says `je` elsewhere.

use crate::diagnostic::{Label, Severity, Sink};
use crate::document::NodeKind;
use crate::page::Page;
use crate::rules::{Check, Rule, prose};
use crate::site::Site;

pub(super) static FORM_OF_ADDRESS: Rule = Rule {
    code: "TR015",
    name: "form-of-address",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("form_of_address.md"),
    doc_nl: Some(include_str!("form_of_address.nl.md")),
    check: Check::Site(check),
};

const FORMAL: [&str; 3] = ["u", "uw", "uzelf"];
const FAMILIAR: [&str; 8] = ["je", "jij", "jou", "jouw", "jezelf", "jullie", "jouzelf", "joúw"];

fn check(site: &Site, sink: &mut Sink) {
    for page in &site.pages {
        of_page(page, sink);
    }
    messages(site, sink);
}

/// All messages of a language speak with one voice.
fn messages(site: &Site, sink: &mut Sink) {
    let mut formal = Vec::new();
    let mut familiar = 0;
    for catalog in site.catalogs.catalogs.iter().filter(|it| it.language.is_dutch()) {
        for entry in &catalog.entries {
            for (_, _, pattern) in entry.patterns() {
                let branch = pattern.default_branch();
                let found = forms(&branch.text);
                familiar += usize::from(found.familiar.is_some());
                if let Some((start, word)) = found.formal {
                    let span = branch.span(start, start + word.len());
                    formal.push(FORM_OF_ADDRESS.in_file(catalog.source.shared_path(), span).with("word", word));
                }
            }
        }
    }
    if familiar > 0 && formal.len() <= familiar {
        sink.append(&mut formal);
    }
}

fn of_page(page: &Page, sink: &mut Sink) {
    if !page.path.language.is_dutch() {
        return;
    }
    let paragraphs = prose::of_page(page);
    let nodes = page.documents().flat_map(|it| &it.nodes);
    let quotes: Vec<_> =
        nodes.filter(|it| matches!(it.kind, NodeKind::BlockQuote { alert: None, .. })).map(|it| it.span).collect();
    let mut formal = Vec::new();
    let mut familiar = Vec::new();
    for prose in &paragraphs {
        // A letter that is quoted speaks to somebody else.
        if quotes.iter().any(|it| it.contains(prose.span(0..prose.text.len()))) {
            continue;
        }
        let found = forms(&prose.text);
        // Both in one paragraph: it speaks about them, or of somebody else.
        if let Some((start, word)) = found.formal.filter(|_| found.familiar.is_none()) {
            formal.push((prose.span(start..start + word.len()), word));
        }
        if let Some((start, word)) = found.familiar {
            familiar.push(prose.span(start..start + word.len()));
        }
    }
    // A formal page with one quotation is formal: the rarer form is the slip.
    if formal.len() * 2 > familiar.len() {
        return;
    }
    let Some(first) = familiar.first() else { return };
    for (span, word) in formal {
        sink.push(
            FORM_OF_ADDRESS.at(page, span).with("word", word).related(Label::new(page.source.shared_path(), *first)),
        );
    }
}

#[derive(Default)]
struct Forms<'a> {
    formal: Option<(usize, &'a str)>,
    familiar: Option<(usize, &'a str)>,
}

/// The first word of each form in a text, quotations left out.
fn forms(text: &str) -> Forms<'_> {
    let mut forms = Forms::default();
    let mut quoted = false;
    let mut at = 0;
    for piece in text.split_inclusive(|it: char| !it.is_alphabetic() && it != '\'' && it != '’') {
        let word = piece.trim_end_matches(|it: char| !it.is_alphabetic());
        let start = at;
        at += piece.len();
        let lower = word.to_lowercase();
        let sign = piece.get(word.len()..).unwrap_or_default();
        // `15.00 u`, `u.`: an hour, or a list item.
        let hour = || {
            text.get(..start).is_some_and(|it| it.trim_end().ends_with(|it: char| it.is_ascii_digit()))
                || sign.starts_with('.') && word == "u"
                || word == "U" && sign.starts_with(['-', '.', '2'])
        };
        if !quoted {
            if FORMAL.contains(&lower.as_str()) && forms.formal.is_none() && !hour() {
                forms.formal = Some((start, word));
            } else if FAMILIAR.contains(&lower.as_str()) && forms.familiar.is_none() && !hour() {
                forms.familiar = Some((start, word));
            }
        }
        for mark in sign.chars() {
            match mark {
                '“' | '„' => quoted = true,
                '”' => quoted = false,
                '"' => quoted = !quoted,
                _ => {}
            }
        }
    }
    forms
}
