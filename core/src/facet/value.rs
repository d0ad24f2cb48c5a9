//! Facets and their values.

use crate::corpus::Corpus;
use crate::query::{Query, Standing};

/// The facets that are lists of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// Sources.
    Source,
    /// Topics.
    Topic,
    /// Stories.
    Story,
    /// The single value "No date" under the timeline.
    Undated,
}

impl Facet {
    /// Whether a query chooses or excludes a value.
    pub fn standing(self, corpus: &Corpus, query: &Query, number: usize) -> Standing {
        match self {
            Self::Source => query.sources.standing(&corpus.sources[number].id),
            Self::Topic => query.topics.standing(&corpus.topics[number].id),
            Self::Story => query.stories.standing(&corpus.stories[number].id),
            Self::Undated if query.undated => Standing::Chosen,
            Self::Undated => Standing::Open,
        }
    }

    /// Chooses or excludes a value in a query. If the value has this selection already, it becomes open.
    pub fn toggle(self, corpus: &Corpus, query: &mut Query, number: usize, standing: Standing) {
        match self {
            Self::Source => query.sources = query.sources.toggled(&corpus.sources[number].id, standing),
            Self::Topic => query.topics = query.topics.toggled(&corpus.topics[number].id, standing),
            Self::Story => query.stories = query.stories.toggled(&corpus.stories[number].id, standing),
            Self::Undated => query.undated = !query.undated,
        }
    }
}

/// A value of a facet. Its control changes a query with [`Facet::toggle`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The index of its source, topic or story in the corpus.
    pub number: usize,
    /// How many articles with this value match if the value is chosen as well.
    pub count: usize,
    /// Whether the query chooses or excludes it.
    pub standing: Standing,
}
