//! How does a reader open a folder?
//!
//! This folder has only the button. The dialogs belong to the shell (`src/shell/open/`), because they must survive a
//! change of corpus.

mod open_button;

pub use open_button::open_button;
