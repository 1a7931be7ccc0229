//! What a site's Hugo templates say about its content, read as text: which shortcodes there are and what they read,
//! which messages and front matter keys are used. Nothing is run.

use std::collections::{BTreeMap, BTreeSet};

use super::template_action::{Piece, Word, pieces};
use crate::diagnostic::{Label, Message};
use crate::source::{SourceFile, Span};

/// A place in a template.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplatePlace {
    /// The template's path.
    pub path: std::sync::Arc<str>,
    /// Where in it.
    pub span: Span,
}

impl TemplatePlace {
    /// A label there.
    #[must_use]
    pub fn label(&self, words: Message) -> Label {
        Label::new(std::sync::Arc::clone(&self.path), self.span).with(words)
    }
}

/// What the template of a shortcode reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShortcodeTemplate {
    /// Its files: one, or one per language or output format.
    pub paths: Vec<std::sync::Arc<str>>,
    /// Whether it reads what it encloses: then Hugo demands a closing tag, else it forbids one.
    pub inner: bool,
    /// Named parameters it reads, and where.
    pub named: BTreeMap<String, TemplatePlace>,
    /// Positional parameters it reads.
    pub positional: BTreeSet<usize>,
    /// Named parameters it cannot do without.
    pub required: BTreeSet<String>,
    /// Whether it also reads parameters in a way that text does not show: all of them, or by a computed name.
    pub open: bool,
    /// Whether what it encloses may be rendered as Markdown, or goes where text does not show what becomes of it.
    pub renders_inner: bool,
    /// Whether it goes through the files of a bundle.
    pub lists_resources: bool,
}

/// Two front matter keys of which a template takes either.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyPair {
    /// One, in lower case.
    pub one: String,
    /// The other, in lower case.
    pub other: String,
    /// Both as the template writes them.
    pub written: (String, String),
}

/// What all templates of a site say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteTemplates {
    /// Whether there is any.
    pub present: bool,
    /// Whether nothing is missing: the site names no theme or module whose files are not there.
    pub complete: bool,
    /// The shortcodes, by name.
    pub shortcodes: BTreeMap<String, ShortcodeTemplate>,
    /// Messages used by `i18n` and `T`, with the place of each use.
    pub messages: BTreeMap<String, Vec<TemplatePlace>>,
    /// Messages used where another text stands ready if there is none: `with i18n "x"`, `i18n "x" | default "y"`.
    pub optional_messages: BTreeSet<String>,
    /// Uses of `i18n` and `T` whose message is computed, with what its id begins with (often nothing).
    pub computed_messages: Vec<(String, TemplatePlace)>,
    /// Front matter keys that are read through `.Params` and `.Param`, lower-case, with the place of the first use.
    pub keys: BTreeMap<String, TemplatePlace>,
    /// Every place where a key is read, by the key in lower case.
    pub readers: BTreeMap<String, Vec<TemplatePlace>>,
    /// Keys of which a template takes either.
    pub alternatives: BTreeSet<KeyPair>,
    /// Whether front matter is also read by a computed key, or as a whole.
    pub computed_keys: bool,
    /// Whether a template goes through the files of a bundle, whatever their names.
    pub lists_resources: bool,
    /// Where `<base href…>` is written with another address than that of the page.
    pub bases: Vec<TemplatePlace>,
    /// Template files, relative to their `layouts` folder.
    pub names: BTreeSet<String>,
}

/// The path of a template inside its `layouts` folder: the site's own, a theme's or a vendored module's.
pub(crate) fn inside_layouts(path: &str) -> Option<&str> {
    if let Some(inside) = path.strip_prefix("layouts/") {
        return Some(inside);
    }
    let rest = path.strip_prefix("themes/").or_else(|| path.strip_prefix("_vendor/"))?;
    rest.find("/layouts/").map(|at| &rest[at + "/layouts/".len()..])
}

impl SiteTemplates {
    /// Reads the templates among a site's files. `resources` are the paths of files that were not read.
    pub(crate) fn read(files: &[SourceFile], resources: &[String]) -> Self {
        let mut found = Self { complete: is_complete(files, resources), ..Self::default() };
        // Parameters of an outer shortcode that an inner one reads.
        let mut handed: BTreeMap<String, TemplatePlace> = BTreeMap::new();
        for file in files {
            let Some(name) = inside_layouts(file.path()) else { continue };
            found.present = true;
            found.names.insert(name.to_owned());
            let shortcode = shortcode_name(name);
            let mut template = shortcode.and_then(|it| found.shortcodes.remove(it)).unwrap_or_default();
            Reader {
                file,
                found: &mut found,
                template: &mut template,
                handed: &mut handed,
                shortcode: shortcode.is_some(),
            }
            .read();
            if let Some(shortcode) = shortcode {
                template.paths.push(file.shared_path());
                // An empty file stands for a shortcode that is still to be written.
                template.open |= file.text().trim().is_empty();
                found.shortcodes.insert(shortcode.to_owned(), template);
            }
        }
        for template in found.shortcodes.values_mut() {
            for (name, place) in &handed {
                template.named.entry(name.clone()).or_insert_with(|| place.clone());
            }
        }
        found.complete &= found.present;
        found
    }
}

