//! The command `twc`: thin commands over `twc-content` and `twc-export`, and the formats of reports.
//!
//! ```text
//! arguments ── args ── commands/NAME ── site ── check ── report ── format/NAME ── output
//! ```
//!
//! [`run`] is the whole program as a function: it touches the process only through [`Io`], so tests call it in-process.

mod again;
mod archetype;
mod args;
mod atomic;
mod baseline;
mod color;
mod commands;
mod diff;
mod failure;
mod fingerprint;
mod fixing;
mod format;
mod help;
mod io;
mod moment;
mod progress;
mod report;
mod reporting;
mod settings;
mod since;
mod site;
mod words;

pub use io::{Exit, Io};

use std::ffi::OsString;
use twc_content::messages;

use failure::Failure;

/// Runs `twc` with its arguments, the program's name first.
///
/// The result is 0 (nothing to report), 1 (findings) or 2 (could not run); a reader that closed the pipe is 0.
pub fn run(arguments: impl IntoIterator<Item = OsString>, io: &mut Io) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let words = words::Words::of(args::language_flag(&arguments).as_ref(), io);
    let result = args::parse(&arguments, &words, io).and_then(|args| commands::run(args, io));
    let result = result.and_then(|exit| io.out.flush().map(|()| exit).map_err(Failure::Write));
    match result {
        Ok(exit) => exit,
        Err(Failure::Shown(exit)) => exit,
        Err(failure) if failure.is_broken_pipe() => Exit::Clean,
        Err(Failure::Rendered(text)) => {
            // Where the error stream fails too, nobody is left to be told.
            let _ = io.err.write_all(text.as_bytes());
            Exit::CouldNotRun
        }
        Err(failure) => {
            let style = color::Style::of(args::color_flag(&arguments), io.err_is_terminal, io);
            let text = format!("{}: {}", words.say(&messages::error_word()), failure.text(&words));
            let _ = writeln!(io.err, "{}", style.paint_error(&text));
            Exit::CouldNotRun
        }
    }
}
