//! How many of each?
//!
//! [`explore`] answers one query with everything the list view shows: the hits in order, the rows of each facet with
//! their counts, the timeline, and for an empty result what would fill it. A control changes the query of the address
//! with [`Facet::toggle`], [`Timeline::choose`] or [`Query::without`]: by then the address may ask for more than was answered.

mod count;
mod grid;
mod order;
mod relief;
mod timeline;

use crate::corpus::{Corpus, Ids};
use crate::query::{Filter, Notice, Query, Resolved, Standing};
use crate::search::{Answer, Index, find};

use order::in_order;

pub use grid::{COLUMNS, Cell, Column, Grid};
pub use relief::Relief;
pub use timeline::{Bar, Timeline, Unit};

/// Everything that the list view shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The query that was answered; names that the corpus lacks are gone from it.
    pub query: Query,
    /// The numbers of the articles found, in the order asked for.
    pub hits: Vec<usize>,
    /// How many articles the corpus holds.
    pub total: usize,
    /// The rows of the source facet: chosen, excluded, then by count and label.
    pub sources: Vec<Row>,
    /// The rows of the topic facet, in the same order.
    pub topics: Vec<Row>,
    /// The rows of the story facet, in the same order.
    pub stories: Vec<Row>,
    /// The row of the articles without a date, where the corpus has any.
    pub undated: Option<Row>,
    /// The days.
    pub timeline: Timeline,
    /// The filters in force. Words have a field of their own and are not among them.
    pub chips: Vec<Chip>,
    /// For an empty result: what to drop, and what that gives, the most first.
    pub reliefs: Vec<Relief>,
    /// How many of the hits are dated so loosely that they may lie outside the days asked for.
    pub loose: usize,
    /// Which of the query's names were left aside.
    pub notices: Vec<Notice>,
    /// What was found for the words, with notices of its own.
    pub answer: Answer,
}

/// A value of a facet. [`Facet::toggle`] chooses or excludes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place among the corpus's sources or topics, which have its name.
    pub number: usize,
    /// How many articles with this value the result would hold, were the value chosen as well.
    pub count: usize,
    /// How it stands now.
    pub standing: Standing,
}

/// A filter in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// As a reader says it: "Source: Zee News".
    pub label: String,
    /// What it filters by: [`Query::without`] removes it from any query.
    pub filter: Filter,
}

/// Answers a query. `unit` is the width of the timeline's bars, where the reader chose one.
pub fn explore(corpus: &Corpus, index: &Index, query: &Query, unit: Option<Unit>) -> Outcome {
    let answer = find(index, corpus, &query.text);
    let resolved = Resolved::new(corpus, query, answer.ids.clone());
    let [date, sources, topics, stories] = count::left_by_others(&resolved);
    let query = &resolved.query;
    let hits = resolved.hits();
    let chips = query.filters().into_iter().filter(|filter| !matches!(filter, Filter::Text(_)));
    let chips = chips.map(|filter| Chip { label: filter.label(corpus), filter });
    let reliefs = if hits.is_empty() { relief::reliefs(corpus, &resolved) } else { Vec::new() };
    Outcome {
        sources: count::source_rows(corpus, query, &sources),
        topics: count::topic_rows(corpus, query, &topics),
        stories: count::story_rows(corpus, query, &stories),
        undated: count::undated_row(corpus, query, &date),
        timeline: Timeline::new(corpus, query, &date, unit),
        chips: chips.collect(),
        reliefs,
        loose: loose(corpus, query, &hits),
        total: corpus.len(),
        hits: in_order(corpus, &hits, query.order(), &answer.scores),
        notices: resolved.notices,
        query: resolved.query,
        answer,
    }
}

impl Outcome {
    /// "3 of 5 articles".
    pub fn summary(&self) -> String {
        let noun = if self.total == 1 { "article" } else { "articles" };
        format!("{} of {} {noun}", self.hits.len(), self.total)
    }

    /// The row of the value at this place among the corpus's sources or topics.
    pub fn row(&self, facet: Facet, number: usize) -> Option<&Row> {
        self.rows(facet).iter().find(|row| row.number == number)
    }

    /// The rows of a facet.
    pub fn rows(&self, facet: Facet) -> &[Row] {
        match facet {
            Facet::Source => &self.sources,
            Facet::Topic => &self.topics,
            Facet::Story => &self.stories,
            Facet::Undated => self.undated.as_slice(),
        }
    }
}

/// The facets that are lists of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// Outlets.
    Source,
    /// Topics.
    Topic,
    /// Stories.
    Story,
    /// The one value "No date", which stands under the timeline.
    Undated,
}

impl Facet {
    /// How a value stands in a query.
    pub fn standing(self, corpus: &Corpus, query: &Query, number: usize) -> Standing {
        match self {
            Self::Source => query.sources.standing(&corpus.sources[number].id),
            Self::Topic => query.topics.standing(&corpus.topics[number].id),
            Self::Story => query.stories.standing(&corpus.stories[number].id),
            Self::Undated if query.undated => Standing::Chosen,
            Self::Undated => Standing::Open,
        }
    }

    /// Chooses or excludes a value in a query, or clears it if it stands so already.
    pub fn toggle(self, corpus: &Corpus, query: &mut Query, number: usize, standing: Standing) {
        match self {
            Self::Source => query.sources = query.sources.toggled(&corpus.sources[number].id, standing),
            Self::Topic => query.topics = query.topics.toggled(&corpus.topics[number].id, standing),
            Self::Story => query.stories = query.stories.toggled(&corpus.stories[number].id, standing),
            Self::Undated => query.undated = !query.undated,
        }
    }
}

/// How many of the hits are dated so loosely that they may lie outside the days asked for.
fn loose(corpus: &Corpus, query: &Query, hits: &Ids) -> usize {
    let is_outside = |number: &usize| {
        corpus.spans[*number].is_some_and(|(first, last)| {
            query.from.is_some_and(|from| first < from) || query.to.is_some_and(|to| to < last)
        })
    };
    if query.has_days() { hits.and(&corpus.vague).iter().filter(is_outside).count() } else { 0 }
}
