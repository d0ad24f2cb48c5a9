//! What changes?
//!
//! The state of the page is the [`Route`], which is the address. Memos derive what the page shows from the route and
//! the corpus. [`Explorer`] gives access to the corpus, the route and the memos. Only [`Explorer::go`] and the
//! browser's own navigation change the route. Other signals hold what the address does not describe: answers of the
//! worker, progress and preferences.

mod address;
mod compared;
mod corpus;
mod held;
mod opened;
mod places;
mod preference;
mod reading;
mod task;
mod walk;
mod worker;

use std::sync::Arc;

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
pub use compared::{Compared, Comparisons, Delay, Question};
pub use corpus::{Loaded, load};
use held::Held;
pub use held::HeldArticle;
pub use opened::{
    add_topic, are_topics_changed, edit_topics, fingerprint, open_folder, opened, refuse_topic, save_page, when_opened,
    written,
};
pub use places::{
    READER_HEADING, RESULTS_HEADING, SEARCH, element, focus, highlight_id, result_id, scroll_to, show_highlight,
};
pub use preference::{Preference, Theme};
pub use reading::Progress;
use reading::Reading;
pub use task::in_own_task;

/// The state of the page and everything derived from it; cheap to copy. Each view gets it as a parameter.
#[derive(Clone, Copy)]
pub struct Explorer {
    held: StoredValue<Held>,
    /// The current route. Controls change the query in it by [`Explorer::amend`].
    pub route: Memo<Route>,
    /// Notices about ignored parts of the address, and about ignored or changed parts of the query.
    pub notices: Memo<Vec<Notice>>,
    /// The answer to the route's query. While a phrase waits for articles to be read, this is the previous answer. If
    /// there is no previous answer, this is the answer to the query without its text.
    pub outcome: Memo<Outcome>,
    /// The progress of reading the articles that a phrase waits for; `None` if no phrase waits.
    pub progress: ReadSignal<Option<Progress>>,
    /// The number of the open article; `None` if no article is open.
    pub open: Memo<Option<usize>>,
    /// The current view of the result.
    pub view: Memo<View>,
    /// The questions to the worker, and the worker's answers.
    pub comparisons: Comparisons,
    navigation: StoredValue<address::Navigation, LocalStorage>,
    reading: Reading,
}

impl Explorer {
    /// Reads the address, and follows its changes until the page is unmounted.
    pub fn start(Loaded { corpus, index, sections }: Loaded) -> Self {
        let (corpus, index) = (Arc::new(corpus), Arc::new(index));
        let comparisons = Comparisons::new(sections, index.clone());
        let held = StoredValue::new(Held { corpus: corpus.clone(), index: index.clone() });
        let (read, set_read) = signal(address::read());
        let route = Memo::new(move |_| read.with(|(route, _)| route.clone()));
        let reading = Reading::new(held);
        route.with_untracked(|route| reading.prepare(&route.query.text));
        let progress = reading.progress.read_only();
        let waits = Memo::new(move |_| progress.with(Option::is_some));
        let question = Memo::new(move |_| route.with(|route| (route.query.clone(), route.unit)));
        let answer = {
            let corpus = corpus.clone();
            move |query: &Query, unit| timed(|| explore(&corpus, &index, query, unit))
        };
        // `new_owning` does not compare the new outcome with the old one. Comparing would be a waste, because a new
        // question nearly always changes the outcome.
        let outcome = Memo::new_owning(move |before: Option<Outcome>| match (waits.get(), before) {
            (true, Some(before)) => (before, false),
            (waits, _) => question.with(|(query, unit)| {
                let text = if waits { String::new() } else { query.text.clone() };
                (answer(&Query { text, ..query.clone() }, *unit), true)
            }),
        });
        let doc = Memo::new(move |_| route.with(|route| route.doc.clone()));
        let open = {
            let corpus = corpus.clone();
            Memo::new(move |_| doc.with(|doc| corpus.number_of(doc.as_deref()?)))
        };
        let notices = Memo::new(move |_| {
            let mut notices = read.with(|(_, notices)| notices.clone());
            notices.extend(outcome.with(|outcome| [outcome.notices.clone(), outcome.answer.notices.clone()].concat()));
            notices.extend(route.with(|route| missing(&corpus, route)));
            notices
        });
        let navigation = StoredValue::new_local(address::Navigation::new(set_read));
        let view = Memo::new(move |_| route.with(|route| route.view));
        let explorer = Self { held, route, notices, outcome, progress, open, view, comparisons, navigation, reading };
        explorer.follow_browser();
        reading.go_on();
        explorer
    }

    /// The corpus that the page shows.
    pub fn corpus(&self) -> Arc<Corpus> {
        self.held.with_value(|held| held.corpus.clone())
    }

    /// The search index of the corpus.
    pub fn index(&self) -> Arc<Index> {
        self.held.with_value(|held| held.index.clone())
    }

    /// The article with this number.
    pub fn article(&self, number: usize) -> HeldArticle {
        HeldArticle { corpus: self.corpus(), number }
    }

    /// Changes the current query. The view stays, and an open article is closed.
    pub fn amend(&self, step: Step, change: impl FnOnce(&mut Query)) {
        let route = self.route.with_untracked(|route| amended(route, change));
        self.go(route, step);
    }

    /// The `href` of a link that changes the current query, like [`Explorer::amend`].
    pub fn href_amended(&self, change: impl FnOnce(&mut Query)) -> String {
        self.route.with(|route| amended(route, change).href())
    }
}

fn amended(route: &Route, change: impl FnOnce(&mut Query)) -> Route {
    let mut query = route.query.clone();
    change(&mut query);
    route.with_query(query)
}

/// The name under which the browser's performance timeline lists answers.
const ANSWER: &str = "answer";

#[wasm_bindgen]
extern "C" {
    /// The browser's `Performance`, for a form of `measure` that web-sys lacks.
    type Timeline;

    #[wasm_bindgen(method)]
    fn measure(this: &Timeline, name: &str, between: &Object);
}

/// Records how long an answer takes, for the browser's tools and the benchmark.
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

/// Notices about articles, a topic or a passage that the route names and the corpus lacks. There is also a notice if
/// the route belongs to another corpus. Notices about the query are in the outcome.
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
    let at = at.map(|_| Notice("This article has no such passage, so nothing is highlighted".into()));
    let doc = doc.map(|id| Notice(format!("There is no article “{id}” here, so the list is shown")));
    let mark = mark.map(|id| Notice(format!("There is no topic “{id}” here, so nothing is highlighted")));
    let foreign = opened::is_foreign(route);
    let foreign = foreign.then(|| {
        Notice("This address belongs to another collection. Here it may show other articles, or none.".into())
    });
    foreign.into_iter().chain(doc).chain(mark).chain(at).chain(with).collect()
}
