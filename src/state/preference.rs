//! The reader's preferences, kept in the browser's storage if the browser allows it.

use leptos::prelude::*;

/// The colour theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The theme of the system.
    #[default]
    System,
    /// Dark text on a light page.
    Light,
    /// Light text on a dark page.
    Dark,
}

/// The reader's preferences, shared by all pages of one origin.
#[derive(Clone, Copy)]
pub struct Preference {
    /// The colour theme.
    pub theme: RwSignal<Theme>,
    /// Whether single-key shortcuts are on.
    pub shortcuts: RwSignal<bool>,
}

const THEME: &str = "cuttings-theme";
const SHORTCUTS: &str = "cuttings-shortcuts";

impl Preference {
    /// Reads the stored preferences.
    pub fn load() -> Self {
        let theme = match stored(THEME).as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        };
        Self { theme: RwSignal::new(theme), shortcuts: RwSignal::new(stored(SHORTCUTS).as_deref() != Some("false")) }
    }

    /// Sets and stores the theme. At the next start, the shell applies the stored theme before the first paint.
    pub fn set_theme(&self, theme: Theme) {
        self.theme.set(theme);
        let Some(root) = document().document_element() else { return };
        let name = theme.name();
        if theme == Theme::System {
            let _ = root.remove_attribute("data-theme");
        } else {
            let _ = root.set_attribute("data-theme", name);
        }
        store(THEME, name);
    }

    /// Turns single-key shortcuts on or off.
    pub fn set_shortcuts(&self, on: bool) {
        self.shortcuts.set(on);
        store(SHORTCUTS, if on { "true" } else { "false" });
    }
}

impl Theme {
    /// All themes, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The stored name: `system`, `light` or `dark`.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A stored value; `None` if nothing is stored or the browser refuses storage. Without storage, preferences last until
/// the page is closed.
fn stored(key: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(key).ok().flatten()
}

fn store(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, value);
    }
}
