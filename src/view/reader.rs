//! An article, open.

use cuttings_core::corpus::{Article, Block, BlockKind, Field, Kind};
use leptos::prelude::*;

use super::evidence_panel::EvidencePanel;
use super::notices::Notices;
use super::passage;
use crate::state::{Explorer, READER_HEADING};

/// The article with everything that is known of it, and the ways from it.
#[component]
pub fn Reader(number: usize) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let corpus = explorer.corpus;
    let article = &corpus.articles[number];
    let source = corpus.source_of(number);
    let language = article.language.clone();
    let mark = Memo::new(move |_| explorer.route.with(|route| route.mark.clone()).unwrap_or_default());
    let heading = move || passage::segments(article.heading_segments(&article.evidence(&mark.get(), Field::Title)), 0);
    let digest = (article.kind == Kind::Digest).then(|| {
        view! { class="v",
            <p class="remark">
                "This is a digest: an account of the report in other words. The report itself is at its original address."
            </p>
        }
    });
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
        <ReaderNavigation number/>
        <Notices/>
        <article class="reader" lang=language aria-labelledby=READER_HEADING>
            <header>
                <p class="origin">
                    <span class="stamp" aria-hidden="true">{source.map(|source| source.stamp.clone())}</span>
                    <bdi>{source.map(|source| source.label.clone())}</bdi>
                    {(article.kind == Kind::Digest).then(|| view! { class="v", <span class="tag">"digest"</span> })}
                    {original}
                </p>
                <h2 id=READER_HEADING class="headline" tabindex="-1" dir="auto">{heading}</h2>
                <p class="facts" lang="en">
                    <span>"author: "<bdi>{author}</bdi></span>
                    {dates(article).into_iter().map(|fact| view! { class="v", <span>{fact}</span> }).collect_view()}
                </p>
                {digest}
            </header>
            <EvidencePanel number/>
            <div class="text">{move || text(article, &mark.get())}</div>
            {left_out(article)}
        </article>
    }
}

/// Back to the list, and the neighbours within the result.
#[component]
fn ReaderNavigation(number: usize) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let place = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.hits.iter().position(|&hit| hit == number)));
    let neighbour = move |step: isize, label: &'static str, id: &'static str| {
        let other = move || {
            let place = place.get()?.checked_add_signed(step)?;
            explorer.outcome.with(|outcome| outcome.hits.get(place).copied())
        };
        let link = move || {
            let article = &explorer.corpus.articles[other()?];
            let href = explorer.route.with(|route| route.with_doc(&article.id).href());
            Some(view! { class="v", <a id=id href=href title=article.heading()>{label}</a> })
        };
        view! { class="v", {link} }
    };
    let position = move || match place.get() {
        Some(place) => format!("{} of {}", place + 1, explorer.outcome.with(|outcome| outcome.hits.len())),
        None => "not among the articles found".into(),
    };
    view! { class="v",
        <nav class="reader-navigation" aria-label="Articles found">
            <a id="back" href=move || explorer.route.with(|route| route.without_doc().href())>"Back to the list"</a>
            <span class="position">{position}</span>
            {neighbour(-1, "Previous", "previous")}
            {neighbour(1, "Next", "next")}
        </nav>
    }
}

/// Every date with its kind.
fn dates(article: &Article) -> Vec<String> {
    let given =
        |date: Option<cuttings_core::corpus::Date>, words: &str| date.map(|date| format!("{words} {}", date.spoken()));
    let read = |field: &str| article.from_text.iter().any(|read| read == field);
    let published = match given(article.date, "published") {
        Some(published) if read("date") => format!("{published} (read from the text)"),
        Some(published) => published,
        None => "published: not given".into(),
    };
    let headline = match (&article.title, read("title")) {
        (None, _) => Some("headline: not given".to_string()),
        (Some(_), true) => Some("headline read from the text".into()),
        _ => None,
    };
    let others = [given(article.event, "about events of"), given(article.retrieved, "retrieved"), headline];
    [Some(published)].into_iter().chain(others).flatten().collect()
}

/// The blocks; items that follow each other stand in one list.
fn text(article: &Article, mark: &str) -> Vec<AnyView> {
    let highlights = article.evidence(mark, Field::Text);
    let first = article.evidence(mark, Field::Title).len();
    let is_item = |block: &Block| block.kind == BlockKind::Item;
    let runs = article.blocks.chunk_by(|one, next| is_item(one) && is_item(next));
    runs.map(|run| {
        let blocks: Vec<AnyView> = run.iter().map(|block| passage::block(article, block, &highlights, first)).collect();
        if is_item(&run[0]) { view! { class="v", <ul>{blocks}</ul> }.into_any() } else { blocks.into_any() }
    })
    .collect()
}

/// What stood in the file and is not the article.
fn left_out(article: &Article) -> Option<impl IntoView + use<>> {
    let lines = article.left_out.clone();
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { class="v", <p dir="auto">{line}</p> }).collect_view();
        view! { class="v",
            <details class="left-out">
                <summary>"Left out of the saved page"</summary>
                {lines}
            </details>
        }
    })
}
