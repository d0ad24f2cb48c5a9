//! Makes a corpus from a folder of articles, and prints the corpus JSON.
//!
//! Usage: `press FOLDER TOPICS`, where `TOPICS` is the path of a `topics.toml`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use cuttings_core::bundle::press_folder;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, topics] = arguments.as_slice() else { return Err("press FOLDER TOPICS".into()) };
    let pressed = press_folder(Path::new(folder), &fs::read_to_string(topics)?)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    pressed.warnings.iter().for_each(|warning| eprintln!("{warning}"));
    print!("{}", pressed.corpus.to_json()?);
    Ok(())
}
