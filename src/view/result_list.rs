//! The articles found.

use cuttings_core::route::{PAGE, Route};
use leptos::prelude::*;

use super::erased::rows;
use super::result_card::ResultCard;
use crate::state::Explorer;

/// The list, and the way to more of it.
#[component]
pub fn ResultList() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let shown = move || explorer.route.with(|route| route.shown);
    let numbers =
        move || explorer.outcome.with(|outcome| outcome.hits.iter().take(shown()).copied().collect::<Vec<_>>());
    view! { class="v",
        <ol class="result-list" role="list" aria-label="Articles">
            {rows(numbers, |number| view! { <ResultCard number/> }.into_any())}
        </ol>
        {show_more(explorer, Box::new(move || explorer.outcome.with(|outcome| outcome.hits.len())))}
    }
}

/// A link to more, where not all is listed.
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
