//! The words of the site around its content, from `site.ftl` in the language of the page.

use std::collections::BTreeMap;

use twc_content::path::Moment;
use twc_content::{Language, Message, Site, messages};

use super::view::DateView;

/// Messages without variables that templates can show, by their name there.
pub(crate) fn plain(site: &Site, language: &Language) -> BTreeMap<&'static str, String> {
    let plain: [(&'static str, Message); 24] = [
        ("skip_link", messages::skip_link()),
        ("nav_main", messages::nav_main()),
        ("nav_footer", messages::nav_footer()),
        ("nav_languages", messages::nav_languages()),
        ("nav_breadcrumbs", messages::nav_breadcrumbs()),
        ("home", messages::home()),
        ("contents", messages::contents()),
        ("section_pages", messages::section_pages()),
        ("feed", messages::feed()),
        ("previous_page", messages::previous_page()),
        ("next_page", messages::next_page()),
        ("tags", messages::tags()),
        ("not_found_title", messages::not_found_title()),
        ("not_found_text", messages::not_found_text()),
        ("not_found_link", messages::not_found_link()),
        ("moved_title", messages::moved_title()),
        ("task_done", messages::task_done()),
        ("task_open", messages::task_open()),
        ("alert_note", messages::alert_note()),
        ("alert_tip", messages::alert_tip()),
        ("alert_important", messages::alert_important()),
        ("alert_warning", messages::alert_warning()),
        ("alert_caution", messages::alert_caution()),
        ("text_frame", messages::text_frame()),
    ];
    plain.into_iter().map(|(name, message)| (name, site.localizer.text(language, &message).into_owned())).collect()
}

/// A date in the language.
pub(crate) fn date(site: &Site, language: &Language, moment: &Moment) -> DateView {
    DateView { iso: moment.to_string(), text: crate::date::text(site, language, moment) }
}

/// A date and what it is the date of.
pub(crate) fn dated(site: &Site, language: &Language, moment: &Moment, of: fn(String) -> Message) -> DateView {
    let date = date(site, language, moment);
    let text = site.localizer.text(language, &of(date.text)).into_owned();
    DateView { iso: date.iso, text }
}
