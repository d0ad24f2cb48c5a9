//! Finds the terms that the reader may have meant by a rare word with a typing error.

use super::edit_distance::Automaton;
use crate::index::{Index, TermSet};
use crate::order::sorted;

/// A typed word is rare if at most one in this many articles contains a term that matches it.
const RARE: usize = 5_000;
/// The minimum ratio of the number of articles that contain a similar term to the number that contain the typed word.
/// At this ratio, the similar term is likely to be the word that the reader meant.
const MORE_FREQUENT: usize = 20;
/// The maximum number of similar terms for one word.
const MAX_SIMILAR: usize = 3;

/// The ordinals of the terms with the least edit distance from a rare word, most frequent first. At most three terms,
/// and only one for each stem. Empty if the word is not rare.
///
/// `own` has the terms that match the word without typing errors.
pub(super) fn similar(index: &Index, word: &str, is_prefix: bool, own: &TermSet) -> Vec<u32> {
    let known: usize = own.ranges().map(|(range, _)| index.frequency(range)).sum();
    if known > index.len() / RARE {
        return Vec::new();
    }
    let Some(automaton) = Automaton::new(word, is_prefix) else { return Vec::new() };
    let mut found: Vec<(usize, usize, u32)> = Vec::new();
    automaton.search(index.dictionary().terms(), &mut |term, distance| {
        let frequency = index.frequency(term..term + 1);
        if distance > 0 && frequency >= known * MORE_FREQUENT {
            found.push((distance, frequency, term));
        }
    });
    let Some(nearest) = found.iter().map(|(distance, ..)| *distance).min() else { return Vec::new() };
    found.retain(|(distance, ..)| *distance == nearest);
    let found = sorted(found, &mut |a, b| b.1.cmp(&a.1).then(a.2.cmp(&b.2)));
    let mut taken: Vec<u32> = Vec::new();
    for (.., term) in found {
        let mut same_stem = index.dictionary().with_stem_of(index.dictionary().term(term));
        if taken.len() < MAX_SIMILAR && !same_stem.any(|other| taken.contains(&other)) {
            taken.push(term);
        }
    }
    taken
}
