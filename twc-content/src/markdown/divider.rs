//! `<!--more-->`: Hugo puts a paragraph of its own in its place before Markdown is read.

use crate::shortcode::Mapped;
use crate::source::Span;

const MARK: &str = "<!--more-->";

/// The paragraph that stands for the divider.
pub(super) const DIVIDER: &str = "HUGOMORE42";

/// The text with the divider's paragraph in place of the first mark and the white space after it.
pub(super) fn cut(markdown: &Mapped) -> Option<Mapped> {
    let text = markdown.text();
    let start = memchr::memmem::find(text.as_bytes(), MARK.as_bytes())?;
    let mark_end = start + MARK.len();
    let rest = text.get(mark_end..)?;
    let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
    let mut cut = Mapped::default();
    cut.push_slice(markdown, 0..start);
    let place = markdown.span(start, mark_end);
    cut.push_replaced("\n\n", Span::new(place.start as usize, place.start as usize));
    cut.push_replaced(DIVIDER, place);
    cut.push_replaced("\n\n", Span::new(place.end as usize, place.end as usize));
    cut.push_slice(markdown, mark_end + blank..text.len());
    Some(cut)
}
