//! `topics.toml` as data: read, proposed, edited in the page, and written again.

use serde::{Deserialize, Serialize};

use crate::corpus::Evidence;

/// The content of a `topics.toml`. [`TopicsFile::to_toml`] and [`super::Taxonomy::from_toml`] read back to the same data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicsFile {
    /// The topics, in the order the page lists them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topic: Vec<TopicRule>,
    /// The aliases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alias: Vec<AliasList>,
}

/// One `[[topic]]`: its names and what assigns it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicRule {
    /// The id, in addresses and front matter: lower-case letters, digits and hyphens; unique in all groups.
    pub id: String,
    /// The name that readers see.
    pub label: String,
    /// The group that it belongs to; each group is a facet of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Whether the program proposed it and nobody has accepted it yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub proposed: bool,
    /// What an editor should know of the topic's bounds; empty where nothing is said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scope: String,
    /// The patterns that assign it.
    #[serde(default)]
    pub any: Vec<String>,
    /// The patterns that prevent it over the same words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not: Vec<String>,
    /// The ids of articles that carry it whatever their words are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub add: Vec<String>,
    /// The ids of articles that do not carry it whatever their words are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refuse: Vec<String>,
}

/// One `[[alias]]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AliasList {
    /// Names for the same thing; at least two.
    pub same: Vec<String>,
}

/// Words that a pattern matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The article's id.
    pub article: String,
    /// The words.
    pub at: Evidence,
}

/// A topic that the program proposes, with the reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposedTopic {
    /// The topic as `topics.toml` would say it; [`TopicRule::proposed`] is set.
    pub topic: TopicRule,
    /// How distinctive it is: for a term its keyness, for a name its number of mentions. Only values of one group compare.
    pub score: f64,
    /// How many passages carry it.
    pub count: usize,
    /// How many articles carry it.
    pub articles: usize,
    /// The passages, in the order of the articles.
    pub evidence: Vec<Found>,
}

/// What a pattern that someone is typing would match.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedPattern {
    /// Why it is no pattern yet; the rest is empty then.
    pub problem: Option<String>,
    /// How many passages match.
    pub count: usize,
    /// How many articles hold them.
    pub articles: usize,
    /// The first of the passages.
    pub matches: Vec<Found>,
}

impl TopicsFile {
    /// Writes `topics.toml`: the same data gives the same bytes.
    ///
    /// # Errors
    /// Only what `toml` cannot write, which texts, flags and lists never cause.
    #[cfg(feature = "press")]
    pub fn to_toml(&self) -> Result<String, toml::ser::Error> {
        toml::to_string(self)
    }

    /// The taxonomy of the file.
    ///
    /// # Errors
    /// Everything that is wrong with it, at its place in the written file.
    #[cfg(feature = "press")]
    pub fn taxonomy(&self) -> Result<super::Taxonomy, Vec<crate::intake::Problem>> {
        use crate::intake::{Place, Problem, TOPICS};
        let written = self.to_toml().map_err(|error| {
            let problem = Problem::error(TOPICS, Place::default()).rule(error.to_string());
            vec![problem.fix("write the topics as texts and lists")]
        })?;
        super::Taxonomy::from_toml(TOPICS, &written)
    }

    /// The topic with this id.
    pub fn rule(&self, id: &str) -> Option<&TopicRule> {
        self.topic.iter().find(|rule| rule.id == id)
    }

    /// An id for a topic of this name that no topic has yet: `sea`, `sea-2` and so on; `topic` for a name without
    /// letters and digits.
    pub fn free_id(&self, label: &str) -> String {
        let slug = crate::corpus::slug(label);
        let base = if slug.is_empty() { "topic".into() } else { slug };
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|id| self.rule(id).is_none());
        free.unwrap_or(base)
    }
}
