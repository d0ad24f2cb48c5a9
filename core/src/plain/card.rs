//! The HTML of one article in the list.

use maud::{Markup, html};

use super::origin::{href, lang, original, outlet};
use crate::corpus::Corpus;
use crate::display::{Card, Pieces, excerpt, headline};

/// The card of an article. `whole` says whether the page contains the text of the article. If so, the headline links to
/// that text. Otherwise the headline is not a link, and the card links to the original.
pub(super) fn card(corpus: &Corpus, number: usize, whole: bool) -> Markup {
    let article = &corpus.articles[number];
    let Card { origin, date, topics } = Card::new(corpus, number);
    let headline = text(headline(article, &|_, _| Vec::new()));
    html! {
        article class="result-card" {
            p class="origin" {
                (outlet(&origin))
                span class="when" { (date) }
                @for tag in &origin.tags { span class="tag" { (tag) } }
                @if !whole { (original(article.url.as_deref())) }
            }
            h3 class="headline" {
                @if whole {
                    a dir="auto" lang=[lang(article)] href=(href(corpus, number)) { (headline) }
                } @else {
                    span dir="auto" lang=[lang(article)] { (headline) }
                }
            }
            p class="excerpt" dir="auto" lang=[lang(article)] { (text(excerpt(article, &|_, _| Vec::new()))) }
            p class="topics" { (topics) }
        }
    }
}

/// The joined text of all pieces. The plain page has no search, so no piece is a match that must be marked.
fn text(pieces: Pieces) -> String {
    pieces.into_iter().map(|(text, _)| text).collect()
}
