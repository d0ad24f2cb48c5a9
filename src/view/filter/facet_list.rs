//! A facet as a list of checkboxes.

use cuttings_core::facet::Facet;
use cuttings_core::query::Standing;
use leptos::prelude::*;

use super::every_field::every_field;
use super::facet_row::facet_row;
use crate::state::Explorer;
use crate::view::part::erased::{on, rows};

/// The most values listed at first. Chosen values are always listed.
const LISTED: usize = 30;

/// The values of a facet: chosen values first, then by count.
#[component]
pub fn FacetList(explorer: Explorer, facet: Facet) -> impl IntoView {
    let all = RwSignal::new(false);
    let listed = move || {
        explorer.outcome.with(|outcome| {
            let rows = outcome.values(facet);
            let chosen = rows.iter().filter(|row| row.standing != Standing::Open).count();
            let listed = if all.get() { rows.len() } else { LISTED.max(chosen) };
            rows.iter().take(listed).map(|row| row.number).collect::<Vec<_>>()
        })
    };
    let more = move || {
        let hidden = explorer.outcome.with(|outcome| outcome.values(facet).len()) - listed().len();
        if hidden == 0 {
            return ().into_any();
        }
        view! { class="v",
            <button type="button" class="more" on:click=on(move |_| all.set(true))>{format!("Show {hidden} more")}</button>
        }
        .into_any()
    };
    let row: fn(Explorer, usize) -> AnyView = match facet {
        Facet::Source => |explorer, number| facet_row(explorer, Facet::Source, number),
        Facet::Story => |explorer, number| facet_row(explorer, Facet::Story, number),
        _ => |explorer, number| facet_row(explorer, Facet::Topic, number),
    };
    let legend = match facet {
        Facet::Source => "Source",
        Facet::Story => "Story",
        _ => "Topic",
    };
    view! { class="v",
        <fieldset class="facet">
            <legend>{legend}</legend>
            {if facet == Facet::Topic { every_field(explorer) } else { ().into_any() }}
            <ul>{rows(explorer, listed, row)}</ul>
            {move || more()}
        </fieldset>
    }
}
