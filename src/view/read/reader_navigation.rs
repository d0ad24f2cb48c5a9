//! The links from an open article to the list, and to the previous and next article.

use cuttings_core::route::View;
use leptos::prelude::*;

use crate::state::Explorer;

/// Links to the list and to the previous and next article of the result.
pub fn reader_navigation(explorer: Explorer, number: usize) -> AnyView {
    let place = move || explorer.outcome.with(|outcome| outcome.hits.iter().position(|&hit| hit == number));
    let neighbour = move |step: isize, label: &'static str, id: &'static str| {
        let other = move || {
            let place = place()?.checked_add_signed(step)?;
            explorer.outcome.with(|outcome| outcome.hits.get(place).copied())
        };
        let link = move || {
            let Some(other) = other() else { return ().into_any() };
            let article = explorer.article(other);
            let href = explorer.route.with(|route| route.with_doc(&article.id).href());
            view! { class="v", <a id=id href=href title=article.heading()>{label}</a> }.into_any()
        };
        view! { class="v", {move || link()} }.into_any()
    };
    let position = move || match place() {
        Some(place) => format!("{} of {}", place + 1, explorer.outcome.with(|outcome| outcome.hits.len())),
        None => "not in the result".into(),
    };
    let back = move || match explorer.view.get() {
        View::List => "Back to the list".to_string(),
        view => format!("Back to “{}”", view.label()),
    };
    view! { class="v",
        <nav class="reader-navigation" aria-label="Result">
            <a id="back" href=move || explorer.route.with(|route| route.without_doc().href())>{move || back()}</a>
            <span class="position">{move || position()}</span>
            {neighbour(-1, "Previous", "previous")}
            {neighbour(1, "Next", "next")}
        </nav>
    }
    .into_any()
}
