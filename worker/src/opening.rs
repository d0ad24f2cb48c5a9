//! Opens a folder: reads its files one by one, then presses them into a corpus.

use cuttings_core::bridge::{Outcome, Report};
use cuttings_core::bundle::{Parts, press_report};
use cuttings_core::intake::{File, Intake, METADATA, Strictness};

use crate::desk::{Held, Step};

/// A folder that is being opened.
pub struct Opening {
    title: String,
    total: usize,
    /// The files that have not been read yet, the first of them last.
    given: Vec<File>,
    /// What reads them. It is gone once they are pressed.
    intake: Option<Intake>,
    pressed: Option<(Report, Parts)>,
}

impl Opening {
    /// Begins with the names of the files and their contents, in the same order.
    pub fn new(title: String, names: Vec<String>, contents: Vec<Vec<u8>>) -> Self {
        let files = names.into_iter().zip(contents).map(|(name, bytes)| File { name, bytes });
        let mut given: Vec<File> = files.collect();
        // Of two articles with one id the first name keeps it, whatever the order in which a browser lists them.
        given.sort_by(|one, other| other.name.cmp(&one.name));
        let intake = Intake::new(Strictness::Lenient, given.iter().find(|file| file.name == METADATA));
        Self { title, total: given.len(), given, intake: Some(intake), pressed: None }
    }

    /// Reads the next file, presses what was read, or opens the corpus that was pressed.
    pub fn step(&mut self, held: &mut Option<Held>) -> Step {
        if let (Some(file), Some(intake)) = (self.given.pop(), &mut self.intake) {
            intake.add(&file);
            return Step::More { done: self.total - self.given.len(), total: self.total };
        }
        match (self.intake.take(), self.pressed.take()) {
            (Some(intake), _) => self.press(intake),
            (None, Some((report, _))) if report.read == 0 => Step::Done(Outcome::Opened(report), Vec::new()),
            (None, Some((report, parts))) => match Held::of(parts) {
                Ok(opened) => {
                    let parts = opened.to_send();
                    *held = Some(opened);
                    Step::Done(Outcome::Opened(report), parts)
                }
                Err(error) => Step::Failed(error.to_string()),
            },
            (None, None) => Step::Failed("The folder is open already.".into()),
        }
    }

    fn press(&mut self, intake: Intake) -> Step {
        let read = intake.finish();
        let counted = Report {
            given: read.given,
            read: read.read(),
            rejected: read.rejected.len(),
            passed_over: read.passed_over.clone(),
            problems: Vec::new(),
        };
        let pressed = press_report(read, &self.title);
        let report = Report { problems: pressed.warnings.into_iter().map(Into::into).collect(), ..counted };
        match Parts::of(&pressed.corpus) {
            Ok(parts) => {
                self.pressed = Some((report, parts));
                Step::More { done: self.total, total: self.total }
            }
            Err(error) => Step::Failed(error.to_string()),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use std::path::Path;

    use cuttings_core::intake::read_folder;
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn the_hostile_folder_gives_the_report_of_the_command() {
        let hostile = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/hostile");
        let folder = read_folder(&hostile.join("articles")).unwrap();
        // A browser gives every file, in any order.
        let passed_over = folder.passed_over.iter().map(|name| File { name: name.clone(), bytes: b"text".to_vec() });
        let given = folder.files.iter().cloned().rev().chain(passed_over);
        let (names, contents) = given.map(|file| (file.name, file.bytes)).unzip();
        let mut opening = Opening::new("articles".into(), names, contents);
        let report = loop {
            match opening.step(&mut None) {
                Step::More { .. } => {}
                Step::Done(Outcome::Opened(report), _) => break report,
                _ => panic!("the folder is not opened"),
            }
        };
        let problem = |problem: &cuttings_core::bridge::Problem| {
            let severity = if problem.is_error { "error" } else { "warning" };
            let (file, line, column) = (&problem.file, problem.line, problem.column);
            let (field, rule, fix) = (&problem.field, &problem.rule, &problem.fix);
            json!({ "file": file, "line": line, "column": column, "field": field, "rule": rule, "fix": fix, "severity": severity })
        };
        let problems: Vec<Value> = report.problems.iter().map(problem).collect();
        let (given, read, rejected) = (report.given, report.read, report.rejected);
        let shown = json!({ "given": given, "read": read, "rejected": rejected, "problems": problems });
        let expected = std::fs::read_to_string(hostile.join("expected.json")).unwrap();
        assert_eq!(shown, serde_json::from_str::<Value>(&expected).unwrap());
        assert_eq!(report.passed_over, ["README.md", "_draft.md"]);
    }
}
