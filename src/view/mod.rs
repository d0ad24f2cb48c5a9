//! What is seen?
//!
//! Each folder serves one activity of the reader, except `part` and `frame`, which serve all activities. A folder uses
//! only folders earlier in the list below. Components get the [`Explorer`](crate::state::Explorer) as a parameter, and
//! draw what the core computes. Every `view!` with HTML elements sets the class `v`. This makes Leptos create elements
//! one by one. Without the class, Leptos would set `innerHTML`, which Trusted Types forbid.

mod part;

mod filter;

mod result;

mod read;

mod compare;

mod open;

mod frame;

pub use frame::App;
