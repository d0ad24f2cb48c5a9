//! The whole page.

use cuttings_core::corpus::Corpus;
use cuttings_core::index::Index;
use cuttings_core::route::View;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::about_dialog::AboutDialog;
use super::announcer::Announcer;
use super::dates::Dates;
use super::empty_result::EmptyResult;
use super::erased::on;
use super::filters::Filters;
use super::findings::findings;
use super::help_dialog::HelpDialog;
use super::masthead::Masthead;
use super::notices::Notices;
use super::reader::Reader;
use super::result_bar::ResultBar;
use super::result_list::ResultList;
use super::search_field::SearchField;
use super::shortcuts;
use super::stage::Stage;
use super::views::Views;
use crate::state::{Explorer, Preference, READER_HEADING, RESULTS_HEADING, focus};

/// Whether the facets lie open over the page, on screens too narrow for a column of them.
#[derive(Clone, Copy)]
pub struct Drawer(pub RwSignal<bool>);

impl Drawer {
    /// The id of the button that opens it.
    pub const OPENER: &str = "filters-opener";
    /// The id of the button that closes it.
    pub const CLOSER: &str = "filters-closer";

    /// Opens it, with the focus on the way out.
    pub fn open(self) {
        self.0.set(true);
        request_animation_frame(|| focus(Self::CLOSER));
    }

    /// Closes it, with the focus back where it was opened. The rest of the page is inert until it is drawn again.
    pub fn close(self) {
        self.0.set(false);
        request_animation_frame(|| focus(Self::OPENER));
    }
}

/// Whether the help is open.
#[derive(Clone, Copy)]
pub struct Help(pub RwSignal<bool>);

/// Whether it is said what this page is.
#[derive(Clone, Copy)]
pub struct About(pub RwSignal<bool>);

/// The page: masthead, search, facets, and either the list or an article.
#[component]
pub fn App(
    /// The articles.
    corpus: &'static Corpus,
    /// Where their words stand.
    index: &'static Index,
    /// Called when everything is drawn.
    ready: fn(),
) -> impl IntoView {
    let explorer = Explorer::start(corpus, index);
    let drawer = Drawer(RwSignal::new(false));
    provide_context(explorer);
    provide_context(Preference::load());
    provide_context(drawer);
    provide_context(Help(RwSignal::new(false)));
    let about = About(RwSignal::new(false));
    provide_context(about);
    shortcuts::listen();
    let stage = Stage::begin(move || {
        ready();
        explorer.settle_first();
    });
    provide_context(stage);
    let skip = move |_| focus(if explorer.open.get().is_some() { READER_HEADING } else { RESULTS_HEADING });
    let is_comparing = move || explorer.open.get().is_none() && explorer.view.get() == View::Compare;
    let is_reading = move || explorer.open.get().is_some();
    view! { class="v",
        <div class="app" class:is-reading=is_reading class:is-comparing=is_comparing on:click=on(move |event: MouseEvent| follow_link(explorer, &event))>
            <button type="button" class="skip-link" on:click=on(skip)>"Skip to the articles"</button>
            <Masthead/>
            <div class="layout">
                <SearchField/>
                <section class="column" aria-label="Dates" inert=move || drawer.0.get()>
                    {stage.part(Stage::DATES, || view! { <Dates/> }.into_any())}
                </section>
                <Filters/>
                <main class="main" inert=move || drawer.0.get()>
                    {stage.part(Stage::MAIN, move || view! { class="v",
                        {move || match explorer.open.get() {
                            Some(number) => view! { <Reader number/> }.into_any(),
                            None => found(explorer),
                        }}
                    }.into_any())}
                </main>
            </div>
            <footer class="footer">
                <p>
                    "Everything on this page runs in your browser. Nothing you do here is sent anywhere. "
                    <button type="button" aria-haspopup="dialog" on:click=on(move |_| about.0.set(true))>"About this page"</button>
                </p>
            </footer>
            {stage.part(Stage::LAST, || view! { class="v", <HelpDialog/><AboutDialog/><Announcer/> }.into_any())}
        </div>
    }
}

/// The articles found, in the view that was chosen.
fn found(explorer: Explorer) -> AnyView {
    let stage = expect_context::<Stage>();
    let is_empty = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.hits.is_empty()));
    let body = move || match explorer.view.get() {
        View::Compare => findings(explorer, View::Compare),
        _ if is_empty.get() => view! { <EmptyResult/> }.into_any(),
        View::List => stage.part(Stage::LIST, || view! { <ResultList/> }.into_any()),
        view => findings(explorer, view),
    };
    view! { class="v",
        <Views/>
        <ResultBar/>
        <Notices/>
        {move || body()}
    }
    .into_any()
}

/// Links within the page change the address without the browser's own jump to the top; with a modifier key or another
/// button they do what links do.
fn follow_link(explorer: Explorer, event: &MouseEvent) {
    let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
    if let Some(fragment) = link.and_then(|link| link.get_attribute("href"))
        && plain
        && !event.default_prevented()
    {
        event.prevent_default();
        explorer.follow(&fragment);
    }
}
