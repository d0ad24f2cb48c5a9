//! The days as bars to click, drag and walk along.

use cuttings_core::facet::{Bar, Unit};
use cuttings_core::route::Route;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::dates::articles;
use crate::state::{Explorer, Step, focus};

/// A bar for each stretch of days: a click asks for its days, a drag or Shift with an arrow for those of several.
#[component]
pub fn Timeline() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let outcome = explorer.outcome;
    let bar = move |place: usize| outcome.with(|outcome| outcome.timeline.bars.get(place).cloned());
    let count = Memo::new(move |_| outcome.with(|outcome| outcome.timeline.bars.len()));
    let unit = Memo::new(move |_| outcome.with(|outcome| outcome.timeline.unit));
    let chart = NodeRef::<Div>::new();
    // The bars under a drag, from where it began to where it is.
    let drag = RwSignal::new(None::<(usize, usize)>);
    // The bar that Tab leads to, and where a stretch chosen by keys begins.
    let active = RwSignal::new(0_usize);
    let anchor = StoredValue::new(None::<usize>);

    let ask = move |one: usize, other: usize, step: Step| {
        if let Some(query) = outcome.with_untracked(|outcome| outcome.timeline.query_for(one, other)) {
            explorer.ask(query, step);
        }
    };
    let under = move |event: &PointerEvent| {
        let shape = chart.get_untracked()?.get_bounding_client_rect();
        let bars = count.get_untracked();
        let share = (f64::from(event.client_x()) - shape.left()) / shape.width().max(1.0);
        Some(((share * bars as f64).max(0.0) as usize).min(bars.checked_sub(1)?))
    };
    let moves = window_event_listener(leptos::ev::pointermove, move |event| {
        if let (Some((start, end)), Some(now)) = (drag.get_untracked(), under(&event))
            && now != end
        {
            drag.set(Some((start, now)));
        }
    });
    let ends = window_event_listener(leptos::ev::pointerup, move |_| {
        // A press that stays on its bar is a click, and the bar is a link.
        if let Some((start, end)) = drag.get_untracked() {
            drag.set(None);
            if start != end {
                ask(start, end, Step::Push);
            }
        }
    });
    let cancels = window_event_listener(leptos::ev::pointercancel, move |_| drag.set(None));
    on_cleanup(move || [moves, ends, cancels].into_iter().for_each(|listener| listener.remove()));

    let key = move |event: KeyboardEvent| {
        let (here, last) = (active.get_untracked(), count.get_untracked().saturating_sub(1));
        let there = match event.key().as_str() {
            "ArrowRight" => (here + 1).min(last),
            "ArrowLeft" => here.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            " " => here,
            "Escape" => {
                let query = explorer.route.with_untracked(|route| route.query.with_days(None, None));
                return explorer.ask(query, Step::Push);
            }
            _ => return,
        };
        event.prevent_default();
        active.set(there);
        if event.key() == " " {
            anchor.set_value(None);
            if let Some(bar) = untrack(move || bar(here)) {
                explorer.ask(bar.query, Step::Push);
            }
        } else {
            focus(&bar_id(there));
            if event.shift_key() {
                let begin = anchor.get_value().unwrap_or(here);
                anchor.set_value(Some(begin));
                ask(begin, there, Step::Type);
            } else {
                anchor.set_value(None);
            }
        }
    };
    let first = move || bar(0).map(|bar| bar.label);
    let last = move || count.get().checked_sub(1).filter(|&last| last > 0).and_then(bar).map(|bar| bar.label);
    let bars = move || (0..count.get()).map(|place| view! { <TimelineBar place drag active/> }).collect_view();
    view! { class="v",
        <div class="timeline">
            <div
                class="chart"
                node_ref=chart
                role="group"
                aria-label=move || format!("Articles by {}: arrows move, Shift with an arrow chooses several", unit.get().name())
                on:keydown=key
                on:dragstart=|event| event.prevent_default()
                on:pointerdown=move |event| {
                    if event.button() == 0 && let Some(place) = under(&event) {
                        drag.set(Some((place, place)));
                    }
                }
            >
                {bars}
            </div>
            <div class="axis">
                <span aria-hidden="true">{first}</span>
                <UnitField/>
                <span aria-hidden="true">{last}</span>
            </div>
        </div>
    }
}

#[component]
fn TimelineBar(place: usize, drag: RwSignal<Option<(usize, usize)>>, active: RwSignal<usize>) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let bar = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.timeline.bars.get(place).cloned()));
    let of = move |read: fn(&Bar) -> String| bar.with(|bar| bar.as_ref().map(read).unwrap_or_default());
    let chosen = move || match drag.get() {
        Some((start, end)) if start != end => (start.min(end)..=start.max(end)).contains(&place),
        _ => bar.with(|bar| bar.as_ref().is_some_and(|bar| bar.chosen)),
    };
    let height = move || {
        let tallest = explorer.outcome.with(|outcome| outcome.timeline.tallest());
        let count = bar.with(|bar| bar.as_ref().map_or(0, |bar| bar.count));
        format!("{}%", 100 * count / tallest)
    };
    let href = move || bar.with(|bar| bar.as_ref().map(|bar| explorer.href_for(&bar.query)));
    view! { class="v",
        <a
            id=bar_id(place)
            class="timeline-bar"
            class:chosen=chosen
            href=href
            draggable="false"
            tabindex=move || if active.get() == place { "0" } else { "-1" }
            title=move || of(|bar| format!("{}: {}", bar.label, articles(bar.count)))
            aria-label=move || of(|bar| format!("{}, {}", bar.label, articles(bar.count)))
            aria-current=move || chosen().then_some("true")
            on:focus=move |_| active.set(place)
        >
            <span class="fill" style:height=height></span>
        </a>
    }
}

/// How wide the bars are, where there is a choice.
#[component]
fn UnitField() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let units = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.timeline.units.clone()));
    let unit = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.timeline.unit));
    let change = move |event| {
        let unit = Unit::from_name(&event_target_value(&event));
        let route = explorer.route.with_untracked(|route| Route { unit, ..route.clone() });
        explorer.go(route, Step::Push);
    };
    let option = move |choice: Unit| {
        view! { class="v",
            <option value=choice.name() selected=move || unit.get() == choice>{format!("by {}", choice.name())}</option>
        }
    };
    view! { class="v",
        <Show when=move || { units.with(Vec::len) > 1 }>
            <select class="unit-field" aria-label="Bars" on:change=change>
                {move || units.get().into_iter().map(option).collect_view()}
            </select>
        </Show>
    }
}

fn bar_id(place: usize) -> String {
    format!("bar-{place}")
}
