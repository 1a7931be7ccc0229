//! Whole pages: the values of a page put into its template.

use std::collections::{BTreeMap, HashSet};

use twc_content::front_matter::ValueKind;
use twc_content::path::{Kind, Moment};
use twc_content::site::{Facts, Publication};
use twc_content::{Language, Page, Site, messages};

use super::address::Base;
use super::dress::{BodyWords, dress};
use super::finish::{Finished, Place, Ways, finish};
use super::menu::Menu;
use super::tidy::tidy;
use super::view::{AlternateView, ChildView, FeedView, LinkView, PageView, RedirectView, SiteView, View};
use super::{Rendered, TemplateError, Templates, links, menu, structured, words};

/// The style of every page.
pub(crate) const STYLE: &str = include_str!("templates/twc.css");

/// Search engines and tabs show about so many characters of a title.
const LONGEST_TITLE: usize = 70;

/// Puts pages into templates.
#[derive(Debug)]
pub(crate) struct Renderer<'a> {
    pub(crate) site: &'a Site,
    pub(crate) templates: &'a Templates,
    pub(crate) base: Base,
    /// Languages that are shown; empty for all.
    languages: &'a [Language],
    /// Pages that have a feed, by index in the site's facts.
    pub(crate) feeds: HashSet<usize>,
    words: BTreeMap<Language, BTreeMap<&'static str, String>>,
    /// The main menu and that of the footer.
    menus: BTreeMap<Language, [Menu<'a>; 2]>,
}

impl<'a> Renderer<'a> {
    pub(crate) fn new(site: &'a Site, templates: &'a Templates, languages: &'a [Language]) -> Self {
        let all = site.config.hugo.languages.iter().map(|it| it.language.clone());
        let words = all.map(|it| (it.clone(), words::plain(site, &it))).collect();
        let feeds = (0..site.facts.len()).filter(|index| !feed_pages(site, *index).is_empty()).collect();
        let all = site.config.hugo.languages.iter().map(|it| &it.language);
        let menus = all.map(|it| (it.clone(), ["main", "footer"].map(|name| Menu::of(site, it, name)))).collect();
        Self { site, templates, base: Base::of(site), languages, feeds, words, menus }
    }

    /// Whether a language is shown.
    pub(crate) fn has(&self, language: &Language) -> bool {
        self.languages.is_empty() || self.languages.contains(language)
    }

    /// Whether a page is among the documents of the export.
    pub(crate) fn shows(&self, facts: &Facts) -> bool {
        let empty = facts.kind == Kind::Taxonomy && !facts.has_source && facts.pages.is_empty();
        facts.publication == Publication::Published && !empty && Base::is_html(&facts.url) && self.has(&facts.language)
    }

    /// A page, or a list without a source, as a complete document.
    pub(crate) fn page(&self, index: usize, content: &Rendered) -> Result<String, TemplateError> {
        let Some(facts) = self.site.facts.get(index) else { return Ok(String::new()) };
        let page = self.site.pages.get(index).filter(|_| facts.has_source);
        let site = self.site_view(&facts.language, Some(facts));
        let mut view = self.page_view(index, facts, page, content, &site);
        view.structured_data = structured::data(&view, &site, |url| self.base.absolute(url));
        let template = self.template(&view, facts.kind);
        self.templates.render(&template, &View { page: view, site: &site, words: self.words(&facts.language) })
    }

    /// A document of an address with its last pass over.
    pub(crate) fn finished(&self, html: &str, language: &Language, url: &str, ways: Ways) -> Finished {
        let frame = self.words(language).get("text_frame").map_or("", String::as_str);
        let mut finished = finish(html, Place { base: &self.base, url, ways, frame });
        finished.html = tidy(&finished.html);
        finished
    }

    /// The body of a page for readers who do not know where it stands.
    pub(crate) fn feed_body(&self, page: &Page, facts: &Facts, content: &str) -> Finished {
        let body = dress(&links::resolved(content, page, self.site), self.body_words(&facts.language));
        self.finished(&body, &facts.language, &facts.url, Ways::Full)
    }

