//! The shortcodes that Hugo 0.168 brings along.
//!
//! Where Hugo asks another server while it builds (`x`, `instagram` and its script), a link stands instead.

use twc_content::shortcode;
use twc_content::shortcode::{Embedded, Notation};
use twc_content::site::Reference;

use super::super::body::line_feeds;
use super::super::code_block::{CodeBlock, LineNumbers};
use super::super::code_languages::is_known;
use super::parameters::{self, Parameters};
use super::{ShortcodeContext, escape, figure, trim_paragraph, video};

/// A shortcode about to be rendered.
pub(super) struct Part<'a> {
    pub(super) context: &'a ShortcodeContext<'a>,
    pub(super) parameters: Parameters<'a>,
    /// Its inner text as written, nested shortcodes rendered.
    pub(super) raw: &'a dyn Fn() -> String,
    /// Its inner text read as Markdown, as HTML.
    pub(super) inner: &'a dyn Fn() -> String,
}

impl Part<'_> {
    /// Markdown in a parameter, without the tags of a single paragraph.
    pub(super) fn markdownify(&self, text: &str) -> String {
        trim_paragraph(&self.block(text)).to_owned()
    }

    fn block(&self, text: &str) -> String {
        // A placeholder in a parameter stands for nothing.
        if text.is_empty() || shortcode::placeholders(text).next().is_some() {
            return escape::text(text);
        }
        self.context.markdown(text)
    }

    /// The address of an image: that of the resource it names, else as written.
    pub(super) fn source(&self, source: &str) -> String {
        let (path, all) = escape::parsed(source);
        if all.contains("://") || all.starts_with("//") {
            return all;
        }
        let path = escape::unescape(&path);
        self.context.site.resource_address(self.context.page, &path).unwrap_or(all)
    }
}

/// Renders one of Hugo's shortcodes.
pub(super) fn render(kind: Embedded, part: &Part<'_>) -> String {
    match kind {
        Embedded::Details => details(part),
        Embedded::Figure => figure::render(part),
        Embedded::Highlight => highlight(part),
        Embedded::Instagram => {
            let id = part.parameters.positional(0).unwrap_or_default();
            let address = format!("https://www.instagram.com/p/{}", escape::query(&id));
            format!("<blockquote class=\"instagram-media\">{}</blockquote>\n", video::link(&address, "Instagram"))
        }
        Embedded::Param => param(part),
        Embedded::Qr => {
            let text = part.parameters.named("text").map_or_else(|| (part.raw)(), Into::into);
            escape::text(text.trim())
        }
        Embedded::Ref => escape::text(&reference(part, true)),
        Embedded::Relref => escape::text(&reference(part, false)),
        Embedded::Vimeo => video::vimeo(part),
        Embedded::X => {
            let (Some(user), Some(id)) = (part.parameters.named("user"), part.parameters.named("id")) else {
                return String::new();
            };
            let address = format!("https://x.com/{}/status/{}", escape::query(&user), escape::query(&id));
            format!("<blockquote class=\"twitter-tweet\">{}</blockquote>\n", video::link(&address, &address))
        }
        Embedded::Youtube => video::youtube(part),
    }
}

fn details(part: &Part<'_>) -> String {
    let get = |name: &str| part.parameters.named(name);
    let mut out = String::from("\n<details");
    for name in ["class", "name"] {
        if let Some(value) = get(name) {
            out.push_str(&format!(" {name}=\"{}\"", escape::text(&value)));
        }
    }
    if part.parameters.switch("open") == Some(true) {
        out.push_str(" open");
    }
    if let Some(title) = get("title") {
        out.push_str(&format!(" title=\"{}\"", escape::text(&title)));
    }
    let summary = part.markdownify(&get("summary").unwrap_or("Details".into()));
    out.push_str(&format!(">\n\t<summary>{summary}</summary>\n\t{}</details>\n", (part.inner)()));
    out
}

/// A code block, or a piece of code in a line, without colours.
fn highlight(part: &Part<'_>) -> String {
    let raw = (part.raw)();
    let indent = &*part.parameters.0.indent;
    let dedented: String;
    let raw = if indent.is_empty() {
        &raw
    } else {
        dedented = raw.split_inclusive('\n').map(|line| line.strip_prefix(indent).unwrap_or(line)).collect();
        &dedented
    };
    let raw = raw.trim_matches(['\n', '\r']);
    let site = &part.context.options().code_blocks;
    let language = part.parameters.positional(0).unwrap_or_default();
    let known = is_known(&language) || site.guess_syntax;
    let text = if known { escape::code(&line_feeds(raw)) } else { escape::code(raw) };
    let language = escape::text(&language);
    let options = part.parameters.positional(1).unwrap_or_default();
    let settings = options.split(',').filter_map(|it| it.split_once('=')).map(|(name, value)| {
        let value = value.trim();
        (name.trim(), value.strip_prefix('"').and_then(|it| it.strip_suffix('"')).unwrap_or(value))
    });
    let inline = settings.clone().any(|(name, value)| name.eq_ignore_ascii_case("hl_inline") && value == "true");
    let shortcode = part.parameters.0;
    let read_again = shortcode.notation == Notation::Markdown || shortcode.parent.is_some();
    if inline {
        return format!("<code class=\"code-inline language-{language}\">{text}</code>");
    }
    let numbers = LineNumbers::of(site, settings).filter(|_| known);
    // Read as Markdown again, it is Hugo's kind of HTML block, which a blank line would end: there no line is blank, as
    // each is in an element of its own.
    let wrapped = read_again && known;
    let text = match wrapped {
        true if text.trim().is_empty() => String::new(),
        true => {
            let lines: Vec<&str> =
                text.split('\n').map(|line| if line.trim().is_empty() { "<span></span>" } else { line }).collect();
            lines.join("\n")
        }
        false => text,
    };
    let mut out = String::new();
    CodeBlock { language: &language, code: &text, numbers, attributes: &[], wrapper: &site.wrapper_class, wrapped }
        .write(&mut out);
    out
}

/// The value of `param`: of the page, else of the site. In `{{% %}}` it is Markdown, else text.
fn param(part: &Part<'_>) -> String {
    let name = part.parameters.0.positional(0).map(|it| parameters::text(&it.value)).unwrap_or_default();
    let page = part.context.page;
    let value = part.context.site.config.hugo.param(&page.front_matter, &page.path.language, &name).unwrap_or_default();
    match part.parameters.0.notation {
        Notation::Standard => escape::text(&value),
        Notation::Markdown => part.markdownify(&escape::text(&value)),
    }
}

/// The address of the page that `ref` and `relref` name, with the host or without.
fn reference(part: &Part<'_>, host: bool) -> String {
    let site = part.context.site;
    let Some(path) = part.parameters.named_or_first("path") else { return String::new() };
    let language = part.parameters.named("lang").and_then(|it| it.parse().ok());
    match site.reference(part.context.page, &path, language.as_ref()) {
        Reference::Page(index, fragment) => {
            let Some(facts) = site.facts.get(index) else { return String::new() };
            let address = if host { &facts.permalink } else { &facts.url };
            fragment.map_or_else(|| address.clone(), |fragment| format!("{address}#{fragment}"))
        }
        Reference::Fragment(fragment) => format!("#{fragment}"),
        _ => site.config.hugo.ref_not_found_url.clone(),
    }
}
