//! What is made of the articles found.

use serde::{Deserialize, Serialize};

/// A view of the articles found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum View {
    /// The list.
    #[default]
    List,
    /// Topics by articles or sources.
    Coverage,
    /// An editor's claims by articles.
    Claims,
    /// Passages that articles share.
    Wording,
    /// Quotations and their forms.
    Quotes,
    /// Facts, spellings and quotations that differ.
    Differences,
    /// When it happened, when it was published, which dates are mentioned.
    Timeline,
    /// The texts of the chosen articles side by side.
    Compare,
}

impl View {
    /// Every view, as the page offers them.
    pub const ALL: [Self; 8] = [
        Self::List,
        Self::Coverage,
        Self::Claims,
        Self::Wording,
        Self::Quotes,
        Self::Differences,
        Self::Timeline,
        Self::Compare,
    ];

    /// As the address says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Coverage => "coverage",
            Self::Claims => "claims",
            Self::Wording => "wording",
            Self::Quotes => "quotes",
            Self::Differences => "differences",
            Self::Timeline => "timeline",
            Self::Compare => "compare",
        }
    }

    /// As a reader says it.
    pub fn label(self) -> &'static str {
        match self {
            Self::List => "List",
            Self::Coverage => "Coverage",
            Self::Claims => "Claims",
            Self::Wording => "Shared wording",
            Self::Quotes => "Quotes",
            Self::Differences => "Differences",
            Self::Timeline => "Timeline",
            Self::Compare => "Side by side",
        }
    }

    /// Reads it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}
