//! Problems: what is wrong in a file, where, and what to do.

use std::fmt;

/// A line and a column of a file, both counted from 1. Line 0 means the whole file, and column 0 the whole line.
/// Columns count characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// How faults in files count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strictness {
    /// For editors: a fault is an error that says what to correct.
    #[default]
    Strict,
    /// For people's own folders: a file with text is read as far as possible, and its faults are warnings. An error
    /// means that the file was rejected.
    Lenient,
}

/// Whether a problem stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It stops the build.
    Error,
    /// It does not stop the build: the article is kept.
    Warning,
}

/// One problem. It prints as `file:line:column: field: rule; fix`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops the build.
    pub severity: Severity,
    /// The name of the file in its folder.
    pub file: String,
    /// The place in the file.
    pub place: Place,
    /// The field with the problem. Empty for a problem of the whole file.
    pub field: String,
    /// What is wrong.
    pub rule: String,
    /// What to do.
    pub fix: String,
}

impl Place {
    /// The place of the byte with this index in a text.
    pub fn of_byte(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or("").chars().count() + 1,
        }
    }

    /// The place of a whole line.
    pub fn of_line(line: usize) -> Self {
        Self { line, column: 0 }
    }
}

impl Problem {
    /// A problem that stops the build.
    pub fn error(file: &str, place: Place) -> Self {
        Self::new(Severity::Error, file, place)
    }

    /// A problem that does not stop the build.
    pub fn warning(file: &str, place: Place) -> Self {
        Self::new(Severity::Warning, file, place)
    }

    /// The same problem with a field.
    pub fn field(self, field: &str) -> Self {
        Self { field: field.into(), ..self }
    }

    /// The same problem with a rule, which says what is wrong.
    pub fn rule(self, rule: impl Into<String>) -> Self {
        Self { rule: rule.into(), ..self }
    }

    /// The same problem with a fix, which says what to do.
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
