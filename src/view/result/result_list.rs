//! The articles of the result.

use leptos::prelude::*;

use super::result_card::ResultCard;
use crate::state::Explorer;
use crate::view::part::erased::rows;
use crate::view::part::show_more::show_more;

/// The list of articles, and a link that adds more articles to it.
#[component]
pub fn ResultList(explorer: Explorer) -> impl IntoView {
    let shown = move || explorer.route.with(|route| route.shown);
    let numbers =
        move || explorer.outcome.with(|outcome| outcome.hits.iter().take(shown()).copied().collect::<Vec<_>>());
    view! { class="v",
        <ol class="result-list" role="list" aria-label="Articles">
            {rows(explorer, numbers, |explorer, number| view! { <ResultCard explorer number/> }.into_any())}
        </ol>
        {show_more(explorer, Box::new(move || explorer.outcome.with(|outcome| outcome.hits.len())))}
    }
}
