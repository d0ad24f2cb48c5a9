//! What the words of single languages mean: one table for each language.
//!
//! To teach Cuttings another verb of saying, month or quotation mark, add it to a table here. No rule changes.

mod english;
mod hindi;
mod marks;
mod names;
mod stop_words;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use english::ENGLISH;
use hindi::HINDI;

pub use marks::{MarkKind, MarkSide, QuotationMark, quotation_mark};
pub use names::{is_in_names, is_never_name, is_title};
pub use stop_words::{STORY_STOP_WORDS, is_stop_character, is_stop_word};

/// The tables that comparisons use.
const LANGUAGES: [&Language; 2] = [&ENGLISH, &HINDI];

/// The words of one language that say something about the words around them.
///
/// All words are in small letters, except for abbreviations.
#[derive(Debug)]
struct Language {
    /// Abbreviations without their last full stop, and what follows where that full stop ends no sentence.
    abbreviations: &'static [(&'static str, After)],
    /// The months with their numbers.
    months: &'static [(&'static str, i8, Month)],
    /// The weekdays with their numbers. Monday is 1.
    weekdays: &'static [(&'static str, i8)],
    /// Lists of words with the same grammar.
    lists: &'static [(List, &'static [&'static str])],
    /// Words that belong to a date.
    date_words: &'static [(DateRole, &'static [&'static str])],
    /// Words and phrases that name a channel.
    channels: &'static [(Channel, &'static [&'static str])],
    /// Ways to write “per cent” after a number.
    percent: &'static [&'static str],
    /// Endings of ordinals in digits, such as the `st` of `1st`.
    ordinal_endings: &'static [&'static str],
    /// Number words from zero, in order.
    numbers: &'static [&'static str],
    /// Number words for 20, 30 and so on, in order.
    tens: &'static [&'static str],
    /// Ordinals from “zeroth”, in order.
    ordinals: &'static [&'static str],
    /// Number words that multiply the number before them.
    scales: &'static [(&'static str, u64)],
}

/// A list of words with the same grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Verbs of saying, as they are written beside a quotation.
    VerbOfSaying,
    /// Verbs that give a name if they stand right before a quotation: *called*.
    NamingVerb,
    /// Pronouns that can be a speaker.
    Pronoun,
    /// Pronouns for a person.
    PersonalPronoun,
    /// Pronouns for a thing.
    ThingPronoun,
    /// Pronouns that begin a relative clause.
    Relative,
    /// Articles: *the*.
    Article,
    /// Words that are never part of a grammatical subject.
    Bound,
    /// Words that may stand between a grammatical subject and its verb.
    Adverb,
    /// Words that begin a sentence with a capital letter and are not names.
    Opener,
    /// *according*, which names a speaker together with *to*.
    According,
    /// *to*.
    To,
    /// *of*, which may stand inside a name.
    Of,
    /// Verbs that follow *to* in a passive: *said to be*.
    PassiveVerb,
    /// Words that mark the grammatical subject before them.
    SubjectMarker,
    /// Words of possession that may follow a grammatical subject.
    Genitive,
    /// Words that limit a value: *since*.
    Limit,
    /// Before a number: approximately.
    About,
    /// Before a number: at most.
    AtMost,
    /// Before a number: at least.
    AtLeast,
    /// Before an ordinal that tells how many there have been, not which one is meant.
    BeforeOrdinal,
    /// Words that end the name of what is counted.
    UnitEnd,
    /// The word before the first number of a range: *between*.
    RangeStart,
    /// The word between two numbers of a range: *to*.
    RangeWord,
    /// The same after a [`List::RangeStart`]: *and*.
    RangeAnd,
}

/// What a word does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRole {
    /// Between the first and the last day: *to*.
    To,
    /// The same after *between*: *and*.
    And,
    /// Before the first day: *between*.
    Between,
    /// Between a day and its month: *of*.
    Of,
    /// Before a weekday: *on*.
    On,
    /// Before a month without a day or a year: *in*.
    BeforeMonth,
    /// The same after a month, in Hindi: *में*.
    AfterMonth,
    /// *this*.
    This,
    /// *last*.
    Last,
    /// Says that a weekday is not the last one: *next*.
    NotLast,
    /// Says that a weekday is still to come: *will*.
    Future,
    /// *year*.
    Year,
}

/// Where something was said. If several are named, the first in this order counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Channel {
    /// X, formerly Twitter.
    X,
    /// Another or an unnamed social network.
    SocialMedia,
    /// A spokesperson.
    Spokesperson,
    /// A press conference or a briefing.
    Briefing,
    /// An interview.
    Interview,
    /// A statement or a press release.
    Statement,
    /// Unnamed sources.
    Sources,
}

