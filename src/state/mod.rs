//! What changes?
//!
//! One thing: the [`Route`], which is the address. Everything else on the page is derived from it and the corpus by
//! memos. [`Explorer`] holds both; its [`Explorer::go`] and the browser's own navigation are the only ways to change.

mod address;
mod corpus;
mod places;
mod preference;
mod reading;

use cuttings_core::corpus::Corpus;
use cuttings_core::facet::{Outcome, explore};
use cuttings_core::index::Index;
use cuttings_core::query::{Notice, Query};
use cuttings_core::route::{Route, View};
use js_sys::{Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

pub use address::Step;
pub use corpus::load;
pub use places::{
    READER_HEADING, RESULTS_HEADING, SEARCH, element, focus, highlight_id, result_id, scroll_to, show_highlight,
};
pub use preference::{Preference, Theme};
pub use reading::Progress;
use reading::Reading;

/// What every component needs; cheap to copy.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// The articles.
    pub corpus: &'static Corpus,
    /// Where their words stand.
    pub index: &'static Index,
    /// Where we are.
    pub route: Memo<Route>,
    /// What of the address was left aside.
    pub notices: Memo<Vec<Notice>>,
    /// The answer to the route's query; the one before it while the articles are read that a phrase needs.
    pub outcome: Memo<Outcome>,
    /// How far they are read.
    pub progress: ReadSignal<Option<Progress>>,
    /// The number of the open article.
    pub open: Memo<Option<usize>>,
    /// What is made of the articles found.
    pub view: Memo<View>,
    navigation: StoredValue<address::Navigation, LocalStorage>,
    reading: Reading,
}

impl Explorer {
    /// Starts from the address and follows it from then on.
    pub fn start(corpus: &'static Corpus, index: &'static Index) -> Self {
        let (read, set_read) = signal(address::read());
        let route = Memo::new(move |_| read.with(|(route, _)| route.clone()));
        let reading = Reading::new(corpus, index);
        route.with_untracked(|route| reading.prepare(&route.query.text));
        let progress = reading.progress.read_only();
        let waits = Memo::new(move |_| progress.with(Option::is_some));
        let question = Memo::new(move |_| route.with(|route| (route.query.clone(), route.unit)));
        let answer = move |query: &Query, unit| timed(|| explore(corpus, index, query, unit));
        // Another question is another answer; nothing is gained by comparing the two.
        let outcome = Memo::new_owning(move |before: Option<Outcome>| match (waits.get(), before) {
            (true, Some(before)) => (before, false),
            (waits, _) => question.with(|(query, unit)| {
                let text = if waits { String::new() } else { query.text.clone() };
                (answer(&Query { text, ..query.clone() }, *unit), true)
            }),
        });
        let doc = Memo::new(move |_| route.with(|route| route.doc.clone()));
        let open = Memo::new(move |_| doc.with(|doc| corpus.number_of(doc.as_deref()?)));
        let notices = Memo::new(move |_| {
            let mut notices = read.with(|(_, notices)| notices.clone());
            notices.extend(outcome.with(|outcome| [outcome.notices.clone(), outcome.answer.notices.clone()].concat()));
            notices.extend(route.with(|route| missing(corpus, route)));
            notices
        });
        let navigation = StoredValue::new_local(address::Navigation::new(set_read));
        let view = Memo::new(move |_| route.with(|route| route.view));
        let explorer = Self { corpus, index, route, notices, outcome, progress, open, view, navigation, reading };
        explorer.follow_browser();
        reading.go_on();
        explorer
    }

    /// The list for another query.
    pub fn ask(&self, query: Query, step: Step) {
        let route = self.route.with_untracked(|route| route.with_query(query));
        self.go(route, step);
    }

    /// The list for the same query with something about it changed.
    pub fn amend(&self, step: Step, change: impl FnOnce(&mut Query)) {
        let mut query = self.route.with_untracked(|route| route.query.clone());
        change(&mut query);
        self.ask(query, step);
    }

    /// The target of a link to the list for another query.
    pub fn href_for(&self, query: &Query) -> String {
        self.route.with(|route| route.with_query(query.clone()).href())
    }
}

/// The name under which the browser's performance timeline has each answer.
const ANSWER: &str = "answer";

#[wasm_bindgen]
extern "C" {
    /// `Performance`, for the form of `measure` that web-sys does not have.
    type Timeline;

    #[wasm_bindgen(method)]
    fn measure(this: &Timeline, name: &str, between: &Object);
}

/// Lets a browser's tools, and the benchmark, see how long an answer takes.
fn timed(answer: impl FnOnce() -> Outcome) -> Outcome {
    let Some(timeline) = window().performance() else { return answer() };
    let start = timeline.now();
    let outcome = answer();
    let end = timeline.now();
    let between = Object::new();
    for (name, at) in [("start", start), ("end", end)] {
        let _ = Reflect::set(&between, &name.into(), &at.into());
    }
    timeline.unchecked_ref::<Timeline>().measure(ANSWER, &between);
    outcome
}

/// What the route names and the corpus lacks, beside what the query does.
fn missing(corpus: &Corpus, route: &Route) -> Vec<Notice> {
    let doc = route.doc.as_deref().filter(|id| corpus.number_of(id).is_none());
    let mark = route.mark.as_deref().filter(|id| corpus.topic(id).is_none());
    let is_unknown = |id: &&String| corpus.number_of(id).is_none();
    let with = route.with.iter().filter(is_unknown);
    let with = with.map(|id| Notice(format!("There is no article “{id}” here, so it is not compared")));
    let at = route.at.filter(|&at| {
        let article = route.doc.as_deref().and_then(|id| corpus.number_of(id));
        article.is_some_and(|number| corpus.articles[number].words(at).is_none())
    });
    let at = at.map(|_| Notice("This article has no such passage, so nothing is marked".into()));
    let doc = doc.map(|id| Notice(format!("There is no article “{id}” here, so the list is shown")));
    let mark = mark.map(|id| Notice(format!("There is no topic “{id}” here, so nothing is marked")));
    doc.into_iter().chain(mark).chain(at).chain(with).collect()
}
