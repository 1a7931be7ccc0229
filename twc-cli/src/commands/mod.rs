//! One file per verb.

mod check;
mod export;

use crate::args::{Arguments, Verb};
use crate::failure::Failure;
use crate::io::{Exit, Io};

/// Runs the verb.
pub(crate) fn run(arguments: Arguments, io: &mut Io) -> Result<Exit, Failure> {
    let global = &arguments.global;
    match &arguments.verb {
        Verb::Check(check) => check::run(check, global, io),
        Verb::Export(export) => export::run(export, global, io),
    }
}
