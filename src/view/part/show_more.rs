//! The link that adds more results to a long list.

use cuttings_core::route::{PAGE, Route};
use leptos::prelude::*;

use crate::state::Explorer;

/// A link that adds up to [`PAGE`] results to the list. `total` returns the number of all results. The link is shown if
/// this number is greater than the number of results that the route asks for.
pub fn show_more(explorer: Explorer, total: Box<dyn Fn() -> usize + Send + Sync>) -> AnyView {
    let more =
        move || explorer.route.with(|route| Route { shown: route.shown.saturating_add(PAGE), ..route.clone() }.href());
    let link = move || {
        match total().saturating_sub(explorer.route.with(|route| route.shown)) {
        0 => ().into_any(),
        rest => view! { class="v",
            <p class="show-more"><a id="show-more" href=more()>{format!("Show {} more of {}", rest.min(PAGE), total())}</a></p>
        }
        .into_any(),
    }
    };
    view! { class="v", {move || link()} }.into_any()
}
