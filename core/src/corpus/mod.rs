//! What do we have?
//!
//! A [`Corpus`] contains the articles in date order, and the set of articles of each source, topic and story. The
//! number of an article is its index in [`Corpus::articles`]. [`Ids`] is a set of these numbers.

mod article;
mod claim;
mod contents;
mod date;
mod ids;
mod json;
mod lazy;
mod packed;
mod record;
mod segment;
mod source;

use std::sync::Arc;

use crate::order::sorted;

use contents::ArticleSummary;
use lazy::{Claims, Records};
use packed::Store;

pub use article::{Article, Assignment, Block, BlockKind, Evidence, Field, Kind, StyleKind, StyleSpan, When};
pub use claim::{Claim, Passage, Stance};
pub use contents::{Contents, LineLengths};
pub use date::{Date, DateError, Day, month_name};
pub use ids::{Counter, Ids};
pub use lazy::Articles;
pub use packed::{Fetch, pack, unpack};
pub use record::{FORMAT, Header, RecordError, TopicRecord, VERSION};
pub use segment::Segment;
pub use source::{NOT_GIVEN, Source, slug};

/// A topic of the taxonomy, with the articles that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The identifier, as in `topics.toml` and in addresses.
    pub id: String,
    /// The name that readers see.
    pub label: String,
    /// The name of the group that the topic belongs to. `None` if it is in no group.
    pub group: Option<String>,
    /// Whether Cuttings proposed the topic and nobody has accepted it yet.
    pub proposed: bool,
    /// The articles that have the topic.
    pub ids: Ids,
}

/// A group of topics. Each group is a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicGroup {
    /// The name that readers see. It is `None` for the group that collects the topics in no group.
    pub name: Option<String>,
    /// The indexes of the group's topics in [`Corpus::topics`], in the order of the taxonomy.
    pub topics: Vec<usize>,
}

/// A story: articles about the same event, found by rules or named by an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The identifier in addresses.
    pub id: String,
    /// The name that readers see: the one that an editor wrote, or else the day and the headline of the first article.
    pub label: String,
    /// The articles of the story.
    pub ids: Ids,
}

/// The articles of one page, in date order, with their sources and topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus {
    /// The name of the collection.
    pub title: String,
    /// The articles, ordered by the first day of their filing date, then by id. The oldest come first, and those
    /// without a date last.
    pub articles: Articles,
    /// Every source, ordered by label.
    pub sources: Vec<Source>,
    /// Every topic, in the order of the taxonomy. Topics without articles are included.
    pub topics: Vec<Topic>,
    /// The groups of topics. The topics in no group, if there are any, form the first group. The others follow in the
    /// order of their first topics.
    pub groups: Vec<TopicGroup>,
    /// Every story, in the order of the stories' first articles. An article belongs to at most one story.
    pub stories: Vec<Story>,
    /// The articles without a filing date.
    pub undated: Ids,
    /// The articles with an inexact filing date: a month or a year.
    pub vague: Ids,
    /// Aliases. Each list contains names for the same thing, such as one name in two scripts. Searching for any of them
    /// finds them all.
    pub aliases: Vec<Vec<String>>,
    /// For each article, the first and the last day that its filing date may refer to. `None` if it has no date.
    pub spans: Vec<Option<(Day, Day)>>,
    /// The earliest and the latest day in `spans`. `None` if no article has a date.
    pub extent: Option<(Day, Day)>,
    claims: Claims,
}

impl Corpus {
    /// Makes a corpus from a header and articles in any order.
    ///
    /// If an article has a topic that is not in the header, the article keeps the assignment, but the corpus has no such
    /// topic and no set of its articles.
    pub fn new(mut header: Header, articles: Vec<Article>) -> Self {
        let claims = (std::mem::take(&mut header.claims), std::mem::take(&mut header.taxonomy));
        let articles = sorted(articles, &mut |a, b| a.order_key().cmp(&b.order_key()));
        let contents = Contents::of(header, articles.iter());
        Self::assembled(contents, articles.into(), claims.into())
    }

    /// Opens a corpus whose articles are read when they are first needed. `fetch` reads bytes of the corpus section,
    /// which [`pack`] wrote. `length` is the length of that section in bytes. `contents` is the contents section.
    ///
    /// # Errors
    /// If a section is damaged or has another version, or if the two sections do not belong to the same corpus.
    pub fn open(length: usize, fetch: Fetch, contents: &[u8]) -> Result<Self, RecordError> {
        let fail = |rule: String| RecordError { line: 1, rule };
        let Some((contents, lengths)) = Contents::from_bytes(contents) else {
            return Err(fail("the contents of the bundle are damaged".into()));
        };
        let Some(store) = Store::open(length, fetch).map(Arc::new) else {
            return Err(fail("the corpus of the bundle is damaged".into()));
        };
        let claims = Claims::unread(store.clone(), lengths.first().map_or(0, |&header| header as usize));
        let digests = contents.summaries.iter().map(|summary| summary.id).collect();
        let records = Records::new(store.clone(), &lengths, digests);
        if records.length() != store.length() {
            return Err(fail(format!("{} bytes were announced, {} are there", records.length(), store.length())));
        }
        Ok(Self::assembled(contents, Articles::unread(records), claims))
    }

