//! The day that an article is about.
//!
//! This is the day of its event. If that day is unknown, it is the first day in the text that is not after publication
//! and at most seven days before it. If the text mentions no such day, it is the day of publication. If the date of
//! publication is unknown, it is the first day in the text.

use super::day_number::days_between;
use super::mention::{DateToken, Mention, Precision, mentions_in, tokens};
use crate::corpus::{Article, Date, Day};

/// The maximum number of days between an event and the publication of its report.
const RECENT: i32 = 7;

/// The day that an article is about. `None` if no rule of this module finds a day.
pub(in crate::compare) fn day(article: &Article) -> Option<Day> {
    if let Some(Date::Day(day)) = article.event {
        return Some(day);
    }
    dated(article, &tokens(article)).0
}

/// The day that an article is about, and the dates that it mentions.
///
/// Dates such as “Thursday” and “22 April” are read relative to the day of publication. If that day is not known
/// exactly, they are read relative to the day that the article is about.
pub(in crate::compare) fn dated(article: &Article, tokens: &[DateToken]) -> (Option<Day>, Vec<Mention>) {
    let (exact, published) = (exact(article), article.date.map(|date| date.span()));
    let found = mentions_in(article, tokens, exact);
    let is_recent = |day: Day| {
        published.is_none_or(|(first, last)| day <= last && (day >= first || days_between(day, first) <= RECENT))
    };
    let mut days = found.iter().filter(|mention| mention.precision == Precision::Day).map(|mention| mention.days.0);
    let day = match article.event {
        Some(Date::Day(day)) => Some(day),
        _ => days.find(|&day| is_recent(day)).or(exact),
    };
    let found = if exact.is_none() && day.is_some() { mentions_in(article, tokens, day) } else { found };
    (day, found)
}

/// The day of publication, if it is known exactly.
fn exact(article: &Article) -> Option<Day> {
    match article.date {
        Some(Date::Day(day)) => Some(day),
        _ => None,
    }
}
