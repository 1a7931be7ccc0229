//! Places in front matter that several rules need.

use std::ops::Range;

use crate::front_matter::{Entry, Value};
use crate::page::Page;
use crate::site::Site;
use crate::source::Span;
use crate::split::Fence;

/// The lines of a top-level entry, line end included; `None` where it shares them with others.
pub(super) fn lines(page: &Page, entry: &Entry) -> Option<Span> {
    let span = entry.key_span.to(entry.value.span);
    let lines = whole_lines(page, span);
    let before = page.source.text().get(lines.start as usize..span.start as usize)?;
    (matches!(page.split.fence, Fence::Yaml | Fence::Toml) && before.trim().is_empty()).then_some(lines)
}

/// A span widened to whole lines, line end included.
pub(super) fn whole_lines(page: &Page, span: Span) -> Span {
    let text = page.source.text();
    let start = text.get(..span.start as usize).and_then(|it| it.rfind('\n')).map_or(0, |it| it + 1);
    let rest = text.get(span.end as usize..).unwrap_or_default();
    let end = rest.find('\n').map_or(text.len(), |it| span.end as usize + it + 1);
    Span::new(start, end)
}

/// A range of a value's text as a place in the file; `None` where the text is not written as it is (escapes, blocks).
pub(super) fn inside(page: &Page, value: &Value, range: Range<usize>) -> Option<Span> {
    let text = value.as_str()?;
    let written = page.slice(value.span);
    let quote = usize::from(written.starts_with(['"', '\'']));
    (written.get(quote..)?.starts_with(text) && range.end <= text.len()).then(|| {
        let start = value.span.start as usize + quote;
        Span::new(start + range.start, start + range.end)
    })
}

/// The entries that hold the dates of a page.
pub(super) fn dates<'a>(site: &'a Site, page: &'a Page) -> impl Iterator<Item = &'a Entry> {
    let keys = &site.config.hugo.date_keys;
    page.front_matter.root.iter().filter(move |entry| {
        [&keys.date, &keys.lastmod, &keys.publish, &keys.expiry]
            .into_iter()
            .flatten()
            .any(|key| entry.key.eq_ignore_ascii_case(key))
    })
}
