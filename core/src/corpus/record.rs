//! The corpus JSON: one record a line, the header first, then the articles in date order.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Article, Corpus};

/// What the header's `format` says.
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
    /// Words and names that are one to a reader; searching one finds the others of its list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Vec<String>>,
}

impl Header {
    /// The header of a collection with this title and these topics.
    pub fn new(title: String, topics: Vec<(String, String)>, aliases: Vec<Vec<String>>) -> Self {
        Self { format: FORMAT.into(), version: VERSION, title, articles: 0, topics, aliases }
    }
}

/// Why a corpus could not be read: the line (from 1) and what is wrong there.
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
        let topics = self.topics.iter().map(|topic| (topic.id.clone(), topic.label.clone())).collect();
        let header = Header::new(self.title.clone(), topics, self.aliases.clone());
        let header = Header { articles: self.articles.len(), ..header };
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
    /// A record that is not as the format says, another format or version, an article out of order, or fewer or more
    /// records than announced (a download cut short).
    pub fn from_json(json: &str) -> Result<Self, RecordError> {
        let mut records = Records::default();
        json.lines().try_for_each(|line| records.take(line.as_bytes()).map(drop))?;
        records.finish()
    }
}

/// The records of a corpus, read one after the other.
#[derive(Default)]
pub struct Records {
    header: Option<Header>,
    articles: Vec<Article>,
}

impl Records {
    /// Reads the next line, without its end, and gives the article if it holds one.
    ///
    /// # Errors
    /// As for [`Corpus::from_json`].
    pub fn take(&mut self, line: &[u8]) -> Result<Option<&Article>, RecordError> {
        let Some(header) = &self.header else {
            let header: Header = self.parse(line)?;
            if header.format != FORMAT || header.version != VERSION {
                let found = format!("{} version {}", header.format, header.version);
                return Err(self.fail(format!("this page reads {FORMAT} version {VERSION}, the corpus is {found}")));
            }
            self.header = Some(header);
            return Ok(None);
        };
        if self.articles.len() == header.articles {
            return Err(self.fail(format!("{} articles were announced, more are there", header.articles)));
        }
        let article: Article = self.parse(line)?;
        if self.articles.last().is_some_and(|before| before.order_key() >= article.order_key()) {
            return Err(self.fail(format!("the article {} does not stand in date order", article.id)));
        }
        self.articles.push(article);
        Ok(self.articles.last())
    }

    /// How many articles were read, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.articles.len(), self.header.as_ref().map_or(0, |header| header.articles))
    }

    /// The corpus, once all lines were read.
    ///
    /// # Errors
    /// As for [`Corpus::from_json`].
    pub fn finish(self) -> Result<Corpus, RecordError> {
        let (read, announced) = self.progress();
        match self.header {
            Some(header) if read == announced => Ok(Corpus::new(header, self.articles)),
            Some(_) => Err(self.fail(format!("{announced} articles were announced, {read} are there"))),
            None => Err(self.fail("the corpus is empty".into())),
        }
    }

    fn parse<T: for<'a> Deserialize<'a>>(&self, line: &[u8]) -> Result<T, RecordError> {
        serde_json::from_slice(line).map_err(|error| self.fail(error.to_string()))
    }

    fn fail(&self, rule: String) -> RecordError {
        RecordError { line: usize::from(self.header.is_some()) + self.articles.len() + 1, rule }
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the corpus: {}", self.line, self.rule)
    }
}

impl std::error::Error for RecordError {}
