//! Where are we?
//!
//! A [`Route`] says what the page shows. The page stores the route in the fragment of its address. [`Route::print`]
//! writes the fragment, and [`Route::parse`] reads it. Parameters are written in this order, and defaults are omitted:
//!
//! | parameter | value | repeated |
//! |---|---|---|
//! | `q` | the text of the search field | |
//! | `source` | the id of a chosen source; `-id` excludes the source | yes |
//! | `topic` | the id of a chosen topic; `-id` excludes the topic | yes |
//! | `story` | the id of a chosen story; `-id` excludes the story | yes |
//! | `topics` | `all`: every chosen topic is required; by default, one chosen topic of each group is enough | |
//! | `from`, `to` | a day; a month or a year means its first day in `from` and its last day in `to` | |
//! | `date` | `none`: articles without a date | |
//! | `order` | `relevance`, `newest` or `oldest`; the default is `relevance` with `q`, otherwise `newest` | |
//! | `by` | the width of the bars in the timeline: `day`, `month`, `year` or `decade` | |
//! | `show` | how many results are listed; the default is 50 | |
//! | `view` | the view: `coverage`, `claims`, `wording`, `quotes`, `differences`, `timeline`, `compare`; the default is the list | |
//! | `least` | the minimum number of equal words in a shared passage; the default is 8 | |
//! | `with` | the id of an article to compare | yes, up to four times |
//! | `doc` | the id of the open article | |
//! | `mark` | the id of the topic whose evidence is marked in the open article | |
//! | `at` | the bytes that are marked in the open article: `120-180` in its text, `title-0-12` in its headline | |
//! | `corpus` | the first eight digits of the corpus's fingerprint, only in addresses of an opened folder | |
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
//!     "q=bridge&corpus=0123abcd",
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

/// How many results are listed at first, and how many "Show more" adds.
pub const PAGE: usize = 50;

/// The maximum number of articles that are compared side by side.
pub const COMPARED: usize = 4;

/// The number of digits of the corpus's fingerprint in an address.
pub const FINGERPRINT: usize = 8;

/// What the page shows: the query, the view and the open article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The query.
    pub query: Query,
    /// The width of the bars in the timeline, if the reader chose a width.
    pub unit: Option<Unit>,
    /// How many results are listed.
    pub shown: usize,
    /// The view.
    pub view: View,
    /// The minimum number of equal words in a shared passage.
    pub least: usize,
    /// The ids of the articles to compare, in the order in which the reader chose them.
    pub with: Vec<String>,
    /// The id of the open article.
    pub doc: Option<String>,
    /// The id of the topic whose evidence is marked in the open article.
    pub mark: Option<String>,
    /// The bytes of the open article that are marked.
    pub at: Option<Evidence>,
    /// The first [`FINGERPRINT`] digits of the fingerprint of the opened folder. `None` for the bundled corpus.
    pub corpus: Option<String>,
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
            corpus: None,
        }
    }
}

impl Route {
    /// Parses a fragment, with or without its `#`. Parsing cannot fail. Invalid parameters are ignored, with a notice.
    pub fn parse(fragment: &str) -> (Self, Vec<Notice>) {
        let mut route = Self::default();
        let mut notices = Vec::new();
        for (key, value) in parse(fragment.trim_start_matches('#').as_bytes()) {
            if let Err(reason) = route.take(&key, &value) {
                let part = if value.is_empty() { key.to_string() } else { format!("{key}={value}") };
                notices.push(Notice(format!("Ignored “{part}” in the address: {reason}")));
            }
        }
        let query = &mut route.query;
        query.order = query.order.filter(|_| query.order() != query.standard_order());
        (route, notices)
    }

    /// The fragment without its `#`. The same route gives the same text.
    pub fn print(&self) -> String {
        let Self { query, unit, shown, view, least, with, doc, mark, at, corpus } = self;
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
        let opened =
            [("doc", doc.clone()), ("mark", mark.clone()), ("at", at.map(printed)), ("corpus", corpus.clone())];
        for (key, value) in optional.into_iter().chain(compared).chain(opened) {
            if let Some(value) = value {
                pair(key, &value);
            }
        }
        address.finish()
    }

