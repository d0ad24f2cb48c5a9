//! The types that a language's table consists of.

/// The words of one language that have a function in a sentence, a date or a number.
///
/// All words are in lower case, except for abbreviations.
#[derive(Debug)]
pub(super) struct Language {
    /// Abbreviations without their last full stop, and what follows if this full stop does not end a sentence.
    pub(super) abbreviations: &'static [(&'static str, After)],
    /// The months with their numbers.
    pub(super) months: &'static [(&'static str, i8, Month)],
    /// The weekdays with their numbers. Monday is 1.
    pub(super) weekdays: &'static [(&'static str, i8)],
    /// Lists of words with the same function in a sentence.
    pub(super) lists: &'static [(List, &'static [&'static str])],
    /// Words that have a role in a date.
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

/// A list of words with the same function in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Verbs of saying, in the forms that occur beside a quotation.
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
    /// Words that are not part of a grammatical subject, except for *of* before a name.
    Bound,
    /// Words that may come between a grammatical subject and its verb.
    Adverb,
    /// Words that often begin a sentence, with a capital letter, and are not names.
    Opener,
    /// The word *according*, which comes before *to* and a speaker.
    According,
    /// The word *to*.
    To,
    /// The word *of*, which may be part of a name.
    Of,
    /// Verbs that follow *to* after a passive verb of saying: *said to be*.
    PassiveVerb,
    /// Words that mark the grammatical subject before them: *ने*.
    SubjectMarker,
    /// Words of possession that may follow a grammatical subject: *का*.
    Genitive,
    /// Words that begin the limit of a statement: *since*.
    Limit,
    /// Words before a number that mean “approximately”.
    About,
    /// Words before a number that mean “at most”.
    AtMost,
    /// Words before a number that mean “at least”.
    AtLeast,
    /// Words that show that the next ordinal gives a count, as in *their third call*. Other ordinals are not compared.
    BeforeOrdinal,
    /// Words that end the description of what a number counts, such as *in* after *20 ships*.
    UnitEnd,
    /// The word before the first number of a range: *between*.
    RangeStart,
    /// The word between two numbers of a range: *to*.
    RangeWord,
    /// The word between two numbers of a range that begins with a [`List::RangeStart`]: *and*.
    RangeAnd,
}

/// The role of a word in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRole {
    /// Comes between the first and the last day: *to*.
    To,
    /// Comes between the first and the last day, if *between* comes first: *and*.
    And,
    /// Comes before the first day: *between*.
    Between,
    /// Comes between a day and its month: *of*.
    Of,
    /// Comes before a weekday: *on*.
    On,
    /// Comes before a month without a day or a year: *in*.
    BeforeMonth,
    /// Comes after a month without a day or a year, in Hindi: *में*.
    AfterMonth,
    /// The word *this*, as in *this year*.
    This,
    /// The word *last*, as in *last Friday*.
    Last,
    /// Comes before a weekday that is not the most recent one: *next*.
    NotLast,
    /// Comes before a weekday that is in the future: *will*.
    Future,
    /// The word *year*, as in *this year*.
    Year,
}

/// Where something was said. If a text names several channels, the first in this order counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Channel {
    /// X, formerly Twitter.
    X,
    /// Another social network, or social media in general.
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

/// How certain it is that a word is a month if no day and no year is beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// Certain: the word has no other meaning.
    Sure,
    /// A month only after a word such as *in*: May, March.
    Doubtful,
    /// An abbreviation such as Jan. The rule of [`Month::Doubtful`] applies, and a full stop may follow.
    Short,
    /// A month only before a word such as *में*, in Hindi.
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
    /// A factor for the number before it, such as *million*.
    Scale(u64),
}

/// What follows an abbreviation if its full stop does not end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Anything, as after a title before a name: `Mr.`
    Anything,
    /// A number, as after a month and `No.`
    Number,
    /// A number or a lower-case letter, as after `Ltd.` and `p.m.`
    SmallLetter,
}
