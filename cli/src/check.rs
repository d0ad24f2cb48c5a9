//! `cuttings check`: what can be read, and what needs attention.

use cuttings_core::intake::Strictness;

use crate::arguments::{Check, Format};
use crate::reading::{self, OwnTopics};
use crate::{Exit, print, report};

/// Prints the report on a folder. The result is [`Exit::Faulty`] if any problem is an error.
///
/// # Errors
/// If the folder cannot be read.
pub fn run(arguments: &Check) -> Result<Exit, String> {
    let strictness = if arguments.strict { Strictness::Strict } else { Strictness::Lenient };
    let reading = reading::read(&arguments.folder, strictness, OwnTopics::Used)?;
    match arguments.format {
        Format::Text => print(&(report::problems(&reading) + &report::summary(&reading)))?,
        Format::Json => print(&(report::json(&reading).map_err(|error| error.to_string())? + "\n"))?,
    }
    Ok(if reading.has_errors() { Exit::Faulty } else { Exit::Done })
}
