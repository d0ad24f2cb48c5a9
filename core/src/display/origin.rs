//! The source and the date of an article, as the page shows them.

use crate::corpus::{Article, Corpus, Kind};

/// The source of an article, with its tags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The stamp of the source: two letters.
    pub stamp: String,
    /// The name of the source.
    pub source: String,
    /// Short remarks about the article, such as "digest".
    pub tags: Vec<&'static str>,
}

impl Origin {
    /// The origin of the article with this number.
    pub fn new(corpus: &Corpus, number: usize) -> Self {
        let (stamp, source) =
            corpus.source_of(number).map(|source| (source.stamp.clone(), source.label.clone())).unwrap_or_default();
        let is_digest = corpus.articles[number].kind == Kind::Digest;
        Self { stamp, source, tags: is_digest.then_some("digest").into_iter().collect() }
    }
}

/// The filing date in words: "1 July 2025", "on events of May 2025" or "no date".
pub fn filing_date(article: &Article) -> String {
    match article.when() {
        None => "no date".into(),
        Some(when) if when.is_event => format!("on events of {}", when.date.spoken()),
        Some(when) => when.date.spoken(),
    }
}

/// The source and the filing date of the article with this number: "Zee News, 1 July 2025".
pub fn named(corpus: &Corpus, number: usize) -> String {
    let source = corpus.source_of(number).map(|source| source.label.as_str()).unwrap_or_default();
    format!("{source}, {}", filing_date(&corpus.articles[number]))
}
