//! The open article.

use cuttings_core::corpus::{Article, Kind};
use leptos::prelude::*;

use super::evidence_panel::EvidencePanel;
use super::highlights::{Current, Highlights, numbered};
use super::match_bar::MatchBar;
use super::reader_navigation::reader_navigation;
use crate::state::{Explorer, READER_HEADING};
use crate::view::part::article_text::{segments, text};
use crate::view::part::compare_button::CompareButton;
use crate::view::result::Notices;

/// The article with its source, facts, topics and text.
#[component]
pub fn Reader(explorer: Explorer, number: usize) -> impl IntoView {
    let (corpus, article) = (explorer.corpus(), explorer.article(number));
    let source = corpus.source_of(number);
    let language = article.language.clone();
    provide_context(Current(RwSignal::new(None)));
    let highlights = Memo::new(move |_| Highlights::of(explorer, number));
    let heading = move || {
        let segmented = |all: &Highlights| explorer.article(number).heading_segments(&all.title);
        highlights.with(|all| segments(segmented(all), &mut numbered(0)))
    };
    let is_digest = article.kind == Kind::Digest;
    let tag = if is_digest { view! { class="v", <span class="tag">"digest"</span> }.into_any() } else { ().into_any() };
    let body =
        move || highlights.with(|all| text(&explorer.article(number), &all.text, &mut numbered(all.title.len())));
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
        {reader_navigation(explorer, number)}
        <Notices explorer/>
        <MatchBar explorer highlights/>
        <article class="reader" lang=language aria-labelledby=READER_HEADING>
            <header>
                <p class="origin">
                    <span class="stamp" aria-hidden="true">{source.map(|source| source.stamp.clone()).unwrap_or_default()}</span>
                    <bdi>{source.map(|source| source.label.clone()).unwrap_or_default()}</bdi>
                    {tag}
                    {original}
                    <CompareButton explorer number/>
                </p>
                <h2 id=READER_HEADING class="headline" tabindex="-1" dir="auto">{move || heading()}</h2>
                <p class="facts" lang="en">
                    <span>"author: "<bdi>{author}</bdi></span>
                    {facts}
                </p>
                {digest}
            </header>
            <EvidencePanel explorer number/>
            <div class="text">{move || body()}</div>
            {left_out(&article)}
        </article>
    }
}

/// The lines of the file that are not part of the article.
fn left_out(article: &Article) -> AnyView {
    let line = |line: &String| view! { class="v", <p dir="auto">{line.clone()}</p> }.into_any();
    let lines: Vec<AnyView> = article.left_out.iter().map(line).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! { class="v",
        <details class="left-out">
            <summary>"Removed from the saved page"</summary>
            {lines}
        </details>
    }
    .into_any()
}
