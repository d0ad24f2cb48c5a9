//! The line above the result.

use cuttings_core::route::View;
use leptos::prelude::*;

use super::chips::Chips;
use super::order_field::order_field;
use crate::state::{Explorer, RESULTS_HEADING};
use crate::view::part::erased::on;
use crate::view::part::overlay::Drawer;

/// The number of articles found, the button that opens the filter drawer, the active filters, and the order of the
/// list.
#[component]
pub fn ResultBar(explorer: Explorer) -> impl IntoView {
    let drawer = expect_context::<Drawer>();
    let filters = move || explorer.outcome.with(|outcome| outcome.chips.len());
    let order = move || match explorer.view.get() {
        View::List => order_field(explorer),
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
            <Chips explorer/>
            {move || order()}
        </div>
    }
}
