//! What Cuttings knows without a browser.
//!
//! Modules stand in order of dependency, each answering one question; a module names only those before it:
//! [`leb128`] · [`order`] · [`text`] · [`corpus`] · [`intake`] · [`topic`] · [`query`] · [`search`] · [`facet`] · [`compare`] · [`route`] · `plain` · [`bundle`].
//! Nothing here touches a browser, a clock or randomness, and nothing panics on what a reader types or a file holds.

// A range that lies across a letter or outside a text must give no text, never a panic: `text.get(a..b)`.
#![cfg_attr(not(test), deny(clippy::string_slice))]

pub mod bundle;
pub mod compare;
pub mod corpus;
pub mod facet;
#[cfg(feature = "press")]
pub mod intake;
pub mod leb128;
pub mod order;
#[cfg(feature = "press")]
pub mod plain;
pub mod query;
pub mod route;
pub mod search;
pub mod text;
#[cfg(feature = "press")]
pub mod topic;