/// The shortcode that a template makes: `shortcodes/blog/button.nl.html` makes `blog/button`.
fn shortcode_name(inside: &str) -> Option<&str> {
    let name = inside.strip_prefix("shortcodes/").or_else(|| inside.strip_prefix("_shortcodes/"))?;
    let file = name.rfind('/').map_or(0, |at| at + 1);
    let end = file + name[file..].find('.')?;
    Some(&name[..end])
}

/// Whether every theme and module that the configuration names is there.
fn is_complete(files: &[SourceFile], resources: &[String]) -> bool {
    let has = |prefix: &str| {
        files.iter().map(SourceFile::path).chain(resources.iter().map(String::as_str)).any(|it| it.starts_with(prefix))
    };
    let vendored = has("_vendor/");
    for file in files {
        let path = file.path();
        let at_root = !path.contains('/') && (path.starts_with("hugo.") || path.starts_with("config."));
        if !(at_root || path.starts_with("config/")) {
            continue;
        }
        for line in file.text().lines() {
            let line = line.trim_start().trim_start_matches(['"', '\'']);
            if let Some(rest) = line.strip_prefix("theme")
                && let Some(value) = rest.trim_start_matches(['"', '\'']).trim_start().strip_prefix(['=', ':'])
            {
                let names =
                    value.split([',', '[', ']', '"', '\'', ' ', '#']).map(str::trim).filter(|it| !it.is_empty());
                let mut names = names.peekable();
                if names.peek().is_none() || !names.all(|name| has(&format!("themes/{name}/"))) {
                    return false;
                }
            }
            let imports = line.starts_with("[[module.imports]]") || line.starts_with("[[imports]]") || {
                line.starts_with("imports") && line[7..].trim_start_matches(['"', '\'', ' ']).starts_with([':', '='])
            };
            if imports && !vendored {
                return false;
            }
        }
    }
    true
}

/// Whether a text ends inside a `<base …` tag.
fn ends_in_base(text: &str) -> bool {
    text.rfind('<').is_some_and(|at| {
        let tag = &text[at + 1..];
        tag.get(..4).is_some_and(|it| it.eq_ignore_ascii_case("base")) && !tag.contains('>') && tag.contains("href")
    })
}

struct Reader<'a> {
    file: &'a SourceFile,
    found: &'a mut SiteTemplates,
    template: &'a mut ShortcodeTemplate,
    handed: &'a mut BTreeMap<String, TemplatePlace>,
    shortcode: bool,
}

