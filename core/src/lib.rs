//! The core of Cuttings: everything that does not need a browser.
//!
//! Each module answers one question. It imports only modules that come before it in this list:
//! [`leb128`] · [`order`] · [`text`] · [`corpus`] · [`intake`] · [`topic`] · [`query`] · [`index`] · [`search`] ·
//! [`facet`] · [`compare`] · [`route`] · [`bridge`] · [`display`] · `plain` · [`bundle`].
//! Nothing here uses a browser, a clock or randomness. The targets in `fuzz/` check that no file, address or search
//! causes a panic.

// `text[a..b]` panics if the range splits a character or lies outside the text. Use `text.get(a..b)` instead.
#![cfg_attr(not(test), deny(clippy::string_slice))]

pub mod bridge;
pub mod bundle;
pub mod compare;
pub mod corpus;
pub mod display;
pub mod facet;
pub mod index;
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
pub mod topic;
