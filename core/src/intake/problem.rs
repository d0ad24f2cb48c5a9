//! Problems: what is wrong in a file, where it is wrong, and how to correct it.

use std::fmt;

/// A line and a column of a file, both counted from 1. Line 0 means the whole file, and column 0 the whole line.
/// Columns count characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, or 0.
    pub line: usize,
    /// The column, or 0.
    pub column: usize,
}

/// Whether a fault in a file is an error or a warning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strictness {
    /// For editors: most faults are errors. A few, such as a missing date, are warnings.
    #[default]
    Strict,
    /// For people's own folders: a file with text is read as far as possible, and its faults are warnings. An error in
    /// a file means that the file was rejected.
    Lenient,
}

/// How serious a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The problem stops the build in strict reading. In lenient reading, it rejects the file.
    Error,
    /// The problem neither stops the build nor rejects an article.
    Warning,
}

/// A fault in a file. Displayed as `file:line:column: field: rule; fix`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How serious the problem is.
    pub severity: Severity,
    /// The name of the file, relative to the folder that is read.
    pub file: String,
    /// The location in the file.
    pub place: Place,
    /// The field that has the problem. Empty if the problem concerns no single field.
    pub field: String,
    /// What is wrong, for example "it is missing".
    pub rule: String,
    /// How to correct it.
    pub fix: String,
}

impl Place {
    /// The location of the byte with this index in a text.
    pub fn of_byte(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or("").chars().count() + 1,
        }
    }

    /// The location of a whole line. Lines are counted from 1.
    pub fn of_line(line: usize) -> Self {
        Self { line, column: 0 }
    }
}

impl Problem {
    /// A problem of [`Severity::Error`], with empty field, rule and fix.
    pub fn error(file: &str, place: Place) -> Self {
        Self::new(Severity::Error, file, place)
    }

    /// A problem of [`Severity::Warning`], with empty field, rule and fix.
    pub fn warning(file: &str, place: Place) -> Self {
        Self::new(Severity::Warning, file, place)
    }

    /// The same problem with this field.
    pub fn field(self, field: &str) -> Self {
        Self { field: field.into(), ..self }
    }

    /// The same problem with this rule, which says what is wrong.
    pub fn rule(self, rule: impl Into<String>) -> Self {
        Self { rule: rule.into(), ..self }
    }

    /// The same problem with this fix, which says how to correct it.
    pub fn fix(self, fix: impl Into<String>) -> Self {
        Self { fix: fix.into(), ..self }
    }

    fn new(severity: Severity, file: &str, place: Place) -> Self {
        Self { severity, file: file.into(), place, field: String::new(), rule: String::new(), fix: String::new() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for number in [self.place.line, self.place.column].into_iter().take_while(|&number| number > 0) {
            write!(f, ":{number}")?;
        }
        if !self.field.is_empty() {
            write!(f, ": {}", self.field)?;
        }
        write!(f, ": {}; {}", self.rule, self.fix)
    }
}