impl Reader<'_> {
    fn read(&mut self) {
        let text = self.file.text();
        // Named parameters read outside any condition, in an attribute that needs a value, and those read otherwise.
        let (mut bare, mut guarded): (BTreeSet<String>, BTreeSet<String>) = <_>::default();
        let mut depth = 0usize;
        let mut before = "";
        for piece in pieces(text) {
            match piece {
                Piece::Text(span) => {
                    before = &text[span.range()];
                    self.bases(before, span.start as usize);
                }
                Piece::Action(words) => {
                    let first = words.first().and_then(Word::name).unwrap_or_default();
                    if ends_in_base(before) && words.iter().filter_map(Word::name).any(|it| it.ends_with("Permalink")) {
                        self.found.bases.pop();
                    }
                    self.alternatives(&words);
                    let names = self.action(&words);
                    let plain = depth == 0 && words.len() == 2;
                    let attribute = ["href=\"", "src=\"", "href='", "src='"].iter().any(|it| before.ends_with(it));
                    for name in names {
                        _ = if plain && attribute { bare.insert(name) } else { guarded.insert(name) };
                    }
                    match first {
                        "if" | "with" | "range" | "block" | "define" => depth += 1,
                        "end" => depth = depth.saturating_sub(1),
                        _ => {}
                    }
                    before = "";
                }
            }
        }
        self.template.required.extend(bare.difference(&guarded).cloned());
    }

    fn place(&self, span: Span) -> TemplatePlace {
        TemplatePlace { path: self.file.shared_path(), span }
    }

    fn bases(&mut self, text: &str, start: usize) {
        for (at, _) in text.match_indices('<') {
            let tag = text.as_bytes().get(at + 1..at + 5).unwrap_or_default();
            if !tag.eq_ignore_ascii_case(b"base") || !text[at + 5..].starts_with(|it: char| it.is_whitespace()) {
                continue;
            }
            let attributes = text[at + 5..].split('>').next().unwrap_or_default();
            let comment = text[..at].rfind("<!--").is_some_and(|open| !text[open..at].contains("-->"));
            if attributes.to_ascii_lowercase().contains("href") && !comment {
                self.found.bases.push(self.place(Span::new(start + at, start + at + 5)));
            }
        }
    }

    /// Notes the keys of which an action takes the first that is there. In a condition two keys are two things.
    fn alternatives(&mut self, words: &[Word<'_>]) {
        let names: Vec<&str> = words.iter().filter_map(Word::name).collect();
        let takes_either = names.iter().any(|it| matches!(*it, "or" | "default" | "compare.Default"));
        if !takes_either || self.shortcode || names.first().is_some_and(|it| matches!(*it, "if" | "else" | "range")) {
            return;
        }
        let keys: Vec<&str> = names
            .iter()
            .filter_map(|name| name.split_once(".Params.").filter(|it| !matches!(it.0, "site" | ".Site" | "$.Site")))
            .map(|(_, key)| key)
            .filter(|key| !key.contains('.'))
            .collect();
        for pair in keys.windows(2) {
            if let [one, other] = pair
                && !one.eq_ignore_ascii_case(other)
            {
                self.found.alternatives.insert(KeyPair {
                    one: one.to_lowercase(),
                    other: other.to_lowercase(),
                    written: ((*one).to_owned(), (*other).to_owned()),
                });
            }
        }
    }

    /// Notes what an action reads; gives the named parameters of the shortcode in it.
    fn action(&mut self, words: &[Word<'_>]) -> Vec<String> {
        let mut names = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let next = words.get(at + 1);
            match word {
                Word::Name(name, span) => {
                    self.resources(name, next);
                    let handed_on = [
                        "markdownify",
                        "RenderString",
                        "partial",
                        "template",
                        "highlight",
                        "transform.",
                        "nmarshal",
                        "jsonify",
                        "Scratch",
                        "Store",
                        "Parent",
                    ];
                    self.template.renders_inner |= handed_on.iter().any(|it| name.contains(it));
                    match *name {
                        "i18n" | "T" | "lang.Translate" | "i18n.Translate" => self.message(words, at, *span),
                        "partial" | "partialCached" | "template" | "dict" | "range" if self.shortcode => {
                            // Whatever gets the whole context may read any parameter.
                            let rest = &words[at + 1..];
                            if rest.iter().any(|it| matches!(it.name(), Some("." | "$" | ".Params" | "$.Params"))) {
                                self.template.open = true;
                            }
                        }
                        name => self.field(name, next, words, at, &mut names),
                    }
                }
                Word::Text(text, span) => {
                    // `where .Pages "Params.series" "x"`, `sort .Pages "Params.weight"`
                    if let Some(key) = text.trim_start_matches('.').strip_prefix("Params.") {
                        self.key(key, *span);
                    }
                }
                _ => {}
            }
        }
        names
    }

    /// Notes where the files of a bundle are gone through. One that is asked for by a part of its name is named.
    fn resources(&mut self, name: &str, next: Option<&Word<'_>>) {
        let Some((before, call)) = name.split_once(".Resources").or_else(|| name.split_once("Resources")) else {
            return;
        };
        if !(before.is_empty() || before.starts_with(['.', '$'])) {
            return;
        }
        let by_name = match (call, next) {
            (".GetMatch" | ".Get", Some(Word::Text(..))) => true,
            (".Get" | ".GetMatch", _) => self.shortcode,
            _ => false,
        };
        if by_name {
            return;
        }
        if self.shortcode {
            self.template.lists_resources = true;
        } else {
            self.found.lists_resources = true;
        }
    }

    /// A path such as `.Page.Params.author` or `$.Get`.
    fn field(&mut self, name: &str, next: Option<&Word<'_>>, words: &[Word<'_>], at: usize, names: &mut Vec<String>) {
        if !name.contains('.') {
            return;
        }
        let parts: Vec<&str> = name.split('.').collect();
        let last = parts.last().copied().unwrap_or_default();
        let parent = parts.contains(&"Parent");
        if self.shortcode && matches!(last, "Inner" | "InnerDeindent") && !parent {
            self.template.inner = true;
        }
        if last == "Get" && self.shortcode {
            match next {
                Some(Word::Text(text, span)) if parent => {
                    let place = self.place(*span);
                    self.handed.entry((*text).to_owned()).or_insert(place);
                }
                Some(Word::Text(text, span)) => {
                    self.named(text, *span);
                    names.push((*text).to_owned());
                }
                Some(Word::Number(number)) => {
                    self.template.positional.insert(*number);
                }
                _ => self.template.open = true,
            }
            return;
        }
        let word_span = words.get(at).map_or(Span::at(0), Word::span);
        if last == "Param" {
            match next {
                Some(Word::Text(text, span)) => self.key(text, *span),
                _ => self.found.computed_keys = true,
            }
            return;
        }
        let Some(params) = parts.iter().position(|it| *it == "Params") else { return };
        let owner = params.checked_sub(1).and_then(|it| parts.get(it)).copied().unwrap_or_default();
        if matches!(owner, "Site" | "site" | "Language") {
            return;
        }
        // In a shortcode `.Params` are its own, `.Page.Params` the page's.
        let own = self.shortcode && owner != "Page";
        let key = match (parts.get(params + 1), words.get(at.wrapping_sub(1)).and_then(Word::name), next) {
            (Some(key), _, _) => Some(((*key).to_owned(), word_span)),
            (None, Some("index" | "isset"), Some(Word::Text(text, span))) => Some(((*text).to_owned(), *span)),
            _ => None,
        };
        match key {
            Some((key, span)) if own => self.named(&key, span),
            Some((key, span)) => self.key(&key, span),
            None if own => self.template.open = true,
            None => self.found.computed_keys = true,
        }
    }

    fn named(&mut self, name: &str, span: Span) {
        let place = self.place(span);
        self.template.named.entry(name.to_owned()).or_insert(place);
    }

    fn key(&mut self, key: &str, span: Span) {
        let place = self.place(span);
        let key = key.split('.').next().unwrap_or_default().to_lowercase();
        self.found.readers.entry(key.clone()).or_default().push(place.clone());
        self.found.keys.entry(key).or_insert(place);
    }

    /// `i18n "id"`, `"id" | i18n`, `T (cond .x "one" "two")` or a computed one.
    fn message(&mut self, words: &[Word<'_>], at: usize, span: Span) {
        // Hugo gives an empty text for a message that is not there.
        let first = words.first().and_then(Word::name);
        let optional = matches!(first, Some("with" | "if" | "else"))
            || words.iter().any(|it| matches!(it.name(), Some("default" | "compare.Default" | "or" | "and" | "not")));
        let mut literals: Vec<(&str, Span)> = Vec::new();
        let mut prefix = None;
        match words.get(at + 1) {
            Some(Word::Text(text, span)) => literals.push((text, *span)),
            None | Some(Word::Sign('|' | ')')) => {
                match (at.checked_sub(2).and_then(|it| words.get(it)), at.checked_sub(1).and_then(|it| words.get(it))) {
                    (Some(Word::Text(text, span)), Some(Word::Sign('|'))) => literals.push((text, *span)),
                    _ => prefix = Some(String::new()),
                }
            }
            Some(Word::Sign('(')) => {
                let inside = parenthesis(words.get(at + 2..).unwrap_or_default());
                let mut texts = inside.iter().filter_map(|it| match it {
                    Word::Text(text, span) => Some((*text, *span)),
                    _ => None,
                });
                match inside.first().and_then(Word::name) {
                    Some("cond") => literals.extend(texts),
                    Some("printf" | "print" | "fmt.Printf" | "fmt.Print") => {
                        let begin = texts.next().filter(|(_, span)| inside.get(1).is_some_and(|it| it.span() == *span));
                        let begin = begin.map_or("", |(text, _)| text.split('%').next().unwrap_or_default());
                        prefix = Some(begin.to_owned());
                    }
                    _ => prefix = Some(String::new()),
                }
            }
            _ => prefix = Some(String::new()),
        }
        for (text, span) in literals {
            if optional {
                self.found.optional_messages.insert(text.to_owned());
            } else {
                let place = self.place(span);
                self.found.messages.entry(text.to_owned()).or_default().push(place);
            }
        }
        if let Some(prefix) = prefix {
            let place = self.place(span);
            self.found.computed_messages.push((prefix, place));
        }
    }
}

