//! The link that lists more of a long result.

use cuttings_core::route::{PAGE, Route};
use leptos::prelude::*;

use crate::state::Explorer;

/// A link that lists the next results. Shown if `total` is more than the number of results that the route lists.
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
