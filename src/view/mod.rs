//! What is seen?
//!
//! One public component a file. Components read [`Explorer`](crate::state::Explorer) and draw; what a control leads to
//! is a query or route that the core has made. Every `view!` names the class `v`: with it Leptos builds elements one by
//! one instead of setting `innerHTML`, which Trusted Types forbid.

mod about_dialog;
mod announcer;
mod app;
mod chips;
mod claim_matrix;
mod compare_button;
mod coverage_grid;
mod date_fields;
mod dates;
mod dialog;
mod difference_list;
mod element;
mod empty_result;
mod erased;
mod evidence;
mod evidence_panel;
mod facet_list;
mod filters;
mod findings;
mod help_dialog;
mod masthead;
mod match_bar;
mod notices;
mod passage;
mod quote_ledger;
mod reader;
mod result_bar;
mod result_card;
mod result_list;
mod search_field;
mod shortcuts;
mod side_by_side;
mod stage;
mod story_lanes;
mod timeline;
mod views;
mod wording_list;

pub use app::App;
