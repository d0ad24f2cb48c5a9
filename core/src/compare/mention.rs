//! Dates that a text mentions.
//!
//! | text | date |
//! |---|---|
//! | 1 July 2025 · July 1, 2025 · 2025-07-01 | the day |
//! | 22 April · May 6-7 · 6–7 May | the days, in the year that lies nearest to the article's own date |
//! | January 2025 · January this year | the month |
//! | 2025–2035 · 2025 to 2035 | the years |
//! | Thursday | the last Thursday up to the day of publication |
//!
//! What is not written but concluded is said to be: [`Mention::is_inferred`].

use crate::corpus::{Article, Date, Day, month_name};
use crate::search::tokens;

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The bytes of its words.
    pub bytes: (usize, usize),
    /// The first and the last day it may stand for.
    pub days: (Day, Day),
    /// How it was written.
    pub precision: Precision,
    /// Whether the year, or the day of a weekday, was concluded from the article's own date.
    pub is_inferred: bool,
}

/// How exact a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// One day.
    Day,
    /// Several days.
    Days,
    /// A month.
    Month,
    /// Years.
    Years,
}

impl Mention {
    /// As a reader says it: "1 July 2025", "6–7 May 2025", "January 2025", "2025–2035".
    pub fn spoken(&self) -> String {
        let (first, last) = self.days;
        match self.precision {
            Precision::Day => Date::Day(first).spoken(),
            Precision::Days if first.month() == last.month() => format!("{}–{}", first.day(), Date::Day(last).spoken()),
            Precision::Days => format!("{} to {}", Date::Day(first).spoken(), Date::Day(last).spoken()),
            Precision::Month => Date::Month(first.year(), first.month()).spoken(),
            Precision::Years => format!("{}–{}", first.year(), last.year()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Month(i8),
    Weekday(i8),
    /// A number with so many digits; and whether an ordinal sign follows, as in `1st`.
    Number(i16, usize),
    To,
    This,
    Year,
    Other,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    kind: Kind,
    bytes: (usize, usize),
    /// Whether the text between this and the next word is no more than a space, a comma or a dash.
    joins: bool,
    /// Whether it is a dash.
    dashed: bool,
}

/// The dates that an article mentions, in the order of its text. `now` is the article's own day.
pub fn mentions(article: &Article, now: Option<Day>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (place, block) in article.blocks.iter().enumerate() {
        let pieces = pieces(article.block_text(place), block.start);
        let mut at = 0;
        while at < pieces.len() {
            match mention(&pieces[at..], now) {
                Some((mention, length)) => {
                    mentions.push(mention);
                    at += length;
                }
                None => at += 1,
            }
        }
    }
    mentions
}

fn pieces(text: &str, offset: usize) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    tokens(text, &mut |token| {
        if token.width > 1 {
            return;
        }
        let written = &text[token.start..token.end];
        if let Some(before) = pieces.last_mut() {
            let between = text.get(before.bytes.1 - offset..token.start).unwrap_or("x");
            before.dashed =
                !between.is_empty() && between.trim().chars().all(|c| matches!(c, '-' | '–' | '—')) && between != " ";
            before.joins = between.chars().all(|c| matches!(c, ' ' | ',' | '-' | '–' | '—' | '\u{a0}'));
        }
        let bytes = (offset + token.start, offset + token.end);
        pieces.push(Piece { kind: kind(token.word, written), bytes, joins: false, dashed: false });
    });
    pieces
}

fn kind(word: &str, written: &str) -> Kind {
    if let Some(month) = month(word, written) {
        return Kind::Month(month);
    }
    const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    const HINDI: [&str; 7] = ["सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार"];
    if let Some(day) =
        WEEKDAYS.iter().position(|day| *day == word).or_else(|| HINDI.iter().position(|day| *day == word))
    {
        return Kind::Weekday(day as i8 + 1);
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_plain = ["", "st", "nd", "rd", "th"].contains(&&word[digits.len()..]);
    match (digits.parse::<i16>(), word) {
        (Ok(number), _) if is_plain && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            Kind::Number(number, digits.len())
        }
        (_, "to" | "until") => Kind::To,
        (_, "this") => Kind::This,
        (_, "year") => Kind::Year,
        _ => Kind::Other,
    }
}

/// A month by its English or Hindi name or the three letters of it. "May" and "March" are months with a capital only.
fn month(word: &str, written: &str) -> Option<i8> {
    const HINDI: [&str; 12] =
        ["जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"];
    if let Some(place) = HINDI.iter().position(|month| *month == word) {
        return Some(place as i8 + 1);
    }
    let is_capital = written.starts_with(char::is_uppercase);
    let fits = |month: &i8| {
        let name = crate::corpus::in_small(month_name(*month));
        name == word || name[..3] == *word || word == "sept" && *month == 9
    };
    (1..=12).find(fits).filter(|_| is_capital)
}

/// The mention that begins here, and how many words it takes.
fn mention(pieces: &[Piece], now: Option<Day>) -> Option<(Mention, usize)> {
    let kind = |place: usize| match place == 0 || pieces.get(place - 1)?.joins {
        true => pieces.get(place).map(|piece| piece.kind),
        false => None,
    };
    let dashed = |place: usize| pieces[place].dashed || matches!(kind(place + 1), Some(Kind::To));
    let year_at = |place: usize| match kind(place) {
        Some(Kind::Number(year, 4)) => Some(year),
        _ => None,
    };
    let day_at = |place: usize| match kind(place) {
        Some(Kind::Number(day, 1 | 2)) => Some(day as i8),
        _ => None,
    };
    let month_at = |place: usize| match kind(place) {
        Some(Kind::Month(month)) => Some(month),
        _ => None,
    };
    let found = |length: usize, days: (Day, Day), precision: Precision, is_inferred: bool| {
        let bytes = (pieces[0].bytes.0, pieces[length - 1].bytes.1);
        Some((Mention { bytes, days, precision, is_inferred }, length))
    };
    // 2025-07-01, 2025–2035, 2025 to 2035
    if let Some(year) = year_at(0) {
        if let (Some(month), Some(day)) = (day_at(1), day_at(2))
            && pieces[0].dashed
            && pieces[1].dashed
            && let Ok(day) = Day::new(year, month, day)
        {
            return found(3, (day, day), Precision::Day, false);
        }
        let last = if matches!(kind(1), Some(Kind::To)) {
            (year_at(2), 3)
        } else {
            (year_at(1).filter(|_| pieces[0].dashed), 2)
        };
        if let (Some(last), length) = last
            && year < last
            && year >= 1000
        {
            let years = (Date::Year(year).span().0, Date::Year(last).span().1);
            return found(length, years, Precision::Years, false);
        }
        return None;
    }
    if let Some(Kind::Weekday(weekday)) = kind(0) {
        // A weekday beside its date is part of it.
        let day = (1..=2).any(|place| day_at(place).is_some() || month_at(place).is_some());
        let now = now.filter(|_| !day)?;
        let back = (now.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
        let day = (0..back).try_fold(now, |day, _| day.yesterday().ok())?;
        return found(1, (day, day), Precision::Day, true);
    }
    // 22 April, 6–7 May, 1 July 2025
    let (first, last, month, length) = if let (Some(first), Some(month)) = (day_at(0), month_at(1)) {
        (first, first, month, 2)
    } else if let (Some(first), Some(last), Some(month)) = (day_at(0), day_at(1), month_at(2))
        && pieces[0].dashed
    {
        (first, last, month, 3)
    } else if let Some(month) = month_at(0) {
        // January 2025, January this year, July 1, 2025, May 6-7
        if let Some(year) = year_at(1) {
            return found(2, Date::Month(year, month).span(), Precision::Month, false);
        }
        if let (Some(Kind::This), Some(Kind::Year), Some(now)) = (kind(1), kind(2), now) {
            return found(3, Date::Month(now.year(), month).span(), Precision::Month, true);
        }
        match (day_at(1), day_at(2)) {
            (Some(first), Some(last)) if dashed(1) && first < last => (first, last, month, 3),
            (Some(first), _) => (first, first, month, 2),
            _ => {
                let now = now?;
                let year = nearest(month, 1, now)?.year();
                return found(1, Date::Month(year, month).span(), Precision::Month, true);
            }
        }
    } else {
        return None;
    };
    let precision = if first == last { Precision::Day } else { Precision::Days };
    if let Some(year) = year_at(length) {
        let days = (Day::new(year, month, first).ok()?, Day::new(year, month, last).ok()?);
        return found(length + 1, days, precision, false);
    }
    let day = nearest(month, first, now?)?;
    let days = (day, Day::new(day.year(), month, last).ok()?);
    found(length, days, precision, true)
}

/// This day of the year that lies nearest to another day.
fn nearest(month: i8, day: i8, now: Day) -> Option<Day> {
    let years = [now.year() - 1, now.year(), now.year().checked_add(1)?];
    let days = years.into_iter().filter_map(|year| Day::new(year, month, day).ok());
    days.min_by_key(|day| distance(*day, now))
}

/// Days from 1 January of the year 0. What the calendar library has for it brings its errors along, 40 KB of them.
pub(super) fn day_number(day: Day) -> i32 {
    let before = i32::from(day.year()) - 1;
    365 * (before + 1) + before.div_euclid(4) - before.div_euclid(100)
        + before.div_euclid(400)
        + i32::from(day.day_of_year())
}

/// How many days lie between two.
pub(super) fn distance(one: Day, other: Day) -> i32 {
    (day_number(other) - day_number(one)).abs()
}
