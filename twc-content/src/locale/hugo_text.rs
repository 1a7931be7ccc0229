//! Turns one text of Hugo's `i18n` files into the text of a Fluent message.

/// A text as Fluent writes it: values in braces, what would mean something to Fluent in quotation marks.
pub(super) fn fluent_text(text: &str, indent: &str) -> String {
    if text.trim_matches([' ', '\n']).is_empty() {
        return format!("{{ \"{}\" }}", text.replace('\n', " "));
    }
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, action)) = rest.split_once("{{") {
        result.push_str(&braces(before));
        let (inner, after) = action.split_once("}}").unwrap_or((action, ""));
        let name: String = inner
            .trim_matches(|it: char| it == '-' || it.is_whitespace())
            .trim_start_matches('.')
            .split(|it: char| it == '|' || it.is_whitespace())
            .next()
            .unwrap_or_default()
            .chars()
            .map(|it| if it.is_ascii_alphanumeric() { it } else { '-' })
            .collect();
        let mut characters = name.chars();
        let name: String = characters
            .next()
            .map_or_else(|| "value".to_owned(), |first| first.to_ascii_lowercase().to_string() + characters.as_str());
        let name = if name.starts_with(|it: char| it.is_ascii_alphabetic()) { name } else { "value".to_owned() };
        result.push_str(&format!("{{ ${name} }}"));
        rest = after;
    }
    result.push_str(&braces(rest));
    // The indentation and the edges of a text are not its own in Fluent.
    let lines: Vec<&str> = result.split('\n').collect();
    let many = lines.len() > 1;
    let mut written = String::new();
    let last = lines.len().saturating_sub(1);
    for (number, line) in lines.iter().enumerate() {
        if many {
            written.push('\n');
        }
        let line = line.trim_end_matches('\r');
        if line.is_empty() && number != last && number != 0 {
            continue;
        }
        if many {
            written.push_str(indent);
        }
        let kept = line.trim_start_matches(' ');
        let blanks = line.len() - kept.len();
        if blanks > 0 {
            written.push_str(&format!("{{ \"{}\" }}", " ".repeat(blanks)));
            written.push_str(kept);
        } else if line.is_empty() {
            written.push_str("{ \"\" }");
        } else if (many || number == 0) && line.starts_with(['[', '.', '*']) {
            let (first, after) = line.split_at(1);
            written.push_str(&format!("{{ \"{first}\" }}{after}"));
        } else {
            written.push_str(line);
        }
        let end = written.len() - written.trim_end_matches(' ').len();
        if end > 0 && (number == last || many) {
            written.truncate(written.len() - end);
            written.push_str(&format!("{{ \"{}\" }}", " ".repeat(end)));
        }
    }
    written
}

fn braces(text: &str) -> String {
    text.replace('{', "\u{1}").replace('}', "{ \"}\" }").replace('\u{1}', "{ \"{\" }")
}

/// The actions of a text that are more than one value: Fluent has nothing for them.
pub(super) fn actions_beyond_values(text: &str) -> impl Iterator<Item = &str> {
    text.split("{{").skip(1).filter_map(|rest| Some(rest.split_once("}}")?.0)).filter(|inner| {
        let word = inner.trim_matches(|it: char| it == '-' || it.is_whitespace());
        let name = word.strip_prefix('.').unwrap_or(word);
        name.is_empty() || !name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
    })
}
