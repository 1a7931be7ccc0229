//! `<!--more-->`: Hugo puts a paragraph of its own in the place of the first one before Markdown is read. In what a shortcode
//! encloses it divides nothing, but goes all the same.

use super::Mapped;
use crate::source::Span;

const MARK: &str = "<!--more-->";

/// The paragraph that stands for the divider.
pub(crate) const DIVIDER: &str = "HUGOMORE42";

/// Appends text that holds the first mark, which goes with the white space after it: the length of what comes after that.
pub(super) fn push(to: &mut Mapped, text: &str, start: u32, enclosed: bool) -> Option<usize> {
    let at = memchr::memmem::find(text.as_bytes(), MARK.as_bytes())?;
    let (before, rest) = text.split_at(at);
    let after = rest.get(MARK.len()..).unwrap_or_default().trim_start_matches([' ', '\t', '\r', '\n']);
    let place = Span::new(start as usize + at, start as usize + at + MARK.len());
    to.push_verbatim(before, start);
    if !enclosed {
        to.push_replaced("\n\n", Span::at(place.start as usize));
        to.push_replaced(DIVIDER, place);
        to.push_replaced("\n\n", Span::at(place.end as usize));
    }
    to.push_verbatim(after, Span::at(start as usize + text.len() - after.len()).start);
    Some(after.len())
}
