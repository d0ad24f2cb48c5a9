//! A facet as a list of checkboxes.

use cuttings_core::display::facet_name;
use cuttings_core::facet::{Facet, FacetValue, Outcome};
use cuttings_core::query::Standing;
use leptos::prelude::*;

use super::every_field::every_field;
use super::facet_row::facet_row;
use crate::state::Explorer;
use crate::view::part::erased::{on, rows};

/// The maximum number of values listed at first. If more values than this are chosen or excluded, these are all listed.
const LISTED: usize = 30;

/// The values of a facet: chosen and excluded values first, then by count. Each group of topics has its own list.
#[component]
pub fn FacetList(
    /// The state of the page.
    explorer: Explorer,
    /// The facet.
    facet: Facet,
    /// The index of the group of topics, if the facet is [`Facet::Topic`]. Ignored for other facets.
    group: usize,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let values = move |outcome: &Outcome| -> Vec<FacetValue> {
        match facet {
            Facet::Topic => outcome.group_values(&explorer.corpus(), group),
            _ => outcome.values(facet).to_vec(),
        }
    };
    let listed = move || {
        explorer.outcome.with(|outcome| {
            let rows = values(outcome);
            let chosen = rows.iter().filter(|row| row.standing != Standing::Open).count();
            let listed = if all.get() { rows.len() } else { LISTED.max(chosen) };
            rows.iter().take(listed).map(|row| row.number).collect::<Vec<_>>()
        })
    };
    let more = move || {
        let hidden = explorer.outcome.with(|outcome| values(outcome).len()) - listed().len();
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
    let legend = facet_name(&explorer.corpus(), facet, group);
    let every = match facet {
        Facet::Topic => every_field(explorer, group),
        _ => ().into_any(),
    };
    view! { class="v",
        <fieldset class="facet">
            <legend><bdi>{legend}</bdi></legend>
            {every}
            <ul>{rows(explorer, listed, row)}</ul>
            {move || more()}
        </fieldset>
    }
}
