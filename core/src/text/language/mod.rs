//! What Cuttings knows of single languages: one table for each.

mod english;
mod hindi;

use english::ENGLISH;
use hindi::HINDI;

/// The tables.
pub const LANGUAGES: [&Language; 2] = [&ENGLISH, &HINDI];

/// The words of a language that say something of the words around them. All are in small letters but for abbreviations.
#[derive(Debug)]
pub struct Language {
    /// Short forms that end with a full stop, without it, and what follows where the full stop ends no sentence.
    pub abbreviations: &'static [(&'static str, After)],
}

/// What follows an abbreviation whose full stop ends no sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Anything: titles before a name.
    Anything,
    /// A number: months, `No.`
    Number,
    /// A number or a small letter: `Ltd.`, `p.m.`
    Small,
}

/// What follows an abbreviation, if the word is one.
pub fn abbreviation(word: &str) -> Option<After> {
    let all = LANGUAGES.iter().flat_map(|language| language.abbreviations);
    all.into_iter().find(|(short, _)| *short == word).map(|&(_, after)| after)
}
