//! Where are we?
//!
//! A [`Route`] is all that the page shows, written in the fragment of its address. Parser and printer stand side by
//! side; what one prints the other reads back. Parameters stand in this order, and those at their default are left
//! out:
//!
//! | parameter | value | repeated |
//! |---|---|---|
//! | `q` | words | |
//! | `source` | a source's id; `-id` excludes it | yes |
//! | `topic` | the id of a topic of any group; `-id` excludes it | yes |
//! | `story` | a story's id; `-id` excludes it | yes |
//! | `topics` | `all`: every chosen topic is required; without it one of each group | |
//! | `from`, `to` | a day; a month or year is read as its first, its last day | |
//! | `date` | `none`: articles without a date | |
//! | `order` | `relevance`, `newest`, `oldest`; without it the best match first for words, else the newest | |
//! | `by` | the bars of the timeline: `day`, `month`, `year`, `decade` | |
//! | `show` | how many results are listed | |
//! | `view` | what is made of the articles found: `coverage`, `claims`, `wording`, `quotes`, `differences`, `timeline`, `compare`; without it the list | |
//! | `least` | how many equal words a passage of shared wording has at least | |
//! | `with` | an article that is chosen for comparison, four at most | yes |
//! | `doc` | the article that is open | |
//! | `mark` | the topic whose evidence is marked in it | |
//! | `at` | the bytes of its text that are marked, `120-180`, or of its headline, `title-0-12` | |
//!
//! ```
//! use cuttings_core::route::Route;
//! for address in [
//!     "",
//!     "q=joint+exercises&source=zee-news&source=-devdiscourse",
//!     "topic=logistics&topic=-innovation&topics=all",
//!     "from=2025-02-06&to=2025-07-01&date=none&order=oldest&by=day&show=100",
//!     "source=zee-news&doc=2025-07-01-zee-news&mark=logistics",
//!     "story=2025-07-01-a-call&view=compare&least=12&with=one&with=other&doc=one&at=120-180",
//!     "view=claims&doc=one&at=title-0-12",
//! ] {
//!     let (route, notices) = Route::parse(address);
//!     assert_eq!((route.print().as_str(), notices.len()), (address, 0));
//! }
//! ```

mod view;

use form_urlencoded::{Serializer, parse};

pub use view::View;

use crate::compare::{LEAST, STANDARD};
use crate::corpus::{Date, Day, Evidence, Field};
use crate::facet::Unit;
use crate::query::{Choice, Notice, Order, Query, Standing};

/// How many results are listed at first, and how many more each time.
pub const PAGE: usize = 50;

/// How many articles can be compared side by side.
pub const COMPARED: usize = 4;

/// All that the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// What is asked.
    pub query: Query,
    /// The width of the timeline's bars, where it was chosen.
    pub unit: Option<Unit>,
    /// How many results are listed.
    pub shown: usize,
    /// What is made of the articles found.
    pub view: View,
    /// How many equal words a passage of shared wording has at least.
    pub least: usize,
    /// The articles that are chosen for comparison, in the order in which they were.
    pub with: Vec<String>,
    /// The article that is open.
    pub doc: Option<String>,
    /// The topic whose evidence is marked in it.
    pub mark: Option<String>,
    /// The words of it that are marked.
    pub at: Option<Evidence>,
}

impl Default for Route {
    fn default() -> Self {
        Self {
            query: Query::default(),
            unit: None,
            shown: PAGE,
            view: View::List,
            least: STANDARD,
            with: Vec::new(),
            doc: None,
            mark: None,
            at: None,
        }
    }
}

impl Route {
    /// Reads a fragment, with or without its `#`. Every text is an address: what is not understood is reported and
    /// left aside, the rest is kept.
    pub fn parse(fragment: &str) -> (Self, Vec<Notice>) {
        let mut route = Self::default();
        let mut notices = Vec::new();
        for (key, value) in parse(fragment.trim_start_matches('#').as_bytes()) {
            if let Err(reason) = route.take(&key, &value) {
                let part = if value.is_empty() { key.to_string() } else { format!("{key}={value}") };
                notices.push(Notice(format!("The address says “{part}”, which was left aside: {reason}")));
            }
        }
        let query = &mut route.query;
        query.order = query.order.filter(|_| query.order() != query.standard_order());
        (route, notices)
    }

    /// Writes the fragment, without its `#`; the same route gives the same text.
    pub fn print(&self) -> String {
        let Self { query, unit, shown, view, least, with, doc, mark, at } = self;
        let mut address = Serializer::new(String::new());
        let mut pair = |key: &str, value: &str| {
            address.append_pair(key, value);
        };
        if !query.text.is_empty() {
            pair("q", &query.text);
        }
        for (key, choice) in [("source", &query.sources), ("topic", &query.topics), ("story", &query.stories)] {
            choice.chosen().for_each(|id| pair(key, id));
            choice.excluded().for_each(|id| pair(key, &format!("-{id}")));
        }
        let day = |day: Option<Day>| day.map(|day| Date::Day(day).to_string());
        let optional = [
            ("topics", query.every_topic.then(|| "all".to_string())),
            ("from", day(query.from)),
            ("to", day(query.to)),
            ("date", query.undated.then(|| "none".into())),
            ("order", (query.order() != query.standard_order()).then(|| query.order().name().into())),
            ("by", unit.map(|unit| unit.name().into())),
            ("show", (*shown != PAGE).then(|| shown.to_string())),
            ("view", (*view != View::List).then(|| view.name().into())),
            ("least", (*least != STANDARD).then(|| least.to_string())),
        ];
        let compared = with.iter().map(|id| ("with", Some(id.clone())));
        let opened = [("doc", doc.clone()), ("mark", mark.clone()), ("at", at.map(printed))];
        for (key, value) in optional.into_iter().chain(compared).chain(opened) {
            if let Some(value) = value {
                pair(key, &value);
            }
        }
        address.finish()
    }