    /// The page for addresses that do not exist.
    pub(crate) fn not_found(&self, language: &Language) -> Result<String, TemplateError> {
        let site = self.site_view(language, None);
        let words = self.words(language);
        let title = words.get("not_found_title").cloned().unwrap_or_default();
        let page = PageView {
            lang: self.locale(language),
            dir: direction(language),
            kind: "not-found",
            head_title: head_title(&title, &site.title),
            heading: title.clone(),
            title,
            // Servers show it at any address: only the path from the host's root leads to the style.
            root: format!("{}/", self.base.path),
            style: self.style(),
            hidden: true,
            ..PageView::default()
        };
        self.templates.render("404.html", &View { page, site: &site, words })
    }

    /// A page that leads on to another address.
    pub(crate) fn redirect(&self, language: &Language, url: &str, title: &str) -> Result<String, TemplateError> {
        let message = messages::moved_text(title);
        let view = RedirectView {
            lang: self.locale(language),
            heading: self.words(language).get("moved_title").cloned().unwrap_or_default(),
            text: self.site.localizer.text(language, &message).into_owned(),
            url: url.to_owned(),
            permalink: self.base.absolute(url),
        };
        self.templates.render("redirect.html", &view)
    }

    /// The title of the site in a language.
    pub(crate) fn site_title(&self, language: &Language) -> String {
        let config = &self.site.config.hugo;
        let own = config.languages.iter().find(|it| it.language == *language).map(|it| it.title.as_str());
        let title = own.filter(|it| !it.is_empty()).unwrap_or(config.title.as_str());
        let of_home = || menu::home(self.site, language).map(|it| plain(&it.title));
        let host = || self.base.origin.split_once("://").map(|(_, host)| host.to_owned());
        let named = [Some(plain(title)), of_home(), host()].into_iter().flatten().find(|it| !it.is_empty());
        named.or_else(|| self.words(language).get("home").cloned()).unwrap_or_default()
    }

