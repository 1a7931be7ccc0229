//! TR015: `u` in a Dutch text that says `je` elsewhere.

use crate::diagnostic::{Label, Severity, Sink};
use crate::document::NodeKind;
use crate::page::Page;
use crate::rules::prose::Covered;
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
                let text = without_quotations(&branch.text);
                let found = forms(&text);
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
    let quotes = places(page, |it| matches!(it, NodeKind::BlockQuote { alert: None, .. }));
    let emphasis = places(page, |it| matches!(it, NodeKind::Emphasis | NodeKind::Strong));
    let mut formal = Vec::new();
    let mut familiar = Vec::new();
    for prose in &paragraphs {
        // A letter that is quoted speaks to somebody else.
        if quotes.holds(prose.span(0..prose.text.len())) {
            continue;
        }
        let text = without_quotations(&prose.text);
        for sentence in sentences(&text) {
            let found = forms(&text[sentence.clone()]);
            let place = |(start, word): (usize, &str)| {
                let start = sentence.start + start;
                prose.span(start..start + word.len())
            };
            // Both in one sentence, or set off: it speaks about the words, or of somebody else.
            if let Some(found) = found.formal.filter(|_| found.familiar.is_none()) {
                let span = place(found);
                if !emphasis.holds(span) {
                    formal.push((span, found.1.to_owned()));
                }
            }
            familiar.extend(found.familiar.map(place));
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

/// The places of nodes, in order.
fn places(page: &Page, wanted: impl Fn(&NodeKind) -> bool) -> Covered {
    let nodes = page.documents().flat_map(|it| &it.nodes);
    Covered::by(nodes.filter(|it| wanted(&it.kind)).map(|it| it.span))
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '?', '!', ';', '\n']) {
        let end = at + mark.len();
        let ends = mark == "\n" || text[end..].starts_with([' ', '\n']);
        if ends && text[end..].trim_start().starts_with(|it: char| it.is_uppercase() || mark == "\n" || mark == ";") {
            found.push(start..end);
            start = end;
        }
    }
    found.push(start..text.len());
    found
}

#[derive(Default)]
struct Forms<'a> {
    formal: Option<(usize, &'a str)>,
    familiar: Option<(usize, &'a str)>,
}

/// The text with blanks in the place of its quotations.
fn without_quotations(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut quoted = false;
    for character in text.chars() {
        match character {
            '“' | '„' => quoted = true,
            '”' => quoted = false,
            '"' => quoted = !quoted,
            it if !quoted => {
                kept.push(it);
                continue;
            }
            _ => {}
        }
        kept.extend(std::iter::repeat_n(' ', character.len_utf8()));
    }
    kept
}

/// The first word of each form in a text.
fn forms(text: &str) -> Forms<'_> {
    let mut forms = Forms::default();
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
        // "De u in UWV", "de letter u", "een grote U": the letter.
        let letter = || {
            let before = text.get(..start).unwrap_or_default().trim_end();
            let last = before.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
            lower == "u"
                && (text.trim().len() == 1
                    || ["de", "een", "letter"].contains(&last.as_str())
                    || word == "U" && before.ends_with(|it: char| it.is_alphanumeric() || it == ','))
        };
        if FORMAL.contains(&lower.as_str()) && forms.formal.is_none() && !hour() && !letter() {
            forms.formal = Some((start, word));
        } else if FAMILIAR.contains(&lower.as_str()) && forms.familiar.is_none() && !hour() {
            forms.familiar = Some((start, word));
        }
    }
    forms
}
