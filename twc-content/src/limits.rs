//! How much of anything one input may hold. A caller may lower a limit; nothing in a site can raise one.

/// The limits of every stage. The defaults leave a real site a hundredfold headroom.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of one page.
    pub page_bytes: usize,
    /// Bytes of one front matter block.
    pub front_matter_bytes: usize,
    /// Bytes of one message or configuration file.
    pub message_bytes: usize,
    /// Files of one tree.
    pub files: usize,
    /// Depth of nested front matter values.
    pub value_depth: usize,
    /// Front matter values after aliases are expanded.
    pub value_nodes: usize,
    /// Aliases in one front matter block.
    pub aliases: usize,
    /// Depth of nested Markdown blocks or inlines that is reported.
    pub markdown_depth: usize,
    /// Depth of nested shortcodes.
    pub shortcode_depth: usize,
    /// Shortcodes of one page.
    pub shortcodes: usize,
    /// Depth of nested placeables of one message.
    pub placeable_depth: usize,
    /// Messages of one file.
    pub messages: usize,
    /// Headings of one page.
    pub headings: usize,
    /// Links and images of one page.
    pub links: usize,
    /// Tags of one page.
    pub tags: usize,
    /// Keys of one front matter block, those of nested maps not counted.
    pub keys: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            page_bytes: 4 << 20,
            front_matter_bytes: 64 << 10,
            message_bytes: 1 << 20,
            files: 100_000,
            value_depth: 32,
            value_nodes: 10_000,
            aliases: 100,
            markdown_depth: 100,
            shortcode_depth: 16,
            shortcodes: 2_000,
            placeable_depth: 32,
            messages: 20_000,
            headings: 5_000,
            links: 10_000,
            tags: 100,
            keys: 500,
        }
    }
}
