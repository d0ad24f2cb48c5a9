//! How does a reader open a folder?
//!
//! This folder has only the button. The dialogs belong to the shell (`src/shell/open/`), because they must stay open
//! while the page changes to another corpus.

mod open_button;

pub use open_button::open_button;
