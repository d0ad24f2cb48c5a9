//! The filter by date.

use cuttings_core::facet::Facet;
use leptos::prelude::*;

use super::date_fields::DateFields;
use super::facet_row::facet_row;
use super::timeline::Timeline;
use crate::state::Explorer;
use crate::view::part::counted::articles;

/// The filter by date: the timeline, two date fields, a row for the articles without a date, and remarks about inexact
/// dates.
#[component]
pub fn Dates(explorer: Explorer) -> impl IntoView {
    let remarks = move || {
        let (undrawn, found) = explorer.outcome.with(|outcome| (outcome.timeline.inexact, outcome.inexact));
        let undrawn = (undrawn > 0).then(|| format!("{} without a date exact enough for one bar", articles(undrawn)));
        let found = (found > 0).then(|| format!("Includes {} without an exact date", articles(found)));
        [undrawn, found]
            .into_iter()
            .flatten()
            .map(|remark| view! { class="v", <p class="remark">{remark}</p> }.into_any())
            .collect::<Vec<AnyView>>()
    };
    let undated = (!explorer.corpus().undated.is_empty()).then(|| {
        view! { class="v",
            <ul>{facet_row(explorer, Facet::Undated, 0)}</ul>
        }
    });
    view! { class="v",
        <fieldset class="facet">
            <legend>"Date"</legend>
            <Timeline explorer/>
            <DateFields explorer/>
            {undated}
            {move || remarks()}
        </fieldset>
    }
}
