//! The table that shows which article states which claim.

use cuttings_core::compare::{ClaimSubject, Matrix};
use cuttings_core::corpus::{Claim, Passage};
use cuttings_core::display;
use leptos::html::custom;
use leptos::prelude::*;

use crate::state::Explorer;
use crate::view::part::comparison_table::{comparison_table, head, nothing, row};
use crate::view::part::element::{el, link, name, text, text_el};
use crate::view::part::evidence::{named, to_article};

/// A table with a row for each claim and a column for each article. A cell contains a symbol for each passage of the
/// article that relates to the claim. The symbol shows how the passage relates to the claim, and links to the passage.
pub fn draw(explorer: Explorer, matrix: &Matrix) -> AnyView {
    let heads = matrix.articles.iter().map(|&number| head(vec![to_article(explorer, number)])).collect();
    let bodies = matrix.subjects.iter().map(|one| subject(explorer, matrix, one)).collect();
    comparison_table("Claims", "Claim", heads, bodies)
}

fn subject(explorer: Explorer, matrix: &Matrix, subject: &ClaimSubject) -> AnyView {
    let mut rows: Vec<AnyView> = Vec::new();
    if let Some(label) = &subject.label {
        let mut head = vec![name(label.clone())];
        if subject.differs_in_scope {
            head.extend([text(" "), text_el("span", "tag", display::DIFFERENT_SCOPE)]);
        }
        let width = (matrix.articles.len() + 1).to_string();
        let line = el("div", "subject-line", head);
        let head = custom("th").class("").attr("scope", "rowgroup").attr("colspan", width).child(line);
        rows.push(el("tr", "subject", vec![head.into_any()]));
    }
    let corpus = explorer.corpus();
    rows.extend(subject.rows.iter().map(|claimed| {
        let Some(claim) = corpus.claims().get(claimed.claim) else { return ().into_any() };
        let cells = claimed.cells.iter().zip(&matrix.articles);
        let cells = cells.map(|(places, &number)| cell(explorer, claim, places, number));
        let mut head = vec![name(claim.label.clone())];
        head.extend(claim.scope.as_ref().map(|scope| text_el("span", "scope", scope.clone())));
        row(head, cells.collect())
    }));
    el("tbody", "", rows)
}

fn cell(explorer: Explorer, claim: &Claim, places: &[usize], number: usize) -> AnyView {
    if places.is_empty() {
        return nothing();
    }
    let passages = places.iter().filter_map(|&place| claim.passages.get(place));
    el("td", "filled signs", passages.map(|passage| stated(explorer, passage, number)).collect())
}

fn stated(explorer: Explorer, passage: &Passage, number: usize) -> AnyView {
    let article = explorer.article(number);
    let words = passage.words(&article).unwrap_or_default();
    let (sign, stance) = display::stance(passage);
    let label = format!("{} {stance}: “{words}”", named(explorer, number));
    let (id, at) = (article.id.clone(), passage.at());
    link(explorer, Some(label), move |route| route.with_passage(&id, at), vec![text(sign)])
}
