//! The help.

use leptos::prelude::*;

use super::app::Help;
use super::dialog::dialog;
use super::erased::on;
use super::shortcuts::KEYS;
use crate::state::Preference;

/// What can be typed into the search field, and what it means.
const SEARCHING: [(&str, &str); 7] = [
    ("joint exercises", "both words, in any form; the last may be only begun"),
    ("\"joint exercises\"", "these words in a row, just so"),
    ("exercise OR drill", "one or the other"),
    ("-drill", "not this word"),
    ("interop*", "words that begin so"),
    ("title:singh", "in the headline"),
    ("source:zee", "by the name of a source; topic: likewise"),
];

/// How to use the page, and its keys with the switch that turns them off.
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
            "Choose sources, topics and days; the list follows at once. Each number says how many articles you would see. "
            "“not” leaves a value out. In an article, press a topic to see the words that assigned it."
        </p>
        <p>
            "The views over the list show who mentions what, what the articles claim, share, quote and where they differ, and \
             the days of each story. Choose two to four articles to read them side by side."
        </p>
        <p>"The address always holds what you see: copy it to share the view, or go back with the browser."</p>
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
