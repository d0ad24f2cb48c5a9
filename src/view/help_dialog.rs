//! The help.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::app::Help;
use super::shortcuts::KEYS;
use crate::state::Preference;

/// How to use the page, and its keys with the switch that turns them off.
#[component]
pub fn HelpDialog() -> impl IntoView {
    let Help(open) = expect_context::<Help>();
    let preference = expect_context::<Preference>();
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let keys = KEYS.into_iter().map(|(key, action)| {
        view! { class="v", <div><dt><kbd>{key}</kbd></dt><dd>{action}</dd></div> }
    });
    view! { class="v",
        <dialog class="help-dialog" node_ref=dialog aria-labelledby="help-title" on:close=move |_| open.set(false)>
            <h2 id="help-title">"How to use this page"</h2>
            <p>
                "Choose sources, topics and days; the list follows at once. Each number says how many articles you would see. "
                "“not” leaves a value out. In an article, press a topic to see the words that assigned it."
            </p>
            <p>"The address always holds what you see: copy it to share the view, or go back with the browser."</p>
            <h3>"Keys"</h3>
            <dl class="keys">{keys.collect_view()}</dl>
            <p>
                <label>
                    <input
                        type="checkbox"
                        prop:checked=move || preference.shortcuts.get()
                        on:change=move |event| preference.set_shortcuts(event_target_checked(&event))
                    />
                    " Single-key shortcuts ( / j k ? )"
                </label>
            </p>
            <p><button type="button" on:click=move |_| open.set(false)>"Close"</button></p>
        </dialog>
    }
}
