//! How does a reader open a folder?
//!
//! The button is here. The dialogs belong to the shell (`src/shell/open/`), because they must survive a change of
//! corpus.

mod open_button;

pub use open_button::open_button;