    /// The style, to stand in a document; empty where the site brings one of its own.
    fn style(&self) -> &'static str {
        let is_own = |path: &str| path == "static/twc.css";
        let site = self.site;
        let own = site.resources.iter().any(|it| is_own(it)) || site.files.iter().any(|it| is_own(it.path()));
        if own { "" } else { STYLE }
    }

    fn body_words(&self, language: &Language) -> BodyWords<'_> {
        let word = |id: &str| self.words(language).get(id).map_or("", String::as_str);
        BodyWords {
            done: word("task_done"),
            open: word("task_open"),
            alerts: ["alert_note", "alert_tip", "alert_important", "alert_warning", "alert_caution"].map(word),
        }
    }

    fn words(&self, language: &Language) -> &BTreeMap<&'static str, String> {
        static NONE: BTreeMap<&'static str, String> = BTreeMap::new();
        self.words.get(language).unwrap_or(&NONE)
    }

    fn locale(&self, language: &Language) -> String {
        let found = self.site.config.hugo.languages.iter().find(|it| it.language == *language);
        found.map(|it| it.locale.clone()).filter(|it| !it.is_empty()).unwrap_or_else(|| language.to_string())
    }

    /// The site's own template for a layout or section, else the built-in one for the kind.
    fn template(&self, view: &PageView, kind: Kind) -> String {
        let named =
            |name: &str| Some(format!("{name}.html")).filter(|it| !name.is_empty() && self.templates.is_own(it));
        let by_kind = || (kind == Kind::Home).then(|| named("home")).flatten();
        named(&view.layout).or_else(by_kind).unwrap_or_else(|| match kind {
            Kind::Page => "page.html".to_owned(),
            _ => "list.html".to_owned(),
        })
    }

    fn site_view(&self, language: &Language, page: Option<&Facts>) -> SiteView {
        let site = self.site;
        let config = site.config.hugo.languages.iter().find(|it| it.language == *language);
        let param = |key: &str| {
            let own = config.and_then(|it| it.params.get(key)).and_then(|it| it.as_str());
            own.or_else(|| site.config.hugo.params.get(key).and_then(|it| it.as_str())).unwrap_or_default().to_owned()
        };
        let home = menu::home(site, language);
        let feed = home
            .and_then(|home| site.index_of(&home.language, "/"))
            .filter(|index| self.feeds.contains(index))
            .and(home)
            .map(|home| format!("{}index.xml", home.url))
            .unwrap_or_default();
        SiteView {
            title: self.site_title(language),
            description: param("description"),
            copyright: plain(&param("copyright")),
            home: home.map_or_else(|| format!("{}/", self.base.path), |it| it.url.clone()),
            has_home: home.is_some_and(|it| self.shows(it)),
            menu: self.menus.get(language).map(|[main, _]| main.shown(site, page)).unwrap_or_default(),
            footer: self.menus.get(language).map(|[_, footer]| footer.shown(site, page)).unwrap_or_default(),
            languages: menu::languages(site, language, page, |it| self.has(it)),
            feed,
        }
    }

    fn page_view(
        &self,
        index: usize,
        facts: &Facts,
        page: Option<&Page>,
        content: &Rendered,
        site: &SiteView,
    ) -> PageView {
        let language = &facts.language;
        let words = self.words(language);
        let title = match plain(&facts.title) {
            title if title.is_empty() && facts.kind == Kind::Home => site.title.clone(),
            title if title.is_empty() => named_by_address(&facts.url).unwrap_or_else(|| site.title.clone()),
            title => title,
        };
        let is_page = facts.kind == Kind::Page;
        let date = facts.date.as_ref().filter(|_| is_page);
        let updated = facts.lastmod.as_ref().filter(|it| {
            is_page && date.is_none_or(|date| (date.year, date.month, date.day) < (it.year, it.month, it.day))
        });
        let description = match (facts.description.as_str(), facts.kind) {
            ("", Kind::Home) => site.description.clone(),
            (text, _) => one_line(text),
        };
        PageView {
            lang: self.locale(language),
            dir: direction(language),
            kind: facts.kind.as_str(),
            section: facts.section.clone(),
            head_title: if facts.kind == Kind::Home { title.clone() } else { head_title(&title, &site.title) },
            heading: if facts.title.is_empty() { title.clone() } else { hyphenated(&facts.title) },
            title,
            description,
            url: facts.url.clone(),
            permalink: self.base.absolute(&facts.url),
            root: self.base.to_root(&facts.url),
            style: "",
            og_locale: open_graph_locale(&self.locale(language)),
            hidden: facts.draft,
            published: date.map(|it| words::date(self.site, language, it)),
            updated: updated.map(|it| words::dated(self.site, language, it, messages::updated)),
            reading_time: self.reading_time(language, content, is_page),
            body: match page {
                Some(page) => dress(&links::resolved(&content.content, page, self.site), self.body_words(language)),
                None => String::new(),
            },
            toc: labelled_toc(&content.toc, words.get("contents").map_or("", String::as_str)),
            breadcrumbs: menu::breadcrumbs(self.site, facts, words.get("home").map_or("", String::as_str)),
            children: self.children(facts),
            tags: page.map(|it| self.tags(it)).unwrap_or_default(),
            alternates: self.alternates(index, facts),
            feeds: self.feed_views(index, facts),
            image: page.and_then(|it| self.image(it)).unwrap_or_default(),
            structured_data: String::new(),
            layout: facts.layout.clone(),
        }
    }

    fn reading_time(&self, language: &Language, content: &Rendered, is_page: bool) -> String {
        // Shorter than a minute is not worth saying.
        if !is_page || content.reading_time < 2 {
            return String::new();
        }
        self.site.localizer.text(language, &messages::reading_time(content.reading_time)).into_owned()
    }

    fn children(&self, facts: &Facts) -> Vec<ChildView> {
        let children = facts.pages.iter().filter_map(|index| self.site.facts.get(*index));
        children
            .filter(|it| it.publication == Publication::Published && Base::is_html(&it.url))
            .map(|it| ChildView {
                url: it.url.clone(),
                title: link_title(it),
                description: one_line(&it.description),
                date: it
                    .date
                    .as_ref()
                    .filter(|_| it.kind == Kind::Page)
                    .map(|date| words::date(self.site, &it.language, date)),
            })
            .collect()
    }

    fn tags(&self, page: &Page) -> Vec<LinkView> {
        let Some(tags) = page.front_matter.get("tags") else { return Vec::new() };
        let names: Vec<&str> = match &tags.value.kind {
            ValueKind::List(items) => items.iter().filter_map(|it| it.as_str()).collect(),
            ValueKind::String(one) => vec![one],
            _ => Vec::new(),
        };
        names
            .into_iter()
            .filter(|it| !it.trim().is_empty())
            .map(|name| {
                let logical = format!("/tags/{}", name.trim().to_lowercase().replace(' ', "-"));
                let term = self.site.index_of(&page.path.language, &logical).and_then(|it| self.site.facts.get(it));
                let url = term.filter(|it| it.publication == Publication::Published).map(|it| it.url.clone());
                LinkView { name: name.to_owned(), url: url.unwrap_or_default() }
            })
            .collect()
    }

    /// This page and its translations with their languages, the one for all other languages last.
    pub(crate) fn alternates(&self, index: usize, facts: &Facts) -> Vec<AlternateView> {
        let shown = |index: &usize| self.site.facts.get(*index).filter(|it| self.shows(it));
        let others = facts.translations.iter().filter_map(shown).take(menu::MOST_LANGUAGES);
        let others: Vec<&Facts> = others.collect();
        let Some(own) = shown(&index).filter(|_| !others.is_empty() && !self.base.origin.is_empty()) else {
            return Vec::new();
        };
        let default = &self.site.config.hugo.default_language;
        let all = || others.iter().copied().chain([own]);
        let mut alternates: Vec<AlternateView> = all()
            .map(|it| {
                let lang = self.locale(&it.language);
                let og_locale = open_graph_locale(&lang);
                AlternateView { lang, permalink: self.base.absolute(&it.url), og_locale }
            })
            .collect();
        alternates.sort_by(|one, other| one.lang.cmp(&other.lang));
        if let Some(it) = all().find(|it| it.language == *default) {
            let permalink = self.base.absolute(&it.url);
            alternates.push(AlternateView { lang: "x-default".to_owned(), permalink, og_locale: String::new() });
        }
        alternates
    }

    fn feed_views(&self, index: usize, facts: &Facts) -> Vec<FeedView> {
        let home = self.site.index_of(&facts.language, "/");
        let mut lists: Vec<usize> = home.into_iter().chain([index]).chain(facts.parent).collect();
        lists.dedup();
        let mut views: Vec<FeedView> = Vec::new();
        for list in lists.into_iter().filter(|it| self.feeds.contains(it)) {
            let Some(of) = self.site.facts.get(list) else { continue };
            let url = format!("{}index.xml", of.url);
            if !views.iter().any(|it| it.url == url) {
                views.push(FeedView { url, title: self.feed_title(of) });
            }
        }
        views
    }

    /// The title of a list's feed.
    pub(crate) fn feed_title(&self, of: &Facts) -> String {
        let site = self.site_title(&of.language);
        let title = match of.kind {
            Kind::Home => site,
            _ => format!("{} – {site}", plain(&of.title)),
        };
        self.site.localizer.text(&of.language, &messages::feed_title(title)).into_owned()
    }

    /// The image that the front matter names for previews.
    fn image(&self, page: &Page) -> Option<String> {
        let named = |key: &str| {
            let value = &page.front_matter.get(key)?.value;
            value.as_str().or_else(|| value.as_list()?.first()?.as_str()).filter(|it| !it.is_empty())
        };
        let name = ["images", "image", "cover", "featureimage"].iter().find_map(|key| named(key))?;
        if name.contains("://") {
            return Some(crate::policy::safe_url(name).to_owned());
        }
        // Without a host nobody else can fetch it, and a file that is missing shows nothing.
        let of_site = || links::file(&format!("/{name}"), page, self.site);
        let url = links::file(name, page, self.site).or_else(of_site).filter(|_| !self.base.origin.is_empty())?;
        Some(self.base.absolute(&url))
    }
}

