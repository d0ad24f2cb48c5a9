//! Dates that a text mentions.
//!
//! | text | date |
//! |---|---|
//! | 1 July 2025 · July 1, 2025 · 1st of July 2025 · 1-Jul-2025 · 2025-07-01 | the day |
//! | 22 April · May 6-7 · 6 to 7 May · between 6 and 7 May | the days, in the year nearest to publication |
//! | January 2025 · January this year · since January | the month |
//! | 2025–2035 · 2025 to 2035 · 2024-25 | the years |
//! | Thursday | the last Thursday up to the day of publication |
//!
//! If the text leaves out the year or gives only a weekday, the date is inferred ([`Mention::is_inferred`]). Some words
//! are not read as dates: a weekday that is still to come, a name such as Good Friday, and “May” on its own, without a
//! day, a year or a word such as “in”. A date in digits is read only in the order year, month, day: 2025-07-01.

use super::date_word::{DateWord, Gap, date_word, gap};
use super::day_number::days_between;
use crate::corpus::{Article, Date, Day};
use crate::text::language::{DateRole, Month};
use crate::text::words;

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mention {
    /// The byte range of the date in the text.
    pub bytes: (usize, usize),
    /// The first and the last day that the date covers.
    #[serde(with = "super::period")]
    pub days: (Day, Day),
    /// How exact the date is.
    pub precision: Precision,
    /// Whether the year or the day was inferred from the date of the article.
    pub is_inferred: bool,
}

/// How exact a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
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
    /// The date in words: "1 July 2025", "6–7 May 2025", "January 2025", "2025–2035".
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

/// The numbers that count as the year of a date.
const YEARS: std::ops::RangeInclusive<i16> = 1000..=2199;
/// The numbers that count as the years of a period such as 2025–2035. “1200–1500” is more often a quantity.
const PERIOD: std::ops::RangeInclusive<i16> = 1800..=2100;
/// The number of words before a weekday that are searched for a word such as “will”. Such a word means that the weekday
/// is still to come.
const AHEAD: usize = 8;

/// A word of a text with its role in a date.
#[derive(Clone, Copy, Debug)]
pub(in crate::compare) struct DateToken {
    /// The role of the word, whatever its case. `DateParser::word_at` checks the capital letter of a month.
    pub word: DateWord,
    /// The index of its first byte.
    pub start: usize,
    /// The index after its last byte, without a possessive `’s`.
    pub end: usize,
}

/// The dates that an article mentions, in order. `now` is the day to which relative dates refer.
pub fn mentions(article: &Article, now: Option<Day>) -> Vec<Mention> {
    mentions_in(article, &tokens(article), now)
}

/// The tokens of an article's text.
pub(in crate::compare) fn tokens(article: &Article) -> Vec<DateToken> {
    let mut tokens = Vec::new();
    for (place, block) in article.blocks.iter().enumerate() {
        words(article.block_text(place), &mut |word| {
            let (start, end) = (block.start + word.start, block.start + word.end);
            tokens.push(DateToken { word: date_word(word.folded), start, end });
        });
    }
    tokens
}

/// The dates that the tokens of an article form. `now` is the day to which relative dates refer.
pub(super) fn mentions_in(article: &Article, tokens: &[DateToken], now: Option<Day>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for block in &article.blocks {
        let first = tokens.partition_point(|token| token.start < block.start);
        let end = tokens.partition_point(|token| token.start < block.end);
        let tokens = tokens.get(first..end).unwrap_or_default();
        let mut at = 0;
        while at < tokens.len() {
            let parser = DateParser { text: &article.text, tokens, at, now };
            match parser.mention().filter(|_| !parser.is_price()) {
                Some((mention, length)) => {
                    mentions.push(mention);
                    at += length;
                    // A weekday after a date belongs to that date and is not a date of its own.
                    let is_weekday = |place: usize| {
                        tokens.get(place).is_some_and(|token| matches!(token.word, DateWord::Weekday(_)))
                    };
                    at += usize::from(!is_weekday(at - 1) && is_weekday(at));
                }
                None => at += 1,
            }
        }
    }
    mentions
}

/// Reads the date that begins at a token.
struct DateParser<'a> {
    text: &'a str,
    /// The tokens of a block.
    tokens: &'a [DateToken],
    /// The index of the first token of the date.
    at: usize,
    /// The day to which relative dates refer.
    now: Option<Day>,
}

