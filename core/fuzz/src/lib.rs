//! One function for each fuzz target. The functions must not panic on any input.
//!
//! `tests/targets.rs` calls the functions with inputs from proptest, and `targets/` with inputs from cargo-fuzz:
//!
//! ```text
//! CASES=100000 make fuzz
//! cargo +nightly fuzz run query --fuzz-dir core/fuzz
//! ```

use std::sync::Arc;

use cuttings_core::bundle::{CORPUS, press, section};
use cuttings_core::compare::{self, Chart, Comparison, LEAST, Matrix, PreparedArticles, STANDARD};
use cuttings_core::corpus::{Article, Block, BlockKind, Contents, Corpus, Fetch, Header, Ids, unpack};
use cuttings_core::display::{ArticleHead, Card, claims, coverage};
use cuttings_core::facet::{Unit, explore};
use cuttings_core::index::Index;
use cuttings_core::intake::File;
use cuttings_core::query::{Query, Resolved};
use cuttings_core::route::Route;
use cuttings_core::search::{Part, excerpt, find, unread};
use cuttings_core::text::{sentence, tokens};

/// A taxonomy with patterns in several scripts.
const TOPICS: &str = r#"
[[topic]]
id = "defence"
label = "Defence"
match = ["joint exercise*", "रक्षा", "国防"]
"#;

/// Makes a corpus from two files: a valid article, and a file with these bytes. This is done for each kind of file that
/// a folder may contain.
pub fn intake(bytes: &[u8]) {
    for name in ["2025-07-01-a.md", "a.txt", "a.html", "topics.toml", "claims.toml", "corpus.toml", "metadata.csv"] {
        let article =
            File { name: "b.md".into(), bytes: b"---\ntitle: B\nsource: S\n---\nJoint exercises.\n".to_vec() };
        let files = [File { name: name.into(), bytes: bytes.to_vec() }, article];
        if let Ok(pressed) = press(&files, TOPICS, "Fuzz") {
            for (number, article) in pressed.corpus.articles.iter().enumerate() {
                show(article);
                Card::new(&pressed.corpus, number);
                ArticleHead::new(&pressed.corpus, number);
            }
            _ = pressed.corpus.to_json().map(|json| Corpus::from_json(&json).is_ok());
        }
    }
}

/// Searches for a text and for its first half in articles made from the text, and makes excerpts of the matches.
pub fn query(text: &str) {
    let (typed, read) = halves(text);
    let corpus = corpus(&[read, text, "Joint exercises of the two navies."]);
    let index = Index::of(&corpus);
    for typed in [typed, text] {
        unread(&index, &corpus, typed);
        let answer = find(&index, &corpus, typed);
        for number in answer.ids.iter() {
            let article = &corpus.articles[number];
            for (text, part) in [(article.heading(), Part::Title), (article.text.clone(), Part::Text)] {
                let marks = answer.marks(&index, &text, part);
                for length in [0, 1, 20, 200] {
                    excerpt(&text, &marks, length).pieces(&text);
                }
            }
        }
        let query = Query { text: typed.to_string(), ..Query::default() };
        explore(&corpus, &index, &query, None);
        Resolved::new(&corpus, &query, Ids::all(corpus.len()));
    }
    tokens(text, &mut |token| _ = token);
    (0..=text.len()).for_each(|at| _ = sentence(text, at));
}

/// Parses a text as an address, prints the route, parses the printed address, and answers the query of the route.
///
/// # Panics
/// If the printed address gives another route.
pub fn route(text: &str) {
    let route = Route::parse(text).0;
    assert_eq!(Route::parse(&route.print()).0, route, "the printed address must give the same route");
    let corpus = corpus(&[text, "Joint exercises"]);
    let index = Index::of(&corpus);
    for unit in Unit::ALL.map(Some).into_iter().chain([None]) {
        let outcome = explore(&corpus, &index, &route.query, unit);
        coverage(&corpus, &outcome.hits);
        claims(&corpus, &outcome.hits);
        (0..outcome.timeline.bars.len()).for_each(|bar| outcome.timeline.choose(&mut route.query.clone(), 0, bar));
    }
}

