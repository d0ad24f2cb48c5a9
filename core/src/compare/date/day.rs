//! The day that an article is about.

use super::day_number::days_between;
use super::mention::{DateToken, Mention, Precision, mentions_in, tokens};
use crate::corpus::{Article, Date, Day};

/// The maximum number of days between an event and its report.
const RECENT: i32 = 7;

/// The day that an article is about.
pub(in crate::compare) fn day(article: &Article) -> Option<Day> {
    if let Some(Date::Day(day)) = article.event {
        return Some(day);
    }
    dated(article, &tokens(article)).0
}

/// The day that an article is about, and the dates that it mentions.
///
/// “Thursday” and “22 April” are relative to the day of publication. If there is no exact day of publication, they are
/// relative to the day that the article is about.
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
