//! The wording that articles share.

use cuttings_core::compare::{Family, LEAST, Member, Wording, wording};
use cuttings_core::route::{COMPARED, Route, View};
use leptos::prelude::*;

use super::element::{el, link, list, text, text_el};
use super::erased::on;
use super::evidence::{edited, origin, quoted, to_article, to_passage};
use super::findings::Question;
use super::result_list::show_more;
use crate::state::{Explorer, Step};

/// Draws families of passages, each with its members and what was changed in them.
pub fn draw(explorer: Explorer, question: &Question) -> AnyView {
    let wording = wording(explorer.corpus, &question.articles, question.least);
    let total = wording.families.len();
    let families = wording.families.iter().take(question.shown).map(|one| family(explorer, one)).collect();
    let mut parts = vec![list("ol", "card-list", "Passages", families), show_more(explorer, Box::new(move || total))];
    parts.extend(alone(explorer, &wording));
    parts.into_any()
}

/// How many equal words a passage has at least.
pub fn least_field(explorer: Explorer) -> AnyView {
    let least = Memo::new(move |_| explorer.route.with(|route| route.least));
    let change = move |event: leptos::ev::Event| {
        if let Some(least) = event_target_value(&event).parse().ok().filter(|least| LEAST.contains(least)) {
            explorer.go(explorer.route.with_untracked(|route| route.with_least(least)), Step::Type);
        }
    };
    view! { class="v",
        <p class="least-field">
            <label for="least">"Passages of at least "<output for="least">{move || least.get().to_string()}</output>" equal words"</label>
            <input
                id="least"
                type="range"
                min=LEAST.start().to_string()
                max=LEAST.end().to_string()
                prop:value=move || least.get().to_string()
                on:input=on(change)
            />
        </p>
    }
    .into_any()
}

/// The articles without shared wording. Other words are no proof that an article is independent, so that is not said.
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

fn family(explorer: Explorer, family: &Family) -> AnyView {
    let mut ids: Vec<String> = Vec::new();
    for member in &family.members {
        let id = &explorer.corpus.articles[member.article].id;
        if !ids.contains(id) && ids.len() < COMPARED {
            ids.push(id.clone());
        }
    }
    let side_by_side = move |route: &Route| Route { with: ids.clone(), ..route.with_view(View::Compare) };
    let members = family.members.iter().map(|one| member(explorer, family, one)).collect();
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

fn member(explorer: Explorer, family: &Family, member: &Member) -> AnyView {
    let articles = &explorer.corpus.articles;
    let (fullest, article) = (&articles[family.members[family.fullest].article], &articles[member.article]);
    let line = to_passage(explorer, member.article, member.bytes, origin(explorer, member.article));
    let words = edited(fullest, article, member.bytes, &member.edits);
    el("li", "", vec![el("p", "origin", vec![line]), quoted(article, words)])
}
