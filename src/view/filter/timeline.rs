//! The articles over time, as bars.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::unit_field::unit_field;
use crate::state::{Explorer, Step, focus};
use crate::view::part::counted::articles;
use crate::view::part::erased::{on, rows};

/// A bar chart with one bar for each day, month, year or decade. A click filters by one bar. A drag, or Shift with an
/// arrow key, filters by several bars.
#[component]
pub fn Timeline(explorer: Explorer) -> impl IntoView {
    let outcome = explorer.outcome;
    let count = move || outcome.with(|outcome| outcome.timeline.bars.len());
    let chart = NodeRef::<Div>::new();
    let hold = Hold { drag: RwSignal::new(None), active: RwSignal::new(0) };
    let Hold { drag, active } = hold;
    provide_context(hold);
    // The index of the bar at which a selection with Shift and an arrow key began. `None` without such a selection.
    let anchor = StoredValue::new(None::<usize>);

    let ask = move |one: usize, other: usize, step: Step| {
        explorer.amend(step, |query| outcome.with_untracked(|outcome| outcome.timeline.choose(query, one, other)));
    };
    let under = move |event: &PointerEvent| {
        let shape = chart.get_untracked()?.get_bounding_client_rect();
        let bars = untrack(count);
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
        // A drag that ends on the bar where it began counts as a click, and a click follows the link of the bar.
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
        let (here, last) = (active.get_untracked(), untrack(count).saturating_sub(1));
        let there = match event.key().as_str() {
            "ArrowRight" => (here + 1).min(last),
            "ArrowLeft" => here.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            " " => here,
            "Escape" => {
                return explorer.amend(Step::Push, |query| (query.from, query.to) = (None, None));
            }
            _ => return,
        };
        event.prevent_default();
        active.set(there);
        if event.key() == " " {
            anchor.set_value(None);
            ask(here, here, Step::Push);
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
    let label = move |place: usize| outcome.with(|outcome| outcome.timeline.label(place));
    let first = move || label(0);
    let last = move || if count() > 1 { label(count() - 1) } else { String::new() };
    let name = move || {
        let unit = outcome.with(|outcome| outcome.timeline.unit.name());
        format!("Articles by {unit}: arrow keys move, Shift with an arrow key selects several")
    };
    view! { class="v",
        <div class="timeline">
            <div
                class="chart"
                node_ref=chart
                role="group"
                aria-label=move || name()
                on:keydown=on(key)
                on:dragstart=on(|event: leptos::ev::DragEvent| event.prevent_default())
                on:pointerdown=on(move |event: PointerEvent| {
                    if event.button() == 0 && let Some(place) = under(&event) {
                        drag.set(Some((place, place)));
                    }
                })
            >
                {rows(explorer, move || (0..count()).collect(), bar)}
            </div>
            <div class="axis">
                <span aria-hidden="true">{move || first()}</span>
                {unit_field(explorer)}
                <span aria-hidden="true">{move || last()}</span>
            </div>
        </div>
    }
}

/// The state that all bars share.
#[derive(Clone, Copy)]
struct Hold {
    /// The indexes of two bars: where a drag began, and where the pointer is. `None` without a drag.
    drag: RwSignal<Option<(usize, usize)>>,
    /// The index of the bar that Tab focuses.
    active: RwSignal<usize>,
}

fn bar(explorer: Explorer, place: usize) -> AnyView {
    let Hold { drag, active } = expect_context::<Hold>();
    let timeline = explorer.outcome;
    let count = move || timeline.with(|outcome| outcome.timeline.bars.get(place).map_or(0, |bar| bar.count));
    let is_chosen = move || match drag.get() {
        Some((start, end)) if start != end => (start.min(end)..=start.max(end)).contains(&place),
        _ => explorer.outcome.with(|outcome| outcome.timeline.bars.get(place).is_some_and(|bar| bar.chosen)),
    };
    let height = move || format!("{}%", 100 * count() / timeline.with(|outcome| outcome.timeline.tallest()));
    let name = move |between: &str| {
        let label = timeline.with(|outcome| outcome.timeline.label(place));
        format!("{label}{between} {}", articles(count()))
    };
    let href =
        move || explorer.href_amended(|query| timeline.with(|outcome| outcome.timeline.choose(query, place, place)));
    view! { class="v",
        <a
            id=bar_id(place)
            class="timeline-bar"
            class:chosen=move || is_chosen()
            href=move || href()
            draggable="false"
            tabindex=move || if active.get() == place { "0" } else { "-1" }
            title=move || name(":")
            aria-label=move || name(",")
            aria-current=move || is_chosen().then_some("true")
            on:focus=on(move |_| active.set(place))
        >
            <span class="fill" style:height=move || height()></span>
        </a>
    }
    .into_any()
}

fn bar_id(place: usize) -> String {
    format!("bar-{place}")
}
