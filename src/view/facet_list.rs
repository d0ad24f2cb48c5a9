//! A facet as a list of boxes to tick.

use cuttings_core::facet::{Facet, Row};
use cuttings_core::query::{Query, Standing};
use leptos::prelude::*;

use crate::state::{Explorer, Step};

/// The most values that are listed at once; chosen ones always are.
const LISTED: usize = 30;

/// The values of a facet: chosen first, then by count.
#[component]
pub fn FacetList(facet: Facet) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let all = RwSignal::new(false);
    let rows = Memo::new(move |_| {
        explorer.outcome.with(|outcome| {
            let rows = outcome.rows(facet);
            let chosen = rows.iter().filter(|row| row.standing != Standing::Open).count();
            let listed = if all.get() { rows.len() } else { LISTED.max(chosen) };
            rows.iter().take(listed).map(|row| row.id.clone()).collect::<Vec<_>>()
        })
    });
    let hidden = move || explorer.outcome.with(|outcome| outcome.rows(facet).len()) - rows.with(Vec::len);
    view! { class="v",
        <fieldset class="facet">
            <legend>{if facet == Facet::Source { "Source" } else { "Topic" }}</legend>
            {(facet == Facet::Topic).then(|| view! { <EveryField/> })}
            <ul>
                <For each=move || rows.get() key=Clone::clone let:id>
                    <FacetRow facet id/>
                </For>
            </ul>
            <Show when=move || { hidden() > 0 }>
                <button type="button" class="more" on:click=move |_| all.set(true)>
                    {move || format!("Show {} more", hidden())}
                </button>
            </Show>
        </fieldset>
    }
}

/// A value: a box to choose it, its count, a button to exclude it.
#[component]
pub fn FacetRow(facet: Facet, id: String) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let own = id.clone();
    let row = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.row(facet, &own).cloned()));
    let standing = move || row.with(|row| row.as_ref().map(|row| row.standing).unwrap_or_default());
    let text = move |read: fn(&Row) -> String| move || row.with(|row| row.as_ref().map(read).unwrap_or_default());
    let lead = move |read: fn(&Row) -> &Query| {
        if let Some(query) = row.with_untracked(|row| row.as_ref().map(|row| read(row).clone())) {
            explorer.ask(query, Step::Push);
        }
    };
    let name = match facet {
        Facet::Source => "source",
        Facet::Topic => "topic",
        Facet::Undated => "date",
    };
    let stamp = (facet == Facet::Source).then(|| {
        view! { class="v", <span class="stamp" aria-hidden="true">{text(|row| row.stamp.clone())}</span> }
    });
    let exclude = (facet != Facet::Undated).then(|| {
        view! { class="v",
            <button
                id=format!("exclude-{name}-{id}")
                type="button"
                class="exclude"
                aria-pressed=move || if standing() == Standing::Excluded { "true" } else { "false" }
                aria-label=text(|row| format!("Exclude {}", row.label))
                title=text(|row| format!("Exclude {}", row.label))
                on:click=move |_| lead(|row| &row.excluded)
            >
                "not"
            </button>
        }
    });
    view! { class="v",
        <li
            class="facet-row"
            class:zero=move || row.with(|row| row.as_ref().is_some_and(|row| row.count == 0))
            class:excluded=move || standing() == Standing::Excluded
        >
            <label>
                <input
                    id=format!("{name}-{id}")
                    type="checkbox"
                    prop:checked=move || standing() == Standing::Chosen
                    on:change=move |_| lead(|row| &row.toggled)
                />
                {stamp}
                <bdi class="label">{text(|row| row.label.clone())}</bdi>
                <span class="count">{text(|row| row.count.to_string())}</span>
            </label>
            {exclude}
        </li>
    }
}

/// Whether an article must carry one of the chosen topics or all of them.
#[component]
fn EveryField() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let every = Memo::new(move |_| explorer.route.with(|route| route.query.every_topic));
    let choice = move |all: bool, label: &'static str| {
        let choose = move |_| {
            let query = explorer.route.with_untracked(|route| Query { every_topic: all, ..route.query.clone() });
            explorer.ask(query, Step::Push);
        };
        view! { class="v",
            <label>
                <input type="radio" name="topics" prop:checked=move || every.get() == all on:change=choose/>
                {label}
            </label>
        }
    };
    view! { class="v",
        <p class="every-field">{choice(false, "any of these")} {choice(true, "all of these")}</p>
    }
}
