//! The search field.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::erased::on;
use super::shortcuts::focus_result;
use crate::state::{Explorer, SEARCH, Step};

/// Finds the articles that hold all of the words, while they are typed.
#[component]
pub fn SearchField() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let ask = move |text: String, step| explorer.amend(step, |query| query.text = text);
    let key = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            ask(String::new(), Step::Push);
        }
        "ArrowDown" => {
            event.prevent_default();
            focus_result(explorer, true);
        }
        _ => {}
    };
    view! { class="v",
        <div class="search-field" role="search">
            <label for=SEARCH class="visually-hidden">"Search articles"</label>
            <input
                id=SEARCH
                type="search"
                placeholder="Search articles"
                autocomplete="off"
                spellcheck="false"
                aria-keyshortcuts="/"
                prop:value=move || explorer.route.with(|route| route.query.text.clone())
                on:input=on(move |event: leptos::ev::Event| ask(event_target_value(&event), Step::Type))
                on:keydown=on(key)
            />
            <kbd class="hint" aria-hidden="true">"/"</kbd>
        </div>
    }
}
