//! Counts, each facet's under what all the others leave.

use super::Row;
use crate::corpus::{Corpus, Ids};
use crate::order::sorted;
use crate::query::{Choice, Query, Resolved, Standing};

/// For each facet the articles that fit all parts of a query but its own.
pub(super) struct Left {
    pub(super) date: Ids,
    pub(super) sources: Ids,
    pub(super) stories: Ids,
    /// For each group of topics.
    pub(super) topics: Vec<Ids>,
}

impl Left {
    /// Two sweeps over the parts.
    ///
    /// ```text
    /// part            text       date            sources              stories              a group of topics …
    /// before →        all        text            text·date            text·date·sources    …
    /// after  ←        …          sources·stories…  stories…            …                   all
    /// before · after             the date's      the sources'         the stories'         the group's
    /// ```
    pub(super) fn new(resolved: &Resolved) -> Self {
        let parts = [&resolved.date, &resolved.sources, &resolved.stories];
        let parts: Vec<&Ids> = parts.into_iter().chain(&resolved.topics).collect();
        let mut left = Vec::with_capacity(parts.len());
        let mut before = resolved.text.clone();
        for part in &parts {
            left.push(before.clone());
            before = before.and(part);
        }
        let mut after: Option<Ids> = None;
        for (left, part) in left.iter_mut().zip(parts).rev() {
            if let Some(after) = &after {
                *left = left.and(after);
            }
            after = Some(after.map_or_else(|| part.clone(), |after| after.and(part)));
        }
        let mut left = left.into_iter();
        let mut next = || left.next().unwrap_or_else(|| resolved.text.clone());
        let (date, sources, stories) = (next(), next(), next());
        Self { date, sources, stories, topics: left.collect() }
    }
}

/// A row counts the articles with its value among those the query would find with the value chosen as well. Under
/// "any of these" the other chosen values drop out of that, under "all of these" they stay; excluded values stay
/// excluded, but for the row's own.
fn rows(values: &[Value<'_>], choice: &Choice, every: bool, left: &Ids) -> Vec<Row> {
    let ids_of = |id: &str| values.iter().find(|value| value.id == id).map(|value| value.ids);
    let chosen: Vec<&Ids> = if every { choice.chosen().filter_map(ids_of).collect() } else { Vec::new() };
    let base = chosen.iter().fold(left.clone(), |base, ids| base.and(ids));
    let excluded: Vec<&str> = choice.excluded().collect();
    let without = |kept: Option<&str>| {
        let others = excluded.iter().filter(|&&id| Some(id) != kept).filter_map(|id| ids_of(id));
        others.fold(base.clone(), |base, ids| base.without(ids))
    };
    let counted = without(None).counter();
    let count = |value: &Value<'_>, standing: Standing| match standing {
        Standing::Excluded => without(Some(value.id)).count_in(value.ids),
        _ => counted.count_in(value.ids),
    };
    let row = |(number, value): (usize, &Value<'_>)| {
        let standing = choice.standing(value.id);
        Row { number, count: count(value, standing), standing }
    };
    values.iter().enumerate().map(row).collect()
}

/// Chosen values first, then excluded ones, then by count and label.
fn in_order<'a>(rows: Vec<Row>, label: &dyn Fn(usize) -> &'a str) -> Vec<Row> {
    let place = |standing: Standing| match standing {
        Standing::Chosen => 0,
        Standing::Excluded => 1,
        Standing::Open => 2,
    };
    sorted(rows, &mut |a: &Row, b| {
        let key = |row: &Row| (place(row.standing), std::cmp::Reverse(row.count), label(row.number));
        key(a).cmp(&key(b))
    })
}

struct Value<'a> {
    id: &'a str,
    ids: &'a Ids,
}

pub(super) fn source_rows(corpus: &Corpus, query: &Query, left: &Ids) -> Vec<Row> {
    let values = corpus.sources.iter().map(|source| Value { id: &source.id, ids: &source.ids });
    let rows = rows(&values.collect::<Vec<_>>(), &query.sources, false, left);
    in_order(rows, &|source| &corpus.sources[source].label)
}

/// The rows of all topics, each counted within its group.
pub(super) fn topic_rows(corpus: &Corpus, query: &Query, left: &[Ids]) -> Vec<Row> {
    let mut all = Vec::with_capacity(corpus.topics.len());
    for (group, left) in corpus.groups.iter().zip(left) {
        let topics = group.topics.iter().map(|&place| &corpus.topics[place]);
        let values = topics.map(|topic| Value { id: &topic.id, ids: &topic.ids });
        let of_group = rows(&values.collect::<Vec<_>>(), &query.topics, query.every_topic, left).into_iter();
        all.extend(of_group.zip(&group.topics).map(|(row, &number)| Row { number, ..row }));
    }
    in_order(all, &|topic| &corpus.topics[topic].label)
}

pub(super) fn story_rows(corpus: &Corpus, query: &Query, left: &Ids) -> Vec<Row> {
    let values = corpus.stories.iter().map(|story| Value { id: &story.id, ids: &story.ids });
    let rows = rows(&values.collect::<Vec<_>>(), &query.stories, false, left);
    in_order(rows, &|story| &corpus.stories[story].label)
}

/// The row "No date". It cannot be excluded: asking for any day does that.
pub(super) fn undated_row(corpus: &Corpus, query: &Query, left: &Ids) -> Option<Row> {
    (!corpus.undated.is_empty()).then(|| Row {
        number: 0,
        count: left.count_in(&corpus.undated),
        standing: if query.undated { Standing::Chosen } else { Standing::Open },
    })
}
