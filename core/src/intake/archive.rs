//! Unpacks the files of a `.zip` one by one, within limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{File, Intake, LARGEST, Place, Problem};

/// The maximum number of files and folders in one archive.
pub const MOST_FILES: usize = 20_000;
/// The maximum number of folders in the path of a file in an archive.
pub const MOST_FOLDERS: usize = 16;
/// The maximum number of bytes that one archive may unpack to.
pub const MOST_BYTES: u64 = 256 << 20;

/// An archive that is being unpacked. A `.zip` states the sizes of its files, but these may be wrong. The limits
/// therefore apply to the bytes that are actually unpacked.
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
    /// If the file cannot be unpacked, or if its path has more than [`MOST_FOLDERS`] folders. If the archive unpacks to
    /// more than [`MOST_BYTES`] bytes, returns one error for the whole archive and skips the remaining files.
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
        // Reads one byte more than each limit allows. The intake then notices that the file is too large, or the check
        // below notices that the archive is too large.
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

/// If all files are in one top folder, removes this folder from their names. `topics.toml` and similar files are read
/// only if their names contain no folder, so they would be ignored if the folder stayed.
pub fn without_common_folder(files: &mut [File]) {
    let Some(folder) = files.first().and_then(|file| Some(file.name.split_once('/')?.0.to_string() + "/")) else {
        return;
    };
    if files.iter().all(|file| file.name.starts_with(&folder)) {
        files.iter_mut().for_each(|file| file.name.replace_range(..folder.len(), ""));
    }
}

impl Intake {
    /// Adds the problem of a file that could not be unpacked. The report counts the file as given and lists it as
    /// rejected.
    pub fn reject(&mut self, problem: Problem) {
        self.report.given += 1;
        self.report.rejected.push(problem.file.clone());
        self.report.problems.push(problem);
    }
}
