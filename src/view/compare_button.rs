//! Choosing an article for comparison.

use cuttings_core::route::COMPARED;
use leptos::prelude::*;

use super::erased::on;
use super::evidence::named;
use super::facet_list::pressed;
use crate::state::{Explorer, Step};

/// A button that chooses an article, or no longer chooses it. Where four are chosen it says so instead.
#[component]
pub fn CompareButton(number: usize) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let id = &explorer.corpus.articles[number].id;
    let is_chosen = Memo::new(move |_| explorer.route.with(|route| route.with.contains(id)));
    let is_full = Memo::new(move |_| explorer.route.with(|route| route.with.len() >= COMPARED));
    let is_refused = move || is_full.get() && !is_chosen.get();
    let press = move |_| explorer.go(explorer.route.with_untracked(|route| route.with_compared(id)), Step::Push);
    view! { class="v",
        <button
            id=format!("compare-{id}")
            type="button"
            class="compare-button"
            aria-pressed=move || pressed(is_chosen.get())
            aria-disabled=move || is_refused().then_some("true")
            aria-label=format!("Compare {}", named(explorer, number))
            title=move || if is_refused() { "Four articles are chosen; take one of them away first" } else { "Choose for reading side by side" }
            on:click=on(press)
        >
            {move || if is_chosen.get() { "✓" } else { "+" }}
            <span class="word">" Compare"</span>
        </button>
    }
}
