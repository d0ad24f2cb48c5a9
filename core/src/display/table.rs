//! The tables of coverage and claims, as the plain page draws them, and their fixed texts.

use super::origin::{Origin, named};
use crate::compare::Matrix;
use crate::corpus::{Corpus, Passage, Stance};
use crate::facet::{COLUMNS, Column, Grid};

/// The sentences above the coverage table.
pub const COVERAGE: &str = "Which article mentions which topic, and in how many passages. Each number is a link to the first \
                            passage. A dash only means that the text does not mention the topic.";
/// The sentences above the table of claims.
pub const CLAIMS: &str = "What the articles claim, compared by an editor: ● states it, ◐ states it differently, ” attributes it \
                          to someone. Each symbol is a link to the passage. A dash means that the text does not mention the \
                          claim. It does not mean that the text denies it.";
/// The tag beside a subject whose claims have different limits.
pub const DIFFERENT_SCOPE: &str = "different scope: both can be true";

/// A table with a row for each topic or claim, and a column for each article or source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// A remark above the table, if the table does not show all articles.
    pub remark: Option<String>,
    /// The columns.
    pub heads: Vec<TableHead>,
    /// The sections, each with its rows.
    pub sections: Vec<Section>,
}

/// The head of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableHead {
    /// The stamp of the source: two letters.
    pub stamp: String,
    /// The name: for an article "Zee News, 1 July 2025", for a source "Zee News".
    pub label: String,
    /// The number of the article. `None` if the column is for a source.
    pub article: Option<usize>,
}

/// Rows under the same heading: the claims about one subject, or all topics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading. `None` for topics, and for claims without a subject.
    pub label: Option<String>,
    /// Whether the claims in the rows have different limits, so that all of them can be true.
    pub differs_in_scope: bool,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// A row of the table: a topic or a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableRow {
    /// The name of the topic, or the claim as a sentence.
    pub label: String,
    /// The limits of the claim.
    pub scope: Option<String>,
    /// The cells of each column. A column has no cell if its texts do not mention the topic or claim. It has several if
    /// an article has several passages about a claim.
    pub cells: Vec<Vec<TableCell>>,
}

/// A symbol or number in a table, which is a link to an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableCell {
    /// The symbol or the number.
    pub sign: String,
    /// The meaning of the symbol or number in words.
    pub label: String,
    /// The number of the article that the cell links to.
    pub article: usize,
}

/// The coverage table of these articles: a row for each topic, and a column for each article, or for each source if
/// there are more than [`COLUMNS`] articles.
pub fn coverage(corpus: &Corpus, articles: &[usize]) -> Table {
    let grid = Grid::new(corpus, articles);
    let heads = grid.columns.iter().map(|column| match *column {
        Column::Article(number) => article_head(corpus, number),
        Column::Source(place) => {
            let (stamp, label) =
                corpus.sources.get(place).map(|one| (one.stamp.clone(), one.label.clone())).unwrap_or_default();
            TableHead { stamp, label, article: None }
        }
    });
    let heads: Vec<TableHead> = heads.collect();
    let row = |topic: usize| {
        let label = corpus.topics[topic].label.clone();
        let cells = grid.rows[topic].iter().zip(&heads).map(|(cell, head)| {
            let unit = if head.article.is_some() { "passage" } else { "article" };
            let plural = if cell.count == 1 { "" } else { "s" };
            let words = format!("{label} in {}: {} {unit}{plural}", head.label, cell.count);
            let cell = cell.article.map(|article| TableCell { sign: cell.count.to_string(), label: words, article });
            cell.into_iter().collect()
        });
        TableRow { cells: cells.collect(), label: label.clone(), scope: None }
    };
    let rows = grid.by_coverage().into_iter().map(row).collect();
    Table { remark: None, sections: vec![Section { rows, ..Section::default() }], heads }
}

/// The table of claims: a column for each of the first [`COLUMNS`] of these articles.
pub fn claims(corpus: &Corpus, articles: &[usize]) -> Table {
    let matrix = Matrix::new(corpus, articles.get(..COLUMNS).unwrap_or(articles));
    let heads = matrix.articles.iter().map(|&number| article_head(corpus, number)).collect();
    let sections = matrix.subjects.iter().map(|subject| {
        let rows = subject.rows.iter().map(|row| {
            let claim = &corpus.claims()[row.claim];
            let cells = row.cells.iter().zip(&matrix.articles).map(|(places, &article)| {
                let passages = places.iter().filter_map(|&place| claim.passages.get(place));
                let cell = |passage: &Passage| {
                    let (sign, stance) = stance(passage);
                    let words = passage.words(&corpus.articles[article]).unwrap_or_default();
                    let label = format!("{} {stance}: “{words}”", named(corpus, article));
                    TableCell { sign: sign.into(), label, article }
                };
                passages.map(cell).collect()
            });
            TableRow { label: claim.label.clone(), scope: claim.scope.clone(), cells: cells.collect() }
        });
        let (label, differs_in_scope) = (subject.label.clone(), subject.differs_in_scope);
        Section { rows: rows.collect(), label, differs_in_scope }
    });
    let found = articles.len();
    let remark = (found > COLUMNS)
        .then(|| format!("Comparing the first {COLUMNS} of {found} articles. Narrow the search to compare others."));
    Table { remark, sections: sections.collect(), heads }
}

/// The symbol for the stance of a passage, and its meaning in words.
pub fn stance(passage: &Passage) -> (&'static str, String) {
    let remark = passage.remark.as_deref().unwrap_or_default();
    match passage.stance {
        Stance::States => ("●", "states it".into()),
        Stance::Differs => ("◐", format!("states it differently: {remark}")),
        Stance::Attributes => ("”", format!("attributes it to {remark}")),
    }
}

fn article_head(corpus: &Corpus, number: usize) -> TableHead {
    TableHead { stamp: Origin::new(corpus, number).stamp, label: named(corpus, number), article: Some(number) }
}
