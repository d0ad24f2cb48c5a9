//! One article, as the page shows it.

use serde::{Deserialize, Serialize};

use super::{Date, Day};

/// An article with what is known about it. A value that was not given is `None` or empty, and never invented.
///
/// The names and types of the fields define the corpus format, which docs/corpus-format.md describes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The file's name without its extension; unique in the corpus.
    pub id: String,
    /// The headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The name of the outlet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The address of the original; `http` or `https`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The date of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The date of the reported event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Date>,
    /// The date on which the article was saved from its original address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Date>,
    /// The language of the text, a BCP 47 tag such as `en` or `hi`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The story that it belongs to: in a [`Corpus`](super::Corpus) the id of the story, in a file what an editor
    /// wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
    /// Whether the text is the article of the outlet or a digest of it.
    #[serde(default, skip_serializing_if = "Kind::is_article")]
    pub kind: Kind,
    /// The inferred values: `title` and `date` were read from the text, `name:title` and `name:date` from the file
    /// name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from_text: Vec<String>,
    /// The plain text, with a line break between blocks.
    pub text: String,
    /// The blocks of the text, in order.
    pub blocks: Vec<Block>,
    /// Emphasis and links within the text, in order of their start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<StyleSpan>,
    /// The topics, in the order of the taxonomy, each with its evidence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Assignment>,
    /// Furniture: lines of the saved web page that are not part of the article, such as a date line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
}

/// Whether a text is an article or a digest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", try_from = "String")]
pub enum Kind {
    /// The text of the outlet.
    #[default]
    Article,
    /// A summary in other words, with a link to the original.
    Digest,
}

/// A block of the text. In JSON it is `["p", start, end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(String, usize, usize)", into = "(BlockKind, usize, usize)")]
pub struct Block {
    /// The kind of block.
    pub kind: BlockKind,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// The kinds of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum BlockKind {
    /// A paragraph.
    #[serde(rename = "p")]
    Paragraph,
    /// A heading within the article.
    #[serde(rename = "h")]
    Heading,
    /// An item of a list.
    #[serde(rename = "li")]
    Item,
    /// A paragraph of a block quotation.
    #[serde(rename = "q")]
    Quote,
    /// Preformatted text: its line breaks and spaces are kept.
    #[serde(rename = "pre")]
    Verbatim,
}

/// Emphasis or a link within a block. In JSON it is `["em", start, end, ""]` or `["a", start, end, "https://…"]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(String, usize, usize, String)", into = "(StyleKind, usize, usize, String)")]
pub struct StyleSpan {
    /// The kind of style.
    pub kind: StyleKind,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The web address of a link. Empty for emphasis.
    pub address: String,
}

/// The kinds of style spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum StyleKind {
    /// Emphasised.
    #[serde(rename = "em")]
    Emphasis,
    /// Strongly emphasised.
    #[serde(rename = "strong")]
    Strong,
    /// A link.
    #[serde(rename = "a")]
    Link,
}

/// A topic that an article has, and its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// The topic's id.
    pub topic: String,
    /// Whether someone assigned it by hand, in the front matter.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_hand: bool,
    /// The words that assigned it. Empty only if it was assigned by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// A byte range of an article that a statement comes from, such as the words that assigned a topic. In JSON it is
/// `["text", start, end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "(String, usize, usize)", into = "(Field, usize, usize)")]
pub struct Evidence {
    /// The headline or the text.
    pub field: Field,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// The fields of an article that have text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The headline.
    Title,
    /// The text.
    Text,
}

/// The date that an article is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The date.
    pub date: Date,
    /// Whether it is the date of the event, because no date of publication was given.
    pub is_event: bool,
}

impl Article {
    /// The date by which the article is sorted and filtered: that of publication, or else that of the event.
    pub fn when(&self) -> Option<When> {
        let published = self.date.map(|date| When { date, is_event: false });
        published.or(self.event.map(|date| When { date, is_event: true }))
    }

    /// The assignment of a topic, if the article has it.
    pub fn assignment(&self, topic: &str) -> Option<&Assignment> {
        self.topics.iter().find(|assignment| assignment.topic == topic)
    }

    /// The headline. Without one, the first words of the text and an ellipsis.
    pub fn heading(&self) -> String {
        match &self.title {
            Some(title) => title.clone(),
            None => format!("{}…", opening(self.block_text(0), 70).trim_end_matches(['.', ',', ':', ';'])),
        }
    }