    /// The data about the articles that filters and counts need. Reads every article.
    pub fn contents(&self) -> Contents {
        Contents::of(self.header(), self.articles.iter())
    }

    /// The header without claims and taxonomy. For these, an opened corpus would have to parse the first line of its
    /// JSON.
    fn header(&self) -> Header {
        let record = |topic: &Topic| TopicRecord {
            id: topic.id.clone(),
            label: topic.label.clone(),
            group: topic.group.clone(),
            proposed: topic.proposed,
        };
        let topics = self.topics.iter().map(record).collect();
        let stories = self.stories.iter().map(|story| (story.id.clone(), story.label.clone())).collect();
        let header = Header::new(self.title.clone(), Vec::new(), self.aliases.clone());
        Header { articles: self.articles.len(), topics, stories, ..header }
    }

    fn assembled(contents: Contents, articles: Articles, claims: Claims) -> Self {
        let Header { title, topics, stories, aliases, .. } = contents.header.clone();
        let total = articles.len();
        let summaries = &contents.summaries;
        let holding = |wanted: &dyn Fn(&ArticleSummary) -> bool| {
            Ids::from_numbers(total, (0..total).filter(|&n| wanted(&summaries[n])))
        };
        let undated = holding(&|summary| summary.when.is_none());
        let vague = holding(&|summary| summary.when.is_some_and(|when| !matches!(when.date, Date::Day(_))));
        let topics = topics.into_iter().enumerate().map(|(place, TopicRecord { id, label, group, proposed })| {
            let ids = holding(&|summary| summary.topics.contains(&place));
            Topic { id, label, group, proposed, ids }
        });
        let topics: Vec<Topic> = topics.collect();
        let groups = groups(&topics);
        let stories = stories.into_iter().enumerate().map(|(place, (id, label))| {
            let ids = holding(&|summary| summary.story == Some(place));
            Story { id, label, ids }
        });
        let stories = stories.collect();
        let sources = source::sources(total, &|number| contents.label(number));
        let spans: Vec<_> = summaries.iter().map(|summary| Some(summary.when?.date.span())).collect();
        let dated = || spans.iter().flatten();
        let first = dated().map(|&(first, _)| first).min();
        let extent = first.zip(dated().map(|&(_, last)| last).max());
        Self { title, articles, sources, topics, groups, stories, undated, vague, aliases, spans, extent, claims }
    }

    /// The number of articles.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there are no articles.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// The claims, in the editor's order. Empty if the header is damaged. An opened corpus reads claims when they are
    /// first needed.
    pub fn claims(&self) -> &[Claim] {
        self.claims.all()
    }

    /// [`Header::taxonomy`], read when it is first needed. Empty if there is no taxonomy or the header is damaged.
    pub fn taxonomy(&self) -> &str {
        self.claims.taxonomy()
    }

    /// The number of the article with this id.
    pub fn number_of(&self, id: &str) -> Option<usize> {
        self.articles.number_of(id)
    }

    /// The number of the first article whose filing date begins on this day or later. Articles without a date count as
    /// later.
    pub fn from_day(&self, day: Day) -> usize {
        self.number_from(&|first| first < day)
    }

    /// The number of the first article whose filing date begins after this day. Articles without a date count as later.
    pub fn after_day(&self, day: Day) -> usize {
        self.number_from(&|first| first <= day)
    }

    fn number_from(&self, is_before: &dyn Fn(Day) -> bool) -> usize {
        self.spans.partition_point(|span| span.is_some_and(|(first, _)| is_before(first)))
    }

    /// The topic with this id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The story with this id.
    pub fn story(&self, id: &str) -> Option<&Story> {
        self.stories.iter().find(|story| story.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The source of the article with this number. If the article names no source, this is the source [`NOT_GIVEN`].
    pub fn source_of(&self, number: usize) -> Option<&Source> {
        self.sources.iter().find(|source| source.ids.contains(number))
    }
}

/// The groups of topics, as [`Corpus::groups`] lists them.
fn groups(topics: &[Topic]) -> Vec<TopicGroup> {
    let mut groups: Vec<TopicGroup> = Vec::new();
    for (place, topic) in topics.iter().enumerate() {
        match groups.iter_mut().find(|group| group.name == topic.group) {
            Some(group) => group.topics.push(place),
            None => {
                let group = TopicGroup { name: topic.group.clone(), topics: vec![place] };
                groups.insert(if topic.group.is_none() { 0 } else { groups.len() }, group);
            }
        }
    }
    groups
}
