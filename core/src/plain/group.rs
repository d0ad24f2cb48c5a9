//! Groups of articles: a link to a group narrows the list to its articles.

use maud::{Markup, html};

use crate::corpus::{Corpus, Ids};
use crate::facet::Facet;
use crate::query::{Query, Standing};
use crate::route::Route;

/// The articles of one facet value or one bar of the timeline.
pub(super) struct Group {
    /// The name of the group, as a chip shows it: "Source: Zee News".
    pub(super) label: String,
    /// The query that finds the same articles in the live page.
    pub(super) query: Query,
    /// The articles.
    pub(super) ids: Ids,
}

impl Group {
    /// The articles with a facet value.
    pub(super) fn of_value(corpus: &Corpus, facet: Facet, number: usize) -> Self {
        let mut query = Query::default();
        facet.toggle(corpus, &mut query, number, Standing::Chosen);
        let label = query.filters().first().map(|filter| filter.label(corpus)).unwrap_or_default();
        let ids = match facet {
            Facet::Source => &corpus.sources[number].ids,
            Facet::Topic => &corpus.topics[number].ids,
            Facet::Story => &corpus.stories[number].ids,
            Facet::Undated => &corpus.undated,
        };
        Self { label, query, ids: ids.clone() }
    }

    /// The route that shows the same articles in the live page.
    pub(super) fn route(&self) -> Route {
        Route::default().with_query(self.query.clone())
    }
}

/// The heading above the list for a group, whose index is `place`. The page shows the heading if the address names the
/// group. The list then shows only the articles of this group.
pub(super) fn heading(corpus: &Corpus, place: usize, group: &Group) -> Markup {
    html! {
        div class={ "result-bar plain-view v" (place) } id=(group.route().print()) {
            h2 class="summary" { (summary(group.ids.count(), corpus.len())) }
            p class="chip" { bdi { (group.label) } }
        }
    }
}

/// The CSS classes of an article in the list. Each group that contains the article adds a class of `g` and the index of
/// the group, such as `g3`. `None` if no group contains the article.
pub(super) fn classes(groups: &[Group], number: usize) -> Option<String> {
    let its = groups.iter().enumerate().filter(|(_, group)| group.ids.contains(number));
    let classes: Vec<String> = its.map(|(place, _)| format!("g{place}")).collect();
    (!classes.is_empty()).then(|| classes.join(" "))
}

/// How many articles were found, such as "3 of 5 articles".
pub(super) fn summary(found: usize, total: usize) -> String {
    format!("{found} of {}", articles(total))
}

/// A number of articles, such as "1 article" or "3 articles".
pub(super) fn articles(count: usize) -> String {
    format!("{count} {}", if count == 1 { "article" } else { "articles" })
}
