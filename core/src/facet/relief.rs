//! Which filter is to blame for an empty result, and what dropping it gives.

use crate::corpus::{Corpus, sorted};
use crate::query::{Filter, Query, Resolved, Standing};

/// Something to drop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relief {
    /// What, as a reader says it: "Source: Zee News".
    pub label: String,
    /// How many articles the query then finds; at least one.
    pub count: usize,
    /// What to drop: [`Query::without`] removes each from any query.
    pub filters: Vec<Filter>,
}

/// The single things whose loss gives a result, the most articles first, then in the order of the page. Values of
/// which any one suffices stand for each other, so they are dropped together.
pub(super) fn reliefs(corpus: &Corpus, resolved: &Resolved) -> Vec<Relief> {
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
        Relief { label, count, filters }
    });
    let reliefs = counted.filter(|relief| relief.count > 0).collect();
    sorted(reliefs, &mut |one: &Relief, other| other.count.cmp(&one.count))
}

/// "Source: Zee News or Business Standard", and the filters that this names.
fn together(corpus: &Corpus, query: &Query, first: &Filter) -> (String, Vec<Filter>) {
    let same = query.filters().into_iter().filter(|filter| {
        use Filter::{Source, Story, Topic};
        matches!(
            (first, filter),
            (Source(_, one), Source(_, other)) | (Topic(_, one), Topic(_, other)) | (Story(_, one), Story(_, other))
                if one == other
        )
    });
    let same: Vec<Filter> = same.collect();
    let labels: Vec<String> = same.iter().map(|filter| filter.label(corpus)).collect();
    let facet = labels.first().and_then(|label| label.split_once(": ")).map_or("", |(facet, _)| facet);
    let names: Vec<&str> = labels.iter().filter_map(|label| label.split_once(": ")).map(|(_, name)| name).collect();
    (format!("{facet}: {}", names.join(" or ")), same)
}
