//! What can lie over the page, and whether it is open.

use leptos::prelude::*;

use crate::state::focus;

/// Whether the filter drawer is open. Narrow screens show the facets in it.
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

    /// Closes the drawer and focuses the button that opens it, once the page behind it is no longer inert.
    pub fn close(self) {
        self.0.set(false);
        request_animation_frame(|| focus(Self::OPENER));
    }
}

/// Whether the help is open.
#[derive(Clone, Copy)]
pub struct Help(pub RwSignal<bool>);

/// Whether the dialog about the page is open.
#[derive(Clone, Copy)]
pub struct About(pub RwSignal<bool>);
