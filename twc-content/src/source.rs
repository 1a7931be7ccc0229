//! Source files and places in them.
//!
//! Every later stage speaks of a file through [`Span`]s: byte offsets into the file as it stands on disk.

use std::ops::Range;
use std::sync::Arc;

/// A range of bytes in a source file, as it stands on disk (byte order mark, CRLF and front matter included).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// Makes a span from two byte offsets; offsets beyond 4 GiB saturate.
    ///
    /// # Example
    /// ```
    /// use twc_content::Span;
    /// assert_eq!(Span::new(2, 5).len(), 3);
    /// ```
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// The empty span at one offset.
    #[must_use]
    pub fn at(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range for slicing.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies inside this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A file's path (relative to the site, with `/`) and its text. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    path: Arc<str>,
    text: Arc<str>,
    bad_utf8: Option<u32>,
}

impl SourceFile {
    /// Makes a source file from text.
    #[must_use]
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        Self { path: path.into(), text: text.into(), bad_utf8: None }
    }

    /// Makes a source file from bytes.
    ///
    /// Each byte that is not UTF-8 becomes one `?`, so that offsets stay those of the file;
    /// [`bad_utf8`](Self::bad_utf8) then tells where the first one stood.
    ///
    /// # Example
    /// ```
    /// use twc_content::SourceFile;
    /// let file = SourceFile::from_bytes("a.md", b"ab\xffc".to_vec());
    /// assert_eq!((file.text(), file.bad_utf8()), ("ab?c", Some(2)));
    /// ```
    #[must_use]
    pub fn from_bytes(path: impl Into<Arc<str>>, bytes: Vec<u8>) -> Self {
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => return Self::new(path, text),
            Err(error) => error.into_bytes(),
        };
        let mut text = String::with_capacity(bytes.len());
        let mut bad_utf8 = None;
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                bad_utf8 = bad_utf8.or(u32::try_from(text.len()).ok());
                text.extend(chunk.invalid().iter().map(|_| '?'));
            }
        }
        Self { path: path.into(), text: text.into(), bad_utf8 }
    }

    /// The path relative to the site, with `/`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path, shared.
    #[must_use]
    pub fn shared_path(&self) -> Arc<str> {
        Arc::clone(&self.path)
    }

    /// The whole text, byte order mark included.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a span; empty where the span does not lie on character boundaries.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Offset of the first byte that is not UTF-8, if any.
    #[must_use]
    pub fn bad_utf8(&self) -> Option<u32> {
        self.bad_utf8
    }
}

/// A place in a text for people: line and column, both from 1; columns count code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in Unicode code points, from 1.
    pub column: u32,
}

/// Finds lines and columns of byte offsets. Lines end at `\n` (a `\r` before it belongs to the line end).
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<u32>,
}

impl<'a> LineIndex<'a> {
    /// Indexes a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| Span::at(at + 1).start))
            .collect();
        Self { text, starts }
    }

    /// Number of lines; a text that ends in a line feed has one empty last line.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// Line and column of a byte offset. A byte order mark counts no column.
    ///
    /// # Example
    /// ```
    /// use twc_content::LineIndex;
    /// let at = LineIndex::new("één\ntwee").position(6);
    /// assert_eq!((at.line, at.column), (2, 1));
    /// ```
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        Position { line: line as u32 + 1, column: self.before(line, offset).chars().count() as u32 + 1 }
    }

    /// Line (from 1) and column (from 1) in UTF-16 code units, for editors.
    #[must_use]
    pub fn position_utf16(&self, offset: u32) -> Position {
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        Position {
            line: line as u32 + 1,
            column: self.before(line, offset).chars().map(char::len_utf16).sum::<usize>() as u32 + 1,
        }
    }

    /// The span of a line (from 1) without its line end; empty past the last line.
    #[must_use]
    pub fn line(&self, line: u32) -> Span {
        let index = line.saturating_sub(1) as usize;
        let Some(start) = self.starts.get(index) else { return Span::at(self.text.len()) };
        let end = self.starts.get(index + 1).map_or(self.text.len(), |next| *next as usize - 1);
        let text = &self.text[*start as usize..end];
        Span::new(*start as usize, *start as usize + text.strip_suffix('\r').unwrap_or(text).len())
    }

    fn before(&self, line: usize, offset: u32) -> &'a str {
        let start = self.starts[line] as usize;
        let end = self.text.floor_char_boundary(offset as usize).max(start);
        let text = &self.text[start..end];
        if start == 0 { text.trim_start_matches('\u{feff}') } else { text }
    }
}
