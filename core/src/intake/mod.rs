//! What does a file say?
//!
//! [`read`] turns the files of a folder into articles, and everything that is wrong with them into [`Problem`]s: all
//! of them at once, each naming the file, the line, the column, the field, the rule and the fix. An `.md` file says
//! what it is in YAML front matter; a `.txt` file is raw text as it was saved from the web, and may be described by
//! a `metadata.csv` beside it. [`read_claims`] holds the claims of an editor against the articles.

mod claims;
mod folder;
mod front_matter;
mod markdown;
mod metadata;
mod problem;
mod raw_text;
mod text;

use std::collections::BTreeMap;

use crate::corpus::Article;

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

/// An article as its file gives it, before topics are assigned.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The file's name, for problems.
    pub file: String,
    /// The article without [`Article::topics`].
    pub article: Article,
    /// The topics that the front matter adds or, with a `-` before them, refuses, and where it says so.
    pub by_hand: Vec<(String, Place)>,
    /// Where the source is named.
    pub source_place: Place,
}

/// What the files of a folder gave.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// The articles that could be read.
    pub drafts: Vec<Draft>,
    /// What is wrong or worth knowing, by file, line and column.
    pub problems: Vec<Problem>,
}

/// Reads every article among the files. Files that are fine are read whatever else is wrong.
pub fn read(files: &[File]) -> Intake {
    let mut intake = Intake::default();
    let metadata = metadata::read(files, &mut intake.problems);
    for file in files {
        match file.extension() {
            "md" | "markdown" => read_one(file, front_matter::read, &mut intake),
            "txt" => {
                read_one(file, |file, text, problems| raw_text::read(file, text, &metadata, problems), &mut intake)
            }
            _ if [METADATA, CORPUS, TOPICS, CLAIMS].contains(&file.name.as_str()) => {}
            _ => intake.problems.push(
                Problem::warning(&file.name, Place::default())
                    .rule("it is no article: only .md, .markdown and .txt files are read")
                    .fix("save it as one of these, or move it out of the folder"),
            ),
        }
    }
    if !files.iter().any(File::is_article) {
        let problem = Problem::error("the folder", Place::default()).rule("it holds no article");
        intake.problems.push(problem.fix("put .md or .txt files into it"));
    }
    refuse_duplicates(&mut intake);
    intake
}

type Reader<'a> = dyn Fn(&File, &str, &mut Vec<Problem>) -> Option<Draft> + 'a;

fn read_one(file: &File, reader: impl Fn(&File, &str, &mut Vec<Problem>) -> Option<Draft>, intake: &mut Intake) {
    let reader: &Reader<'_> = &reader;
    if let Some(text) = text::decode(file, &mut intake.problems)
        && let Some(draft) = reader(file, &text, &mut intake.problems)
    {
        if draft.article.when().is_none() {
            let problem = Problem::warning(&file.name, Place::default()).field("date");
            intake.problems.push(
                problem
                    .rule("neither date nor event is given: the article counts under “No date”")
                    .fix("give one if it is known; a month or a year is enough"),
            );
        }
        intake.drafts.push(draft);
    }
}

/// Ids are file names without folder and extension, and stand in addresses: two articles cannot share one.
fn refuse_duplicates(intake: &mut Intake) {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    let Intake { drafts, problems } = intake;
    drafts.retain(|draft| match first.get(&draft.article.id) {
        None => {
            first.insert(draft.article.id.clone(), draft.file.clone());
            true
        }
        Some(other) => {
            let rule = format!("the id “{}” is taken by {other}", draft.article.id);
            problems.push(
                Problem::error(&draft.file, Place::default()).field("id").rule(rule).fix("rename one of the two files"),
            );
            false
        }
    });
}
