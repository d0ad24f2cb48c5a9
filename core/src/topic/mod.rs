//! What is it about, and why?
//!
//! A [`Taxonomy`] assigns topics to an article if it contains certain words and phrases. The matched bytes are the
//! evidence. Front matter and `topics.toml` add and refuse topics for single articles. If a folder has no
//! `topics.toml`, [`propose`] finds distinctive terms and names. A [`TopicEdit`] is one change by a reader.

#[cfg(feature = "press")]
mod capital;
mod edit;
mod file;
#[cfg(feature = "press")]
mod keyness;
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
#[cfg(feature = "press")]
mod typed;

pub use edit::{EditError, TopicEdit};
pub use file::{AliasList, Found, MOST, ProposedTopic, TopicRule, TopicsFile};
#[cfg(feature = "press")]
pub use names::NAMES;
#[cfg(feature = "press")]
pub use pattern::{Pattern, PatternError, Tokens};
#[cfg(feature = "press")]
pub use propose::propose;
#[cfg(feature = "press")]
pub use taxonomy::{Rule, Taxonomy};
#[cfg(feature = "press")]
pub use typed::TypedTopic;
