//! Dates as they are written in a language, by the message `date` of `site.ftl`.

use twc_content::path::Moment;
use twc_content::{Language, Message, Site};

/// The day of a moment in words: `8 augustus 2025`.
pub(crate) fn text(site: &Site, language: &Language, moment: &Moment) -> String {
    let message = Message::new("date")
        .with("day", i64::from(moment.day))
        .with("month", i64::from(moment.month))
        .with("year", moment.year.to_string());
    site.localizer.text(language, &message)
}
