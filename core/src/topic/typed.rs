//! The patterns of a topic while a reader types them.

use super::edit::patterns;
use super::matcher::Matcher;
use super::{EditError, Pattern, Rule, TopicRule};
use crate::corpus::{Article, Evidence};

/// A topic whose patterns a reader is typing. It finds what the topic would match.
pub struct TypedTopic(Rule);

impl TypedTopic {
    /// Parses the patterns that assign the topic, and those that prevent it. Blank patterns are left out.
    ///
    /// # Errors
    /// If a pattern is invalid.
    pub fn new(any: &[String], not: &[String]) -> Result<Self, EditError> {
        let parsed = |typed: &[String]| -> Result<Vec<Pattern>, EditError> {
            let parse = |text: &String| text.parse().map_err(|error: super::PatternError| EditError(error.to_string()));
            patterns(typed)?.iter().map(parse).collect()
        };
        let (any, not) = (parsed(any)?, parsed(not)?);
        Ok(Self(Rule { id: String::new(), written: TopicRule::default(), any, not }))
    }

    /// The matches in an article.
    pub fn matches(&self, article: &Article) -> Vec<Evidence> {
        Matcher::new(std::slice::from_ref(&self.0)).evidence(article).concat()
    }
}