    /// The fragment with its `#`, for a link.
    pub fn href(&self) -> String {
        format!("#{}", self.print())
    }

    /// The route with another query. It has no open article and lists the first [`PAGE`] results.
    pub fn with_query(&self, query: Query) -> Self {
        Self { query, shown: PAGE, ..self.without_doc() }
    }

    /// The route with another view. It has no open article and lists the first [`PAGE`] results.
    pub fn with_view(&self, view: View) -> Self {
        Self { view, shown: PAGE, ..self.without_doc() }
    }

    /// The route with another minimum number of equal words in a shared passage.
    pub fn with_least(&self, least: usize) -> Self {
        Self { least, ..self.clone() }
    }

    /// The route with an article added to the comparison or, if the article was already there, removed. A comparison of
    /// [`COMPARED`] articles gets no further article.
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

    /// The route with this article open and nothing marked in it.
    pub fn with_doc(&self, id: &str) -> Self {
        Self { doc: Some(id.to_string()), mark: None, at: None, ..self.clone() }
    }

    /// The route with this article open and a passage of the article marked.
    pub fn with_passage(&self, id: &str, at: Evidence) -> Self {
        Self { at: Some(at), ..self.with_doc(id) }
    }

    /// The route with the evidence of a topic marked in the open article. With `None`, nothing is marked.
    pub fn with_mark(&self, topic: Option<&str>) -> Self {
        Self { mark: topic.map(str::to_string), at: None, ..self.clone() }
    }

    /// The route without an open article.
    pub fn without_doc(&self) -> Self {
        Self { doc: None, mark: None, at: None, ..self.clone() }
    }

    /// Sets one parameter. The error says why the parameter is ignored, as a part of a notice.
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
                self.shown = number.ok_or("write a number of results")?;
            }
            ("view", _) => self.view = View::from_name(value).ok_or("unknown view")?,
            ("least", _) => {
                let number = value.parse().ok().filter(|number| LEAST.contains(number));
                self.least = number.ok_or("write a number of words from 5 to 40")?;
            }
            ("with", "") => return Err("the value is missing"),
            ("with", id) if self.with.iter().any(|chosen| chosen == id) => {}
            ("with", _) if self.with.len() == COMPARED => return Err("at most four articles can be compared"),
            ("with", id) => self.with.push(id.to_string()),
            ("at", _) => {
                self.at = Some(words(value).ok_or("write the first byte, a hyphen, and the byte after the last")?);
            }
            ("corpus", digits) if is_fingerprint(digits) => self.corpus = Some(digits.to_string()),
            ("corpus", _) => return Err("write the first eight digits of a fingerprint"),
            ("doc", id) if !id.is_empty() => self.doc = Some(id.to_string()),
            ("mark", id) if !id.is_empty() => self.mark = Some(id.to_string()),
            ("doc" | "mark", _) => return Err("the value is missing"),
            ("topics", _) => return Err("write all or any"),
            ("date", _) => return Err("write none"),
            _ => return Err("unknown parameter"),
        }
        Ok(())
    }
}

fn is_fingerprint(digits: &str) -> bool {
    digits.len() == FINGERPRINT && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

/// The value of the parameter `at`: `120-180` or `title-0-12`.
fn printed(at: Evidence) -> String {
    let field = if at.field == Field::Title { "title-" } else { "" };
    format!("{field}{}-{}", at.start, at.end)
}

/// The byte range in a value of the parameter `at`. `None` if the value is not valid.
fn words(value: &str) -> Option<Evidence> {
    let (field, bytes) = value.strip_prefix("title-").map_or((Field::Text, value), |bytes| (Field::Title, bytes));
    let (start, end) = bytes.split_once('-')?;
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start < end).then_some(Evidence { field, start, end })
}

/// The choice with one more id, which is chosen or, if `value` is `-id`, excluded. If the choice already has the id,
/// the new selection replaces the old one.
fn named(choice: &Choice, value: &str) -> Result<Choice, &'static str> {
    let (id, standing) = value.strip_prefix('-').map_or((value, Standing::Chosen), |id| (id, Standing::Excluded));
    if id.is_empty() { Err("the value is missing") } else { Ok(choice.with(id, standing)) }
}
