//! The search field.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::state::{Explorer, SEARCH, Step};
use crate::view::part::erased::on;

/// A search field that searches with every keystroke.
#[component]
pub fn SearchField(explorer: Explorer) -> impl IntoView {
    let ask = move |text: String, step| explorer.amend(step, |query| query.text = text);
    let key = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            ask(String::new(), Step::Push);
        }
        "ArrowDown" => {
            event.prevent_default();
            explorer.walk(true);
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
