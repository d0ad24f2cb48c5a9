//! The table that shows which article or source mentions which topic.

use cuttings_core::facet::{Cell, Column, Grid};
use cuttings_core::query::{Query, Standing};
use leptos::prelude::*;

use crate::state::Explorer;
use crate::view::part::comparison_table::{comparison_table, head, nothing, row};
use crate::view::part::counted::counted;
use crate::view::part::element::{el, link, name, sign, text};
use crate::view::part::evidence::{named, to_article};

/// A table with a row for each topic and a column for each article, or for each source if there are many articles. A
/// cell counts the article's passages, or the source's articles, that mention the topic. The count is a link to an
/// article with its mentions of the topic marked.
pub fn draw(explorer: Explorer) -> AnyView {
    let corpus = explorer.corpus();
    let grid = explorer.outcome.with(|outcome| Grid::new(&corpus, &outcome.hits));
    let heads = grid.columns.iter().map(|column| match *column {
        Column::Article(number) => head(vec![to_article(explorer, number)]),
        Column::Source(place) => {
            let source = &corpus.sources[place];
            head(vec![sign("stamp", source.stamp.clone()), text(" "), name(source.label.clone())])
        }
    });
    let heads = heads.collect();
    let rows = grid.by_coverage().into_iter().map(|topic| {
        let cells = grid.rows[topic].iter().zip(&grid.columns);
        let cells = cells.map(|(one, column)| cell(explorer, topic, *column, *one));
        row(vec![name(corpus.topics[topic].label.clone())], cells.collect())
    });
    comparison_table("Coverage", "Topic", heads, vec![el("tbody", "", rows.collect())])
}

fn cell(explorer: Explorer, topic: usize, column: Column, cell: Cell) -> AnyView {
    let Some(number) = cell.article else { return nothing() };
    let corpus = explorer.corpus();
    let (topic, article) = (&corpus.topics[topic], corpus.articles[number].id.clone());
    let (counted, of, source) = match column {
        Column::Article(number) => (counted(cell.count, "passage"), named(explorer, number), None),
        Column::Source(place) => {
            let source = &corpus.sources[place];
            (counted(cell.count, "article"), source.label.clone(), Some(source.id.clone()))
        }
    };
    let (label, topic) = (format!("{} in {of}: {counted}", topic.label), topic.id.clone());
    let to_words = link(
        explorer,
        Some(label),
        move |route| {
            // In the column of a source, the link also filters by source and topic. The links “Previous” and “Next” of
            // the opened article then lead to the source's other articles on the topic.
            let narrowed = source.as_ref().map(|source| Query {
                sources: route.query.sources.with(source, Standing::Chosen),
                topics: route.query.topics.with(&topic, Standing::Chosen),
                ..route.query.clone()
            });
            let route = narrowed.map_or_else(|| route.clone(), |query| route.with_query(query));
            route.with_doc(&article).with_mark(Some(&topic))
        },
        vec![text(cell.count.to_string())],
    );
    el("td", "filled", vec![to_words])
}