/// The words up to the parenthesis that closes.
fn parenthesis<'a, 'b>(words: &'b [Word<'a>]) -> &'b [Word<'a>] {
    let mut depth = 0_usize;
    for (at, word) in words.iter().enumerate() {
        match word {
            Word::Sign('(') => depth += 1,
            Word::Sign(')') if depth == 0 => return words.get(..at).unwrap_or_default(),
            Word::Sign(')') => depth -= 1,
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &str)]) -> SiteTemplates {
        let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
        SiteTemplates::read(&files, &[])
    }

    #[test]
    fn shortcodes_are_named_after_their_files() {
        let found = read(&[
            ("layouts/shortcodes/button.html", "x"),
            ("layouts/shortcodes/button.nl.html", "{{ .Inner }}"),
            ("themes/plain/layouts/_shortcodes/blog/card.rss.xml", "x"),
            ("layouts/partials/head.html", "x"),
        ]);
        let names: Vec<(&str, bool)> = found.shortcodes.iter().map(|(name, it)| (name.as_str(), it.inner)).collect();
        assert_eq!((names, found.complete), (vec![("blog/card", false), ("button", true)], true));
    }

    #[test]
    fn parameters_are_found_in_every_notation() {
        let text = r#"<a href="{{ .Get "href" }}">{{ with .Get "title" }}{{ . }}{{ end }}
            {{ $x := $.Get 1 }}{{ .Params.class }}{{ index .Params "id" }}{{ .Page.Params.author }}</a>"#;
        let found = read(&[("layouts/shortcodes/a.html", text)]);
        let template = &found.shortcodes["a"];
        assert_eq!(template.named.keys().collect::<Vec<_>>(), ["class", "href", "id", "title"]);
        assert_eq!((template.positional.iter().collect::<Vec<_>>(), template.open), (vec![&1], false));
        assert_eq!(template.required.iter().collect::<Vec<_>>(), ["href"]);
        assert_eq!(found.keys.keys().collect::<Vec<_>>(), ["author"]);
    }

    #[test]
    fn a_context_that_is_handed_on_may_read_anything() {
        assert!(read(&[("layouts/shortcodes/a.html", "{{ partial \"b\" . }}")]).shortcodes["a"].open);
        assert!(read(&[("layouts/shortcodes/a.html", "{{ range $k, $v := .Params }}x{{ end }}")]).shortcodes["a"].open);
        assert!(!read(&[("layouts/shortcodes/a.html", "{{ partial \"b\" .Page }}")]).shortcodes["a"].open);
    }

    #[test]
    fn an_inner_shortcode_reads_parameters_of_the_outer_one() {
        let found =
            read(&[("layouts/shortcodes/a.html", ""), ("layouts/shortcodes/b.html", "{{ .Parent.Get \"c\" }}")]);
        assert!(found.shortcodes["a"].named.contains_key("c"));
    }

    #[test]
    fn messages_and_keys_are_found() {
        let found = read(&[(
            "layouts/baseof.html",
            "<base href=\"/\">{{/* i18n \"no\" */}}{{ i18n \"home\" }}{{ \"next\" | T }}{{ T .Kind }}\
             {{ where .Pages \"Params.series\" \"x\" }}{{ .Param \"cover\" }}{{ .Site.Params.logo }}",
        )]);
        assert_eq!(found.messages.keys().collect::<Vec<_>>(), ["home", "next"]);
        assert_eq!((found.computed_messages.len(), found.bases.len()), (1, 1));
        assert_eq!(found.keys.keys().collect::<Vec<_>>(), ["cover", "series"]);
    }

    #[test]
    fn messages_are_found_in_every_notation() {
        let found = read(&[(
            "layouts/shortcodes/a.html",
            "{{- T `back` . -}}{{ $x := (i18n \"paren\" | upper) }}{{ with T \"maybe\" }}{{ . }}{{ end }}\
             {{ i18n (cond .x \"one\" \"two\") }}{{ T (printf \"state.%s\" .x) }}{{ i18n \"late\" | default \"x\" }}",
        )]);
        assert_eq!(found.messages.keys().collect::<Vec<_>>(), ["back", "one", "paren", "two"]);
        assert_eq!(found.optional_messages.iter().collect::<Vec<_>>(), ["late", "maybe"]);
        assert_eq!(found.computed_messages.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["state."]);
    }

    #[test]
    fn a_theme_that_is_not_there_leaves_gaps() {
        let layout = ("layouts/home.html", "");
        assert!(!read(&[layout, ("hugo.toml", "theme = \"plain\"")]).complete);
        assert!(read(&[layout, ("hugo.toml", "theme = \"plain\""), ("themes/plain/theme.toml", "")]).complete);
        assert!(!read(&[layout, ("config/_default/module.toml", "[[imports]]\npath = \"x\"")]).complete);
        assert!(!read(&[("hugo.toml", "")]).complete);
    }
}
