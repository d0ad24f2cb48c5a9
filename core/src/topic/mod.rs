//! What is it about, and why?
//!
//! A [`Taxonomy`] assigns its topics to an article by words and phrases, and keeps for each assignment the bytes that
//! made it. Front matter adds and refuses topics by hand.

mod pattern;
mod taxonomy;

pub use pattern::{Pattern, PatternError, Words};
pub use taxonomy::{Rule, Taxonomy};
