//! The choice whether an article must have any or all of the chosen topics.

use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::erased::on;

/// A choice between any and all of the chosen topics. The choice applies to all groups, so every group's control shows
/// the same one.
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
