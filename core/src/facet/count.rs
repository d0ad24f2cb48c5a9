//! Counts, each facet's under what all the others leave.

use super::Row;
use crate::corpus::{Corpus, Ids};
use crate::order::sorted;
use crate::query::{Choice, Query, Resolved, Standing};

/// For the date, the sources, the topics and the stories: the articles that fit all parts but this one, by two sweeps.
///
/// ```text
/// part            text       date            sources              topics              …
/// before →        all        text            text·date            text·date·sources   …
/// after  ←        …          sources·topics… topics…              …                   all
/// before · after             the date's      the sources'         the topics'         …
/// ```
pub(super) fn left_by_others(resolved: &Resolved) -> [Ids; 4] {
    let parts = [&resolved.date, &resolved.sources, &resolved.topics, &resolved.stories];
    let mut left = [(); 4].map(|()| resolved.text.clone());
    let mut before = resolved.text.clone();
    for (place, part) in parts.into_iter().enumerate() {
        left[place] = before.clone();
        before = before.and(part);
    }
    let mut after: Option<Ids> = None;
    for (place, part) in parts.into_iter().enumerate().rev() {
        if let Some(after) = &after {
            left[place] = left[place].and(after);
        }
        after = Some(after.map_or_else(|| part.clone(), |after| after.and(part)));
    }
    left
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
    let place = |standing: Standing| match standing {
        Standing::Chosen => 0,
        Standing::Excluded => 1,
        Standing::Open => 2,
    };
    sorted(values.iter().enumerate().map(row).collect(), &mut |a: &Row, b| {
        let key = |row: &Row| (place(row.standing), std::cmp::Reverse(row.count), values[row.number].label);
        key(a).cmp(&key(b))
    })
}

struct Value<'a> {
    id: &'a str,
    label: &'a str,
    ids: &'a Ids,
}

pub(super) fn source_rows(corpus: &Corpus, query: &Query, left: &Ids) -> Vec<Row> {
    let values = corpus.sources.iter().map(|source| Value { id: &source.id, label: &source.label, ids: &source.ids });
    rows(&values.collect::<Vec<_>>(), &query.sources, false, left)
}

pub(super) fn topic_rows(corpus: &Corpus, query: &Query, left: &Ids) -> Vec<Row> {
    let values = corpus.topics.iter().map(|topic| Value { id: &topic.id, label: &topic.label, ids: &topic.ids });
    rows(&values.collect::<Vec<_>>(), &query.topics, query.every_topic, left)
}

pub(super) fn story_rows(corpus: &Corpus, query: &Query, left: &Ids) -> Vec<Row> {
    let values = corpus.stories.iter().map(|story| Value { id: &story.id, label: &story.label, ids: &story.ids });
    rows(&values.collect::<Vec<_>>(), &query.stories, false, left)
}

/// The row "No date". It cannot be excluded: asking for any day does that.
pub(super) fn undated_row(corpus: &Corpus, query: &Query, left: &Ids) -> Option<Row> {
    (!corpus.undated.is_empty()).then(|| Row {
        number: 0,
        count: left.count_in(&corpus.undated),
        standing: if query.undated { Standing::Chosen } else { Standing::Open },
    })
}
