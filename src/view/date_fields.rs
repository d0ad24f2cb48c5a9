//! The first and the last day as fields.

use cuttings_core::corpus::{Date, Day};
use cuttings_core::query::Query;
use leptos::prelude::*;

use crate::state::{Explorer, Step};

/// Two date fields, live.
#[component]
pub fn DateFields() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let reversed = move || explorer.route.with(|route| route.query.days_are_reversed());
    let advice = move || {
        let from = explorer.route.with(|route| route.query.from);
        let from = from.filter(|_| reversed()).map(|from| Date::Day(from).spoken());
        from.map(|from| {
            view! { class="v",
                <p id="date-advice" class="advice">{format!("To must be {from} or later")}</p>
            }
        })
    };
    view! { class="v",
        <div class="date-fields">
            <DateField id="from" label="From" day=|query| query.from set=|query, day| query.from = day/>
            <DateField id="to" label="To" day=|query| query.to set=|query, day| query.to = day/>
        </div>
        {advice}
    }
}

#[component]
fn DateField(
    id: &'static str,
    label: &'static str,
    /// Reads the day from a query.
    day: fn(&Query) -> Option<Day>,
    /// Writes it.
    set: fn(&mut Query, Option<Day>),
) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let value = Memo::new(move |_| {
        let day = explorer.route.with(|route| day(&route.query));
        day.map(|day| Date::Day(day).to_string()).unwrap_or_default()
    });
    let reversed = move || explorer.route.with(|route| route.query.days_are_reversed());
    let change = move |event| {
        let written = event_target_value(&event);
        // A browser reports a day that is not whole yet as no day at all.
        let day = written.parse::<Date>().ok().map(|date| date.span().0);
        let query = explorer.route.with_untracked(|route| {
            let mut query = route.query.clone();
            set(&mut query, day);
            query
        });
        explorer.ask(query, Step::Type);
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
                aria-invalid=move || (reversed() && id == "to").then_some("true")
                aria-describedby=move || (reversed() && id == "to").then_some("date-advice")
                on:change=change
            />
        </label>
    }
}
