//! The page.

use cuttings_core::route::View;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::about_dialog::AboutDialog;
use super::announcer::Announcer;
use super::help_dialog::HelpDialog;
use super::masthead::Masthead;
use super::shortcuts;
use crate::state::{Explorer, Loaded, Preference, READER_HEADING, RESULTS_HEADING, focus};
use crate::view::compare::findings;
use crate::view::filter::{Dates, Filters, SearchField};
use crate::view::part::erased::on;
use crate::view::part::overlay::{About, Drawer, Help};
use crate::view::part::stage::Stage;
use crate::view::read::ArticlePane;
use crate::view::result::{EmptyResult, Notices, ResultBar, ResultList, Views};

/// The page: masthead, search, filters, and the result or the open article.
#[component]
pub fn App(
    /// The articles and their search index.
    loaded: Loaded,
    /// Called when all parts of the page are drawn.
    ready: fn(),
) -> impl IntoView {
    let explorer = Explorer::start(loaded);
    let drawer = Drawer(RwSignal::new(false));
    provide_context(Preference::load());
    provide_context(drawer);
    provide_context(Help(RwSignal::new(false)));
    let about = About(RwSignal::new(false));
    provide_context(about);
    shortcuts::listen(explorer);
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
            <Masthead explorer/>
            <div class="layout">
                <SearchField explorer/>
                <section class="column" aria-label="Dates" inert=move || drawer.0.get()>
                    {stage.part(Stage::DATES, move || view! { <Dates explorer/> }.into_any())}
                </section>
                <Filters explorer/>
                <main class="main" inert=move || drawer.0.get()>
                    {stage.part(Stage::MAIN, move || view! { class="v",
                        {move || match explorer.open.get() {
                            Some(number) => view! { <ArticlePane explorer number/> }.into_any(),
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
            {stage.part(Stage::LAST, move || view! { class="v", <HelpDialog/><AboutDialog explorer/><Announcer explorer/> }.into_any())}
        </div>
    }
}

/// The result in the chosen view.
fn found(explorer: Explorer) -> AnyView {
    let stage = expect_context::<Stage>();
    let is_empty = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.hits.is_empty()));
    let body = move || match explorer.view.get() {
        View::Compare => findings(explorer, View::Compare),
        _ if is_empty.get() => view! { <EmptyResult explorer/> }.into_any(),
        View::List => stage.part(Stage::LIST, move || view! { <ResultList explorer/> }.into_any()),
        view => findings(explorer, view),
    };
    view! { class="v",
        <Views explorer/>
        <ResultBar explorer/>
        <Notices explorer/>
        {move || body()}
    }
    .into_any()
}

/// Follows links within the page, without the browser's jump to the top. If the click uses a modifier key, or a mouse
/// button other than the main one, the browser handles the link.
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
