//! The header of the corpus JSON, and the error of reading a corpus.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Claim;

/// The value of `format` in the header.
pub const FORMAT: &str = "cuttings-corpus";
/// The version of the format. Version 2 added groups of topics and the taxonomy. A page reads versions 1 and 2, and
/// refuses later ones.
pub const VERSION: u32 = 2;

/// The header: the first record of the corpus JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Always [`FORMAT`].
    pub format: String,
    /// The version, from 1 to [`VERSION`].
    pub version: u32,
    /// The name of the collection.
    pub title: String,
    /// The number of article records that follow.
    pub articles: usize,
    /// The topics, in the order of the taxonomy.
    pub topics: Vec<TopicRecord>,
    /// The id and the label of each story, in the order of the stories' first articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stories: Vec<(String, String)>,
    /// Aliases. Each list contains names for the same thing. Searching for one name finds all names in its list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Vec<String>>,
    /// The claims, with their passages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// The text of a `topics.toml` that gives the articles exactly their topics, including topics assigned by
    /// hand. Empty if the corpus has no taxonomy.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub taxonomy: String,
}

/// A topic as the header lists it.
///
/// In JSON it is `[id, label]`, `[id, label, group]` or `[id, label, group, "proposed"]`. The group is an empty text
/// if the topic is in no group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<String>", into = "Vec<String>")]
pub struct TopicRecord {
    /// The identifier. It is unique among the topics of all groups.
    pub id: String,
    /// The name that readers see.
    pub label: String,
    /// The name of the group that the topic belongs to. `None` if the topic is in no group.
    pub group: Option<String>,
    /// Whether Cuttings proposed the topic and nobody has accepted it yet.
    pub proposed: bool,
}

/// The text in JSON that marks a topic as [`TopicRecord::proposed`].
const PROPOSED: &str = "proposed";

impl From<(String, String)> for TopicRecord {
    /// A topic in no group, from its id and label.
    fn from((id, label): (String, String)) -> Self {
        Self { id, label, ..Self::default() }
    }
}

impl From<TopicRecord> for Vec<String> {
    fn from(TopicRecord { id, label, group, proposed }: TopicRecord) -> Self {
        let mut texts = vec![id, label, group.unwrap_or_default()];
        match (proposed, texts[2].is_empty()) {
            (true, _) => texts.push(PROPOSED.into()),
            (false, true) => texts.truncate(2),
            (false, false) => {}
        }
        texts
    }
}

impl TryFrom<Vec<String>> for TopicRecord {
    type Error = String;

    fn try_from(texts: Vec<String>) -> Result<Self, String> {
        let mut texts = texts.into_iter();
        let (Some(id), Some(label)) = (texts.next(), texts.next()) else {
            return Err("a topic has an id and a label".into());
        };
        let group = texts.next().filter(|group| !group.is_empty());
        let proposed = match texts.next() {
            None => false,
            Some(mark) if mark == PROPOSED => true,
            Some(mark) => return Err(format!("unknown mark `{mark}` of a topic")),
        };
        Ok(Self { id, label, group, proposed })
    }
}

impl Header {
    /// A header with this title, these aliases, and topics in no group, given by id and label. It has no claims,
    /// stories or taxonomy, and its number of articles is 0.
    pub fn new(title: String, topics: Vec<(String, String)>, aliases: Vec<Vec<String>>) -> Self {
        let topics = topics.into_iter().map(TopicRecord::from).collect();
        Self { format: FORMAT.into(), version: VERSION, title, topics, aliases, ..Self::default() }
    }

    /// Reads the first line of a corpus JSON.
    ///
    /// # Errors
    /// If the line is not a header, or the header has another format or an unknown version.
    pub fn parse(line: &[u8]) -> Result<Self, RecordError> {
        let fail = |rule: String| RecordError { line: 1, rule };
        if line.is_empty() {
            return Err(fail("the corpus is empty".into()));
        }
        let header: Self = serde_json::from_slice(line).map_err(|error| fail(error.to_string()))?;
        if header.format != FORMAT || !(1..=VERSION).contains(&header.version) {
            let found = format!("{} version {}", header.format, header.version);
            return Err(fail(format!("this page reads {FORMAT} up to version {VERSION}, the corpus is {found}")));
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

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the corpus: {}", self.line, self.rule)
    }
}

impl std::error::Error for RecordError {}
