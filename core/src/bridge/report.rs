//! What reading a folder gave, for the page to show.

use serde::{Deserialize, Serialize};

/// How many files were read, and what is wrong with them. `read + rejected == given`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The name of the collection.
    pub title: String,
    /// How many sources the articles have.
    pub sources: usize,
    /// The fingerprint of the corpus; empty if no article could be read.
    pub fingerprint: String,
    /// How many files were given: all but those that describe the collection and those passed over.
    pub given: usize,
    /// How many of them became articles.
    pub read: usize,
    /// How many did not.
    pub rejected: usize,
    /// The files and folders that are never read.
    pub passed_over: Vec<String>,
    /// What is wrong or worth knowing, by file and line.
    pub problems: Vec<Problem>,
}

/// A problem of a file, as the command prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Whether the file was rejected for it.
    pub is_error: bool,
    /// The file, as named in its folder.
    pub file: String,
    /// The line, from 1; 0 if the problem concerns the whole file.
    pub line: usize,
    /// The column, from 1; 0 if the problem concerns the whole line.
    pub column: usize,
    /// The field; empty if the problem concerns none.
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
