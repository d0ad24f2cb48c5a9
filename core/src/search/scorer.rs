//! Finds the articles that match a literal, and computes their scores.
//!
//! The score is BM25F: Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), §3.5.
//! The term frequencies of title and text are weighted and added, and only their sum saturates. A literal may match
//! several terms and phrases, each with a weight of its own:
//!
//! ```text
//! weight = Σ over terms, phrases and fields  own weight · field weight · frequency / field norm
//! score  = ln(1 + (N − n + ½) / (n + ½)) · weight / (k1 + weight)
//! ```
//!
//! N is the number of articles in the corpus, and n is the number of articles that match the literal. `field_norm.rs`
//! explains the field norm.

use super::phrase_scan::PhraseScan;
use super::term_query::TermQuery;
use crate::corpus::{Corpus, Ids};
use crate::index::{Index, Posting, TermSet};

/// The constant k1: how slowly the score saturates. At 0, only the presence of a term counts. At 10, a text with ten
/// occurrences scores 1.5 times as high as a text with five.
const K1: f32 = 1.2;
/// The field weight of the headline. The field weight of the text is 1. At 1, a word in the headline counts like a word
/// in the text. At 20, a match in the text almost never outranks a match in a headline.
const TITLE: f32 = 4.0;

/// The articles that match a literal, with the weight of the literal in each article.
pub(super) struct Scorer {
    ids: Ids,
    /// For each article of the corpus, the weight of the literal.
    weights: Vec<f32>,
}

impl Scorer {
    /// Finds the articles that match at least one phrase of a resolved literal. A single word is a phrase of one word.
    pub(super) fn new(index: &Index, corpus: &Corpus, query: &TermQuery, title_only: bool) -> Self {
        let mut scorer = Self { ids: Ids::none(index.len()), weights: vec![0.0; index.len()] };
        for phrase in &query.phrases {
            match phrase.as_slice() {
                [terms] => scorer.add_word(index, terms, title_only),
                words => scorer.add_phrase(index, corpus, words, title_only),
            }
        }
        scorer
    }

    fn add_word(&mut self, index: &Index, terms: &TermSet, title_only: bool) {
        for (range, weight) in terms.ranges() {
            index.postings(range).for_each(|Posting { article, in_title, in_text }| {
                self.add(index, article, weight, in_title, if title_only { 0 } else { in_text });
            });
        }
    }

    fn add_phrase(&mut self, index: &Index, corpus: &Corpus, words: &[TermSet], title_only: bool) {
        let weight = words.iter().map(TermSet::weight).fold(1.0, f32::min);
        let scan = PhraseScan::new(index, words);
        for article in scan.candidates(index, corpus, &candidates(index, words)).iter() {
            let (in_title, in_text) = scan.count(index.terms_of(corpus, article));
            self.add(index, article, weight, in_title, if title_only { 0 } else { in_text });
        }
    }

    fn add(&mut self, index: &Index, article: usize, weight: f32, in_title: u32, in_text: u32) {
        if in_title + in_text > 0 {
            let [title, text] = index.field_norms(article);
            // The condition saves a division for most postings, which have no occurrence in the title.
            let in_title = if in_title > 0 { TITLE * (in_title as f32 / title) } else { 0.0 };
            self.ids.insert(article);
            self.weights[article] += weight * (in_title + in_text as f32 / text);
        }
    }

    /// The articles, without their scores.
    pub(super) fn ids(self) -> Ids {
        self.ids
    }

    /// Returns the articles, and adds the scores of this literal to `scores`, which is empty before the first literal.
    pub(super) fn score(self, scores: &mut Vec<f32>) -> Ids {
        let Self { ids, mut weights } = self;
        let (total, matching) = (weights.len() as f32, ids.count() as f32);
        let rarity = (1.0 + (total - matching + 0.5) / (matching + 0.5)).ln();
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

/// The candidates of a phrase: the articles that contain all its words, in any order.
pub(super) fn candidates(index: &Index, words: &[TermSet]) -> Ids {
    let containing =
        |terms: &TermSet| Ids::from_numbers(index.len(), terms.ranges().flat_map(|(range, _)| index.articles(range)));
    words.iter().fold(Ids::all(index.len()), |all, terms| all.and(&containing(terms)))
}
