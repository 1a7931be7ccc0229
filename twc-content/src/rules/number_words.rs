//! Numbers that are written as words, so that `twelve` here may stand for `12` there.

use crate::language::Language;

const DUTCH: &[(&str, u32)] = &[
    ("één", 1),
    ("een", 1),
    ("eerste", 1),
    ("twee", 2),
    ("tweede", 2),
    ("tweemaal", 2),
    ("drie", 3),
    ("derde", 3),
    ("vier", 4),
    ("vierde", 4),
    ("vijf", 5),
    ("vijfde", 5),
    ("zes", 6),
    ("zesde", 6),
    ("zeven", 7),
    ("zevende", 7),
    ("acht", 8),
    ("achtste", 8),
    ("negen", 9),
    ("negende", 9),
    ("tien", 10),
    ("tiende", 10),
    ("elf", 11),
    ("elfde", 11),
    ("twaalf", 12),
    ("twaalfde", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
    ("honderd", 100),
    ("duizend", 1000),
];

const ENGLISH: &[(&str, u32)] = &[
    ("one", 1),
    ("first", 1),
    ("two", 2),
    ("second", 2),
    ("twice", 2),
    ("three", 3),
    ("third", 3),
    ("four", 4),
    ("fourth", 4),
    ("five", 5),
    ("fifth", 5),
    ("six", 6),
    ("sixth", 6),
    ("seven", 7),
    ("seventh", 7),
    ("eight", 8),
    ("eighth", 8),
    ("nine", 9),
    ("ninth", 9),
    ("ten", 10),
    ("tenth", 10),
    ("eleven", 11),
    ("eleventh", 11),
    ("twelve", 12),
    ("twelfth", 12),
    ("dozen", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1000),
];

/// The number a word stands for: `twaalf`, `vijfenveertig`, `forty-five`.
pub(super) fn number(word: &str, language: &Language) -> Option<u32> {
    let list = if language.is_english() { ENGLISH } else { DUTCH };
    let single = |it: &str| list.iter().find(|(name, _)| *name == it).map(|(_, number)| *number);
    if let Some(number) = single(word) {
        return Some(number);
    }
    let (tens, unit) = if language.is_english() {
        word.split_once('-')?
    } else {
        // `tweeëntwintig` is written apart by its dots.
        let joint = if word.contains("ën") { "ën" } else { "en" };
        let (unit, tens) = word.match_indices(joint).find_map(|(at, _)| {
            let (unit, tens) = (word.get(..at)?, word.get(at + joint.len()..)?);
            (single(unit)? < 10 && single(tens)? >= 20).then_some((unit, tens))
        })?;
        (tens, unit)
    };
    let (tens, unit) = (single(tens)?, single(unit)?);
    (tens >= 20 && unit < 10).then_some(tens + unit)
}

/// The hour that words say: `noon`, `half acht`, `half past seven`.
pub(super) fn hour(
    before: Option<&str>,
    word: &str,
    after: [Option<&str>; 2],
    language: &Language,
) -> Option<[String; 2]> {
    let both =
        |hour: u32, minutes: u32| Some([format!("{hour}:{minutes:02}"), format!("{}:{minutes:02}", (hour + 12) % 24)]);
    match (word, after) {
        ("noon" | "midday" | "middag" | "midnight" | "middernacht", _) => Some(["12:00".to_owned(), "0:00".to_owned()]),
        ("half", [Some(next), _]) if !language.is_english() => {
            let hour = number(next, language).filter(|it| (1..=12).contains(it))?;
            both((hour + 11) % 12, 30)
        }
        ("half", [Some("past"), Some(next)]) => both(number(next, language).filter(|it| *it <= 12)?, 30),
        // An article, and "the first", say no hour.
        ("een" | "één" | "eerste" | "one" | "first", _) => None,
        _ if before == Some("half") || before == Some("past") => None,
        _ => both(number(word, language).filter(|it| *it <= 12)?, 0),
    }
}

/// By how many digits the word after a number moves it: `300 thousand`, `1,2 miljard`, `€60k`.
pub(super) fn scale(after: &str) -> usize {
    let word: String = after.trim_start_matches([' ', '\u{a0}']).chars().take_while(|it| it.is_alphabetic()).collect();
    match word.to_lowercase().as_str() {
        "k" if after.starts_with(['k', 'K']) => 3,
        "duizend" | "thousand" => 3,
        "miljoen" | "million" | "mln" | "mio" => 6,
        "miljard" | "billion" | "mrd" | "mld" | "bn" => 9,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_numbers() {
        assert_eq!(number("vijfenveertig", &Language::NL), Some(45));
        assert_eq!(number("tweeëndertig", &Language::NL), Some(32));
        assert_eq!(number("zevenentwintig", &Language::NL), Some(27));
        assert_eq!(number("forty-five", &Language::EN), Some(45));
        assert_eq!(number("kenteken", &Language::NL), None);
        assert_eq!(number("well-known", &Language::EN), None);
    }

    #[test]
    fn hours_in_words() {
        let hour =
            |before, word, after, language: &Language| hour(before, word, after, language).map(|it| it.join(" "));
        assert_eq!(hour(None, "half", [Some("acht"), None], &Language::NL).as_deref(), Some("7:30 19:30"));
        assert_eq!(hour(None, "half", [Some("past"), Some("seven")], &Language::EN).as_deref(), Some("7:30 19:30"));
        assert_eq!(hour(Some("half"), "acht", [None, None], &Language::NL), None);
        assert_eq!(hour(None, "noon", [None, None], &Language::EN).as_deref(), Some("12:00 0:00"));
    }
}