/// The pages of a list's feed: dated pages, the newest first. For a home those of its whole language.
pub(crate) fn feed_pages(site: &Site, index: usize) -> Vec<usize> {
    let Some(list) = site.facts.get(index) else { return Vec::new() };
    if list.publication != Publication::Published {
        return Vec::new();
    }
    let mut pages: Vec<usize> = match list.kind {
        Kind::Home => (0..site.facts.len())
            .filter(|it| site.facts.get(*it).is_some_and(|it| it.language == list.language))
            .collect(),
        Kind::Section => list.pages.clone(),
        _ => Vec::new(),
    };
    let of = |index: &usize| site.facts.get(*index);
    pages.retain(|index| {
        of(index).is_some_and(|it| {
            it.kind == Kind::Page && it.publication == Publication::Published && it.date.is_some() && it.has_source
        })
    });
    let time = |index: &usize| of(index).and_then(|it| it.date.as_ref()).map(Moment::unix_seconds);
    pages.sort_by_key(|index| (std::cmp::Reverse(time(index)), of(index).map(|it| it.url.clone())));
    pages.truncate(20);
    pages
}

/// The title of a tab: the page's, with the site's where there is room.
fn head_title(title: &str, site: &str) -> String {
    let both = format!("{title} · {site}");
    // Checkers count the characters as they are written, entities in full.
    let length = |it: char| if "&<>\"'".contains(it) { 6 } else { 1 };
    let fits = |text: &str| text.chars().map(length).sum::<usize>() <= LONGEST_TITLE;
    if !site.is_empty() && title != site && fits(&both) {
        return both;
    }
    if fits(title) {
        return title.to_owned();
    }
    let mut room = LONGEST_TITLE - 2;
    let kept = title.char_indices().find(|(_, it)| {
        let more = length(*it);
        let full = more > room;
        room = room.saturating_sub(more);
        full
    });
    let kept = kept.map_or(title, |(end, _)| &title[..end]);
    format!("{} …", kept.rsplit_once(' ').map_or(kept, |(words, _)| words))
}

