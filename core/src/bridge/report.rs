//! The report about reading a folder, which the page shows.

use serde::{Deserialize, Serialize};

/// How many files were read, and the problems in them. `read + rejected == given`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The name of the collection.
    pub title: String,
    /// How many sources the articles have.
    pub sources: usize,
    /// The fingerprint of the corpus. Empty if no article could be read.
    pub fingerprint: String,
    /// How many files were given. Files that describe the collection and files that are passed over do not count.
    pub given: usize,
    /// How many of them became articles.
    pub read: usize,
    /// How many of them were rejected.
    pub rejected: usize,
    /// The files and folders that were passed over, because Cuttings never reads such files.
    pub passed_over: Vec<String>,
    /// The problems, in the order of files and lines.
    pub problems: Vec<Problem>,
}

/// A problem of a file, as the command prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Whether the file was rejected because of this problem.
    pub is_error: bool,
    /// The name of the file within its folder.
    pub file: String,
    /// The line, from 1. It is 0 if the problem concerns the whole file.
    pub line: usize,
    /// The column, from 1. It is 0 if the problem concerns the whole line.
    pub column: usize,
    /// The field. Empty if the problem does not concern a field.
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
