//! What does a file say?
//!
//! [`read`] turns the files of a folder into articles, and the faults of the files into [`Problem`]s. It reports all
//! faults at once, each with file, line, column, field, rule and fix. An `.md` file begins with YAML front matter, but
//! lenient reading also accepts TOML or no front matter. A `.txt` file is raw text saved from the web, which
//! `metadata.csv` may describe. [`read_claims`] checks an editor's claims against the articles.
//!
//! [`Intake`] reads file by file, so that a page can show progress. [`Strictness`] decides whether a fault rejects its
//! file.

mod archive;
mod claims;
mod draft;
mod folder;
mod front_matter;
mod lenient;
mod markdown;
mod metadata;
mod problem;
mod raw_text;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use lenient::Tallies;
use metadata::MetadataRecord;

pub use archive::{Archive, MOST_BYTES, MOST_FILES, MOST_FOLDERS, without_common_folder};
pub use claims::read_claims;
pub use draft::Draft;
pub use folder::{CLAIMS, CORPUS, File, Folder, METADATA, TOPICS, read_folder};
pub use problem::{Place, Problem, Severity, Strictness};

/// The maximum size in bytes of a file that [`Strictness::Lenient`] reads. No article is this long: even 10 MB of text
/// would be a book.
pub const LARGEST: usize = 16 << 20;

/// The articles and the problems of a folder. `given` always equals the number of articles read plus the number of
/// files rejected.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The articles that could be read.
    pub drafts: Vec<Draft>,
    /// The errors and warnings.
    pub problems: Vec<Problem>,
    /// The number of files in the folder, without those in `tools` and `passed_over`.
    pub given: usize,
    /// The files that gave no article.
    pub rejected: Vec<String>,
    /// The files and folders that are never read, because their names begin with `.` or `_` or are `README.md`.
    pub passed_over: Vec<String>,
    /// The files that describe the collection: `topics.toml`, `corpus.toml`, `claims.toml` and `metadata.csv`.
    pub tools: Vec<File>,
}

impl Report {
    /// The number of articles read.
    pub fn read(&self) -> usize {
        self.drafts.len()
    }
}

/// Reads all articles among the files with [`Strictness::Strict`]. A fault in one file does not affect other files.
pub fn read(files: &[File]) -> Report {
    read_all(files, Strictness::Strict)
}

/// Reads all articles among the files.
pub fn read_all(files: &[File], strictness: Strictness) -> Report {
    let mut intake = Intake::new(strictness, files.iter().find(|file| file.name == METADATA));
    files.iter().for_each(|file| intake.add(file));
    intake.finish()
}

/// Reads the files of a folder one by one. Add the files in the order of their names. If two articles have the same id,
/// the one that was added first keeps the id.
#[derive(Debug)]
pub struct Intake {
    strictness: Strictness,
    records: BTreeMap<String, MetadataRecord>,
    tallies: Tallies,
    /// The id of each article read so far, with the name of the article's file.
    ids: BTreeMap<String, String>,
    /// The names of the `.txt` files added so far. Each row of `metadata.csv` must name a file of this kind.
    text_files: BTreeSet<String>,
    /// Whether any file has the extension of an article.
    has_article: bool,
    report: Report,
}

impl Intake {
    /// Starts reading a folder. `metadata` is the folder's `metadata.csv`, which must be known before the first `.txt`
    /// file is read.
    pub fn new(strictness: Strictness, metadata: Option<&File>) -> Self {
        let mut report = Report::default();
        let records = metadata.map(|file| metadata::read(file, strictness, &mut report.problems)).unwrap_or_default();
        let (tallies, ids, text_files) = Default::default();
        Self { strictness, records, tallies, ids, text_files, has_article: false, report }
    }

    /// Reads one file.
    pub fn add(&mut self, file: &File) {
        if let Some(name) = file.passed_over() {
            if self.report.passed_over.last() != Some(&name) {
                self.report.passed_over.push(name);
            }
            return;
        }
        if [METADATA, CORPUS, TOPICS, CLAIMS].contains(&file.name.as_str()) {
            self.report.tools.push(file.clone());
            return;
        }
        self.report.given += 1;
        self.has_article |= file.is_article();
        let draft = match self.strictness {
            Strictness::Strict => self.strict(file),
            Strictness::Lenient => self.lenient(file),
        };
        match draft.and_then(|draft| self.with_own_id(draft)) {
            Some(draft) => self.report.drafts.push(draft),
            None => self.report.rejected.push(file.name.clone()),
        }
    }

