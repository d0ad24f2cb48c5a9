//! The dates of each story: when its event happened, when the articles were published, and which dates they mention.

use cuttings_core::compare::{Chart, Lane, Mentioned, Point, PointKind, Published, WIDTH};
use cuttings_core::corpus::Date;
use leptos::prelude::*;

use crate::state::Explorer;
use crate::view::part::element::{el, name, sign, text_el, unseen};
use crate::view::part::evidence::{named, stamp, text_at, to_article_from, to_passage};

/// The lanes as lists, then as a chart.
pub fn draw(explorer: Explorer, lanes: &[Lane]) -> AnyView {
    let lists = lanes.iter().map(|one| lane(explorer, one)).collect();
    vec![el("div", "lanes", lists), chart(explorer, lanes)].into_any()
}

fn title(explorer: Explorer, lane: &Lane) -> String {
    match lane.story {
        Some(story) => explorer.corpus().stories.get(story).map(|story| story.label.clone()).unwrap_or_default(),
        None => "Articles without a story".into(),
    }
}

fn lane(explorer: Explorer, lane: &Lane) -> AnyView {
    let mut parts = vec![el("h4", "", vec![name(title(explorer, lane))])];
    if !lane.event_days.is_empty() {
        let happened: Vec<String> = lane.event_days.iter().map(|&day| Date::Day(day).spoken()).collect();
        parts.push(text_el("p", "", format!("Happened {}", happened.join(", "))));
    }
    let published = lane.published.iter().map(|one| publication(explorer, one)).collect();
    parts.extend([text_el("h5", "", "Published"), el("ol", "publications", published)]);
    if !lane.mentioned.is_empty() {
        let mentioned = lane.mentioned.iter().map(|one| mention(explorer, one)).collect();
        parts.extend([text_el("h5", "", "Dates mentioned"), el("ol", "mentions", mentioned)]);
    }
    el("section", "finding", parts)
}

fn publication(explorer: Explorer, published: &Published) -> AnyView {
    let number = published.article;
    let source = explorer.corpus().source_of(number).map(|source| source.label.clone()).unwrap_or_default();
    let to_article = to_article_from(explorer, number, vec![stamp(explorer, number), name(source)]);
    let date = published.date.map_or("date not given".to_string(), Date::spoken);
    let delay = match published.delay {
        None => String::new(),
        Some(0) => " · the same day".into(),
        Some(1) => " · 1 day later".into(),
        Some(days) if days > 0 => format!(" · {days} days later"),
        Some(days) => format!(" · {} days before", -days),
    };
    el("li", "", vec![to_article, text_el("span", "when", format!(" {date}{delay}"))])
}

fn mention(explorer: Explorer, mentioned: &Mentioned) -> AnyView {
    let places = mentioned.places.iter().map(|&(number, bytes)| {
        let words = text_at(&explorer.article(number), bytes);
        let spoken = unseen(format!("{}: “{words}”", named(explorer, number)));
        to_passage(explorer, number, bytes, vec![stamp(explorer, number), spoken, sign("", words)])
    });
    let inferred = if mentioned.is_inferred { " (inferred)" } else { "" };
    let date = text_el("span", "", format!("{}{inferred}", mentioned.spoken));
    el("li", "", vec![date, el("span", "origins", places.collect())])
}

/// The lanes as a chart. Screen readers skip the chart, because the lists before it contain the same dates.
fn chart(explorer: Explorer, lanes: &[Lane]) -> AnyView {
    let Some(chart) = Chart::new(lanes) else { return ().into_any() };
    let rows = chart.rows.iter().zip(lanes).map(|(points, lane)| {
        let points: Vec<AnyView> = points.iter().map(point).collect();
        let drawn =
            view! { class="v", <svg class="lane" height="40"><line x1="0" x2="100%" y1="20" y2="20"/>{points}</svg> };
        el("div", "", vec![name(title(explorer, lane)), drawn.into_any()])
    });
    let (first, last) = chart.extent;
    let axis = [first, last].map(|day| text_el("span", "", Date::Day(day).spoken()));
    let rows: Vec<AnyView> = rows.collect();
    view! { class="v",
        <div class="lane-chart" aria-hidden="true">
            {rows}
            {el("p", "axis", axis.into())}
            {text_el("p", "", "■ happened · ● published · ◇ mentioned")}
        </div>
    }
    .into_any()
}

fn point(point: &Point) -> AnyView {
    // `middle` is an integer in tenths of a per cent, because code that prints floating-point numbers adds 15 KB.
    let middle = (point.span.0 + point.span.1) * 500 / WIDTH;
    let middle = format!("{}.{}%", middle / 10, middle % 10);
    // Each kind of point has its own vertical position, so that points of different kinds do not overlap on the same
    // day.
    let (kind, y, shape) = match point.kind {
        PointKind::Event => ("happened", "20", "M-4 -5h8v10h-8z"),
        PointKind::Published => ("published", "9", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"),
        PointKind::Mentioned => ("mentioned", "31", "M0 -6l5 6l-5 6l-5 -6z"),
    };
    view! { class="v", <svg x=middle y=y overflow="visible"><path class="point" data-kind=kind d=shape/></svg> }
        .into_any()
}
