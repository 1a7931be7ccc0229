//! `markup` of Hugo's configuration: what Markdown means on this site.

use super::CodeBlockOptions;
use super::settings::{Setting, Settings};
use crate::front_matter::{Value, cast};

/// How heading ids are made (`autoHeadingIDType`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeadingIds {
    /// `autoHeadingID = false`
    Off,
    /// `github`
    #[default]
    Github,
    /// `github-ascii`
    GithubAscii,
    /// `blackfriday`
    Blackfriday,
}

/// The options of goldmark and the table of contents; the defaults are Hugo's.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MarkdownOptions {
    /// `renderer.unsafe`: raw HTML is kept.
    pub unsafe_html: bool,
    /// `renderer.hardWraps`
    pub hard_wraps: bool,
    /// `renderer.xhtml`
    pub xhtml: bool,
    /// `parser.autoHeadingID` and `parser.autoHeadingIDType`
    pub heading_ids: HeadingIds,
    /// `parser.autoDefinitionTermID`
    pub definition_term_ids: bool,
    /// `parser.wrapStandAloneImageWithinParagraph`
    pub wrap_standalone_image: bool,
    /// `parser.attribute.title`
    pub heading_attributes: bool,
    /// `parser.attribute.block`
    pub block_attributes: bool,
    /// `extensions.table`
    pub table: bool,
    /// `extensions.strikethrough`
    pub strikethrough: bool,
    /// `extensions.taskList`
    pub task_list: bool,
    /// `extensions.definitionList`
    pub definition_list: bool,
    /// `extensions.footnote`
    pub footnote: bool,
    /// `extensions.footnote.enableAutoIDPrefix`
    pub footnote_prefix: bool,
    /// `extensions.footnote.backlinkHTML`
    pub footnote_backlink: String,
    /// `extensions.linkify`
    pub linkify: bool,
    /// `extensions.linkifyProtocol`
    pub linkify_protocol: String,
    /// `extensions.typographer`; absent where disabled, else the replacement for each [`Smart`](crate::document::Smart) in the order of that enum.
    pub typographer: Option<[String; 10]>,
    /// `extensions.passthrough`: inline and block delimiter pairs.
    pub passthrough_inline: Vec<(String, String)>,
    /// Block delimiter pairs of the passthrough extension.
    pub passthrough_block: Vec<(String, String)>,
    /// `enableEmoji`
    pub emoji: bool,
    /// `highlight.codeFences`
    pub code_fences: bool,
    /// The rest of `highlight`.
    pub code_blocks: CodeBlockOptions,
    /// `tableOfContents.startLevel`
    pub toc_start: u8,
    /// `tableOfContents.endLevel`
    pub toc_end: u8,
    /// `tableOfContents.ordered`
    pub toc_ordered: bool,
    /// `extensions.cjk.eastAsianLineBreaks` and `extensions.cjk.eastAsianLineBreaksStyle`
    pub line_breaks: LineBreaks,
    /// `extensions.cjk.escapedSpace`: a blank after a backslash is left out, and parts words all the same.
    pub escaped_space: bool,
    /// `extensions.extras.*`: insert, mark, subscript, superscript, delete.
    pub extras: Extras,
}

/// Which line ends inside a paragraph are left out, since East Asian scripts put no blanks between words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineBreaks {
    /// None.
    #[default]
    Kept,
    /// `simple`: those between two wide characters.
    Simple,
    /// `css3draft`: those that CSS Text 3 leaves out ("segment break transformation"), and those beside punctuation.
    Css3,
}

/// `markup.goldmark.extensions.extras`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// `~~text~~` by the extras extension.
    pub delete: bool,
    /// `++text++`
    pub insert: bool,
    /// `==text==`
    pub mark: bool,
    /// `~text~`
    pub subscript: bool,
    /// `^text^`
    pub superscript: bool,
}

impl Default for MarkdownOptions {
    fn default() -> Self {
        Self {
            unsafe_html: false,
            hard_wraps: false,
            xhtml: false,
            heading_ids: HeadingIds::Github,
            definition_term_ids: false,
            wrap_standalone_image: true,
            heading_attributes: true,
            block_attributes: false,
            table: true,
            strikethrough: true,
            task_list: true,
            definition_list: true,
            footnote: true,
            footnote_prefix: false,
            footnote_backlink: "&#x21a9;&#xfe0e;".to_owned(),
            linkify: true,
            linkify_protocol: "https".to_owned(),
            typographer: Some(
                [
                    "&lsquo;", "&rsquo;", "&ldquo;", "&rdquo;", "&rsquo;", "&ndash;", "&mdash;", "&hellip;", "&laquo;",
                    "&raquo;",
                ]
                .map(str::to_owned),
            ),
            passthrough_inline: Vec::new(),
            passthrough_block: Vec::new(),
            emoji: false,
            code_fences: true,
            code_blocks: CodeBlockOptions::default(),
            toc_start: 2,
            toc_end: 3,
            toc_ordered: false,
            line_breaks: LineBreaks::Kept,
            escaped_space: false,
            extras: Extras::default(),
        }
    }
}

