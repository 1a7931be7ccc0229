//! Dates as they are written in a language, by the message `date` of `site.ftl`.

use twc_content::path::Moment;
use twc_content::{Language, Site, messages};

/// The day of a moment in words: `8 augustus 2025`.
pub(crate) fn text(site: &Site, language: &Language, moment: &Moment) -> String {
    let message = messages::date(i64::from(moment.day), i64::from(moment.month), moment.year.to_string());
    site.localizer.text(language, &message).into_owned()
}
