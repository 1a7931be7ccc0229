//! What Hugo makes of a page beside its body: address, title, dates, place in the tree.

use crate::front_matter::Entry;
use crate::language::Language;
use crate::path::{Kind, Moment};

/// The facts of one page of the site, with or without a source file.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Facts {
    /// Hugo's logical path.
    pub logical: String,
    /// Language.
    pub language: Language,
    /// Kind.
    pub kind: Kind,
    /// `.RelPermalink`: from the host's root, percent-encoded.
    pub url: String,
    /// `.Permalink`: with scheme and host.
    pub permalink: String,
    /// `.Title`, made up for lists without a source.
    pub title: String,
    /// `.LinkTitle`
    pub link_title: String,
    /// `.Description`
    pub description: String,
    /// `.Date`
    pub date: Option<Moment>,
    /// `.Lastmod`
    pub lastmod: Option<Moment>,
    /// `.PublishDate`
    pub publish_date: Option<Moment>,
    /// `.ExpiryDate`
    pub expiry_date: Option<Moment>,
    /// `.Draft`
    pub draft: bool,
    /// Whether the page is built and has an address, and why not.
    pub publication: Publication,
    /// `.Section`
    pub section: String,
    /// `.Type`
    pub content_type: String,
    /// `.Layout`
    pub layout: String,
    /// `.Slug`
    pub slug: String,
    /// `.Weight`
    pub weight: i64,
    /// `aliases`, as written.
    pub aliases: Vec<String>,
    /// `translationKey`, empty where not set.
    pub translation_key: String,
    /// What lists above and the site hand down (`cascade`), as far as the page's own front matter has no such key.
    pub handed_down: Vec<Entry>,
    /// `.Parent`: index in [`Site::facts`](crate::Site::facts).
    pub parent: Option<usize>,
    /// `.Pages`: the list's pages in Hugo's order, indices in [`Site::facts`](crate::Site::facts).
    pub pages: Vec<usize>,
    /// `.Translations`: the page in other languages by their weight, indices in [`Site::facts`](crate::Site::facts).
    pub translations: Vec<usize>,
    /// Whether a source file stands behind it: then [`Site::pages`](crate::Site) holds it at the same index.
    pub has_source: bool,
}

/// Whether a page reaches readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Publication {
    /// It is published.
    #[default]
    Published,
    /// It is a draft and drafts are not built.
    Draft,
    /// Its publication date is still to come.
    Future,
    /// Its expiry date has passed.
    Expired,
    /// Its build options keep it from being rendered, but lists and templates may show it.
    NotRendered,
    /// Another file makes the page of this path: one with the language in its name, or a bundle.
    Shadowed,
    /// It is headless, of a kind the site disables, or neither rendered nor listed: only templates that ask for it see it.
    Hidden,
}

impl Publication {
    /// Whether Hugo knows the page at all.
    pub(crate) fn is_built(self) -> bool {
        self.is_listed() || self == Self::Hidden
    }

    /// Whether lists, terms and translations show the page.
    #[must_use]
    pub fn is_listed(self) -> bool {
        matches!(self, Self::Published | Self::NotRendered)
    }
}

/// What is published, and when now is: the library has no clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SiteOptions {
    /// Publish drafts too; absent: as configured.
    pub drafts: Option<bool>,
    /// Publish pages of the future too; absent: as configured.
    pub future: Option<bool>,
    /// Publish expired pages too; absent: as configured.
    pub expired: Option<bool>,
    /// Now; where absent no page is of the future or expired.
    pub now: Option<Moment>,
}
