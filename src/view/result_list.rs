//! The articles found.

use cuttings_core::route::{PAGE, Route};
use leptos::prelude::*;

use super::empty_result::EmptyResult;
use super::erased::rows;
use super::result_card::ResultCard;
use crate::state::Explorer;

/// The list, and the way to more of it.
#[component]
pub fn ResultList() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
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
        {move || list()}
        {move || show_more()}
    }
}
