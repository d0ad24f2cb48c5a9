//! Texts side by side, with what they share.

use super::{Wording, wording};
use crate::corpus::Corpus;
use crate::order::sorted;

/// Chosen articles and the passages that they share.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sides {
    /// The articles, by number, in the order in which they were chosen.
    pub articles: Vec<usize>,
    /// For each article the stretches of its text that belong to a passage, in order and apart from each other.
    pub stretches: Vec<Vec<Stretch>>,
    /// How many passages there are. They are numbered in the order of the first text that has them.
    pub passages: usize,
}

/// A stretch of a text that belongs to a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Stretch {
    /// The bytes of the text.
    pub bytes: (usize, usize),
    /// Which passage, from 0.
    pub passage: usize,
    /// Whether the words are others than in the fullest form of the passage, or those that another form changed.
    pub is_changed: bool,
    /// Whether the passage begins here.
    pub is_first: bool,
}

impl Sides {
    /// Puts articles side by side, with passages of at least so many equal words.
    pub fn new(corpus: &Corpus, articles: &[usize], least: usize) -> Self {
        let wording = wording(corpus, articles, least);
        let order = order(&wording, articles);
        let stretches = articles.iter().map(|&article| stretches(&wording, &order, article)).collect();
        Self { articles: articles.to_vec(), stretches, passages: order.len() }
    }

    /// Where the stretches of a passage begin: for each article the first of them, where it has any.
    pub fn begins(&self, passage: usize) -> Vec<Option<usize>> {
        let begins = |stretches: &Vec<Stretch>| stretches.iter().position(|stretch| stretch.passage == passage);
        self.stretches.iter().map(begins).collect()
    }

    /// The stretches that differ between the articles: article and stretch, passage by passage.
    pub fn changes(&self) -> Vec<(usize, usize)> {
        let all = self.stretches.iter().enumerate();
        let all = all.flat_map(|(article, stretches)| (0..stretches.len()).map(move |stretch| (article, stretch)));
        let changed = all.filter(|&(article, stretch)| self.stretches[article][stretch].is_changed);
        sorted(changed.collect(), &mut |one: &(usize, usize), other| {
            let key =
                |&(article, stretch): &(usize, usize)| (self.stretches[article][stretch].passage, article, stretch);
            key(one).cmp(&key(other))
        })
    }
}

/// The families in the order of the articles and of their texts.
fn order(wording: &Wording, articles: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for &article in articles {
        for (_, family) in wording.of_article(article) {
            if !order.contains(&family) {
                order.push(family);
            }
        }
    }
    order
}

fn stretches(wording: &Wording, order: &[usize], article: usize) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut free = 0;
    for (bytes, family) in wording.of_article(article) {
        let Some(passage) = order.iter().position(|&known| known == family) else { continue };
        let one = &wording.families[family];
        let mut changed: Vec<(usize, usize)> = Vec::new();
        for (place, member) in one.members.iter().enumerate() {
            let is_here = member.article == article && member.bytes == bytes;
            let is_fullest_here =
                one.members[one.fullest].article == article && one.members[one.fullest].bytes == bytes;
            match (is_here, is_fullest_here) {
                (true, false) => changed.extend(member.edits.iter().map(|edit| edit.other)),
                (false, true) if place != one.fullest => changed.extend(member.edits.iter().map(|edit| edit.one)),
                _ => {}
            }
        }
        changed.retain(|(start, end)| start < end);
        let changed = sorted(changed, &mut |one, other| one.cmp(other));
        // Where two passages overlap, the words belong to the first.
        let mut at = bytes.0.max(free);
        let mut is_first = true;
        let mut push = |start: usize, end: usize, is_changed: bool| {
            if start < end {
                stretches.push(Stretch { bytes: (start, end), passage, is_changed, is_first });
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
    stretches
}
