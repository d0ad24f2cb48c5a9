//! The days as bars: a model without pixels.

use crate::corpus::{Corpus, Date, Day, Ids, month_name};
use crate::query::Query;

/// The most bars that are drawn, but for decades, of which there are as many as there are.
const MOST: usize = 62;

/// The width of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Ten years from one that ends in 0.
    Decade,
}

/// Bars over all the days of the corpus; where the unit is too fine for that, over the days asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The width of the bars.
    pub unit: Unit,
    /// The widths that fit.
    pub units: Vec<Unit>,
    /// The bars without a gap, earliest first; none where no article has a date.
    pub bars: Vec<Bar>,
    /// How many articles are dated too loosely for any one bar.
    pub loose: usize,
    query: Query,
}

/// A stretch of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// How many articles under what the other facets leave.
    pub count: usize,
    /// Whether the days asked for touch it.
    pub chosen: bool,
}

impl Timeline {
    /// Counts the articles that the other facets leave. A unit that does not fit is replaced by the finest that does.
    pub fn new(corpus: &Corpus, query: &Query, left: &Ids, unit: Option<Unit>) -> Self {
        let windows: Vec<(Unit, Vec<(Day, Day)>)> =
            Unit::ALL.into_iter().filter_map(|unit| Some((unit, window(corpus, query, unit)?))).collect();
        let units: Vec<Unit> = windows.iter().map(|(unit, _)| *unit).collect();
        let chosen = unit.filter(|unit| units.contains(unit)).or_else(|| standard(corpus, &units));
        let stretches = windows.into_iter().find(|(unit, _)| Some(*unit) == chosen).map(|(_, stretches)| stretches);
        let unit = chosen.unwrap_or(Unit::Month);
        let (counts, loose) = counts(corpus, left, stretches.as_deref().unwrap_or_default());
        let bars = stretches.unwrap_or_default().into_iter().zip(counts);
        let bars = bars.map(|((first, last), count)| Bar {
            first,
            last,
            count,
            chosen: query.has_days()
                && !query.days_are_reversed()
                && query.from.is_none_or(|from| from <= last)
                && query.to.is_none_or(|to| first <= to),
        });
        Self { unit, units, bars: bars.collect(), loose, query: query.clone() }
    }

    /// "July 2025"; empty where there is no such bar.
    pub fn label(&self, bar: usize) -> String {
        self.bars.get(bar).map(|bar| self.unit.label(bar.first)).unwrap_or_default()
    }

    /// The query for the days from one bar to another, whichever is earlier; for all days if it is just these that were
    /// asked for.
    pub fn query_for(&self, one: usize, other: usize) -> Option<Query> {
        let (first, last) = (self.bars.get(one.min(other))?.first, self.bars.get(one.max(other))?.last);
        let is_same = self.query.from == Some(first) && self.query.to == Some(last);
        let days = (!is_same).then_some((first, last)).unzip();
        Some(self.query.with_days(days.0, days.1))
    }

    /// The largest count, at least 1.
    pub fn tallest(&self) -> usize {
        self.bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1)
    }
}

impl Unit {
    /// Finest first.
    pub const ALL: [Self; 4] = [Self::Day, Self::Month, Self::Year, Self::Decade];

    /// As in addresses: `day`, `month`, `year`, `decade`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Decade => "decade",
        }
    }

    /// The unit of this name.
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

    /// The stretch that holds a day.
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

/// The stretches of a unit over the corpus, else over the days asked for; `None` where neither fits.
fn window(corpus: &Corpus, query: &Query, unit: Unit) -> Option<Vec<(Day, Day)>> {
    let (first, last) = corpus.extent?;
    let whole = stretches(unit, first, last);
    if whole.is_some() || !query.has_days() || query.days_are_reversed() {
        return whole;
    }
    let from = query.from.map_or(first, |from| from.clamp(first, last));
    let to = query.to.map_or(last, |to| to.clamp(first, last));
    stretches(unit, from, to)
}

fn stretches(unit: Unit, first: Day, last: Day) -> Option<Vec<(Day, Day)>> {
    // Far too many are not drawn up only to be counted.
    let years = i32::from(last.year()) - i32::from(first.year());
    let months = 12 * years + i32::from(last.month()) - i32::from(first.month());
    let at_least = match unit {
        Unit::Day => 28 * (months - 1),
        Unit::Month => months,
        Unit::Year => years,
        Unit::Decade => 0,
    };
    if at_least > MOST as i32 {
        return None;
    }
    let mut stretches = vec![unit.around(first)];
    while let Some(&(_, end)) = stretches.last()
        && end < last
    {
        if stretches.len() == MOST && unit != Unit::Decade {
            return None;
        }
        let Ok(next) = end.tomorrow() else { break };
        stretches.push(unit.around(next));
    }
    Some(stretches)
}

/// The finest unit whose bars show the whole corpus: days only where all of it lies within two months.
fn standard(corpus: &Corpus, units: &[Unit]) -> Option<Unit> {
    let (first, last) = corpus.extent?;
    let shows_all = |unit: &&Unit| stretches(**unit, first, last).is_some();
    units.iter().find(shows_all).copied()
}

/// How many articles lie within each stretch, and how many within none alone.
fn counts(corpus: &Corpus, left: &Ids, stretches: &[(Day, Day)]) -> (Vec<usize>, usize) {
    let mut counts = vec![0; stretches.len()];
    let mut loose = 0;
    let (Some(&(start, _)), Some(&(_, end))) = (stretches.first(), stretches.last()) else { return (counts, 0) };
    let mut place = 0;
    // Articles stand in the order of their first days, and so do the stretches.
    for (first, last) in left.iter().filter_map(|number| corpus.spans[number]) {
        while stretches.get(place).is_some_and(|&(_, end)| end < first) {
            place += 1;
        }
        match stretches.get(place) {
            Some(&(begin, end)) if begin <= first && last <= end => counts[place] += 1,
            _ if start <= last && first <= end => loose += 1,
            _ => {}
        }
    }
    (counts, loose)
}
