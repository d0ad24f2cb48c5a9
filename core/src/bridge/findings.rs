//! The findings of a comparison view, and their encoding as bytes.

use serde::{Deserialize, Serialize};

use crate::compare::{self, Difference, Lane, Matrix, QuotationGroup, Wording};

/// The findings that a comparison view shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Findings {
    /// For [`View::Claims`].
    Claims(Matrix),
    /// For [`View::Wording`].
    Wording(Wording),
    /// For [`View::Quotes`].
    Quotes(Vec<QuotationGroup>),
    /// For [`View::Differences`].
    Differences(Vec<Difference>),
    /// For [`View::Timeline`].
    Timeline(Vec<Lane>),
    /// For [`View::Compare`].
    Compare(compare::Comparison),
}

impl Findings {
    /// The findings in the format of `postcard`. With JSON, the download would be 2 % larger, because it would contain
    /// code to parse these types.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing these types to memory never fails.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Reads what [`Findings::to_bytes`] wrote. Returns `None` for other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}
