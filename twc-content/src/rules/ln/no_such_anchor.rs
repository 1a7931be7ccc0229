//! LN002: a fragment that nothing on the page answers to.

use crate::diagnostic::{Applicability, Diagnostic, Fix, Label, Message, Severity, Sink};
use crate::page::Page;
use crate::path::Kind;
use crate::rules::{Check, Rule};
use crate::site::{Anchors, HeadingAnchor, Outgoing, Site, Target};
use crate::source::Span;

pub(super) static NO_SUCH_ANCHOR: Rule = Rule {
    code: "LN002",
    name: "no-such-anchor",
    severity: Severity::Error,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("no_such_anchor.md"),
    doc_nl: None,
    check: Check::Page(check),
};

/// Headings that are compared with missing anchors for one page; after that nothing is suggested any more.
const MOST_COMPARED: usize = 20_000;

fn check(site: &Site, page: &Page, sink: &mut Sink) {
    let mut left = MOST_COMPARED;
    for out in super::addresses(site, page) {
        let (Target::Page(index), Some(fragment)) = (&out.link.target, out.link.fragment.as_deref()) else { continue };
        let (Some(target), Some(anchors)) = (site.pages.get(*index), site.anchors(*index)) else { continue };
        if anchors.has(fragment) || site.may_have_anchor(fragment) || fragment.starts_with(['!', '/', '?']) {
            continue;
        }
        left = left.saturating_sub(anchors.headings.len() + 1);
        let meant = if left == 0 {
            None
        } else {
            counterpart(site, *index, anchors, fragment).map(|it| (it, true)).or_else(|| near(anchors, fragment))
        };
        // What templates and shortcodes add to a page is not known: then only a likely slip is worth a finding.
        if meant.is_none() && (anchors.open || target.path.kind != Kind::Page) {
            continue;
        }
        sink.push(finding(page, out, target, fragment, meant));
    }
}

/// What was meant: a heading, and whether that is certain.
type Meant<'a> = Option<(&'a HeadingAnchor, bool)>;

fn finding(page: &Page, out: &Outgoing, target: &Page, fragment: &str, meant: Meant<'_>) -> Diagnostic {
    let mut finding = NO_SUCH_ANCHOR.at(page, out.span).with("id", fragment);
    let Some((heading, certain)) = meant else { return finding.help(Message::new("no-such-anchor.help")) };
    let words = Message::new("no-such-anchor.label").with("id", heading.id.as_ref());
    finding = finding
        .related(Label::new(target.source.shared_path(), heading.span).with(words))
        .help(Message::new("no-such-anchor.near").with("id", heading.id.as_ref()));
    if let Some(at) = out.url.find('#').filter(|_| out.literal) {
        let applicability = if certain { Applicability::Safe } else { Applicability::Suggestion };
        let span = Span::new(out.span.start as usize + at, out.span.end as usize);
        let title = Message::new("no-such-anchor.fix").with("id", heading.id.as_ref());
        let text = format!("#{}", heading.id);
        finding = finding.fix(Fix::new(applicability, title, page.source.shared_path(), span, text));
    }
    finding
}

/// The heading at the place where a translation of the page has the anchor, if both have the same sequence of headings.
fn counterpart<'a>(site: &'a Site, index: usize, anchors: &'a Anchors, fragment: &str) -> Option<&'a HeadingAnchor> {
    let translations = &site.facts.get(index)?.translations;
    translations.iter().filter_map(|other| site.anchors(*other)).find_map(|other| {
        let at = other.headings.iter().position(|heading| heading.id.as_ref() == fragment)?;
        let levels = |list: &[HeadingAnchor]| list.iter().map(|it| it.level).collect::<Vec<_>>();
        (levels(&other.headings) == levels(&anchors.headings)).then(|| anchors.headings.get(at)).flatten()
    })
}

/// The heading whose anchor is spelt most like the fragment; certain where only the case or one letter differs and no
/// other heading is as near.
fn near<'a>(anchors: &'a Anchors, fragment: &str) -> Meant<'a> {
    let wanted = fragment.to_lowercase();
    let allowed = (wanted.chars().count() / 3).min(6);
    let mut near: Vec<(usize, &HeadingAnchor)> = anchors
        .headings
        .iter()
        .map(|heading| (distance(&wanted, &heading.id), heading))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    near.sort_by_key(|(distance, heading)| (*distance, heading.span.start));
    let (best, heading) = near.first()?;
    let unique = near.get(1).is_none_or(|(second, _)| second > best);
    let long = wanted.chars().count() > 3;
    Some((heading, unique && (*best == 0 || *best == 1 && long)))
}

/// Edits between two ids, hyphens aside: a heading that was renamed keeps most of its letters.
fn distance(wanted: &str, id: &str) -> usize {
    let bare = |text: &str| text.replace(['-', '_'], "");
    let whole = strsim::damerau_levenshtein(wanted, &id.to_lowercase());
    let letters = strsim::damerau_levenshtein(&bare(wanted), &bare(&id.to_lowercase()));
    whole.min(letters.max(1))
}
