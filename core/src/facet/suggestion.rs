//! Suggests filters to remove if no article matches. Each suggestion says how many articles would then match.

use crate::corpus::Corpus;
use crate::order::sorted;
use crate::query::{Filter, Query, Resolved, Standing};

/// A suggestion to remove one or more filters together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The label that readers see: "Source: Zee News".
    pub label: String,
    /// How many articles match the query without these filters. The count is at least 1.
    pub count: usize,
    /// The filters to remove. [`Query::without`] removes one filter from a query.
    pub filters: Vec<Filter>,
}

/// The suggestions for a query that no article matches. Suggestions with the highest counts come first. If counts are
/// equal, suggestions are in the order in which the page lists the filters.
///
/// An article needs only one of the chosen values of a facet. Removing one of these values alone would not give more
/// articles, so one suggestion removes them all. With [`Query::every_topic`], each chosen topic has its own suggestion.
pub(super) fn suggestions(corpus: &Corpus, resolved: &Resolved) -> Vec<Suggestion> {
    let query = &resolved.query;
    let mut candidates: Vec<(String, Vec<Filter>)> = Vec::new();
    for filter in query.filters() {
        let (label, filters) = match &filter {
            Filter::Source(_, Standing::Chosen) | Filter::Story(_, Standing::Chosen) => {
                together(corpus, query, &filter)
            }
            Filter::Topic(_, Standing::Chosen) if !query.every_topic => together(corpus, query, &filter),
            _ => (filter.label(corpus), vec![filter]),
        };
        if !candidates.iter().any(|(_, known)| *known == filters) {
            candidates.push((label, filters));
        }
    }
    if let (Some(from), Some(to)) = (query.from, query.to) {
        candidates.push(("the dates".into(), vec![Filter::From(from), Filter::To(to)]));
    }
    let counted = candidates.into_iter().map(|(label, filters)| {
        let count = resolved.count_for(corpus, &filters.iter().fold(query.clone(), |query, one| query.without(one)));
        Suggestion { label, count, filters }
    });
    let suggestions = counted.filter(|suggestion| suggestion.count > 0).collect();
    sorted(suggestions, &mut |one: &Suggestion, other| other.count.cmp(&one.count))
}

/// The filters of all chosen values of the facet of `first`, and their label: "Source: Zee News or Business Standard".
/// Each group of topics is a facet.
fn together(corpus: &Corpus, query: &Query, first: &Filter) -> (String, Vec<Filter>) {
    let group = |topic: &str| corpus.topic(topic).and_then(|topic| topic.group.as_deref());
    let same = query.filters().into_iter().filter(|filter| {
        use Filter::{Source, Story, Topic};
        match (first, filter) {
            (Source(_, one), Source(_, other)) | (Story(_, one), Story(_, other)) => one == other,
            (Topic(id, one), Topic(another, other)) => one == other && group(id) == group(another),
            _ => false,
        }
    });
    let same: Vec<Filter> = same.collect();
    let labels: Vec<String> = same.iter().map(|filter| filter.label(corpus)).collect();
    let facet = labels.first().and_then(|label| label.split_once(": ")).map_or("", |(facet, _)| facet);
    let names: Vec<&str> = labels.iter().filter_map(|label| label.split_once(": ")).map(|(_, name)| name).collect();
    (format!("{facet}: {}", names.join(" or ")), same)
}
