//! Presses a folder and prints the corpus JSON, or places it in a built page.
//!
//! ```text
//! press FOLDER TOPICS                 prints the corpus JSON
//! press FOLDER TOPICS IN.wasm OUT.wasm  writes the module with this corpus in it
//! ```

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use cuttings_core::bundle::{SECTION, press_folder, section};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let pressed = |folder: &str, topics: &str| -> Result<String, Box<dyn Error>> {
        let pressed = press_folder(Path::new(folder), &fs::read_to_string(topics)?)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
        pressed.warnings.iter().for_each(|warning| eprintln!("{warning}"));
        Ok(pressed.corpus.to_json()?)
    };
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [folder, topics] => print!("{}", pressed(folder, topics)?),
        [folder, topics, module, target] => {
            let module = section::replace(&fs::read(module)?, SECTION, pressed(folder, topics)?.as_bytes());
            fs::write(target, module.ok_or("the module has no corpus section")?)?;
        }
        _ => return Err("press FOLDER TOPICS [IN.wasm OUT.wasm]".into()),
    }
    Ok(())
}
