//! What is a word?
//!
//! Everyone who looks into a text does it through this module: [`words`] are its words, [`tokens`] those of a search, [`fold`]
//! says which letters are the same, [`Spelling`] which words are, [`sentence()`] where a sentence ends, and [`language`] what
//! the words of a language mean.

mod fold;
pub mod language;
mod letter;
mod sentence;
mod spelling;
mod token;

pub use fold::fold;
pub use letter::{capital, in_small, small};
pub use sentence::{ends_sentence, sentence, sentences};
pub use spelling::{Spelling, one_spelling};
pub use token::{Token, Word, is_unspaced, tokens, words};

/// The end of the last whole word before a byte; the byte itself where no word ends before it.
pub fn end_of_word(text: &str, end: usize) -> usize {
    let Some((before, after)) = text.split_at_checked(end) else { return end };
    if after.is_empty() {
        return end;
    }
    before.rsplit_once(char::is_whitespace).map_or(end, |(whole, _)| whole.trim_end().len())
}
