//! What can be read without the program?
//!
//! [`Plain`] contains the list, every article and two tables as HTML. For a corpus of more than [`WHOLE`] articles, it
//! contains only the timeline and a list of the newest articles. A reader sees the plain page until the program has
//! started, if scripts are off, and if the program cannot start. The plain page has no controls that need the program.
//! It has the same CSS classes as the live page, which the program draws, so that nothing moves when the program takes
//! over.
//!
//! The id of each section is the fragment of the section's address in the live page: `<section id="doc=…">`,
//! `<section id="view=claims">`. So a link such as `#doc=…` shows the same article with and without the program. Style
//! sheets show the section that the address names, or else the list. [`maud`] escapes all text.

mod article;
mod card;
mod facets;
mod group;
mod origin;
mod table;

use maud::{Markup, html};

use crate::corpus::Corpus;
use crate::facet::{Outcome, overview};
use crate::route::View;
use group::{Group, classes, heading, summary};

/// The maximum number of articles in a corpus whose plain page contains the text of every article.
pub const WHOLE: usize = 1000;
/// The number of articles in the plain page of a larger corpus. These are the newest articles, each with its headline
/// and an excerpt.
///
/// The program waits until the browser has drawn the plain page. Drawing 10,000 articles would take three seconds. Even
/// drawing 1,000 articles takes a third of the time until the page can be used.
pub const OPENINGS: usize = 200;

/// The plain page of a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain {
    /// The content of `<body>`.
    pub html: String,
    /// The CSS rules that narrow the list to one group of articles, if the address names a group.
    pub style: String,
}

impl Plain {
    /// The plain page of a corpus.
    pub fn of(corpus: &Corpus) -> Self {
        let whole = corpus.len() <= WHOLE;
        let outcome = overview(corpus);
        let groups = if whole { facets::groups(corpus, &outcome) } else { Vec::new() };
        let rule = |place| format!(".v{place}:target~.plain-list>ol>:not(.g{place}){{display:none}}");
        let style = (0..groups.len()).map(rule).collect::<String>();
        Self { html: page(corpus, &outcome, whole, &groups).into_string(), style: format!("@layer shell{{{style}}}") }
    }
}

fn page(corpus: &Corpus, outcome: &Outcome, whole: bool, groups: &[Group]) -> Markup {
    let mut newest = outcome.hits.clone();
    let tables = if whole { table::tables(corpus, &newest) } else { Vec::new() };
    if !whole {
        newest.truncate(OPENINGS);
    }
    html! {
        div class="app plain" id="plain" {
            header class="masthead" {
                a class="name" href="#" { "Cuttings" }
                h1 class="title" { bdi { (corpus.title) } }
            }
            div class="layout" {
                div class="boot" {
                    p id="boot" { "Opening the articles…" }
                    noscript {
                        p { "Scripts are turned off for this page: " (without_scripts(whole, newest.len())) }
                    }
                }
                section class="column" aria-label="Dates" { (facets::dates(corpus, outcome, whole)) }
                @if whole {
                    aside class="filters" aria-label="Groups" { div class="scroller" { (facets::lists(corpus, outcome)) } }
                }
                main class="main" {
                    (table::views(&tables, View::List))
                    @for (place, group) in groups.iter().enumerate() { (heading(corpus, place, group)) }
                    @if !groups.is_empty() { p class="all" { a href="#" { "All articles" } } }
                    div class="plain-list" {
                        div class="result-bar" { h2 class="summary" { (summary(newest.len(), corpus.len())) } }
                        ol class="result-list" role="list" aria-label="Articles" {
                            @for &number in &newest {
                                li class=[classes(groups, number)] { (card::card(corpus, number, whole)) }
                            }
                        }
                    }
                    @for place in 0..tables.len() { (table::section(corpus, &tables, place)) }
                    @if whole {
                        @for place in 0..newest.len() { (article::article(corpus, &newest, place)) }
                    }
                }
            }
            footer class="footer" {
                p { "Everything on this page runs in your browser. Nothing you do here is sent anywhere." }
            }
        }
    }
}

fn without_scripts(whole: bool, listed: usize) -> String {
    if whole {
        "every article is here to read; searching and filtering need scripts".into()
    } else {
        format!(
            "here are the headlines and openings of the newest {listed}; the others, reading on, searching and filtering need scripts"
        )
    }
}
