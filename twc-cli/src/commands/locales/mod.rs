//! `twc locales`: one file per verb of the translators' tools.

use twc_content::Message;

use crate::args::{Global, Locales, LocalesVerb};
use crate::failure::Failure;
use crate::io::{Exit, Io};

/// Runs the verb.
pub(crate) fn run(locales: &Locales, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let _ = (global, io);
    match &locales.verb {
        LocalesVerb::Check(_) => Err(Failure::said(Message::new("not-yet"))),
    }
}