/// How links name a page.
pub(crate) fn link_title(facts: &Facts) -> String {
    match plain(&facts.link_title) {
        title if title.is_empty() => named_by_address(&facts.url).unwrap_or_else(|| facts.url.clone()),
        title => title,
    }
}

/// The title of a page that has none: the last part of its address.
fn named_by_address(url: &str) -> Option<String> {
    let name = super::address::decoded(url.trim_end_matches('/').rsplit('/').next()?);
    let name = one_line(&name.replace(['-', '_'], " "));
    (!name.is_empty()).then_some(name)
}

/// A title as text: the entities that themes expect in it decoded, soft hyphens and line ends left out.
pub(crate) fn plain(title: &str) -> String {
    let decoded = title.replace("&shy;", "").replace("&nbsp;", " ").replace("&amp;", "&");
    one_line(&decoded)
}

/// A title as text with its soft hyphens.
fn hyphenated(title: &str) -> String {
    title.split("&shy;").map(plain).collect::<Vec<_>>().join("\u{ad}")
}

fn one_line(text: &str) -> String {
    let visible: String =
        text.chars().filter(|it| *it != '\u{ad}' && (!it.is_control() || it.is_whitespace())).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The table of contents with a name for screen readers; nothing where it would hold less than two headings.
fn labelled_toc(toc: &str, label: &str) -> String {
    if toc.matches("<a ").count() < 2 {
        return String::new();
    }
    let label = label.replace('&', "&amp;").replace('"', "&quot;");
    toc.replacen("<nav id=\"TableOfContents\"", &format!("<nav id=\"TableOfContents\" aria-label=\"{label}\""), 1)
}

/// Open Graph's locale: language and territory.
fn open_graph_locale(locale: &str) -> String {
    match locale {
        "nl" => "nl_NL".to_owned(),
        "en" => "en_GB".to_owned(),
        other => other.replace('-', "_"),
    }
}

fn direction(language: &Language) -> &'static str {
    match language.primary() {
        "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_titles_stand_alone() {
        assert_eq!(head_title("Over ons", "Techwerkers"), "Over ons · Techwerkers");
        assert_eq!(head_title(&"a".repeat(66), "Techwerkers"), "a".repeat(66));
        assert_eq!(head_title("Techwerkers", "Techwerkers"), "Techwerkers");
        let long = head_title(&"woord ".repeat(20), "");
        assert!(long.ends_with("woord …") && long.chars().count() <= 70, "{long}");
    }

    #[test]
    fn titles_are_text() {
        assert_eq!(hyphenated("Tech&shy;werkers"), "Tech\u{ad}werkers");
        assert_eq!(plain("Tech&shy;werkers\n A &amp; B"), "Techwerkers A & B");
    }

    #[test]
    fn a_table_of_one_heading_is_left_out() {
        let toc = |links: usize| format!("<nav id=\"TableOfContents\">{}</nav>", "<a href>".repeat(links));
        assert_eq!(labelled_toc(&toc(1), "x"), "");
        assert!(
            labelled_toc(&toc(2), "Op \"deze\"")
                .starts_with("<nav id=\"TableOfContents\" aria-label=\"Op &quot;deze&quot;\">")
        );
    }
}
