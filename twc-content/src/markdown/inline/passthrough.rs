//! The passthrough extension: text between delimiters that nothing else may touch.

use super::{InlineKind, Scanner, Token};

impl Scanner<'_, '_, '_> {
    pub(super) fn passthrough(&mut self) -> bool {
        let options = self.context.options;
        if options.passthrough_inline.is_empty() && options.passthrough_block.is_empty() {
            return false;
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        let pairs = options
            .passthrough_inline
            .iter()
            .map(|pair| (pair, false))
            .chain(options.passthrough_block.iter().map(|pair| (pair, true)));
        let Some(((open, close), block)) = pairs
            .filter(|((open, _), _)| !open.is_empty() && rest.starts_with(open.as_str()))
            .max_by_key(|((open, _), _)| open.len())
        else {
            return false;
        };
        let Some(found) = rest[open.len()..].find(close.as_str()) else {
            // A delimiter alone is text of its own: what follows it may be a bare URL.
            let (start, end) = (self.at, self.at + open.len());
            self.push(Token::Text, start, end);
            self.at = end;
            return true;
        };
        if found == 0 {
            return false;
        }
        let end = self.at + open.len() + found + close.len();
        self.push_leaf(InlineKind::Passthrough { block }, end);
        true
    }
}
