//! Suggests filters to remove if nothing matches, with the number of articles that each gives.

use crate::corpus::Corpus;
use crate::order::sorted;
use crate::query::{Filter, Query, Resolved, Standing};

/// One or more filters to remove together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The label that readers see: "Source: Zee News".
    pub label: String,
    /// How many articles the query finds without these filters. It is at least 1.
    pub count: usize,
    /// The filters. [`Query::without`] removes each of them from a query.
    pub filters: Vec<Filter>,
}

/// The suggestions for an empty result. Those that give the most articles come first, then the order is that of the
/// page.
///
/// Chosen values of one facet are alternatives, so they are removed together.
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

/// All chosen values of the facet of `first`, with their label: "Source: Zee News or Business Standard". Each group of
/// topics is a facet.
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
