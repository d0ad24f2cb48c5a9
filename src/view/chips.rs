//! The filters in force.

use leptos::prelude::*;

use crate::state::{Explorer, Step};

/// A chip for each filter, each with a button that removes it, and one that removes all.
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let chips = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.chips.clone()));
    let open = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.query.is_open()));
    let clear = move |_| {
        let query = explorer.route.with_untracked(|route| route.query.cleared());
        explorer.ask(query, Step::Push);
    };
    let list = move || {
        let chips = chips.get().into_iter().enumerate();
        chips
            .map(|(place, chip)| {
                let name = format!("Remove filter {}", chip.label);
                let remove = move |_| explorer.ask(chip.removed.clone(), Step::Push);
                view! { class="v",
                    <li class="chip">
                        <bdi>{chip.label}</bdi>
                        <button id=format!("chip-{place}") type="button" aria-label=name.clone() title=name on:click=remove>
                            <span aria-hidden="true">"✕"</span>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! { class="v",
        <Show when=move || !open.get()>
            <div class="chips">
                <ul aria-label="Filters in force">{list}</ul>
                <button id="clear-all" type="button" class="clear-all" on:click=clear>"Clear all"</button>
            </div>
        </Show>
    }
}
