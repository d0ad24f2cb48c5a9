//! Makes the sections that `main.rs` places in the bundle from a folder of articles.
//!
//! The folder is `articles/`, or the one that `$ARTICLES` names. All problems of all files are reported. If one of them
//! is an error, the build stops.

use std::path::{Path, PathBuf};
use std::{env, fs};

use cuttings_core::bundle::{CONTENTS, CORPUS, INDEX, Parts, press_folder};
use cuttings_core::intake::{Problem, Severity};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let own = root.join("articles");
    let folder = env::var_os("ARTICLES").filter(|folder| !folder.is_empty()).map_or(own, |folder| root.join(folder));
    println!("cargo::rerun-if-env-changed=ARTICLES");
    for watched in [folder.as_path(), Path::new("build.rs")] {
        println!("cargo::rerun-if-changed={}", watched.display());
    }
    match press_folder(&folder, "") {
        Ok(pressed) => {
            pressed.warnings.iter().for_each(report);
            let target = PathBuf::from(env::var("OUT_DIR")?);
            let Parts { corpus, contents, index } = Parts::of(&pressed.corpus)?;
            for (name, part) in [(CORPUS, corpus), (CONTENTS, contents), (INDEX, index)] {
                fs::write(target.join(name), part)?;
            }
        }
        Err(problems) => {
            problems.iter().for_each(report);
            let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
            println!("cargo::error={}: errors to fix before the page can be built: {errors}", folder.display());
        }
    }
    Ok(())
}

/// Prints a problem as one line for cargo. Line breaks become spaces, because cargo would read a second line as a
/// separate message.
fn report(problem: &Problem) {
    let kind = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    println!("cargo::{kind}={}", problem.to_string().replace(['\n', '\r'], " "));
}
