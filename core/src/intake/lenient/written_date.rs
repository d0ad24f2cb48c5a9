//! Reads dates as people and programs write them.
//!
//! The day is taken as written, and time and time zone are ignored. A date that can be read in two ways is refused.

use crate::corpus::{Date, DateError, month_name};

const FIX: &str = "write it as YYYY-MM-DD, YYYY-MM or YYYY";

/// Reads a date.
///
/// # Errors
/// If the format is unknown, if the calendar has no such day, or if the date can be read in two ways, such as 1/7/2025.
pub(super) fn read(text: &str) -> Result<Date, DateError> {
    let text = ascii_digits(text.trim());
    if let Ok(date) = text.parse() {
        return Ok(date);
    }
    let parts = parts(&text);
    let shape = || DateError { rule: format!("“{text}” is not a date: it has an unknown format"), fix: FIX.into() };
    let Written { year, month, day } = match parts.as_slice() {
        [Number(year, 4), Number(month, _), Number(day, _), ..] => Written::of(*year, *month, Some(*day)),
        [Number(year, 4), Month(month), Number(day, 1 | 2), ..] => Written::of(*year, *month, Some(*day)),
        [Number(year, 4), Month(month)] | [Month(month), Number(year, 4)] => Written::of(*year, *month, None),
        [Number(year, 4), Number(month, 1 | 2)] => Written::of(*year, *month, None),
        [Number(day, 1 | 2), Month(month), Number(year, 4), ..] => Written::of(*year, *month, Some(*day)),
        [Month(month), Number(day, 1 | 2), Number(year, 4), ..] => Written::of(*year, *month, Some(*day)),
        [Number(packed, 8)] => Written::of(packed / 10_000, packed / 100 % 100, Some(packed % 100)),
        [Number(one, 1 | 2), Number(two, 1 | 2), Number(year, 4), ..] => match (one, two) {
            (1..=12, 1..=12) if one != two => return Err(ambiguous(&text, *one, *two, *year)),
            (_, 1..=12) => Written::of(*year, *two, Some(*one)),
            _ => Written::of(*year, *one, Some(*two)),
        },
        _ => return Err(shape()),
    };
    let written = match day {
        Some(day) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("{year:04}-{month:02}"),
    };
    written.parse()
}

fn ambiguous(text: &str, one: u32, two: u32, year: u32) -> DateError {
    let rule = format!("“{text}” can be read in two ways, so it was left out");
    DateError { rule, fix: format!("write {year:04}-{two:02}-{one:02} or {year:04}-{one:02}-{two:02}") }
}

struct Written {
    year: u32,
    month: u32,
    day: Option<u32>,
}

impl Written {
    fn of(year: u32, month: u32, day: Option<u32>) -> Self {
        Self { year, month, day }
    }
}

/// A part of a written date. `Number` contains a value and its number of digits. `Month` contains 1 to 12.
enum Part {
    Number(u32, usize),
    Month(u32),
    Other,
}

use Part::{Month, Number};

/// The parts of a written date, in order. Words such as weekdays and ordinal endings are skipped
/// ([`is_beside_the_date`]).
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = |wanted: fn(char) -> bool| rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            end(|c| c.is_ascii_digit())
        } else if first.is_alphabetic() {
            end(char::is_alphabetic)
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        rest = after;
        if first.is_ascii_digit() {
            parts.push(word.parse().map_or(Part::Other, |number| Number(number, word.len())));
        } else if first.is_alphabetic() && !is_beside_the_date(word, parts.is_empty()) {
            parts.push(month(word).map_or(Part::Other, Month));
        }
    }
    parts
}

/// Whether a word may occur in a date without changing it: a weekday if it is the first word, the ending of an ordinal,
/// "of", a unit of East Asian dates, or the T before a time.
fn is_beside_the_date(word: &str, first: bool) -> bool {
    const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    const BESIDE: [&str; 14] = ["st", "nd", "rd", "th", "of", "t", "年", "月", "日", "号", "號", "년", "월", "일"];
    let lower = word.to_lowercase();
    let weekday = |name: &str| lower.len() >= 3 && name.starts_with(lower.as_str());
    BESIDE.contains(&lower.as_str()) || (first && WEEKDAYS.into_iter().any(weekday))
}

/// The number of the month with this English name, full or abbreviated.
fn month(word: &str) -> Option<u32> {
    let lower = word.to_lowercase();
    let lower = if lower == "sept" { "sep" } else { lower.as_str() };
    (1..=12u8).find_map(|number| {
        let name = month_name(number as i8).to_lowercase();
        (name == lower || name.get(..3) == Some(lower)).then_some(u32::from(number))
    })
}

/// The text with full-width, Devanagari and Arabic digits replaced by ASCII digits. Thai digits stay unchanged, because
/// dates with Thai digits mostly count years in another era.
fn ascii_digits(text: &str) -> String {
    const ZEROS: [char; 4] = ['０', '०', '٠', '۰'];
    let digit =
        |c: char| ZEROS.iter().find_map(|&zero| (c as u32).checked_sub(zero as u32).filter(|&digit| digit < 10));
    text.chars().map(|c| digit(c).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)).collect()
}
