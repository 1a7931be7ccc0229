//! The shortcodes that Hugo brings along.

/// A shortcode built into Hugo 0.168.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Embedded {
    /// `details`: a disclosure widget.
    Details,
    /// `figure`: an image with a caption.
    Figure,
    /// `highlight`: a code block.
    Highlight,
    /// `instagram`: a post.
    Instagram,
    /// `param`: a parameter of the page or site.
    Param,
    /// `qr`: a QR code.
    Qr,
    /// `ref`: the absolute address of a page.
    Ref,
    /// `relref`: the address of a page relative to the host.
    Relref,
    /// `vimeo`: a video.
    Vimeo,
    /// `x`: a post.
    X,
    /// `youtube`: a video.
    Youtube,
}

impl Embedded {
    /// All of them, by name.
    pub const ALL: [(&'static str, Self); 11] = [
        ("details", Self::Details),
        ("figure", Self::Figure),
        ("highlight", Self::Highlight),
        ("instagram", Self::Instagram),
        ("param", Self::Param),
        ("qr", Self::Qr),
        ("ref", Self::Ref),
        ("relref", Self::Relref),
        ("vimeo", Self::Vimeo),
        ("x", Self::X),
        ("youtube", Self::Youtube),
    ];

    /// The shortcode of a name, if Hugo brings one.
    ///
    /// # Example
    /// ```
    /// use twc_content::shortcode::Embedded;
    /// assert_eq!(Embedded::find("figure"), Some(Embedded::Figure));
    /// ```
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(it, _)| *it == name).map(|(_, embedded)| *embedded)
    }

    /// Whether Hugo demands that it is closed, or closes itself.
    #[must_use]
    pub fn needs_inner(self) -> bool {
        matches!(self, Self::Details | Self::Highlight | Self::Qr)
    }

    /// The named parameters that it reads; empty where it takes values without names alone.
    #[must_use]
    pub fn parameters(self) -> &'static [&'static str] {
        match self {
            Self::Details => &["class", "name", "open", "summary", "title"],
            Self::Figure => &[
                "alt", "attr", "attrlink", "caption", "class", "height", "link", "loading", "rel", "src", "target",
                "title", "width",
            ],
            Self::Highlight | Self::Instagram | Self::Param => &[],
            Self::Qr => &["alt", "class", "id", "level", "loading", "scale", "targetDir", "text", "title"],
            Self::Ref | Self::Relref => &["lang", "outputFormat", "path"],
            Self::Vimeo => &["allowFullScreen", "class", "id", "loading", "title"],
            Self::X => &["id", "user"],
            Self::Youtube => &[
                "allowFullScreen",
                "autoplay",
                "class",
                "controls",
                "end",
                "id",
                "loading",
                "loop",
                "mute",
                "start",
                "title",
            ],
        }
    }
}
