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
    /// The months with their numbers, and how sure each is where it is named alone.
    pub months: &'static [(&'static str, i8, Month)],
    /// The weekdays, Monday is 1.
    pub weekdays: &'static [(&'static str, i8)],
    /// Verbs that tell who said a quotation, as they are written beside it.
    pub verbs_of_saying: Words,
    /// Verbs that give a name where they stand right before a quotation.
    pub naming_verbs: Words,
    /// Pronouns that can be a speaker.
    pub pronouns: Words,
    /// Those of them that stand for a person.
    pub personal_pronouns: Words,
    /// Articles.
    pub articles: Words,
    /// Words before which a subject has ended, or has not begun.
    pub bounds: Words,
    /// What may stand between a subject and its verb.
    pub adverbs: Words,
    /// Words that begin a sentence and are no names.
    pub openers: Words,
    /// Words that begin what a value is limited to.
    pub limits: Words,
    /// Before a number: about so much.
    pub about: Words,
    /// Before a number: at most so much.
    pub less: Words,
    /// Before a number: at least so much.
    pub more: Words,
    /// Before an ordinal: it tells what something is the third of, not which one is meant.
    pub tells: Words,
    /// Words that end what is counted.
    pub unit_ends: Words,
    /// Number words, from zero in order.
    pub numbers: Words,
    /// Number words, from twenty in tens.
    pub tens: Words,
    /// Ordinals, from “zeroth” in order.
    pub ordinals: Words,
    /// Number words that multiply what stands before them.
    pub scales: &'static [(&'static str, u64)],
}

/// A list of words.
pub type Words = &'static [&'static str];

/// How sure a month is that is named alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// The word names nothing else.
    Sure,
    /// May, March: with a word such as “in” before it.
    Doubtful,
    /// Jan: the same, and a full stop may follow.
    Short,
    /// With a word such as `में` after it.
    NeedsPostposition,
}

/// Quotation marks that cannot be anything else: what opens and what closes.
pub const PAIRED_MARKS: [(char, char); 3] = [('「', '」'), ('『', '』'), ('﹁', '﹂')];

/// Whether a word stands in a list of any language.
pub fn is_in(list: fn(&Language) -> Words, word: &str) -> bool {
    LANGUAGES.iter().any(|language| list(language).contains(&word))
}

/// The place of a word in a list of any language.
pub fn place_in(list: fn(&Language) -> Words, word: &str) -> Option<usize> {
    LANGUAGES.iter().find_map(|language| list(language).iter().position(|known| *known == word))
}

/// The number and the sureness of a month, if the word names one.
pub fn month(word: &str) -> Option<(i8, Month)> {
    let mut all = LANGUAGES.iter().flat_map(|language| language.months);
    all.find(|(name, ..)| *name == word).map(|&(_, number, sureness)| (number, sureness))
}

/// The number of a weekday from Monday, 1, if the word names one.
pub fn weekday(word: &str) -> Option<i8> {
    let mut all = LANGUAGES.iter().flat_map(|language| language.weekdays);
    all.find(|(name, _)| *name == word).map(|&(_, number)| number)
}

/// By how much a number word multiplies what stands before it.
pub fn scale(word: &str) -> Option<u64> {
    let mut all = LANGUAGES.iter().flat_map(|language| language.scales);
    all.find(|(name, _)| *name == word).map(|&(_, scale)| scale)
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
    let mut all = LANGUAGES.iter().flat_map(|language| language.abbreviations);
    all.find(|(short, _)| *short == word).map(|&(_, after)| after)
}
