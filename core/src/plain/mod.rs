//! What can be read without the program?
//!
//! [`Plain`] is the list and every article as HTML: what a reader sees before the program has started, with scripts
//! off, and when the program cannot start. It has the shape and the classes of the live page, so that the program
//! takes it over without a jump, and no control that needs the program.
//!
//! What is shown has for its id what the live page has in its address: `<section id="doc=…">`, `<section
//! id="source=…">`. So a link such as `#doc=…` leads to the same thing before the start, after it, and without one;
//! style sheets show the article that the address names, else the list, and of the list the group that it names. Text
//! is escaped by [`maud`].

mod card;
mod facets;
mod reader;

use maud::{Markup, html};

use crate::corpus::{Corpus, Ids};
use crate::query::Query;
use crate::route::Route;

/// The most articles that are carried as HTML with their texts.
pub const WHOLE: usize = 1000;
/// Of more, the openings of the newest so many are: the program waits until a browser has drawn them. All of ten thousand would
/// weigh as much as their texts compressed, and take three seconds; a thousand take a third of the whole start.
pub const OPENINGS: usize = 200;

/// The page of a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain {
    /// The content of `<body>`.
    pub html: String,
    /// The rules by which the list shows only the articles of the source, topic or time that the address names.
    pub style: String,
}

impl Plain {
    /// Writes the page.
    pub fn of(corpus: &Corpus) -> Self {
        let whole = corpus.len() <= WHOLE;
        let groups = if whole { facets::groups(corpus) } else { Vec::new() };
        let rule = |place| format!(".v{place}:target~.plain-list>ol>:not(.g{place}){{display:none}}");
        let style = (0..groups.len()).map(rule).collect::<String>();
        Self { html: page(corpus, whole, &groups).into_string(), style: format!("@layer shell{{{style}}}") }
    }
}

fn page(corpus: &Corpus, whole: bool, groups: &[Group]) -> Markup {
    let mut newest = newest_first(corpus);
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
                section class="column" aria-label="Dates" { (facets::dates(corpus, whole)) }
                @if whole {
                    aside class="filters" aria-label="Groups" { div class="scroller" { (facets::lists(corpus)) } }
                }
                main class="main" {
                    nav class="views" aria-label="Views" { a href="#" aria-current="page" { "List" } }
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
                    @if whole {
                        @for place in 0..newest.len() { (reader::reader(corpus, &newest, place)) }
                    }
                }
            }
            footer class="footer" {
                p { "Everything on this page runs in your browser. Nothing you do here is sent anywhere." }
            }
        }
    }
}

/// The articles that a link of a facet leads to.
struct Group {
    /// As a chip says it: "Source: Zee News".
    label: String,
    query: Query,
    ids: Ids,
}

impl Group {
    /// Where the live page shows it.
    fn route(&self) -> Route {
        Route::default().with_query(self.query.clone())
    }
}

/// What stands over the list where the address names a group; the list then shows the articles of the group.
fn heading(corpus: &Corpus, place: usize, group: &Group) -> Markup {
    html! {
        div class={ "result-bar plain-view v" (place) } id=(group.route().print()) {
            h2 class="summary" { (summary(group.ids.count(), corpus.len())) }
            p class="chip" { bdi { (group.label) } }
        }
    }
}

/// The groups that an article belongs to.
fn classes(groups: &[Group], number: usize) -> Option<String> {
    let its = groups.iter().enumerate().filter(|(_, group)| group.ids.contains(number));
    let classes: Vec<String> = its.map(|(place, _)| format!("g{place}")).collect();
    (!classes.is_empty()).then(|| classes.join(" "))
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

/// As the live page lists them: those without a date last.
fn newest_first(corpus: &Corpus) -> Vec<usize> {
    let (undated, dated): (Vec<_>, Vec<_>) = (0..corpus.len()).partition(|&number| corpus.undated.contains(number));
    dated.into_iter().rev().chain(undated).collect()
}

/// "3 of 5 articles".
fn summary(found: usize, total: usize) -> String {
    format!("{found} of {}", articles(total))
}

/// "1 article", "3 articles".
fn articles(count: usize) -> String {
    format!("{count} {}", if count == 1 { "article" } else { "articles" })
}
