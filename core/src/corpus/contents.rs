//! The contents: the data about every article that a page needs when it starts.
//!
//! Because of the contents, the page reads an article only when it needs the article's text. In the layout, `t`, `u`,
//! `a`, `m`, `n` and `s` are counts: `stories u, u × (id, label)` means the number of stories, and then an id and a
//! label for each story.
//!
//! ```text
//! name · version · title · topics t, t × (id, label, group, “proposed” or nothing) · stories u, u × (id, label)
//! aliases a, a × (names m, m × name)
//! articles n · sources s, s × label
//! length of the header's line · n × length of the record's line
//! n × number of the article's source, from 1; 0 for none
//! n × 0 for no date, otherwise 1 + 2 · zigzag(date − previous date) + (1 for the date of the event)
//! n × (number of topics, their indexes in the header)
//! n × number of the article's story, from 1; 0 for none; only if there are stories
//! n × hash of the article's id, in two bytes, little-endian
//! ```
//!
//! All numbers but the hashes are LEB128. A text is stored as its length in bytes and its bytes. A date is the number
//! `(year · 13 + month) · 32 + day`. If the date is a month, the day is 0. If it is a year, day and month are 0. The
//! previous date is the number of the date of the nearest earlier article with a date, or 0 if there is none. `zigzag`
//! maps 0, −1, 1, −2, … to 0, 1, 2, 3, … The length of a line includes its line break.

use super::{Article, Date, Day, Header, TopicRecord, When};
use crate::leb128::{Reader, write};

const NAME: &[u8] = b"cuttings-contents";
const VERSION: u32 = 4;

/// The number of texts stored for a topic. For a text that the topic's JSON record leaves out, an empty text is stored.
const TOPIC_TEXTS: u32 = 4;

/// The contents of a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub(super) header: Header,
    /// The labels of the sources, in the order of their first articles.
    pub(super) labels: Vec<String>,
    /// The summary of each article, in the order of the corpus.
    pub(super) summaries: Vec<ArticleSummary>,
}

/// The data about an article that filters, counts and the order of the list need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ArticleSummary {
    /// The hash of the article's id.
    pub(super) id: u16,
    /// The index of the article's source in [`Contents::labels`].
    pub(super) source: Option<usize>,
    pub(super) when: Option<When>,
    /// The index of the article's story in the header.
    pub(super) story: Option<usize>,
    /// The indexes of the article's topics in the header.
    pub(super) topics: Vec<usize>,
}

/// The lengths in bytes of the lines of a corpus JSON, including line breaks: first the header, then the articles.
pub type LineLengths = Vec<u32>;

