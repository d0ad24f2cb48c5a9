//! A comparison: articles side by side, with the passages that they share.

use super::{Wording, wording};
use crate::compare::prepared::PreparedArticles;
use crate::order::sorted;

/// Articles that the reader chose, and the passages that they share.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Comparison {
    /// The numbers of the articles, in the order in which the reader chose them.
    pub articles: Vec<usize>,
    /// For each article, the ranges of its text that belong to a passage, in order. The ranges do not overlap.
    pub ranges: Vec<Vec<SharedRange>>,
    /// The number of passages. Passages are numbered from 0, in the order in which they first occur in the articles.
    pub passages: usize,
}

/// A range of a text that belongs to a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SharedRange {
    /// The byte range.
    pub bytes: (usize, usize),
    /// The index of the passage.
    pub passage: usize,
    /// Whether these words are changed. In the fullest occurrence of the passage: whether they differ from any other
    /// occurrence. In another occurrence: whether they differ from the fullest.
    pub is_changed: bool,
    /// Whether this is the first range of an occurrence of the passage.
    pub is_first: bool,
}

impl Comparison {
    /// Compares articles by passages of at least `least` equal words.
    pub fn new(articles: &PreparedArticles<'_>, least: usize) -> Self {
        let wording = wording(articles, least);
        let chosen = articles.chosen();
        let order = order(&wording, chosen);
        let ranges = chosen.iter().map(|&article| ranges(&wording, &order, article)).collect();
        Self { articles: chosen.to_vec(), ranges, passages: order.len() }
    }

    /// For each article, the index of the first range that belongs to this passage, if there is one.
    pub fn begins(&self, passage: usize) -> Vec<Option<usize>> {
        let begins = |ranges: &Vec<SharedRange>| ranges.iter().position(|range| range.passage == passage);
        self.ranges.iter().map(begins).collect()
    }

    /// The changed ranges, in the order of their passages. Each element contains the index of the article and the index
    /// of the range among the ranges of this article.
    pub fn changes(&self) -> Vec<(usize, usize)> {
        let all = self.ranges.iter().enumerate();
        let all = all.flat_map(|(article, ranges)| (0..ranges.len()).map(move |range| (article, range)));
        let changed = all.filter(|&(article, range)| self.ranges[article][range].is_changed);
        sorted(changed.collect(), &mut |one: &(usize, usize), other| {
            let key = |&(article, range): &(usize, usize)| (self.ranges[article][range].passage, article, range);
            key(one).cmp(&key(other))
        })
    }
}

/// The indexes of the passage groups, in the order in which the groups first occur in the articles.
fn order(wording: &Wording, articles: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for &article in articles {
        for (_, group) in wording.of_article(article) {
            if !order.contains(&group) {
                order.push(group);
            }
        }
    }
    order
}

/// The ranges of one article that belong to a passage. A passage here is a whole group. The index of the passage is the
/// position of the group in `order`.
fn ranges(wording: &Wording, order: &[usize], article: usize) -> Vec<SharedRange> {
    let mut ranges = Vec::new();
    let mut free = 0;
    for (bytes, group) in wording.of_article(article) {
        let Some(passage) = order.iter().position(|&known| known == group) else { continue };
        let one = &wording.groups[group];
        let mut changed: Vec<(usize, usize)> = Vec::new();
        for (index, occurrence) in one.occurrences.iter().enumerate() {
            let is_here = occurrence.article == article && occurrence.bytes == bytes;
            let is_fullest_here =
                one.occurrences[one.fullest].article == article && one.occurrences[one.fullest].bytes == bytes;
            match (is_here, is_fullest_here) {
                (true, false) => changed.extend(occurrence.edits.iter().map(|edit| edit.other)),
                (false, true) if index != one.fullest => changed.extend(occurrence.edits.iter().map(|edit| edit.one)),
                _ => {}
            }
        }
        changed.retain(|(start, end)| start < end);
        let changed = sorted(changed, &mut |one, other| one.cmp(other));
        // If two passages overlap, the words in both belong to the first passage.
        let mut at = bytes.0.max(free);
        let mut is_first = true;
        let mut push = |start: usize, end: usize, is_changed: bool| {
            if start < end {
                ranges.push(SharedRange { bytes: (start, end), passage, is_changed, is_first });
                is_first = false;
            }
        };
        for (start, end) in changed {
            if start >= at {
                push(at, start, false);
                push(start, end, true);
                at = end;
            }
        }
        push(at, bytes.1, false);
        free = free.max(bytes.1);
    }
    ranges
}
