//! Where code and templates name a message, so that a renamed one is renamed there too.
//!
//! In code a message is a whole string (`"join"`, `"search.title"`) or one of the generated functions
//! (`messages::join`); in a Hugo template the first word after `i18n` or `T`; in HTML the value of `data-l10n-id`. Other
//! words that read the same (a class, a comment, a file name) are none of its business.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use twc_content::Span;
use twc_content::locale::{Replacement, function_name};

/// Files whose text can name a message.
const CODE: [&str; 8] = ["rs", "html", "js", "ts", "jsx", "tsx", "vue", "svelte"];
/// More bytes of code than this are not looked through.
const MOST: usize = 64 << 20;

/// A file of code.
#[derive(Debug)]
pub(super) struct Code {
    pub(super) path: PathBuf,
    pub(super) text: String,
}

/// The templates and code below a folder; build output, dependencies and hidden folders are left out.
pub(super) fn code(root: &Path) -> Vec<Code> {
    let mut found = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir()
                && !name.starts_with('.')
                && !["target", "node_modules", "public", "resources"].contains(&name.as_str())
            {
                open.push(path);
            } else if kind.is_file() && path.extension().is_some_and(|it| CODE.iter().any(|code| it == *code)) {
                found.push(path);
            }
        }
    }
    found.sort();
    let mut left = MOST;
    let read = found.into_iter().filter_map(|path| {
        let text = std::fs::read_to_string(&path).ok().filter(|text| text.len() <= left)?;
        left -= text.len();
        Some(Code { path, text })
    });
    read.collect()
}

/// A message as code names it.
#[derive(Debug)]
pub(super) struct Named {
    /// The ids as strings, and what they become: the message, and its attributes after a dot.
    ids: Vec<(String, String)>,
    /// The modules of generated functions.
    modules: BTreeSet<String>,
}

impl Named {
    /// `old` becomes `new`; `attributes` are those of the message, which have functions and ids of their own.
    pub(super) fn new(old: &str, new: &str, attributes: &BTreeSet<String>, code: &[Code]) -> Self {
        let mut ids = vec![(old.to_owned(), new.to_owned())];
        if !old.contains('.') {
            ids.extend(attributes.iter().map(|it| (format!("{old}.{it}"), format!("{new}.{it}"))));
        }
        Self { ids, modules: modules(code) }
    }

    /// What changes in a file of code.
    pub(super) fn replacements(&self, code: &Code) -> Vec<Replacement> {
        let text = code.text.as_str();
        let mut found = Vec::new();
        let template = code.path.extension().is_some_and(|it| it == "html");
        for (old, new) in &self.ids {
            for (at, _) in text.match_indices(old.as_str()) {
                let span = Span::new(at, at + old.len());
                if is_string(text, span) && (!template || names_a_message(text, at - 1)) {
                    found.push(Replacement { span, text: new.clone() });
                }
            }
            if code.path.extension().is_some_and(|it| it == "rs") {
                let (old, new) = (function_name(old), function_name(new));
                for (at, _) in text.match_indices(&format!("::{old}")) {
                    let span = Span::new(at + 2, at + 2 + old.len());
                    let before = text.get(..at).unwrap_or_default();
                    let module = before.rsplit(|it: char| !is_word(it)).next().unwrap_or_default();
                    let whole = !text.get(at + 2 + old.len()..).unwrap_or_default().starts_with(is_word);
                    if whole && self.modules.contains(module) {
                        found.push(Replacement { span, text: new.clone() });
                    }
                }
            }
        }
        found
    }
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// Whether the span is all that stands between two quotation marks of one kind.
fn is_string(text: &str, span: Span) -> bool {
    let (before, after) = (text.get(..span.start as usize), text.get(span.end as usize..));
    let mark = before.and_then(|it| it.chars().next_back()).filter(|it| matches!(it, '"' | '\'' | '`'));
    mark.is_some_and(|mark| after.is_some_and(|it| it.starts_with(mark)))
}

/// Whether the string that begins at an offset of a template is a message: after `i18n` or `T` in an action, or in
/// `data-l10n-id`.
fn names_a_message(text: &str, string: usize) -> bool {
    let before = text.get(..string).unwrap_or_default();
    if before.trim_end().strip_suffix('=').is_some_and(|it| it.trim_end().ends_with("data-l10n-id")) {
        return true;
    }
    let in_action = before.rfind("{{").is_some_and(|at| before.rfind("}}").is_none_or(|end| end < at));
    let call = before.trim_end_matches([' ', '\t', '\n', '\r', '(']);
    let word = call.rsplit(|it: char| !is_word(it)).next().unwrap_or_default();
    in_action && call.len() < before.len() && matches!(word, "i18n" | "T" | "Translate")
}

/// The modules that hold generated functions: `mod messages { include!(concat!(env!("OUT_DIR"), …)); }`, or a file that is
/// nothing but such a line.
fn modules(code: &[Code]) -> BTreeSet<String> {
    let mut found = BTreeSet::from(["messages".to_owned()]);
    for file in code.iter().filter(|it| it.path.extension().is_some_and(|it| it == "rs")) {
        for (at, _) in file.text.match_indices("include!(concat!(env!(\"OUT_DIR\")") {
            let before = file.text.get(..at).unwrap_or_default();
            let inline = before
                .rfind("mod ")
                .and_then(|module| before.get(module + 4..)?.split_once('{'))
                .filter(|(_, rest)| !rest.contains('}'))
                .map(|(name, _)| name.trim().to_owned());
            let stem = file.path.file_stem().map(|it| it.to_string_lossy().into_owned());
            found.extend(inline.or(stem).filter(|name| name.chars().all(is_word)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use twc_content::locale::replaced;

    use super::*;

    #[track_caller]
    fn check(file: &str, text: &str, expected: &str) {
        let rename = |text: &str, old: &str, new: &str| {
            let code = [Code { path: file.into(), text: text.to_owned() }];
            let named = Named::new(old, new, &BTreeSet::from(["title".to_owned()]), &code);
            replaced(text, named.replacements(&code[0]))
        };
        let there = rename(text, "join", "join-us");
        assert_eq!(there, expected);
        assert_eq!(rename(&there, "join-us", "join"), text);
    }

    #[test]
    fn code_names_messages_by_strings_and_functions() {
        check(
            "a.rs",
            "say(\"join\", \"join.title\", \"join.txt\", \"joined\"); messages::join(); messages::join_title(); Vec::join(a)",
            "say(\"join-us\", \"join-us.title\", \"join.txt\", \"joined\"); messages::join_us(); messages::join_us_title(); Vec::join(a)",
        );
        check("a.ts", "t('join') + `join` + 'join\"", "t('join-us') + `join-us` + 'join\"");
        let module = "mod texts { include!(concat!(env!(\"OUT_DIR\"), \"/t.rs\")); }\nfn f() { ";
        check("a.rs", &format!("{module}texts::join }}"), &format!("{module}texts::join_us }}"));
    }

    #[test]
    fn templates_name_messages_in_calls_only() {
        check(
            "a.html",
            "<a class=\"join\" data-l10n-id=\"join\">{{ i18n \"join\" }}{{ T (\"join\") }}{{ partial \"join\" . }}</a>",
            "<a class=\"join\" data-l10n-id=\"join-us\">{{ i18n \"join-us\" }}{{ T (\"join-us\") }}{{ partial \"join\" . }}</a>",
        );
    }
}