impl MarkdownOptions {
    /// Reads `markup` and `enableEmoji` out of a site's settings.
    pub(super) fn read(settings: &Settings) -> Self {
        let hugo = Self::default();
        let markup = settings.map("markup");
        let flag = |key: &str, default: bool| markup.and_then(|it| it.flag(key)).unwrap_or(default);
        let text = |key: &str| markup.and_then(|it| it.text(key));
        let level = |key: &str, default: u8| {
            markup.and_then(|it| it.number(key)).map_or(default, |it| u8::try_from(it).unwrap_or_default())
        };
        let extra = |name: &str| flag(&format!("goldmark.extensions.extras.{name}.enable"), false);
        let cjk = |name: &str| {
            flag("goldmark.extensions.cjk.enable", false) && flag(&format!("goldmark.extensions.cjk.{name}"), false)
        };
        // Two extensions were a mere flag once.
        let attribute = |name: &str, default: bool| {
            let default = if name == "title" { flag("goldmark.parser.attribute", default) } else { default };
            flag(&format!("goldmark.parser.attribute.{name}"), default)
        };
        let footnote = flag("goldmark.extensions.footnote", hugo.footnote);
        let typographer =
            flag("goldmark.extensions.typographer", true) && !flag("goldmark.extensions.typographer.disable", false);
        let passthrough = |place: &str| {
            let key = format!("goldmark.extensions.passthrough.delimiters.{place}");
            let enabled = flag("goldmark.extensions.passthrough.enable", false);
            markup.filter(|_| enabled).and_then(|it| it.get(&key)).map(pairs).unwrap_or_default()
        };
        Self {
            unsafe_html: flag("goldmark.renderer.unsafe", hugo.unsafe_html),
            hard_wraps: flag("goldmark.renderer.hardwraps", hugo.hard_wraps),
            xhtml: flag("goldmark.renderer.xhtml", hugo.xhtml),
            heading_ids: heading_ids(flag("goldmark.parser.autoheadingid", true), {
                text("goldmark.parser.autoidtype").or_else(|| text("goldmark.parser.autoheadingidtype"))
            }),
            definition_term_ids: flag("goldmark.parser.autodefinitiontermid", hugo.definition_term_ids),
            wrap_standalone_image: flag(
                "goldmark.parser.wrapstandaloneimagewithinparagraph",
                hugo.wrap_standalone_image,
            ),
            heading_attributes: attribute("title", hugo.heading_attributes),
            block_attributes: attribute("block", hugo.block_attributes),
            table: flag("goldmark.extensions.table", hugo.table),
            strikethrough: flag("goldmark.extensions.strikethrough", hugo.strikethrough),
            task_list: flag("goldmark.extensions.tasklist", hugo.task_list),
            definition_list: flag("goldmark.extensions.definitionlist", hugo.definition_list),
            footnote: flag("goldmark.extensions.footnote.enable", footnote),
            footnote_prefix: flag("goldmark.extensions.footnote.enableautoidprefix", hugo.footnote_prefix),
            footnote_backlink: text("goldmark.extensions.footnote.backlinkhtml").unwrap_or(hugo.footnote_backlink),
            linkify: flag("goldmark.extensions.linkify", hugo.linkify),
            linkify_protocol: text("goldmark.extensions.linkifyprotocol").unwrap_or(hugo.linkify_protocol),
            typographer: hugo.typographer.filter(|_| typographer).map(|mut characters| {
                for (character, name) in characters.iter_mut().zip(SMART) {
                    if let Some(own) = text(&format!("goldmark.extensions.typographer.{name}")) {
                        *character = own;
                    }
                }
                characters
            }),
            passthrough_inline: passthrough("inline"),
            passthrough_block: passthrough("block"),
            emoji: settings.flag("enableemoji").unwrap_or(hugo.emoji),
            code_fences: flag("highlight.codefences", hugo.code_fences),
            code_blocks: CodeBlockOptions::read(settings),
            toc_start: level("tableofcontents.startlevel", hugo.toc_start),
            toc_end: level("tableofcontents.endlevel", hugo.toc_end),
            toc_ordered: flag("tableofcontents.ordered", hugo.toc_ordered),
            line_breaks: line_breaks(
                cjk("eastasianlinebreaks"),
                text("goldmark.extensions.cjk.eastasianlinebreaksstyle"),
            ),
            escaped_space: cjk("escapedspace"),
            extras: Extras {
                delete: extra("delete"),
                insert: extra("insert"),
                mark: extra("mark"),
                subscript: extra("subscript"),
                superscript: extra("superscript"),
            },
        }
    }
}

/// Hugo's names of the typographer's characters, in the order of [`Smart`](crate::document::Smart).
const SMART: [&str; 10] = [
    "leftsinglequote",
    "rightsinglequote",
    "leftdoublequote",
    "rightdoublequote",
    "apostrophe",
    "endash",
    "emdash",
    "ellipsis",
    "leftanglequote",
    "rightanglequote",
];

fn line_breaks(on: bool, style: Option<String>) -> LineBreaks {
    match style.as_deref() {
        _ if !on => LineBreaks::Kept,
        Some("css3draft") => LineBreaks::Css3,
        _ => LineBreaks::Simple,
    }
}

fn heading_ids(on: bool, kind: Option<String>) -> HeadingIds {
    match kind.as_deref() {
        _ if !on => HeadingIds::Off,
        Some("github-ascii") => HeadingIds::GithubAscii,
        Some("blackfriday") => HeadingIds::Blackfriday,
        _ => HeadingIds::Github,
    }
}

/// Delimiters of the passthrough extension: a list of pairs.
fn pairs(setting: &Setting) -> Vec<(String, String)> {
    let pair = |value: &Value| match cast::texts(&value.kind)?.as_slice() {
        [open, close] => Some((open.clone(), close.clone())),
        _ => None,
    };
    setting.list().unwrap_or_default().iter().filter_map(pair).collect()
}
