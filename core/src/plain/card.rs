//! One article in a list.

use maud::{Markup, html};

use crate::corpus::{Article, Corpus, Kind};
use crate::route::Route;

/// Where it is from, headline, opening and topics. Where the article is not carried `whole`, its headline leads nowhere
/// and its original is linked.
pub(super) fn card(corpus: &Corpus, number: usize, whole: bool) -> Markup {
    let article = &corpus.articles[number];
    let heading = article.heading();
    let topics = corpus.topic_line(article);
    html! {
        article class="result-card" {
            (origin(corpus, number, !whole))
            h3 class="headline" {
                @if whole {
                    a dir="auto" lang=[lang(article)] href=(href(corpus, number)) { (heading) }
                } @else {
                    span dir="auto" lang=[lang(article)] { (heading) }
                }
            }
            p class="excerpt" dir="auto" lang=[lang(article)] { (article.excerpt(Article::OPENING)) }
            p class="topics" { (topics) }
        }
    }
}

/// The language of an article, where it is another than the page's.
pub(super) fn lang(article: &Article) -> Option<&str> {
    article.language.as_deref().filter(|&language| language != "en")
}

/// The address of an article.
pub(super) fn href(corpus: &Corpus, number: usize) -> String {
    Route::default().with_doc(&corpus.articles[number].id).href()
}

fn origin(corpus: &Corpus, number: usize, links_original: bool) -> Markup {
    let article = &corpus.articles[number];
    html! {
        p class="origin" {
            (outlet(corpus, number))
            span class="when" { (article.dated()) }
            @if article.kind == Kind::Digest { span class="tag" { "digest" } }
            @if article.title.is_none() { span class="tag" { "no headline given" } }
            @if links_original { (original(article.url.as_deref())) }
        }
    }
}

/// The stamp and the name of the outlet.
pub(super) fn outlet(corpus: &Corpus, number: usize) -> Markup {
    let source = corpus.source_of(number);
    html! {
        @if let Some(source) = source {
            span class="stamp" aria-hidden="true" { (source.stamp) }
            bdi { (source.label) }
        }
    }
}

/// A link to the address where the article stood.
pub(super) fn original(url: Option<&str>) -> Markup {
    html! {
        @if let Some(url) = url {
            a class="original" href=(url) rel="noreferrer" target="_blank" {
                "Open the original" span class="visually-hidden" { " (in a new tab)" }
            }
        } @else {
            span { "original: not given" }
        }
    }
}
