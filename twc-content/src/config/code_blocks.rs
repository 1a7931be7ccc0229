//! `markup.highlight`: what is around code blocks and beside their lines.

use super::settings::Settings;

/// How Hugo writes code blocks; the defaults are Hugo's.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeBlockOptions {
    /// `noClasses` is off: colours are classes.
    pub classes: bool,
    /// `style`, in small letters.
    pub style: String,
    /// `lineNos`
    pub line_numbers: bool,
    /// `lineNumbersInTable`
    pub numbers_in_table: bool,
    /// `lineNoStart`: the number of the first line.
    pub first_number: i64,
    /// `guessSyntax`: code of a language that is not known is treated as that of some language.
    pub guess_syntax: bool,
    /// `wrapperClass`
    pub wrapper_class: String,
}

impl Default for CodeBlockOptions {
    fn default() -> Self {
        Self {
            classes: false,
            style: "monokai".to_owned(),
            line_numbers: false,
            numbers_in_table: true,
            first_number: 1,
            guess_syntax: false,
            wrapper_class: "highlight".to_owned(),
        }
    }
}

impl CodeBlockOptions {
    /// Reads `markup.highlight` out of a site's settings.
    pub(super) fn read(settings: &Settings) -> Self {
        let hugo = Self::default();
        let markup = settings.map("markup");
        let flag = |key: &str| markup.and_then(|it| it.flag(key));
        let text = |key: &str| markup.and_then(|it| it.text(key));
        // As in a block, the place of the numbers may stand for their switch.
        let place = text("highlight.linenos").filter(|it| matches!(it.as_str(), "inline" | "table"));
        let in_table = place.as_ref().map(|it| it == "table").or_else(|| flag("highlight.linenumbersintable"));
        Self {
            classes: !flag("highlight.noclasses").unwrap_or(!hugo.classes),
            style: text("highlight.style").map_or(hugo.style, |it| it.to_lowercase()),
            line_numbers: place.is_some() || flag("highlight.linenos").unwrap_or(hugo.line_numbers),
            numbers_in_table: in_table.unwrap_or(hugo.numbers_in_table),
            first_number: markup.and_then(|it| it.number("highlight.linenostart")).unwrap_or(hugo.first_number),
            guess_syntax: flag("highlight.guesssyntax").unwrap_or(hugo.guess_syntax),
            wrapper_class: text("highlight.wrapperclass").unwrap_or(hugo.wrapper_class),
        }
    }
}
