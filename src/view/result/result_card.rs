//! An article in the list.

use cuttings_core::corpus::{Article, Kind};
use cuttings_core::search::{Excerpt, Part, excerpt};
use leptos::prelude::*;

use crate::state::{Explorer, result_id};
use crate::view::part::article_text::pieces;
use crate::view::part::compare_button::CompareButton;

/// Source and date, headline, the best excerpt, and the topics.
#[component]
pub fn ResultCard(explorer: Explorer, number: usize) -> impl IntoView {
    let (corpus, article) = (explorer.corpus(), explorer.article(number));
    let source = corpus.source_of(number);
    let tag = |label: &'static str| view! { class="v", <span class="tag">{label}</span> }.into_any();
    let tags: Vec<AnyView> = [
        (article.kind == Kind::Digest).then(|| tag("digest")),
        article.title.is_none().then(|| tag("no headline given")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let headline = move || {
        let article = explorer.article(number);
        let Some(title) = &article.title else { return pieces(vec![(article.heading(), false)]) };
        let marks = explorer.outcome.with(|outcome| outcome.answer.marks(&explorer.index(), title, Part::Title));
        pieces(Excerpt { start: 0, end: title.len(), marks }.pieces(title))
    };
    let passage = move || {
        let article = explorer.article(number);
        let text = article.text.as_str();
        let marks = explorer.outcome.with(|outcome| outcome.answer.marks(&explorer.index(), text, Part::Text));
        match marks.is_empty() {
            true => pieces(vec![(article.excerpt(Article::OPENING), false)]),
            false => pieces(excerpt(text, &marks, Article::OPENING).pieces(text)),
        }
    };
    view! { class="v",
        <li>
            <article class="result-card">
                <p class="origin">
                    <span class="stamp" aria-hidden="true">{source.map(|source| source.stamp.clone()).unwrap_or_default()}</span>
                    <bdi>{source.map(|source| source.label.clone()).unwrap_or_default()}</bdi>
                    <span class="when">{article.dated()}</span>
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
                        {move || headline()}
                    </a>
                </h3>
                <p class="excerpt" dir="auto" lang=article.language.clone()>{move || passage()}</p>
                <p class="topics">{corpus.topic_line(&article)}</p>
            </article>
        </li>
    }
}
