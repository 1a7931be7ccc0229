//! `twc completions`: what a shell needs to complete our arguments.

use crate::args::{self, Completions};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Writes the completion script of a shell.
pub(crate) fn run(completions: &Completions, words: &Words, io: &mut Io) -> Result<Exit, Failure> {
    clap_complete::generate(completions.shell, &mut args::command(words), "twc", &mut io.out);
    Ok(Exit::Clean)
}
