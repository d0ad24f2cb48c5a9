//! The timeline and the facets, as links to the articles of each value.

use maud::{Markup, html};

use super::group::{Group, articles};
use crate::corpus::{Corpus, Ids};
use crate::display::{FacetList, facet_lists, value_text};
use crate::facet::{Facet, FacetValue, Outcome, Timeline};
use crate::query::Query;

/// The maximum number of stories that are listed. Each story is a group with a CSS rule, and a browser checks all rules
/// for each article. A hundred groups delay a list of a thousand articles by half a second.
const STORIES: usize = 10;

/// The timeline. `whole` says whether the page contains all articles. Otherwise the bars are not links.
pub(super) fn dates(corpus: &Corpus, outcome: &Outcome, whole: bool) -> Markup {
    let timeline = &outcome.timeline;
    let last = if timeline.bars.len() > 1 { timeline.label(timeline.bars.len() - 1) } else { String::new() };
    html! {
        div class="facet" {
            p class="legend" { "Date" }
            div class="timeline" {
                div class="chart" {
                    @for (place, bar) in timeline.bars.iter().enumerate() {
                        @let name = format!("{}, {}", timeline.label(place), articles(bar.count));
                        @let group = days(corpus, timeline, place).filter(|group| whole && !group.ids.is_empty());
                        a class="timeline-bar" href=[group.as_ref().map(|group| group.route().href())] title=(name) {
                            svg class="fill" height={ (100 * bar.count / timeline.tallest()) "%" } {}
                        }
                    }
                }
                div class="axis" {
                    span aria-hidden="true" { (timeline.label(0)) }
                    span aria-hidden="true" { (last) }
                }
            }
            div class="reserve" {}
            @if whole { @if let Some(value) = &outcome.undated { ul { (row(corpus, Facet::Undated, value)) } } }
            @if timeline.inexact > 0 {
                p class="remark" { (articles(timeline.inexact)) " without a date exact enough for one bar" }
            }
        }
    }
}

/// The HTML of the facets that [`shown`] returns.
pub(super) fn lists(corpus: &Corpus, outcome: &Outcome) -> Markup {
    html! {
        @for list in shown(corpus, outcome) {
            div class="facet" {
                p class="legend" { bdi { (list.name) } }
                @if list.facet == Facet::Topic { div class="reserve-choice" {} }
                ul { @for value in &list.values { (row(corpus, list.facet, value)) } }
            }
        }
    }
}

/// All groups that the timeline and the facets link to.
pub(super) fn groups(corpus: &Corpus, outcome: &Outcome) -> Vec<Group> {
    let lists = shown(corpus, outcome);
    let values = lists.iter().flat_map(|list| list.values.iter().map(|value| (list.facet, value.number)));
    let values = values.chain(outcome.undated.map(|value| (Facet::Undated, value.number)));
    let named = values.map(|(facet, number)| Group::of_value(corpus, facet, number));
    let days = (0..outcome.timeline.bars.len()).filter_map(|place| days(corpus, &outcome.timeline, place));
    named.chain(days).filter(|group| !group.ids.is_empty()).collect()
}

/// The facets with the values that are listed. These include at most [`STORIES`] stories. A value without articles is
/// not listed, because its link would lead to an empty list.
fn shown(corpus: &Corpus, outcome: &Outcome) -> Vec<FacetList> {
    let mut lists = facet_lists(corpus, outcome);
    for list in &mut lists {
        list.values.retain(|value| value.count > 0);
        if list.facet == Facet::Story {
            list.values.truncate(STORIES);
        }
    }
    lists.retain(|list| !list.values.is_empty());
    lists
}

fn row(corpus: &Corpus, facet: Facet, value: &FacetValue) -> Markup {
    let text = value_text(corpus, facet, value.number);
    html! {
        li class="facet-row" {
            a href=(Group::of_value(corpus, facet, value.number).route().href()) {
                @if !text.stamp.is_empty() { span class="stamp" aria-hidden="true" { (text.stamp) } }
                bdi { (text.label) }
                @if text.proposed { span class="tag" { "proposed" } }
                span class="count" { (value.count) }
            }
        }
    }
}

/// The group of the articles whose dates may fall into the period of a bar. The live page lists the same articles for
/// this bar. `None` if the timeline has no such bar.
fn days(corpus: &Corpus, timeline: &Timeline, place: usize) -> Option<Group> {
    let (bar, mut query) = (timeline.bars.get(place)?, Query::default());
    timeline.choose(&mut query, place, place);
    let touches =
        |number: &usize| corpus.spans[*number].is_some_and(|(first, last)| first <= bar.last && bar.first <= last);
    let ids = Ids::from_numbers(corpus.len(), (0..corpus.len()).filter(touches));
    Some(Group { label: format!("Date: {}", timeline.label(place)), query, ids })
}
