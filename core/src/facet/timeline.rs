//! The timeline consists of bars with counts. The view turns counts into pixels.

use crate::corpus::{Corpus, Date, Day, Ids, month_name};
use crate::query::Query;

/// The maximum number of bars, if the unit is finer than a decade. For decades, there is no limit.
const MAX_BARS: usize = 62;

/// The width of a bar: the period of time that a bar covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Ten years. The number of the first year ends in 0.
    Decade,
}

/// The bars of the timeline. They cover all days of the corpus. If the unit would then give too many bars, they cover
/// only the days of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The width of the bars.
    pub unit: Unit,
    /// The units that the reader can choose: those that do not give too many bars.
    pub units: Vec<Unit>,
    /// The bars in date order. Each starts on the day after the one before it ends. Empty if no article has a date.
    pub bars: Vec<Bar>,
    /// How many articles have an inexact date that overlaps the bars but is not within one bar. No bar counts them.
    pub inexact: usize,
}

/// A bar of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// How many articles from these days match all filters except the filter by days.
    pub count: usize,
    /// Whether the days of the query overlap the bar.
    pub chosen: bool,
}

impl Timeline {
    /// The timeline of a set of articles. If `unit` is `None` or gives too many bars, the timeline uses the finest unit
    /// that shows all days of the corpus without giving too many bars.
    pub fn new(corpus: &Corpus, query: &Query, articles: &Ids, unit: Option<Unit>) -> Self {
        let windows: Vec<Window> = Unit::ALL.into_iter().filter_map(|unit| Window::new(corpus, query, unit)).collect();
        let units: Vec<Unit> = windows.iter().map(|window| window.unit).collect();
        let chosen = windows.iter().find(|window| Some(window.unit) == unit);
        // As a result, bars are days by default only if the corpus covers at most 62 days.
        let chosen = chosen.or_else(|| windows.iter().find(|window| window.is_whole));
        let unit = chosen.map_or(Unit::Month, |window| window.unit);
        let spans = chosen.map_or(&[][..], |window| &window.spans);
        let (counts, inexact) = counts(corpus, articles, spans);
        let bars = spans.iter().zip(counts);
        let bars = bars.map(|(&(first, last), count)| Bar {
            first,
            last,
            count,
            chosen: query.has_days()
                && !query.days_are_reversed()
                && query.from.is_none_or(|from| from <= last)
                && query.to.is_none_or(|to| first <= to),
        });
        Self { unit, units, bars: bars.collect(), inexact }
    }

    /// The label of a bar by its index: "July 2025". Empty if there is no such bar.
    pub fn label(&self, bar: usize) -> String {
        self.bars.get(bar).map(|bar| self.unit.label(bar.first)).unwrap_or_default()
    }

    /// Sets the days of a query to those from one bar to another, given by their indexes in either order.
    ///
    /// If the query already has exactly these days, they are removed from the query. If one of the bars does not exist,
    /// the query does not change.
    pub fn choose(&self, query: &mut Query, one: usize, other: usize) {
        let (Some(first), Some(last)) = (self.bars.get(one.min(other)), self.bars.get(one.max(other))) else { return };
        let days = (Some(first.first), Some(last.last));
        (query.from, query.to) = if (query.from, query.to) == days { (None, None) } else { days };
    }

    /// The highest count of a bar, but at least 1.
    pub fn tallest(&self) -> usize {
        self.bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1)
    }
}

impl Unit {
    /// All units, finest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Month, Self::Year, Self::Decade];

