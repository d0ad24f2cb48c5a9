//! The open article.

use cuttings_core::corpus::Article;
use cuttings_core::display::{ArticleHead, FURNITURE, Fact, IN_NEW_TAB, NO_ORIGINAL, ORIGINAL};
use leptos::prelude::*;

use super::evidence_panel::EvidencePanel;
use super::highlights::{Current, Highlights, numbered};
use super::match_bar::MatchBar;
use super::reader_navigation::reader_navigation;
use crate::state::{Explorer, READER_HEADING};
use crate::view::part::article_text::{segments, text};
use crate::view::part::compare_button::CompareButton;
use crate::view::result::Notices;

/// The article with its source, its other metadata, its topics and its text.
#[component]
pub fn ArticlePane(explorer: Explorer, number: usize) -> impl IntoView {
    let article = explorer.article(number);
    let ArticleHead { origin, original, facts, remark } = ArticleHead::new(&explorer.corpus(), number);
    let language = article.language.clone();
    provide_context(Current(RwSignal::new(None)));
    let highlights = Memo::new(move |_| Highlights::of(explorer, number));
    let heading = move || {
        let segmented = |all: &Highlights| explorer.article(number).heading_segments(&all.title);
        highlights.with(|all| segments(segmented(all), &mut numbered(0)))
    };
    let tag = |label: &'static str| view! { class="v", <span class="tag">{label}</span> }.into_any();
    let tags: Vec<AnyView> = origin.tags.into_iter().map(tag).collect();
    let body =
        move || highlights.with(|all| text(&explorer.article(number), &all.text, &mut numbered(all.title.len())));
    let remark = remark.map(|remark| view! { class="v", <p class="remark">{remark}</p> }.into_any());
    let fact = |Fact { words, name }: Fact| view! { class="v", <span>{words}<bdi>{name}</bdi></span> }.into_any();
    let facts: Vec<AnyView> = facts.into_iter().map(fact).collect();
    let original = match original {
        Some(url) => view! { class="v",
            <a class="original" href=url rel="noreferrer" target="_blank">
                {ORIGINAL}<span class="visually-hidden">{IN_NEW_TAB}</span>
            </a>
        }
        .into_any(),
        None => view! { class="v", <span>{NO_ORIGINAL}</span> }.into_any(),
    };
    view! { class="v",
        {reader_navigation(explorer, number)}
        <Notices explorer/>
        <MatchBar explorer highlights/>
        <article class="reader" lang=language aria-labelledby=READER_HEADING>
            <header>
                <p class="origin">
                    <span class="stamp" aria-hidden="true">{origin.stamp}</span>
                    <bdi>{origin.source}</bdi>
                    {tags}
                    {original}
                    <CompareButton explorer number/>
                </p>
                <h2 id=READER_HEADING class="headline" tabindex="-1" dir="auto">{move || heading()}</h2>
                <p class="facts" lang="en">{facts}</p>
                {remark}
            </header>
            <EvidencePanel explorer number/>
            <div class="text">{move || body()}</div>
            {left_out(&article)}
        </article>
    }
}

/// A `<details>` element, closed at first, with the web page furniture of the article's file.
fn left_out(article: &Article) -> AnyView {
    let line = |line: &String| view! { class="v", <p dir="auto">{line.clone()}</p> }.into_any();
    let lines: Vec<AnyView> = article.left_out.iter().map(line).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! { class="v",
        <details class="left-out">
            <summary>{FURNITURE}</summary>
            {lines}
        </details>
    }
    .into_any()
}
