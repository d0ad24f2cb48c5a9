//! The articles found.

use cuttings_core::query::Order;
use cuttings_core::route::{PAGE, Route};
use leptos::prelude::*;

use super::app::Drawer;
use super::chips::Chips;
use super::empty_result::EmptyResult;
use super::erased::{on, rows};
use super::notices::Notices;
use super::result_card::ResultCard;
use crate::state::{Explorer, RESULTS_HEADING, Step};

/// Count, chips and order, then the list.
#[component]
pub fn ResultList() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let drawer = expect_context::<Drawer>();
    let found = move || explorer.outcome.with(|outcome| outcome.hits.len());
    let shown = move || explorer.route.with(|route| route.shown);
    let numbers =
        move || explorer.outcome.with(|outcome| outcome.hits.iter().take(shown()).copied().collect::<Vec<_>>());
    let is_empty = Memo::new(move |_| found() == 0);
    let list = move || match is_empty.get() {
        true => view! { <EmptyResult/> }.into_any(),
        false => view! { class="v",
            <ol class="result-list" role="list" aria-label="Articles">
                {rows(numbers, |number| view! { <ResultCard number/> }.into_any())}
            </ol>
        }
        .into_any(),
    };
    let filters = move || explorer.outcome.with(|outcome| outcome.chips.len());
    let more =
        move || explorer.route.with(|route| Route { shown: route.shown.saturating_add(PAGE), ..route.clone() }.href());
    let rest = move || found().saturating_sub(shown());
    let show_more = move || {
        match rest() {
        0 => ().into_any(),
        rest => view! { class="v",
            <p class="show-more"><a id="show-more" href=more()>{format!("Show {} more of {}", rest.min(PAGE), found())}</a></p>
        }
        .into_any(),
    }
    };
    view! { class="v",
        <div class="result-bar">
            <h2 id=RESULTS_HEADING tabindex="-1" class="summary">
                {move || explorer.outcome.with(|outcome| outcome.summary())}
            </h2>
            <button id=Drawer::OPENER type="button" class="filters-opener" aria-haspopup="true" on:click=on(move |_| drawer.open())>
                {move || match filters() { 0 => "Filter".to_string(), count => format!("Filter · {count}") }}
            </button>
            <Chips/>
            {order_field()}
        </div>
        <Notices/>
        {move || list()}
        {move || show_more()}
    }
}

fn order_field() -> AnyView {
    let explorer = expect_context::<Explorer>();
    let change = move |event: leptos::ev::Event| {
        let order = Order::from_name(&event_target_value(&event));
        explorer.amend(Step::Push, |query| query.order = order);
    };
    let has_words = Memo::new(move |_| explorer.route.with(|route| route.query.has_words()));
    let options = move || {
        let offered = Order::ALL.into_iter().filter(|order| has_words.get() || *order != Order::Relevance);
        let option = |order: Order| {
            let is_chosen = move || explorer.route.with(|route| route.query.order() == order);
            let label = match order {
                Order::Relevance => "Best match first",
                Order::Newest => "Newest first",
                Order::Oldest => "Oldest first",
            };
            view! { class="v", <option value=order.name() prop:selected=move || is_chosen()>{label}</option> }
                .into_any()
        };
        offered.map(option).collect::<Vec<AnyView>>()
    };
    view! { class="v",
        <label class="order-field">
            <span class="visually-hidden">"Order"</span>
            <select id="order" on:change=on(change)>{move || options()}</select>
        </label>
    }
    .into_any()
}
