//! Unpacks the files of a `.zip` one by one, within limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{File, Intake, LARGEST, Place, Problem};

/// The maximum number of files and folders in one archive.
pub const MOST_FILES: usize = 20_000;
/// The maximum number of nested folders around a file in an archive.
pub const MOST_FOLDERS: usize = 16;
/// The maximum number of bytes that one archive may unpack to.
pub const MOST_BYTES: u64 = 256 << 20;

/// An archive that is being unpacked. The sizes that a `.zip` states for its files may be wrong, so they are ignored.
pub struct Archive {
    name: String,
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// The index of the next file or folder.
    next: usize,
    /// The number of bytes that may still be unpacked.
    left: u64,
}

impl Archive {
    /// Opens a `.zip`.
    ///
    /// # Errors
    /// If the file is not a `.zip`, or contains more than [`MOST_FILES`] files and folders.
    pub fn open(file: File) -> Result<Self, Problem> {
        let File { name, bytes } = file;
        let zip = match ZipArchive::new(Cursor::new(bytes)) {
            Ok(zip) => zip,
            Err(error) => {
                return Err(refused(&name, format!("it cannot be unpacked: {error}"), "pack the folder again"));
            }
        };
        if zip.len() > MOST_FILES {
            let rule = format!("it has {} files, more than the limit of {MOST_FILES}", zip.len());
            return Err(refused(&name, rule, "split it into several archives"));
        }
        Ok(Self { name, zip, next: 0, left: MOST_BYTES })
    }

    /// The number of files and folders in the archive.
    pub fn total(&self) -> usize {
        self.zip.len()
    }

    /// The number of files and folders that [`Self::next_file`] has unpacked, refused or skipped.
    pub fn done(&self) -> usize {
        self.next
    }

    /// Unpacks the next file. Returns `None` at the end of the archive, and `Some(Ok(None))` for a folder.
    ///
    /// # Errors
    /// If the file cannot be unpacked or is in more than [`MOST_FOLDERS`] nested folders. If the archive unpacks to
    /// more than [`MOST_BYTES`] bytes, that error is returned once, and the rest of the archive is skipped.
    pub fn next_file(&mut self) -> Option<Result<Option<File>, Problem>> {
        let place = self.next;
        if place >= self.zip.len() {
            return None;
        }
        self.next += 1;
        let within = |name: &str| format!("{}/{name}", self.name);
        let mut entry = match self.zip.by_index(place) {
            Ok(entry) => entry,
            Err(error) => {
                let name = within(&format!("file {}", place + 1));
                return Some(Err(refused(
                    &name,
                    format!("it cannot be unpacked: {error}"),
                    "pack it again without a password",
                )));
            }
        };
        if entry.is_dir() {
            return Some(Ok(None));
        }
        let raw = || String::from_utf8_lossy(entry.name_raw()).into_owned();
        let path = entry.name().map_or_else(|_| raw(), |name| name.into_owned()).replace('\\', "/");
        let parts: Vec<&str> = path.split('/').filter(|part| !["", ".", ".."].contains(part)).collect();
        let name = parts.join("/");
        if parts.len() > MOST_FOLDERS + 1 {
            let rule = format!("it is in {} nested folders, more than the limit of {MOST_FOLDERS}", parts.len() - 1);
            return Some(Err(refused(&within(&name), rule, "move it to a folder nearer the top")));
        }
        let mut bytes = Vec::new();
        // Unpacks up to one byte more than the intake accepts, so that the intake can report a file as too large.
        let most = (LARGEST as u64 + 1).min(self.left + 1);
        let unpacked = entry.by_ref().take(most).read_to_end(&mut bytes);
        drop(entry);
        if let Err(error) = unpacked {
            return Some(Err(refused(&within(&name), format!("it cannot be unpacked: {error}"), "pack it again")));
        }
        let Some(left) = self.left.checked_sub(bytes.len() as u64) else {
            self.next = self.zip.len();
            let rule = format!("it unpacks to more than {} MB; the rest was not read", MOST_BYTES >> 20);
            return Some(Err(refused(&self.name, rule, "split it into several archives")));
        };
        self.left = left;
        Some(Ok(Some(File { name, bytes })))
    }
}

fn refused(name: &str, rule: String, fix: &str) -> Problem {
    Problem::error(name, Place::default()).rule(rule).fix(fix)
}

/// If all files are in one top folder, removes this folder from their names. Otherwise `topics.toml` and similar files
/// would be ignored, because they count only if their names contain no folder.
pub fn without_common_folder(files: &mut [File]) {
    let Some(folder) = files.first().and_then(|file| Some(file.name.split_once('/')?.0.to_string() + "/")) else {
        return;
    };
    if files.iter().all(|file| file.name.starts_with(&folder)) {
        files.iter_mut().for_each(|file| file.name.replace_range(..folder.len(), ""));
    }
}

impl Intake {
    /// Adds the problem of a file that could not be unpacked. The report counts the file as given and rejected.
    pub fn reject(&mut self, problem: Problem) {
        self.report.given += 1;
        self.report.rejected.push(problem.file.clone());
        self.report.problems.push(problem);
    }
}
