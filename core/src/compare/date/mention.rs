//! Dates that a text mentions.
//!
//! | text | date |
//! |---|---|
//! | 1 July 2025 · July 1, 2025 · 1st of July 2025 · 1-Jul-2025 · 2025-07-01 | the day |
//! | 22 April · May 6-7 · 6 to 7 May · between 6 and 7 May | the days, in the year that lies nearest to the article's own date |
//! | January 2025 · January this year · since January | the month |
//! | 2025–2035 · 2025 to 2035 · 2024-25 | the years |
//! | Thursday | the last Thursday up to the day of publication |
//!
//! What is not written but concluded is said to be: [`Mention::is_inferred`]. What may be something else is none: “May”
//! without a day, a year or a word such as “in” before it, a weekday that is still to come, a name such as Good Friday, and
//! dates in figures alone but for the order of ISO 8601.

use super::calendar::{Gap, Kind, Sense, gap, kind};
use super::days_between;
use crate::corpus::{Article, Date, Day};
use crate::text::words;

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

/// Years that a text may mean.
const YEARS: std::ops::RangeInclusive<i16> = 1000..=2199;
/// Two numbers are years from and to where both lie among these; 1200–1500 is more often how many.
const PERIOD: std::ops::RangeInclusive<i16> = 1800..=2100;
/// How many words back something says that a weekday is still to come.
const AHEAD: usize = 8;

#[derive(Clone, Copy, Debug)]
struct DateWord {
    kind: Kind,
    bytes: (usize, usize),
    gap: Gap,
    has_capital: bool,
}

/// The dates that an article mentions, in the order of its text. `now` is the article's own day.
pub fn mentions(article: &Article, now: Option<Day>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (place, block) in article.blocks.iter().enumerate() {
        let text = article.block_text(place);
        let pieces = pieces(text, block.start);
        let mut at = 0;
        while at < pieces.len() {
            let before = text.get(..pieces[at].bytes.0 - block.start).unwrap_or("");
            let is_price = before.ends_with(['₹', '$', '€', '£']);
            match (DateReader { pieces: &pieces, at, now }).mention().filter(|_| !is_price) {
                Some((mention, length)) => {
                    mentions.push(mention);
                    at += length;
                    // A weekday beside a date is part of it, before it or after.
                    let is_weekday =
                        |place: usize| matches!(pieces.get(place), Some(DateWord { kind: Kind::Weekday(_), .. }));
                    at += usize::from(!is_weekday(at - 1) && is_weekday(at));
                }
                None => at += 1,
            }
        }
    }
    mentions
}

fn pieces(text: &str, offset: usize) -> Vec<DateWord> {
    let mut pieces: Vec<DateWord> = Vec::new();
    words(text, &mut |word| {
        let written = text.get(word.start..word.end).unwrap_or("");
        if let Some(before) = pieces.last_mut() {
            before.gap = gap(text.get(before.bytes.1 - offset..word.start).unwrap_or("x"));
        }
        let bytes = (offset + word.start, offset + word.end);
        let has_capital = written.starts_with(char::is_uppercase);
        // A number with groups of digits is no day and no year.
        let kind = if written.contains(',') { Kind::Other } else { kind(word.folded, has_capital) };
        pieces.push(DateWord { kind, bytes, gap: Gap::Else, has_capital });
    });
    pieces
}

/// Reads the mention that begins at a word.
struct DateReader<'a> {
    pieces: &'a [DateWord],
    at: usize,
    now: Option<Day>,
}

