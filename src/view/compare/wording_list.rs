//! The wording that articles share.

use cuttings_core::compare::{PassageGroup, PassageOccurrence, Wording};
use cuttings_core::route::{COMPARED, Route, View};
use leptos::prelude::*;

use crate::state::Explorer;
use crate::view::part::element::{el, link, list, text, text_el};
use crate::view::part::evidence::{edited, origin, quoted, to_article, to_passage};
use crate::view::part::show_more::show_more;

/// A list of the shared passages, and then a list of the articles without shared wording. For each passage, the first
/// list shows every occurrence, with the words that differ from the fullest one.
pub fn draw(explorer: Explorer, wording: &Wording, shown: usize) -> AnyView {
    let total = wording.groups.len();
    let families = wording.groups.iter().take(shown).map(|one| family(explorer, one)).collect();
    let mut parts = vec![list("ol", "card-list", "Passages", families), show_more(explorer, Box::new(move || total))];
    parts.extend(alone(explorer, wording));
    parts.into_any()
}

/// The articles without shared wording. The heading does not call these articles independent, because different wording
/// does not prove independence.
fn alone(explorer: Explorer, wording: &Wording) -> Option<AnyView> {
    const NAMED: usize = 100;
    let total = wording.alone.len();
    let articles = wording.alone.iter().take(NAMED).map(|&number| el("li", "", vec![to_article(explorer, number)]));
    let mut articles: Vec<AnyView> = articles.collect();
    if total > NAMED {
        articles.push(text_el("li", "", format!("and {} more", total - NAMED)));
    }
    let head = text_el("h4", "", "No shared wording found");
    (total > 0).then(|| el("section", "alone", vec![head, el("ul", "origins", articles)]))
}

fn family(explorer: Explorer, family: &PassageGroup) -> AnyView {
    let corpus = explorer.corpus();
    let mut ids: Vec<String> = Vec::new();
    for member in &family.occurrences {
        let id = &corpus.articles[member.article].id;
        if !ids.contains(id) && ids.len() < COMPARED {
            ids.push(id.clone());
        }
    }
    let side_by_side = move |route: &Route| Route { with: ids.clone(), ..route.with_view(View::Compare) };
    let members = family.occurrences.iter().map(|one| member(explorer, family, one)).collect();
    el(
        "li",
        "finding",
        vec![
            text_el("h4", "", format!("{} words in {} articles", family.words(), family.articles())),
            el("ul", "forms", members),
            el("p", "", vec![link(explorer, None, side_by_side, vec![text("Read side by side")])]),
        ],
    )
}

fn member(explorer: Explorer, family: &PassageGroup, member: &PassageOccurrence) -> AnyView {
    let fullest = family.occurrences.get(family.fullest).unwrap_or(member);
    let (fullest, article) = (&explorer.article(fullest.article), &explorer.article(member.article));
    let line = to_passage(explorer, member.article, member.bytes, origin(explorer, member.article));
    let words = edited(fullest, article, member.bytes, &member.edits);
    el("li", "", vec![el("p", "origin", vec![line]), quoted(article, words)])
}
