//! Who mentions what.

use cuttings_core::facet::{Cell, Column, Grid};
use cuttings_core::query::{Query, Standing};
use leptos::prelude::*;

use super::evidence::{introduction, named, stamp};
use crate::state::Explorer;

/// Topics by articles, or by sources where there are too many articles: each number leads to the words.
#[component]
pub fn CoverageGrid() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let grid = Memo::new(move |_| explorer.outcome.with(|outcome| Grid::new(explorer.corpus, &outcome.hits)));
    view! { class="v",
        {introduction(
            explorer,
            "Coverage",
            "Which article mentions which topic, and in how many passages. A number leads to the first of them. A dash says \
             that this text does not mention the topic, and no more than that.",
        )}
        {move || grid.with(|grid| table(explorer, grid))}
    }
}

fn table(explorer: Explorer, grid: &Grid) -> AnyView {
    let heads: Vec<AnyView> = grid.columns.iter().map(|column| head(explorer, *column)).collect();
    let rows = grid.by_coverage().into_iter().map(|topic| {
        let cells = grid.rows[topic].iter().zip(&grid.columns);
        let cells: Vec<AnyView> = cells.map(|(cell, column)| body(explorer, topic, *column, *cell)).collect();
        let label = explorer.corpus.topics[topic].label.clone();
        view! { class="v", <tr><th scope="row"><bdi>{label}</bdi></th>{cells}</tr> }.into_any()
    });
    view! { class="v",
        <div class="table-scroller" role="region" aria-label="Coverage" tabindex="0">
            <table class="comparison-table">
                <thead><tr><th scope="col">"Topic"</th>{heads}</tr></thead>
                <tbody>{rows.collect::<Vec<AnyView>>()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn head(explorer: Explorer, column: Column) -> AnyView {
    match column {
        Column::Article(number) => article_head(explorer, number),
        Column::Source(place) => {
            let source = &explorer.corpus.sources[place];
            view! { class="v",
                <th scope="col">
                    <span class="stamp" aria-hidden="true">{source.stamp.clone()}</span>
                    <bdi>{source.label.clone()}</bdi>
                </th>
            }
            .into_any()
        }
    }
}

/// The head of an article's column, which leads to it.
pub fn article_head(explorer: Explorer, number: usize) -> AnyView {
    let article = &explorer.corpus.articles[number];
    let href = move || explorer.route.with(|route| route.with_doc(&article.id).href());
    view! { class="v",
        <th scope="col">
            <a href=href title=article.heading()>{stamp(explorer, number)} <bdi>{named(explorer, number)}</bdi></a>
        </th>
    }
    .into_any()
}

fn body(explorer: Explorer, topic: usize, column: Column, cell: Cell) -> AnyView {
    let Some(number) = cell.article else { return nothing() };
    let topic = &explorer.corpus.topics[topic];
    let article = &explorer.corpus.articles[number];
    let (what, source) = match column {
        Column::Article(number) => (if cell.count == 1 { "passage" } else { "passages" }, (named(explorer, number), None)),
        Column::Source(place) => {
            let source = &explorer.corpus.sources[place];
            (if cell.count == 1 { "article" } else { "articles" }, (source.label.clone(), Some(source.id.as_str())))
        }
    };
    let name = format!("{} in {}: {} {what}", topic.label, source.0, cell.count);
    let href = move || {
        explorer.route.with(|route| {
            // From one article of a source the next ones can be gone to.
            let narrowed = source.1.map(|source| Query {
                sources: route.query.sources.with(source, Standing::Chosen),
                topics: route.query.topics.with(&topic.id, Standing::Chosen),
                ..route.query.clone()
            });
            let route = narrowed.map_or_else(|| route.clone(), |query| route.with_query(query));
            route.with_doc(&article.id).with_mark(Some(&topic.id)).href()
        })
    };
    view! { class="v", <td class="filled"><a href=href aria-label=name>{cell.count}</a></td> }.into_any()
}

/// A cell for what a text does not mention.
pub fn nothing() -> AnyView {
    view! { class="v",
        <td class="nothing"><span aria-hidden="true">"–"</span><span class="visually-hidden">"not mentioned in this text"</span></td>
    }
    .into_any()
}
