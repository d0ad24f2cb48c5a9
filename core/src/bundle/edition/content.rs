//! Fills `index.html` with the parts of a page that depend on its corpus.

use super::digest::fingerprint;
use super::frame::{fill, without_build_lines};
use crate::bundle::Parts;
use crate::corpus::{Corpus, NOT_GIVEN};
use crate::intake::Problem;
use crate::plain::Plain;

/// The parts of a page that depend on its corpus.
pub(super) struct Content<'a> {
    pub(super) title: &'a str,
    pub(super) description: String,
    pub(super) fingerprint: String,
    pub(super) plain: Plain,
    pub(super) parts: &'a Parts,
}

impl<'a> Content<'a> {
    pub(super) fn of(corpus: &'a Corpus, parts: &'a Parts, json: &str) -> Self {
        Self {
            title: &corpus.title,
            description: description(corpus),
            fingerprint: fingerprint(json),
            plain: Plain::of(corpus),
            parts,
        }
    }
}

/// The source of `index.html`, with its slots not filled.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a>(pub(super) &'a str);

impl Frame<'_> {
    /// Fills the slots of the frame with the values in `edition` and `content`. `{{policy}}`,
    /// `{{download-bytes}}` and `{{single-bytes}}` are filled later.
    pub(super) fn filled(self, edition: &[(&str, &str)], content: &Content<'_>) -> Result<String, Problem> {
        let (title, description) = (text(content.title), text(&content.description));
        let own = [
            ("title", title.as_str()),
            ("description", &description),
            ("fingerprint", &content.fingerprint),
            ("plain", &content.plain.html),
        ];
        fill(&without_build_lines(self.0), &[edition, &own].concat())
    }
}

/// The description of the page, which search engines and link previews show.
fn description(corpus: &Corpus) -> String {
    let articles = if corpus.len() == 1 { "article" } else { "articles" };
    let from = match corpus.sources.iter().filter(|source| source.id != NOT_GIVEN.0).count() {
        0 => String::new(),
        1 => " from 1 source".into(),
        sources => format!(" from {sources} sources"),
    };
    format!("{}: {} {articles}{from} to read, search and filter by date, source and topic", corpus.title, corpus.len())
}

/// The text, escaped for use in an HTML element or attribute.
fn text(text: &str) -> String {
    maud::html! { (text) }.into_string()
}
