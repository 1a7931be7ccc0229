//! Makes a flat tree of the tokens of a scan.

use super::{Inline, InlineKind, Scanner, Token};

/// Text that no delimiter took is text again. goldmark joins it with the text before it, but not with the text after it;
/// heading ids depend on that, so the same is done here.
pub(super) fn build(scanner: &Scanner<'_, '_, '_>) -> Vec<Inline> {
    let mut tree = Tree { nodes: Vec::with_capacity(scanner.items.len()), open: Vec::new() };
    for item in &scanner.items {
        match &item.token {
            Token::Text | Token::Bracket => tree.text(item.start, item.end, matches!(item.token, Token::Bracket)),
            Token::Leaf(kind) => tree.leaf(kind.clone(), item.start, item.end),
            Token::Open(kind) => tree.open(kind.clone(), item.start),
            Token::Close => tree.close(item.end),
            Token::Run(index) => {
                let Some(run) = scanner.runs.get(*index) else { continue };
                for end in &run.closes {
                    tree.close(*end);
                }
                tree.text(run.start, run.end, true);
                for (kind, start) in run.opens.iter().rev() {
                    tree.open(kind.clone(), *start);
                }
            }
        }
    }
    while !tree.open.is_empty() {
        tree.close(scanner.text.len());
    }
    tree.nodes
}

struct Tree {
    nodes: Vec<Inline>,
    open: Vec<usize>,
}

impl Tree {
    fn leaf(&mut self, kind: InlineKind, start: usize, end: usize) {
        let last = self.nodes.len() + 1;
        self.nodes.push(Inline { kind, start, end, last });
    }

    fn text(&mut self, start: usize, end: usize, joins: bool) {
        if end <= start {
            return;
        }
        let length = self.nodes.len();
        match self.nodes.last_mut() {
            Some(Inline { kind: InlineKind::Text, end: last, last: after, .. })
                if joins && *last == start && *after == length =>
            {
                *last = end;
            }
            _ => self.leaf(InlineKind::Text, start, end),
        }
    }

    fn open(&mut self, kind: InlineKind, start: usize) {
        self.open.push(self.nodes.len());
        self.nodes.push(Inline { kind, start, end: start, last: 0 });
    }

    fn close(&mut self, end: usize) {
        let length = self.nodes.len();
        if let Some(node) = self.open.pop().and_then(|index| self.nodes.get_mut(index)) {
            node.end = end;
            node.last = length;
        }
    }
}
