//! The message when no article matches.

use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::counted::articles;
use crate::view::part::erased::on;

/// The message, with suggestions of filters to remove. Each suggestion says how many articles would match without these
/// filters.
#[component]
pub fn EmptyResult(explorer: Explorer) -> impl IntoView {
    let suggestions = move || {
        let suggestions = explorer.outcome.with(|outcome| outcome.suggestions.clone());
        if suggestions.is_empty() {
            return view! { class="v", <p>"Removing one filter is not enough."</p> }.into_any();
        }
        let lines = suggestions.into_iter().map(|suggestion| {
            let filters = suggestion.filters;
            let href =
                move || explorer.href_amended(|query| filters.iter().for_each(|filter| *query = query.without(filter)));
            view! { class="v",
                <li>
                    <a href=href><bdi>{format!("“{}”", suggestion.label)}</bdi></a>
                    {format!(" ({})", articles(suggestion.count))}
                </li>
            }
            .into_any()
        });
        let lines: Vec<AnyView> = lines.collect();
        view! { class="v", <p>"Try removing:"</p><ul>{lines}</ul> }.into_any()
    };
    let clear = move |_| explorer.amend(Step::Push, |query| *query = query.cleared());
    let whole = format!("Show all {}", articles(explorer.corpus().len()));
    view! { class="v",
        <section class="empty-result">
            <p class="sentence">"No articles match these filters"</p>
            {move || suggestions()}
            <p>
                <button type="button" on:click=on(clear)>{whole}</button>
            </p>
        </section>
    }
}