impl DateReader<'_> {
    fn kind(&self, place: usize) -> Option<Kind> {
        self.pieces.get(self.at + place).map(|piece| piece.kind)
    }

    fn gap(&self, place: usize) -> Gap {
        self.pieces.get(self.at + place).map_or(Gap::Else, |piece| piece.gap)
    }

    /// The word before, which stands in the same sentence.
    fn before(&self) -> Option<&DateWord> {
        self.pieces.get(self.at.checked_sub(1)?)
    }

    fn day(&self, place: usize) -> Option<i8> {
        match self.kind(place)? {
            Kind::Number(day, 1 | 2, _) => Some(day as i8),
            _ => None,
        }
    }

    fn month(&self, place: usize) -> Option<i8> {
        match self.kind(place)? {
            Kind::Month { number, .. } => Some(number),
            _ => None,
        }
    }

    fn year(&self, place: usize) -> Option<i16> {
        match self.kind(place)? {
            Kind::Number(year, 4, false) => Some(year).filter(|year| YEARS.contains(year)),
            _ => None,
        }
    }

    /// Where the word is to which “from this to that” leads.
    fn range(&self, place: usize) -> Option<usize> {
        let is_between = self.before().is_some_and(|piece| piece.kind == Kind::Between);
        match (self.gap(place), self.kind(place + 1)) {
            (Gap::Dash, _) => Some(place + 1),
            (Gap::Space, Some(Kind::To)) => Some(place + 2),
            (Gap::Space, Some(Kind::And)) if is_between => Some(place + 2),
            _ => None,
        }
    }

    fn found(
        &self,
        length: usize,
        days: (Day, Day),
        precision: Precision,
        is_inferred: bool,
    ) -> Option<(Mention, usize)> {
        let bytes = (self.pieces.get(self.at)?.bytes.0, self.pieces.get(self.at + length - 1)?.bytes.1);
        Some((Mention { bytes, days, precision, is_inferred }, length))
    }

    /// The mention and how many words it takes.
    fn mention(&self) -> Option<(Mention, usize)> {
        let is_within_figures =
            self.before().is_some_and(|piece| piece.gap == Gap::Dash && matches!(piece.kind, Kind::Number(..)));
        match self.kind(0)? {
            Kind::Number(..) if is_within_figures => None,
            Kind::Number(..) => self.iso().or_else(|| self.years()).or_else(|| self.day_first()),
            Kind::Month { is_short, sense, number } => self.month_first(number, is_short, sense),
            Kind::Weekday(weekday) => self.weekday(weekday),
            _ => None,
        }
    }

    /// `2025-07-01`
    fn iso(&self) -> Option<(Mention, usize)> {
        let (year, month, day) = (self.year(0)?, self.day(1)?, self.day(2)?);
        let is_dashed = (self.gap(0), self.gap(1)) == (Gap::Dash, Gap::Dash);
        let day = Day::new(year, month, day).ok().filter(|_| is_dashed && self.gap(2) != Gap::Dash)?;
        self.found(3, (day, day), Precision::Day, false)
    }

    /// `2025–2035`, `2025 to 2035`, `2024-25`
    fn years(&self) -> Option<(Mention, usize)> {
        let (first, end) = (self.year(0)?, self.range(0)?);
        let next = (first + 1) % 100;
        let last = self.year(end).or_else(|| match self.kind(end)? {
            Kind::Number(last, 2, false) if last == next && self.gap(0) == Gap::Dash => Some(first + 1),
            _ => None,
        })?;
        let goes_on = self.gap(end) == Gap::Dash && matches!(self.kind(end + 1), Some(Kind::Number(..)));
        if first >= last || goes_on || !PERIOD.contains(&first) || !PERIOD.contains(&last) {
            return None;
        }
        let days = (Date::Year(first).span().0, Date::Year(last).span().1);
        self.found(end + 1, days, Precision::Years, false)
    }

    /// `22 April`, `6–7 May`, `1st of July, 2025`
    fn day_first(&self) -> Option<(Mention, usize)> {
        let first = self.day(0)?;
        let end = self.range(0).filter(|&end| self.day(end).is_some()).unwrap_or(0);
        let of = usize::from(self.kind(end + 1) == Some(Kind::Of));
        let is_joined = matches!(self.gap(end), Gap::Space | Gap::Dash) && (of == 0 || self.gap(end + 1) == Gap::Space);
        let month = self.month(end + of + 1).filter(|_| is_joined)?;
        self.days((first, self.day(end)?), month, end + of + 2)
    }

    /// `January 2025`, `January this year`, `July 1, 2025`, `May 6-7`, `in May`
    fn month_first(&self, month: i8, is_short: bool, sense: Sense) -> Option<(Mention, usize)> {
        // The day before it does not exist, or is no day.
        let is_day = |piece: &DateWord| {
            matches!(piece.kind, Kind::Number(_, 1 | 2, _)) && matches!(piece.gap, Gap::Space | Gap::Dash)
        };
        if self.before().is_some_and(is_day) {
            return None;
        }
        let is_spaced = self.gap(0) == Gap::Space || is_short && self.gap(0) == Gap::Stop;
        if let Some(year) = self.year(1).filter(|_| is_spaced || self.gap(0) == Gap::Comma) {
            return self.found(2, Date::Month(year, month).span(), Precision::Month, false);
        }
        if let Some(first) = self.day(1).filter(|_| is_spaced) {
            let end =
                self.range(1).filter(|&end| self.day(end).is_some() && self.month(end + 1).is_none()).unwrap_or(1);
            return self.days((first, self.day(end)?), month, end + 1);
        }
        let now = self.now?;
        let years_on = match (self.kind(1), self.kind(2)) {
            (Some(Kind::This), Some(Kind::Year)) => Some(0),
            (Some(Kind::Last), Some(Kind::Year)) => Some(-1),
            _ => None,
        };
        if let Some(years_on) = years_on.filter(|_| is_spaced) {
            return self.found(3, Date::Month(now.year() + years_on, month).span(), Precision::Month, true);
        }
        let before = self.before();
        let is_said = match sense {
            Sense::Sure => true,
            Sense::Doubtful => before.is_some_and(|piece| {
                let says =
                    matches!(piece.kind, Kind::Before | Kind::This | Kind::Last | Kind::NotLast | Kind::Of | Kind::To);
                says && matches!(piece.gap, Gap::Space | Gap::Dash)
            }),
            Sense::Hindi => self.kind(1) == Some(Kind::After),
        };
        let year = nearest(month, 1, now).filter(|_| is_said)?.year();
        self.found(1, Date::Month(year, month).span(), Precision::Month, true)
    }

    /// Days of a month, with the year that may follow after so many words.
    fn days(&self, (first, last): (i8, i8), month: i8, length: usize) -> Option<(Mention, usize)> {
        let precision = if first == last { Precision::Day } else { Precision::Days };
        let is_joined = matches!(self.gap(length - 1), Gap::Space | Gap::Comma | Gap::Dash | Gap::Stop);
        if let Some(year) = self.year(length).filter(|_| is_joined) {
            let days = (Day::new(year, month, first).ok()?, Day::new(year, month, last).ok()?);
            return self.found(length + 1, days, precision, false).filter(|_| first <= last);
        }
        let day = nearest(month, first, self.now?)?;
        let days = (day, Day::new(day.year(), month, last).ok()?);
        self.found(length, days, precision, true).filter(|_| first <= last)
    }

    /// The last such day up to now, where nothing says that it is another.
    fn weekday(&self, weekday: i8) -> Option<(Mention, usize)> {
        let is_beside_date = self.gap(0) != Gap::Stop && (self.day(1).is_some() || self.month(1).is_some());
        let before = self.before().filter(|piece| piece.gap == Gap::Space);
        let is_name_before = before.is_some_and(|piece| piece.has_capital && piece.kind == Kind::Other);
        let is_on = before.is_some_and(|piece| matches!(piece.kind, Kind::On | Kind::Last));
        let is_name = self.gap(0) == Gap::Space && self.pieces.get(self.at + 1).is_some_and(|piece| piece.has_capital);
        let is_another = before.is_some_and(|piece| matches!(piece.kind, Kind::NotLast | Kind::This));
        let sentence = self.pieces.iter().take(self.at).rev().take(AHEAD).take_while(|piece| piece.gap != Gap::Stop);
        let is_ahead = sentence.clone().any(|piece| piece.kind == Kind::Ahead);
        if is_beside_date || is_name_before || is_name && !is_on || is_another || is_ahead {
            return None;
        }
        let now = self.now?;
        let mut back = (now.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
        if back == 0 && before.is_some_and(|piece| piece.kind == Kind::Last) {
            back = 7;
        }
        let day = (0..back).try_fold(now, |day, _| day.yesterday().ok()).filter(|day| day.year() > 0)?;
        self.found(1, (day, day), Precision::Day, true)
    }
}

/// This day of the year that lies nearest to another day.
fn nearest(month: i8, day: i8, now: Day) -> Option<Day> {
    let years = [now.year() - 1, now.year(), now.year().checked_add(1)?];
    let days = years.into_iter().filter(|&year| year > 0).filter_map(|year| Day::new(year, month, day).ok());
    days.min_by_key(|day| days_between(*day, now))
}
