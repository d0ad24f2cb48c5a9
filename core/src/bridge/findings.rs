//! The findings of a comparison view, and their encoding as bytes.

use serde::{Deserialize, Serialize};

use crate::compare::{self, Difference, Lane, Matrix, QuotationGroup, Wording};

/// The findings that a comparison view shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Findings {
    /// For the view “Claims”.
    Claims(Matrix),
    /// For the view “Shared wording”.
    Wording(Wording),
    /// For the view “Quotes”.
    Quotes(Vec<QuotationGroup>),
    /// For the view “Differences”.
    Differences(Vec<Difference>),
    /// For the view “Timeline”.
    Timeline(Vec<Lane>),
    /// For the view “Side by side”.
    Compare(compare::Comparison),
}

impl Findings {
    /// The findings in the format of `postcard`. With JSON, the download would be 2 % larger, because the page
    /// would contain code to parse these types from JSON.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing these types to memory never fails.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Reads what [`Findings::to_bytes`] wrote. Returns `None` for other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}
