//! Presses a folder and prints the corpus JSON, or places it in a built page.
//!
//! ```text
//! press FOLDER TOPICS                 prints the corpus JSON
//! press FOLDER TOPICS IN.wasm OUT.wasm  writes the module with this corpus in it
//! ```

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use cuttings_core::bundle::{Parts, press_folder};
use cuttings_core::corpus::Corpus;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let pressed = |folder: &str, topics: &str| -> Result<Corpus, Box<dyn Error>> {
        let pressed = press_folder(Path::new(folder), &fs::read_to_string(topics)?)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
        pressed.warnings.iter().for_each(|warning| eprintln!("{warning}"));
        Ok(pressed.corpus)
    };
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [folder, topics] => print!("{}", pressed(folder, topics)?.to_json()?),
        [folder, topics, module, target] => {
            let module = Parts::of(&pressed(folder, topics)?)?.placed_in(&fs::read(module)?);
            fs::write(target, module.ok_or("the module is no built page")?)?;
        }
        _ => return Err("press FOLDER TOPICS [IN.wasm OUT.wasm]".into()),
    }
    Ok(())
}
