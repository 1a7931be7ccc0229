//! Tells Dutch from English by the small words that every sentence has.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::language::Language;

/// Words that Dutch does not have.
const ENGLISH: &[&str] = &[
    "about",
    "after",
    "all",
    "also",
    "and",
    "any",
    "are",
    "because",
    "before",
    "but",
    "can",
    "come",
    "could",
    "did",
    "does",
    "each",
    "every",
    "for",
    "from",
    "get",
    "had",
    "has",
    "have",
    "here",
    "how",
    "if",
    "into",
    "it",
    "its",
    "join",
    "just",
    "know",
    "like",
    "make",
    "many",
    "more",
    "much",
    "my",
    "need",
    "new",
    "not",
    "now",
    "only",
    "or",
    "our",
    "out",
    "please",
    "read",
    "see",
    "she",
    "should",
    "some",
    "take",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "up",
    "use",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "why",
    "will",
    "with",
    "would",
    "you",
    "your",
    "yours",
    "at",
    "an",
    "by",
    "be",
    "been",
    "one",
    "other",
    "work",
    "workers",
    "us",
    "as",
    "people",
    "behind",
    "between",
    "during",
    "together",
    "today",
    "everyone",
    "something",
    "always",
    "never",
    "again",
    "where",
    "whose",
    "him",
    "his",
    "were",
    "is",
    "was",
    "in",
    "first",
    "second",
    "two",
    "three",
    "off",
    "through",
    "against",
];

/// Words that English does not have.
const DUTCH: &[&str] = &[
    "is", "was", "in", "aan", "al", "alle", "alles", "als", "andere", "bij", "daar", "dan", "dat", "de", "deze", "die",
    "dit", "doe", "door", "een", "één", "elke", "en", "er", "ga", "geen", "haar", "heb", "hebben", "heeft", "het",
    "hier", "hij", "hoe", "hun", "ik", "je", "jij", "jou", "jouw", "jullie", "kan", "kom", "kun", "kunnen", "kunt",
    "lees", "maar", "maken", "mee", "meer", "met", "mijn", "moet", "moeten", "naar", "niet", "nieuwe", "nog", "nu",
    "of", "om", "omdat", "onder", "ons", "onze", "ook", "op", "over", "te", "tot", "uit", "van", "veel", "voor",
    "waar", "waarom", "wanneer", "wat", "welke", "werk", "wie", "wij", "wil", "wordt", "worden", "zal", "ze", "zich",
    "zij", "zijn", "zo", "zou", "zonder", "achter", "tussen", "tegen", "tijdens", "mensen", "samen", "vandaag", "bent",
    "ben", "werd", "iedereen", "iets", "altijd", "nooit", "weer", "want", "dus", "toch", "laat", "laten", "waarin",
    "waarop", "elkaar", "waarmee", "hem", "eerste", "tweede", "twee", "drie",
];

/// Words of both languages, which tell nothing.
const BOTH: &[&str] = &[
    "is", "was", "in", "of", "over", "door", "die", "been", "as", "by", "one", "all", "an", "at", "us", "up", "be",
    "here",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Dutch,
    English,
    Both,
}

/// The lists each word stands on.
static LISTED: LazyLock<FxHashMap<&str, Vec<Kind>>> = LazyLock::new(|| {
    let mut listed: FxHashMap<&str, Vec<Kind>> = FxHashMap::default();
    for (list, kind) in [(DUTCH, Kind::Dutch), (ENGLISH, Kind::English), (BOTH, Kind::Both)] {
        for word in list {
            listed.entry(word).or_default().push(kind);
        }
    }
    listed
});

/// The language that a text is in, if not in the one expected: at least three different small words of the other, and
/// hardly any of its own.
pub(super) fn other_language(text: &str, expected: &Language) -> Option<Language> {
    let Counts { mine, theirs, words } = count(text, expected)?;
    (theirs.0 >= 2 && theirs.1 >= 3 && mine.0 * 4 < theirs.1 && theirs.1 * 8 > words).then_some(other(expected))
}

/// The same where there is another reason to think so: two small words of the other language and none of its own.
pub(super) fn leans_to_other_language(text: &str, expected: &Language) -> bool {
    count(text, expected).is_some_and(|it| it.theirs.0 >= 2 && it.mine.0 == 0)
}

fn other(language: &Language) -> Language {
    if language.is_dutch() { Language::EN } else { Language::NL }
}

/// Small words: those that tell for sure, and those listed at all.
struct Counts {
    mine: (usize, usize),
    theirs: (usize, usize),
    /// All different words.
    words: usize,
}

fn count(text: &str, expected: &Language) -> Option<Counts> {
    let own = match expected.primary() {
        "nl" => Kind::Dutch,
        "en" => Kind::English,
        _ => return None,
    };
    // Among small letters, `OR`, `IT` and `US` are abbreviations.
    let mixed = text.contains(char::is_lowercase);
    let abbreviation = |word: &&str| mixed && word.len() > 1 && !word.contains(char::is_lowercase);
    let words: BTreeSet<String> = text
        .split(|it: char| !it.is_alphanumeric() && it != '\'' && it != '’')
        .filter(|word| !word.is_empty() && !abbreviation(word))
        .map(str::to_lowercase)
        .collect();
    let mut counts = Counts { mine: (0, 0), theirs: (0, 0), words: words.len() };
    for listed in words.iter().filter_map(|word| LISTED.get(word.as_str())) {
        for kind in [Kind::Dutch, Kind::English].into_iter().filter(|kind| listed.contains(kind)) {
            let count = if kind == own { &mut counts.mine } else { &mut counts.theirs };
            count.0 += usize::from(!listed.contains(&Kind::Both));
            count.1 += 1;
        }
    }
    Some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &Language, found: Option<Language>) {
        assert_eq!(other_language(text, expected), found, "{text:?}");
    }

    #[test]
    fn sentences_are_told_apart() {
        check("Come to one of our many wonderful events this year.", &Language::NL, Some(Language::EN));
        check("Kom naar een van onze vele mooie avonden.", &Language::EN, Some(Language::NL));
        check("Kom naar een van onze vele mooie avonden.", &Language::NL, None);
        check("Tech Workers Coalition", &Language::NL, None);
        check("Ask the OR and IT", &Language::NL, None);
        check("Luister naar de podcast \"The Good, the Bad and the Ugly\".", &Language::NL, None);
    }
}
