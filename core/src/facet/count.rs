//! The counts of facet values, each under the filters of all other facets.

use super::value::FacetValue;
use crate::corpus::{Corpus, Ids};
use crate::order::sorted;
use crate::query::{Choice, Query, Resolved, Standing};

/// For the date, the sources, the topics and the stories: the articles that match every part except this one.
///
/// Two passes compute them:
///
/// ```text
/// part            text       date            sources              topics              …
/// before →        all        text            text·date            text·date·sources   …
/// after  ←        …          sources·topics… topics…              …                   all
/// before · after             the date's      the sources'         the topics'         …
/// ```
pub(super) fn matching_others(resolved: &Resolved) -> [Ids; 4] {
    let parts = [&resolved.date, &resolved.sources, &resolved.topics, &resolved.stories];
    let mut matching = [(); 4].map(|()| resolved.text.clone());
    let mut before = resolved.text.clone();
    for (place, part) in parts.into_iter().enumerate() {
        matching[place] = before.clone();
        before = before.and(part);
    }
    let mut after: Option<Ids> = None;
    for (place, part) in parts.into_iter().enumerate().rev() {
        if let Some(after) = &after {
            matching[place] = matching[place].and(after);
        }
        after = Some(after.map_or_else(|| part.clone(), |after| after.and(part)));
    }
    matching
}

/// The values of a facet with their counts: how many articles with the value match if it is chosen as well.
///
/// Under "any of these" the other chosen values do not matter, under "all of these" they do. Other excluded values stay
/// excluded.
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
    let place = |standing: Standing| match standing {
        Standing::Chosen => 0,
        Standing::Excluded => 1,
        Standing::Open => 2,
    };
    sorted(values.iter().enumerate().map(count).collect(), &mut |a: &FacetValue, b| {
        let key =
            |value: &FacetValue| (place(value.standing), std::cmp::Reverse(value.count), values[value.number].label);
        key(a).cmp(&key(b))
    })
}

struct Value<'a> {
    id: &'a str,
    label: &'a str,
    ids: &'a Ids,
}

pub(super) fn source_values(corpus: &Corpus, query: &Query, matching: &Ids) -> Vec<FacetValue> {
    let values = corpus.sources.iter().map(|source| Value { id: &source.id, label: &source.label, ids: &source.ids });
    counted(&values.collect::<Vec<_>>(), &query.sources, false, matching)
}

pub(super) fn topic_values(corpus: &Corpus, query: &Query, matching: &Ids) -> Vec<FacetValue> {
    let values = corpus.topics.iter().map(|topic| Value { id: &topic.id, label: &topic.label, ids: &topic.ids });
    counted(&values.collect::<Vec<_>>(), &query.topics, query.every_topic, matching)
}

pub(super) fn story_values(corpus: &Corpus, query: &Query, matching: &Ids) -> Vec<FacetValue> {
    let values = corpus.stories.iter().map(|story| Value { id: &story.id, label: &story.label, ids: &story.ids });
    counted(&values.collect::<Vec<_>>(), &query.stories, false, matching)
}

/// The value "No date". It cannot be excluded: choosing a day does that.
pub(super) fn undated_value(corpus: &Corpus, query: &Query, matching: &Ids) -> Option<FacetValue> {
    (!corpus.undated.is_empty()).then(|| FacetValue {
        number: 0,
        count: matching.count_in(&corpus.undated),
        standing: if query.undated { Standing::Chosen } else { Standing::Open },
    })
}
