//! What is seen?
//!
//! Each folder serves one thing that a reader does, and uses only folders earlier in the list below. Components get the
//! [`Explorer`](crate::state::Explorer) as a parameter, and draw what the core computes. Every `view!` with HTML
//! elements sets the class `v`. This makes Leptos create elements one by one instead of setting `innerHTML`, which
//! Trusted Types forbid.

mod part;

mod filter;

mod result;

mod read;

mod compare;

mod open;

mod frame;

pub use frame::App;
