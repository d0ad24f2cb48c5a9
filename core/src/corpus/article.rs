//! The article, and the parts that it is made of.

use serde::{Deserialize, Serialize};

use super::{Date, Day};

/// An article and what is known about it. A value that is not known is `None` or empty. No value is guessed.
///
/// The names and types of the fields define the corpus format, which docs/corpus-format.md describes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The file's name without its extension. It is unique in the corpus.
    pub id: String,
    /// The headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The name of the outlet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The address of the original. Its scheme is `http` or `https`.
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
    /// The story that the article belongs to. In a [`Corpus`](super::Corpus), this is the story's id. Before that, it
    /// is the name that an editor wrote into the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
    /// Whether the text is the outlet's own article or a digest of it.
    #[serde(default, skip_serializing_if = "Kind::is_article")]
    pub kind: Kind,
    /// Which values were not given but read from elsewhere. An entry `title` or `date` means: read from the text. An
    /// entry `name:title` or `name:date` means: read from the file's name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from_text: Vec<String>,
    /// The plain text, with a line break between blocks.
    pub text: String,
    /// The blocks of the text, in order.
    pub blocks: Vec<Block>,
    /// Emphasis and links within the text, ordered by their first byte.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<StyleSpan>,
    /// The topics of the article, each with its evidence, in the order of the taxonomy.
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

/// A block of the text, such as a paragraph. In JSON it is `["p", start, end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(String, usize, usize)", into = "(BlockKind, usize, usize)")]
pub struct Block {
    /// The kind of block.
    pub kind: BlockKind,
    /// The block's first byte in the article's text.
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
    /// The span's first byte in the article's text.
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
    /// Whether somebody assigned the topic by hand.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_hand: bool,
    /// The words that assigned the topic. Empty only if the topic was assigned by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// A byte range of an article that a statement comes from, such as the words that assigned a topic. In JSON it is
/// `["text", start, end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "(String, usize, usize)", into = "(Field, usize, usize)")]
pub struct Evidence {
    /// The field that contains the bytes.
    pub field: Field,
    /// The first byte in the field.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// A field of an article that can contain matches or evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The headline.
    Title,
    /// The text.
    Text,
}

/// The filing date: the date that an article is sorted and filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The date.
    pub date: Date,
    /// Whether the date is that of the event, because no date of publication was given.
    pub is_event: bool,
}

impl Article {
    /// The headline or the text. Empty if there is no headline.
    pub fn field(&self, field: Field) -> &str {
        match field {
            Field::Title => self.title.as_deref().unwrap_or_default(),
            Field::Text => &self.text,
        }
    }

    /// The filing date: the date of publication, or else the date of the event. `None` if neither is known.
    pub fn when(&self) -> Option<When> {
        let published = self.date.map(|date| When { date, is_event: false });
        published.or(self.event.map(|date| When { date, is_event: true }))
    }

    /// The assignment of the topic with this id. `None` if the article does not have the topic.
    pub fn assignment(&self, topic: &str) -> Option<&Assignment> {
        self.topics.iter().find(|assignment| assignment.topic == topic)
    }

    /// The headline. If there is none, the first words of the text and an ellipsis.
    pub fn heading(&self) -> String {
        match &self.title {
            Some(title) => title.clone(),
            None => format!("{}…", opening(self.block_text(0), 70).trim_end_matches(['.', ',', ':', ';'])),
        }
    }

    /// The text of the block with this index. Empty if there is no such block.
    pub fn block_text(&self, block: usize) -> &str {
        self.blocks.get(block).and_then(|block| self.text.get(block.start..block.end)).unwrap_or("")
    }

    /// The beginning of the text, without headings: at most `characters` characters, cut after a whole word. It ends
    /// with an ellipsis if text was cut off.
    pub fn excerpt(&self, characters: usize) -> String {
        let (mut whole, mut length) = (String::new(), 0);
        let blocks = self.blocks.iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Heading);
        for (block, _) in blocks {
            // At exactly the limit, the next block is still added, so that the cut below adds an ellipsis.
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

    /// The article that is shown instead of a damaged record. Its text says what is wrong with the record.
    pub(super) fn damaged(number: usize, why: &str) -> Self {
        let text = format!("The record of this article is damaged: {why}. Load the page again.");
        let blocks = vec![Block { kind: BlockKind::Paragraph, start: 0, end: text.len() }];
        Self { id: format!("damaged-{number}"), title: Some("Damaged article".into()), text, blocks, ..Self::default() }
    }

    /// The key that articles are sorted by: articles with a date first, then by the first day of the date, then by id.
    /// Ids are unique, so no two keys are equal.
    pub(crate) fn order_key(&self) -> (bool, Option<Day>, &str) {
        let first = self.when().map(|when| when.date.span().0);
        (first.is_none(), first, &self.id)
    }
}

/// The first `characters` characters of a text. If the text is longer, they are cut after the last whole word, if there
/// is one.
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

// Enumerations are read as strings and looked up here, because serde's own code for each of them would be larger.

/// The value with this name. The error says that the name is unknown.
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
