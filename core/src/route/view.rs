//! The views of the page.

use serde::{Deserialize, Serialize};

/// A way to show the articles found.
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
    /// Quotations and their versions.
    Quotes,
    /// Facts, spellings and quotations that differ.
    Differences,
    /// For each story, when it happened, when it was published and which dates the texts mention.
    Timeline,
    /// The chosen articles side by side.
    Compare,
}

impl View {
    /// Every view, as the page lists them.
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

    /// The name in addresses.
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

    /// The label that readers see.
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

    /// The view with this name in addresses.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}
