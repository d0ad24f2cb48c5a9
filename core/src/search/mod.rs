//! Which articles match the words?
//!
//! [`find`] answers a text query with the articles that match, their scores, and notices about words that were ignored
//! or added. [`Answer::marks`] returns the matches in an article. [`excerpt()`] returns the part of a text that shows
//! these matches best.
//!
//! Words match by their stem, except in a phrase between quotation marks. Case, accents and hyphens make no difference.

mod answer;
mod edit_distance;
mod excerpt;
mod label;
mod mark;
mod phrase;
mod phrase_scan;
mod scorer;
mod term_query;
mod typo;

pub use answer::{Answer, find, unread};
pub use excerpt::{Excerpt, excerpt};
pub use mark::{Match, Part};
