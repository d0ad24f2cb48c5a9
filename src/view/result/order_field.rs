//! The order of the list.

use cuttings_core::query::Order;
use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::erased::on;

/// A menu of orders. "Best match first" is offered only if the query contains words.
pub fn order_field(explorer: Explorer) -> AnyView {
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
