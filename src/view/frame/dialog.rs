//! A dialog over the page.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::view::part::erased::on;

/// A dialog that is open while `open` is true. On opening, the heading gets the focus, so that screen readers start at
/// the beginning. Escape and the button “Close” close the dialog. The browser then returns the focus to the element
/// that had the focus before.
pub fn dialog(open: RwSignal<bool>, id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    view! { class="v",
        <dialog class="dialog" node_ref=dialog aria-labelledby=id on:close=on(move |_| open.set(false))>
            <h2 id=id tabindex="-1" autofocus=true>{title}</h2>
            {content}
            <p><button type="button" on:click=on(move |_| open.set(false))>"Close"</button></p>
        </dialog>
    }
    .into_any()
}