impl Contents {
    /// The contents of articles that are in date order.
    pub(super) fn of<'a>(header: Header, articles: impl Iterator<Item = &'a Article>) -> Self {
        let mut contents = Self { header, labels: Vec::new(), summaries: Vec::new() };
        for article in articles {
            let source = article.source.as_ref().map(|label| {
                let known = contents.labels.iter().position(|other| other == label);
                known.unwrap_or_else(|| {
                    contents.labels.push(label.clone());
                    contents.labels.len() - 1
                })
            });
            let topics =
                contents.header.topics.iter().enumerate().filter(|(_, topic)| article.assignment(&topic.id).is_some());
            let topics = topics.map(|(place, _)| place).collect();
            let is_its = |(id, _): &(String, String)| Some(id) == article.story.as_ref();
            let story = contents.header.stories.iter().position(is_its);
            contents.summaries.push(ArticleSummary {
                id: digest(&article.id),
                source,
                when: article.when(),
                story,
                topics,
            });
        }
        contents
    }

    /// The contents as bytes, together with the lengths of the lines of the corpus JSON.
    pub fn to_bytes(&self, lengths: &LineLengths) -> Vec<u8> {
        let mut bytes = NAME.to_vec();
        write(&mut bytes, VERSION);
        let Header { title, topics, stories, aliases, .. } = &self.header;
        write_text(&mut bytes, title);
        write(&mut bytes, topics.len() as u32);
        for topic in topics {
            let mut texts = Vec::from(topic.clone());
            texts.resize(TOPIC_TEXTS as usize, String::new());
            texts.iter().for_each(|text| write_text(&mut bytes, text));
        }
        write(&mut bytes, stories.len() as u32);
        stories.iter().flat_map(|(id, label)| [id, label]).for_each(|text| write_text(&mut bytes, text));
        write(&mut bytes, aliases.len() as u32);
        for names in aliases {
            write(&mut bytes, names.len() as u32);
            names.iter().for_each(|name| write_text(&mut bytes, name));
        }
        write(&mut bytes, self.summaries.len() as u32);
        write(&mut bytes, self.labels.len() as u32);
        self.labels.iter().for_each(|label| write_text(&mut bytes, label));
        lengths.iter().for_each(|&length| write(&mut bytes, length));
        self.summaries
            .iter()
            .for_each(|summary| write(&mut bytes, summary.source.map_or(0, |source| source as u32 + 1)));
        let mut before = 0;
        for summary in &self.summaries {
            let number = summary.when.map_or(0, |when| {
                let date = number_of_date(when.date);
                let step = date - before;
                before = date;
                1 + (((step << 1) ^ (step >> 31)) as u32 * 2 + u32::from(when.is_event))
            });
            write(&mut bytes, number);
        }
        for summary in &self.summaries {
            write(&mut bytes, summary.topics.len() as u32);
            summary.topics.iter().for_each(|&topic| write(&mut bytes, topic as u32));
        }
        for summary in self.summaries.iter().filter(|_| !stories.is_empty()) {
            write(&mut bytes, summary.story.map_or(0, |story| story as u32 + 1));
        }
        self.summaries.iter().for_each(|summary| bytes.extend(summary.id.to_le_bytes()));
        bytes
    }

    /// Reads the bytes that [`Contents::to_bytes`] wrote. Returns `None` for any other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<(Self, LineLengths)> {
        let mut reader = Reader::new(bytes, 0);
        let is_ours = reader.bytes(NAME.len())? == NAME && reader.number()? == VERSION;
        let title = is_ours.then(|| text(&mut reader))??;
        let topics = texts(&mut reader, TOPIC_TEXTS)?;
        let topics: Option<Vec<_>> = topics.chunks_exact(TOPIC_TEXTS as usize).map(topic).collect();
        let (topics, stories) = (topics?, pairs(&mut reader)?);
        let mut aliases = Vec::new();
        for _ in 0..reader.number()? {
            aliases.push(texts(&mut reader, 1)?);
        }
        let count = reader.number()? as usize;
        let labels = texts(&mut reader, 1)?;
        let lengths = reader.numbers(count.checked_add(1)?)?;
        let mut summaries = Vec::with_capacity(count);
        for source in reader.numbers(count)? {
            let source = (source as usize).checked_sub(1);
            let is_known = source.is_none_or(|source| source < labels.len());
            summaries.push(is_known.then_some(ArticleSummary { source, ..ArticleSummary::default() })?);
        }
        let mut before = 0_i32;
        for summary in &mut summaries {
            let Some(number) = reader.number()?.checked_sub(1) else { continue };
            let (is_event, step) = (number & 1 == 1, number >> 1);
            before = before.checked_add((step >> 1) as i32 ^ -((step & 1) as i32))?;
            summary.when = Some(When { date: date_of_number(before)?, is_event });
        }
        for summary in &mut summaries {
            let count = reader.number()? as usize;
            summary.topics = reader.numbers(count)?.into_iter().map(|topic| topic as usize).collect();
            summary.topics.iter().all(|&topic| topic < topics.len()).then_some(())?;
        }
        for summary in summaries.iter_mut().filter(|_| !stories.is_empty()) {
            summary.story = (reader.number()? as usize).checked_sub(1);
            summary.story.is_none_or(|story| story < stories.len()).then_some(())?;
        }
        for summary in &mut summaries {
            summary.id = u16::from_le_bytes(reader.bytes(2)?.try_into().ok()?);
        }
        let header = Header { articles: count, topics, stories, ..Header::new(title, Vec::new(), aliases) };
        (reader.at() == bytes.len()).then_some((Self { header, labels, summaries }, lengths))
    }

    /// The number of articles.
    pub fn len(&self) -> usize {
        self.summaries.len()
    }

    /// Whether there are no articles.
    pub fn is_empty(&self) -> bool {
        self.summaries.is_empty()
    }

    /// The label of the source of the article with this number. `None` if the article names no source.
    pub(super) fn label(&self, number: usize) -> Option<&str> {
        let source = self.summaries.get(number)?.source?;
        self.labels.get(source).map(String::as_str)
    }
}

/// The hash of an id: 32-bit FNV-1a by Fowler, Noll and Vo, folded to 16 bits.
///
/// In a corpus of 10,000 articles, one article in seven has the same hash as another.
pub(super) fn digest(id: &str) -> u16 {
    let step = |digest: u32, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let digest = id.bytes().fold(0x811c_9dc5, step);
    (digest >> 16 ^ digest) as u16
}

fn write_text(bytes: &mut Vec<u8>, text: &str) {
    write(bytes, text.len() as u32);
    bytes.extend(text.as_bytes());
}

fn text(reader: &mut Reader<'_>) -> Option<String> {
    let length = reader.number()? as usize;
    std::str::from_utf8(reader.bytes(length)?).ok().map(str::to_string)
}

/// Reads a count, then `each` texts for every item counted.
fn texts(reader: &mut Reader<'_>, each: u32) -> Option<Vec<String>> {
    let count = reader.number()?.checked_mul(each)?;
    let mut texts = Vec::new();
    for _ in 0..count {
        texts.push(text(reader)?);
    }
    Some(texts)
}

/// The topic that is stored in these [`TOPIC_TEXTS`] texts.
fn topic(texts: &[String]) -> Option<TopicRecord> {
    let given = texts.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1);
    texts.get(..given.max(2))?.to_vec().try_into().ok()
}

/// Reads a count, then that many pairs of an id and a label.
fn pairs(reader: &mut Reader<'_>) -> Option<Vec<(String, String)>> {
    let texts = texts(reader, 2)?;
    Some(texts.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect())
}

fn number_of_date(date: Date) -> i32 {
    let (year, month, day) = match date {
        Date::Day(day) => (day.year(), day.month(), day.day()),
        Date::Month(year, month) => (year, month, 0),
        Date::Year(year) => (year, 0, 0),
    };
    (i32::from(year) * 13 + i32::from(month)) * 32 + i32::from(day)
}

fn date_of_number(number: i32) -> Option<Date> {
    let (months, day) = (number.div_euclid(32), number.rem_euclid(32) as i8);
    let (year, month) = (i16::try_from(months.div_euclid(13)).ok()?, months.rem_euclid(13) as i8);
    match (month, day) {
        (0, 0) => (1..=9999).contains(&year).then_some(Date::Year(year)),
        (0, _) => None,
        (month, 0) => Day::new(year, month, 1).ok().map(|_| Date::Month(year, month)),
        (month, day) => Day::new(year, month, day).ok().map(Date::Day),
    }
}
