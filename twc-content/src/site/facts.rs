//! What Hugo makes of a page beside its body: address, title, dates, place in the tree.

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
    /// Its build options, or the site's `disableKinds`, keep it from being rendered.
    NotRendered,
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

impl Moment {
    /// Seconds since 1970-01-01 00:00 UTC.
    #[must_use]
    pub fn unix_seconds(&self) -> i64 {
        // Days since 1970 by the civil calendar, years counted from March so that leap days come last.
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let days =
            365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468;
        days * 86_400 + i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second)
            - i64::from(self.offset)
    }

    /// The moment as a number that sorts by time.
    pub(crate) fn instant(&self) -> (i64, u32) {
        (self.unix_seconds(), self.nanosecond)
    }
}

impl std::fmt::Display for Moment {
    /// RFC 3339 as Hugo writes it in JSON: `Z` for UTC, fractions without trailing zeros.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { year, month, day, hour, minute, second, nanosecond, offset } = self;
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        if *nanosecond > 0 {
            let digits = format!("{nanosecond:09}");
            write!(f, ".{}", digits.trim_end_matches('0'))?;
        }
        if *offset == 0 {
            return f.write_str("Z");
        }
        let minutes = offset.abs() / 60;
        write!(f, "{}{:02}:{:02}", if *offset < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_count_and_print() {
        let moment = Moment {
            year: 2025,
            month: 8,
            day: 15,
            hour: 10,
            minute: 0,
            second: 0,
            nanosecond: 500_000_000,
            offset: 7200,
        };
        assert_eq!(moment.unix_seconds(), 1_755_244_800);
        assert_eq!(moment.to_string(), "2025-08-15T10:00:00.5+02:00");
        assert_eq!(Moment::ZERO.to_string(), "0001-01-01T00:00:00Z");
        assert_eq!(Moment::ZERO.unix_seconds(), -62_135_596_800);
    }
}
