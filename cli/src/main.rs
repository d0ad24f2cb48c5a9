//! The command `cuttings`: checks a folder of articles, packs it into a page, and proposes its topics.

mod arguments;
mod check;
mod page;
mod progress;
mod reading;
mod report;
mod topics;
mod write;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::arguments::{Arguments, Command};

/// The result of a command. `--help` lists the exit codes.
enum Exit {
    /// The command did its work.
    Done,
    /// The articles have errors, or there is no article.
    Faulty,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Pack(arguments) => page::pack(&arguments),
        Command::Topics(arguments) => topics::run(&arguments),
        Command::Finish { dist } => page::finish(&dist),
    };
    match done {
        Ok(Exit::Done) => ExitCode::SUCCESS,
        Ok(Exit::Faulty) => ExitCode::from(1),
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::from(2)
        }
    }
}

/// Writes to standard output. It is not an error if a program such as `head` closes the output early.
fn print(text: &str) -> Result<(), String> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}
