//! What a comparison view shows, and how it is encoded.

use serde::{Deserialize, Serialize};

use crate::compare::{self, Difference, Lane, Matrix, QuotationGroup, Wording};

/// What a comparison view shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Findings {
    /// [`View::Claims`].
    Claims(Matrix),
    /// [`View::Wording`].
    Wording(Wording),
    /// [`View::Quotes`].
    Quotes(Vec<QuotationGroup>),
    /// [`View::Differences`].
    Differences(Vec<Difference>),
    /// [`View::Timeline`].
    Timeline(Vec<Lane>),
    /// [`View::Compare`].
    Compare(compare::Comparison),
}

impl Findings {
    /// The findings in the format of `postcard`. Code that reads them from JSON makes the download 2 % larger.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing to memory fails for no type of the findings.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Reads what [`Findings::to_bytes`] wrote. Returns `None` for other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}
