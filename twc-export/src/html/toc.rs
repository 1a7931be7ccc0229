//! `.TableOfContents`, as Hugo builds and writes it.

use twc_content::config::MarkdownOptions;
use twc_content::{Document, NodeKind};

use super::body::{self, RawHtml};
use super::{escape, inline_html};

/// An entry; an empty one stands for a level that was skipped.
#[derive(Debug, Default)]
struct Entry {
    id: String,
    title: String,
    children: Vec<usize>,
}

/// The tree of headings, all entries in one list.
#[derive(Debug, Default)]
struct Tree {
    entries: Vec<Entry>,
    rows: Vec<usize>,
}

impl Tree {
    fn add(&mut self, entry: Entry) -> usize {
        self.entries.push(entry);
        self.entries.len() - 1
    }

    /// Puts a heading under the last row, at its level.
    fn insert(&mut self, entry: Entry, level: u8, new_row: bool) {
        if new_row {
            let row = self.add(Entry::default());
            self.rows.push(row);
        }
        let Some(row) = self.rows.last().copied() else { return };
        if level <= 1 {
            if let Some(place) = self.entries.get_mut(row) {
                *place = entry;
            }
            return;
        }
        let mut parent = row;
        for _ in 2..level {
            let last = self.entries.get(parent).and_then(|entry| entry.children.last()).copied();
            parent = match last {
                Some(last) => last,
                None => {
                    let gap = self.add(Entry::default());
                    self.adopt(parent, gap);
                    gap
                }
            };
        }
        let child = self.add(entry);
        self.adopt(parent, child);
    }

    fn adopt(&mut self, parent: usize, child: usize) {
        if let Some(parent) = self.entries.get_mut(parent) {
            parent.children.push(child);
        }
    }
}

/// The table of contents of a document.
pub(crate) fn write(document: &Document, options: &MarkdownOptions, raw_html: RawHtml) -> String {
    let mut tree = Tree::default();
    for (index, node) in document.nodes.iter().enumerate() {
        if let NodeKind::Heading { level, id, .. } = &node.kind {
            let mut html = String::new();
            body::write_title(&mut html, document, index + 1..node.end as usize, options, raw_html);
            let title = inline_html::title(&html);
            let entry = Entry { id: id.as_deref().unwrap_or_default().to_owned(), title, children: Vec::new() };
            let new_row = *level == 1 || tree.rows.is_empty();
            tree.insert(entry, *level, new_row);
        }
    }
    let mut writer = Writer { tree: &tree, options, out: String::from("<nav id=\"TableOfContents\">") };
    writer.headings(1, 0, &tree.rows);
    writer.out.push_str("</nav>");
    writer.out
}

struct Writer<'a> {
    tree: &'a Tree,
    options: &'a MarkdownOptions,
    out: String,
}

impl Writer<'_> {
    fn indent(&mut self, depth: usize) {
        for _ in 0..depth {
            self.out.push_str("  ");
        }
    }

    /// Writes a list of entries. Recursion is as deep as there are levels of headings: six.
    fn headings(&mut self, level: u8, depth: usize, list: &[usize]) {
        let tree = self.tree;
        if level < self.options.toc_start {
            for entry in list.iter().filter_map(|index| tree.entries.get(*index)) {
                self.headings(level + 1, depth, &entry.children);
            }
            return;
        }
        if level > self.options.toc_end || list.is_empty() {
            return;
        }
        self.out.push('\n');
        self.indent(depth + 1);
        self.out.push_str(if self.options.toc_ordered { "<ol>\n" } else { "<ul>\n" });
        for entry in list.iter().filter_map(|index| tree.entries.get(*index)) {
            self.indent(depth + 2);
            self.out.push_str("<li>");
            if !entry.id.is_empty() || !entry.title.is_empty() {
                self.out.push_str("<a href=\"#");
                escape::text(&mut self.out, &entry.id);
                self.out.push_str("\">");
                self.out.push_str(&entry.title);
                self.out.push_str("</a>");
            }
            self.headings(level + 1, depth + 2, &entry.children);
            self.out.push_str("</li>\n");
        }
        self.indent(depth + 1);
        self.out.push_str(if self.options.toc_ordered { "</ol>\n" } else { "</ul>\n" });
        self.indent(depth);
    }
}
