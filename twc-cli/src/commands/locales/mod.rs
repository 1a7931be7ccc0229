//! `twc locales`: one file per verb of the translators' tools.

mod check;
mod messages;

use crate::args::{Global, Locales, LocalesVerb};
use crate::failure::Failure;
use crate::io::{Exit, Io};

/// Runs the verb.
pub(crate) fn run(locales: &Locales, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    match &locales.verb {
        LocalesVerb::Check(check) => check::run(check, global, io),
    }
}
