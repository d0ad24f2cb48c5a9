//! From a folder to the corpus JSON.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::compare;
use crate::corpus::{Article, Corpus, Header, slug};
use crate::intake::{self, CLAIMS, CORPUS, Draft, File, Intake, Place, Problem, Severity, TOPICS};
use crate::order::sorted;
use crate::topic::{Taxonomy, TopicsFile};

/// What the press gives: the corpus, and what its owner should know.
#[derive(Clone, Debug)]
pub struct Pressed {
    /// The corpus.
    pub corpus: Corpus,
    /// Problems that do not stop the build.
    pub warnings: Vec<Problem>,
}

/// Presses the files of a folder. `taxonomy` is the content of a `topics.toml` for folders that bring none; where it is
/// empty, topics are proposed. `title` names the collection where no `corpus.toml` does.
///
/// # Errors
/// Every problem of every file, warnings among them, in the order of files and lines.
pub fn press(files: &[File], taxonomy: &str, title: &str) -> Result<Pressed, Vec<Problem>> {
    let Intake { mut drafts, mut problems } = intake::read(files);
    let taxonomy = match content_of(files, TOPICS, &mut problems) {
        Some(own) => Taxonomy::from_toml(TOPICS, own),
        None if taxonomy.is_empty() => proposed(&mut drafts),
        None => Taxonomy::from_toml(&format!("the built-in {TOPICS}"), taxonomy),
    };
    let mut taxonomy = taxonomy.unwrap_or_else(|found| {
        problems.extend(found);
        Taxonomy::default()
    });
    // Without a taxonomy every topic that is named by hand would seem unknown.
    if !taxonomy.topics().is_empty() || problems.is_empty() {
        problems.extend(taxonomy.unknown_articles(&drafts));
        taxonomy.settle_by_hand(&mut drafts);
        drafts.iter_mut().for_each(|draft| taxonomy.assign(draft, &mut problems));
    }
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
    let (topics, aliases) = (taxonomy.topics(), taxonomy.aliases());
    let taxonomy = match topics.is_empty() && aliases.is_empty() {
        true => String::new(),
        false => taxonomy.file().to_toml().unwrap_or_default(),
    };
    let header = Header { topics, claims, stories, taxonomy, ..Header::new(title, Vec::new(), aliases) };
    Ok(Pressed { corpus: Corpus::new(header, articles), warnings: problems })
}

/// The topics for drafts whose folder has no taxonomy, in date order of the articles like a corpus.
fn proposed(drafts: &mut [Draft]) -> Result<Taxonomy, Vec<Problem>> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by(|&one, &other| drafts[one].article.order_key().cmp(&drafts[other].article.order_key()));
    let articles: Vec<Article> = order.iter().map(|&place| std::mem::take(&mut drafts[place].article)).collect();
    let by_hand: Vec<(&str, &str)> = order
        .iter()
        .zip(&articles)
        .flat_map(|(&place, article)| drafts[place].by_hand.iter().map(|(id, _)| (article.id.as_str(), id.as_str())))
        .collect();
    let file = TopicsFile::proposed_for(&articles, by_hand.into_iter());
    order.into_iter().zip(articles).for_each(|(place, article)| drafts[place].article = article);
    file.taxonomy()
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
    let files = intake::read_folder(folder)?;
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    press(&files, taxonomy, &name.unwrap_or_else(|| "Cuttings".into()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CorpusFile {
    title: String,
}

fn corpus_title(content: &str, problems: &mut Vec<Problem>) -> Option<String> {
    match toml::from_str::<CorpusFile>(content) {
        Ok(corpus) => Some(corpus.title),
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
