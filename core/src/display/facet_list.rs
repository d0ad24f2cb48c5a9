//! The facets beside the list.

use crate::corpus::{Article, Assignment, Corpus};
use crate::facet::{Facet, FacetValue, Outcome};

/// A facet and its values, as the page shows them beside the list. Each group of topics is shown as a facet of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetList {
    /// The heading: "Source", "Story", the name of a group, or "Topic" for topics without a group.
    pub name: String,
    /// The property to filter by.
    pub facet: Facet,
    /// The values in order.
    pub values: Vec<FacetValue>,
}

/// What the page shows for a value, except its count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValueText {
    /// The identifier in addresses.
    pub id: String,
    /// The name.
    pub label: String,
    /// The stamp of a source: two letters. Empty for other values.
    pub stamp: String,
    /// Whether the value is a topic that Cuttings proposed and nobody has accepted yet.
    pub proposed: bool,
}

/// The facets in the order of the page: sources, stories (if there are any), then each group of topics.
pub fn facet_lists(corpus: &Corpus, outcome: &Outcome) -> Vec<FacetList> {
    let list = |facet: Facet, group: usize, values: Vec<FacetValue>| FacetList {
        name: facet_name(corpus, facet, group),
        facet,
        values,
    };
    let mut lists = vec![list(Facet::Source, 0, outcome.sources.clone())];
    if !corpus.stories.is_empty() {
        lists.push(list(Facet::Story, 0, outcome.stories.clone()));
    }
    let groups = 0..corpus.groups.len();
    lists.extend(groups.map(|group| list(Facet::Topic, group, outcome.group_values(corpus, group))));
    lists
}

/// The heading of a facet. For topics, `group` is the index in [`Corpus::groups`]. Other facets ignore it.
pub fn facet_name(corpus: &Corpus, facet: Facet, group: usize) -> String {
    let name = match facet {
        Facet::Source => "Source",
        Facet::Story => "Story",
        Facet::Undated => "Date",
        Facet::Topic => corpus.groups.get(group).and_then(|group| group.name.as_deref()).unwrap_or("Topic"),
    };
    name.into()
}

/// What the page shows for the value with this index among the sources, topics or stories of the corpus. Empty if there
/// is no such value. For [`Facet::Undated`], the index is ignored.
pub fn value_text(corpus: &Corpus, facet: Facet, number: usize) -> ValueText {
    let text = |id: &str, label: &str, stamp: &str| ValueText {
        id: id.into(),
        label: label.into(),
        stamp: stamp.into(),
        proposed: false,
    };
    match facet {
        Facet::Source => corpus.sources.get(number).map(|source| text(&source.id, &source.label, &source.stamp)),
        Facet::Topic => corpus.topics.get(number).map(|topic| {
            let text = text(&topic.id, &topic.label, "");
            ValueText { proposed: topic.proposed, ..text }
        }),
        Facet::Story => corpus.stories.get(number).map(|story| text(&story.id, &story.label, "")),
        Facet::Undated => Some(text("none", "No date", "")),
    }
    .unwrap_or_default()
}

/// The topics of an article by group, each group with its name. The topics in no group come first, with the name
/// `None`. The groups follow in the order of the corpus. Groups without a topic of the article are left out.
pub fn topics_by_group<'a>(corpus: &'a Corpus, article: &'a Article) -> Vec<(Option<&'a str>, Vec<&'a Assignment>)> {
    let group_of = |assignment: &Assignment| corpus.topic(&assignment.topic).and_then(|topic| topic.group.as_deref());
    let named = corpus.groups.iter().filter_map(|group| group.name.as_deref()).map(Some);
    let groups = [None].into_iter().chain(named).map(|name| {
        let assignments = article.topics.iter().filter(|assignment| group_of(assignment) == name);
        (name, assignments.collect::<Vec<_>>())
    });
    groups.filter(|(_, assignments)| !assignments.is_empty()).collect()
}
