//! From a folder to the corpus JSON.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::compare;
use crate::corpus::{Article, Corpus, Header, slug, sorted};
use crate::intake::{self, CLAIMS, CORPUS, Draft, File, Folder, Intake, Place, Problem, Severity, TOPICS};
use crate::topic::Taxonomy;

/// What the press gives: the corpus, and what its owner should know.
#[derive(Clone, Debug)]
pub struct Pressed {
    /// The corpus.
    pub corpus: Corpus,
    /// Problems that do not stop the build.
    pub warnings: Vec<Problem>,
}

/// Presses the files of a folder. `taxonomy` is the content of a `topics.toml` for folders that bring none; `title`
/// names the collection where no `corpus.toml` does.
///
/// # Errors
/// Every problem of every file, warnings among them, in the order of files and lines.
pub fn press(files: &[File], taxonomy: &str, title: &str) -> Result<Pressed, Vec<Problem>> {
    let Intake { mut drafts, mut problems } = intake::read(files);
    let taxonomy = match content_of(files, TOPICS, &mut problems) {
        Some(own) => Taxonomy::from_toml(TOPICS, own),
        None => Taxonomy::from_toml(&format!("the built-in {TOPICS}"), taxonomy),
    };
    let taxonomy = match taxonomy {
        Ok(taxonomy) => {
            drafts.iter_mut().for_each(|draft| taxonomy.assign(draft, &mut problems));
            taxonomy
        }
        // Without a taxonomy every topic that is named by hand would seem unknown.
        Err(found) => {
            problems.extend(found);
            Taxonomy::default()
        }
    };
    let title = content_of(files, CORPUS, &mut problems)
        .and_then(|content| corpus_title(content, &mut problems))
        .unwrap_or_else(|| title.to_string());
    let claims = content_of(files, CLAIMS, &mut problems)
        .map_or_else(|| Ok(Vec::new()), |content| intake::read_claims(content, files, &drafts));
    let claims = claims.unwrap_or_else(|found| {
        problems.extend(found);
        Vec::new()
    });
    refuse_variants(&drafts, &mut problems);
    problems.sort_by(|a, b| (&a.file, a.place).cmp(&(&b.file, b.place)));
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(problems);
    }
    let articles = drafts.into_iter().map(|draft| draft.article).collect();
    let (stories, articles) = with_stories(articles);
    let header = Header { claims, stories, ..Header::new(title, taxonomy.topics(), taxonomy.aliases()) };
    Ok(Pressed { corpus: Corpus::new(header, articles), warnings: problems })
}

/// Puts each article into its story. Gives the id and label of every story.
fn with_stories(articles: Vec<Article>) -> (Vec<(String, String)>, Vec<Article>) {
    let mut articles = sorted(articles, &mut |one, other| one.order_key().cmp(&other.order_key()));
    let (of_article, stories) = compare::stories(&articles);
    for (article, story) in articles.iter_mut().zip(of_article) {
        article.story = story.map(|story| stories[story].0.clone());
    }
    (stories, articles)
}

/// Presses a folder on disk. The collection is named after it where no `corpus.toml` does.
///
/// # Errors
/// As [`press`], and what keeps the folder from being read.
pub fn press_folder(folder: &Path, taxonomy: &str) -> Result<Pressed, Vec<Problem>> {
    let Folder { files, problems } = intake::read_folder(folder)?;
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut pressed = press(&files, taxonomy, &name.unwrap_or_else(|| "Cuttings".into()));
    pressed.as_mut().map_or_else(|found| found, |pressed| &mut pressed.warnings).splice(..0, problems);
    pressed
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CorpusFile {
    title: Spanned<String>,
}

fn corpus_title(content: &str, problems: &mut Vec<Problem>) -> Option<String> {
    match toml::from_str::<CorpusFile>(content) {
        Ok(corpus) if corpus.title.as_ref().trim().is_empty() => {
            let place = Place::of_byte(content, corpus.title.span().start);
            let problem = Problem::error(CORPUS, place).field("title").rule("it is empty");
            problems.push(problem.fix("write one line: title = \"…\""));
            None
        }
        Ok(corpus) => Some(corpus.title.into_inner()),
        Err(error) => {
            let place = Place::of_byte(content, error.span().unwrap_or_default().start);
            let rule = error.message().trim().replace('\n', " ");
            problems.push(Problem::error(CORPUS, place).rule(rule).fix("write one line: title = \"…\""));
            None
        }
    }
}

fn content_of<'a>(files: &'a [File], name: &str, problems: &mut Vec<Problem>) -> Option<&'a str> {
    let file = files.iter().find(|file| file.name == name)?;
    match std::str::from_utf8(&file.bytes) {
        Ok(content) => Some(content),
        Err(_) => {
            let problem = Problem::error(name, Place::default()).rule("it is not UTF-8");
            problems.push(problem.fix("save the file as UTF-8"));
            None
        }
    }
}

/// One outlet written in two ways would be two boxes to tick, or one address for both.
fn refuse_variants(drafts: &[Draft], problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    for draft in drafts {
        let Some(name) = draft.article.source.as_deref() else { continue };
        let (known, file) = *first.entry(slug(name)).or_insert((name, &draft.file));
        if known != name {
            let problem = Problem::error(&draft.file, draft.source_place).field("source");
            let rule = format!("“{name}” is written “{known}” in {file}");
            problems.push(problem.rule(rule).fix("write an outlet's name in one way"));
        }
    }
}
