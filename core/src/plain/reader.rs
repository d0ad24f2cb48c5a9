//! An article, open.

use maud::{Markup, PreEscaped, html};

use super::card::{href, lang, original, outlet};
use crate::corpus::{Article, Block, BlockKind, Corpus, Kind, Segment};
use crate::query::{Query, Standing};
use crate::route::Route;

/// The article with everything that is known of it, and its neighbours in the list.
pub(super) fn reader(corpus: &Corpus, list: &[usize], place: usize) -> Markup {
    let number = list[place];
    let article = &corpus.articles[number];
    let neighbour = |place: Option<usize>| place.and_then(|place| list.get(place)).map(|&other| href(corpus, other));
    // Within an article of another language our own words are in ours.
    let ours = lang(article).map(|_| "en");
    let address = Route::default().with_doc(&article.id).print();
    html! {
        section class="plain-view is-reading" id=(address) {
            nav class="reader-navigation" aria-label="Articles" {
                a href="#" { "Back to the list" }
                span class="position" { (place + 1) " of " (list.len()) }
                @if let Some(href) = neighbour(place.checked_sub(1)) { a href=(href) { "Previous" } }
                @if let Some(href) = neighbour(place.checked_add(1)) { a href=(href) { "Next" } }
            }
            article class="reader" lang=[lang(article)] {
                header {
                    p class="origin" {
                        (outlet(corpus, number))
                        @if article.kind == Kind::Digest { span class="tag" { "digest" } }
                        (original(article.url.as_deref()))
                    }
                    h2 class="headline" dir="auto" { (article.heading()) }
                    p class="facts" lang=[ours] {
                        span { "author: " bdi { (article.author.as_deref().unwrap_or("not given")) } }
                        @for fact in article.facts() { span { (fact) } }
                    }
                    @if article.kind == Kind::Digest { p class="remark" { (Kind::DIGEST_REMARK) } }
                }
                section class="evidence-panel" aria-label="Topics" lang=[ours] { (topics(corpus, article)) }
                div class="text" { (text(article)) }
                @if !article.left_out.is_empty() {
                    details class="left-out" {
                        summary { "Removed from the saved page" }
                        @for line in &article.left_out { p dir="auto" { (line) } }
                    }
                }
            }
        }
    }
}

fn topics(corpus: &Corpus, article: &Article) -> Markup {
    html! {
        @for (group, assignments) in corpus.topics_by_group(article) {
            @if let Some(group) = group { p class="topic-group" { bdi { (group) } } }
            ul class="topic-chips" aria-label=[group] {
                @for topic in assignments.into_iter().filter_map(|assignment| corpus.topic(&assignment.topic)) {
                    li {
                        a href=(Route::default().with_query(about(&topic.id)).href()) {
                            (topic.label)
                            @if topic.proposed { " " span class="tag" { "proposed" } }
                        }
                    }
                }
            }
        }
    }
}

/// The query for a topic.
pub(super) fn about(topic: &str) -> Query {
    let query = Query::default();
    Query { topics: query.topics.with(topic, Standing::Chosen), ..query }
}

/// The blocks; items that follow each other stand in one list.
fn text(article: &Article) -> Markup {
    let is_item = |block: &Block| block.kind == BlockKind::Item;
    html! {
        @for run in article.blocks.chunk_by(|one, next| is_item(one) && is_item(next)) {
            @if is_item(&run[0]) {
                ul { @for one in run { (block(article, one)) } }
            } @else {
                @for one in run { (block(article, one)) }
            }
        }
    }
}

fn block(article: &Article, block: &Block) -> Markup {
    let inner = html! { @for segment in article.segments(block, &[]) { (stretch(&segment)) } };
    match block.kind {
        BlockKind::Heading => html! { h3 dir="auto" { (inner) } },
        BlockKind::Paragraph => html! { p dir="auto" { (inner) } },
        BlockKind::Item => html! { li dir="auto" { (inner) } },
        BlockKind::Quote => html! { blockquote dir="auto" { (inner) } },
        // A parser drops the first line break of a <pre>; this one is for it.
        BlockKind::Verbatim => html! { pre dir="auto" { (PreEscaped("\n")) (inner) } },
    }
}

fn stretch(segment: &Segment) -> Markup {
    let mut inner = html! { (segment.text) };
    if segment.emphasis {
        inner = html! { em { (inner) } };
    }
    if segment.strong {
        inner = html! { strong { (inner) } };
    }
    match &segment.link {
        Some(address) => html! { a href=(address) rel="noreferrer" target="_blank" { (inner) } },
        None => inner,
    }
}
