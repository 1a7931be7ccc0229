//! `twc man`: the manual page, every verb included.

use crate::args;
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Writes the manual page in troff.
pub(crate) fn run(words: &Words, io: &mut Io) -> Result<Exit, Failure> {
    let mut command = args::command(words);
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut io.out)?;
    let mut open: Vec<clap::Command> = command.get_subcommands().cloned().collect();
    open.reverse();
    while let Some(verb) = open.pop() {
        let page = clap_mangen::Man::new(verb.clone());
        let name = verb.get_bin_name().unwrap_or(verb.get_name()).to_owned();
        writeln!(io.out, ".SH \"{}\"", name.to_uppercase())?;
        page.render_synopsis_section(&mut io.out)?;
        page.render_description_section(&mut io.out)?;
        page.render_options_section(&mut io.out)?;
        let mut inner: Vec<clap::Command> = verb.get_subcommands().cloned().collect();
        inner.reverse();
        open.extend(inner);
    }
    Ok(Exit::Clean)
}
