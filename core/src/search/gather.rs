//! The articles that hold a term, and how much each holds of it.
//!
//! Ranking is BM25F: Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), §3.5.
//! A term's places in title and text are weighed and added before they saturate:
//!
//! ```text
//! weight = Σ over fields  field weight · places / (1 − b + b · length / average length)
//! score  = ln(1 + (N − n + ½) / (n + ½)) · weight / (k1 + weight)
//! ```
//!
//! with N articles, n of which hold the term.

use super::index::Index;
use super::postings::Posting;
use super::seek::{Forms, Sought};
use super::sequence::Row;
use crate::corpus::{Corpus, Ids};

/// How soon more places of a term stop to matter. At 0 it only matters that the term is there; at 10 a text that says
/// it ten times outranks one that says it five times nearly twice.
const K1: f32 = 1.2;
/// How much a place in the title counts, against 1 in the text. At 1 a headline is just a part of the text; at 20 no text
/// outranks a headline.
const TITLE: f32 = 4.0;
/// How much the length of a field matters, title and text. At 0 long fields win by having more of everything; at 1 a
/// field twice as long needs a term twice as often.
const B: [f32; 2] = [0.4, 0.75];

/// The articles that hold a term.
pub(super) struct Gathered {
    ids: Ids,
    /// For each article the weight of the term in it.
    weights: Vec<f32>,
}

impl Gathered {
    pub(super) fn new(index: &Index, corpus: &Corpus, sought: &Sought, title_only: bool) -> Self {
        let mut gathered = Self { ids: Ids::none(index.len()), weights: vec![0.0; index.len()] };
        for sequence in &sought.sequences {
            match sequence.as_slice() {
                [forms] => gathered.add_word(index, forms, title_only),
                words => gathered.add_phrase(index, corpus, words, title_only),
            }
        }
        gathered
    }

    fn add_word(&mut self, index: &Index, forms: &Forms, title_only: bool) {
        for (range, weight) in forms {
            index.postings(range.clone()).for_each(|Posting { article, in_title, in_text }| {
                self.add(index, article, *weight, in_title, if title_only { 0 } else { in_text });
            });
        }
    }

    fn add_phrase(&mut self, index: &Index, corpus: &Corpus, words: &[Forms], title_only: bool) {
        let candidates = holding_all(index, words);
        let best = |forms: &Forms| forms.iter().map(|(_, weight)| *weight).fold(0.0, f32::max);
        let weight = words.iter().map(best).fold(1.0, f32::min);
        let row = Row::new(index, words);
        for article in index.sequences.that_may_hold(index, corpus, &row, &candidates).iter() {
            let (in_title, in_text) = row.count(index.sequences.of(index, corpus, article));
            self.add(index, article, weight, in_title, if title_only { 0 } else { in_text });
        }
    }

    fn add(&mut self, index: &Index, article: usize, weight: f32, in_title: u32, in_text: u32) {
        if in_title + in_text > 0 {
            let [title, text] = index.divisors(article);
            // Most places are in the text alone.
            let in_title = if in_title > 0 { TITLE * (in_title as f32 / title) } else { 0.0 };
            self.ids.insert(article);
            self.weights[article] += weight * (in_title + in_text as f32 / text);
        }
    }

    /// The articles, without the scores.
    pub(super) fn ids(self) -> Ids {
        self.ids
    }

    /// The articles. Adds the term's score to that of each; `scores` is empty as long as none was added.
    pub(super) fn score(self, scores: &mut Vec<f32>) -> Ids {
        let Self { ids, mut weights } = self;
        let (total, holding) = (weights.len() as f32, ids.count() as f32);
        let rarity = (1.0 + (total - holding + 0.5) / (holding + 0.5)).ln();
        let score = |weight: f32| rarity * weight / (K1 + weight);
        if scores.is_empty() {
            ids.iter().for_each(|article| weights[article] = score(weights[article]));
            *scores = weights;
        } else {
            ids.iter().for_each(|article| scores[article] += score(weights[article]));
        }
        ids
    }
}

/// The articles that hold all of these words, in a row or not.
pub(super) fn holding_all(index: &Index, words: &[Forms]) -> Ids {
    let holding = |forms: &Forms| {
        Ids::from_numbers(index.len(), forms.iter().flat_map(|(range, _)| index.articles(range.clone())))
    };
    let rest = words[1..].iter().map(holding);
    rest.fold(holding(&words[0]), |all, ids| all.and(&ids))
}

/// What the places of a term in an article's title and text are divided by, given how many words these have and how
/// many they have on average.
pub(super) fn divisors(lengths: [u32; 2], average: [f32; 2]) -> [f32; 2] {
    std::array::from_fn(|field| 1.0 - B[field] + B[field] * lengths[field] as f32 / average[field])
}
