//! The switch for the colour theme.

use leptos::prelude::*;

use crate::state::{Preference, Theme};
use crate::view::part::erased::on;

/// Radio buttons for the themes: the system's, light and dark.
pub fn theme_switch() -> AnyView {
    let preference = expect_context::<Preference>();
    let choice = |theme: Theme| {
        let (name, sign) = match theme {
            Theme::System => ("Same as system", "◐"),
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
