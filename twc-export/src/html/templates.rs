//! The template engine: the built-in templates, each of which the site's folder `templates/` can replace.
//!
//! Only this file names minijinja. Text is escaped in every `.html` and `.xml` template; a template runs on a budget, so
//! that one from a stranger cannot keep the program busy.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior};
use serde::Serialize;
use twc_content::Site;

use crate::policy::safe_url;

/// The built-in templates: name and text.
const EMBEDDED: &[(&str, &str)] = &[
    ("404.html", include_str!("templates/404.html")),
    ("base.html", include_str!("templates/base.html")),
    ("head.html", include_str!("templates/head.html")),
    ("list.html", include_str!("templates/list.html")),
    ("page.html", include_str!("templates/page.html")),
    ("redirect.html", include_str!("templates/redirect.html")),
    ("top.html", include_str!("templates/top.html")),
];

/// The built-in templates of shortcodes: `shortcodes/NAME.html`.
const SHORTCODES: &[(&str, &str)] = &[
    ("shortcodes/alert.html", include_str!("templates/shortcodes/alert.html")),
    ("shortcodes/badge.html", include_str!("templates/shortcodes/badge.html")),
    ("shortcodes/button.html", include_str!("templates/shortcodes/button.html")),
    ("shortcodes/carousel.html", include_str!("templates/shortcodes/carousel.html")),
    ("shortcodes/carousel-item.html", include_str!("templates/shortcodes/carousel-item.html")),
    ("shortcodes/icon.html", include_str!("templates/shortcodes/icon.html")),
    ("shortcodes/lead.html", include_str!("templates/shortcodes/lead.html")),
    ("shortcodes/profile.html", include_str!("templates/shortcodes/profile.html")),
    ("shortcodes/pull-quote.html", include_str!("templates/shortcodes/pull-quote.html")),
    ("shortcodes/screenshot.html", include_str!("templates/shortcodes/screenshot.html")),
];

/// Folder of a site whose files replace the built-in templates or add to them.
const FOLDER: &str = "templates/";

/// Instructions that one rendering may take; the largest built-in page takes a few per cent of it.
const FUEL: u64 = 5_000_000;

/// A template that cannot be read or rendered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{name}{}: {message}", line.map(|it| format!(":{it}")).unwrap_or_default())]
pub struct TemplateError {
    /// Its name: `page.html`, or `templates/page.html` where it is the site's own.
    pub name: String,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong, in English.
    pub message: String,
}

impl TemplateError {
    /// The writer did not take what the template made.
    pub(crate) fn not_written(name: &str) -> Self {
        Self { name: name.to_owned(), line: None, message: "its output cannot be written".to_owned() }
    }
}

/// The templates of a site, compiled, in the language of Jinja.
///
/// A site's file `templates/page.html` (`base`, `head`, `top`, `list`, `home`, `404`, `redirect`) takes the place of the
/// built-in one, may extend it (`{% extends "base.html" %}`), and sees `page`, `site` and `words`. A file
/// `templates/shortcodes/NAME.html` renders the shortcode NAME and sees:
///
/// | value | what it is |
/// |---|---|
/// | `params.NAME`, `args[0]` | named and positional parameters |
/// | `links.href`, `links["0"]` | a parameter that holds an address (`href`, `link`, `url`, `src`, `image`, …, the first positional one), as the address on this site; empty where it would run a script |
/// | `inner`, `inline` | the enclosed text as HTML, for `{{ inner \| safe }}`; `inline` without the tags of a single paragraph |
/// | `items` | the HTML of each shortcode directly inside |
/// | `parent`, `ordinal`, `siblings` | name of the shortcode around it, its number there from 0, and how many there are |
/// | `title`, `url`, `language` | of the page |
/// | `block`, `number` | whether it stands on lines of its own; its number on the page, for ids |
///
/// Values are escaped unless `safe` says they are HTML. The policy `safe` passes a site's own shortcode templates over.
///
/// # Example
/// ```
/// use twc_export::html::Templates;
/// let templates = Templates::from_texts([("templates/shortcodes/hello.html", "<b>{{ name }}</b>")]).expect("it compiles");
/// let html = templates.render("shortcodes/hello.html", &std::collections::BTreeMap::from([("name", "a & b")]));
/// assert_eq!(html.as_deref(), Ok("<b>a &amp; b</b>"));
/// ```
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    own: BTreeMap<String, ()>,
    /// Of the shortcodes that the site's own templates could not render, the first by name and line.
    failed: Mutex<Option<TemplateError>>,
}

impl Templates {
    /// The built-in templates alone.
    ///
    /// # Errors
    /// Never, as the built-in templates are tested; the type is that of the others.
    pub fn embedded() -> Result<Self, TemplateError> {
        Self::from_texts([])
    }

    /// The built-in templates and, over them, those in the site's folder `templates/`.
    ///
    /// # Errors
    /// One of the site's templates has a mistake in its syntax.
    pub fn of(site: &Site) -> Result<Self, TemplateError> {
        Self::from_texts(site.files.iter().filter(|it| it.path().starts_with(FOLDER)).map(|it| (it.path(), it.text())))
    }

