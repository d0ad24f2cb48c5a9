//! The field for the period that each bar of the timeline covers.

use cuttings_core::facet::Unit;
use cuttings_core::route::Route;
use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::erased::on;

/// A choice of days, months, years or decades as the period of a bar. Only the units that fit the timeline are offered.
/// If fewer than two units fit, nothing is shown.
pub fn unit_field(explorer: Explorer) -> AnyView {
    let units = Memo::new(move |_| {
        explorer.outcome.with(|outcome| outcome.timeline.units.iter().map(|unit| unit.name()).collect::<Vec<_>>())
    });
    let change = move |event: leptos::ev::Event| {
        let unit = Unit::from_name(&event_target_value(&event));
        let route = explorer.route.with_untracked(|route| Route { unit, ..route.clone() });
        explorer.go(route, Step::Push);
    };
    let option = move |name: &'static str| {
        let is_chosen = move || explorer.outcome.with(|outcome| outcome.timeline.unit.name() == name);
        view! { class="v",
            <option value=name prop:selected=move || is_chosen()>{format!("by {name}")}</option>
        }
        .into_any()
    };
    let field = move || {
        let units = units.get();
        if units.len() < 2 {
            return ().into_any();
        }
        let options: Vec<AnyView> = units.into_iter().map(option).collect();
        view! { class="v",
            <select class="unit-field" aria-label="Bars" on:change=on(change)>{options}</select>
        }
        .into_any()
    };
    view! { class="v", {move || field()} }.into_any()
}
