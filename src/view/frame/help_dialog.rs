//! The help dialog.

use leptos::prelude::*;

use super::dialog::dialog;
use super::shortcuts::KEYS;
use crate::state::Preference;
use crate::view::part::erased::on;
use crate::view::part::overlay::Help;

/// Examples of the search syntax, each with its meaning.
const SEARCHING: [(&str, &str); 7] = [
    ("joint exercises", "both words, in any form; the last word may be incomplete"),
    ("\"joint exercises\"", "this exact phrase"),
    ("exercise OR drill", "either word"),
    ("-drill", "without this word"),
    ("interop*", "words starting with this"),
    ("title:singh", "in the headline"),
    ("source:zee", "from sources with this name; topic: works the same way"),
];

/// The dialog that explains the page and its keys, with a checkbox that turns single-key shortcuts on or off.
#[component]
pub fn HelpDialog() -> impl IntoView {
    let Help(open) = expect_context::<Help>();
    let preference = expect_context::<Preference>();
    let lines = |lines: &[(&'static str, &'static str)]| {
        let line = |(typed, meaning): &(&'static str, &'static str)| {
            view! { class="v", <div><dt><kbd>{*typed}</kbd></dt><dd>{*meaning}</dd></div> }.into_any()
        };
        lines.iter().map(line).collect::<Vec<AnyView>>()
    };
    let content = view! { class="v",
        <p>
            "Choose sources, topics and dates. The list changes at once. Each number says how many articles you would see. "
            "“not” excludes a value. In an article, press a topic to see the words that matched it."
        </p>
        <p>
            "The views above the list compare the articles: topics, claims, shared wording, quotations, differences, and the \
             dates of each story. Add two to four articles to the comparison to read them side by side."
        </p>
        <p>"The address always describes what you see. Copy it to share the view, or use your browser’s Back button."</p>
        <h3>"Searching"</h3>
        <dl class="keys">{lines(&SEARCHING)}</dl>
        <h3>"Keys"</h3>
        <dl class="keys">{lines(&KEYS)}</dl>
        <p>
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || preference.shortcuts.get()
                    on:change=on(move |event: leptos::ev::Event| preference.set_shortcuts(event_target_checked(&event)))
                />
                " Single-key shortcuts ( / j k x c n p ? )"
            </label>
        </p>
    };
    dialog(open, "help-title", "How to use this page", content.into_any())
}
