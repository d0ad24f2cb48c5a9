//! Resolves a literal of a text query to terms of the index.

use super::typo;
use crate::corpus::Corpus;
use crate::index::{Index, TermSet, words};
use crate::query::{Literal, LiteralKind};

/// The weight of the exact term that was typed.
const AS_TYPED: f32 = 1.0;
/// The weight of a term with the same stem. At 1, words with other endings would rank as high as the typed term. At 0,
/// they would add nothing to the score.
const SAME_STEM: f32 = 0.9;
/// The weight of a longer term that starts with the typed word.
const PREFIX: f32 = 0.5;
/// The factor for the weights of the terms of an alias.
const ALIAS: f32 = 0.8;
/// The weight of a similar term, which the reader may have meant.
const SIMILAR: f32 = 0.4;

/// A resolved literal: one or more phrases, any of which may match. A single word is a phrase of one word.
#[derive(Clone, Debug, Default)]
pub(super) struct TermQuery {
    /// For each phrase, the terms that match each of its words.
    pub(super) phrases: Vec<Vec<TermSet>>,
    /// The similar words that are searched as well.
    pub(super) similar: Vec<String>,
}

impl TermQuery {
    /// Resolves a literal. `None` if the literal has no letter and no digit.
    pub(super) fn new(index: &Index, corpus: &Corpus, literal: &Literal) -> Option<Self> {
        let (parts, joined) = words(&literal.text);
        let (is_open, is_phrase) = (literal.kind.is_open(), literal.kind.is_phrase());
        let terms = if is_phrase { as_typed } else { inflected };
        let phrase = |words: &[String], is_open: bool| -> Vec<TermSet> {
            words.iter().zip(1..).map(|(word, place)| terms(index, word, is_open && place == words.len())).collect()
        };
        let mut query = Self::default();
        match parts.as_slice() {
            [] => return None,
            [word] if !is_phrase => {
                let terms = query.word(index, word, literal);
                query.phrases.push(vec![terms]);
            }
            words => query.phrases.push(phrase(words, is_open)),
        }
        if joined != parts {
            query.phrases.push(phrase(&joined, is_open));
        }
        for group in index.aliases(corpus).iter().filter(|group| group.contains(&parts)) {
            for name in group.iter().filter(|name| **name != parts) {
                let mut name = phrase(name, false);
                name.iter_mut().for_each(|terms| terms.scale(ALIAS));
                query.phrases.push(name);
            }
        }
        query.phrases.retain(|words| !words.is_empty() && !words.iter().any(TermSet::is_empty));
        Some(query)
    }

    /// The terms that match a single word.
    ///
    /// A rare word also matches the terms of similar words. An excluded word does not, because an exclusion must remove
    /// only the articles with the word that the reader typed.
    fn word(&mut self, index: &Index, word: &str, literal: &Literal) -> TermSet {
        if literal.kind == LiteralKind::Prefix {
            return as_typed(index, word, true);
        }
        let is_open = literal.kind == LiteralKind::Last;
        let mut terms = inflected(index, word, is_open);
        if !literal.is_excluded {
            for similar in typo::similar(index, word, is_open, &terms) {
                let similar = index.dictionary().term(similar);
                self.similar.push(similar.to_string());
                terms.add(index.dictionary().with_stem_of(similar).map(|term| term..term + 1), SIMILAR);
            }
        }
        terms
    }
}

/// The exact term that was typed. With `is_open`, also the terms that start with `word`.
fn as_typed(index: &Index, word: &str, is_open: bool) -> TermSet {
    let mut terms = TermSet::default();
    terms.add(index.dictionary().number(word).map(|term| term..term + 1).into_iter(), AS_TYPED);
    if is_open {
        terms.add(std::iter::once(index.dictionary().with_prefix(word)), PREFIX);
    }
    terms
}

/// The terms with the same stem as a word. With `is_open`, also the terms that start with `word`.
fn inflected(index: &Index, word: &str, is_open: bool) -> TermSet {
    let mut terms = as_typed(index, word, false);
    terms.add(index.dictionary().with_stem_of(word).map(|term| term..term + 1), SAME_STEM);
    if is_open {
        terms.add(std::iter::once(index.dictionary().with_prefix(word)), PREFIX);
    }
    terms
}
