//! The choice whether an article must have at least one of the chosen topics, or all of them.

use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::erased::on;

/// Radio buttons for “any of these” and “all of these”. The choice applies to all groups of topics, so the buttons of
/// every group show the same choice. `group` is the index of the group.
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
