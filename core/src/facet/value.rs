//! Facets and their values.

use crate::corpus::Corpus;
use crate::query::{Query, Standing};

/// The facets that have values to choose. The days are chosen in the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// The sources.
    Source,
    /// The topics of all groups.
    Topic,
    /// The stories.
    Story,
    /// The single value "No date" under the timeline.
    Undated,
}

impl Facet {
    /// Whether a query chooses or excludes a value. `number` is [`FacetValue::number`].
    pub fn standing(self, corpus: &Corpus, query: &Query, number: usize) -> Standing {
        match self {
            Self::Source => query.sources.standing(&corpus.sources[number].id),
            Self::Topic => query.topics.standing(&corpus.topics[number].id),
            Self::Story => query.stories.standing(&corpus.stories[number].id),
            Self::Undated if query.undated => Standing::Chosen,
            Self::Undated => Standing::Open,
        }
    }

    /// Gives a value this selection in a query. If the value already has this selection, the selection becomes
    /// [`Standing::Open`]. For [`Facet::Undated`], `standing` is ignored, because its value cannot be excluded.
    pub fn toggle(self, corpus: &Corpus, query: &mut Query, number: usize, standing: Standing) {
        match self {
            Self::Source => query.sources = query.sources.toggled(&corpus.sources[number].id, standing),
            Self::Topic => query.topics = query.topics.toggled(&corpus.topics[number].id, standing),
            Self::Story => query.stories = query.stories.toggled(&corpus.stories[number].id, standing),
            Self::Undated => query.undated = !query.undated,
        }
    }
}

/// A value of a facet with its count. A click on the value calls [`Facet::toggle`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The index of the source, topic or story in the corpus. For "No date" it is 0.
    pub number: usize,
    /// How many articles with this value match the query if the value is chosen as well.
    pub count: usize,
    /// Whether the query chooses or excludes the value.
    pub standing: Standing,
}
