//! Facets and their values.

use crate::query::Standing;

/// The facets that are lists of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// Outlets.
    Source,
    /// Topics.
    Topic,
    /// Stories.
    Story,
    /// The single value "No date" under the timeline.
    Undated,
}

/// A value of a facet. [`Outcome::toggled`] gives the query that its control leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// Its place among the sources, topics or stories of the corpus, which have its label.
    pub number: usize,
    /// How many articles with this value match if the value is chosen as well.
    pub count: usize,
    /// Whether the query chooses or excludes it.
    pub standing: Standing,
}
