//! The words of which dates are made, English and Hindi, and the signs between them.

use crate::text::language::{Month, month, weekday};

/// What a word is to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Month {
        number: i8,
        is_short: bool,
        sense: Sense,
    },
    Weekday(i8),
    /// A number, how many digits it has, and whether it is an ordinal as `1st` is.
    Number(i16, usize, bool),
    To,
    And,
    Between,
    Of,
    On,
    /// Stands before a month that is named alone.
    Before,
    /// Stands after one, in Hindi.
    After,
    This,
    Last,
    /// Next, every, coming.
    NotLast,
    /// Will, scheduled.
    Ahead,
    Year,
    Other,
}

/// How sure a month is that is named alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Sure,
    /// May, March, Jan: with a word such as “in” before it.
    Doubtful,
    /// With a word such as `में` after it.
    Hindi,
}

/// What stands between a word and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compare) enum Gap {
    Space,
    Comma,
    Dash,
    Stop,
    Else,
}

/// What these signs are between two words.
pub(in crate::compare) fn gap(between: &str) -> Gap {
    match between.trim() {
        "" if !between.is_empty() => Gap::Space,
        "," => Gap::Comma,
        "." => Gap::Stop,
        sign if !sign.is_empty()
            && sign.chars().all(|c| matches!(c, '-' | '–' | '—' | '\u{2010}'..='\u{2012}' | '\u{2212}')) =>
        {
            Gap::Dash
        }
        _ => Gap::Else,
    }
}

/// What this word is; `has_capital` where it is written with one.
pub(super) fn kind(word: &str, has_capital: bool) -> Kind {
    match word.as_bytes().first() {
        Some(byte) if byte.is_ascii_digit() => number(word),
        Some(byte) if byte.is_ascii_lowercase() && word.len() <= LONGEST => english(word, has_capital),
        Some(byte) if !byte.is_ascii() => hindi(word),
        _ => Kind::Other,
    }
}

/// How long the longest of the English words is, in bytes.
const LONGEST: usize = 9;

fn number(word: &str) -> Kind {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_ordinal = ["st", "nd", "rd", "th"].iter().any(|&ending| word.strip_prefix(digits) == Some(ending));
    match digits.parse() {
        Ok(number) if is_ordinal || digits == word => Kind::Number(number, digits.len(), is_ordinal),
        _ => Kind::Other,
    }
}

fn english(word: &str, has_capital: bool) -> Kind {
    // Most words have no capital: they are not looked for among the months.
    if has_capital && let Some((number, sureness)) = month(word) {
        let sense = if sureness == Month::Sure { Sense::Sure } else { Sense::Doubtful };
        return Kind::Month { number, is_short: sureness == Month::Short, sense };
    }
    if let Some(weekday) = weekday(word) {
        return Kind::Weekday(weekday);
    }
    match word {
        "to" | "until" | "till" => Kind::To,
        "and" => Kind::And,
        "between" => Kind::Between,
        "of" => Kind::Of,
        "on" => Kind::On,
        "in" | "since" | "by" | "from" | "early" | "late" | "mid" | "before" | "after" | "during" | "through" => {
            Kind::Before
        }
        "this" => Kind::This,
        "last" => Kind::Last,
        "next" | "every" | "each" | "coming" | "upcoming" | "following" => Kind::NotLast,
        "will" | "would" | "shall" | "scheduled" | "slated" | "due" | "set" | "expected" => Kind::Ahead,
        "year" => Kind::Year,
        _ => Kind::Other,
    }
}

fn hindi(word: &str) -> Kind {
    if let Some((number, _)) = month(word) {
        return Kind::Month { number, is_short: false, sense: Sense::Hindi };
    }
    if let Some(weekday) = weekday(word) {
        return Kind::Weekday(weekday);
    }
    match word {
        "में" | "से" | "तक" | "के" | "की" | "का" | "को" => Kind::After,
        "अगले" | "हर" => Kind::NotLast,
        "साल" | "वर्ष" => Kind::Year,
        _ => Kind::Other,
    }
}

/// Whether a word names a weekday or a month and nothing else.
pub(in crate::compare) fn is_date(word: &str) -> bool {
    matches!(kind(word, true), Kind::Weekday(_) | Kind::Month { sense: Sense::Sure, .. })
}
