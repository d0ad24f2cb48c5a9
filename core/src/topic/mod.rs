//! What is it about, and why?
//!
//! A [`Taxonomy`] assigns its topics to an article by words and phrases, and keeps for each assignment the bytes that
//! made it. Front matter and `topics.toml` add and refuse topics by hand. Where a folder has no taxonomy, [`propose`]
//! finds distinctive terms and names; [`TopicEdit`] is what a reader changes about any taxonomy.

mod edit;
mod file;
#[cfg(feature = "press")]
mod keyness;
#[cfg(feature = "press")]
mod language;
#[cfg(feature = "press")]
mod names;
#[cfg(feature = "press")]
mod pattern;
#[cfg(feature = "press")]
mod propose;
#[cfg(feature = "press")]
mod read;
#[cfg(feature = "press")]
mod taxonomy;
#[cfg(feature = "press")]
mod terms;

pub use edit::{EditError, TopicEdit};
pub use file::{AliasList, Found, ProposedTopic, TopicRule, TopicsFile, TypedPattern};
#[cfg(feature = "press")]
pub use names::NAMES;
#[cfg(feature = "press")]
pub use pattern::{Pattern, PatternError, Words};
#[cfg(feature = "press")]
pub use propose::{MOST, propose, try_pattern};
#[cfg(feature = "press")]
pub use taxonomy::{Rule, Taxonomy};
