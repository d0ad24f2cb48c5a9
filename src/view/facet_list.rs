//! A facet as a list of boxes to tick.

use cuttings_core::facet::{Facet, FacetValue};
use cuttings_core::query::Standing;
use leptos::prelude::*;

use super::erased::{on, rows};
use crate::state::{Explorer, Step};

/// The most values that are listed at once; chosen ones always are.
const LISTED: usize = 30;

/// The values of a facet: chosen first, then by count.
#[component]
pub fn FacetList(facet: Facet) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
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
    let row: fn(usize) -> AnyView = match facet {
        Facet::Source => |number| facet_row(Facet::Source, number),
        Facet::Story => |number| facet_row(Facet::Story, number),
        _ => |number| facet_row(Facet::Topic, number),
    };
    let legend = match facet {
        Facet::Source => "Source",
        Facet::Story => "Story",
        _ => "Topic",
    };
    view! { class="v",
        <fieldset class="facet">
            <legend>{legend}</legend>
            {if facet == Facet::Topic { every_field() } else { ().into_any() }}
            <ul>{rows(listed, row)}</ul>
            {move || more()}
        </fieldset>
    }
}

/// A value: a box to choose it, its count, a button to exclude it.
pub fn facet_row(facet: Facet, number: usize) -> AnyView {
    let explorer = expect_context::<Explorer>();
    let is = move |fits: fn(FacetValue) -> bool| {
        explorer.outcome.with(|outcome| outcome.value(facet, number).copied().is_some_and(fits))
    };
    let count = move || explorer.outcome.with(|outcome| outcome.value(facet, number).map_or(0, |row| row.count));
    let lead = move |standing: Standing| {
        let query =
            explorer.outcome.with_untracked(|outcome| outcome.toggled(explorer.corpus, facet, number, standing));
        explorer.ask(query, Step::Push);
    };
    let corpus = explorer.corpus;
    let (id, label, stamp) = match facet {
        Facet::Source => {
            let source = &corpus.sources[number];
            (source.id.as_str(), source.label.as_str(), source.stamp.as_str())
        }
        Facet::Topic => (corpus.topics[number].id.as_str(), corpus.topics[number].label.as_str(), ""),
        Facet::Story => (corpus.stories[number].id.as_str(), corpus.stories[number].label.as_str(), ""),
        Facet::Undated => ("none", "No date", ""),
    };
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
    let exclude = match facet {
        Facet::Undated => ().into_any(),
        _ => view! { class="v",
            <button
                id=format!("exclude-{name}-{id}")
                type="button"
                class="exclude"
                aria-pressed=move || pressed(is(|row| row.standing == Standing::Excluded))
                aria-label=format!("Exclude {label}")
                title=format!("Exclude {label}")
                on:click=on(move |_| lead(Standing::Excluded))
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
            class:excluded=move || is(|row| row.standing == Standing::Excluded)
        >
            <label>
                <input
                    id=format!("{name}-{id}")
                    type="checkbox"
                    prop:checked=move || is(|row| row.standing == Standing::Chosen)
                    on:change=on(move |_| lead(Standing::Chosen))
                />
                {stamp}
                <bdi class="label">{label}</bdi>
                <span class="count">{move || count().to_string()}</span>
            </label>
            {exclude}
        </li>
    }
    .into_any()
}

/// As `aria-pressed` says it.
pub fn pressed(is_pressed: bool) -> &'static str {
    if is_pressed { "true" } else { "false" }
}

/// Whether an article must carry one of the chosen topics or all of them.
fn every_field() -> AnyView {
    let explorer = expect_context::<Explorer>();
    let choice = move |all: bool, label: &'static str| {
        let is_chosen = move || explorer.route.with(|route| route.query.every_topic == all);
        view! { class="v",
            <label>
                <input type="radio" name="topics" prop:checked=move || is_chosen() on:change=on(move |_| explorer.amend(Step::Push, |query| query.every_topic = all))/>
                {label}
            </label>
        }
        .into_any()
    };
    view! { class="v",
        <p class="every-field">{choice(false, "any of these")} {choice(true, "all of these")}</p>
    }
    .into_any()
}
