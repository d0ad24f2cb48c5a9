//! The views of the page.

use serde::{Deserialize, Serialize};

/// One way to show the hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum View {
    /// The list of hits.
    #[default]
    List,
    /// The coverage table: topics by articles or sources.
    Coverage,
    /// The claims of an editor, with the passages of each article.
    Claims,
    /// The passages that articles share.
    Wording,
    /// The quotations, with their versions.
    Quotes,
    /// The facts, spellings and quotations that articles of one story give differently.
    Differences,
    /// The dates of each story: when the event happened, when it was published and which dates the texts mention.
    Timeline,
    /// The chosen articles side by side.
    Compare,
}

impl View {
    /// All views, in the order in which the page lists them.
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

    /// The name of the view in addresses.
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
