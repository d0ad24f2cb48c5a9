//! Looks up the names of a query in a corpus.

use super::{Choice, Query, Standing};
use crate::corpus::{Corpus, Day, Ids, TopicGroup};

/// A sentence to the reader about a part of the address or of the text query that was ignored or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice(pub String);

/// A query without unknown names, and for each part of the query the articles that match this part alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The query without unknown names.
    pub query: Query,
    /// Notices about the unknown names, which were ignored.
    pub notices: Vec<Notice>,
    /// The articles that match the text query.
    pub text: Ids,
    /// The articles that match the first day, the last day and [`Query::undated`].
    pub date: Ids,
    /// The articles that match the chosen and excluded sources.
    pub sources: Ids,
    /// For each group of [`Corpus::groups`], the articles that match the chosen and excluded topics of this group.
    pub topics: Vec<Ids>,
    /// The articles that match the chosen and excluded stories.
    pub stories: Ids,
}

impl Resolved {
    /// Resolves a query. `text` has the articles that match the text of the query.
    pub fn new(corpus: &Corpus, query: &Query, text: Ids) -> Self {
        let mut notices = Vec::new();
        let mut query = query.clone();
        query.sources = known(&query.sources, "source", &mut notices, |id| corpus.source(id).is_some());
        query.topics = known(&query.topics, "topic", &mut notices, |id| corpus.topic(id).is_some());
        query.stories = known(&query.stories, "story", &mut notices, |id| corpus.story(id).is_some());
        Self {
            text,
            date: of_days(corpus, &query),
            sources: of_sources(corpus, &query),
            topics: corpus.groups.iter().map(|group| of_group(corpus, &query, group)).collect(),
            stories: of_stories(corpus, &query),
            query,
            notices,
        }
    }

    /// How many articles match `query`, which must be this query with some of its filters removed.
    ///
    /// The sets of the parts that are the same in both queries are reused.
    pub fn count_for(&self, corpus: &Corpus, query: &Query) -> usize {
        let own = &self.query;
        let days = |query: &Query| (query.from, query.to, query.undated);
        let topics = query.topics == own.topics && query.every_topic == own.every_topic;
        let of_all_groups = self.topics.iter().fold(Ids::all(corpus.len()), |all, ids| all.and(ids));
        let parts: [(bool, &Ids, Find); 4] = [
            (days(query) == days(own), &self.date, of_days),
            (query.sources == own.sources, &self.sources, of_sources),
            (topics, &of_all_groups, of_topics),
            (query.stories == own.stories, &self.stories, of_stories),
        ];
        let text = if query.has_words() { self.text.clone() } else { Ids::all(corpus.len()) };
        let narrowed = |hits: Ids, (is_known, known, find): (bool, &Ids, Find)| match is_known {
            true => hits.and(known),
            false => hits.and(&find(corpus, query)),
        };
        parts.into_iter().fold(text, narrowed).count()
    }

    /// The articles that match every part of the query.
    pub fn hits(&self) -> Ids {
        let others = self.text.and(&self.date).and(&self.sources).and(&self.stories);
        self.topics.iter().fold(others, |all, ids| all.and(ids))
    }
}

/// The choice without unknown names. Adds a notice for each unknown name.
fn known(choice: &Choice, facet: &str, notices: &mut Vec<Notice>, is_known: impl Fn(&str) -> bool) -> Choice {
    let mut kept = choice.clone();
    for id in choice.chosen().chain(choice.excluded()).filter(|id| !is_known(id)) {
        notices.push(Notice(format!("Unknown {facet} “{id}”, ignored")));
        kept = kept.with(id, Standing::Open);
    }
    kept
}

/// A function that finds the articles that match one part of a query.
type Find = fn(&Corpus, &Query) -> Ids;

fn of_sources(corpus: &Corpus, query: &Query) -> Ids {
    of_choice(corpus, &query.sources, false, &|id| corpus.source(id).map(|source| &source.ids))
}

fn of_topics(corpus: &Corpus, query: &Query) -> Ids {
    let groups = corpus.groups.iter().map(|group| of_group(corpus, query, group));
    groups.fold(Ids::all(corpus.len()), |all, ids| all.and(&ids))
}

/// The articles that match the chosen and excluded topics of one group.
fn of_group(corpus: &Corpus, query: &Query, group: &TopicGroup) -> Ids {
    let own = |id: &str| group.topics.iter().map(|&place| &corpus.topics[place]).find(|topic| topic.id == id);
    of_choice(corpus, &query.topics, query.every_topic, &|id| own(id).map(|topic| &topic.ids))
}

fn of_stories(corpus: &Corpus, query: &Query) -> Ids {
    of_choice(corpus, &query.stories, false, &|id| corpus.story(id).map(|story| &story.ids))
}

/// The articles that have at least one of the chosen values, and none of the excluded values. With `every`, they must
/// have all chosen values. If no value is chosen, only the excluded values matter.
fn of_choice<'a>(corpus: &Corpus, choice: &Choice, every: bool, ids: &dyn Fn(&str) -> Option<&'a Ids>) -> Ids {
    let chosen: Vec<&Ids> = choice.chosen().filter_map(ids).collect();
    let start = if every || chosen.is_empty() { Ids::all(corpus.len()) } else { Ids::none(corpus.len()) };
    let chosen = chosen.iter().fold(start, |all, ids| if every { all.and(ids) } else { all.or(ids) });
    choice.excluded().filter_map(ids).fold(chosen, |all, ids| all.without(ids))
}

/// The articles whose date may be one of the days of the query. For example, the date "July 2025" matches 15 July 2025.
/// If the query has days, [`Query::undated`] adds the articles without a date. If the query has no days, only articles
/// without a date match with [`Query::undated`], and all articles match otherwise.
fn of_days(corpus: &Corpus, query: &Query) -> Ids {
    if !query.has_days() {
        return if query.undated { corpus.undated.clone() } else { Ids::all(corpus.len()) };
    }
    let (from, to) = (query.from.unwrap_or(Day::MIN), query.to.unwrap_or(Day::MAX));
    let mut dated = Ids::none(corpus.len());
    if from <= to {
        // Articles are sorted by the first day that their date may mean, and articles without a date come last. If the
        // first day is before `from`, the article still matches if its date is a month or a year that does not end
        // before `from`. The search for such articles starts at the first day of the year of `from`, because no date
        // extends beyond its year.
        let (year, begun) = (corpus.from_day(from.first_of_year()), corpus.from_day(from));
        dated = Ids::range(corpus.len(), begun..corpus.after_day(to));
        let reaches = |number: &usize| corpus.spans[*number].is_some_and(|(_, last)| from <= last);
        (year..begun).filter(reaches).for_each(|number| dated.insert(number));
    }
    if query.undated { dated.or(&corpus.undated) } else { dated }
}
