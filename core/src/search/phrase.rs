//! Words in a row.

use crate::order::sorted;

/// A word at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Placed {
    pub(super) place: u32,
    /// Whether it is a compound, which stands at the place of each of its parts.
    pub(super) is_compound: bool,
}

/// Words in a row: the place of the first and the place after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    pub(super) start: u32,
    pub(super) next: u32,
}

/// Finds the runs of words in a text, given where each stands, in order.
///
/// ```text
/// first   3   9  12
/// second    4     13 20       ─►  (3, 5)  (12, 14)
/// ```
pub(super) fn runs(words: &[Vec<Placed>]) -> Vec<Run> {
    let Some((first, rest)) = words.split_first() else { return Vec::new() };
    let begun: Vec<Run> = first.iter().map(|at| Run { start: at.place, next: at.place }).collect();
    rest.iter().fold(continued(&begun, first), |runs, word| continued(&runs, word))
}

/// The runs that this word follows, each with the word taken in.
fn continued(runs: &[Run], word: &[Placed]) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    let mut at = 0;
    for run in runs {
        while word.get(at).is_some_and(|placed| placed.place < run.next) {
            at += 1;
        }
        // What follows a compound may follow any of its parts.
        for (place, placed) in (run.next..).zip(&word[at..]) {
            if placed.place != place {
                break;
            }
            found.push(Run { next: place + 1, ..*run });
            if !placed.is_compound {
                break;
            }
        }
    }
    let mut found = sorted(found, &mut |a, b| (a.next, a.start).cmp(&(b.next, b.start)));
    found.dedup();
    found
}

/// Puts places in order, one entry each.
pub(super) fn in_order(placed: Vec<Placed>) -> Vec<Placed> {
    let mut placed = sorted(placed, &mut Ord::cmp);
    placed.dedup_by(|later, kept| {
        let is_same = later.place == kept.place;
        kept.is_compound |= is_same && later.is_compound;
        is_same
    });
    placed
}