/// How sure it is that a word without a day or a year is a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// The word means nothing else.
    Sure,
    /// May, March: only after a word such as *in*.
    Doubtful,
    /// Jan: like [`Month::Doubtful`], and a full stop may follow.
    Short,
    /// Only before a word such as *में*.
    NeedsPostposition,
}

/// What a number word stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberWord {
    /// A number below 20.
    Number(u64),
    /// 20, 30 and so on.
    Tens(u64),
    /// First, second and so on.
    Ordinal(u64),
    /// Multiplies the number before it.
    Scale(u64),
}

/// All that the tables say about one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// One bit for each [`List`].
    lists: u32,
    /// What it does in a date.
    pub date: Option<DateRole>,
    /// The number of the month, and how sure it is.
    pub month: Option<(i8, Month)>,
    /// The number of the weekday. Monday is 1.
    pub weekday: Option<i8>,
    /// The number that it stands for.
    pub number: Option<NumberWord>,
}

impl Meaning {
    /// Whether the word stands in a list.
    pub fn is(self, list: List) -> bool {
        self.lists & 1 << list as u32 != 0
    }

    /// Whether the word stands in one of these lists.
    pub fn is_any(self, lists: &[List]) -> bool {
        lists.iter().any(|&list| self.is(list))
    }
}

/// The words of all tables. One look-up is faster than a search through every list, and most words are in none.
static MEANINGS: LazyLock<FxHashMap<&str, Meaning>> = LazyLock::new(|| {
    let mut meanings: FxHashMap<&str, Meaning> = FxHashMap::default();
    for language in LANGUAGES {
        for &(list, words) in language.lists {
            words.iter().for_each(|word| meanings.entry(word).or_default().lists |= 1 << list as u32);
        }
        for &(role, words) in language.date_words {
            words.iter().for_each(|word| meanings.entry(word).or_default().date = Some(role));
        }
        for &(word, number, sureness) in language.months {
            meanings.entry(word).or_default().month = Some((number, sureness));
        }
        for &(word, number) in language.weekdays {
            meanings.entry(word).or_default().weekday = Some(number);
        }
        let number_words = (0..).zip(language.numbers).map(|(number, word)| (word, NumberWord::Number(number)));
        let tens = (2..).zip(language.tens).map(|(tens, word)| (word, NumberWord::Tens(10 * tens)));
        let ordinals = (0..).zip(language.ordinals).map(|(number, word)| (word, NumberWord::Ordinal(number)));
        let scales = language.scales.iter().map(|(word, scale)| (word, NumberWord::Scale(*scale)));
        for (word, number) in number_words.chain(tens).chain(ordinals).chain(scales) {
            meanings.entry(word).or_default().number = Some(number);
        }
    }
    meanings
});

/// What a word means in any language. Words in no table mean nothing.
pub fn meaning(word: &str) -> Meaning {
    MEANINGS.get(word).copied().unwrap_or_default()
}

/// The number of a month and how sure it is, if the word names one.
pub fn month(word: &str) -> Option<(i8, Month)> {
    meaning(word).month
}

/// The number of a weekday, if the word names one. Monday is 1.
pub fn weekday(word: &str) -> Option<i8> {
    meaning(word).weekday
}

/// Whether these are the letters after an ordinal in digits, such as the `st` of `1st`.
pub fn is_ordinal_ending(letters: &str) -> bool {
    LANGUAGES.iter().any(|language| language.ordinal_endings.contains(&letters))
}

/// The words for “per cent” that a text begins with.
pub fn percent(text: &str) -> Option<&'static str> {
    LANGUAGES.iter().flat_map(|language| language.percent).copied().find(|percent| text.starts_with(percent))
}

/// The channel that these words name. They are in small letters, with one space between two.
pub fn channel(words: &str) -> Option<Channel> {
    let holds = |phrase: &str| {
        words.match_indices(phrase).any(|(start, _)| {
            let (before, after) = (words.get(..start).unwrap_or(""), words.get(start + phrase.len()..).unwrap_or(""));
            (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
        })
    };
    let channels = LANGUAGES.iter().flat_map(|language| language.channels);
    channels.filter(|(_, phrases)| phrases.iter().any(|phrase| holds(phrase))).map(|&(channel, _)| channel).min()
}

/// What follows an abbreviation whose full stop ends no sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Anything: titles before a name.
    Anything,
    /// A number: months, `No.`
    Number,
    /// A number or a small letter: `Ltd.`, `p.m.`
    SmallLetter,
}

/// What follows an abbreviation, if the word is one.
pub fn abbreviation(word: &str) -> Option<After> {
    let mut all = LANGUAGES.iter().flat_map(|language| language.abbreviations);
    all.find(|(short, _)| *short == word).map(|&(_, after)| after)
}
