//! Reads a folder and makes a corpus from it, in the same steps as the page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cuttings_core::bundle::{Pressed, press, press_report};
use cuttings_core::corpus::{Corpus, slug};
use cuttings_core::intake::{File, Folder, Intake, METADATA, Problem, Severity, Strictness, TOPICS, read_folder};

use crate::progress;

/// The result of reading a folder. `read + rejected` is always `given`.
pub struct Reading {
    /// The number of files to read as articles: without `topics.toml` and the like, and without `passed_over`.
    pub given: usize,
    /// The number of files that became articles.
    pub read: usize,
    /// The number of files that were rejected.
    pub rejected: usize,
    /// The number of sources that the articles have.
    pub sources: usize,
    /// The files and folders that are never read, such as `README.md` and `.git/`.
    pub passed_over: Vec<String>,
    /// The errors and warnings.
    pub problems: Vec<Problem>,
    /// The corpus. `None` if [`Strictness::Strict`] found errors.
    pub corpus: Option<Corpus>,
}

impl Reading {
    /// Whether any problem is an error.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }
}

/// Whether to use the folder's own `topics.toml`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum OwnTopics {
    /// Use the file.
    Used,
    /// Ignore the file, and propose topics.
    Ignored,
}

/// Reads a folder and makes a corpus from its articles.
///
/// # Errors
/// If the folder cannot be read.
pub fn read(path: &Path, strictness: Strictness, topics: OwnTopics) -> Result<Reading, String> {
    let Folder { mut files, passed_over, unreadable, problems: of_disk } = read_folder(path).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|problem| crate::report::clean(&problem.to_string())).collect();
        lines.join("\nerror: ")
    })?;
    if topics == OwnTopics::Ignored {
        files.retain(|file| file.name != TOPICS);
    }
    let mut intake = Intake::new(strictness, files.iter().find(|file| file.name == METADATA));
    let bar = progress::files(files.len());
    for file in &files {
        intake.add(file);
        bar.advance();
    }
    drop(bar);
    let report = intake.finish();
    let named = report.drafts.iter().filter_map(|draft| draft.article.source.as_deref());
    let sources = named.map(slug).collect::<BTreeSet<_>>().len();
    let (given, count) = (report.given + unreadable.len(), report.read());
    let step = progress::step("Finding stories and topics");
    let pressed = match strictness {
        Strictness::Lenient => {
            let Pressed { corpus, warnings } = press_report(report, &title(path));
            (Some(corpus), warnings)
        }
        Strictness::Strict => strictly(&files, &title(path)),
    };
    drop(step);
    let (corpus, problems) = pressed;
    let is_whole = strictness == Strictness::Lenient || of_disk.iter().all(|of| of.severity == Severity::Warning);
    let problems = of_disk.into_iter().chain(problems).collect();
    let corpus = corpus.filter(|_| is_whole);
    Ok(Reading { given, read: count, rejected: given - count, sources, passed_over, problems, corpus })
}

fn strictly(files: &[File], title: &str) -> (Option<Corpus>, Vec<Problem>) {
    match press(files, "", title) {
        Ok(Pressed { corpus, warnings }) => (Some(corpus), warnings),
        Err(problems) => (None, problems),
    }
}

/// The title of the collection: the name of its folder.
fn title(path: &Path) -> String {
    let full = || fs::canonicalize(path).ok().and_then(|path| path.file_name().map(ToOwned::to_owned));
    let name = path.file_name().map(ToOwned::to_owned).or_else(full);
    name.map_or_else(|| "Cuttings".into(), |name| name.to_string_lossy().into_owned())
}
