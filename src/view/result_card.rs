//! One article in the list.

use cuttings_core::corpus::{Article, Kind};
use leptos::prelude::*;

use crate::state::{Explorer, result_id};

/// How many topics a card names.
const TOPICS: usize = 4;
/// How much of the text it shows, in characters.
const EXCERPT: usize = 200;

/// Outlet and date, headline, the first words, the topics.
#[component]
pub fn ResultCard(number: usize) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let corpus = explorer.corpus;
    let article = &corpus.articles[number];
    let source = corpus.source_of(number);
    let topics: Vec<&str> = article
        .topics
        .iter()
        .filter_map(|assignment| corpus.topic(&assignment.topic).map(|topic| topic.label.as_str()))
        .collect();
    let rest = topics.len().saturating_sub(TOPICS);
    let mut named = topics[..topics.len() - rest].join(" · ");
    if rest > 0 {
        named.push_str(&format!(" · {rest} more"));
    }
    view! { class="v",
        <li>
            <article class="result-card">
                <p class="origin">
                    <span class="stamp" aria-hidden="true">{source.map(|source| source.stamp.clone())}</span>
                    <bdi>{source.map(|source| source.label.clone())}</bdi>
                    <span class="when">{dated(article)}</span>
                    {(article.kind == Kind::Digest).then(|| view! { class="v", <span class="tag">"digest"</span> })}
                    {article.title.is_none().then(|| view! { class="v", <span class="tag">"no headline given"</span> })}
                </p>
                <h3 class="headline">
                    <a
                        id=result_id(&article.id)
                        dir="auto"
                        lang=article.language.clone()
                        href=move || explorer.route.with(|route| route.with_doc(&article.id).href())
                    >
                        {article.heading()}
                    </a>
                </h3>
                <p class="excerpt" dir="auto" lang=article.language.clone()>{article.excerpt(EXCERPT)}</p>
                {(!named.is_empty()).then(|| view! { class="v", <p class="topics">{named}</p> })}
            </article>
        </li>
    }
}

/// The date by which the article stands where it does, and what it is the date of.
fn dated(article: &Article) -> String {
    match article.when() {
        None => "no date".into(),
        Some(when) if when.is_event => format!("on events of {}", when.date.spoken()),
        Some(when) => when.date.spoken(),
    }
}
