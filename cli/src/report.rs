//! The report on a folder, as text and as JSON.

use std::collections::BTreeSet;
use std::fmt::Write;

use cuttings_core::intake::{Problem, Severity};
use serde::Serialize;

use crate::reading::Reading;

/// The JSON of a report.
#[derive(Serialize)]
struct Record<'a> {
    given: usize,
    read: usize,
    rejected: usize,
    problems: Vec<ProblemRecord<'a>>,
}

/// The JSON of a problem.
#[derive(Serialize)]
struct ProblemRecord<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    field: &'a str,
    rule: &'a str,
    fix: &'a str,
    severity: &'static str,
}

/// The report as one JSON object.
///
/// # Errors
/// Never in practice: `serde_json` can write all texts and numbers.
pub fn json(reading: &Reading) -> Result<String, serde_json::Error> {
    let problems = reading.problems.iter().map(|problem| ProblemRecord {
        file: &problem.file,
        line: problem.place.line,
        column: problem.place.column,
        field: &problem.field,
        rule: &problem.rule,
        fix: &problem.fix,
        severity: severity(problem),
    });
    let Reading { given, read, rejected, .. } = *reading;
    serde_json::to_string_pretty(&Record { given, read, rejected, problems: problems.collect() })
}

/// The problems, one on each line.
pub fn problems(reading: &Reading) -> String {
    reading.problems.iter().fold(String::new(), |mut lines, problem| {
        // Writing to a `String` cannot fail.
        let _ = writeln!(lines, "{}: {}", severity(problem), clean(&problem.to_string()));
        lines
    })
}

/// The summary, such as "37 articles from 12 sources. 3 files need attention." A second line lists the files and
/// folders that were passed over.
pub fn summary(reading: &Reading) -> String {
    let Reading { read, rejected, sources, .. } = *reading;
    let mut summary = counted(read, "article", "articles");
    if sources > 0 {
        summary += &format!(" from {}", counted(sources, "source", "sources"));
    }
    summary.push('.');
    let files: BTreeSet<&str> = reading.problems.iter().map(|problem| problem.file.as_str()).collect();
    match files.len() {
        0 => summary += " No problems.",
        _ if reading.given == 0 => {}
        1 => summary += " 1 file needs attention.",
        files => summary += &format!(" {files} files need attention."),
    }
    if rejected > 0 {
        summary += &format!(" {} rejected.", counted(rejected, "file was", "files were"));
    }
    summary.push('\n');
    if !reading.passed_over.is_empty() {
        summary += &format!("Passed over: {}\n", clean(&reading.passed_over.join(", ")));
    }
    summary
}

/// Makes a text safe to print on one line of a terminal. Without this, a file name or an article could move the cursor,
/// change colours or reverse the writing direction.
pub fn clean(text: &str) -> String {
    let is_unsafe = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.replace(['\n', '\r', '\t'], " ").replace(is_unsafe, "\u{fffd}")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn severity(problem: &Problem) -> &'static str {
    match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
