//! Plain text made to be read: in a mail, a chat, a terminal or by a screen reader.
//!
//! No markup, no control and no direction characters are ever left in it. Lines are wrapped where Unicode allows
//! (UAX #14), addresses stay whole, links become numbered references or stand in the text.

mod address;
mod body;
mod clean;
mod layout;
mod markup;
mod raw;
mod shortcode;
mod table;
mod wrap;

use std::fmt;

use twc_content::site::Publication;
use twc_content::{Page, Site};

/// What becomes of links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextLinks {
    /// A number after the words, and the addresses at the end.
    #[default]
    References,
    /// The address in brackets after the words.
    Inline,
    /// The words alone.
    Words,
}

/// How a text is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextOptions {
    /// Columns of a line; at least 24 are used.
    pub width: usize,
    /// What becomes of links.
    pub links: TextLinks,
    /// Whether the page's title stands at the top.
    pub title: bool,
    /// Whether headings and the heads of tables have a line below them.
    pub underlined: bool,
}

impl Default for TextOptions {
    fn default() -> Self {
        Self { width: 72, links: TextLinks::References, title: true, underlined: true }
    }
}

/// Writes a page as plain text.
///
/// # Errors
/// What the writer reports.
///
/// # Example
/// ```
/// use twc_content::{Limits, Site, SourceFile};
/// use twc_export::text::{TextOptions, write_page};
///
/// let page = SourceFile::new("content/a.nl.md", "---\ntitle: Welkom\n---\nLees *meer* op [onze site](https://example.org/).\n");
/// let site = Site::from_files(vec![page], Vec::new(), &Limits::default());
/// let mut text = String::new();
/// write_page(&site.pages[0], &site, &TextOptions::default(), &mut text).expect("a string takes everything");
/// assert!(text.ends_with("Lees meer op onze site [1].\n\n[1] https://example.org/\n"));
/// ```
pub fn write_page(page: &Page, site: &Site, options: &TextOptions, out: &mut impl fmt::Write) -> fmt::Result {
    out.write_str(&page_text(page, site, options))
}

/// Writes the published pages of a site one below the other, in the order of their files, with a rule between them.
///
/// # Errors
/// What the writer reports.
///
/// # Example
/// ```
/// use twc_content::{Limits, Site, SourceFile};
/// use twc_export::text::{TextOptions, write_site};
///
/// let page = |name: &str| SourceFile::new(format!("content/{name}.nl.md"), format!("---\ntitle: {name}\n---\nHallo.\n"));
/// let site = Site::from_files(vec![page("a"), page("b")], Vec::new(), &Limits::default());
/// let mut text = String::new();
/// write_site(&site, &TextOptions { width: 24, ..TextOptions::default() }, &mut text).expect("a string takes everything");
/// assert_eq!(text, "a\n=\n\nHallo.\n\n\n────────────────────────\n\n\nb\n=\n\nHallo.\n");
/// ```
pub fn write_site(site: &Site, options: &TextOptions, out: &mut impl fmt::Write) -> fmt::Result {
    let published = site.pages_with_facts().filter(|(_, facts)| facts.publication == Publication::Published);
    for (index, (page, _)) in published.enumerate() {
        if index > 0 {
            write!(out, "\n\n{}\n\n\n", "─".repeat(options.width.clamp(24, 72)))?;
        }
        write_page(page, site, options, out)?;
    }
    Ok(())
}

/// The text of a page.
pub(crate) fn page_text(page: &Page, site: &Site, options: &TextOptions) -> String {
    body::page(site, page, options)
}
