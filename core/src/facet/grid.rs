//! The coverage table. Its rows are topics. Its columns are articles or, if there are too many articles, sources.

use crate::corpus::{Corpus, Ids};
use crate::order::sorted;

/// The maximum number of articles for which each article has its own column.
pub const COLUMNS: usize = 12;

/// The coverage table. An empty cell means only that the texts of its column do not mention the topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The columns, sorted by the label of the source. Articles of one source are in date order.
    pub columns: Vec<Column>,
    /// A row for each topic of the corpus, with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// One article, by number.
    Article(usize),
    /// The hits of one source, by the index of the source in [`Corpus::sources`].
    Source(usize),
}

/// A cell of the table: one topic in one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// In the column of an article, the number of passages that mention the topic. It is at least 1 if the article has
    /// the topic, because a topic that was assigned by hand may have no passage. In the column of a source, the number
    /// of articles with the topic.
    pub count: usize,
    /// The last article of the column with the topic, in the order of the corpus. `None` if no article has the topic.
    pub article: Option<usize>,
}

impl Grid {
    /// The coverage table of these articles, given by number.
    pub fn new(corpus: &Corpus, articles: &[usize]) -> Self {
        let ids = Ids::from_numbers(corpus.len(), articles.iter().copied());
        let sources = corpus.sources.iter().enumerate().map(|(place, source)| (place, source.ids.and(&ids)));
        let sources = sources.filter(|(_, its)| !its.is_empty());
        let columns: Vec<Column> = match articles.len() <= COLUMNS {
            true => sources.flat_map(|(_, its)| its.iter().map(Column::Article).collect::<Vec<_>>()).collect(),
            false => sources.map(|(place, _)| Column::Source(place)).collect(),
        };
        let cell = |topic: &crate::corpus::Topic, column: &Column| match *column {
            Column::Article(number) => {
                let article = corpus.articles.glance(number);
                let count = article.assignment(&topic.id).map(|assignment| assignment.evidence.len().max(1));
                Cell { count: count.unwrap_or(0), article: count.map(|_| number) }
            }
            Column::Source(place) => {
                let its = topic.ids.and(&ids).and(&corpus.sources[place].ids);
                Cell { count: its.count(), article: its.iter().next_back() }
            }
        };
        let row = |topic| columns.iter().map(|column| cell(topic, column)).collect();
        Self { rows: corpus.topics.iter().map(row).collect(), columns }
    }

    /// The indexes of the topics. Topics that more columns mention come first. Topics that equally many columns mention
    /// are in the order of the taxonomy.
    pub fn by_coverage(&self) -> Vec<usize> {
        let mentions = |row: &usize| self.rows[*row].iter().filter(|cell| cell.article.is_some()).count();
        sorted((0..self.rows.len()).collect(), &mut |one, other| mentions(other).cmp(&mentions(one)))
    }
}
