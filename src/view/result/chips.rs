//! The active filters.

use cuttings_core::facet::Chip;
use cuttings_core::query::Filter;
use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::element::proposed;
use crate::view::part::erased::on;

/// A chip for each active filter, with a button that removes that filter. After the chips comes a button that removes
/// all filters.
#[component]
pub fn Chips(explorer: Explorer) -> impl IntoView {
    let clear = move |_| explorer.amend(Step::Push, |query| *query = query.cleared());
    let list = move || {
        let chips = explorer.outcome.with(|outcome| outcome.chips.clone()).into_iter().enumerate();
        let chip = |(place, chip): (usize, Chip)| {
            let name = format!("Remove filter {}", chip.label);
            let proposed = match &chip.filter {
                Filter::Topic(topic, _) => proposed(&explorer.corpus(), topic),
                _ => ().into_any(),
            };
            let remove = move |_| explorer.amend(Step::Push, |query| *query = query.without(&chip.filter));
            view! { class="v",
                <li class="chip">
                    <bdi>{chip.label}</bdi>
                    {proposed}
                    <button id=format!("chip-{place}") type="button" aria-label=name.clone() title=name on:click=on(remove)>
                        <span aria-hidden="true">"✕"</span>
                    </button>
                </li>
            }
            .into_any()
        };
        chips.map(chip).collect::<Vec<AnyView>>()
    };
    let is_open = Memo::new(move |_| explorer.route.with(|route| route.query.is_open()));
    let chips = move || {
        if is_open.get() {
            return ().into_any();
        }
        view! { class="v",
            <div class="chips">
                <ul aria-label="Active filters">{list()}</ul>
                <button id="clear-all" type="button" class="clear-all" on:click=on(clear)>"Clear all"</button>
            </div>
        }
        .into_any()
    };
    view! { class="v", {move || chips()} }
}
