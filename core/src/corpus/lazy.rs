//! The articles and claims of an opened corpus. An article is parsed from its record when it is first needed. All
//! claims are parsed from the header when one of them is first needed.

use std::borrow::Cow;
use std::fmt;
use std::ops::Index;
use std::sync::{Arc, OnceLock};

use super::contents::digest;
use super::packed::Store;
use super::{Article, Claim, Header};

/// The articles of a corpus, by number.
///
/// If the record of an article is damaged, the article's text says so. The other articles are not affected.
#[derive(Clone)]
pub struct Articles {
    read: Vec<OnceLock<Box<Article>>>,
    records: Option<Records>,
}

/// The records of the articles. Each record is a line of the corpus JSON. It is read when it is needed.
#[derive(Clone)]
pub(super) struct Records {
    store: Arc<Store>,
    /// For each line of the JSON, the index of the byte after the line. The first line is the header.
    ends: Vec<usize>,
    /// For each article, the hash of its id.
    digests: Vec<u16>,
}

impl Records {
    /// The records in a store. `lengths` are the lengths in bytes of the header's line and of the records' lines.
    /// `digests` are the hashes of the articles' ids.
    pub(super) fn new(store: Arc<Store>, lengths: &[u32], digests: Vec<u16>) -> Self {
        let ends = lengths.iter().scan(0, |end, &length| {
            *end += length as usize;
            Some(*end)
        });
        Self { store, ends: ends.collect(), digests }
    }

    /// The total length of all lines, in bytes.
    pub(super) fn length(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    fn article(&self, number: usize) -> Article {
        // The line break is part of the line, but not of the record.
        let range = self.ends[number]..self.ends[number + 1].saturating_sub(1);
        let Some(record) = self.store.read(range) else { return Article::damaged(number, "its bytes are wrong") };
        serde_json::from_slice(&record).unwrap_or_else(|error| Article::damaged(number, &error.to_string()))
    }
}

impl Articles {
    pub(super) fn unread(records: Records) -> Self {
        Self { read: vec![OnceLock::new(); records.ends.len().saturating_sub(1)], records: Some(records) }
    }

    /// The number of articles.
    pub fn len(&self) -> usize {
        self.read.len()
    }

    /// Whether there are no articles.
    pub fn is_empty(&self) -> bool {
        self.read.is_empty()
    }

    /// All articles, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Article> + ExactSizeIterator {
        (0..self.len()).map(|number| &self[number])
    }

    /// The article with this number, for a single use. If it has to be parsed, it is not kept in memory.
    pub fn glance(&self, number: usize) -> Cow<'_, Article> {
        match (self.read[number].get(), &self.records) {
            (None, Some(records)) => Cow::Owned(records.article(number)),
            _ => Cow::Borrowed(&self[number]),
        }
    }

    /// The number of the article with this id. Parses only articles whose id has the same hash as `id`.
    pub fn number_of(&self, id: &str) -> Option<usize> {
        let wanted = digest(id);
        let may_be = |&number: &usize| self.records.as_ref().is_none_or(|records| records.digests[number] == wanted);
        (0..self.len()).filter(may_be).find(|&number| self[number].id == id)
    }
}

impl Index<usize> for Articles {
    type Output = Article;

    fn index(&self, number: usize) -> &Article {
        let read = || self.records.as_ref().map(|records| records.article(number)).unwrap_or_default();
        self.read[number].get_or_init(|| Box::new(read()))
    }
}

impl<'a> IntoIterator for &'a Articles {
    type Item = &'a Article;
    type IntoIter = Box<dyn Iterator<Item = &'a Article> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl From<Vec<Article>> for Articles {
    fn from(articles: Vec<Article>) -> Self {
        Self { read: articles.into_iter().map(|article| OnceLock::from(Box::new(article))).collect(), records: None }
    }
}

impl PartialEq for Articles {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Articles {}

impl fmt::Debug for Articles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The claims and the taxonomy of a corpus. Both are parsed from the header when one of them is first needed.
#[derive(Clone)]
pub(super) struct Claims {
    read: OnceLock<(Vec<Claim>, String)>,
    /// The corpus JSON, and the length in bytes of its first line, the header.
    header: Option<(Arc<Store>, usize)>,
}

impl Claims {
    pub(super) fn unread(store: Arc<Store>, header: usize) -> Self {
        Self { read: OnceLock::new(), header: Some((store, header)) }
    }

    /// All claims. Empty if the header is damaged.
    pub(super) fn all(&self) -> &[Claim] {
        &self.read().0
    }

    /// The taxonomy. Empty if the header is damaged.
    pub(super) fn taxonomy(&self) -> &str {
        &self.read().1
    }

    fn read(&self) -> &(Vec<Claim>, String) {
        self.read.get_or_init(|| {
            let line = self.header.as_ref().and_then(|(store, length)| store.read(0..*length));
            let header = line.and_then(|line| Header::parse(&line).ok());
            header.map(|header| (header.claims, header.taxonomy)).unwrap_or_default()
        })
    }
}

impl From<(Vec<Claim>, String)> for Claims {
    fn from(read: (Vec<Claim>, String)) -> Self {
        Self { read: read.into(), header: None }
    }
}

impl PartialEq for Claims {
    fn eq(&self, other: &Self) -> bool {
        self.read() == other.read()
    }
}

impl Eq for Claims {}

impl fmt::Debug for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.read().fmt(f)
    }
}
