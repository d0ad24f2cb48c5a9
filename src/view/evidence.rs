//! Statements, and the way to the text that they were drawn from.

use cuttings_core::compare::{Edit, MOST};
use cuttings_core::corpus::Article;
use leptos::prelude::*;

use crate::state::Explorer;

/// The stamp of an article's source, for those who see it; the name stands beside it.
pub fn stamp(explorer: Explorer, number: usize) -> AnyView {
    let stamp = explorer.corpus.source_of(number).map(|source| source.stamp.clone()).unwrap_or_default();
    view! { class="v", <span class="stamp" aria-hidden="true">{stamp}</span> }.into_any()
}

/// "Zee News, 1 July 2025".
pub fn named(explorer: Explorer, number: usize) -> String {
    let source = explorer.corpus.source_of(number).map(|source| source.label.as_str()).unwrap_or_default();
    format!("{source}, {}", explorer.corpus.articles[number].dated())
}

/// A link to a passage of an article, where it is marked.
pub fn to_passage(explorer: Explorer, number: usize, at: (usize, usize), inner: AnyView) -> AnyView {
    let article = &explorer.corpus.articles[number];
    let href = move || explorer.route.with(|route| route.with_passage(&article.id, at).href());
    view! { class="v", <a class="to-passage" href=href>{inner}</a> }.into_any()
}

/// The stamp and the name of an article's source, as a link to a passage.
pub fn origin(explorer: Explorer, number: usize, at: (usize, usize)) -> AnyView {
    let inner = view! { class="v", {stamp(explorer, number)} <bdi>{named(explorer, number)}</bdi> };
    to_passage(explorer, number, at, inner.into_any())
}

/// A stretch of text; empty where an article has none such.
pub fn text_at(article: &Article, (start, end): (usize, usize)) -> String {
    article.text.get(start..end).unwrap_or("").replace('\n', " ")
}

/// A passage of an article as it stands beside the fullest form: words of that one struck out, words of its own
/// underlined.
pub fn edited(fullest: &Article, article: &Article, bytes: (usize, usize), edits: &[Edit]) -> Vec<AnyView> {
    let mut pieces: Vec<AnyView> = Vec::new();
    let mut at = bytes.0;
    for edit in edits.iter().filter(|edit| bytes.0 <= edit.other.0 && edit.other.1 <= bytes.1) {
        pieces.push(text_at(article, (at, edit.other.0)).into_any());
        let (gone, new) = (text_at(fullest, edit.one), text_at(article, edit.other));
        if !gone.is_empty() {
            pieces.push(view! { class="v", <del>{gone}</del> " " }.into_any());
        }
        if !new.is_empty() {
            pieces.push(view! { class="v", <ins>{new}</ins> }.into_any());
        }
        at = edit.other.1;
    }
    pieces.push(text_at(article, (at, bytes.1)).into_any());
    pieces
}

/// The articles found that are compared: all of them, or the first so many.
pub fn compared(explorer: Explorer) -> Vec<usize> {
    explorer.outcome.with(|outcome| outcome.hits.iter().take(MOST).copied().collect())
}

/// What a view is, and what it leaves out.
pub fn introduction(explorer: Explorer, title: &'static str, text: &'static str) -> AnyView {
    let rest = move || match explorer.outcome.with(|outcome| outcome.hits.len()) {
        found if found > MOST => {
            let sentence = format!("Of {found} articles found the first {MOST} are compared; narrow the result to compare others.");
            view! { class="v", <p class="remark">{sentence}</p> }.into_any()
        }
        _ => ().into_any(),
    };
    view! { class="v",
        <header class="introduction">
            <h3>{title}</h3>
            <p>{text}</p>
            {move || rest()}
        </header>
    }
    .into_any()
}

/// A link to more, where not all is listed.
pub fn more(explorer: Explorer, total: usize) -> AnyView {
    use cuttings_core::route::{PAGE, Route};
    let shown = explorer.route.with(|route| route.shown);
    match total.saturating_sub(shown) {
        0 => ().into_any(),
        rest => {
            let href = move || {
                explorer.route.with(|route| Route { shown: route.shown.saturating_add(PAGE), ..route.clone() }.href())
            };
            view! { class="v",
                <p class="show-more"><a id="show-more" href=href>{format!("Show {} more of {total}", rest.min(PAGE))}</a></p>
            }
            .into_any()
        }
    }
}
