//! The first line of the page.

use leptos::prelude::*;

use super::app::{About, Help};
use super::erased::on;
use crate::state::{Explorer, Preference, Theme};

/// The name, the collection's title, the colours, what the page is, and the help.
#[component]
pub fn Masthead() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
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
            <h1 class="title"><bdi>{explorer.corpus.title.clone()}</bdi></h1>
            {theme_switch()}
            {opener(about, "i", "About this page")}
            {opener(help, "?", "Help")}
        </header>
    }
}

fn theme_switch() -> AnyView {
    let preference = expect_context::<Preference>();
    let choice = |theme: Theme| {
        let (name, sign) = match theme {
            Theme::System => ("As the system", "◐"),
            Theme::Light => ("Light", "○"),
            Theme::Dark => ("Dark", "●"),
        };
        view! { class="v",
            <label title=name>
                <input
                    type="radio"
                    name="theme"
                    class="visually-hidden"
                    prop:checked=move || preference.theme.get() == theme
                    on:change=on(move |_| preference.set_theme(theme))
                />
                <span class="sign" aria-hidden="true">{sign}</span>
                <span class="visually-hidden">{name}</span>
            </label>
        }
        .into_any()
    };
    let choices: Vec<AnyView> = Theme::ALL.into_iter().map(choice).collect();
    view! { class="v",
        <fieldset class="theme-switch">
            <legend class="visually-hidden">"Theme"</legend>
            {choices}
        </fieldset>
    }
    .into_any()
}
