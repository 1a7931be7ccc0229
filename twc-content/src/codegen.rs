//! Generates a Rust function for every message, so that a misspelt message, a missing variable or a wrong type does not
//! compile. For build scripts: the only module beside the loader that reads files.
//!
//! In `Cargo.toml` of the program:
//!
//! ```toml
//! [build-dependencies]
//! twc-content = { version = "0.1", default-features = false, features = ["codegen"] }
//! ```
//!
//! In `build.rs`:
//!
//! ```no_run
//! # fn main() -> Result<(), twc_content::codegen::CodegenError> {
//! twc_content::codegen::generate("locales", "en", "messages.rs")
//! # }
//! ```
//!
//! In the program: `mod messages { include!(concat!(env!("OUT_DIR"), "/messages.rs")); }`, and then
//! `localizer.text(&Language::NL, &messages::join_us(3, "Ada"))`.
//!
//! A variable's type comes from the comment above its message (`# $count (Number) - how many`), else from its use: in
//! `NUMBER()` and as the selector of plural forms it is a number; everything else is text. Every language must agree.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use fluent_syntax::ast;
use fluent_syntax::parser;

use crate::locale::function_name;

/// Why no code was generated.
pub enum CodegenError {
    /// A file or folder cannot be read or written.
    Io(io::Error),
    /// A message file is wrong; the text names the file and the message.
    Messages(String),
}

impl std::fmt::Display for CodegenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(error) => write!(f, "{error}"),
            Self::Messages(text) => f.write_str(text),
        }
    }
}

/// As the text: what a build script returns is shown with `Debug`.
impl std::fmt::Debug for CodegenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for CodegenError {}

impl From<io::Error> for CodegenError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Reads `FOLDER/LANGUAGE/*.ftl` and writes the functions of the base language's messages to `OUT_DIR/FILE`.
///
/// # Errors
/// A file cannot be read or written, a message file does not parse, or a language uses a variable that the base language
/// does not have, or otherwise.
pub fn generate(folder: impl AsRef<Path>, base: &str, file: &str) -> Result<(), CodegenError> {
    let folder = folder.as_ref();
    let mut languages: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    watch(folder);
    for language in fs::read_dir(folder)? {
        let language = language?.path();
        if !language.is_dir() {
            continue;
        }
        watch(&language);
        let name = language.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut files: Vec<PathBuf> = fs::read_dir(&language)?.filter_map(|it| Some(it.ok()?.path())).collect();
        files.retain(|it| it.extension().is_some_and(|it| it == "ftl"));
        files.sort();
        for path in files {
            watch(&path);
            languages.entry(name.clone()).or_default().push((path.display().to_string(), fs::read_to_string(&path)?));
        }
    }
    let code = code(&languages, base)?;
    let out =
        env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set: call this from a build script"))?;
    Ok(fs::write(Path::new(&out).join(file), code)?)
}

/// Has Cargo run the build script again when a file or folder changes.
#[allow(clippy::print_stdout, reason = "cargo reads what a build script prints; a build script may")]
fn watch(path: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
}

/// What a variable may be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
}

/// One message or attribute of a language.
#[derive(Debug, Default)]
struct Text {
    shown: String,
    comment: Vec<String>,
    variables: BTreeMap<String, Kind>,
    /// Messages and attributes that stand in it, whose variables it needs too.
    references: BTreeSet<String>,
}

