//! Finds the matches in a text.

use super::phrase::{Occurrence, in_order, matches};
use crate::index::{Index, TermSet};
use crate::order::sorted;
use crate::text::tokens;

/// A byte range of a text that matches a literal of the text query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The index of the matching literal, counting only the literals whose matches are marked.
    pub term: usize,
}

/// The field of an article that is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The headline.
    Title,
    /// The text.
    Text,
}

/// A literal whose matches are marked.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Highlight {
    /// The terms of each word of each phrase. Any of the phrases may match.
    pub(super) phrases: Vec<Vec<TermSet>>,
    pub(super) title_only: bool,
}

/// The matches in a text, in order and without overlaps.
pub(super) fn marks(highlights: &[Highlight], index: &Index, text: &str, part: Part) -> Vec<Match> {
    // The byte range of the word at each position.
    let mut bytes: Vec<(usize, usize)> = Vec::new();
    // The occurrences of each word of each phrase of each highlight.
    let mut found: Vec<Vec<Vec<Vec<Occurrence>>>> = highlights
        .iter()
        .map(|highlight| highlight.phrases.iter().map(|words| vec![Vec::new(); words.len()]).collect())
        .collect();
    tokens(text, &mut |token| {
        if token.width == 1 {
            // A paragraph break has a position but no bytes.
            bytes.resize(token.position as usize, (token.start, token.start));
            bytes.push((token.start, token.end));
        }
        for (highlight, found) in highlights.iter().zip(&mut found) {
            for (words, found) in highlight.phrases.iter().zip(found) {
                for (terms, found) in words.iter().zip(found) {
                    if index.dictionary().is_among(terms, token.word) {
                        let is_compound = token.width > 1;
                        let positions = token.position..token.position + token.width;
                        found.extend(positions.map(|position| Occurrence { position, is_compound }));
                    }
                }
            }
        }
    });
    let mut marks = Vec::new();
    for (term, (highlight, phrases)) in highlights.iter().zip(found).enumerate() {
        if highlight.title_only && part == Part::Text {
            continue;
        }
        for words in phrases {
            let words: Vec<Vec<Occurrence>> = words.into_iter().map(in_order).collect();
            marks.extend(matches(&words).into_iter().filter_map(|found| {
                let (first, last) = (bytes.get(found.start as usize)?, bytes.get(found.end as usize - 1)?);
                Some(Match { start: first.0, end: last.1, term })
            }));
        }
    }
    without_overlaps(marks)
}

/// Joins matches that overlap. Matches that are adjacent but share no byte stay separate.
fn without_overlaps(marks: Vec<Match>) -> Vec<Match> {
    let mut joined: Vec<Match> = Vec::new();
    for mark in sorted(marks, &mut Ord::cmp) {
        match joined.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    joined
}
