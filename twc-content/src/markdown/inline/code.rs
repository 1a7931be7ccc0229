//! Code spans.

use rustc_hash::FxHashSet;

use super::{InlineKind, Scanner};

/// Lengths of backtick runs known to have no partner in the rest of the block, so that none is looked for twice.
pub(super) type Memory = FxHashSet<usize>;

impl Scanner<'_, '_, '_> {
    /// A code span, or, where its opening run is never closed, that run as text.
    pub(super) fn code(&mut self) -> bool {
        let length = run(&self.bytes[self.at..]);
        let open = self.at + length;
        if !self.code_memory.contains(&length) {
            let mut at = open;
            while let Some(found) = self.bytes.get(at..).and_then(|rest| memchr::memchr(b'`', rest)) {
                at += found;
                let closing = run(&self.bytes[at..]);
                if closing == length {
                    let code = literal(&self.text[open..at]);
                    self.push_leaf(InlineKind::Code(code), at + closing);
                    return true;
                }
                at += closing;
            }
            self.code_memory.insert(length);
        }
        let start = self.at;
        self.push(super::Token::Text, start, open);
        self.at = open;
        true
    }
}

fn run(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| **byte == b'`').count()
}

/// Line ends become blanks; one blank at each end goes, unless there is nothing else.
fn literal(raw: &str) -> Box<str> {
    let blank = raw.bytes().all(|byte| matches!(byte, b' ' | b'\n'));
    let inner =
        raw.strip_prefix([' ', '\n']).and_then(|rest| rest.strip_suffix([' ', '\n'])).filter(|_| !blank).unwrap_or(raw);
    if inner.contains('\n') { inner.replace('\n', " ").into() } else { inner.into() }
}
