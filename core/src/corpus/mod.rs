//! What do we have?
//!
//! A [`Corpus`] has the articles in date order, and the set of articles of each source, topic and story. The index of
//! an article in [`Corpus::articles`] is its number in [`Ids`].

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
    /// The group that it belongs to.
    pub group: Option<String>,
    /// Whether the program proposed it and nobody has accepted it yet.
    pub proposed: bool,
    /// The articles that have the topic.
    pub ids: Ids,
}

/// A group of topics. Each group is a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicGroup {
    /// The name that readers see. `None` for the topics in no group.
    pub name: Option<String>,
    /// The indices of its topics in [`Corpus::topics`], in the order of the taxonomy.
    pub topics: Vec<usize>,
}

/// A story: articles about the same event, found by rules or named by an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The identifier in addresses.
    pub id: String,
    /// The name that readers see: the day and the headline of its first article, or what an editor wrote.
    pub label: String,
    /// Its articles.
    pub ids: Ids,
}

/// The articles of one page, in date order, with their sources and topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus {
    /// The name of the collection.
    pub title: String,
    /// The articles, oldest first by the first day of [`Article::when`], then by id. Articles without a date come last.
    pub articles: Articles,
    /// Every source, in the order of the labels.
    pub sources: Vec<Source>,
    /// Every topic, in the order of the taxonomy. Topics without articles are included.
    pub topics: Vec<Topic>,
    /// The groups that have topics. The topics in no group come first, then the groups in the order of their first
    /// topics.
    pub groups: Vec<TopicGroup>,
    /// Every story, in the order of their first articles. An article belongs to at most one story.
    pub stories: Vec<Story>,
    /// The articles that have neither a date nor an event date.
    pub undated: Ids,
    /// The articles with an inexact filing date: a month or a year.
    pub vague: Ids,
    /// Names for the same thing, such as a name in two scripts. Searching for one finds them all.
    pub aliases: Vec<Vec<String>>,
    /// For each article, the first and the last day that its date may mean. `None` if it has no date.
    pub spans: Vec<Option<(Day, Day)>>,
    /// The first and the last day of all spans. `None` if no article has a date.
    pub extent: Option<(Day, Day)>,
    claims: Claims,
}

impl Corpus {
    /// Makes a corpus: sorts the articles and computes the sets.
    ///
    /// If an article has a topic that is not in the header, the assignment stays in the article but is not counted.
    pub fn new(mut header: Header, articles: Vec<Article>) -> Self {
        let claims = (std::mem::take(&mut header.claims), std::mem::take(&mut header.taxonomy));
        let articles = sorted(articles, &mut |a, b| a.order_key().cmp(&b.order_key()));
        let contents = Contents::of(header, articles.iter());
        Self::assembled(contents, articles.into(), claims.into())
    }

    /// Opens a corpus whose articles are read when they are first needed. `fetch` reads the section that [`pack`]
    /// wrote, and `length` is its length in bytes.
    ///
    /// # Errors
    /// If the section or the contents are damaged or of another version, or if they do not belong together.
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

    /// What filters and counts need to know about the articles.
    pub fn contents(&self) -> Contents {
        Contents::of(self.header(), self.articles.iter())
    }

    /// The header without claims and taxonomy. An opened corpus would have to read its first line to know these.
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

    /// The number of the first article whose date begins on this day or later. Articles without a date count as later.
    pub fn from_day(&self, day: Day) -> usize {
        self.number_from(&|first| first < day)
    }

    /// The number of the first article whose date begins after this day.
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

    /// The source of an article. An article that names no source belongs to [`NOT_GIVEN`].
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
