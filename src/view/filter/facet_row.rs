//! One value of a facet.

use cuttings_core::display::{ValueText, value_text};
use cuttings_core::facet::Facet;
use cuttings_core::query::Standing;
use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::element::{pressed, proposed};
use crate::view::part::erased::on;

/// A row with a checkbox to choose a value, the count of the value, and a button to exclude the value. The value
/// “No date” has no button. `number` is the `FacetValue::number` of the value.
pub fn facet_row(explorer: Explorer, facet: Facet, number: usize) -> AnyView {
    // The selection comes from the route, not from the outcome. While articles are tokenised for a phrase, the outcome
    // may belong to an older query.
    let standing =
        Memo::new(move |_| explorer.route.with(|route| facet.standing(&explorer.corpus(), &route.query, number)));
    let count = move || explorer.outcome.with(|outcome| outcome.value(facet, number).map_or(0, |row| row.count));
    let toggle = move |standing: Standing| {
        explorer.amend(Step::Push, |query| facet.toggle(&explorer.corpus(), query, number, standing));
    };
    let ValueText { id, label, stamp, .. } = value_text(&explorer.corpus(), facet, number);
    let name = match facet {
        Facet::Source => "source",
        Facet::Topic => "topic",
        Facet::Story => "story",
        Facet::Undated => "date",
    };
    let stamp = match facet {
        Facet::Source => view! { class="v", <span class="stamp" aria-hidden="true">{stamp}</span> }.into_any(),
        _ => ().into_any(),
    };
    let proposed = match facet {
        Facet::Topic => proposed(&explorer.corpus(), &id),
        _ => ().into_any(),
    };
    let exclude = match facet {
        Facet::Undated => ().into_any(),
        _ => view! { class="v",
            <button
                id=format!("exclude-{name}-{id}")
                type="button"
                class="exclude"
                aria-pressed=move || pressed(standing.get() == Standing::Excluded)
                aria-label=format!("Exclude {label}")
                title=format!("Exclude {label}")
                on:click=on(move |_| toggle(Standing::Excluded))
            >
                "not"
            </button>
        }
        .into_any(),
    };
    view! { class="v",
        <li
            class="facet-row"
            class:zero=move || count() == 0
            class:excluded=move || standing.get() == Standing::Excluded
        >
            <label>
                <input
                    id=format!("{name}-{id}")
                    type="checkbox"
                    prop:checked=move || standing.get() == Standing::Chosen
                    on:change=on(move |_| toggle(Standing::Chosen))
                />
                {stamp}
                <bdi class="label">{label}</bdi>
                {proposed}
                <span class="count">{move || count().to_string()}</span>
            </label>
            {exclude}
        </li>
    }
    .into_any()
}
