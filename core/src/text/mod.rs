//! What is a word?
//!
//! All code that analyses a text uses this module. [`words`] splits a text into words, and [`tokens`] splits it into
//! the tokens of a search. [`fold`] removes case and accents. [`Spelling`] maps spelling variants and endings to one
//! stem. [`sentence()`] finds sentences, and [`language`] says what single words mean.

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
pub use token::{Token, Word, end_of_word, is_hyphen, is_unspaced, is_without_word_breaks, tokens, words};
