//! The corpus that the page shows, and access to its articles.

use std::ops::Deref;
use std::sync::Arc;

use cuttings_core::corpus::{Article, Corpus};
use cuttings_core::index::Index;

/// The corpus and its index. Both are freed when the page is unmounted.
pub(super) struct Held {
    pub(super) corpus: Arc<Corpus>,
    pub(super) index: Arc<Index>,
}

/// An article that event handlers may own, because it keeps its corpus in memory.
#[derive(Clone)]
pub struct HeldArticle {
    pub(super) corpus: Arc<Corpus>,
    pub(super) number: usize,
}

impl Deref for HeldArticle {
    type Target = Article;

    fn deref(&self) -> &Article {
        &self.corpus.articles[self.number]
    }
}
