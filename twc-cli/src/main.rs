//! The binary `twc`: hands the process's arguments and streams to the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut io = twc_cli::Io::process();
    twc_cli::run(std::env::args_os(), &mut io).into()
}
