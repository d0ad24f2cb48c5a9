//! What does a file say?
//!
//! [`read`] turns the files of a folder into articles, and everything that is wrong with them into [`Problem`]s: all
//! of them at once, each naming the file, the line, the column, the field, the rule and the fix. An `.md` file says
//! what it is in YAML front matter; a `.txt` file is raw text as it was saved from the web, and may be described by
//! a `metadata.csv` beside it. [`read_claims`] holds the claims of an editor against the articles.
//!
//! [`Intake`] reads file by file, for progress bars. [`Strictness`] says how faults count.

mod archive;
mod claims;
mod folder;
mod front_matter;
mod lenient;
mod markdown;
mod metadata;
mod problem;
mod raw_text;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::Article;
use lenient::Tallies;
use metadata::Row;

pub use archive::{Archive, MOST_BYTES, MOST_FILES, MOST_FOLDERS, without_common_folder};
pub use claims::read_claims;
pub use folder::{File, Folder, read_folder};
pub use problem::{Place, Problem, Severity};

/// The file that describes files which cannot describe themselves.
pub const METADATA: &str = "metadata.csv";
/// The file that names the collection.
pub const CORPUS: &str = "corpus.toml";
/// The file that holds the taxonomy.
pub const TOPICS: &str = "topics.toml";
/// The file that sets side by side what articles claim.
pub const CLAIMS: &str = "claims.toml";

/// The largest file that [`Strictness::Lenient`] reads, in bytes. An article of 10 MB is a book.
pub const LARGEST: usize = 16 << 20;

/// An article as its file gives it, before topics are assigned.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The file's name, for problems.
    pub file: String,
    /// The article without [`Article::topics`].
    pub article: Article,
    /// The topics that the front matter adds or, with a `-` before them, refuses, and where it says so.
    pub by_hand: Vec<(String, Place)>,
    /// The tags of the front matter, and where it says so. Only [`Strictness::Lenient`] reads them.
    pub tags: Vec<(String, Place)>,
    /// Where the source is named.
    pub source_place: Place,
}

/// How faults in files count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strictness {
    /// For editors: a fault is an error, and names what to mend.
    #[default]
    Strict,
    /// For people's own folders: a file with text is read as far as possible, and the rest is a warning. An error means
    /// that the file was rejected.
    Lenient,
}

/// What the files of a folder gave. `given` is always what was read and what was rejected together.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The articles that could be read.
    pub drafts: Vec<Draft>,
    /// What is wrong or worth knowing, by file, line and column.
    pub problems: Vec<Problem>,
    /// How many files were given: all but the tool files and those passed over.
    pub given: usize,
    /// The files that gave no article.
    pub rejected: Vec<String>,
    /// The files and folders that are never read: names that begin with `.` or `_`, and `README.md`.
    pub passed_over: Vec<String>,
    /// The tool files: `topics.toml`, `corpus.toml`, `claims.toml` and `metadata.csv`.
    pub tools: Vec<File>,
}

impl Report {
    /// How many articles were read.
    pub fn read(&self) -> usize {
        self.drafts.len()
    }
}

/// Reads every article among the files, as an editor wants it. Files that are fine are read whatever else is wrong.
pub fn read(files: &[File]) -> Report {
    read_all(files, Strictness::Strict)
}

/// Reads every article among the files.
pub fn read_all(files: &[File], strictness: Strictness) -> Report {
    let mut intake = Intake::new(strictness, files.iter().find(|file| file.name == METADATA));
    files.iter().for_each(|file| intake.add(file));
    intake.finish()
}

/// Reads the files of a folder one by one. Add them in the order of their names: of two articles with one id the first
/// keeps it.
#[derive(Debug)]
pub struct Intake {
    strictness: Strictness,
    rows: BTreeMap<String, Row>,
    tallies: Tallies,
    /// The file of each id.
    ids: BTreeMap<String, String>,
    /// The names of the text files, which `metadata.csv` may describe.
    text_files: BTreeSet<String>,
    /// Whether any file has the name of an article.
    has_article: bool,
    report: Report,
}

impl Intake {
    /// Begins a folder. `metadata` is its `metadata.csv`, which the text files need.
    pub fn new(strictness: Strictness, metadata: Option<&File>) -> Self {
        let mut report = Report::default();
        let rows = metadata.map(|file| metadata::read(file, strictness, &mut report.problems)).unwrap_or_default();
        let (tallies, ids, text_files) = Default::default();
        Self { strictness, rows, tallies, ids, text_files, has_article: false, report }
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

    /// Ends the folder.
    pub fn finish(mut self) -> Report {
        let report = &mut self.report;
        for (name, row) in self.rows.iter().filter(|(name, _)| !self.text_files.contains(*name)) {
            let problem = Problem::error(METADATA, Place::of_line(row.line)).field("file");
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
            let problem = Problem::error("the folder", Place::default()).rule("it holds no article");
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
                raw_text::read(file, &text::decode(file, problems)?, self.rows.get(&file.name), problems)
            }
            _ => {
                problems.push(
                    Problem::warning(&file.name, Place::default())
                        .rule("it is no article: only .md, .markdown and .txt files are read")
                        .fix("save it as one of these, or move it out of the folder"),
                );
                None
            }
        }?;
        if draft.article.when().is_none() {
            let problem = Problem::warning(&file.name, Place::default()).field("date");
            problems.push(
                problem
                    .rule("neither date nor event is given: the article counts under “No date”")
                    .fix("give one if it is known; a month or a year is enough"),
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
                format!("it has {} MB, and at most {} are read", megabytes(file.bytes.len()), megabytes(LARGEST));
            reject(rule, "split it into its articles");
            return None;
        }
        let content = lenient::decode(file, problems)?;
        lenient::read(file, &content, self.rows.get(&file.name), &mut self.tallies, problems)
    }

    /// Ids are file names without folder and extension, and stand in addresses: two articles cannot share one.
    fn with_own_id(&mut self, mut draft: Draft) -> Option<Draft> {
        let id = draft.article.id.clone();
        if let Some(other) = self.ids.get(&id) {
            let rule = format!("the id “{id}” is taken by {other}");
            let problem = Problem::error(&draft.file, Place::default()).field("id").rule(rule);
            let free = (2..).map(|number| format!("{id}-{number}")).find(|id| !self.ids.contains_key(id));
            match free.filter(|_| self.strictness == Strictness::Lenient) {
                Some(free) => {
                    let fix = format!("rename one of the two files; until then this one is “{free}”");
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