    /// The name of the unit in addresses: `day`, `month`, `year` or `decade`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Decade => "decade",
        }
    }

    /// The unit with this name in addresses.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    fn label(self, first: Day) -> String {
        match self {
            Self::Day => Date::Day(first).spoken(),
            Self::Month => format!("{} {}", month_name(first.month()), first.year()),
            Self::Year => first.year().to_string(),
            Self::Decade => format!("{}s", first.year()),
        }
    }

    /// The first and the last day of the period of this unit that contains a day.
    fn around(self, day: Day) -> (Day, Day) {
        match self {
            Self::Day => (day, day),
            Self::Month => (day.first_of_month(), day.last_of_month()),
            Self::Year => (day.first_of_year(), day.last_of_year()),
            Self::Decade => {
                let first = day.year() - day.year().rem_euclid(10);
                let january = |year: i16| Day::new(year, 1, 1).ok();
                let start = january(first).unwrap_or(day.first_of_year());
                (start, january(first + 9).map_or(day.last_of_year(), Day::last_of_year))
            }
        }
    }
}

/// The bars of a unit, without counts. They cover all days of the corpus or only the days of the query.
struct Window {
    unit: Unit,
    /// The first and the last day of each bar.
    spans: Vec<(Day, Day)>,
    /// Whether the bars cover all days of the corpus.
    is_whole: bool,
}

impl Window {
    /// The bars of a unit. `None` if no article has a date, or if both the days of the corpus and the days of the query
    /// would give too many bars.
    fn new(corpus: &Corpus, query: &Query, unit: Unit) -> Option<Self> {
        let (first, last) = corpus.extent?;
        let whole = spans(unit, first, last);
        let is_whole = whole.is_some();
        if is_whole || !query.has_days() || query.days_are_reversed() {
            return Some(Self { unit, spans: whole?, is_whole });
        }
        let from = query.from.map_or(first, |from| from.clamp(first, last));
        let to = query.to.map_or(last, |to| to.clamp(first, last));
        Some(Self { unit, spans: spans(unit, from, to)?, is_whole })
    }
}

/// The first and the last day of each bar from `first` to `last`. `None` if there would be too many bars.
fn spans(unit: Unit, first: Day, last: Day) -> Option<Vec<(Day, Day)>> {
    // A lower bound of the number of bars. Because of it, a long period is refused before thousands of bars are made.
    let years = i32::from(last.year()) - i32::from(first.year());
    let months = 12 * years + i32::from(last.month()) - i32::from(first.month());
    let at_least = match unit {
        Unit::Day => 28 * (months - 1),
        Unit::Month => months,
        Unit::Year => years,
        Unit::Decade => 0,
    };
    if at_least > MAX_BARS as i32 {
        return None;
    }
    let mut spans = vec![unit.around(first)];
    while let Some(&(_, end)) = spans.last()
        && end < last
    {
        if spans.len() == MAX_BARS && unit != Unit::Decade {
            return None;
        }
        let Ok(next) = end.tomorrow() else { break };
        spans.push(unit.around(next));
    }
    Some(spans)
}

/// Two results: for each span, how many articles have a date within the span; and [`Timeline::inexact`].
fn counts(corpus: &Corpus, articles: &Ids, spans: &[(Day, Day)]) -> (Vec<usize>, usize) {
    let (Some(&(start, _)), Some(&(_, end))) = (spans.first(), spans.last()) else { return (Vec::new(), 0) };
    // Both articles and spans are sorted by their first days, so the articles with an exact date in a span are a range.
    let exact = articles.without(&corpus.vague);
    let within = |&(first, last): &(Day, Day)| exact.count_within(corpus.from_day(first)..corpus.after_day(last));
    let mut counts: Vec<usize> = spans.iter().map(within).collect();
    let (mut inexact, mut place) = (0, 0);
    for (first, last) in articles.and(&corpus.vague).iter().filter_map(|number| corpus.spans[number]) {
        while spans.get(place).is_some_and(|&(_, end)| end < first) {
            place += 1;
        }
        match spans.get(place) {
            Some(&(begin, end)) if begin <= first && last <= end => counts[place] += 1,
            _ if start <= last && first <= end => inexact += 1,
            _ => {}
        }
    }
    (counts, inexact)
}
