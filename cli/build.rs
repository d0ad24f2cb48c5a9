//! Puts the files of a finished page into the binary, so that `cuttings pack` needs no other tools.
//!
//! `$CUTTINGS_PAGE` is the folder of the page, relative to the repository. If it is not set, a release build uses
//! `dist/` if `make build` wrote a page there. Other builds contain no page, because `tools/finish.sh` runs one of them
//! before the page is finished.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=CUTTINGS_PAGE");
    println!("cargo::rerun-if-changed=build.rs");
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("..");
    let target = PathBuf::from(std::env::var("OUT_DIR")?);
    let named = std::env::var_os("CUTTINGS_PAGE").filter(|folder| !folder.is_empty()).map(|folder| root.join(folder));
    let is_release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let folder = named.clone().or_else(|| is_release.then(|| root.join("dist")));
    let mut files = BTreeMap::new();
    if let Some(folder) = folder {
        println!("cargo::rerun-if-changed={}", folder.display());
        // An unfinished page has no cuttings.html.
        if folder.join("cuttings.html").is_file() {
            collect(&folder, "", &mut files)?;
        } else if named.is_some() {
            println!("cargo::error={}: it contains no finished page; call make build first", folder.display());
        }
    }
    let mut list = String::from("&[\n");
    for (number, (name, path)) in files.iter().enumerate() {
        let packed = target.join(format!("{number}.gz"));
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&fs::read(path)?)?;
        fs::write(&packed, encoder.finish()?)?;
        writeln!(list, "({name:?}, include_bytes!({:?})),", packed.display().to_string())?;
    }
    list.push(']');
    fs::write(target.join("page.rs"), list)?;
    Ok(())
}

/// Adds the files of a folder to `files`. `within` is the folder's path in the page: empty, or with `/` at the end.
fn collect(folder: &Path, within: &str, files: &mut BTreeMap<String, PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            // Skips `.stage`, Trunk's working folder.
            if !name.starts_with('.') {
                collect(&entry.path(), &format!("{name}/"), files)?;
            }
        } else {
            files.insert(name, entry.path());
        }
    }
    Ok(())
}
