//! Whether an article must have one of the chosen topics or all of them.

use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::erased::on;

/// A choice between any and all of the chosen topics. It applies to all groups, so the controls of all groups show the
/// same.
pub fn every_field(explorer: Explorer, group: usize) -> AnyView {
    let choice = move |all: bool, label: &'static str| {
        let is_chosen = move || explorer.route.with(|route| route.query.every_topic == all);
        view! { class="v",
            <label>
                <input type="radio" name=format!("topics-{group}") prop:checked=move || is_chosen() on:change=on(move |_| explorer.amend(Step::Push, |query| query.every_topic = all))/>
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
