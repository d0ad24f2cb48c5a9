//! `cuttings`: finishes a built page, and packs other articles into it.
//!
//! ```text
//! cuttings finish DIST              writes the plain page, the policy, the single file … into what Trunk built
//! cuttings pack DIST FOLDER TARGET    writes a copy of a built page with the articles of another folder in it
//! cuttings pack DIST X.jsonl TARGET   the same, with a corpus JSON
//! ```

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use cuttings_core::bundle::edition::{self, Files, Sources};
use cuttings_core::bundle::press_folder;
use walkdir::WalkDir;

const USAGE: &str = "cuttings finish DIST | cuttings pack DIST (FOLDER | CORPUS.jsonl) TARGET";

const SOURCES: Sources<'_> = Sources {
    frame: include_str!("../../index.html"),
    worker: include_str!("../../src/sw.js"),
    lost: include_str!("../../src/404.html"),
};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["finish", dist] => finish(Path::new(dist)),
        ["pack", dist, articles, target] => pack(Path::new(dist), Path::new(articles), Path::new(target)),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn finish(dist: &Path) -> Result<(), String> {
    let files = read(dist)?;
    let finished = edition::finish(&files, &SOURCES).map_err(|problem| problem.to_string())?;
    for name in files.keys().filter(|name| !finished.contains_key(*name)) {
        fs::remove_file(dist.join(name)).map_err(|error| said(&dist.join(name), &error))?;
    }
    write(dist, &finished)
}

fn pack(dist: &Path, articles: &Path, target: &Path) -> Result<(), String> {
    if target.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!("{}: it holds something already; name an empty or a new folder", target.display()));
    }
    let json = if articles.extension().is_some_and(|extension| extension == "jsonl") {
        fs::read_to_string(articles).map_err(|error| said(articles, &error))?
    } else {
        let pressed = press_folder(articles, "")
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\nerror: "))?;
        pressed.warnings.iter().for_each(|warning| eprintln!("warning: {warning}"));
        pressed.corpus.to_json().map_err(|error| error.to_string())?
    };
    let packed = edition::pack(&read(dist)?, &json, &SOURCES).map_err(|problem| problem.to_string())?;
    write(target, &packed)
}

fn read(folder: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| format!("{error}; name the folder of a built page, such as dist"))?;
        if entry.file_type().is_file() {
            let within = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let name = within.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
            files.insert(name, fs::read(entry.path()).map_err(|error| said(entry.path(), &error))?);
        }
    }
    Ok(files)
}

fn write(folder: &Path, files: &Files) -> Result<(), String> {
    for (name, bytes) in files {
        let path = folder.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| said(&path, &error))?;
        fs::write(&path, bytes).map_err(|error| said(&path, &error))?;
    }
    Ok(())
}

fn said(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}
