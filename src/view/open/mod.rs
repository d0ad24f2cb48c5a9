//! How does a reader open a folder?
//!
//! The button is drawn here. Its dialogs belong to the shell, `src/shell/open/`: they stay while one corpus replaces another.

mod open_button;

pub use open_button::open_button;
