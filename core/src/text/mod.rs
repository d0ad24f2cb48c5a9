//! What is a word?
//!
//! Everyone who looks into a text does it through this module: [`tokens`] are its words, [`fold`] says which letters are
//! the same, [`Spelling`] which words are, and [`sentence()`] where a sentence ends.

mod fold;
mod letter;
mod sentence;
mod spelling;
mod token;

pub use fold::fold;
pub use letter::{capital, in_small, small};
pub use sentence::sentence;
pub use spelling::{Spelling, one_spelling};
pub use token::{Token, tokens};

/// The end of the last whole word before a byte; the byte itself where no word ends before it.
pub fn end_of_word(text: &str, end: usize) -> usize {
    if end == text.len() {
        return end;
    }
    text[..end].rfind(char::is_whitespace).map_or(end, |space| text[..space].trim_end().len())
}
