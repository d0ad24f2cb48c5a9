//! The button that adds an article to the comparison or removes it.

use cuttings_core::route::COMPARED;
use leptos::prelude::*;

use super::element::pressed;
use super::erased::on;
use super::evidence::named;
use crate::state::{Explorer, Step};

/// A button that adds an article to the comparison or removes it. The button is disabled while the comparison contains
/// four other articles. `number` is the number of the article.
#[component]
pub fn CompareButton(explorer: Explorer, number: usize) -> impl IntoView {
    let article = explorer.article(number);
    let element_id = format!("compare-{}", article.id);
    let id = StoredValue::new(article.id.clone());
    let is_chosen = Memo::new(move |_| explorer.route.with(|route| id.with_value(|id| route.with.contains(id))));
    let is_full = Memo::new(move |_| explorer.route.with(|route| route.with.len() >= COMPARED));
    let is_refused = move || is_full.get() && !is_chosen.get();
    let press = move |_| {
        explorer.go(explorer.route.with_untracked(|route| id.with_value(|id| route.with_compared(id))), Step::Push)
    };
    view! { class="v",
        <button
            id=element_id
            type="button"
            class="compare-button"
            aria-pressed=move || pressed(is_chosen.get())
            aria-disabled=move || is_refused().then_some("true")
            aria-label=format!("Compare {}", named(explorer, number))
            title=move || if is_refused() { "Four articles are in the comparison. Remove one first." } else { "Add to comparison" }
            on:click=on(press)
        >
            {move || if is_chosen.get() { "✓" } else { "+" }}
            <span class="word">" Compare"</span>
        </button>
    }
}
