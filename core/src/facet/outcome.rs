//! Answers a query.

use super::count::Matching;
use super::order::in_order;
use super::suggestion::Suggestion;
use super::timeline::{Timeline, Unit};
use super::value::{Facet, FacetValue};
use super::{count, suggestion};
use crate::corpus::{Corpus, Ids};
use crate::index::Index;
use crate::query::{Filter, Notice, Query, Resolved};
use crate::search::{Answer, find};

/// Everything that the list view shows for a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The query that was answered, without unknown names.
    pub query: Query,
    /// The numbers of the articles that match, in the order that the query asks for.
    pub hits: Vec<usize>,
    /// How many articles the corpus has.
    pub total: usize,
    /// The sources: chosen, then excluded, then the others. Each of these three is sorted by count, highest first, then
    /// by label.
    pub sources: Vec<FacetValue>,
    /// The topics of all groups, in the same order. [`Outcome::group_values`] returns the topics of one group.
    pub topics: Vec<FacetValue>,
    /// The stories, in the same order.
    pub stories: Vec<FacetValue>,
    /// The value "No date". `None` if every article has a date.
    pub undated: Option<FacetValue>,
    /// The timeline.
    pub timeline: Timeline,
    /// The filters in force, except the text query, which the search field shows.
    pub chips: Vec<Chip>,
    /// Which filters to remove if there are no hits. Suggestions with the highest counts come first.
    pub suggestions: Vec<Suggestion>,
    /// How many hits have a date that is only a month or a year and may mean a day outside the days of the query.
    pub inexact: usize,
    /// Notices about unknown names in the query, which were ignored.
    pub notices: Vec<Notice>,
    /// The answer to the text query. It has its own notices.
    pub answer: Answer,
}

/// A filter in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The label that readers see: "Source: Zee News".
    pub label: String,
    /// The filter. [`Query::without`] removes it from a query.
    pub filter: Filter,
}

/// Answers a query. `unit` is the width of the bars in the timeline, if the reader chose a width.
pub fn explore(corpus: &Corpus, index: &Index, query: &Query, unit: Option<Unit>) -> Outcome {
    outcome(corpus, find(index, corpus, &query.text), query, unit)
}

/// The answer to the query without words and filters. It needs no index.
pub fn overview(corpus: &Corpus) -> Outcome {
    outcome(corpus, Answer::to_nothing(corpus), &Query::default(), None)
}

fn outcome(corpus: &Corpus, answer: Answer, query: &Query, unit: Option<Unit>) -> Outcome {
    let resolved = Resolved::new(corpus, query, answer.ids.clone());
    let Matching { date, sources, stories, topics } = Matching::others(&resolved);
    let query = &resolved.query;
    let hits = resolved.hits();
    let chips = query.filters().into_iter().filter(|filter| !matches!(filter, Filter::Text(_)));
    let chips = chips.map(|filter| Chip { label: filter.label(corpus), filter });
    let suggestions = if hits.is_empty() { suggestion::suggestions(corpus, &resolved) } else { Vec::new() };
    Outcome {
        sources: count::source_values(corpus, query, &sources),
        topics: count::topic_values(corpus, query, &topics),
        stories: count::story_values(corpus, query, &stories),
        undated: count::undated_value(corpus, query, &date),
        timeline: Timeline::new(corpus, query, &date, unit),
        chips: chips.collect(),
        suggestions,
        inexact: inexact(corpus, query, &hits),
        total: corpus.len(),
        hits: in_order(corpus, &hits, query.order(), &answer.scores),
        notices: resolved.notices,
        query: resolved.query,
        answer,
    }
}

impl Outcome {
    /// How many articles were found: "3 of 5 articles".
    pub fn summary(&self) -> String {
        let noun = if self.total == 1 { "article" } else { "articles" };
        format!("{} of {} {noun}", self.hits.len(), self.total)
    }

    /// The value of a facet with this [`FacetValue::number`].
    pub fn value(&self, facet: Facet, number: usize) -> Option<&FacetValue> {
        self.values(facet).iter().find(|value| value.number == number)
    }

    /// The topics of one group, by the index of the group in [`Corpus::groups`]. Each group is a facet.
    pub fn group_values(&self, corpus: &Corpus, group: usize) -> Vec<FacetValue> {
        let topics = corpus.groups.get(group).map_or(&[][..], |group| &group.topics);
        self.topics.iter().filter(|value| topics.contains(&value.number)).copied().collect()
    }

    /// The values of a facet.
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        match facet {
            Facet::Source => &self.sources,
            Facet::Topic => &self.topics,
            Facet::Story => &self.stories,
            Facet::Undated => self.undated.as_slice(),
        }
    }
}

/// See [`Outcome::inexact`].
fn inexact(corpus: &Corpus, query: &Query, hits: &Ids) -> usize {
    let is_outside = |number: &usize| {
        corpus.spans[*number].is_some_and(|(first, last)| {
            query.from.is_some_and(|from| first < from) || query.to.is_some_and(|to| to < last)
        })
    };
    if query.has_days() { hits.and(&corpus.vague).iter().filter(is_outside).count() } else { 0 }
}
