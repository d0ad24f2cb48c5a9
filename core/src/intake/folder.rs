//! Reads the files of a folder, and defines the names of the files that are not articles.

use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::{Place, Problem};

/// The name of the file with the headlines, sources, dates and other fields of raw text files.
pub const METADATA: &str = "metadata.csv";
/// The name of the file with the title of the collection.
pub const CORPUS: &str = "corpus.toml";
/// The name of the file with the topics.
pub const TOPICS: &str = "topics.toml";
/// The name of the file with the claims that an editor compares.
pub const CLAIMS: &str = "claims.toml";

/// The name and the bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path relative to the folder that is read, with `/` as separator.
    pub name: String,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
}

impl File {
    /// The extension without its dot. `MD`, `Md`, `TXT` and `Txt` become lower case; other extensions are unchanged.
    /// Empty if the file has no extension.
    pub fn extension(&self) -> &str {
        match self.base_name().rsplit_once('.') {
            Some((stem, "md" | "MD" | "Md")) if !stem.is_empty() => "md",
            Some((stem, "txt" | "TXT" | "Txt")) if !stem.is_empty() => "txt",
            Some((stem, extension)) if !stem.is_empty() => extension,
            _ => "",
        }
    }

    /// The file name without folder and extension, which is the id of the article.
    pub fn stem(&self) -> &str {
        let name = self.base_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
    }

    /// Whether the file has the extension of an article.
    pub fn is_article(&self) -> bool {
        ["md", "markdown", "txt"].contains(&self.extension())
    }

    /// If this file is passed over, which means that it is never read, the path of the file or folder that causes this.
    /// The cause is the first name in the file's path that begins with `.` or `_`, or is `README.md` in any case. The
    /// path of a folder ends with `/`.
    ///
    /// `None` if the file is not passed over.
    pub fn passed_over(&self) -> Option<String> {
        let mut end = 0;
        self.name.split('/').find_map(|part| {
            end += part.len() + 1;
            is_passed_over(part).then(|| self.name.get(..end).unwrap_or(&self.name).to_string())
        })
    }

    fn base_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or(&self.name)
    }
}

/// The files of a folder on disk, the names of those that were not read, and the problems.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// The files, sorted by name.
    pub files: Vec<File>,
    /// The files and folders that are never read, by the rule of [`File::passed_over`]. The names of folders end with
    /// `/`.
    pub passed_over: Vec<String>,
    /// The names of the files that cannot be read.
    pub unreadable: Vec<String>,
    /// One error for each file or folder that cannot be read. One warning for each link to a folder and for each
    /// special file, such as a device, because these are skipped.
    pub problems: Vec<Problem>,
}

/// Reads a folder and its subfolders. Files and folders whose names begin with `.` or `_`, and `README.md`, are passed
/// over. A link to a file is read as if it were the file. A link to a folder is skipped with a warning, because such
/// links can form a loop.
///
/// # Errors
/// If `folder` does not exist, or is not a folder.
pub fn read_folder(folder: &Path) -> Result<Folder, Vec<Problem>> {
    let shown = folder.display().to_string();
    let failed = |name: &str, rule: String, fix: &str| Problem::error(name, Place::default()).rule(rule).fix(fix);
    if !folder.is_dir() {
        let rule = if folder.exists() { "it is not a folder" } else { "there is no such folder" };
        return Err(vec![failed(&shown, rule.into(), "name a folder that contains .md or .txt files")]);
    }
    let mut read = Folder::default();
    let mut entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        if let Ok(entry) = &entry
            && entry.depth() > 0
            && is_passed_over(&entry.file_name().to_string_lossy())
        {
            let is_folder = entry.file_type().is_dir();
            read.passed_over.push(name_within(entry, folder) + if is_folder { "/" } else { "" });
            if is_folder {
                entries.skip_current_dir();
            }
            continue;
        }
        let entry = match entry {
            Ok(entry) if entry.file_type().is_dir() => continue,
            Ok(entry) => entry,
            Err(error) => {
                read.problems.push(failed(&shown, format!("it cannot be listed: {error}"), "make it readable"));
                continue;
            }
        };
        let name = name_within(&entry, folder);
        let skipped = match entry.path().metadata() {
            Ok(target) if target.is_dir() => {
                Some(("it is a link to a folder, and such links are skipped", "copy the folder itself to this place"))
            }
            // Reading a pipe or a device may never end.
            Ok(target) if !target.is_file() => Some(("it is not a regular file", "move it out of the folder")),
            _ => None,
        };
        if let Some((rule, fix)) = skipped {
            read.problems.push(Problem::warning(&name, Place::default()).rule(rule).fix(fix));
            continue;
        }
        match std::fs::read(entry.path()) {
            Ok(bytes) => read.files.push(File { name, bytes }),
            Err(error) => {
                read.problems.push(failed(&name, format!("it cannot be read: {error}"), "make it readable"));
                read.unreadable.push(name);
            }
        }
    }
    // The page also reads files in the order of their full names, and `WalkDir` sorts only within each folder. The
    // order matters if two articles have the same id, because the first one keeps the id.
    read.files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(read)
}

fn name_within(entry: &DirEntry, folder: &Path) -> String {
    let within = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    within.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

fn is_passed_over(name: &str) -> bool {
    name.starts_with(['.', '_']) || name.eq_ignore_ascii_case("readme.md")
}
