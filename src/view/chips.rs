//! The filters in force.

use leptos::prelude::*;

use super::erased::on;
use crate::state::{Explorer, Step};

/// A chip for each filter, each with a button that removes it, and one that removes all.
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let clear = move |_| explorer.amend(Step::Push, |query| *query = query.cleared());
    let list = move || {
        let chips = explorer.outcome.with(|outcome| outcome.chips.clone()).into_iter().enumerate();
        let chip = |(place, chip): (usize, cuttings_core::facet::Chip)| {
            let name = format!("Remove filter {}", chip.label);
            let remove = move |_| explorer.ask(chip.removed.clone(), Step::Push);
            view! { class="v",
                <li class="chip">
                    <bdi>{chip.label}</bdi>
                    <button id=format!("chip-{place}") type="button" aria-label=name.clone() title=name on:click=on(remove)>
                        <span aria-hidden="true">"✕"</span>
                    </button>
                </li>
            }
            .into_any()
        };
        chips.map(chip).collect::<Vec<AnyView>>()
    };
    let chips = move || {
        let is_open = explorer.outcome.with(|outcome| outcome.query.is_open());
        if is_open {
            return ().into_any();
        }
        view! { class="v",
            <div class="chips">
                <ul aria-label="Filters in force">{list()}</ul>
                <button id="clear-all" type="button" class="clear-all" on:click=on(clear)>"Clear all"</button>
            </div>
        }
        .into_any()
    };
    view! { class="v", {move || chips()} }
}
