//! Links from a statement to the text that is its evidence.

use cuttings_core::compare::Edit;
use cuttings_core::corpus::{Article, Evidence, Field};
use leptos::prelude::*;

use super::element::{el, link, name, sign, text};
use crate::state::Explorer;

/// The stamp of an article's source: two letters that abbreviate its name. Screen readers skip the stamp, because
/// the name of the source is next to it.
pub fn stamp(explorer: Explorer, number: usize) -> AnyView {
    sign("stamp", explorer.corpus().source_of(number).map(|source| source.stamp.clone()).unwrap_or_default())
}

/// The source and date of an article: "Zee News, 1 July 2025".
pub fn named(explorer: Explorer, number: usize) -> String {
    cuttings_core::display::named(&explorer.corpus(), number)
}

/// The stamp, source and date of an article.
pub fn origin(explorer: Explorer, number: usize) -> Vec<AnyView> {
    vec![stamp(explorer, number), name(named(explorer, number))]
}

/// A link that opens an article with a passage highlighted. `bytes` is the range of the passage in the text.
pub fn to_passage(explorer: Explorer, number: usize, bytes: (usize, usize), children: Vec<AnyView>) -> AnyView {
    let at = Evidence { field: Field::Text, start: bytes.0, end: bytes.1 };
    let id = explorer.article(number).id.clone();
    link(explorer, None, move |route| route.with_passage(&id, at), children)
}

/// A link to an article. The link shows the stamp, source and date.
pub fn to_article(explorer: Explorer, number: usize) -> AnyView {
    to_article_from(explorer, number, origin(explorer, number))
}

/// A link to an article. `children` are the content of the link.
pub fn to_article_from(explorer: Explorer, number: usize, children: Vec<AnyView>) -> AnyView {
    let id = explorer.article(number).id.clone();
    link(explorer, None, move |route| route.with_doc(&id), children)
}

/// A range of an article's text on one line; empty if the range is outside the text.
pub fn text_at(article: &Article, (start, end): (usize, usize)) -> String {
    article.text.get(start..end).unwrap_or("").replace('\n', " ")
}

/// A quotation in the language of its article.
pub fn quoted(article: &Article, children: Vec<AnyView>) -> AnyView {
    let language = article.language.clone();
    view! { class="v", <blockquote dir="auto" lang=language>{children}</blockquote> }.into_any()
}

/// A passage of `article`, compared with the fullest version of the passage. `fullest` is the article that contains the
/// fullest version. `bytes` is the range of the passage in the text of `article`. Words that only the fullest version
/// has are struck out. Words that only `article` has are underlined.
pub fn edited(fullest: &Article, article: &Article, bytes: (usize, usize), edits: &[Edit]) -> Vec<AnyView> {
    let mut pieces: Vec<AnyView> = Vec::new();
    let mut at = bytes.0;
    for edit in edits.iter().filter(|edit| bytes.0 <= edit.other.0 && edit.other.1 <= bytes.1) {
        pieces.push(text(text_at(article, (at, edit.other.0))));
        let (gone, new) = (text_at(fullest, edit.one), text_at(article, edit.other));
        if !gone.is_empty() {
            pieces.extend([el("del", "", vec![text(gone)]), text(" ")]);
        }
        if !new.is_empty() {
            pieces.push(el("ins", "", vec![text(new)]));
        }
        at = edit.other.1;
    }
    pieces.push(text(text_at(article, (at, bytes.1))));
    pieces
}
