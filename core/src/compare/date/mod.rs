//! The dates that a text mentions, and the day that an article is about.

mod calendar;
mod mention;

pub use mention::{Mention, Precision, mentions};

pub(super) use calendar::{Gap, gap, is_date};

use crate::corpus::{Article, Date, Day};

/// How long before its publication a day may lie that an article is taken to be about, in days.
const RECENT: i32 = 7;

/// The day that an article is about.
pub(in crate::compare) fn day(article: &Article) -> Option<Day> {
    if let Some(Date::Day(day)) = article.event {
        return Some(day);
    }
    dated(article).0
}

/// The day that an article is about, and the dates that it mentions. Its “Thursday” and “22 April” are counted from the day of
/// its publication, else from that of what it is about.
pub(in crate::compare) fn dated(article: &Article) -> (Option<Day>, Vec<Mention>) {
    let (exact, published) = (exact(article), article.date.map(|date| date.span()));
    let found = mentions(article, exact);
    let is_recent = |day: Day| {
        published.is_none_or(|(first, last)| day <= last && (day >= first || days_between(day, first) <= RECENT))
    };
    let mut days = found.iter().filter(|mention| mention.precision == Precision::Day).map(|mention| mention.days.0);
    let day = match article.event {
        Some(Date::Day(day)) => Some(day),
        _ => days.find(|&day| is_recent(day)).or(exact),
    };
    let found = if exact.is_none() && day.is_some() { mentions(article, day) } else { found };
    (day, found)
}

fn exact(article: &Article) -> Option<Day> {
    match article.date {
        Some(Date::Day(day)) => Some(day),
        _ => None,
    }
}

/// Days from 1 January of the year 0. What the calendar library has for it brings its errors along, 40 KB of them.
pub(in crate::compare) fn day_number(day: Day) -> i32 {
    let before = i32::from(day.year()) - 1;
    let leap_days = before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
    365 * (before + 1) + leap_days + i32::from(day.day_of_year())
}

/// How many days lie between two.
pub(in crate::compare) fn days_between(one: Day, other: Day) -> i32 {
    (day_number(other) - day_number(one)).abs()
}
