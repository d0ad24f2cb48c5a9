//! The articles found.

use cuttings_core::query::{Order, Query};
use cuttings_core::route::{PAGE, Route};
use leptos::prelude::*;

use super::app::Drawer;
use super::chips::Chips;
use super::empty_result::EmptyResult;
use super::notices::Notices;
use super::result_card::ResultCard;
use crate::state::{Explorer, RESULTS_HEADING, Step};

/// Count, chips and order, then the list.
#[component]
pub fn ResultList() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let drawer = expect_context::<Drawer>();
    let found = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.hits.len()));
    let shown = Memo::new(move |_| explorer.route.with(|route| route.shown));
    let numbers =
        move || explorer.outcome.with(|outcome| outcome.hits.iter().take(shown.get()).copied().collect::<Vec<_>>());
    let filters = move || explorer.outcome.with(|outcome| outcome.chips.len());
    let more =
        move || explorer.route.with(|route| Route { shown: route.shown.saturating_add(PAGE), ..route.clone() }.href());
    let rest = move || found.get().saturating_sub(shown.get());
    view! { class="v",
        <div class="result-bar">
            <h2 id=RESULTS_HEADING tabindex="-1" class="summary">
                {move || explorer.outcome.with(|outcome| outcome.summary())}
            </h2>
            <button id=Drawer::OPENER type="button" class="filters-opener" aria-haspopup="true" on:click=move |_| drawer.open()>
                {move || match filters() { 0 => "Filter".to_string(), count => format!("Filter · {count}") }}
            </button>
            <Chips/>
            <OrderField/>
        </div>
        <Notices/>
        <Show when=move || { found.get() > 0 } fallback=|| view! { <EmptyResult/> }>
            <ol class="result-list" role="list" aria-label="Articles">
                <For each=numbers key=|number| *number let:number>
                    <ResultCard number/>
                </For>
            </ol>
        </Show>
        <Show when=move || { rest() > 0 }>
            <p class="show-more">
                <a id="show-more" href=more>{move || format!("Show {} more of {}", rest().min(PAGE), found.get())}</a>
            </p>
        </Show>
    }
}

#[component]
fn OrderField() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let order = Memo::new(move |_| explorer.route.with(|route| route.query.order));
    let change = move |event| {
        let order = if event_target_value(&event) == "oldest" { Order::Oldest } else { Order::Newest };
        let query = explorer.route.with_untracked(|route| Query { order, ..route.query.clone() });
        explorer.ask(query, Step::Push);
    };
    view! { class="v",
        <label class="order-field">
            <span class="visually-hidden">"Order"</span>
            <select id="order" on:change=change>
                <option value="newest" selected=move || order.get() == Order::Newest>"Newest first"</option>
                <option value="oldest" selected=move || order.get() == Order::Oldest>"Oldest first"</option>
            </select>
        </label>
    }
}
