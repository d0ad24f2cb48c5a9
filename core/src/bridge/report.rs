//! The reading report: what was read of an opened folder, and its problems. The page shows it.

use serde::{Deserialize, Serialize};

/// The reading report: how many files were read, and the problems in them. `read + rejected == given`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The name of the collection.
    pub title: String,
    /// The number of different sources that the articles name.
    pub sources: usize,
    /// The fingerprint of the corpus: SHA-256 as hexadecimal digits. Empty if no article could be read.
    pub fingerprint: String,
    /// The number of files in the folder, without `passed_over` and without the files that describe the collection,
    /// such as `topics.toml`.
    pub given: usize,
    /// How many of the `given` files became articles.
    pub read: usize,
    /// How many of the `given` files were rejected.
    pub rejected: usize,
    /// The files and folders that Cuttings never reads, such as those whose names begin with `.`.
    pub passed_over: Vec<String>,
    /// The problems, ordered by file and line.
    pub problems: Vec<Problem>,
}

/// A problem of a file, with the same texts that the command prints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Whether the file was rejected because of this problem.
    pub is_error: bool,
    /// The path of the file within the opened folder.
    pub file: String,
    /// The line, counted from 1. It is 0 if the problem concerns the whole file.
    pub line: usize,
    /// The column, counted from 1. It is 0 if the problem concerns the whole line.
    pub column: usize,
    /// The field, such as `date`. Empty if the problem does not concern a field.
    pub field: String,
    /// What is wrong.
    pub rule: String,
    /// What to do.
    pub fix: String,
}

#[cfg(feature = "press")]
impl From<crate::intake::Problem> for Problem {
    fn from(problem: crate::intake::Problem) -> Self {
        Self {
            is_error: problem.severity == crate::intake::Severity::Error,
            file: problem.file,
            line: problem.place.line,
            column: problem.place.column,
            field: problem.field,
            rule: problem.rule,
            fix: problem.fix,
        }
    }
}
