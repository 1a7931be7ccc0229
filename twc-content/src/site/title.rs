//! Titles that Hugo makes up for lists without a source.

/// English plural of a folder's last word, as Hugo guesses it (`pluralizeListTitles`).
pub(crate) fn pluralize(word: &str) -> String {
    let lower = word.to_lowercase();
    let ends = |tails: &[&str]| tails.iter().any(|tail| lower.ends_with(tail));
    let swap = |cut: usize, tail: &str| {
        let keep = word.char_indices().rev().nth(cut - 1).map_or(0, |(at, _)| at);
        format!("{}{tail}", &word[..keep])
    };
    match lower.as_str() {
        "" | "news" | "series" | "species" | "sheep" | "fish" | "equipment" | "information" | "rice" | "money" => {
            word.to_owned()
        }
        "man" | "woman" => swap(2, "en"),
        "child" => format!("{word}ren"),
        "person" => swap(4, "ople"),
        "status" | "alias" | "bus" | "hero" | "potato" | "tomato" | "echo" => format!("{word}es"),
        "data" => word.to_owned(),
        _ if ends(&["sis"]) => swap(2, "es"),
        _ if ends(&["ss", "x", "ch", "sh", "z"]) => format!("{word}es"),
        _ if ends(&["s"]) => word.to_owned(),
        _ if ends(&["ay", "ey", "oy", "uy", "iy"]) => format!("{word}s"),
        _ if ends(&["y"]) => swap(1, "ies"),
        _ => format!("{word}s"),
    }
}

/// Title case after the Associated Press: small words stay small, except first and last.
pub(crate) fn title_case(text: &str, style: &str) -> String {
    let first_upper = |word: &str| {
        let mut chars = word.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + chars.as_str())
    };
    match style.to_ascii_lowercase().as_str() {
        "none" => return text.to_owned(),
        "firstupper" => return first_upper(text),
        _ => {}
    }
    let go = style.eq_ignore_ascii_case("go");
    let words: Vec<&str> = text.split(' ').collect();
    let last = words.len().saturating_sub(1);
    let small = [
        "a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "on", "or", "per", "so",
        "the", "to", "up", "via", "vs", "yet",
    ];
    words
        .iter()
        .enumerate()
        .map(|(at, word)| {
            if !go && at > 0 && at < last && small.contains(&word.to_lowercase().as_str()) {
                return word.to_lowercase();
            }
            word.split_inclusive(['-', '/']).map(first_upper).collect()
        })
        .collect::<Vec<String>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_are_those_of_the_dictionary() {
        for (one, many) in [
            ("box", "boxes"),
            ("story", "stories"),
            ("news", "news"),
            ("man", "men"),
            ("child", "children"),
            ("analysis", "analyses"),
            ("posts", "posts"),
            ("status", "statuses"),
            ("hero", "heroes"),
            ("over-on", "over-ons"),
        ] {
            assert_eq!(pluralize(one), many);
        }
    }

    #[test]
    fn small_words_stay_small() {
        assert_eq!(title_case("the art of war", "AP"), "The Art of War");
        assert_eq!(title_case("blog-posts", "ap"), "Blog-Posts");
        assert_eq!(title_case("iOS", ""), "IOS");
        assert_eq!(title_case("the art of war", "FirstUpper"), "The art of war");
    }
}
