//! Which articles match the words?
//!
//! [`find`] answers a search: the articles that match, their scores, and notices about what was searched beside the words
//! as typed. [`Answer::marks`] gives the matches in an article, [`excerpt()`] the part of its text that shows them best.
//! Words match without regard to case, accents and hyphens, and by their stem.

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
