//! The meanings of words, with one table for each language.
//!
//! To teach Cuttings another verb of saying, month or quotation mark, add it to a table here. No other code changes.

mod english;
mod hindi;
mod marks;
mod meaning;
mod names;
mod stop_words;
mod table;

pub use marks::{MarkKind, MarkSide, QuotationMark, quotation_mark};
pub use meaning::{Meaning, abbreviation, channel, is_ordinal_ending, meaning, month, percent, weekday};
pub use names::{is_in_names, is_never_name, is_title};
pub use stop_words::{STORY_STOP_WORDS, is_stop_character, is_stop_word};
pub use table::{After, Channel, DateRole, List, Month, NumberWord};
