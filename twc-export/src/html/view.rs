//! What templates can show: the values of a page and of its site, as they are named in templates.

use std::collections::BTreeMap;

use serde::Serialize;

/// Everything a template sees: `page`, `site` and `words`.
#[derive(Debug, Serialize)]
pub(crate) struct View<'a> {
    pub(crate) page: PageView,
    pub(crate) site: &'a SiteView,
    /// The messages of `site.ftl` that have no variables, by id with `_` for `-`.
    pub(crate) words: &'a BTreeMap<&'static str, String>,
}

/// The page.
#[derive(Debug, Default, Serialize)]
pub(crate) struct PageView {
    /// Language for HTML.
    pub(crate) lang: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
    /// Hugo's kind, or `not-found`.
    pub(crate) kind: &'static str,
    /// Folder of the front matter's `type`, or the section.
    pub(crate) section: String,
    /// The title.
    pub(crate) title: String,
    /// The title with the soft hyphens that a theme would put into its heading.
    pub(crate) heading: String,
    /// The title of the browser's tab.
    pub(crate) head_title: String,
    pub(crate) description: String,
    /// The address from the host's root.
    pub(crate) url: String,
    /// The address with scheme and host; empty where the site's host is not known.
    pub(crate) permalink: String,
    /// From the page to the root of the site: `../../`.
    pub(crate) root: String,
    /// The style itself, where no address leads to it from everywhere the page is shown; else empty.
    pub(crate) style: &'static str,
    pub(crate) og_locale: String,
    /// Whether search engines are asked to leave it out.
    pub(crate) hidden: bool,
    pub(crate) published: Option<DateView>,
    pub(crate) updated: Option<DateView>,
    pub(crate) reading_time: String,
    /// The body, as HTML.
    pub(crate) body: String,
    /// The table of contents, as HTML; empty where it would hold less than two headings.
    pub(crate) toc: String,
    pub(crate) breadcrumbs: Vec<LinkView>,
    pub(crate) children: Vec<ChildView>,
    pub(crate) tags: Vec<LinkView>,
    /// This page and its translations; empty where there is none.
    pub(crate) alternates: Vec<AlternateView>,
    pub(crate) feeds: Vec<FeedView>,
    /// An image for previews, with scheme and host.
    pub(crate) image: String,
    /// schema.org data as JSON, safe inside a script element.
    pub(crate) structured_data: String,
    /// The front matter's `layout`.
    pub(crate) layout: String,
}

/// The site, in the language of the page.
#[derive(Debug, Default, Serialize)]
pub(crate) struct SiteView {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) copyright: String,
    /// The home page of the language.
    pub(crate) home: String,
    /// Whether the site has such a page.
    pub(crate) has_home: bool,
    pub(crate) menu: Vec<MenuView>,
    pub(crate) footer: Vec<MenuView>,
    pub(crate) languages: Vec<LanguageView>,
    /// The feed of the language; empty where there is none.
    pub(crate) feed: String,
}

/// A date.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DateView {
    /// RFC 3339.
    pub(crate) iso: String,
    /// As it is written in the language.
    pub(crate) text: String,
}

/// A name and where it leads.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LinkView {
    pub(crate) name: String,
    /// Empty where there is no page for it.
    pub(crate) url: String,
}

/// An entry of a menu.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MenuView {
    pub(crate) name: String,
    pub(crate) url: String,
    /// `page` for this page, `true` for a list above it.
    pub(crate) current: Option<&'static str>,
    pub(crate) children: Vec<MenuView>,
}

/// A page of a list.
#[derive(Debug, Serialize)]
pub(crate) struct ChildView {
    pub(crate) url: String,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) date: Option<DateView>,
}

/// A language of the site, and where it has this page, or its home.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LanguageView {
    pub(crate) name: String,
    pub(crate) lang: String,
    pub(crate) url: String,
    pub(crate) current: Option<&'static str>,
}

/// A page in one of its languages.
#[derive(Debug, Serialize)]
pub(crate) struct AlternateView {
    pub(crate) lang: String,
    pub(crate) permalink: String,
    pub(crate) og_locale: String,
}

/// A feed.
#[derive(Debug, Serialize)]
pub(crate) struct FeedView {
    pub(crate) url: String,
    pub(crate) title: String,
}

/// A page that leads from an old address to a new one.
#[derive(Debug, Serialize)]
pub(crate) struct RedirectView {
    pub(crate) lang: String,
    pub(crate) heading: String,
    pub(crate) text: String,
    pub(crate) url: String,
    pub(crate) permalink: String,
}
