//! The HTML of an open article.

use maud::{Markup, PreEscaped, html};

use super::group::Group;
use super::origin::{href, lang, original, outlet};
use crate::corpus::{Article, Assignment, Block, BlockKind, Corpus, Segment};
use crate::display::{ArticleHead, FURNITURE, topics_by_group, value_text};
use crate::facet::Facet;
use crate::route::Route;

/// The article at index `place` of the list, with its source, facts, topics and text, and links to its neighbours in
/// the list.
pub(super) fn article(corpus: &Corpus, list: &[usize], place: usize) -> Markup {
    let number = list[place];
    let article = &corpus.articles[number];
    let neighbour = |place: Option<usize>| place.and_then(|place| list.get(place)).map(|&other| href(corpus, other));
    let head = ArticleHead::new(corpus, number);
    // The words of the interface are English, even in an article in another language.
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
                        (outlet(&head.origin))
                        @for tag in &head.origin.tags { span class="tag" { (tag) } }
                        (original(head.original.as_deref()))
                    }
                    h2 class="headline" dir="auto" { (article.heading()) }
                    p class="facts" lang=[ours] {
                        @for fact in &head.facts {
                            span { (fact.words) @if !fact.name.is_empty() { bdi { (fact.name) } } }
                        }
                    }
                    @if let Some(remark) = head.remark { p class="remark" { (remark) } }
                }
                section class="evidence-panel" aria-label="Topics" lang=[ours] { (topics(corpus, article)) }
                div class="text" { (text(article)) }
                @if !article.left_out.is_empty() {
                    details class="left-out" {
                        summary { (FURNITURE) }
                        @for line in &article.left_out { p dir="auto" { (line) } }
                    }
                }
            }
        }
    }
}

fn topics(corpus: &Corpus, article: &Article) -> Markup {
    let place = |assignment: &&Assignment| corpus.topics.iter().position(|topic| topic.id == assignment.topic);
    html! {
        @for (name, assignments) in topics_by_group(corpus, article) {
            @if let Some(name) = name { p class="topic-group" { bdi { (name) } } }
            ul class="topic-chips" aria-label=[name] {
                @for place in assignments.iter().filter_map(place) {
                    @let text = value_text(corpus, Facet::Topic, place);
                    li {
                        a href=(Group::of_value(corpus, Facet::Topic, place).route().href()) {
                            (text.label)
                            @if text.proposed { " " span class="tag" { "proposed" } }
                        }
                    }
                }
            }
        }
    }
}

/// The blocks of an article. Consecutive list items form one HTML list.
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
    let inner = html! { @for segment in article.segments(block, &[]) { (drawn(&segment)) } };
    match block.kind {
        BlockKind::Heading => html! { h3 dir="auto" { (inner) } },
        BlockKind::Paragraph => html! { p dir="auto" { (inner) } },
        BlockKind::Item => html! { li dir="auto" { (inner) } },
        BlockKind::Quote => html! { blockquote dir="auto" { (inner) } },
        // HTML parsers drop a line break at the start of a <pre>. They drop the one added here instead of one of the
        // text.
        BlockKind::Verbatim => html! { pre dir="auto" { (PreEscaped("\n")) (inner) } },
    }
}

fn drawn(segment: &Segment) -> Markup {
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
