//! Where articles of one story differ.

use cuttings_core::compare::{Difference, Place, Variant, differences};
use leptos::prelude::*;

use super::evidence::{compared, introduction, more, origin, text_at};
use crate::state::Explorer;

/// A card for each difference, with the sentences beside each other and what kind of difference it is.
#[component]
pub fn DifferenceList() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let articles = Memo::new(move |_| compared(explorer));
    let found = Memo::new(move |_| articles.with(|articles| differences(explorer.corpus, articles)));
    let list = move || {
        let shown = explorer.route.with(|route| route.shown);
        found.with(|found| match found.is_empty() {
            true => view! { class="v", <p class="remark">"No difference found in numbers, dates, spellings and quotations."</p> }
                .into_any(),
            false => {
                let cards: Vec<AnyView> = found.iter().take(shown).map(|one| card(explorer, one)).collect();
                view! { class="v",
                    <ol class="card-list" role="list" aria-label="Differences">{cards}</ol>
                    {more(explorer, found.len())}
                }
                .into_any()
            }
        })
    };
    view! { class="v",
        {introduction(
            explorer,
            "Differences",
            "Numbers, dates, spellings and quotations in which the articles of one story differ. They are found by rule, \
             without knowledge of the matter: what is no conflict by the rule may be one, and the sentences are there to judge by.",
        )}
        {move || list()}
    }
}

fn card(explorer: Explorer, difference: &Difference) -> AnyView {
    let verdict = difference.verdict;
    let variants: Vec<AnyView> = difference.variants.iter().map(|one| variant(explorer, one)).collect();
    view! { class="v",
        <li>
            <article class="finding difference">
                <h4><span class="tag">{verdict.label()}</span></h4>
                <p class="rule">{verdict.rule()}</p>
                <ul class="variants">{variants}</ul>
            </article>
        </li>
    }
    .into_any()
}

fn variant(explorer: Explorer, variant: &Variant) -> AnyView {
    let places: Vec<AnyView> = variant.places.iter().map(|&one| place(explorer, one)).collect();
    view! { class="v",
        <li>
            <p class="words"><bdi>{variant.words.clone()}</bdi></p>
            <ul class="forms">{places}</ul>
        </li>
    }
    .into_any()
}

fn place(explorer: Explorer, Place { article: number, bytes, sentence }: Place) -> AnyView {
    let article = &explorer.corpus.articles[number];
    // What was left out is marked by its sentence.
    let at = if bytes.0 < bytes.1 { bytes } else { sentence };
    let (before, after) = ((sentence.0, bytes.0), (bytes.1, sentence.1));
    let words = match text_at(article, bytes) {
        words if words.is_empty() => ().into_any(),
        words => view! { class="v", <mark>{words}</mark> }.into_any(),
    };
    view! { class="v",
        <li>
            <p class="origin">{origin(explorer, number, at)}</p>
            <blockquote dir="auto" lang=article.language.clone()>{text_at(article, before)}{words}{text_at(article, after)}</blockquote>
        </li>
    }
    .into_any()
}
