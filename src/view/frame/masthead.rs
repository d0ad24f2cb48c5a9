//! The line at the top of the page.

use leptos::prelude::*;

use super::theme_switch::theme_switch;
use crate::state::Explorer;
use crate::view::open::open_button;
use crate::view::part::erased::on;
use crate::view::part::overlay::{About, Help};

/// The masthead: the name “Cuttings”, the title of the collection, the theme switch, and buttons that open dialogs.
#[component]
pub fn Masthead(explorer: Explorer) -> impl IntoView {
    let (Help(help), About(about)) = (expect_context::<Help>(), expect_context::<About>());
    let opener = |open: RwSignal<bool>, sign: &'static str, name: &'static str| {
        view! { class="v",
            <button type="button" class="help" aria-haspopup="dialog" title=name on:click=on(move |_| open.set(true))>
                <span aria-hidden="true">{sign}</span>
                <span class="visually-hidden">{name}</span>
            </button>
        }
        .into_any()
    };
    view! { class="v",
        <header class="masthead">
            <a class="name" href="#">"Cuttings"</a>
            <h1 class="title"><bdi>{explorer.corpus().title.clone()}</bdi></h1>
            {open_button()}
            {theme_switch()}
            {opener(about, "i", "About this page")}
            {opener(help, "?", "Help")}
        </header>
    }
}
