//! Opens a folder: reads its files one by one, then presses them into a corpus.

use std::collections::BTreeSet;
use std::mem;

use cuttings_core::bridge::{Outcome, Report};
use cuttings_core::bundle::{Parts, Pressed, press};
use cuttings_core::intake::{CLAIMS, CORPUS, File, METADATA, Problem, Severity, TOPICS};

use crate::desk::{Held, Step};

/// A folder that is being opened.
pub struct Opening {
    title: String,
    total: usize,
    /// The files that have not been read yet, the first of them last.
    given: Vec<File>,
    read: Vec<File>,
}

impl Opening {
    /// Begins with the names of the files and their contents, in the same order.
    pub fn new(title: String, names: Vec<String>, contents: Vec<Vec<u8>>) -> Self {
        let files = names.into_iter().zip(contents).map(|(name, bytes)| File { name, bytes });
        let mut given: Vec<File> = files.collect();
        given.reverse();
        Self { title, total: given.len(), given, read: Vec::new() }
    }

    /// Reads the next file, or presses what was read.
    pub fn step(&mut self, held: &mut Option<Held>) -> Step {
        if let Some(file) = self.given.pop() {
            self.read.push(file);
            return Step::More { done: self.read.len(), total: self.total };
        }
        let (report, pressed) = pressed(mem::take(&mut self.read), &self.title);
        let Some(pressed) = pressed else {
            return Step::Done(Outcome::Opened(report), Vec::new());
        };
        let opened = Parts::of(&pressed.corpus).map_err(|error| error.to_string());
        drop(pressed);
        match opened.and_then(|parts| Held::of(parts).map_err(|error| error.to_string())) {
            Ok(opened) => {
                let parts = opened.to_send();
                *held = Some(opened);
                Step::Done(Outcome::Opened(report), parts)
            }
            Err(reason) => Step::Failed(reason),
        }
    }
}

/// Presses files, without those that have an error; they are reported. No corpus if no article remains.
fn pressed(mut files: Vec<File>, title: &str) -> (Report, Option<Pressed>) {
    let given = files.iter().filter(|file| !is_about_the_collection(file)).count();
    let mut found: Vec<Problem> = Vec::new();
    let pressed = loop {
        match press(&files, "", title) {
            Ok(pressed) => break Some(pressed),
            Err(problems) => {
                let errors = problems.into_iter().filter(|problem| problem.severity == Severity::Error);
                let errors: Vec<Problem> = errors.collect();
                let faulty: BTreeSet<&str> = errors.iter().map(|problem| problem.file.as_str()).collect();
                let before = files.len();
                files.retain(|file| !faulty.contains(file.name.as_str()));
                found.extend(errors);
                if files.len() == before {
                    break None;
                }
            }
        }
    };
    let read = pressed.as_ref().map_or(0, |pressed| pressed.corpus.len());
    found.extend(pressed.iter().flat_map(|pressed| pressed.warnings.clone()));
    found.sort_by(|a, b| (&a.file, a.place).cmp(&(&b.file, b.place)));
    let problems = found.into_iter().map(Into::into).collect();
    (Report { given, read, rejected: given.saturating_sub(read), problems }, pressed)
}

/// Whether a file describes the collection instead of being an article.
fn is_about_the_collection(file: &File) -> bool {
    [METADATA, CORPUS, TOPICS, CLAIMS].contains(&file.name.as_str())
}