/// The code for message files given as language -> (name, text).
///
/// # Errors
/// As [`generate`].
pub fn code(languages: &BTreeMap<String, Vec<(String, String)>>, base: &str) -> Result<String, CodegenError> {
    let wrong = |text: String| Err(CodegenError::Messages(text));
    let mut all: BTreeMap<&str, BTreeMap<String, Text>> = BTreeMap::new();
    for (language, files) in languages {
        let texts = all.entry(language).or_default();
        for (name, text) in files {
            let text = text.trim_start_matches('\u{feff}');
            let resource = match parser::parse(text) {
                Ok(resource) => resource,
                Err((_, errors)) => {
                    let Some(first) = errors.first() else { return wrong(name.clone()) };
                    let before = text.get(..first.pos.start).unwrap_or(text);
                    let line = before.matches('\n').count() + 1;
                    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
                    return wrong(format!("{name}:{line}:{column}: {first}; `twc locales check` tells more"));
                }
            };
            read(&resource, texts);
        }
        through_references(texts);
    }
    let Some(originals) = all.get(base) else { return wrong(format!("no messages in the base language `{base}`")) };
    for (language, texts) in all.iter().filter(|(language, _)| **language != base) {
        for (id, text) in texts {
            let Some(original) = originals.get(id) else { continue };
            for (variable, kind) in &text.variables {
                match original.variables.get(variable) {
                    None => {
                        return wrong(format!(
                            "`{id}` in `{language}` uses `${variable}`, which `{base}` does not have"
                        ));
                    }
                    Some(Kind::Text) if *kind == Kind::Number && !original.comment.is_empty() => {
                        return wrong(format!(
                            "`${variable}` of `{id}` is a number in `{language}`, but text in `{base}`"
                        ));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    let mut code = String::from("// Generated from the message files; do not edit.\n");
    let mut names = BTreeSet::new();
    for (id, original) in originals {
        let number = |variable: &String| {
            all.values().filter_map(|it| it.get(id)).any(|it| it.variables.get(variable) == Some(&Kind::Number))
        };
        let name = function_name(id);
        if !names.insert(name.clone()) {
            return wrong(format!("`{id}` and another message would both be the function `{name}`"));
        }
        function(&mut code, id, &name, original, &all, &number);
    }
    Ok(code)
}

fn function(
    code: &mut String,
    id: &str,
    name: &str,
    original: &Text,
    all: &BTreeMap<&str, BTreeMap<String, Text>>,
    number: &dyn Fn(&String) -> bool,
) {
    let mut parameters = String::new();
    let mut body = format!("twc_content::Message::new({id:?})");
    for variable in original.variables.keys() {
        let parameter = function_name(variable);
        let separator = if parameters.is_empty() { "" } else { ", " };
        // Writing to a string cannot fail.
        let _ = if number(variable) {
            let _ = write!(parameters, "{separator}{parameter}: impl twc_content::diagnostic::NumberArgument");
            write!(body, ".with({variable:?}, twc_content::diagnostic::NumberArgument::into_number({parameter}))")
        } else {
            let _ = write!(parameters, "{separator}{parameter}: impl twc_content::diagnostic::TextArgument");
            write!(body, ".with({variable:?}, twc_content::diagnostic::TextArgument::into_text({parameter}))")
        };
    }
    code.push('\n');
    for line in &original.comment {
        let _ = writeln!(code, "/// {}", line.trim().replace(['[', ']'], "").replace('<', "\\<"));
    }
    if !original.comment.is_empty() {
        code.push_str("///\n");
    }
    code.push_str("/// | language | text |\n/// |--|--|\n");
    for (language, texts) in all {
        if let Some(text) = texts.get(id) {
            let _ = writeln!(code, "/// | {language} | `{}` |", text.shown.replace('`', "'").replace('|', "\\|"));
        }
    }
    let _ = writeln!(code, "#[must_use]\npub fn {name}({parameters}) -> twc_content::Message {{\n    {body}\n}}");
}

fn read(resource: &ast::Resource<&str>, texts: &mut BTreeMap<String, Text>) {
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        let comment: Vec<String> =
            message.comment.iter().flat_map(|it| &it.content).map(|it| (*it).to_owned()).collect();
        let declared = declared(&comment);
        let mut add = |id: String, pattern: &ast::Pattern<&str>| {
            let mut text = Text { comment: comment.clone(), ..Text::default() };
            walk(pattern, &mut text);
            for (variable, kind) in &mut text.variables {
                if let Some(said) = declared.get(variable) {
                    *kind = *said;
                }
            }
            texts.insert(id, text);
        };
        if let Some(value) = &message.value {
            add(message.id.name.to_owned(), value);
        }
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
}

/// Gives every text the variables of the texts that stand in it, and of those in them.
fn through_references(texts: &mut BTreeMap<String, Text>) {
    let ids: Vec<String> = texts.iter().filter(|(_, it)| !it.references.is_empty()).map(|(id, _)| id.clone()).collect();
    for id in ids {
        let mut open: Vec<String> = vec![id.clone()];
        let mut seen = BTreeSet::new();
        let mut found: Vec<(String, Kind)> = Vec::new();
        while let Some(next) = open.pop() {
            let Some(text) = texts.get(&next).filter(|_| seen.insert(next.clone())) else { continue };
            open.extend(text.references.iter().cloned());
            found.extend(text.variables.iter().map(|(name, kind)| (name.clone(), *kind)));
        }
        let Some(text) = texts.get_mut(&id) else { continue };
        for (name, kind) in found {
            text.variables.entry(name).or_insert(kind);
        }
    }
}

/// The types that a comment declares: `$count (Number) - how many`.
fn declared(comment: &[String]) -> BTreeMap<String, Kind> {
    let mut found = BTreeMap::new();
    for line in comment {
        for part in line.split('$').skip(1) {
            let end = part.find(|it: char| !it.is_ascii_alphanumeric() && it != '-' && it != '_').unwrap_or(part.len());
            let (name, rest) = part.split_at(end);
            let kind = rest.trim_start().strip_prefix('(').and_then(|it| it.split(')').next()).map(str::trim);
            match kind.map(str::to_ascii_lowercase).as_deref() {
                Some("number" | "integer" | "int") => found.insert(name.to_owned(), Kind::Number),
                Some("string" | "text" | "date" | "datetime") => found.insert(name.to_owned(), Kind::Text),
                _ => continue,
            };
        }
    }
    found
}

// Build scripts read message files of their own project, so the nesting is trusted here.
fn walk(pattern: &ast::Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => text.shown.push_str(&value.replace(['\n', '\r'], " ")),
            ast::PatternElement::Placeable { expression } => walk_expression(expression, text),
        }
    }
}

fn walk_expression(expression: &ast::Expression<&str>, text: &mut Text) {
    match expression {
        ast::Expression::Inline(inline) => {
            walk_inline(inline, Kind::Text, text);
        }
        ast::Expression::Select { selector, variants } => {
            let plural = variants.iter().all(|variant| match variant.key {
                ast::VariantKey::NumberLiteral { .. } => true,
                ast::VariantKey::Identifier { name } => ["zero", "one", "two", "few", "many", "other"].contains(&name),
            });
            let shown = text.shown.len();
            walk_inline(selector, if plural && variants.len() > 1 { Kind::Number } else { Kind::Text }, text);
            text.shown.truncate(shown);
            for (number, variant) in variants.iter().enumerate() {
                text.shown.push_str(if number == 0 { "(" } else { " / " });
                walk(&variant.value, text);
            }
            text.shown.push(')');
        }
    }
}

fn walk_inline(inline: &ast::InlineExpression<&str>, kind: Kind, text: &mut Text) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            let known = text.variables.entry(id.name.to_owned()).or_insert(kind);
            if kind == Kind::Number {
                *known = Kind::Number;
            }
            text.shown.push('$');
            text.shown.push_str(id.name);
        }
        ast::InlineExpression::FunctionReference { id, arguments } => {
            let kind = if id.name == "NUMBER" { Kind::Number } else { Kind::Text };
            for argument in &arguments.positional {
                walk_inline(argument, kind, text);
            }
        }
        ast::InlineExpression::StringLiteral { value } | ast::InlineExpression::NumberLiteral { value } => {
            text.shown.push_str(value);
        }
        ast::InlineExpression::MessageReference { id, attribute } => {
            text.shown.push_str(id.name);
            let attribute = attribute.as_ref().map(|it| format!(".{}", it.name)).unwrap_or_default();
            text.references.insert(format!("{}{attribute}", id.name));
        }
        // A term sees no variable of the message.
        ast::InlineExpression::TermReference { id, .. } => text.shown.push_str(id.name),
        ast::InlineExpression::Placeable { expression } => walk_expression(expression, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generated(english: &str, dutch: &str) -> Result<String, CodegenError> {
        let files = |text: &str| vec![("site.ftl".to_owned(), text.to_owned())];
        code(&[("en".to_owned(), files(english)), ("nl".to_owned(), files(dutch))].into(), "en")
    }

    #[test]
    fn variables_become_typed_parameters() {
        let english = "# $name (String) - who\njoin-us = { $count ->\n    [one] { $name }\n   *[other] { $count }\n}\nsearch =\n    .title = Search\n";
        let code = generated(english, "join-us = { $name } { $count }\n").expect("is right");
        let expected = "pub fn join_us(count: impl twc_content::diagnostic::NumberArgument, name: impl \
                        twc_content::diagnostic::TextArgument) -> twc_content::Message";
        assert!(code.contains(expected), "{code}");
        let expected = "twc_content::Message::new(\"join-us\").with(\"count\", twc_content::diagnostic::NumberArgument::into_number(count)).with(\"name\"";
        assert!(code.contains(expected), "{code}");
        assert!(code.contains("pub fn search_title() -> twc_content::Message"), "{code}");
        assert!(code.contains("/// | nl | `$name $count` |"), "{code}");
    }

    #[test]
    fn a_message_needs_what_stands_in_it_needs() {
        let english = "why = { $reason ->\n    [x] x\n   *[other] { $reason }\n}\nfailed = { $path }: { why }\nagain = { failed } { loop }\nloop = { again }\n";
        let code = generated(english, "").expect("is right");
        let text = "impl twc_content::diagnostic::TextArgument";
        assert!(code.contains(&format!("pub fn failed(path: {text}, reason: {text})")), "{code}");
        assert!(code.contains(&format!("pub fn again(path: {text}, reason: {text})")), "{code}");
    }

    #[test]
    fn every_language_is_checked() {
        assert!(generated("a = { $x }\n", "a = { $y }\n").is_err());
        let error = generated("a = { $x }\n", "a = b\nc = é{ $\n").expect_err("is broken");
        assert!(format!("{error:?}").starts_with("site.ftl:2:9: "), "{error:?}");
        assert!(generated("a-b = x\na_b = y\n", "").is_err());
    }
}
