//! Who mentions what: topics by articles, or by sources where there are too many articles for a table.

use crate::corpus::{Corpus, Ids};
use crate::order::sorted;

/// The most articles that have a column each.
pub const COLUMNS: usize = 12;

/// A table of topics. A cell without anything means that this text does not mention the topic, and no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The columns, by the name of their source; articles of one source stand in the order of their dates.
    pub columns: Vec<Column>,
    /// For every topic of the taxonomy, in its order, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// What a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// One article, by number.
    Article(usize),
    /// All articles found of one source, by its place among the corpus's sources.
    Source(usize),
}

/// A topic in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// For an article in how many passages it is found, and 1 where it was assigned by hand; for a source in how many articles.
    pub count: usize,
    /// The article to open, the newest; `None` where the topic is not mentioned.
    pub article: Option<usize>,
}

impl Grid {
    /// The table of these articles.
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

    /// The topics by how many columns mention them, the most first; those that are equal stay in the order of the taxonomy.
    pub fn by_coverage(&self) -> Vec<usize> {
        let mentions = |row: &usize| self.rows[*row].iter().filter(|cell| cell.article.is_some()).count();
        sorted((0..self.rows.len()).collect(), &mut |one, other| mentions(other).cmp(&mentions(one)))
    }
}
