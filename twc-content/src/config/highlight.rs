//! `markup.highlight`: how Hugo writes code, as far as a summary's words depend on it.

use super::settings::Settings;

/// How a site has its code highlighted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// `noClasses`: styles in the tags, instead of classes.
    pub no_classes: bool,
    /// `style`: the name of the colours.
    pub style: String,
    /// `lineNos`: numbers at the lines.
    pub line_numbers: bool,
    /// `lineNumbersInTable`: the numbers in a column of their own.
    pub numbers_in_table: bool,
    /// `wrapperClass`: the classes of the element around the code, parted by blanks.
    pub wrapper_class: String,
}

impl Default for Highlight {
    fn default() -> Self {
        Self {
            no_classes: true,
            style: "monokai".to_owned(),
            line_numbers: false,
            numbers_in_table: true,
            wrapper_class: "highlight".to_owned(),
        }
    }
}

impl Highlight {
    /// Reads what stands under `markup`.
    pub(super) fn read(markup: Option<&Settings>) -> Self {
        let hugo = Self::default();
        let flag = |key: &str, default: bool| markup.and_then(|it| it.flag(key)).unwrap_or(default);
        let text = |key: &str, default: String| markup.and_then(|it| it.text(key)).unwrap_or(default);
        Self {
            no_classes: flag("highlight.noclasses", hugo.no_classes),
            style: text("highlight.style", hugo.style),
            line_numbers: flag("highlight.linenos", hugo.line_numbers),
            numbers_in_table: flag("highlight.linenumbersintable", hugo.numbers_in_table),
            wrapper_class: text("highlight.wrapperclass", hugo.wrapper_class),
        }
    }
}
