//! `markup` of Hugo's configuration: what Markdown means on this site.

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
    /// `tableOfContents.startLevel`
    pub toc_start: u8,
    /// `tableOfContents.endLevel`
    pub toc_end: u8,
    /// `tableOfContents.ordered`
    pub toc_ordered: bool,
    /// Whether plain `.html` links of CJK line breaks and the like need care: `extensions.cjk.enable`
    pub cjk: bool,
    /// `extensions.extras.*`: insert, mark, subscript, superscript, delete.
    pub extras: Extras,
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
            toc_start: 2,
            toc_end: 3,
            toc_ordered: false,
            cjk: false,
            extras: Extras::default(),
        }
    }
}
