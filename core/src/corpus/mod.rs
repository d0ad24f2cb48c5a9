//! What do we have?
//!
//! A [`Corpus`] is the articles in date order with what every question needs at hand: the sources, the topics and,
//! for each, the set of articles that carry it. A place in [`Corpus::articles`] is an article's number in [`Ids`].

mod account;
mod article;
mod articles;
mod claim;
mod contents;
mod date;
mod ids;
mod packed;
mod record;
mod segment;
mod source;

use std::sync::Arc;

use crate::order::sorted;

use articles::Records;
use claim::Claims;
use contents::Entry;
use packed::Store;

pub use article::{Article, Assignment, Block, BlockKind, Evidence, Field, Kind, Mark, MarkKind, When};
pub use articles::Articles;
pub use claim::{Claim, Passage, Stance};
pub use contents::{Contents, LineLengths};
pub use date::{Date, DateError, Day, month_name};
pub use ids::{Counter, Ids};
pub use packed::{Fetch, pack, unpack};
pub use record::{FORMAT, Header, RecordError, TopicRecord, VERSION};
pub use segment::Segment;
pub use source::{NOT_GIVEN, Source, slug};

/// A topic of the taxonomy and the articles it is assigned to.
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
    /// The articles that carry the topic.
    pub ids: Ids,
}

/// The topics of one group, which are a facet of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicGroup {
    /// The name that readers see; `None` for the topics in no group.
    pub name: Option<String>,
    /// The places of its topics among the corpus's topics, in the order of the taxonomy.
    pub topics: Vec<usize>,
}

/// A story: a happening that several articles report, or that an editor named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The identifier in addresses.
    pub id: String,
    /// The name that readers see: the day and the words that lead its first article, or what an editor wrote.
    pub label: String,
    /// Its articles.
    pub ids: Ids,
}

/// The articles of one page, in date order, with their sources and topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus {
    /// The name of the collection.
    pub title: String,
    /// Oldest first by the first day of [`Article::when`], then by id; articles without a date stand last.
    pub articles: Articles,
    /// Every source, by label.
    pub sources: Vec<Source>,
    /// Every topic of the taxonomy, in its order, also those that no article carries.
    pub topics: Vec<Topic>,
    /// The groups that have topics: those in no group first, then in the order of the groups' first topics.
    pub groups: Vec<TopicGroup>,
    /// Every story, in the order of their first articles. An article belongs to one at most.
    pub stories: Vec<Story>,
    /// The articles that have neither a date nor an event date.
    pub undated: Ids,
    /// The articles dated to a month or a year.
    pub vague: Ids,
    /// Words and names that are one to a reader, such as a name in two scripts: searching one finds the others.
    pub aliases: Vec<Vec<String>>,
    /// For each article the first and the last day it may be of; `None` without a date.
    pub spans: Vec<Option<(Day, Day)>>,
    /// The first and the last day that any dated article may be of.
    pub extent: Option<(Day, Day)>,
    claims: Claims,
}

impl Corpus {
    /// Puts articles in order and derives the sets. An assignment to a topic that the header lacks is kept in the
    /// article and counted nowhere.
    pub fn new(mut header: Header, articles: Vec<Article>) -> Self {
        let claims = (std::mem::take(&mut header.claims), std::mem::take(&mut header.taxonomy));
        let articles = sorted(articles, &mut |a, b| a.order_key().cmp(&b.order_key()));
        let contents = Contents::of(header, articles.iter());
        Self::assembled(contents, articles.into(), claims.into())
    }

    /// A corpus whose records stay where they are until they are looked at. `length` is that of the section that `fetch`
    /// reads, which [`pack`] gave.
    ///
    /// # Errors
    /// A section or contents that are damaged or of another version, or contents of a corpus JSON of another length.
    pub fn open(length: usize, fetch: Fetch, contents: &[u8]) -> Result<Self, RecordError> {
        let fail = |rule: String| RecordError { line: 1, rule };
        let Some((contents, lengths)) = Contents::from_bytes(contents) else {
            return Err(fail("the contents of the bundle are damaged".into()));
        };
        let Some(store) = Store::open(length, fetch).map(Arc::new) else {
            return Err(fail("the corpus of the bundle is damaged".into()));
        };
        let claims = Claims::unread(store.clone(), lengths.first().map_or(0, |&header| header as usize));
        let digests = contents.entries.iter().map(|entry| entry.id).collect();
        let records = Records::new(store.clone(), &lengths, digests);
        if records.length() != store.length() {
            return Err(fail(format!("{} bytes were announced, {} are there", records.length(), store.length())));
        }
        Ok(Self::assembled(contents, Articles::unread(records), claims))
    }

    /// What filters and counts ask of the articles.
    pub fn contents(&self) -> Contents {
        Contents::of(self.header(), self.articles.iter())
    }

    fn assembled(contents: Contents, articles: Articles, claims: Claims) -> Self {
        let Header { title, topics, stories, aliases, .. } = contents.header.clone();
        let total = articles.len();
        let entries = &contents.entries;
        let holding =
            |wanted: &dyn Fn(&Entry) -> bool| Ids::from_numbers(total, (0..total).filter(|&n| wanted(&entries[n])));
        let undated = holding(&|entry| entry.when.is_none());
        let vague = holding(&|entry| entry.when.is_some_and(|when| !matches!(when.date, Date::Day(_))));
        let topics = topics.into_iter().enumerate().map(|(place, TopicRecord { id, label, group, proposed })| {
            let ids = holding(&|entry| entry.topics.contains(&place));
            Topic { id, label, group, proposed, ids }
        });
        let topics: Vec<Topic> = topics.collect();
        let groups = groups(&topics);
        let stories = stories.into_iter().enumerate().map(|(place, (id, label))| {
            let ids = holding(&|entry| entry.story == Some(place));
            Story { id, label, ids }
        });
        let stories = stories.collect();
        let sources = source::sources(total, &|number| contents.label(number));
        let spans: Vec<_> = entries.iter().map(|entry| Some(entry.when?.date.span())).collect();
        let dated = || spans.iter().flatten();
        let first = dated().map(|&(first, _)| first).min();
        let extent = first.zip(dated().map(|&(_, last)| last).max());
        Self { title, articles, sources, topics, groups, stories, undated, vague, aliases, spans, extent, claims }
    }

    /// How many articles there are.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// What articles claim, in the editor's order. Those of a corpus that was opened are read when first asked for;
    /// where the header is damaged there are none.
    pub fn claims(&self) -> &[Claim] {
        self.claims.all()
    }

    /// The content of the `topics.toml` that gives these articles these topics, as [`Header::taxonomy`] says; read when
    /// first asked for. Empty where there is none or the header is damaged.
    pub fn taxonomy(&self) -> &str {
        self.claims.taxonomy()
    }

    /// The number of the article with this id.
    pub fn number_of(&self, id: &str) -> Option<usize> {
        self.articles.number_of(id)
    }

    /// The number of the first article that does not begin before this day; articles without a date never begin.
    pub fn from_day(&self, day: Day) -> usize {
        self.number_from(&|first| first < day)
    }

    /// The number of the first article that begins after this day.
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

    /// The source of an article. Every article has one: what was not given is a source too.
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
