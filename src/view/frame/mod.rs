//! The frame of the page: what surrounds every view?

mod about_dialog;
mod announcer;
mod app;
mod dialog;
mod help_dialog;
mod masthead;
mod shortcuts;
mod theme_switch;

pub use app::App;
