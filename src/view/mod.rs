//! What is seen?
//!
//! Each folder serves one purpose of the reader, and uses only the folders before it in this list. Components get the
//! [`Explorer`](crate::state::Explorer) as a parameter, and draw what the core computes. Every `view!` names the class
//! `v`. This makes Leptos create elements one by one instead of setting `innerHTML`, which Trusted Types forbid.

mod part;

mod filter;

mod result;

mod read;

mod compare;

mod open;

mod frame;

pub use frame::App;
