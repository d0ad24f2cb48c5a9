//! The role of a word in a date, and the punctuation between two words.

use crate::text::language::{DateRole, Month, is_ordinal_ending, meaning};

/// The role that a word can have in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compare) enum DateWord {
    /// A month.
    Month {
        /// 1 for January, 12 for December.
        number: i8,
        /// How certain it is that the word is a month.
        sureness: Month,
    },
    /// A weekday. Monday is 1.
    Weekday(i8),
    /// A number in digits.
    Number {
        /// The value of the number.
        value: i16,
        /// The number of digits.
        digits: u8,
        /// Whether the number is an ordinal such as `1st`.
        is_ordinal: bool,
    },
    /// A word that belongs to a date, such as “of” or “last”.
    Role(DateRole),
    /// Any other word.
    Other,
}

impl DateWord {
    /// Whether the word counts as a month only if it begins with a capital letter. This is so for all months except
    /// those that need a postposition. They are Hindi, which has no capital letters.
    pub(super) fn needs_capital(self) -> bool {
        matches!(self, Self::Month { sureness, .. } if sureness != Month::NeedsPostposition)
    }
}

/// The role that a folded word can have in a date.
pub(in crate::compare) fn date_word(word: &str) -> DateWord {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return number(word);
    }
    let meaning = meaning(word);
    if let Some((number, sureness)) = meaning.month {
        return DateWord::Month { number, sureness };
    }
    meaning.weekday.map(DateWord::Weekday).or(meaning.date.map(DateWord::Role)).unwrap_or(DateWord::Other)
}

fn number(word: &str) -> DateWord {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_ordinal = word.strip_prefix(digits).is_some_and(is_ordinal_ending);
    match digits.parse() {
        Ok(value) if is_ordinal || digits == word => {
            DateWord::Number { value, digits: digits.len().min(99) as u8, is_ordinal }
        }
        _ => DateWord::Other,
    }
}

/// Whether a folded word is a weekday, or a month without another meaning.
pub(in crate::compare) fn is_date(word: &str) -> bool {
    matches!(date_word(word), DateWord::Weekday(_) | DateWord::Month { sureness: Month::Sure, .. })
}

/// The kind of text between a word and the next word. White space around a punctuation mark does not change the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compare) enum Gap {
    /// White space only.
    Space,
    /// A comma.
    Comma,
    /// A hyphen or a dash.
    Dash,
    /// A full stop.
    Stop,
    /// Any other text, or no text at all.
    Else,
}

/// The kind of a text between two words.
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
