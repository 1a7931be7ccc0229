//! The words of the site around its content, from `site.ftl` in the language of the page.

use std::collections::BTreeMap;

use twc_content::path::Moment;
use twc_content::{Language, Message, Site};

use super::view::DateView;

/// Messages without variables that templates can show.
const PLAIN: [&str; 24] = [
    "skip-link",
    "nav-main",
    "nav-footer",
    "nav-languages",
    "nav-breadcrumbs",
    "home",
    "contents",
    "section-pages",
    "feed",
    "previous-page",
    "next-page",
    "tags",
    "not-found-title",
    "not-found-text",
    "not-found-link",
    "moved-title",
    "task-done",
    "task-open",
    "alert-note",
    "alert-tip",
    "alert-important",
    "alert-warning",
    "alert-caution",
    "text-frame",
];

/// The messages of [`PLAIN`] by id, `_` in the place of `-`.
pub(crate) fn plain(site: &Site, language: &Language) -> BTreeMap<&'static str, String> {
    const NAMES: [&str; 24] = [
        "skip_link",
        "nav_main",
        "nav_footer",
        "nav_languages",
        "nav_breadcrumbs",
        "home",
        "contents",
        "section_pages",
        "feed",
        "previous_page",
        "next_page",
        "tags",
        "not_found_title",
        "not_found_text",
        "not_found_link",
        "moved_title",
        "task_done",
        "task_open",
        "alert_note",
        "alert_tip",
        "alert_important",
        "alert_warning",
        "alert_caution",
        "text_frame",
    ];
    NAMES.into_iter().zip(PLAIN.map(|id| site.localizer.text(language, &Message::new(id)))).collect()
}

/// A date in the language.
pub(crate) fn date(site: &Site, language: &Language, moment: &Moment) -> DateView {
    DateView { iso: moment.to_string(), text: crate::date::text(site, language, moment) }
}

/// A date and what it is the date of.
pub(crate) fn dated(site: &Site, language: &Language, moment: &Moment, id: &'static str) -> DateView {
    let date = date(site, language, moment);
    let text = site.localizer.text(language, &Message::new(id).with("date", date.text));
    DateView { iso: date.iso, text }
}
