//! The tool's own words in the reader's language: the flag, then the environment, then English.

use std::borrow::Cow;

use twc_content::locale::Localizer;
use twc_content::{Language, Message};

use crate::io::Io;

/// The built-in messages in one language.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    localizer: Localizer,
    /// The language spoken.
    pub(crate) language: Language,
}

impl Words {
    /// The words for a reader: `flag` is what `--lang` says.
    pub(crate) fn of(flag: Option<&Language>, io: &Io) -> Self {
        let language = flag.cloned().unwrap_or_else(|| from_environment(io));
        Self { localizer: Localizer::embedded(), language }
    }

    /// A message, or an attribute of it, whose id is made at run time.
    pub(crate) fn find(&self, id: &str, attribute: Option<&str>) -> Option<String> {
        self.localizer.find(&self.language, id, attribute).map(Cow::into_owned)
    }

    /// A message.
    pub(crate) fn say(&self, message: &Message) -> String {
        self.localizer.text(&self.language, message).into_owned()
    }
}

/// `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set, where it names a language we speak; else English.
fn from_environment(io: &Io) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| io.variable(name)).unwrap_or_default();
    let spoken = locale.split(['_', '.', '@', '-']).next().unwrap_or_default();
    if spoken.eq_ignore_ascii_case("nl") { Language::NL } else { Language::EN }
}