    /// Adds the problems of the whole folder, and returns the report.
    pub fn finish(mut self) -> Report {
        let report = &mut self.report;
        for (name, record) in self.records.iter().filter(|(name, _)| !self.text_files.contains(*name)) {
            let problem = Problem::error(METADATA, Place::of_line(record.line)).field("file");
            let problem = problem.rule(format!("there is no text file “{name}” in the folder"));
            report.problems.push(problem.fix("name a .txt file of the folder, or remove the row"));
        }
        report.problems.extend(self.tallies.problems());
        if self.strictness == Strictness::Lenient {
            let rejected: BTreeSet<&String> = report.rejected.iter().collect();
            let of_kept = |problem: &&mut Problem| !rejected.contains(&problem.file);
            report.problems.iter_mut().filter(of_kept).for_each(|problem| problem.severity = Severity::Warning);
        }
        let no_article = match self.strictness {
            Strictness::Strict => !self.has_article,
            Strictness::Lenient => report.drafts.is_empty(),
        };
        if no_article {
            let problem = Problem::error("the folder", Place::default()).rule("it contains no article");
            report.problems.push(problem.fix("put .md or .txt files into it"));
        }
        self.report
    }

    fn strict(&mut self, file: &File) -> Option<Draft> {
        let problems = &mut self.report.problems;
        let draft = match file.extension() {
            "md" | "markdown" => front_matter::read(file, &text::decode(file, problems)?, problems),
            "txt" => {
                self.text_files.insert(file.name.clone());
                raw_text::read(file, &text::decode(file, problems)?, self.records.get(&file.name), problems)
            }
            _ => {
                problems.push(
                    Problem::warning(&file.name, Place::default())
                        .rule("it is not an article: only .md, .markdown and .txt files are read")
                        .fix("save it as one of these, or move it out of the folder"),
                );
                None
            }
        }?;
        if draft.article.when().is_none() {
            let problem = Problem::warning(&file.name, Place::default()).field("date");
            problems.push(
                problem
                    .rule("no date and no event is given, so the article counts under “No date”")
                    .fix("add one if you know it; a month or a year is enough"),
            );
        }
        Some(draft)
    }

    fn lenient(&mut self, file: &File) -> Option<Draft> {
        let problems = &mut self.report.problems;
        let mut reject = |rule: String, fix: &str| {
            problems.push(Problem::error(&file.name, Place::default()).rule(rule).fix(fix));
        };
        if !file.is_article() {
            let format = match file.extension() {
                "" => "a file without an extension cannot be read".to_string(),
                extension => format!("a .{extension} file cannot be read: unsupported format"),
            };
            reject(format, "save it as .md or .txt, or move it out of the folder");
            return None;
        }
        if file.extension() == "txt" {
            self.text_files.insert(file.name.clone());
        }
        if file.bytes.len() > LARGEST {
            let megabytes = |bytes: usize| bytes.div_ceil(1 << 20);
            let rule =
                format!("it has {} MB, more than the limit of {} MB", megabytes(file.bytes.len()), megabytes(LARGEST));
            reject(rule, "split it into its articles");
            return None;
        }
        let content = lenient::decode(file, problems)?;
        lenient::read(file, &content, self.records.get(&file.name), &mut self.tallies, problems)
    }

    /// The draft with an id that no other article has. An id is the file name without folder and extension. If another
    /// article has the same id, lenient reading changes the id, for example to `name-2`, and strict reading returns
    /// `None`.
    fn with_own_id(&mut self, mut draft: Draft) -> Option<Draft> {
        let id = draft.article.id.clone();
        if let Some(other) = self.ids.get(&id) {
            let rule = format!("the id “{id}” is taken by {other}");
            let problem = Problem::error(&draft.file, Place::default()).field("id").rule(rule);
            let free = (2..).map(|number| format!("{id}-{number}")).find(|id| !self.ids.contains_key(id));
            match free.filter(|_| self.strictness == Strictness::Lenient) {
                Some(free) => {
                    let fix = format!("rename one of the two files; until then this one has the id “{free}”");
                    self.report.problems.push(Problem { severity: Severity::Warning, ..problem.fix(fix) });
                    draft.article.id = free;
                }
                None => {
                    self.report.problems.push(problem.fix("rename one of the two files"));
                    return None;
                }
            }
        }
        self.ids.insert(draft.article.id.clone(), draft.file.clone());
        Some(draft)
    }
}