    /// The fragment as the target of a link.
    pub fn href(&self) -> String {
        format!("#{}", self.print())
    }

    /// The same view of another query, from its beginning.
    pub fn with_query(&self, query: Query) -> Self {
        Self { query, shown: PAGE, ..self.without_doc() }
    }

    /// Another view of the articles found, from its beginning.
    pub fn with_view(&self, view: View) -> Self {
        Self { view, shown: PAGE, ..self.without_doc() }
    }

    /// Passages of so many equal words.
    pub fn with_least(&self, least: usize) -> Self {
        Self { least, ..self.clone() }
    }

    /// An article chosen for comparison, or no longer chosen. Where as many are chosen as can be compared, no other is.
    pub fn with_compared(&self, id: &str) -> Self {
        let mut route = self.clone();
        match route.with.iter().position(|chosen| chosen == id) {
            Some(place) => {
                route.with.remove(place);
            }
            None if route.with.len() < COMPARED => route.with.push(id.to_string()),
            None => {}
        }
        route
    }

    /// The view, with an article open over it.
    pub fn with_doc(&self, id: &str) -> Self {
        Self { doc: Some(id.to_string()), mark: None, at: None, ..self.clone() }
    }

    /// An article open with words of it marked.
    pub fn with_passage(&self, id: &str, at: Evidence) -> Self {
        Self { at: Some(at), ..self.with_doc(id) }
    }

    /// The open article with the evidence of a topic marked, or no longer marked.
    pub fn with_mark(&self, topic: Option<&str>) -> Self {
        Self { mark: topic.map(str::to_string), at: None, ..self.clone() }
    }

    /// The view alone.
    pub fn without_doc(&self) -> Self {
        Self { doc: None, mark: None, at: None, ..self.clone() }
    }

    fn take(&mut self, key: &str, value: &str) -> Result<(), &'static str> {
        const NO_DATE: &str = "write a day as 2025-07-01, a month as 2025-07 or a year as 2025";
        let date = || value.parse::<Date>().map(Date::span).map_err(|_| NO_DATE);
        let query = &mut self.query;
        match (key, value) {
            ("", "") => {}
            ("q", _) => query.text = value.to_string(),
            ("source", _) => query.sources = named(&query.sources, value)?,
            ("topic", _) => query.topics = named(&query.topics, value)?,
            ("story", _) => query.stories = named(&query.stories, value)?,
            ("topics", "all") => query.every_topic = true,
            ("topics", "any") => query.every_topic = false,
            ("from", _) => query.from = Some(date()?.0),
            ("to", _) => query.to = Some(date()?.1),
            ("date", "none") => query.undated = true,
            ("order", _) => query.order = Some(Order::from_name(value).ok_or("write relevance, newest or oldest")?),
            ("by", _) => self.unit = Some(Unit::from_name(value).ok_or("write day, month, year or decade")?),
            ("show", _) => {
                let number = value.parse().ok().filter(|&number| number > 0);
                self.shown = number.ok_or("write how many results to list")?;
            }
            ("view", _) => self.view = View::from_name(value).ok_or("there is no such view")?,
            ("least", _) => {
                let number = value.parse().ok().filter(|number| LEAST.contains(number));
                self.least = number.ok_or("write a number of words from 5 to 40")?;
            }
            ("with", "") => return Err("it names nothing"),
            ("with", id) if self.with.iter().any(|chosen| chosen == id) => {}
            ("with", _) if self.with.len() == COMPARED => return Err("four articles can be compared at once"),
            ("with", id) => self.with.push(id.to_string()),
            ("at", _) => {
                self.at = Some(words(value).ok_or("write the first byte, a hyphen, and the byte after the last")?);
            }
            ("doc", id) if !id.is_empty() => self.doc = Some(id.to_string()),
            ("mark", id) if !id.is_empty() => self.mark = Some(id.to_string()),
            ("doc" | "mark", _) => return Err("it names nothing"),
            ("topics", _) => return Err("write all or any"),
            ("date", _) => return Err("write none"),
            _ => return Err("this page knows no such parameter"),
        }
        Ok(())
    }
}

fn printed(at: Evidence) -> String {
    let field = if at.field == Field::Title { "title-" } else { "" };
    format!("{field}{}-{}", at.start, at.end)
}

fn words(value: &str) -> Option<Evidence> {
    let (field, bytes) = value.strip_prefix("title-").map_or((Field::Text, value), |bytes| (Field::Title, bytes));
    let (start, end) = bytes.split_once('-')?;
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start < end).then_some(Evidence { field, start, end })
}

/// `id` chosen, `-id` excluded; the later one holds.
fn named(choice: &Choice, value: &str) -> Result<Choice, &'static str> {
    let (id, standing) = value.strip_prefix('-').map_or((value, Standing::Chosen), |id| (id, Standing::Excluded));
    if id.is_empty() { Err("it names nothing") } else { Ok(choice.with(id, standing)) }
}
