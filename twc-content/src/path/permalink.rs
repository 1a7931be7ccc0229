//! Permalink patterns: `/:year/:slug/` and what its tokens stand for.

use super::sanitize::{escape_url, path_element, unescape};
use crate::config::HugoConfig;
use crate::date::{Moment, format_go_layout};

/// What the tokens of a permalink pattern can name.
#[derive(Clone, Debug)]
pub struct PermalinkParts<'a> {
    /// `:year`, `:month` and the like.
    pub date: Moment,
    /// `:title`
    pub title: &'a str,
    /// `:slug`, empty where the page has none.
    pub slug: &'a str,
    /// `:section`
    pub section: &'a str,
    /// `:sections`: the page's sections from the top.
    pub sections: Vec<&'a str>,
    /// `:sectionslugs`: slug or title of each of those.
    pub section_slugs: Vec<&'a str>,
    /// `:filename`, without extension and language; empty for lists.
    pub file_name: &'a str,
    /// `:contentbasename`
    pub content_base_name: &'a str,
}

/// Expands a pattern. A token that Hugo does not know stays as it is.
///
/// # Example
/// ```
/// use twc_content::config::HugoConfig;
/// use twc_content::path::{Moment, PermalinkParts, expand};
/// let parts = PermalinkParts {
///     date: Moment { year: 2025, month: 8, day: 5, ..Moment::ZERO },
///     title: "Één & twee",
///     slug: "",
///     section: "posts",
///     sections: vec!["posts"],
///     section_slugs: vec!["berichten"],
///     file_name: "a",
///     content_base_name: "a",
/// };
/// let url = expand("/:year/:month/:sectionslugs/:slug/", &parts, &HugoConfig::default());
/// assert_eq!(url, "/2025/08/berichten/één-twee/");
/// ```
#[must_use]
pub fn expand(pattern: &str, parts: &PermalinkParts<'_>, config: &HugoConfig) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once(':') {
        if let Some(kept) = before.strip_suffix('\\') {
            out.push_str(kept);
            out.push(':');
            rest = after;
            continue;
        }
        out.push_str(before);
        let word = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(after.len());
        let (name, tail) = after.split_at(word);
        let (slice, tail) = match tail.strip_prefix('[').and_then(|tail| tail.split_once(']')) {
            Some((slice, tail)) if !slice.is_empty() => (Some(slice), tail),
            _ => (None, tail),
        };
        match value(name, slice, parts, config) {
            Some(text) => out.push_str(&text),
            None => {
                out.push(':');
                out.push_str(after.get(..after.len() - tail.len()).unwrap_or_default());
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    // A title's plus sign becomes a blank on this way, and later a hyphen: so does Hugo.
    unescape(&out.replace('+', " "))
}

fn value(name: &str, slice: Option<&str>, parts: &PermalinkParts<'_>, config: &HugoConfig) -> Option<String> {
    let urlize = |text: &str| escape_url(without_empty_fragment(&path_element(text, config)));
    let title = || urlize(&parts.title.replace('/', "-"));
    let slug_or = |other: &str| urlize(if parts.slug.is_empty() { other } else { parts.slug });
    let date = &parts.date;
    let join = |list: &[&str], change: &dyn Fn(&str) -> String| {
        slice_of(list, slice).iter().map(|part| change(part)).collect::<Vec<_>>().join("/")
    };
    Some(match name {
        "year" => date.year.to_string(),
        "month" => format!("{:02}", date.month),
        "monthname" => date.month_name().to_owned(),
        "day" => format!("{:02}", date.day),
        "weekday" => date.weekday().to_string(),
        "weekdayname" => date.weekday_name().to_owned(),
        "yearday" => date.year_day().to_string(),
        "section" => parts.section.to_owned(),
        "sectionslug" => parts.section_slugs.first().map_or_else(String::new, |slug| urlize(slug)),
        // Without a slice the path of the section, which begins with a slash.
        "sections" if slice.is_none() => format!("/{}", parts.sections.join("/")),
        "sections" => join(&parts.sections, &|part| part.to_owned()),
        "sectionslugs" => {
            let slugs: Vec<&str> = parts.section_slugs.iter().copied().filter(|slug| !slug.is_empty()).collect();
            join(&slugs, &urlize)
        }
        "title" => title(),
        "slug" if parts.slug.is_empty() => title(),
        "slug" => urlize(parts.slug),
        "slugorfilename" => slug_or(parts.file_name),
        "filename" => urlize(parts.file_name),
        "contentbasename" => urlize(parts.content_base_name),
        "slugorcontentbasename" => slug_or(parts.content_base_name),
        layout => {
            // Hugo takes a word for a layout if the reference moment does not print it as it is.
            let reference = Moment { year: 2019, month: 11, day: 9, hour: 23, minute: 1, second: 42, ..Moment::ZERO };
            if format_go_layout(layout, &reference) == layout {
                return None;
            }
            format_go_layout(layout, date)
        }
    })
}

/// Hugo reads the text as an address and writes that: where the first `#` stands at the end, it is lost (`C#`).
fn without_empty_fragment(text: &str) -> &str {
    text.strip_suffix('#').filter(|before| !before.contains('#')).unwrap_or(text)
}

/// `[1:]`, `[:last]`, `[last]`, `[0]`: out of bounds is empty, never wrong.
fn slice_of<'l, 'a>(list: &'l [&'a str], slice: Option<&str>) -> &'l [&'a str] {
    let Some(slice) = slice else { return list };
    let index = |text: &str, default: usize| match text.trim() {
        "" => Some(default),
        "last" => Some(list.len().saturating_sub(1)),
        number => number.parse::<usize>().ok(),
    };
    let range = match slice.split_once(':') {
        Some((from, to)) => index(from, 0).zip(index(to, list.len())),
        None => index(slice, 0).map(|at| (at, at + 1)),
    };
    range.and_then(|(from, to)| list.get(from..to.min(list.len()))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, expected: &str) {
        let parts = PermalinkParts {
            date: Moment { year: 2024, month: 3, day: 9, ..Moment::ZERO },
            title: "C++ in Één dag",
            slug: "Kort Woord",
            section: "posts",
            sections: vec!["posts", "a", "b"],
            section_slugs: vec!["Berichten", "A a", "b"],
            file_name: "bestand",
            content_base_name: "map",
        };
        assert_eq!(expand(pattern, &parts, &HugoConfig::default()), expected, "{pattern}");
    }

    #[test]
    fn tokens_stand_for_the_page() {
        check("/:06/:1/:2/:title/", "/24/3/9/c---in-één-dag/".replace("c---", "c  -").as_str());
        check("/:sections[1:]/:slug", "/a/b/kort-woord");
        check("/:sections[last]/:sections[:last]", "/b/posts/a");
        check("/:sectionslugs[0:2]/:filename/:slugorfilename", "/berichten/a-a/bestand/kort-woord");
        check("/:yearday/:weekdayname/:monthname", "/69/Saturday/March");
        check("/:unknown/:sections[9:]/x", "/:unknown//x");
    }
}
