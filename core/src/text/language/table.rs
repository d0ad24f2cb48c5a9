//! The types of a table of one language.

/// The words of one language that have a function in a sentence, a date or a number.
///
/// All words are in small letters, except for abbreviations.
#[derive(Debug)]
pub(super) struct Language {
    /// Abbreviations without their last full stop, and what follows if that full stop does not end a sentence.
    pub(super) abbreviations: &'static [(&'static str, After)],
    /// The months with their numbers.
    pub(super) months: &'static [(&'static str, i8, Month)],
    /// The weekdays with their numbers. Monday is 1.
    pub(super) weekdays: &'static [(&'static str, i8)],
    /// Lists of words with the same grammar.
    pub(super) lists: &'static [(List, &'static [&'static str])],
    /// Words that belong to a date.
    pub(super) date_words: &'static [(DateRole, &'static [&'static str])],
    /// Words and phrases that name a channel.
    pub(super) channels: &'static [(Channel, &'static [&'static str])],
    /// Ways to write “per cent” after a number.
    pub(super) percent: &'static [&'static str],
    /// Endings of ordinals in digits, such as the `st` of `1st`.
    pub(super) ordinal_endings: &'static [&'static str],
    /// Number words from zero, in order.
    pub(super) numbers: &'static [&'static str],
    /// Number words for 20, 30 and so on, in order.
    pub(super) tens: &'static [&'static str],
    /// Ordinals from “zeroth”, in order.
    pub(super) ordinals: &'static [&'static str],
    /// Number words that multiply the number before them.
    pub(super) scales: &'static [(&'static str, u64)],
}

/// A list of words with the same grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Verbs of saying, as they are written beside a quotation.
    VerbOfSaying,
    /// Verbs that give a name if they come directly before a quotation: *called*.
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
    /// Words that may come between a grammatical subject and its verb.
    Adverb,
    /// Words that are capitalised at the beginning of a sentence and are not names.
    Opener,
    /// *according*, which names a speaker together with *to*.
    According,
    /// *to*.
    To,
    /// *of*, which may be part of a name.
    Of,
    /// Verbs that follow *to* in a passive: *said to be*.
    PassiveVerb,
    /// Words that mark the grammatical subject before them.
    SubjectMarker,
    /// Words of possession that may follow a grammatical subject.
    Genitive,
    /// Words that limit a value: *since*.
    Limit,
    /// Words before a number that mean “approximately”.
    About,
    /// Words before a number that mean “at most”.
    AtMost,
    /// Words before a number that mean “at least”.
    AtLeast,
    /// Words before an ordinal that counts how many there have been (*their third call*) and does not pick out one.
    BeforeOrdinal,
    /// Words that end the name of what is counted.
    UnitEnd,
    /// The word before the first number of a range: *between*.
    RangeStart,
    /// The word between two numbers of a range: *to*.
    RangeWord,
    /// The word between two numbers of a range after a [`List::RangeStart`]: *and*.
    RangeAnd,
}

/// The role of a word in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRole {
    /// Between the first and the last day: *to*.
    To,
    /// Between the first and the last day, after *between*: *and*.
    And,
    /// Before the first day: *between*.
    Between,
    /// Between a day and its month: *of*.
    Of,
    /// Before a weekday: *on*.
    On,
    /// Before a month without a day or a year: *in*.
    BeforeMonth,
    /// After a month without a day or a year, in Hindi: *में*.
    AfterMonth,
    /// *this*.
    This,
    /// *last*.
    Last,
    /// Means that a weekday is not the most recent one: *next*.
    NotLast,
    /// Means that a weekday is in the future: *will*.
    Future,
    /// *year*.
    Year,
}

/// Where something was said. If a text names several channels, the first in this order counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Channel {
    /// X, formerly Twitter.
    X,
    /// Another social network, or one without a name.
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

/// How certain it is that a word without a day or a year is a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// Certain: the word has no other meaning.
    Sure,
    /// A month only after a word such as *in*: May, March.
    Doubtful,
    /// An abbreviation such as Jan: like [`Month::Doubtful`], and a full stop may follow.
    Short,
    /// A month only before a word such as *में*.
    NeedsPostposition,
}

/// The value of a number word.
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

/// What follows an abbreviation if its full stop does not end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Anything, as after a title before a name: `Mr.`
    Anything,
    /// A number, as after a month and `No.`
    Number,
    /// A number or a small letter, as after `Ltd.` and `p.m.`
    SmallLetter,
}