/// Makes articles from a text and its halves, and runs every comparison on them.
pub fn compare(text: &str) {
    let (one, other) = halves(text);
    let corpus = corpus(&[text, one, other, text]);
    let articles: Vec<usize> = (0..corpus.len()).collect();
    let prepared = PreparedArticles::new(&corpus, &articles);
    for least in [*LEAST.start(), STANDARD] {
        compare::wording(&prepared, least);
        let comparison = Comparison::new(&prepared, least);
        comparison.changes();
        comparison.begins(0);
    }
    compare::quotation_groups(&prepared);
    compare::differences(&prepared);
    Chart::new(&compare::lanes(&prepared));
    Matrix::new(&corpus, &articles);
    let whole: Vec<Article> = corpus.articles.iter().cloned().collect();
    compare::stories(&whole);
    corpus.articles.iter().for_each(|article| _ = compare::mentions(article, None));
}

/// Reads bytes as a module and as each section of a bundle, and uses them to damage an index.
pub fn section(bytes: &[u8]) {
    section::read(bytes, CORPUS);
    section::replace(bytes, CORPUS, b"content");
    Contents::from_bytes(bytes);
    Index::from_bytes(bytes.to_vec());
    unpack(bytes.to_vec());
    let own = bytes.to_vec();
    let fetch: Fetch = Arc::new(move |range| own.get(range).unwrap_or_default().to_vec());
    _ = Corpus::open(bytes.len(), fetch, bytes).map(|corpus| corpus.articles.iter().count());
    damaged(bytes);
}

/// Replaces up to eight bytes of a small index, then opens and searches it. Each pair of input bytes chooses the
/// position of one replaced byte and its new value.
fn damaged(bytes: &[u8]) {
    let corpus = corpus(&["Joint exercises of start-ups.", "国防部长在北京 रक्षा मंत्री"]);
    let mut index = Index::to_bytes(&corpus);
    let length = index.len();
    for pair in bytes.chunks_exact(2).take(8) {
        if let ([place, byte], true) = (pair, length > 0) {
            index[usize::from(*place) * 7 % length] = *byte;
        }
    }
    if let Some(index) = Index::from_bytes(index).filter(|index| index.len() == corpus.len()) {
        for typed in ["joint -the", "\"joint exercises\" OR st*", "interoperabilty", "国防"] {
            find(&index, &corpus, typed);
        }
    }
}

/// Splits the heading and every block of an article into segments.
fn show(article: &Article) {
    article.heading_segments(&[(0, 3)]);
    article.blocks.iter().for_each(|block| _ = article.segments(block, &[(1, 4)]));
}

/// Splits a text into two halves, between characters.
fn halves(text: &str) -> (&str, &str) {
    let middle = (0..=text.len() / 2).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.split_at(middle)
}

/// A corpus with one article for each text, all in the same story. Each line of a text is a paragraph.
fn corpus(texts: &[&str]) -> Corpus {
    let article = |(number, text): (usize, &&str)| {
        let mut start = 0;
        let blocks = text.split('\n').map(|line| {
            let block = Block { kind: BlockKind::Paragraph, start, end: start + line.len() };
            start += line.len() + 1;
            block
        });
        Article {
            id: format!("{number:02}"),
            title: (number > 0).then(|| halves(text).1.to_string()),
            source: (number > 1).then(|| format!("Source {number}")),
            date: format!("2025-07-{:02}", number + 1).parse().ok().filter(|_| number > 0),
            story: Some("u".into()),
            blocks: blocks.collect(),
            text: text.to_string(),
            ..Article::default()
        }
    };
    let header =
        Header::new("Fuzz".into(), vec![("x".into(), "Topic X".into())], vec![vec!["US".into(), "अमेरिका".into()]]);
    let header = Header { stories: vec![("u".into(), "Story U".into())], ..header };
    Corpus::new(header, texts.iter().enumerate().map(article).collect())
}
