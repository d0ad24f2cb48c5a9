//! Counts the articles of each facet value. The filters of all other facets apply to these counts.

use super::value::FacetValue;
use crate::corpus::{Corpus, Ids};
use crate::order::sorted;
use crate::query::{Choice, Query, Resolved, Standing};

/// For each facet, the articles that match every part of a query except the filters of this facet.
pub(super) struct Matching {
    pub(super) date: Ids,
    pub(super) sources: Ids,
    pub(super) stories: Ids,
    /// One set for each group of topics.
    pub(super) topics: Vec<Ids>,
}

impl Matching {
    /// The sets of all facets, computed in two passes over the parts of the query.
    ///
    /// For each part, the first pass computes the articles that match all parts before it. The second pass computes the
    /// articles that match all parts after it. The set of a facet has the articles that are in both:
    ///
    /// ```text
    /// part        date                     sources                  stories                  a group of topics …
    /// before →    text                     text ∩ date              text ∩ date ∩ sources    …
    /// after  ←    sources ∩ stories ∩ …    stories ∩ …              …                        all
    /// ```
    pub(super) fn others(resolved: &Resolved) -> Self {
        let parts = [&resolved.date, &resolved.sources, &resolved.stories];
        let parts: Vec<&Ids> = parts.into_iter().chain(&resolved.topics).collect();
        let mut matching = Vec::with_capacity(parts.len());
        let mut before = resolved.text.clone();
        for part in &parts {
            matching.push(before.clone());
            before = before.and(part);
        }
        let mut after: Option<Ids> = None;
        for (matching, part) in matching.iter_mut().zip(parts).rev() {
            if let Some(after) = &after {
                *matching = matching.and(after);
            }
            after = Some(after.map_or_else(|| part.clone(), |after| after.and(part)));
        }
        let mut matching = matching.into_iter();
        let mut next = || matching.next().unwrap_or_else(|| resolved.text.clone());
        let (date, sources, stories) = (next(), next(), next());
        Self { date, sources, stories, topics: matching.collect() }
    }
}

/// The values of a facet with their counts. A count is the number of articles that have the value, and that would match
/// if the value were chosen as well.
///
/// With `every`, these articles must also have all other chosen values. Articles with an excluded value are not counted.
/// The count of an excluded value ignores its own exclusion, but not those of the other values.
fn counted(values: &[Value<'_>], choice: &Choice, every: bool, matching: &Ids) -> Vec<FacetValue> {
    let ids_of = |id: &str| values.iter().find(|value| value.id == id).map(|value| value.ids);
    let chosen: Vec<&Ids> = if every { choice.chosen().filter_map(ids_of).collect() } else { Vec::new() };
    let base = chosen.iter().fold(matching.clone(), |base, ids| base.and(ids));
    let excluded: Vec<&str> = choice.excluded().collect();
    let without = |kept: Option<&str>| {
        let others = excluded.iter().filter(|&&id| Some(id) != kept).filter_map(|id| ids_of(id));
        others.fold(base.clone(), |base, ids| base.without(ids))
    };
    let counter = without(None).counter();
    let articles = |value: &Value<'_>, standing: Standing| match standing {
        Standing::Excluded => without(Some(value.id)).count_in(value.ids),
        _ => counter.count_in(value.ids),
    };
    let count = |(number, value): (usize, &Value<'_>)| {
        let standing = choice.standing(value.id);
        FacetValue { number, count: articles(value, standing), standing }
    };
    values.iter().enumerate().map(count).collect()
}

/// The values in order: chosen values, then excluded values, then the others. Each of these three is sorted by count,
/// highest first, then by label.
fn in_order<'a>(values: Vec<FacetValue>, label: &dyn Fn(usize) -> &'a str) -> Vec<FacetValue> {
    let place = |standing: Standing| match standing {
        Standing::Chosen => 0,
        Standing::Excluded => 1,
        Standing::Open => 2,
    };
    sorted(values, &mut |a: &FacetValue, b| {
        let key = |value: &FacetValue| (place(value.standing), std::cmp::Reverse(value.count), label(value.number));
        key(a).cmp(&key(b))
    })
}

struct Value<'a> {
    id: &'a str,
    ids: &'a Ids,
}

pub(super) fn source_values(corpus: &Corpus, query: &Query, matching: &Ids) -> Vec<FacetValue> {
    let values = corpus.sources.iter().map(|source| Value { id: &source.id, ids: &source.ids });
    let values = counted(&values.collect::<Vec<_>>(), &query.sources, false, matching);
    in_order(values, &|source| &corpus.sources[source].label)
}

/// The topics with their counts. `matching` has one set for each group of topics, because each group is a facet.
pub(super) fn topic_values(corpus: &Corpus, query: &Query, matching: &[Ids]) -> Vec<FacetValue> {
    let mut all = Vec::with_capacity(corpus.topics.len());
    for (group, matching) in corpus.groups.iter().zip(matching) {
        let topics = group.topics.iter().map(|&place| &corpus.topics[place]);
        let values = topics.map(|topic| Value { id: &topic.id, ids: &topic.ids });
        let of_group = counted(&values.collect::<Vec<_>>(), &query.topics, query.every_topic, matching).into_iter();
        all.extend(of_group.zip(&group.topics).map(|(value, &number)| FacetValue { number, ..value }));
    }
    in_order(all, &|topic| &corpus.topics[topic].label)
}

pub(super) fn story_values(corpus: &Corpus, query: &Query, matching: &Ids) -> Vec<FacetValue> {
    let values = corpus.stories.iter().map(|story| Value { id: &story.id, ids: &story.ids });
    let values = counted(&values.collect::<Vec<_>>(), &query.stories, false, matching);
    in_order(values, &|story| &corpus.stories[story].label)
}

/// The value "No date". It cannot be excluded, because choosing dates already excludes articles without a date.
pub(super) fn undated_value(corpus: &Corpus, query: &Query, matching: &Ids) -> Option<FacetValue> {
    (!corpus.undated.is_empty()).then(|| FacetValue {
        number: 0,
        count: matching.count_in(&corpus.undated),
        standing: if query.undated { Standing::Chosen } else { Standing::Open },
    })
}
