//! What is seen?
//!
//! One public component a file. Components read [`Explorer`](crate::state::Explorer) and draw; what a control leads to
//! is a query or route that the core has made. Every `view!` names the class `v`: with it Leptos builds elements one by
//! one instead of setting `innerHTML`, which Trusted Types forbid.

mod about_dialog;
mod announcer;
mod app;
mod chips;
mod date_fields;
mod dates;
mod dialog;
mod empty_result;
mod erased;
mod evidence_panel;
mod facet_list;
mod filters;
mod help_dialog;
mod masthead;
mod match_bar;
mod notices;
mod passage;
mod reader;
mod result_card;
mod result_list;
mod search_field;
mod shortcuts;
mod timeline;

pub use app::App;
