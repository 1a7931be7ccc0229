//! Code blocks, and literals in the text of the source.

use super::super::attributes;
use super::Builder;
use crate::document::NodeKind;

impl Builder<'_> {
    pub(super) fn code(&mut self, fenced: bool, literal: String, line: usize, last_line: usize, start: usize) {
        let mut info: Box<str> = Box::from("");
        let whole = self.line(line);
        if fenced {
            let text = self.text.get(start..whole.end).unwrap_or_default();
            let after = text.trim_start_matches(['`', '~']);
            // goldmark overlooks a single character at the end of the text.
            if whole.end < self.text.len() || after.len() > 1 {
                info = after.trim().into();
            }
        }
        let first = line + usize::from(fenced);
        let mut code = self.without_blanks(self.restore(literal, first));
        let outer = self.frames.iter().all(|frame| frame.prefix.is_none());
        if fenced && outer && start > whole.start {
            code = self.with_short_blanks(code, first, start - whole.start);
        }
        if !code.is_empty() && !code.ends_with('\n') {
            code.push('\n');
        }
        // The last line of indented code keeps its carriage return, as the lines before it do.
        let last_code = line + code.lines().count().saturating_sub(1);
        if !fenced && !code.ends_with("\r\n") && self.text.as_bytes().get(self.line(last_code).end) == Some(&b'\r') {
            code.insert(code.len().saturating_sub(1), '\r');
        }
        let end = self.line(last_line).end.max(whole.end);
        // Hugo reads the attributes of a fence wherever a brace is, whether or not blocks may have some.
        let attributes = info.find('{').and_then(|at| attributes::parse(info.get(at..)?)).map(|(list, _)| list);
        self.leaf(NodeKind::CodeBlock { fenced, info, code: code.into() }, line, start, end);
        if let Some(block) = self.blocks.list.last_mut() {
            block.attributes = attributes;
        }
    }

    /// In a list's item a blank line has no blanks.
    pub(super) fn without_blanks(&self, literal: String) -> String {
        let innermost =
            self.frames.iter().rev().filter_map(|frame| frame.block.and_then(|it| self.blocks.list.get(it)));
        let item = innermost
            .map(|block| &block.kind)
            .take_while(|kind| !matches!(kind, NodeKind::BlockQuote { .. }))
            .any(|kind| matches!(kind, NodeKind::Item { .. }));
        let blank = |line: &str| line.len() > 1 && line.trim_ascii().is_empty() && line.ends_with('\n');
        if !item || !literal.split_inclusive('\n').any(blank) {
            return literal;
        }
        literal.split_inclusive('\n').map(|line| if blank(line) { "\n" } else { line }).collect()
    }

    /// The lines of an indented fence lose its indentation, but blank lines that have less keep what they have.
    fn with_short_blanks(&self, code: String, first: usize, indent: usize) -> String {
        let mut out = String::with_capacity(code.len());
        for (index, line) in code.split_inclusive('\n').enumerate() {
            let source = self.line(first + index);
            let source = self.text.get(source.start..source.end).unwrap_or_default();
            if source.len() < indent && source.trim_ascii().is_empty() {
                out.push_str(source);
            }
            out.push_str(line);
        }
        out
    }

    /// A literal of the masked copy with the text of the source: the ends of its lines are as long there as here.
    pub(super) fn restore(&self, mut literal: String, first: usize) -> String {
        if !literal.contains(['x', '_', '+', '>', '1', '#']) && !self.returns {
            return literal;
        }
        let mut out = String::with_capacity(literal.len());
        for (index, part) in literal.split_inclusive('\n').enumerate() {
            let content = part.trim_end_matches(['\r', '\n']);
            let text = content.trim_start_matches([' ', '\t']);
            let line = self.line(first + index);
            let source = line.end.checked_sub(text.len()).filter(|from| *from >= line.start);
            match source.and_then(|from| self.text.get(from..line.end)) {
                Some(source) => {
                    out.push_str(&content[..content.len() - text.len()]);
                    out.push_str(source);
                    out.push_str(&part[content.len()..]);
                }
                None => out.push_str(part),
            }
        }
        std::mem::swap(&mut literal, &mut out);
        literal
    }
}
