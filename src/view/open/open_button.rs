//! The button that opens a folder.

use leptos::prelude::*;

use crate::state::open_folder;
use crate::view::part::erased::on;

/// A button that shows the dialog in which a reader opens a folder.
pub fn open_button() -> AnyView {
    view! { class="v",
        <button type="button" class="open-button" aria-haspopup="dialog" on:click=on(move |_| open_folder())>"Open a folder…"</button>
    }
    .into_any()
}
