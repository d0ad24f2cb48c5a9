//! Steps through the matches of the search in the open article.

use leptos::prelude::*;
use web_sys::ScrollLogicalPosition;

use super::highlights::{Current, Highlights};
use crate::state::{Explorer, highlight_id, scroll_to};
use crate::view::part::erased::on;
use crate::view::part::step::{NEXT, PREVIOUS, beside};

/// The number of matches, and buttons for the next and the previous match.
#[component]
pub fn MatchBar(
    /// The state of the page.
    explorer: Explorer,
    /// The highlights of the article.
    highlights: Memo<Highlights>,
) -> impl IntoView {
    let Current(current) = expect_context::<Current>();
    let total = move || {
        let is_searched =
            explorer.route.with(|route| route.mark.is_none() && route.at.is_none() && route.query.has_words());
        if is_searched { Some(highlights.with(Highlights::len)) } else { None }
    };
    let go = move |forward: bool| {
        let total = untrack(total).unwrap_or_default();
        let place = beside(current.get_untracked(), total, forward);
        current.set(Some(place));
        scroll_to(&highlight_id(place), ScrollLogicalPosition::Center);
    };
    let text = move |total: usize| match current.get().filter(|&place| place < total) {
        Some(place) => format!("Match {} of {total}", place + 1),
        None if total == 1 => "1 match".into(),
        None => format!("{total} matches"),
    };
    let bar = move || match total() {
        None => ().into_any(),
        Some(0) => view! { class="v", <p class="match-bar" lang="en">"No match in this article"</p> }.into_any(),
        Some(total) => view! { class="v",
            <div class="match-bar" role="group" aria-label="Matches" lang="en">
                <span role="status">{move || text(total)}</span>
                <button id=PREVIOUS type="button" on:click=on(move |_| go(false))>
                    "Previous"<span class="visually-hidden">" match"</span>
                </button>
                <button id=NEXT type="button" on:click=on(move |_| go(true))>
                    "Next"<span class="visually-hidden">" match"</span>
                </button>
            </div>
        }
        .into_any(),
    };
    view! { class="v", {move || bar()} }
}
