//! What was found, and what narrows it.

use cuttings_core::query::Order;
use cuttings_core::route::View;
use leptos::prelude::*;

use super::app::Drawer;
use super::chips::Chips;
use super::erased::on;
use crate::state::{Explorer, RESULTS_HEADING, Step};

/// The count, the button that opens the facets where there is no room for them, the chips, and for the list its order.
#[component]
pub fn ResultBar() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let drawer = expect_context::<Drawer>();
    let filters = move || explorer.outcome.with(|outcome| outcome.chips.len());
    let order = move || match explorer.view.get() {
        View::List => order_field(),
        _ => ().into_any(),
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
            {move || order()}
        </div>
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
