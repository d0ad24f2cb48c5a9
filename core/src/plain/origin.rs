//! The HTML of an article's source and of the link to its original, and the article's address in the page.

use maud::{Markup, html};

use crate::corpus::{Article, Corpus};
use crate::display::{IN_NEW_TAB, NO_ORIGINAL, ORIGINAL, Origin};
use crate::route::Route;

/// The `lang` attribute of an article. `None` if the article names no language or is in English, as the page is.
pub(super) fn lang(article: &Article) -> Option<&str> {
    article.language.as_deref().filter(|&language| language != "en")
}

/// The address of an article in the page, by the article's number.
pub(super) fn href(corpus: &Corpus, number: usize) -> String {
    Route::default().with_doc(&corpus.articles[number].id).href()
}

/// The stamp (two letters) and the name of a source.
pub(super) fn outlet(origin: &Origin) -> Markup {
    html! {
        span class="stamp" aria-hidden="true" { (origin.stamp) }
        bdi { (origin.source) }
    }
}

/// A link to the original of an article, or a remark if the address of the original is unknown.
pub(super) fn original(url: Option<&str>) -> Markup {
    html! {
        @if let Some(url) = url {
            a class="original" href=(url) rel="noreferrer" target="_blank" {
                (ORIGINAL) span class="visually-hidden" { (IN_NEW_TAB) }
            }
        } @else {
            span { (NO_ORIGINAL) }
        }
    }
}
