//! LC012: a text that is the same in both languages.

use crate::diagnostic::{Label, Severity, Sink};
use crate::locale::Branch;
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static IDENTICAL_MESSAGE: Rule = Rule {
    code: "LC012",
    name: "identical-message",
    severity: Severity::Note,
    default: true,
    fix: None,
    doc: include_str!("identical_message.md"),
    doc_nl: Some(include_str!("identical_message.nl.md")),
    check: Check::Site(check),
};

/// Words that Dutch and English share on web sites.
const SHARED: &[&str] = &[
    "admin",
    "adres",
    "agenda",
    "album",
    "android",
    "app",
    "april",
    "archief",
    "artikel",
    "auto",
    "avatar",
    "award",
    "backup",
    "banner",
    "basis",
    "blog",
    "bot",
    "browser",
    "budget",
    "bug",
    "bytes",
    "campus",
    "chat",
    "code",
    "contact",
    "content",
    "cookie",
    "cookies",
    "data",
    "database",
    "december",
    "deadline",
    "design",
    "discord",
    "download",
    "downloads",
    "dr",
    "e-mail",
    "editor",
    "email",
    "ergo",
    "event",
    "export",
    "facebook",
    "faq",
    "favoriet",
    "feedback",
    "film",
    "filter",
    "flyer",
    "forum",
    "gender",
    "github",
    "google",
    "groep",
    "hardware",
    "hashtag",
    "help",
    "hobby",
    "home",
    "html",
    "http",
    "https",
    "icon",
    "id",
    "idee",
    "info",
    "instagram",
    "interview",
    "item",
    "job",
    "json",
    "kb",
    "link",
    "links",
    "linkedin",
    "live",
    "login",
    "logo",
    "mail",
    "manager",
    "mastodon",
    "matrix",
    "max",
    "mb",
    "media",
    "meeting",
    "meetup",
    "menu",
    "min",
    "mobile",
    "modem",
    "module",
    "november",
    "ok",
    "okay",
    "online",
    "offline",
    "open",
    "option",
    "password",
    "pdf",
    "podcast",
    "podcasts",
    "poster",
    "privacy",
    "product",
    "programma",
    "project",
    "quiz",
    "radio",
    "reset",
    "rss",
    "school",
    "script",
    "september",
    "server",
    "signal",
    "site",
    "slack",
    "slug",
    "software",
    "sorry",
    "spam",
    "start",
    "status",
    "stop",
    "studio",
    "tag",
    "tags",
    "team",
    "tech",
    "telegram",
    "test",
    "tip",
    "tips",
    "titel",
    "toolbox",
    "toolkit",
    "tweet",
    "type",
    "uniform",
    "update",
    "updates",
    "upload",
    "url",
    "user",
    "versie",
    "via",
    "video",
    "video's",
    "web",
    "webinar",
    "website",
    "wifi",
    "wiki",
    "workshop",
    "workshops",
    "yaml",
    "youtube",
    "zip",
    "zoom",
];

/// From this many words on, two texts are not the same by chance.
const SENTENCE: usize = 4;

fn check(site: &Site, sink: &mut Sink) {
    for pair in site.catalogs.pairs().filter(|pair| !pair.original.term) {
        if pair.base.language.primary() == pair.other.language.primary() {
            continue;
        }
        for text in pair.texts() {
            let originals = text.original.branches();
            let branches = text.translation.branches();
            let same: Vec<(&Branch<'_>, usize)> = branches
                .iter()
                .filter(|branch| branch.counterpart(&originals).is_some_and(|it| it.text.trim() == branch.text.trim()))
                .map(|branch| (branch, own_words(&branch.text)))
                .filter(|(_, words)| *words > 0)
                .collect();
            let whole = same.len() == branches.len();
            for (branch, words) in same.iter().take(if whole { 1 } else { same.len() }) {
                let place = branch.key().filter(|_| !whole).map_or(text.place, |key| key.span);
                let mut finding = IDENTICAL_MESSAGE
                    .in_file(pair.other.source.shared_path(), place)
                    .with("id", pair.translation.label())
                    .with("base", pair.base.language.to_string())
                    .related(Label::new(pair.base.source.shared_path(), pair.original.label_span()));
                // So many words are the same in no two languages.
                if *words >= SENTENCE {
                    finding.severity = Severity::Warning;
                }
                sink.push(finding);
            }
        }
    }
}

/// How many words a translation would change: no names, numbers, addresses and shared words.
fn own_words(text: &str) -> usize {
    let words: Vec<&str> = text
        .split(|it: char| it.is_whitespace() || it == '\u{fffc}' || it == '/')
        .map(|word| word.trim_matches(|it: char| !it.is_alphanumeric()))
        .filter(|word| word.chars().filter(|it| it.is_alphabetic()).count() > 1)
        .filter(|word| !word.contains(['@', '.', ':', '_', '<', '>', '=']))
        .collect();
    let first = words.first().copied();
    let own = words.iter().filter(|word| {
        let capitals = word.chars().filter(|it| it.is_uppercase()).count();
        // A name in the middle of a sentence, or letters like `TWC`.
        let name = capitals > 1 || (capitals == 1 && Some(**word) != first);
        !name && !SHARED.contains(&word.to_lowercase().as_str())
    });
    own.count()
}

#[cfg(test)]
mod tests {
    use super::own_words;

    #[test]
    fn names_and_shared_words_need_no_translation() {
        for text in ["Website", "OK", "hey@example.nl", "\u{fffc}", "12.000", "Podcast", "RSS via TWC"] {
            assert_eq!(own_words(text), 0, "{text}");
        }
        assert_eq!(own_words("Read more"), 2);
        assert_eq!(own_words("Search"), 1);
    }
}
