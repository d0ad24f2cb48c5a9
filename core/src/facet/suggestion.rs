//! Which filters to remove from an empty result, and how many articles that gives.

use crate::corpus::Corpus;
use crate::order::sorted;
use crate::query::{Choice, Filter, Query, Resolved, Standing};

/// A filter to remove.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its label: "Source: Zee News".
    pub label: String,
    /// How many articles the query finds without it. At least one.
    pub count: usize,
    /// The query without it.
    pub query: Query,
}

/// The filters that each give a result when removed, those that give most articles first, then in the order of the page.
///
/// Chosen values of one facet are alternatives, so they are removed together.
pub(super) fn suggestions(corpus: &Corpus, resolved: &Resolved) -> Vec<Suggestion> {
    let query = &resolved.query;
    let mut candidates: Vec<(String, Query)> = Vec::new();
    for filter in query.filters() {
        let (label, removed) = match &filter {
            Filter::Source(_, Standing::Chosen) => {
                let sources = without_chosen(&query.sources);
                (together(corpus, query, &filter), Query { sources, ..query.clone() })
            }
            Filter::Story(_, Standing::Chosen) => {
                let stories = without_chosen(&query.stories);
                (together(corpus, query, &filter), Query { stories, ..query.clone() })
            }
            Filter::Topic(_, Standing::Chosen) if !query.every_topic => {
                let topics = without_chosen(&query.topics);
                (together(corpus, query, &filter), Query { topics, ..query.clone() })
            }
            _ => (filter.label(corpus), query.without(&filter)),
        };
        if !candidates.iter().any(|(_, known)| *known == removed) {
            candidates.push((label, removed));
        }
    }
    if query.from.is_some() && query.to.is_some() {
        candidates.push(("the dates".into(), query.with_days(None, None)));
    }
    let counted = candidates.into_iter().map(|(label, query)| {
        let count = resolved.count_for(corpus, &query);
        Suggestion { label, count, query }
    });
    let suggestions = counted.filter(|suggestion| suggestion.count > 0).collect();
    sorted(suggestions, &mut |one: &Suggestion, other| other.count.cmp(&one.count))
}

fn without_chosen(choice: &Choice) -> Choice {
    choice.chosen().fold(choice.clone(), |choice, id| choice.with(id, Standing::Open))
}

/// The label of all chosen values of a facet: "Source: Zee News or Business Standard".
fn together(corpus: &Corpus, query: &Query, first: &Filter) -> String {
    let same = query.filters().into_iter().filter(|filter| {
        use Filter::{Source, Story, Topic};
        matches!(
            (first, filter),
            (Source(_, one), Source(_, other)) | (Topic(_, one), Topic(_, other)) | (Story(_, one), Story(_, other))
                if one == other
        )
    });
    let labels: Vec<String> = same.map(|filter| filter.label(corpus)).collect();
    let facet = labels.first().and_then(|label| label.split_once(": ")).map_or("", |(facet, _)| facet);
    let names: Vec<&str> = labels.iter().filter_map(|label| label.split_once(": ")).map(|(_, name)| name).collect();
    format!("{facet}: {}", names.join(" or "))
}
