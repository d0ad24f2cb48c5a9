//! Reads and writes the files of a page. `refuse_file` and `refuse_folder` protect existing files.

use std::path::Path;
use std::{fs, io};

use cuttings_core::bundle::edition::Files;
use walkdir::WalkDir;

/// Reads the files of a page.
///
/// # Errors
/// If the folder or a file cannot be read.
pub fn read(folder: &Path) -> Result<Files, String> {
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

/// Checks that a target file does not exist yet.
///
/// # Errors
/// If the file exists.
pub fn refuse_file(file: &Path) -> Result<(), String> {
    match file.symlink_metadata() {
        Ok(_) => Err(format!("{}: it exists; name another file, or write over it with --force", file.display())),
        Err(_) => Ok(()),
    }
}

/// Checks that a target folder is empty or does not exist yet.
///
/// # Errors
/// If the folder is not empty, cannot be read, or is a file.
pub fn refuse_folder(folder: &Path) -> Result<(), String> {
    match folder.read_dir().map(|mut entries| entries.next().is_none()) {
        Ok(true) => Ok(()),
        Ok(false) => Err(format!(
            "{}: it is not empty; name an empty or a new folder, or write into it with --force",
            folder.display()
        )),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(said(folder, &error)),
    }
}

/// Writes a file, and creates the folders above it.
///
/// # Errors
/// If something cannot be written.
pub fn file(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, bytes)).map_err(|error| said(path, &error))
}

/// Writes the files of a page into a folder.
///
/// # Errors
/// If something cannot be written.
pub fn files(folder: &Path, files: &Files) -> Result<(), String> {
    files.iter().try_for_each(|(name, bytes)| file(&folder.join(name), bytes))
}

/// Writes a page for a web host into a folder. Removes the program files of an earlier page. Their names contain
/// hashes, so the new files do not overwrite them.
///
/// # Errors
/// If something cannot be written.
pub fn site(folder: &Path, page: &Files) -> Result<(), String> {
    files(folder, page)?;
    for entry in folder.read_dir().map_err(|error| said(folder, &error))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_program = name.starts_with("cuttings-") && [".js", ".wasm"].iter().any(|end| name.ends_with(end));
        if is_program && !page.contains_key(&name) {
            fs::remove_file(entry.path()).map_err(|error| said(&entry.path(), &error))?;
        }
    }
    Ok(())
}

/// The message of a system error, with the path of its file.
pub fn said(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}
