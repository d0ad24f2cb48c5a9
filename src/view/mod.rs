//! What is seen?
//!
//! Each folder holds what serves one purpose of the reader. Folders use only those before them in this list. Components
//! get the [`Explorer`](crate::state::Explorer) as a parameter, draw, and leave computing to the core. Every `view!` names
//! the class `v`. With it, Leptos creates elements one by one instead of setting `innerHTML`, which Trusted Types forbid.

mod part;

mod filter;

mod result;

mod read;

mod compare;

mod open;

mod frame;

pub use frame::App;
