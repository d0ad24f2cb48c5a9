//! The filters of a query as a list, and their labels.

use super::{Query, Standing};
use crate::corpus::{Corpus, Date, Day};
use crate::text::in_small;

/// One filter of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// The text of the search field.
    Text(String),
    /// The first day of the dates to find.
    From(Day),
    /// The last day of the dates to find.
    To(Day),
    /// Articles without a date. See [`Query::undated`].
    Undated,
    /// A source by id, chosen or excluded.
    Source(String, Standing),
    /// A topic by id, chosen or excluded.
    Topic(String, Standing),
    /// A story by id, chosen or excluded.
    Story(String, Standing),
}

impl Query {
    /// The filters that are set, in the order in which the page lists them.
    pub fn filters(&self) -> Vec<Filter> {
        let mut filters = Vec::new();
        if self.has_words() {
            filters.push(Filter::Text(self.text.clone()));
        }
        filters.extend(self.from.map(Filter::From));
        filters.extend(self.to.map(Filter::To));
        filters.extend(self.undated.then_some(Filter::Undated));
        for (choice, filter) in [
            (&self.sources, Filter::Source as fn(String, Standing) -> Filter),
            (&self.topics, Filter::Topic as fn(String, Standing) -> Filter),
            (&self.stories, Filter::Story as fn(String, Standing) -> Filter),
        ] {
            filters.extend(choice.chosen().map(|id| filter(id.to_string(), Standing::Chosen)));
            filters.extend(choice.excluded().map(|id| filter(id.to_string(), Standing::Excluded)));
        }
        filters
    }

    /// The query without one filter.
    pub fn without(&self, filter: &Filter) -> Self {
        let mut query = self.clone();
        match filter {
            Filter::Text(_) => query.text.clear(),
            Filter::From(_) => query.from = None,
            Filter::To(_) => query.to = None,
            Filter::Undated => query.undated = false,
            Filter::Source(id, _) => query.sources = self.sources.with(id, Standing::Open),
            Filter::Topic(id, _) => query.topics = self.topics.with(id, Standing::Open),
            Filter::Story(id, _) => query.stories = self.stories.with(id, Standing::Open),
        }
        query
    }
}

impl Filter {
    /// The label that readers see: "Source: Zee News", "Not topic: Logistics", "From 1 July 2025".
    pub fn label(&self, corpus: &Corpus) -> String {
        let named = |facet: &str, label: Option<&str>, id: &str, standing: &Standing| {
            let label = label.unwrap_or(id);
            match standing {
                Standing::Excluded => format!("Not {}: {label}", in_small(facet)),
                _ => format!("{facet}: {label}"),
            }
        };
        match self {
            Self::Text(text) => format!("Words: {}", text.trim()),
            Self::From(day) => format!("From {}", Date::Day(*day).spoken()),
            Self::To(day) => format!("To {}", Date::Day(*day).spoken()),
            Self::Undated => "No date".into(),
            Self::Source(id, standing) => {
                named("Source", corpus.source(id).map(|source| source.label.as_str()), id, standing)
            }
            Self::Topic(id, standing) => {
                let topic = corpus.topic(id);
                let group = topic.and_then(|topic| topic.group.as_deref()).unwrap_or("Topic");
                named(group, topic.map(|topic| topic.label.as_str()), id, standing)
            }
            Self::Story(id, standing) => {
                named("Story", corpus.story(id).map(|story| story.label.as_str()), id, standing)
            }
        }
    }
}