    /// The text of a block. Empty if there is no such block.
    pub fn block_text(&self, block: usize) -> &str {
        self.blocks.get(block).and_then(|block| self.text.get(block.start..block.end)).unwrap_or("")
    }

    /// The first words of the text, for a list. They have at most `characters` characters and end with a whole word.
    pub fn excerpt(&self, characters: usize) -> String {
        let (mut whole, mut length) = (String::new(), 0);
        let blocks = self.blocks.iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Heading);
        for (block, _) in blocks {
            // Stop only above the limit: a longer text gets an ellipsis.
            if length > characters {
                break;
            }
            if !whole.is_empty() {
                whole.push(' ');
                length += 1;
            }
            let text = self.block_text(block);
            length += text.chars().count();
            whole.push_str(text);
        }
        let opening = opening(&whole, characters);
        if opening.len() == whole.len() { whole } else { format!("{opening}…") }
    }

    /// The article that replaces a damaged record and says what is wrong with the record.
    pub(super) fn damaged(number: usize, why: &str) -> Self {
        let text = format!("The record of this article is damaged: {why}. Load the page again.");
        let blocks = vec![Block { kind: BlockKind::Paragraph, start: 0, end: text.len() }];
        Self { id: format!("damaged-{number}"), title: Some("Damaged article".into()), text, blocks, ..Self::default() }
    }

    /// The key that articles are sorted by: dated before undated, then by first day, then by id. Ids make it unique.
    pub(crate) fn order_key(&self) -> (bool, Option<Day>, &str) {
        let first = self.when().map(|when| when.date.span().0);
        (first.is_none(), first, &self.id)
    }
}

/// The first `characters` characters of a text, cut back to the end of a whole word if there is one.
fn opening(text: &str, characters: usize) -> &str {
    match text.char_indices().nth(characters) {
        None => text,
        Some((end, _)) => text.get(..crate::text::end_of_word(text, end)).unwrap_or(text),
    }
}

impl Field {
    /// Both fields, with their names in the corpus JSON.
    pub(super) const NAMES: [(&str, Self); 2] = [("title", Self::Title), ("text", Self::Text)];
}

impl Kind {
    fn is_article(&self) -> bool {
        *self == Self::Article
    }
}

// Names are read as texts, because serde would generate more code for each enumeration.

/// The value with this name.
pub(super) fn named<T: Copy>(values: &[(&str, T)], name: &str) -> Result<T, String> {
    let known = values.iter().find(|(known, _)| *known == name);
    known.map(|(_, value)| *value).ok_or_else(|| format!("unknown name `{name}`"))
}

impl TryFrom<String> for Kind {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        named(&[("article", Self::Article), ("digest", Self::Digest)], &name)
    }
}

impl TryFrom<(String, usize, usize)> for Block {
    type Error = String;

    fn try_from((kind, start, end): (String, usize, usize)) -> Result<Self, String> {
        use BlockKind::{Heading, Item, Paragraph, Quote, Verbatim};
        let kinds = [("p", Paragraph), ("h", Heading), ("li", Item), ("q", Quote), ("pre", Verbatim)];
        Ok(Self { kind: named(&kinds, &kind)?, start, end })
    }
}

impl From<Block> for (BlockKind, usize, usize) {
    fn from(block: Block) -> Self {
        (block.kind, block.start, block.end)
    }
}

impl TryFrom<(String, usize, usize, String)> for StyleSpan {
    type Error = String;

    fn try_from((kind, start, end, address): (String, usize, usize, String)) -> Result<Self, String> {
        let kinds = [("em", StyleKind::Emphasis), ("strong", StyleKind::Strong), ("a", StyleKind::Link)];
        Ok(Self { kind: named(&kinds, &kind)?, start, end, address })
    }
}

impl From<StyleSpan> for (StyleKind, usize, usize, String) {
    fn from(mark: StyleSpan) -> Self {
        (mark.kind, mark.start, mark.end, mark.address)
    }
}

impl TryFrom<(String, usize, usize)> for Evidence {
    type Error = String;

    fn try_from((field, start, end): (String, usize, usize)) -> Result<Self, String> {
        Ok(Self { field: named(&Field::NAMES, &field)?, start, end })
    }
}

impl From<Evidence> for (Field, usize, usize) {
    fn from(evidence: Evidence) -> Self {
        (evidence.field, evidence.start, evidence.end)
    }
}
