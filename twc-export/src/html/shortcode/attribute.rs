//! Shortcodes inside the attributes of HTML, such as the destination of a link: what they write stays in the attribute,
//! and what they make of an address runs no script.

use std::iter::Peekable;
use std::ops::Range;

use super::super::tag::{Tags, change_source_set, decoded, holds_address, holds_addresses, tags};
use crate::policy::safe_url;

/// The values of a text's attributes, looked up in the order of the text.
pub(super) struct Attributes<'a> {
    tags: Peekable<Tags<'a>>,
}

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// Where it stands, without quotes.
    pub(super) range: Range<usize>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Address,
    Addresses,
}

impl<'a> Attributes<'a> {
    pub(super) fn of(html: &'a str) -> Self {
        Self { tags: tags(html).peekable() }
    }

    /// The value around a place; places come in their order.
    pub(super) fn around(&mut self, at: usize) -> Option<Value> {
        while self.tags.next_if(|it| it.range.end <= at).is_some() {}
        let tag = self.tags.peek().filter(|it| it.range.start < at)?;
        let attribute = tag.attributes.iter().find(|it| it.value_range().contains(&at))?;
        let kind = if holds_address(tag.name, attribute.name) {
            Kind::Address
        } else if holds_addresses(attribute.name) {
            Kind::Addresses
        } else {
            Kind::Text
        };
        Some(Value { range: attribute.value_range(), kind })
    }
}

impl Value {
    /// Whether the value, as it is written in HTML, may stand there.
    pub(super) fn may_be(&self, written: &str) -> bool {
        let is_safe = |url: &str| url.trim().is_empty() || !safe_url(url).is_empty();
        match self.kind {
            Kind::Text => true,
            Kind::Address => is_safe(&decoded(written)),
            Kind::Addresses => {
                let mut safe = true;
                change_source_set(&decoded(written), |url| {
                    safe &= is_safe(url);
                    None
                });
                safe
            }
        }
    }
}

/// HTML as part of an attribute's value; its entities stay.
pub(super) fn escaped(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for it in html.chars() {
        match it {
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            it => out.push(it),
        }
    }
    out
}
