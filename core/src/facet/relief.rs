//! Which filter is to blame for an empty result, and what dropping it gives.

use crate::corpus::Corpus;
use crate::order::sorted;
use crate::query::{Choice, Filter, Query, Resolved, Standing};

/// Something to drop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relief {
    /// What, as a reader says it: "Source: Zee News".
    pub label: String,
    /// How many articles the query then finds; at least one.
    pub count: usize,
    /// The query without it.
    pub query: Query,
}

/// The single things whose loss gives a result, the most articles first, then in the order of the page. Values of
/// which any one suffices stand for each other, so they are dropped together.
pub(super) fn reliefs(corpus: &Corpus, resolved: &Resolved) -> Vec<Relief> {
    let query = &resolved.query;
    let mut candidates: Vec<(String, Query)> = Vec::new();
    for filter in query.filters() {
        let (label, dropped) = match &filter {
            Filter::Source(_, Standing::Chosen) => {
                let sources = without_chosen(&query.sources, &|_| true);
                (together(corpus, query, &filter), Query { sources, ..query.clone() })
            }
            Filter::Story(_, Standing::Chosen) => {
                let stories = without_chosen(&query.stories, &|_| true);
                (together(corpus, query, &filter), Query { stories, ..query.clone() })
            }
            Filter::Topic(own, Standing::Chosen) if !query.every_topic => {
                let topics = without_chosen(&query.topics, &|id| group_of(corpus, id) == group_of(corpus, own));
                (together(corpus, query, &filter), Query { topics, ..query.clone() })
            }
            _ => (filter.label(corpus), query.without(&filter)),
        };
        if !candidates.iter().any(|(_, known)| *known == dropped) {
            candidates.push((label, dropped));
        }
    }
    if query.from.is_some() && query.to.is_some() {
        candidates.push(("the dates".into(), query.with_days(None, None)));
    }
    let counted = candidates.into_iter().map(|(label, query)| {
        let count = resolved.count_for(corpus, &query);
        Relief { label, count, query }
    });
    let reliefs = counted.filter(|relief| relief.count > 0).collect();
    sorted(reliefs, &mut |one: &Relief, other| other.count.cmp(&one.count))
}

fn group_of<'a>(corpus: &'a Corpus, topic: &str) -> Option<&'a str> {
    corpus.topic(topic)?.group.as_deref()
}

fn without_chosen(choice: &Choice, is_dropped: &dyn Fn(&str) -> bool) -> Choice {
    choice.chosen().filter(|id| is_dropped(id)).fold(choice.clone(), |choice, id| choice.with(id, Standing::Open))
}

/// "Source: Zee News or Business Standard".
fn together(corpus: &Corpus, query: &Query, first: &Filter) -> String {
    let same = query.filters().into_iter().filter(|filter| {
        use Filter::{Source, Story, Topic};
        match (first, filter) {
            (Source(_, one), Source(_, other)) | (Story(_, one), Story(_, other)) => one == other,
            (Topic(id, one), Topic(another, other)) => {
                one == other && group_of(corpus, id) == group_of(corpus, another)
            }
            _ => false,
        }
    });
    let labels: Vec<String> = same.map(|filter| filter.label(corpus)).collect();
    let facet = labels.first().and_then(|label| label.split_once(": ")).map_or("", |(facet, _)| facet);
    let names: Vec<&str> = labels.iter().filter_map(|label| label.split_once(": ")).map(|(_, name)| name).collect();
    format!("{facet}: {}", names.join(" or "))
}