impl DateParser<'_> {
    /// The role of the token with this index in the block.
    fn word_at(&self, place: usize) -> Option<DateWord> {
        let token = self.tokens.get(place)?;
        let is_other = match token.word {
            word if word.needs_capital() => !self.has_capital(place),
            // A number with separated groups of digits, such as 2,025, is neither a day nor a year.
            DateWord::Number { .. } => self.text.get(token.start..token.end).is_some_and(|text| text.contains(',')),
            _ => false,
        };
        Some(if is_other { DateWord::Other } else { token.word })
    }

    /// The kind of text between the token with this index in the block and the next token.
    fn gap_at(&self, place: usize) -> Gap {
        match (self.tokens.get(place), self.tokens.get(place + 1)) {
            (Some(token), Some(next)) => self.text.get(token.end..next.start).map_or(Gap::Else, gap),
            _ => Gap::Else,
        }
    }

    /// Whether the token with this index in the block begins with a capital letter.
    fn has_capital(&self, place: usize) -> bool {
        let text = self.tokens.get(place).and_then(|token| self.text.get(token.start..token.end));
        text.is_some_and(|text| text.starts_with(char::is_uppercase))
    }

    /// The role of the token that is `place` tokens after the start of the date.
    fn word(&self, place: usize) -> Option<DateWord> {
        self.word_at(self.at + place)
    }

    fn gap(&self, place: usize) -> Gap {
        self.gap_at(self.at + place)
    }

    /// The role of the token just before the date, and the kind of text between that token and the date.
    fn before(&self) -> Option<(DateWord, Gap)> {
        let place = self.at.checked_sub(1)?;
        Some((self.word_at(place)?, self.gap_at(place)))
    }

    fn role(&self, place: usize) -> Option<DateRole> {
        match self.word(place)? {
            DateWord::Role(role) => Some(role),
            _ => None,
        }
    }

    fn day(&self, place: usize) -> Option<i8> {
        match self.word(place)? {
            DateWord::Number { value, digits: 1 | 2, .. } => Some(value as i8),
            _ => None,
        }
    }

    fn month(&self, place: usize) -> Option<i8> {
        match self.word(place)? {
            DateWord::Month { number, .. } => Some(number),
            _ => None,
        }
    }

    fn year(&self, place: usize) -> Option<i16> {
        match self.word(place)? {
            DateWord::Number { value, digits: 4, is_ordinal: false } => Some(value).filter(|year| YEARS.contains(year)),
            _ => None,
        }
    }

    /// Whether a currency symbol comes directly before the first token.
    fn is_price(&self) -> bool {
        let start = self.tokens.get(self.at).map_or(0, |token| token.start);
        self.text.get(..start).is_some_and(|before| before.ends_with(['₹', '$', '€', '£']))
    }

    /// The distance in tokens from the start of the date to the second number of a range: `6–7`, `6 to 7`, `between 6
    /// and 7`. `place` is the distance to the first number.
    fn range(&self, place: usize) -> Option<usize> {
        let is_between = self.before().is_some_and(|(word, _)| word == DateWord::Role(DateRole::Between));
        match (self.gap(place), self.role(place + 1)) {
            (Gap::Dash, _) => Some(place + 1),
            (Gap::Space, Some(DateRole::To)) => Some(place + 2),
            (Gap::Space, Some(DateRole::And)) if is_between => Some(place + 2),
            _ => None,
        }
    }

    /// A mention that begins at `at` and has `length` tokens. Returns it together with `length`.
    fn found(
        &self,
        length: usize,
        days: (Day, Day),
        precision: Precision,
        is_inferred: bool,
    ) -> Option<(Mention, usize)> {
        let bytes = (self.tokens.get(self.at)?.start, self.tokens.get(self.at + length - 1)?.end);
        Some((Mention { bytes, days, precision, is_inferred }, length))
    }

    /// The mention that begins at `at`, and its number of tokens.
    fn mention(&self) -> Option<(Mention, usize)> {
        match self.word(0)? {
            DateWord::Number { .. } => {
                let before = self.before();
                let is_within_figures =
                    before.is_some_and(|(word, gap)| gap == Gap::Dash && matches!(word, DateWord::Number { .. }));
                if is_within_figures {
                    return None;
                }
                self.iso().or_else(|| self.years()).or_else(|| self.day_first())
            }
            DateWord::Month { sureness, number } => self.month_first(number, sureness),
            DateWord::Weekday(weekday) => self.weekday(weekday),
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
        let last = self.year(end).or_else(|| match self.word(end)? {
            DateWord::Number { value: last, digits: 2, is_ordinal: false }
                if last == next && self.gap(0) == Gap::Dash =>
            {
                Some(first + 1)
            }
            _ => None,
        })?;
        let goes_on = self.gap(end) == Gap::Dash && matches!(self.word(end + 1), Some(DateWord::Number { .. }));
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
        let of = usize::from(self.role(end + 1) == Some(DateRole::Of));
        let is_joined = matches!(self.gap(end), Gap::Space | Gap::Dash) && (of == 0 || self.gap(end + 1) == Gap::Space);
        let month = self.month(end + of + 1).filter(|_| is_joined)?;
        self.days((first, self.day(end)?), month, end + of + 2)
    }

    /// `January 2025`, `January this year`, `July 1, 2025`, `May 6-7`, `in May`
    fn month_first(&self, month: i8, sureness: Month) -> Option<(Mention, usize)> {
        // If a number comes before the month, as in 31 February, `day_first` has already found that the two are not a
        // date. In this case the month alone is not a date either.
        let is_day = |(word, gap): (DateWord, Gap)| {
            matches!(word, DateWord::Number { digits: 1 | 2, .. }) && matches!(gap, Gap::Space | Gap::Dash)
        };
        if self.before().is_some_and(is_day) {
            return None;
        }
        let is_spaced = self.gap(0) == Gap::Space || sureness == Month::Short && self.gap(0) == Gap::Stop;
        if let Some(year) = self.year(1).filter(|_| is_spaced || self.gap(0) == Gap::Comma) {
            return self.found(2, Date::Month(year, month).span(), Precision::Month, false);
        }
        if let Some(first) = self.day(1).filter(|_| is_spaced) {
            let end =
                self.range(1).filter(|&end| self.day(end).is_some() && self.month(end + 1).is_none()).unwrap_or(1);
            return self.days((first, self.day(end)?), month, end + 1);
        }
        let now = self.now?;
        let years_on = match (self.role(1), self.role(2)) {
            (Some(DateRole::This), Some(DateRole::Year)) => Some(0),
            (Some(DateRole::Last), Some(DateRole::Year)) => Some(-1),
            _ => None,
        };
        if let Some(years_on) = years_on.filter(|_| is_spaced) {
            return self.found(3, Date::Month(now.year() + years_on, month).span(), Precision::Month, true);
        }
        let is_month = match sureness {
            Month::Sure => true,
            Month::Doubtful | Month::Short => self.before().is_some_and(|(word, gap)| {
                let DateWord::Role(role) = word else { return false };
                let is_before_month = matches!(
                    role,
                    DateRole::BeforeMonth
                        | DateRole::This
                        | DateRole::Last
                        | DateRole::NotLast
                        | DateRole::Of
                        | DateRole::To
                );
                is_before_month && matches!(gap, Gap::Space | Gap::Dash)
            }),
            Month::NeedsPostposition => self.role(1) == Some(DateRole::AfterMonth),
        };
        let year = nearest(month, 1, now).filter(|_| is_month)?.year();
        self.found(1, Date::Month(year, month).span(), Precision::Month, true)
    }

    /// A mention of one or more days of a month. A year may follow; `length` is the number of tokens before it.
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

    /// A mention of the last day with this weekday, up to and including `now`. `None` if the words around the weekday
    /// show that it means another day or is part of a name or another date.
    fn weekday(&self, weekday: i8) -> Option<(Mention, usize)> {
        let is_beside_date = self.gap(0) != Gap::Stop && (self.day(1).is_some() || self.month(1).is_some());
        let before = self.before().filter(|&(_, gap)| gap == Gap::Space).map(|(word, _)| word);
        let is = |role: DateRole| before == Some(DateWord::Role(role));
        let is_name_before = before == Some(DateWord::Other) && self.has_capital(self.at - 1);
        let is_name = self.gap(0) == Gap::Space && self.has_capital(self.at + 1);
        let is_in_name = is_name_before || is_name && !is(DateRole::On) && !is(DateRole::Last);
        let is_another = is(DateRole::NotLast) || is(DateRole::This);
        let mut sentence =
            (self.at.saturating_sub(AHEAD)..self.at).rev().take_while(|&place| self.gap_at(place) != Gap::Stop);
        let is_in_future = sentence.any(|place| self.word_at(place) == Some(DateWord::Role(DateRole::Future)));
        if is_beside_date || is_in_name || is_another || is_in_future {
            return None;
        }
        let now = self.now?;
        let mut back = (now.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
        if back == 0 && is(DateRole::Last) {
            back = 7;
        }
        let day = (0..back).try_fold(now, |day, _| day.yesterday().ok()).filter(|day| day.year() > 0)?;
        self.found(1, (day, day), Precision::Day, true)
    }
}

/// The date with this month and day of the month that is nearest to `now`, before or after it.
fn nearest(month: i8, day: i8, now: Day) -> Option<Day> {
    let years = [now.year() - 1, now.year(), now.year().checked_add(1)?];
    let days = years.into_iter().filter(|&year| year > 0).filter_map(|year| Day::new(year, month, day).ok());
    days.min_by_key(|day| days_between(*day, now))
}
