//! What a shortcode says in text, from its name and parameters alone: no template is needed for it.

use twc_content::shortcode::{Parameter, ParameterValue, Shortcode};

/// Parameters that hold where a shortcode leads, the surest first.
const ADDRESS: [&str; 6] = ["href", "url", "link", "to", "path", "page"];
/// Parameters that hold words for readers, the surest first.
const WORDS: [&str; 9] = ["text", "title", "label", "name", "caption", "summary", "content", "heading", "quote"];
/// Parameters that hold an image.
const IMAGE: [&str; 3] = ["src", "image", "img"];

/// What a shortcode gives a reader of text beside its inner text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Said {
    /// Words before the inner text, or instead of it where there is none.
    pub(crate) words: String,
    /// What its image shows; absent where it is no image.
    pub(crate) image: Option<String>,
    /// Where it leads; empty for nowhere.
    pub(crate) address: String,
    /// Whether the inner text is code.
    pub(crate) code: bool,
}

/// Reads a shortcode for a reader of text.
pub(crate) fn said(shortcode: &Shortcode) -> Said {
    let has_inner = shortcode.inner.as_ref().is_some_and(|it| !it.text.trim().is_empty());
    let first = || positional(shortcode, 0);
    match &*shortcode.name {
        "ref" | "relref" => {
            Said { address: first().or_else(|| named(shortcode, &["path"])).unwrap_or_default(), ..Said::default() }
        }
        "youtube" => film("https://www.youtube.com/watch?v=", shortcode),
        "vimeo" => film("https://vimeo.com/", shortcode),
        // What its name says is code is code, unless the author fenced it off as Markdown does.
        _ if has_inner && shortcode.holds_code() && !holds_fence(shortcode) => Said { code: true, ..Said::default() },
        "icon" | "comment" | "param" | "qr" => Said::default(),
        "details" => Said { words: named(shortcode, &["summary"]).unwrap_or_default(), ..Said::default() },
        _ => {
            let address = named(shortcode, &ADDRESS).unwrap_or_default();
            let image = named(shortcode, &IMAGE).map(|_| named(shortcode, &["alt"]).unwrap_or_default());
            let words = match (has_inner, &image) {
                (true, _) => named(shortcode, &["title", "heading", "summary"]),
                (false, Some(alt)) => named(shortcode, &["caption", "title"]).filter(|it| it != alt),
                (false, None) => named(shortcode, &WORDS).or_else(first),
            };
            Said { words: words.unwrap_or_default(), image, address, code: false }
        }
    }
}

fn holds_fence(shortcode: &Shortcode) -> bool {
    let inner = shortcode.inner.as_ref().map_or("", |it| &it.text);
    &*shortcode.name != "highlight"
        && inner.lines().any(|it| it.trim_start().starts_with("```") || it.trim_start().starts_with("~~~"))
}

fn film(start: &str, shortcode: &Shortcode) -> Said {
    let id = positional(shortcode, 0).or_else(|| named(shortcode, &["id"])).unwrap_or_default();
    let words = named(shortcode, &["title"]).unwrap_or_default();
    Said { words, address: format!("{start}{id}"), ..Said::default() }
}

fn named(shortcode: &Shortcode, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| shortcode.named(name)).map(text).filter(|it| !it.trim().is_empty())
}

fn positional(shortcode: &Shortcode, index: usize) -> Option<String> {
    shortcode.positional(index).map(text)
}

fn text(parameter: &Parameter) -> String {
    match &parameter.value {
        ParameterValue::String(text) => text.to_string(),
        ParameterValue::Bool(value) => value.to_string(),
        ParameterValue::Int(value) => value.to_string(),
        ParameterValue::Float(value) => value.to_string(),
    }
}
