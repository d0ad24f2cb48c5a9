//! The chart of lanes: points on a line of days, in units that the view scales to pixels.

use super::lane::Lane;
use crate::compare::date::{day_number, period};
use crate::corpus::{Date, Day};

/// The length of the line of days, in units of the chart.
pub const WIDTH: i64 = 1000;

/// The lanes of several stories, drawn over the same days.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Chart {
    /// The first and the last day of all points.
    #[serde(with = "period")]
    pub extent: (Day, Day),
    /// The points of each lane, in the order of the lanes.
    pub rows: Vec<Vec<Point>>,
}

/// A day or a period on a lane.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Point {
    /// What the point shows.
    pub kind: PointKind,
    /// The start and end of the point, in units of the chart: 0 is the start of the chart's first day, and [`WIDTH`] is
    /// the end of its last day.
    pub span: (i64, i64),
    /// The text of the point: "happened 1 July 2025".
    pub label: String,
}

/// What a point shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum PointKind {
    /// The day of the event.
    Event,
    /// The publication of an article.
    Published,
    /// A date that a text mentions.
    Mentioned,
}

impl Chart {
    /// Makes the chart. `None` if the lanes contain no day. Mentions that cover more than a year are left out, because
    /// all other points would be too small beside them.
    pub fn new(lanes: &[Lane]) -> Option<Self> {
        let days: Vec<Vec<Dated>> = lanes.iter().map(days).collect();
        let all = || days.iter().flatten().map(|(_, days, _)| *days);
        let extent = (all().map(|(first, _)| first).min()?, all().map(|(_, last)| last).max()?);
        let width = i64::from(day_number(extent.1) + 1 - day_number(extent.0));
        let place = |days: i32| i64::from(days - day_number(extent.0)) * WIDTH / width;
        let point = |(kind, (first, last), label): Dated| Point {
            kind,
            span: (place(day_number(first)), place(day_number(last) + 1)),
            label,
        };
        let rows = days.into_iter().map(|row| row.into_iter().map(point).collect()).collect();
        Some(Self { extent, rows })
    }
}

/// A point before it has a position in the chart: its kind, its first and last day, and its label.
type Dated = (PointKind, (Day, Day), String);

fn days(lane: &Lane) -> Vec<Dated> {
    let event = lane
        .event_days
        .iter()
        .map(|&day| (PointKind::Event, (day, day), format!("happened {}", Date::Day(day).spoken())));
    let published = lane.published.iter().filter_map(|published| {
        let date = published.date?;
        Some((PointKind::Published, date.span(), format!("published {}", date.spoken())))
    });
    let is_short = |(first, last): (Day, Day)| day_number(last) - day_number(first) < 366;
    let mentioned = lane.mentioned.iter().filter(|mentioned| is_short(mentioned.days));
    let mentioned =
        mentioned.map(|mentioned| (PointKind::Mentioned, mentioned.days, format!("mentioned {}", mentioned.spoken)));
    mentioned.chain(published).chain(event).collect()
}
