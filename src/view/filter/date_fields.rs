//! The two date fields of the filter by date.

use cuttings_core::corpus::{Date, Day};
use cuttings_core::query::Query;
use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::erased::on;

/// Fields for the first and the last day. A change filters at once.
#[component]
pub fn DateFields(explorer: Explorer) -> impl IntoView {
    let advice = move || {
        let reversed = explorer.route.with(|route| route.query.from.filter(|_| route.query.days_are_reversed()));
        let Some(from) = reversed else { return ().into_any() };
        let advice = format!("To must be {} or later", Date::Day(from).spoken());
        view! { class="v", <p id="date-advice" class="advice">{advice}</p> }.into_any()
    };
    view! { class="v",
        <div class="date-fields">
            {date_field(explorer, "from", "From", |query| query.from, |query, day| query.from = day)}
            {date_field(explorer, "to", "To", |query| query.to, |query, day| query.to = day)}
        </div>
        {move || advice()}
    }
}

/// A date field. `day` returns the day that a query has for this field, and `set` sets this day.
fn date_field(
    explorer: Explorer,
    id: &'static str,
    label: &'static str,
    day: fn(&Query) -> Option<Day>,
    set: fn(&mut Query, Option<Day>),
) -> AnyView {
    let value = Memo::new(move |_| {
        let day = explorer.route.with(|route| day(&route.query));
        day.map(|day| Date::Day(day).to_string()).unwrap_or_default()
    });
    let is_wrong = move || id == "to" && explorer.route.with(|route| route.query.days_are_reversed());
    let change = move |event: leptos::ev::Event| {
        let written = event_target_value(&event);
        // For an incomplete date, the browser returns an empty text, which removes the day from the query.
        let day = written.parse::<Date>().ok().map(|date| date.span().0);
        explorer.amend(Step::Type, |query| set(query, day));
    };
    view! { class="v",
        <label class="date-field">
            <span>{label}</span>
            <input
                id=id
                type="date"
                min="0001-01-01"
                max="9999-12-31"
                prop:value=move || value.get()
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=move || is_wrong().then_some("date-advice")
                on:change=on(change)
            />
        </label>
    }
    .into_any()
}
