//! The words of which dates are made, English and Hindi, and the signs between them.

use crate::corpus::month_name;

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
pub(super) enum Gap {
    Space,
    Comma,
    Dash,
    Stop,
    Else,
}

/// What these signs are between two words.
pub(super) fn gap(between: &str) -> Gap {
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
    if let Some((number, is_short, sense)) = month(word, has_capital) {
        return Kind::Month { number, is_short, sense };
    }
    const WEEKDAYS: [(&str, i8); 17] = [
        ("monday", 1),
        ("tuesday", 2),
        ("wednesday", 3),
        ("thursday", 4),
        ("friday", 5),
        ("saturday", 6),
        ("sunday", 7),
        ("सोमवार", 1),
        ("मंगलवार", 2),
        ("बुधवार", 3),
        ("गुरुवार", 4),
        ("बृहस्पतिवार", 4),
        ("वीरवार", 4),
        ("शुक्रवार", 5),
        ("शनिवार", 6),
        ("रविवार", 7),
        ("इतवार", 7),
    ];
    if let Some((_, day)) = WEEKDAYS.iter().find(|(name, _)| *name == word) {
        return Kind::Weekday(*day);
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_ordinal = ["st", "nd", "rd", "th"].contains(&&word[digits.len()..]);
    match (digits.parse::<i16>(), word) {
        (Ok(number), _) if (is_ordinal || digits == word) && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            Kind::Number(number, digits.len(), is_ordinal)
        }
        (_, "to" | "until" | "till") => Kind::To,
        (_, "and") => Kind::And,
        (_, "between") => Kind::Between,
        (_, "of") => Kind::Of,
        (_, "on") => Kind::On,
        (_, "in" | "since" | "by" | "from" | "early" | "late" | "mid" | "before" | "after" | "during" | "through") => {
            Kind::Before
        }
        (_, "में" | "से" | "तक" | "के" | "की" | "का" | "को") => Kind::After,
        (_, "this") => Kind::This,
        (_, "last") => Kind::Last,
        (_, "next" | "every" | "each" | "coming" | "upcoming" | "following" | "अगले" | "हर") => {
            Kind::NotLast
        }
        (_, "will" | "would" | "shall" | "scheduled" | "slated" | "due" | "set" | "expected") => Kind::Ahead,
        (_, "year" | "साल" | "वर्ष") => Kind::Year,
        _ => Kind::Other,
    }
}

/// Whether a word names a weekday or a month and nothing else.
pub(super) fn is_date(word: &str) -> bool {
    matches!(kind(word, true), Kind::Weekday(_) | Kind::Month { sense: Sense::Sure, .. })
}

/// A month by its English or Hindi name or the first letters of it: number, whether it is shortened, and how sure it is.
/// English ones have a capital.
fn month(word: &str, has_capital: bool) -> Option<(i8, bool, Sense)> {
    const HINDI: [(&str, i8); 18] = [
        ("जनवरी", 1),
        ("फरवरी", 2),
        ("फ\u{93c}रवरी", 2),
        ("मार्च", 3),
        ("अप्रैल", 4),
        ("मई", 5),
        ("जून", 6),
        ("जुलाई", 7),
        ("अगस्त", 8),
        ("सितंबर", 9),
        ("सितम्बर", 9),
        ("अक्टूबर", 10),
        ("अक्तूबर", 10),
        ("अक्टूबर", 10),
        ("नवंबर", 11),
        ("नवम्बर", 11),
        ("दिसंबर", 12),
        ("दिसम्बर", 12),
    ];
    if let Some((_, number)) = HINDI.iter().find(|(name, _)| *name == word) {
        return Some((*number, false, Sense::Hindi));
    }
    let fits = |number: &i8| {
        let name = crate::corpus::in_small(month_name(*number));
        name == word || name[..3] == *word || word == "sept" && *number == 9
    };
    let number = (1..=12).find(fits).filter(|_| has_capital)?;
    let is_short = word.len() <= 4 && !matches!(number, 5..=7) || word == "jun" || word == "jul";
    let is_name = matches!(word, "march" | "april" | "may" | "june" | "august");
    Some((number, is_short, if is_short || is_name { Sense::Doubtful } else { Sense::Sure }))
}
