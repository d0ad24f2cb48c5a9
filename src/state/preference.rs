//! What a reader prefers, kept by the browser where it can be.

use leptos::prelude::*;

/// The colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Preferences of this browser, for all pages of one address.
#[derive(Clone, Copy)]
pub struct Preference {
    /// The colours.
    pub theme: RwSignal<Theme>,
    /// Whether single keys are shortcuts.
    pub shortcuts: RwSignal<bool>,
}

const THEME: &str = "cuttings-theme";
const SHORTCUTS: &str = "cuttings-shortcuts";

impl Preference {
    /// Reads what was kept.
    pub fn load() -> Self {
        let theme = match kept(THEME).as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        };
        Self { theme: RwSignal::new(theme), shortcuts: RwSignal::new(kept(SHORTCUTS).as_deref() != Some("false")) }
    }

    /// Sets and keeps the colours. The shell in `index.html` reads them before the first paint.
    pub fn set_theme(&self, theme: Theme) {
        self.theme.set(theme);
        let Some(root) = document().document_element() else { return };
        let name = theme.name();
        if theme == Theme::System {
            let _ = root.remove_attribute("data-theme");
        } else {
            let _ = root.set_attribute("data-theme", name);
        }
        keep(THEME, name);
    }

    /// Turns single-key shortcuts on or off.
    pub fn set_shortcuts(&self, on: bool) {
        self.shortcuts.set(on);
        keep(SHORTCUTS, if on { "true" } else { "false" });
    }
}

impl Theme {
    /// In the order of the switch.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As it is kept: `system`, `light`, `dark`.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A browser may refuse storage altogether; then preferences last as long as the page.
fn kept(key: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(key).ok().flatten()
}

fn keep(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, value);
    }
}
