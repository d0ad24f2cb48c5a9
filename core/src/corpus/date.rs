//! Dates with their precision: a day, a month or a year.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day in the calendar.
pub type Day = jiff::civil::Date;

/// A date: a day, a month or a year, exactly as precise as it was given. It never becomes more precise.
///
/// In files, in the corpus JSON and in addresses it is written `2025-07-01`, `2025-07` or `2025`. Readers see
/// "1 July 2025", "July 2025" or "2025" ([`Date::spoken`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Date {
    /// One day.
    Day(Day),
    /// An unknown day of a month: the year, and the month from 1 to 12.
    Month(i16, i8),
    /// An unknown day of a year.
    Year(i16),
}

/// Why a text is not a [`Date`], and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// What is wrong with the text. The message quotes the text.
    pub rule: String,
    /// What to write instead.
    pub fix: String,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The English name of a month from 1 to 12. Empty for any other number.
pub fn month_name(month: i8) -> &'static str {
    usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).copied().unwrap_or("")
}

impl Date {
    /// The first and the last day that the date may refer to.
    pub fn span(self) -> (Day, Day) {
        match self {
            Self::Day(day) => (day, day),
            Self::Month(year, month) => {
                let first = Day::new(year, month, 1).unwrap_or(Day::MIN);
                (first, first.last_of_month())
            }
            Self::Year(year) => {
                let first = Day::new(year, 1, 1).unwrap_or(Day::MIN);
                (first, first.last_of_year())
            }
        }
    }

    /// The date in words: "1 July 2025", "July 2025", "2025".
    pub fn spoken(self) -> String {
        match self {
            Self::Day(day) => format!("{} {} {}", day.day(), month_name(day.month()), day.year()),
            Self::Month(year, month) => format!("{} {year}", month_name(month)),
            Self::Year(year) => year.to_string(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let fail = |rule: String, fix: &str| {
            Err(DateError { rule: format!("“{text}” is not a date: {rule}"), fix: fix.into() })
        };
        const SHAPE: &str = "write YYYY-MM-DD, YYYY-MM or YYYY";
        let parts: Vec<&str> = text.split('-').collect();
        let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        let shaped = parts.iter().enumerate().all(|(place, part)| digits(part, if place == 0 { 4 } else { 2 }));
        if !shaped || parts.len() > 3 {
            return fail("it has an unknown format".into(), SHAPE);
        }
        // Each part has two or four digits, so it always fits into an `i16`.
        let number = |place: usize| parts.get(place).and_then(|part| part.parse::<i16>().ok());
        let Some(year @ 1..) = number(0) else {
            return fail("there is no year 0".into(), SHAPE);
        };
        let Some(month) = number(1) else { return Ok(Self::Year(year)) };
        if !(1..=12).contains(&month) {
            return fail(format!("there is no month {month}"), "write a month from 01 to 12");
        }
        let month = month as i8;
        let Some(day) = number(2) else { return Ok(Self::Month(year, month)) };
        match Day::new(year, month, day as i8) {
            Ok(day) => Ok(Self::Day(day)),
            Err(_) => {
                let (_, last) = Self::Month(year, month).span();
                let fix = format!("write a day from 01 to {:02}, or only {year:04}-{month:02}", last.day());
                fail(format!("{} {year} has no day {day}", month_name(month)), &fix)
            }
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.rule, self.fix)
    }
}

impl std::error::Error for DateError {}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}
