//! Tests the core through its public interface: with tables of small texts, and by comparing optimised code with simple
//! versions of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod archive;
mod bundle;
mod claim;
mod compared;
mod corpus;
mod difference;
mod edition;
mod facet;
mod golden;
mod intake;
mod lenient;
mod mention;
mod modules;
mod naive;
mod plain;
mod propose;
mod query;
mod quote;
mod reports;
mod rooms;
mod route;
mod search;
mod story;
mod text;
mod tidy;
mod topic;
mod typed;
mod wording;

use cuttings_core::corpus::{Article, Assignment, Block, BlockKind, Corpus, Evidence, Field, Header};
use cuttings_core::facet::{Outcome, Unit, explore};
use cuttings_core::index::Index;
use cuttings_core::intake::File;
use cuttings_core::query::Query;

/// The outcome of a query. The corpus is indexed for this one query.
fn explored(corpus: &Corpus, query: &Query, unit: Option<Unit>) -> Outcome {
    explore(corpus, &Index::of(corpus), query, unit)
}

/// The taxonomy of the bundled articles.
const TOPICS: &str = include_str!("../../../articles/topics.toml");

/// The folder of the bundled articles.
fn bundled() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../articles")
}

fn file(name: &str, content: &str) -> File {
    File { name: name.into(), bytes: content.as_bytes().to_vec() }
}

/// An article from `id | source | date | topics | text | story`. An empty text becomes the word
/// `text`. If another part is empty, the article lacks this field.
fn article(line: &str) -> Article {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let part = |place: usize| parts.get(place).copied().filter(|part| !part.is_empty());
    let text = part(4).unwrap_or("text").to_string();
    let topics = part(3).unwrap_or("").split_whitespace().map(|topic| Assignment {
        topic: topic.into(),
        by_hand: false,
        evidence: vec![Evidence { field: Field::Text, start: 0, end: 1 }],
    });
    Article {
        id: parts[0].into(),
        title: Some(format!("Title of {}", parts[0])),
        source: part(1).map(str::to_string),
        date: part(2).map(|date| date.parse().unwrap()),
        topics: topics.collect(),
        story: part(5).map(str::to_string),
        blocks: vec![Block { kind: BlockKind::Paragraph, start: 0, end: text.len() }],
        text,
        ..Article::default()
    }
}

/// A header with the topics `x`, `y`, `z` and the stories `u`, `v`.
fn header() -> Header {
    let named = |what: &str, ids: &[&str]| -> Vec<(String, String)> {
        ids.iter().map(|id| (id.to_string(), format!("{what} {}", id.to_uppercase()))).collect()
    };
    let header = Header::new("Test".into(), named("Topic", &["x", "y", "z"]), Vec::new());
    Header { stories: named("Story", &["u", "v"]), ..header }
}

/// The same header as [`header`], but with the topics `y` and `z` in the group “People”.
pub(crate) fn grouped() -> Header {
    let mut header = header();
    header.topics[1..].iter_mut().for_each(|topic| topic.group = Some("People".into()));
    header
}

/// A corpus with one article for each line. [`article`] describes the lines.
fn corpus(lines: &str) -> Corpus {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    Corpus::new(header(), lines.map(article).collect())
}

/// A corpus of articles with these dates and texts. All articles belong to the story `u`, and each line of a text is a
/// paragraph. If the dates are in order, an article has the same number in the corpus as in this list.
fn told(articles: &[(&str, &str)]) -> Corpus {
    let article = |(place, (date, text)): (usize, &(&str, &str))| {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            blocks.push(Block { kind: BlockKind::Paragraph, start, end: start + line.len() });
            start += line.len() + 1;
        }
        let (date, story) = (date.parse().ok(), Some("u".to_string()));
        Article { id: format!("{place:02}"), date, story, blocks, text: text.to_string(), ..Article::default() }
    };
    Corpus::new(header(), articles.iter().enumerate().map(article).collect())
}

/// The words of an article's text in this byte range.
fn at(corpus: &Corpus, article: usize, (start, end): (usize, usize)) -> &str {
    &corpus.articles[article].text[start..end]
}
