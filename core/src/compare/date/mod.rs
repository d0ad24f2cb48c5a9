//! The dates that a text mentions, and the day that an article is about.

mod date_word;
mod day;
mod day_number;
mod json;
mod mention;

pub use mention::{Mention, Precision, mentions};

pub(super) use date_word::{DateWord, Gap, date_word, gap, is_date};
pub(in crate::compare) use day::{dated, day};
pub(in crate::compare) use day_number::{day_number, days_between};
pub(super) use json::{days, period};
pub(super) use mention::{DateToken, tokens};
