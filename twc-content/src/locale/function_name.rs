//! The name of the Rust function that is generated for a message; the code generator and `rename` agree on it here.

/// The function for a message or attribute: `search-title` and `search.title` are `search_title`.
///
/// # Example
/// ```
/// use twc_content::locale::function_name;
/// assert_eq!(function_name("joinUs"), "join_us");
/// assert_eq!(function_name("type"), "type_");
/// ```
#[must_use]
pub fn function_name(id: &str) -> String {
    const KEYWORDS: [&str; 40] = [
        "abstract", "as", "async", "await", "box", "break", "const", "continue", "crate", "dyn", "else", "enum",
        "extern", "false", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub",
        "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "use", "where", "while",
    ];
    let mut name = String::new();
    for character in id.chars() {
        match character {
            '-' | '.' => name.push('_'),
            it if it.is_ascii_uppercase() => {
                if name.ends_with(|it: char| it.is_ascii_lowercase()) {
                    name.push('_');
                }
                name.push(it.to_ascii_lowercase());
            }
            it => name.push(it),
        }
    }
    if KEYWORDS.contains(&name.as_str()) {
        name.push('_');
    }
    name
}
