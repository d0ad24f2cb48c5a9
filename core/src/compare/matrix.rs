//! Claims by article: who states what.

use crate::corpus::{Claim, Corpus, Passage};
use crate::order::sorted;

/// The claims, one row each, under their subjects.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Matrix {
    /// The articles, by number, one column each.
    pub articles: Vec<usize>,
    /// The subjects in the order of their first claims; claims without one come last, each as it stands.
    pub subjects: Vec<Subject>,
}

/// Claims that are compared with each other.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Subject {
    /// What they are about; `None` for a claim that is compared with none.
    pub label: Option<String>,
    /// Whether the claims are limited to different things, so that all of them can be true.
    pub differs_in_scope: bool,
    /// The claims.
    pub rows: Vec<ClaimRow>,
}

/// A claim and what each article has of it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ClaimRow {
    /// Its place among the corpus's claims.
    pub claim: usize,
    /// For each column the places among the claim's passages; empty where the article does not mention it.
    pub cells: Vec<Vec<usize>>,
}

impl Matrix {
    /// The claims about these articles. A claim that none of them mentions is shown all the same: that is a finding too.
    pub fn new(corpus: &Corpus, articles: &[usize]) -> Self {
        let articles = super::by_number(articles);
        let ids: Vec<String> = articles.iter().map(|&number| corpus.articles.glance(number).id.clone()).collect();
        let mut subjects: Vec<Subject> = Vec::new();
        for (claim, one) in corpus.claims().iter().enumerate() {
            let row = ClaimRow { claim, cells: ids.iter().map(|id| cell(one, id)).collect() };
            let known = subjects.iter_mut().find(|subject| subject.label.is_some() && subject.label == one.subject);
            match known {
                Some(subject) => subject.rows.push(row),
                None => {
                    subjects.push(Subject { label: one.subject.clone(), differs_in_scope: false, rows: vec![row] });
                }
            }
        }
        for subject in &mut subjects {
            let scopes: Vec<_> = subject.rows.iter().map(|row| &corpus.claims()[row.claim].scope).collect();
            subject.differs_in_scope = scopes.iter().any(|scope| scope.is_some() && *scope != scopes[0]);
        }
        Self { articles, subjects: sorted(subjects, &mut |one, other| one.label.is_none().cmp(&other.label.is_none())) }
    }
}

fn cell(claim: &Claim, id: &str) -> Vec<usize> {
    let passages = claim.passages.iter().enumerate();
    passages.filter(|(_, passage): &(usize, &Passage)| passage.article == id).map(|(place, _)| place).collect()
}
