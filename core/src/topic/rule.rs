//! A topic with its patterns.

use super::{Pattern, TopicRule};

/// One topic and its patterns.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The id, as used in addresses and front matter. It consists of lower-case letters, digits and hyphens.
    pub id: String,
    /// The topic as in `topics.toml`.
    pub written: TopicRule,
    pub(super) any: Vec<Pattern>,
    pub(super) not: Vec<Pattern>,
}
