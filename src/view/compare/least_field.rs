//! The slider for the minimum length of shared passages.

use cuttings_core::compare::LEAST;
use leptos::prelude::*;

use crate::state::{Explorer, Step};
use crate::view::part::erased::on;

/// A slider for the minimum number of equal words in a passage.
pub fn least_field(explorer: Explorer) -> AnyView {
    let least = Memo::new(move |_| explorer.route.with(|route| route.least));
    let change = move |event: leptos::ev::Event| {
        if let Some(least) = event_target_value(&event).parse().ok().filter(|least| LEAST.contains(least)) {
            explorer.go(explorer.route.with_untracked(|route| route.with_least(least)), Step::Type);
        }
    };
    view! { class="v",
        <p class="least-field">
            <label for="least">"Passages of at least "<output for="least">{move || least.get().to_string()}</output>" equal words"</label>
            <input
                id="least"
                type="range"
                min=LEAST.start().to_string()
                max=LEAST.end().to_string()
                prop:value=move || least.get().to_string()
                on:input=on(change)
            />
        </p>
    }
    .into_any()
}
