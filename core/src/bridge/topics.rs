//! The topics of a corpus, and what a new topic would match.

use serde::{Deserialize, Serialize};

use crate::topic::TopicsFile;

/// The topics of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicList {
    /// The title of the corpus.
    pub title: String,
    /// The number of articles in the corpus.
    pub articles: usize,
    /// The topics and aliases.
    pub topics: TopicsFile,
    /// For each topic, how many articles have it.
    pub counts: Vec<usize>,
    /// The text of the `topics.toml` with these topics.
    pub toml: String,
}

/// What the patterns of a topic match.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicMatches {
    /// The number of matches.
    pub count: usize,
    /// The number of articles with a match.
    pub articles: usize,
    /// One sample for each article with a match, starting with the first article. At most [`TopicMatches::SAMPLES`].
    pub samples: Vec<Sample>,
}

/// The matches in one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// The source and the date of the article.
    pub article: String,
    /// A part of its headline or text, in pieces. Each piece has a flag that says whether it is a match.
    pub pieces: Vec<(String, bool)>,
}

impl TopicMatches {
    /// The maximum number of samples.
    pub const SAMPLES: usize = 5;
}
