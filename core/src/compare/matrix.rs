//! The claim matrix: which article states which claim.

use crate::corpus::{Claim, Corpus, Passage};
use crate::order::sorted;

/// The claims, grouped by subject. Each claim is a row, and each article is a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Matrix {
    /// The numbers of the articles, one for each column.
    pub articles: Vec<usize>,
    /// The subjects in the order of their first claims. Each claim without a subject has an element of its own, after
    /// all subjects.
    pub subjects: Vec<ClaimSubject>,
}

/// A heading and the claims that are compared under it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ClaimSubject {
    /// The text of the heading. `None` for a claim without a subject.
    pub label: Option<String>,
    /// Whether the claims have different scopes, so that all of them can be true.
    pub differs_in_scope: bool,
    /// The claims under this heading.
    pub rows: Vec<ClaimRow>,
}

/// A claim, with the passages of each article that mention it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ClaimRow {
    /// The index of the claim in the corpus.
    pub claim: usize,
    /// For each column, the indexes of the article's passages in the list [`Claim::passages`]. Empty if the article
    /// does not mention the claim.
    pub cells: Vec<Vec<usize>>,
}

impl Matrix {
    /// Makes the matrix for these articles. A claim that none of them mentions still has a row, because its absence is
    /// a finding.
    pub fn new(corpus: &Corpus, articles: &[usize]) -> Self {
        let articles = sorted(articles.to_vec(), &mut usize::cmp);
        let ids: Vec<String> = articles.iter().map(|&number| corpus.articles.glance(number).id.clone()).collect();
        let mut subjects: Vec<ClaimSubject> = Vec::new();
        for (claim, one) in corpus.claims().iter().enumerate() {
            let row = ClaimRow { claim, cells: ids.iter().map(|id| cell(one, id)).collect() };
            let known = subjects.iter_mut().find(|subject| subject.label.is_some() && subject.label == one.subject);
            match known {
                Some(subject) => subject.rows.push(row),
                None => {
                    subjects.push(ClaimSubject {
                        label: one.subject.clone(),
                        differs_in_scope: false,
                        rows: vec![row],
                    });
                }
            }
        }
        for subject in &mut subjects {
            let scopes: Vec<_> = subject.rows.iter().map(|row| &corpus.claims()[row.claim].scope).collect();
            subject.differs_in_scope = scopes.iter().any(|scope| *scope != scopes[0]);
        }
        Self { articles, subjects: sorted(subjects, &mut |one, other| one.label.is_none().cmp(&other.label.is_none())) }
    }
}

fn cell(claim: &Claim, id: &str) -> Vec<usize> {
    let passages = claim.passages.iter().enumerate();
    passages.filter(|(_, passage): &(usize, &Passage)| passage.article == id).map(|(place, _)| place).collect()
}
