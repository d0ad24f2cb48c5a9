//! An article in the list.

use cuttings_core::corpus::Article;
use cuttings_core::display::{Card, Marks, Pieces, excerpt, headline};
use cuttings_core::facet::Outcome;
use leptos::prelude::*;

use crate::state::{Explorer, result_id};
use crate::view::part::article_text::pieces;
use crate::view::part::compare_button::CompareButton;

/// A card with the source and date, the headline, the best excerpt, and the topics of an article.
#[component]
pub fn ResultCard(explorer: Explorer, number: usize) -> impl IntoView {
    let article = explorer.article(number);
    let Card { origin, date, topics } = Card::new(&explorer.corpus(), number);
    let tag = |label: &'static str| view! { class="v", <span class="tag">{label}</span> }.into_any();
    let tags: Vec<AnyView> = origin.tags.into_iter().map(tag).collect();
    let drawn = move |part: fn(&Article, &Marks<'_>) -> Pieces| {
        let index = explorer.index();
        let marked =
            |outcome: &Outcome| part(&explorer.article(number), &|text, part| outcome.answer.marks(&index, text, part));
        pieces(explorer.outcome.with(marked))
    };
    view! { class="v",
        <li>
            <article class="result-card">
                <p class="origin">
                    <span class="stamp" aria-hidden="true">{origin.stamp}</span>
                    <bdi>{origin.source}</bdi>
                    <span class="when">{date}</span>
                    {tags}
                    <CompareButton explorer number/>
                </p>
                <h3 class="headline">
                    <a
                        id=result_id(&article.id)
                        dir="auto"
                        lang=article.language.clone()
                        href=move || explorer.route.with(|route| route.with_doc(&explorer.article(number).id).href())
                    >
                        {move || drawn(headline)}
                    </a>
                </h3>
                <p class="excerpt" dir="auto" lang=article.language.clone()>{move || drawn(excerpt)}</p>
                <p class="topics">{topics}</p>
            </article>
        </li>
    }
}
