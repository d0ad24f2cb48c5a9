//! An article, open.

use cuttings_core::corpus::{Article, Kind};
use cuttings_core::route::View;
use leptos::prelude::*;

use super::compare_button::CompareButton;
use super::evidence_panel::EvidencePanel;
use super::match_bar::MatchBar;
use super::notices::Notices;
use super::passage::{self, Current, Highlights};
use crate::state::{Explorer, READER_HEADING};

/// The article with everything that is known of it, and the ways from it.
#[component]
pub fn Reader(number: usize) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let corpus = explorer.corpus;
    let article = &corpus.articles[number];
    let source = corpus.source_of(number);
    let language = article.language.clone();
    provide_context(Current(RwSignal::new(None)));
    let highlights = Memo::new(move |_| Highlights::of(explorer, number));
    let heading = move || {
        highlights.with(|all| passage::segments(article.heading_segments(&all.title), &mut passage::numbered(0)))
    };
    let is_digest = article.kind == Kind::Digest;
    let tag = if is_digest { view! { class="v", <span class="tag">"digest"</span> }.into_any() } else { ().into_any() };
    let text =
        move || highlights.with(|all| passage::text(article, &all.text, &mut passage::numbered(all.title.len())));
    let digest = match is_digest {
        true => view! { class="v",
            <p class="remark">{Kind::DIGEST_REMARK}</p>
        }
        .into_any(),
        false => ().into_any(),
    };
    let facts: Vec<AnyView> =
        article.facts().into_iter().map(|fact| view! { class="v", <span>{fact}</span> }.into_any()).collect();
    let original = match &article.url {
        Some(url) => view! { class="v",
            <a class="original" href=url.clone() rel="noreferrer" target="_blank">
                "Open the original"<span class="visually-hidden">" (in a new tab)"</span>
            </a>
        }
        .into_any(),
        None => view! { class="v", <span>"original: not given"</span> }.into_any(),
    };
    let author = article.author.clone().unwrap_or_else(|| "not given".into());
    view! { class="v",
        {navigation(number)}
        <Notices/>
        <MatchBar highlights/>
        <article class="reader" lang=language aria-labelledby=READER_HEADING>
            <header>
                <p class="origin">
                    <span class="stamp" aria-hidden="true">{source.map(|source| source.stamp.clone()).unwrap_or_default()}</span>
                    <bdi>{source.map(|source| source.label.clone()).unwrap_or_default()}</bdi>
                    {tag}
                    {original}
                    <CompareButton number/>
                </p>
                <h2 id=READER_HEADING class="headline" tabindex="-1" dir="auto">{move || heading()}</h2>
                <p class="facts" lang="en">
                    <span>"author: "<bdi>{author}</bdi></span>
                    {facts}
                </p>
                {digest}
            </header>
            <EvidencePanel number/>
            <div class="text">{move || text()}</div>
            {left_out(article)}
        </article>
    }
}

/// Back to the list, and the neighbours within the result.
fn navigation(number: usize) -> AnyView {
    let explorer = expect_context::<Explorer>();
    let place = move || explorer.outcome.with(|outcome| outcome.hits.iter().position(|&hit| hit == number));
    let neighbour = move |step: isize, label: &'static str, id: &'static str| {
        let other = move || {
            let place = place()?.checked_add_signed(step)?;
            explorer.outcome.with(|outcome| outcome.hits.get(place).copied())
        };
        let link = move || {
            let Some(other) = other() else { return ().into_any() };
            let article = &explorer.corpus.articles[other];
            let href = explorer.route.with(|route| route.with_doc(&article.id).href());
            view! { class="v", <a id=id href=href title=article.heading()>{label}</a> }.into_any()
        };
        view! { class="v", {move || link()} }.into_any()
    };
    let position = move || match place() {
        Some(place) => format!("{} of {}", place + 1, explorer.outcome.with(|outcome| outcome.hits.len())),
        None => "not among the articles found".into(),
    };
    let back = move || match explorer.view.get() {
        View::List => "Back to the list".to_string(),
        view => format!("Back to “{}”", view.label()),
    };
    view! { class="v",
        <nav class="reader-navigation" aria-label="Articles found">
            <a id="back" href=move || explorer.route.with(|route| route.without_doc().href())>{move || back()}</a>
            <span class="position">{move || position()}</span>
            {neighbour(-1, "Previous", "previous")}
            {neighbour(1, "Next", "next")}
        </nav>
    }
    .into_any()
}

/// What stood in the file and is not the article.
fn left_out(article: &Article) -> AnyView {
    let line = |line: &String| view! { class="v", <p dir="auto">{line.clone()}</p> }.into_any();
    let lines: Vec<AnyView> = article.left_out.iter().map(line).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! { class="v",
        <details class="left-out">
            <summary>"Left out of the saved page"</summary>
            {lines}
        </details>
    }
    .into_any()
}
