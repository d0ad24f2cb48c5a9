//! Everything about days.

use cuttings_core::facet::Facet;
use leptos::prelude::*;

use super::date_fields::DateFields;
use super::facet_list::facet_row;
use super::findings::counted;
use super::timeline::Timeline;
use crate::state::Explorer;

/// The timeline, the two date fields, and the articles without a date.
#[component]
pub fn Dates() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let remarks = move || {
        let (undrawn, found) = explorer.outcome.with(|outcome| (outcome.timeline.inexact, outcome.inexact));
        let undrawn = (undrawn > 0).then(|| format!("{} without an exact enough date for one bar", articles(undrawn)));
        let found = (found > 0).then(|| format!("Includes {} whose day is unknown", articles(found)));
        [undrawn, found]
            .into_iter()
            .flatten()
            .map(|remark| view! { class="v", <p class="remark">{remark}</p> }.into_any())
            .collect::<Vec<AnyView>>()
    };
    let undated = (!explorer.corpus.undated.is_empty()).then(|| {
        view! { class="v",
            <ul>{facet_row(Facet::Undated, 0)}</ul>
        }
    });
    view! { class="v",
        <fieldset class="facet">
            <legend>"Date"</legend>
            <Timeline/>
            <DateFields/>
            {undated}
            {move || remarks()}
        </fieldset>
    }
}

/// "1 article", "3 articles".
pub fn articles(count: usize) -> String {
    counted(count, "article")
}
