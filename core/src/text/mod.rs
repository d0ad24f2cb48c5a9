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
    let Some((before, after)) = text.split_at_checked(end) else { return end };
    if after.is_empty() {
        return end;
    }
    let space = before.rfind(char::is_whitespace).and_then(|space| before.get(..space));
    space.map_or(end, |words| words.trim_end().len())
}