    /// The built-in templates and, over them, others given as path (`templates/page.html`) and text.
    ///
    /// # Errors
    /// One of them has a mistake in its syntax.
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, TemplateError> {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|name| match name.rsplit_once('.') {
            Some((_, "txt")) => AutoEscape::None,
            _ => AutoEscape::Html,
        });
        environment.set_undefined_behavior(UndefinedBehavior::Chainable);
        environment.set_fuel(Some(FUEL));
        environment.set_recursion_limit(64);
        if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
            environment.set_syntax(syntax);
        }
        environment.set_formatter(|out, state, value| match state.auto_escape() {
            _ if value.is_none() => Ok(()),
            AutoEscape::Html if !value.is_safe() && !value.is_undefined() => {
                out.write_str(&escape(&value.to_string())).map_err(minijinja::Error::from)
            }
            _ => minijinja::escape_formatter(out, state, value),
        });
        environment.add_filter("safe_url", |url: &str| safe_url(url).to_owned());
        let mut templates = Self { environment, own: BTreeMap::new(), failed: Mutex::default() };
        for (name, text) in EMBEDDED.iter().chain(SHORTCODES) {
            templates.environment.add_template(name, text).map_err(|error| describe(&error, name))?;
        }
        for (path, text) in texts {
            let Some(name) = path.strip_prefix(FOLDER) else { continue };
            if !(name.ends_with(".html") || name.ends_with(".xml")) {
                continue;
            }
            templates
                .environment
                .add_template_owned(name.to_owned(), text.to_owned())
                .map_err(|error| describe(&error, path))?;
            templates.own.insert(name.to_owned(), ());
        }
        Ok(templates)
    }

    /// Whether there is a template of this name: `page.html`, `shortcodes/button.html`.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.environment.get_template(name).is_ok()
    }

    /// Whether the site itself brings this template.
    #[must_use]
    pub fn is_own(&self, name: &str) -> bool {
        self.own.contains_key(name)
    }

    /// Renders a template with the values of a map or struct.
    ///
    /// # Errors
    /// There is no such template, it uses a filter or function that does not exist, or it takes too long.
    pub fn render(&self, name: &str, values: &impl Serialize) -> Result<String, TemplateError> {
        self.environment.get_template(name).and_then(|template| template.render(Serde(values))).map_err(|error| {
            let own = self.is_own(error.name().unwrap_or(name));
            let named = error.name().unwrap_or(name);
            let full = if own { format!("{FOLDER}{named}") } else { named.to_owned() };
            describe(&error, &full)
        })
    }

    /// Renders a shortcode; `None` where that fails. What fails in a template of the site's own is kept for
    /// [`failure`](Self::failure): a page shows the enclosed text meanwhile.
    pub(super) fn render_shortcode(&self, name: &str, values: &impl Serialize) -> Option<String> {
        let error = match self.render(name, values) {
            Ok(html) => return Some(html),
            Err(error) => error,
        };
        if self.is_own(name) {
            let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
            // Pages are rendered side by side: which error comes first must not matter.
            *failed = Some(match failed.take() {
                Some(earlier) => earlier.min(error),
                None => error,
            });
        }
        None
    }

    /// Why a shortcode could not be rendered by a template of the site's own, if one could not: of several the first by
    /// name and line.
    #[must_use]
    pub fn failure(&self) -> Option<TemplateError> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Text as HTML, in element content and in quoted attributes. The engine's own way would write `/` as an entity too.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            it => escaped.push(it),
        }
    }
    escaped
}

/// The engine's error in our words.
fn describe(error: &minijinja::Error, name: &str) -> TemplateError {
    let message = match error.kind() {
        ErrorKind::OutOfFuel => "takes too long: it loops too often".to_owned(),
        kind => error.detail().map_or_else(|| kind.to_string(), |detail| format!("{kind}: {detail}")),
    };
    TemplateError { name: name.to_owned(), line: error.line(), message }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, expected: Result<&str, &str>) {
        let found = Templates::from_texts([("templates/x.html", template)])
            .and_then(|it| it.render("x.html", &BTreeMap::from([("name", "<a & b>")])));
        assert_eq!(found.as_deref().map_err(ToString::to_string), expected.map_err(str::to_owned));
    }

    #[test]
    fn every_built_in_template_compiles() {
        assert!(Templates::embedded().is_ok());
    }

    #[test]
    fn text_is_escaped() {
        check("{{ name }}", Ok("&lt;a &amp; b&gt;"));
    }

    #[test]
    fn attributes_are_escaped_and_addresses_stay_readable() {
        check("<a href=\"{{ name }}/{{ none }}\">", Ok("<a href=\"&lt;a &amp; b&gt;/\">"));
        check("{{ name | safe }}", Ok("<a & b>"));
        check("{% set x %}<i>{{ name }}</i>{% endset %}{{ x }}", Ok("<i>&lt;a &amp; b&gt;</i>"));
    }

    #[test]
    fn a_mistake_is_named_with_its_place() {
        check("a\n{% if %}", Err("templates/x.html:2: syntax error: unexpected end of block"));
    }

    #[test]
    fn an_endless_template_ends() {
        check(
            "{% for a in range(9000) %}{% for b in range(9000) %}{{ b }}{% endfor %}{% endfor %}",
            Err("templates/x.html:1: takes too long: it loops too often"),
        );
    }

    #[test]
    fn the_folder_of_the_site_replaces_built_in_templates() {
        let templates =
            Templates::from_texts([("templates/page.html", "mine"), ("other/page.html", "not")]).expect("ok");
        assert_eq!(templates.render("page.html", &()).as_deref(), Ok("mine"));
        assert!(templates.is_own("page.html"));
    }
}
