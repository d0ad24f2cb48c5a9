//! Matches phrases: words whose positions follow each other.

use crate::order::sorted;

/// A position at which a word of a phrase occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occurrence {
    pub(super) position: u32,
    /// Whether the word is a compound here. A compound occurs at the position of each of its parts.
    pub(super) is_compound: bool,
}

/// A match of a phrase: its first position, and the position after its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PhraseMatch {
    pub(super) start: u32,
    pub(super) end: u32,
}

/// The matches of a phrase. `words` has the occurrences of each word of the phrase, in the order of positions.
///
/// ```text
/// first word at    3     9  12
/// second word at      4        13  20       ─►  matches (3, 5) and (12, 14)
/// ```
pub(super) fn matches(words: &[Vec<Occurrence>]) -> Vec<PhraseMatch> {
    let Some((first, later)) = words.split_first() else { return Vec::new() };
    let started: Vec<PhraseMatch> =
        first.iter().map(|found| PhraseMatch { start: found.position, end: found.position }).collect();
    later.iter().fold(extended(&started, first), |matches, word| extended(&matches, word))
}

/// The matches of the first words of a phrase, extended by the next word. A match is dropped if this word does not
/// follow it.
fn extended(matches: &[PhraseMatch], word: &[Occurrence]) -> Vec<PhraseMatch> {
    let mut found: Vec<PhraseMatch> = Vec::new();
    let mut at = 0;
    for begun in matches {
        while word.get(at).is_some_and(|occurrence| occurrence.position < begun.end) {
            at += 1;
        }
        // A match may end after any part of a compound, because the next word of the phrase may follow any part.
        for (position, occurrence) in (begun.end..).zip(word.iter().skip(at)) {
            if occurrence.position != position {
                break;
            }
            found.push(PhraseMatch { end: position + 1, ..*begun });
            if !occurrence.is_compound {
                break;
            }
        }
    }
    let mut found = sorted(found, &mut |a, b| (a.end, a.start).cmp(&(b.end, b.start)));
    found.dedup();
    found
}

/// The occurrences in the order of their positions. Occurrences at the same position become one, which is a compound if
/// any of them is.
pub(super) fn in_order(occurrences: Vec<Occurrence>) -> Vec<Occurrence> {
    let mut occurrences = sorted(occurrences, &mut Ord::cmp);
    occurrences.dedup_by(|later, kept| {
        let is_same = later.position == kept.position;
        kept.is_compound |= is_same && later.is_compound;
        is_same
    });
    occurrences
}
