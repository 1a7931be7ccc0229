//! `:name:`: the only file that knows the table of emoji.

use super::{InlineKind, Scanner};

impl Scanner<'_, '_, '_> {
    pub(super) fn emoji(&mut self) -> bool {
        if !self.context.options.emoji {
            return false;
        }
        let rest = self.line().get(1..).unwrap_or_default();
        let length =
            rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+')).count();
        if length == 0 || rest.as_bytes().get(length) != Some(&b':') {
            return false;
        }
        let Some(name) = rest.get(..length) else { return false };
        let Some(text) = emojis::get_by_shortcode(name).map(emojis::Emoji::as_str) else { return false };
        let kind = InlineKind::Emoji { name: name.into(), text };
        let end = self.at + length + 2;
        self.push_leaf(kind, end);
        true
    }
}
