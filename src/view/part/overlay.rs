//! Whether the filter drawer and the dialogs are open.

use leptos::prelude::*;

use crate::state::focus;

/// Whether the filter drawer is open. On narrow screens, the facets are in this drawer.
#[derive(Clone, Copy)]
pub struct Drawer(pub RwSignal<bool>);

impl Drawer {
    /// The id of the button that opens the drawer.
    pub const OPENER: &str = "filters-opener";
    /// The id of the button that closes the drawer.
    pub const CLOSER: &str = "filters-closer";

    /// Opens the drawer and focuses the button that closes it.
    pub fn open(self) {
        self.0.set(true);
        request_animation_frame(|| focus(Self::CLOSER));
    }

    /// Closes the drawer and focuses the button that opens it. Waits a frame, because this button is inert until then.
    pub fn close(self) {
        self.0.set(false);
        request_animation_frame(|| focus(Self::OPENER));
    }
}

/// Whether the help dialog is open.
#[derive(Clone, Copy)]
pub struct Help(pub RwSignal<bool>);

/// Whether the dialog “About this page” is open.
#[derive(Clone, Copy)]
pub struct About(pub RwSignal<bool>);
