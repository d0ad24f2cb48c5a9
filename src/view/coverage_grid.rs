//! Who mentions what: topics by articles, or by sources where there are too many articles for a table.

use cuttings_core::facet::{Cell, Column, Grid};
use cuttings_core::query::{Query, Standing};
use leptos::html::custom;
use leptos::prelude::*;

use super::element::{el, link, name, sign, text, text_el, unseen};
use super::evidence::{named, to_article};
use super::findings::{Question, counted};
use crate::state::Explorer;

/// Draws the table; each number leads to the words.
pub fn draw(explorer: Explorer, _: &Question) -> AnyView {
    let grid = explorer.outcome.with(|outcome| Grid::new(explorer.corpus, &outcome.hits));
    let heads = grid.columns.iter().map(|column| match *column {
        Column::Article(number) => head(vec![to_article(explorer, number)]),
        Column::Source(place) => {
            let source = &explorer.corpus.sources[place];
            head(vec![sign("stamp", source.stamp.clone()), text(" "), name(source.label.clone())])
        }
    });
    let heads = heads.collect();
    let rows = grid.by_coverage().into_iter().map(|topic| {
        let cells = grid.rows[topic].iter().zip(&grid.columns);
        let cells = cells.map(|(one, column)| cell(explorer, topic, *column, *one));
        row(vec![name(explorer.corpus.topics[topic].label.clone())], cells.collect())
    });
    table("Coverage", "Topic", heads, vec![el("tbody", "", rows.collect())])
}

/// A table that scrolls within itself.
pub fn table(label: &'static str, corner: &'static str, heads: Vec<AnyView>, bodies: Vec<AnyView>) -> AnyView {
    let heads = std::iter::once(head(vec![text_el("span", "", corner)])).chain(heads).collect();
    let content = std::iter::once(el("thead", "", vec![el("tr", "", heads)])).chain(bodies).collect();
    view! { class="v",
        <div class="table-scroller" role="region" aria-label=label tabindex="0">
            {el("table", "comparison-table", content)}
        </div>
    }
    .into_any()
}

/// The head of a column.
pub fn head(children: Vec<AnyView>) -> AnyView {
    custom("th").class("").attr("scope", "col").child(children).into_any()
}

/// A row with its head.
pub fn row(head: Vec<AnyView>, cells: Vec<AnyView>) -> AnyView {
    let head = custom("th").class("").attr("scope", "row").child(head).into_any();
    el("tr", "", std::iter::once(head).chain(cells).collect())
}

/// A cell for what a text does not mention.
pub fn nothing() -> AnyView {
    el("td", "nothing", vec![sign("", "–"), unseen("not mentioned in this text")])
}

fn cell(explorer: Explorer, topic: usize, column: Column, cell: Cell) -> AnyView {
    let Some(number) = cell.article else { return nothing() };
    let topic = &explorer.corpus.topics[topic];
    let article = &explorer.corpus.articles[number];
    let (counted, of, source) = match column {
        Column::Article(number) => (counted(cell.count, "passage"), named(explorer, number), None),
        Column::Source(place) => {
            let source = &explorer.corpus.sources[place];
            (counted(cell.count, "article"), source.label.clone(), Some(source.id.as_str()))
        }
    };
    let to_words = link(
        explorer,
        Some(format!("{} in {of}: {counted}", topic.label)),
        move |route| {
            // From one article of a source the next ones can be gone to.
            let narrowed = source.map(|source| Query {
                sources: route.query.sources.with(source, Standing::Chosen),
                topics: route.query.topics.with(&topic.id, Standing::Chosen),
                ..route.query.clone()
            });
            let route = narrowed.map_or_else(|| route.clone(), |query| route.with_query(query));
            route.with_doc(&article.id).with_mark(Some(&topic.id))
        },
        vec![text(cell.count.to_string())],
    );
    el("td", "filled", vec![to_words])
}
