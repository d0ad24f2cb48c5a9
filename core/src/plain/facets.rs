//! The timeline, the sources and the topics, as links to the articles of each.

use maud::{Markup, html};

use super::reader::about;
use super::{Group, articles};
use crate::corpus::{Corpus, Ids, TopicGroup};
use crate::facet::Timeline;
use crate::order::sorted;
use crate::query::{Query, Standing};

/// The most stories that are listed. A browser holds every item of the list against the rule of each group, and for each of
/// them looks through all groups: with a hundred of them a list of a thousand articles takes half a second longer.
const STORIES: usize = 10;

/// The timeline. Where there are no groups its bars lead nowhere.
pub(super) fn dates(corpus: &Corpus, whole: bool) -> Markup {
    let timeline = Timeline::new(corpus, &Query::default(), &Ids::all(corpus.len()), None);
    let last = if timeline.bars.len() > 1 { timeline.label(timeline.bars.len() - 1) } else { String::new() };
    let undated = undated(corpus);
    html! {
        div class="facet" {
            p class="legend" { "Date" }
            div class="timeline" {
                div class="chart" {
                    @for (place, bar) in timeline.bars.iter().enumerate() {
                        @let name = format!("{}, {}", timeline.label(place), articles(bar.count));
                        @let group = days(corpus, &timeline, place).filter(|group| whole && !group.ids.is_empty());
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
            @if whole { @if let Some(group) = undated { ul { (row(&Value::of(group, "No date"))) } } }
            @if timeline.inexact > 0 {
                p class="remark" { (articles(timeline.inexact)) " without an exact enough date for one bar" }
            }
        }
    }
}

/// The sources, the stories and the topics that have articles, the most first.
pub(super) fn lists(corpus: &Corpus) -> Markup {
    html! {
        div class="facet" {
            p class="legend" { "Source" }
            ul { @for source in sources(corpus) { (row(&source)) } }
        }
        @if corpus.stories.iter().any(|story| !story.ids.is_empty()) {
            div class="facet" {
                p class="legend" { "Story" }
                ul { @for story in stories(corpus) { (row(&story)) } }
            }
        }
        @for group in &corpus.groups {
            div class="facet" {
                p class="legend" { bdi { (group.name.as_deref().unwrap_or("Topic")) } }
                ul { @for topic in topics(corpus, group) { (row(&topic)) } }
            }
        }
    }
}

/// Every group that something here leads to.
pub(super) fn groups(corpus: &Corpus) -> Vec<Group> {
    let topics = corpus.groups.iter().flat_map(|group| topics(corpus, group));
    let values = sources(corpus).into_iter().chain(stories(corpus)).chain(topics).map(|value| value.group);
    let timeline = Timeline::new(corpus, &Query::default(), &Ids::all(corpus.len()), None);
    let days = (0..timeline.bars.len()).filter_map(|place| days(corpus, &timeline, place));
    values.chain(days).chain(undated(corpus)).filter(|group| !group.ids.is_empty()).collect()
}

fn row(Value { group, stamp, label, proposed }: &Value) -> Markup {
    html! {
        li class="facet-row" {
            a href=(group.route().href()) {
                @if !stamp.is_empty() { span class="stamp" aria-hidden="true" { (stamp) } }
                bdi { (label) }
                @if *proposed { span class="tag" { "proposed" } }
                span class="count" { (group.ids.count()) }
            }
        }
    }
}

/// A value of a facet, with the articles that it leads to.
struct Value {
    group: Group,
    /// The stamp of a source, else empty.
    stamp: String,
    label: String,
    /// Whether it is a topic that nobody has accepted yet.
    proposed: bool,
}

impl Value {
    fn of(group: Group, label: &str) -> Self {
        Self { group, stamp: String::new(), label: label.into(), proposed: false }
    }
}

fn sources(corpus: &Corpus) -> Vec<Value> {
    let values = corpus.sources.iter().map(|source| {
        let query = Query::default();
        let query = Query { sources: query.sources.with(&source.id, Standing::Chosen), ..query };
        let group = Group { label: format!("Source: {}", source.label), query, ids: source.ids.clone() };
        Value { stamp: source.stamp.clone(), ..Value::of(group, &source.label) }
    });
    by_count(values.collect())
}

/// The topics of one group that have articles.
fn topics(corpus: &Corpus, group: &TopicGroup) -> Vec<Value> {
    let name = group.name.as_deref().unwrap_or("Topic");
    let topics = group.topics.iter().filter_map(|&place| corpus.topics.get(place));
    let values = topics.filter(|topic| !topic.ids.is_empty()).map(|topic| {
        let label = format!("{name}: {}", topic.label);
        let group = Group { label, query: about(&topic.id), ids: topic.ids.clone() };
        Value { proposed: topic.proposed, ..Value::of(group, &topic.label) }
    });
    by_count(values.collect())
}

/// The stories that the most articles tell.
fn stories(corpus: &Corpus) -> Vec<Value> {
    let values = corpus.stories.iter().filter(|story| !story.ids.is_empty()).map(|story| {
        let query = Query::default();
        let query = Query { stories: query.stories.with(&story.id, Standing::Chosen), ..query };
        let group = Group { label: format!("Story: {}", story.label), query, ids: story.ids.clone() };
        Value::of(group, &story.label)
    });
    let mut values = by_count(values.collect());
    values.truncate(STORIES);
    values
}

fn by_count(values: Vec<Value>) -> Vec<Value> {
    sorted(values, &mut |a, b| b.group.ids.count().cmp(&a.group.ids.count()).then_with(|| a.label.cmp(&b.label)))
}

fn undated(corpus: &Corpus) -> Option<Group> {
    let query = Query { undated: true, ..Query::default() };
    let group = Group { label: "No date".into(), query, ids: corpus.undated.clone() };
    (!group.ids.is_empty()).then_some(group)
}

/// The articles that may be of a bar's days, as the live page lists them.
fn days(corpus: &Corpus, timeline: &Timeline, place: usize) -> Option<Group> {
    let (bar, mut query) = (timeline.bars.get(place)?, Query::default());
    timeline.choose(&mut query, place, place);
    let touches =
        |number: &usize| corpus.spans[*number].is_some_and(|(first, last)| first <= bar.last && bar.first <= last);
    let ids = Ids::from_numbers(corpus.len(), (0..corpus.len()).filter(touches));
    Some(Group { label: format!("Date: {}", timeline.label(place)), query, ids })
}
