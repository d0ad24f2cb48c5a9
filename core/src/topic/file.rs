//! `topics.toml` as data.

use serde::{Deserialize, Serialize};

use crate::corpus::Evidence;

/// The content of a `topics.toml`. Writing and reading it again gives the same data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicsFile {
    /// The topics, in the order of the page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topic: Vec<TopicRule>,
    /// The aliases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alias: Vec<AliasList>,
}

/// One `[[topic]]`: its names and the rules that assign it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicRule {
    /// The id, as used in addresses and front matter. It consists of lower-case letters, digits and hyphens. No two
    /// topics have the same id, even in different groups.
    pub id: String,
    /// The name that readers see.
    pub label: String,
    /// The group of the topic. Each group is a separate facet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Whether the program proposed the topic and no editor has accepted it yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub proposed: bool,
    /// A note for editors: what belongs to the topic and what does not. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scope: String,
    /// The patterns that assign the topic.
    #[serde(default)]
    pub any: Vec<String>,
    /// The patterns that cancel overlapping matches of `any`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not: Vec<String>,
    /// The ids of articles that have the topic even if no pattern matches.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub add: Vec<String>,
    /// The ids of articles that do not have the topic even if a pattern matches.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refuse: Vec<String>,
}

/// One `[[alias]]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AliasList {
    /// At least two names for the same thing.
    pub same: Vec<String>,
}

/// A match of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The article's id.
    pub article: String,
    /// The matched bytes.
    pub at: Evidence,
}

/// The maximum number of proposed terms, and also of proposed names.
pub const MOST: usize = 30;

/// A proposed topic and its evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposedTopic {
    /// The topic as in `topics.toml`. [`TopicRule::proposed`] is true.
    pub topic: TopicRule,
    /// How good the proposal is. For a term, the score is the keyness that `propose/keyness.rs` defines. For a name, it
    /// is the number of mentions. Scores of terms and scores of names cannot be compared.
    pub score: f64,
    /// The number of matches.
    pub count: usize,
    /// The number of articles with a match.
    pub articles: usize,
    /// All matches, in the order of the articles.
    pub evidence: Vec<Found>,
}

impl TopicsFile {
    /// Writes `topics.toml`. The same data gives the same bytes.
    ///
    /// # Errors
    /// If `toml` cannot write the data. This never happens, because the data has only texts, flags and lists.
    #[cfg(feature = "press")]
    pub fn to_toml(&self) -> Result<String, toml::ser::Error> {
        toml::to_string(self)
    }

    /// The topic with this id.
    pub fn rule(&self, id: &str) -> Option<&TopicRule> {
        self.topic.iter().find(|rule| rule.id == id)
    }

    /// An unused id made from a name: `sea` or, if `sea` is in use, `sea-2` and so on. A name without letters and
    /// digits gives `topic`.
    pub fn free_id(&self, label: &str) -> String {
        let slug = crate::corpus::slug(label);
        let base = if slug.is_empty() { "topic".into() } else { slug };
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|id| self.rule(id).is_none());
        free.unwrap_or(base)
    }
}
