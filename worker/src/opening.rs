//! Opens a folder: unpacks its archives, reads its files one by one, and then makes a corpus from them.

use cuttings_core::bridge::{Reply, Report};
use cuttings_core::bundle::{Parts, edition, press_report};
use cuttings_core::corpus::{NOT_GIVEN, unpack};
use cuttings_core::intake::{Archive, File, Intake, METADATA, Problem, Strictness, without_common_folder};

use crate::desk::{Held, StepResult};

/// A folder that is being opened.
pub struct Opening {
    title: String,
    /// The `.zip` archives that have not been opened yet.
    packed: Vec<File>,
    /// The archive that is being unpacked, and the files unpacked from it so far.
    archive: Option<(Archive, Vec<File>)>,
    /// The problems of archives and files that could not be unpacked.
    refused: Vec<Problem>,
    /// The number of files to read, known when all archives are unpacked.
    total: usize,
    /// The files that have not been read yet. When all archives are unpacked, they are sorted by name in reverse,
    /// because they are taken from the end.
    given: Vec<File>,
    stage: Stage,
}

enum Stage {
    Unpack,
    Read(Box<Intake>),
    Hold(Report, Parts),
    Over,
}

impl Opening {
    /// Begins to open a folder. `contents` has the bytes of each file, in the order of `names`.
    pub fn new(title: String, names: Vec<String>, contents: Vec<Vec<u8>>) -> Self {
        let files = names.into_iter().zip(contents).map(|(name, bytes)| File { name, bytes });
        let is_archive = |file: &File| file.extension().eq_ignore_ascii_case("zip") && file.passed_over().is_none();
        let (packed, given): (Vec<File>, Vec<File>) = files.partition(is_archive);
        let (archive, refused) = Default::default();
        Self { title, packed, archive, refused, total: 0, given, stage: Stage::Unpack }
    }

    /// Does one step: unpacks or reads a file, makes the corpus from the files read, or opens this corpus.
    pub fn step(&mut self, id: u32, held: &mut Option<Held>) -> StepResult {
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Unpack => self.unpack(),
            Stage::Read(intake) => self.read(intake),
            Stage::Hold(report, _) if report.read == 0 => StepResult::Done(Reply::Opened(report), Vec::new()),
            Stage::Hold(report, parts) => match Held::of(id, parts) {
                Ok(opened) => {
                    let parts = opened.to_send();
                    *held = Some(opened);
                    StepResult::Done(Reply::Opened(report), parts)
                }
                Err(error) => StepResult::Failed(error.to_string()),
            },
            Stage::Over => StepResult::Failed("The folder is open already.".into()),
        }
    }

    /// Opens an archive, or unpacks one of its files. When no archive is left, reads the first file.
    fn unpack(&mut self) -> StepResult {
        if let Some((archive, files)) = &mut self.archive {
            match archive.next_file() {
                Some(Ok(file)) => files.extend(file),
                Some(Err(problem)) => self.refused.push(problem),
                None => {
                    without_common_folder(files);
                    self.given.append(files);
                    self.archive = None;
                }
            }
        } else if let Some(packed) = self.packed.pop() {
            match Archive::open(packed) {
                Ok(archive) => self.archive = Some((archive, Vec::new())),
                Err(problem) => self.refused.push(problem),
            }
        } else {
            // If two articles have the same id, the one whose file name comes first keeps it. Browsers list files in
            // any order, so they are sorted here.
            self.given.sort_by(|one, other| other.name.cmp(&one.name));
            self.total = self.given.len();
            let metadata = self.given.iter().find(|file| file.name == METADATA);
            let mut intake = Intake::new(Strictness::Lenient, metadata);
            self.refused.drain(..).for_each(|problem| intake.reject(problem));
            return self.read(Box::new(intake));
        }
        self.stage = Stage::Unpack;
        let (done, total) = self.archive.as_ref().map_or((0, 1), |(archive, _)| (archive.done(), archive.total()));
        StepResult::More { done, total }
    }

    fn read(&mut self, mut intake: Box<Intake>) -> StepResult {
        let Some(file) = self.given.pop() else { return self.press(*intake) };
        intake.add(&file);
        self.stage = Stage::Read(intake);
        StepResult::More { done: self.total - self.given.len(), total: self.total }
    }

    fn press(&mut self, intake: Intake) -> StepResult {
        let read = intake.finish();
        let counted = Report {
            given: read.given,
            read: read.read(),
            rejected: read.rejected.len(),
            passed_over: read.passed_over.clone(),
            ..Report::default()
        };
        let pressed = press_report(read, &self.title);
        let parts = match Parts::of(&pressed.corpus) {
            Ok(parts) => parts,
            Err(error) => return StepResult::Failed(error.to_string()),
        };
        let json = if counted.read > 0 { unpack(parts.corpus.clone()) } else { None };
        let report = Report {
            title: pressed.corpus.title.clone(),
            sources: pressed.corpus.sources.iter().filter(|source| source.id != NOT_GIVEN.0).count(),
            fingerprint: json.as_deref().map(edition::fingerprint).unwrap_or_default(),
            problems: pressed.warnings.into_iter().map(Into::into).collect(),
            ..counted
        };
        self.stage = Stage::Hold(report, parts);
        StepResult::More { done: self.total, total: self.total }
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
        // A browser lists files in any order, and includes those that `read_folder` skips.
        let passed_over = folder.passed_over.iter().map(|name| File { name: name.clone(), bytes: b"text".to_vec() });
        let given = folder.files.iter().cloned().rev().chain(passed_over);
        let (names, contents) = given.map(|file| (file.name, file.bytes)).unzip();
        let mut opening = Opening::new("articles".into(), names, contents);
        let report = loop {
            match opening.step(1, &mut None) {
                StepResult::More { .. } => {}
                StepResult::Done(Reply::Opened(report), _) => break report,
                _ => panic!("the folder was not opened"),
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
