//! What is an article about, and why?
//!
//! A [`Taxonomy`] assigns a topic to an article if the article contains certain words and phrases. The matched bytes
//! are the evidence. Front matter and `topics.toml` can also add or refuse a topic for a single article. If a folder
//! has no `topics.toml`, [`propose`] proposes distinctive terms and names as topics. A [`TopicEdit`] is one change by a
//! reader.

mod edit;
mod file;
#[cfg(feature = "press")]
mod matcher;
#[cfg(feature = "press")]
mod pattern;
#[cfg(feature = "press")]
mod propose;
#[cfg(feature = "press")]
mod read;
#[cfg(feature = "press")]
mod rule;
#[cfg(feature = "press")]
mod taxonomy;
#[cfg(feature = "press")]
mod typed;

pub use edit::{EditError, TopicEdit};
pub use file::{AliasList, Found, MOST, ProposedTopic, TopicRule, TopicsFile};
#[cfg(feature = "press")]
pub use pattern::{Pattern, PatternError, Tokens};
#[cfg(feature = "press")]
pub use propose::{NAMES, propose};
#[cfg(feature = "press")]
pub use rule::Rule;
#[cfg(feature = "press")]
pub use taxonomy::Taxonomy;
#[cfg(feature = "press")]
pub use typed::TypedTopic;
