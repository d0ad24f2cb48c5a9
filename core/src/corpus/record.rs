//! The corpus JSON: one record on each line, first the header, then the articles in date order.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Article, Claim, Corpus};

/// The value of `format` in the header.
pub const FORMAT: &str = "cuttings-corpus";
/// The version of the format. A page refuses any other.
pub const VERSION: u32 = 1;

/// The first record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Always [`FORMAT`].
    pub format: String,
    /// Always [`VERSION`].
    pub version: u32,
    /// The name of the collection.
    pub title: String,
    /// How many article records follow.
    pub articles: usize,
    /// The taxonomy: id and label of every topic, in its order.
    pub topics: Vec<(String, String)>,
    /// The stories: id and label of each, in the order of their first articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stories: Vec<(String, String)>,
    /// Aliases are names for the same thing. Searching for one finds them all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Vec<String>>,
    /// The claims, with their passages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
}

impl Header {
    /// The header of a collection with this title and these topics, without claims.
    pub fn new(title: String, topics: Vec<(String, String)>, aliases: Vec<Vec<String>>) -> Self {
        let (stories, claims) = (Vec::new(), Vec::new());
        Self { format: FORMAT.into(), version: VERSION, title, articles: 0, topics, stories, aliases, claims }
    }

    /// Reads the first line of a corpus JSON.
    ///
    /// # Errors
    /// No header, or one of another format or version.
    pub fn parse(line: &[u8]) -> Result<Self, RecordError> {
        let fail = |rule: String| RecordError { line: 1, rule };
        if line.is_empty() {
            return Err(fail("the corpus is empty".into()));
        }
        let header: Self = serde_json::from_slice(line).map_err(|error| fail(error.to_string()))?;
        if header.format != FORMAT || header.version != VERSION {
            let found = format!("{} version {}", header.format, header.version);
            return Err(fail(format!("this page reads {FORMAT} version {VERSION}, the corpus is {found}")));
        }
        Ok(header)
    }
}

/// Why a corpus could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordError {
    /// The line of the corpus JSON, from 1.
    pub line: usize,
    /// What is wrong.
    pub rule: String,
}

impl Corpus {
    /// Writes the corpus JSON. The same corpus gives the same bytes.
    ///
    /// # Errors
    /// Only what `serde_json` cannot write, which strings, numbers and lists never cause.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let header = Header { claims: self.claims().to_vec(), ..self.header() };
        let mut json = serde_json::to_string(&header)?;
        for article in &self.articles {
            json.push('\n');
            json.push_str(&serde_json::to_string(article)?);
        }
        json.push('\n');
        Ok(json)
    }

    /// Reads the corpus JSON.
    ///
    /// # Errors
    /// An invalid record, another format or version, an article out of order, or another number of records than announced
    /// (an incomplete download).
    pub fn from_json(json: &str) -> Result<Self, RecordError> {
        let mut lines = json.lines();
        let header = Header::parse(lines.next().unwrap_or("").as_bytes())?;
        let mut articles: Vec<Article> = Vec::new();
        for (line, record) in (2..).zip(lines) {
            let fail = |rule: String| RecordError { line, rule };
            if articles.len() == header.articles {
                return Err(fail(format!("{} articles were announced, there are more", header.articles)));
            }
            let article: Article = serde_json::from_str(record).map_err(|error| fail(error.to_string()))?;
            if articles.last().is_some_and(|before| before.order_key() >= article.order_key()) {
                return Err(fail(format!("the article {} is not in date order", article.id)));
            }
            articles.push(article);
        }
        if articles.len() < header.articles {
            let rule = format!("{} articles were announced, there are {}", header.articles, articles.len());
            return Err(RecordError { line: articles.len() + 2, rule });
        }
        Ok(Self::new(header, articles))
    }

    /// The header without the claims. For these, an opened corpus would have to read its first line.
    pub(super) fn header(&self) -> Header {
        let topics = self.topics.iter().map(|topic| (topic.id.clone(), topic.label.clone())).collect();
        let stories = self.stories.iter().map(|story| (story.id.clone(), story.label.clone())).collect();
        let header = Header::new(self.title.clone(), topics, self.aliases.clone());
        Header { articles: self.articles.len(), stories, ..header }
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the corpus: {}", self.line, self.rule)
    }
}

impl std::error::Error for RecordError {}
