//! Edits: the words that differ between two versions of a passage.

use crate::compare::prepared::{NumberedWord, bytes};

/// A difference between two versions: words of the first version, and the words that the other version has in their
/// place. One of the two versions may have no words there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Edit {
    /// The byte range of the words in the text of the first version. If the first version has no words there, the range
    /// is empty and lies at the start of the next word.
    pub one: (usize, usize),
    /// The byte range of the words in the text of the other version. If there are none, the range is empty in the same
    /// way.
    pub other: (usize, usize),
}

/// The maximum number of pairs of words to compare between the equal start and the equal end of two versions. A pair
/// has one word of each version. If there are more pairs, only the words of the equal start and the equal end count as
/// common.
const PAIRS: usize = 250_000;

/// The edits between two versions. Words before the first common word and after the last common word are not edits.
pub fn edits(one: &[NumberedWord], other: &[NumberedWord]) -> Vec<Edit> {
    let common = common(one, other);
    let between = common.windows(2).filter(|pair| pair[1].0 > pair[0].0 + 1 || pair[1].1 > pair[0].1 + 1);
    let edit = |pair: &[(usize, usize)]| Edit {
        one: range(one, pair[0].0 + 1, pair[1].0),
        other: range(other, pair[0].1 + 1, pair[1].1),
    };
    between.map(edit).collect()
}

/// A longest common subsequence of words, as the index of each word in `one` and in `other`. If there are more than
/// [`PAIRS`] pairs to compare, it contains only the words of the equal start and the equal end.
///
/// For each pair of indexes, `table` contains the maximum number of common words from these indexes on (Wagner and
/// Fischer, *The string-to-string correction problem*, 1974).
pub fn common(one: &[NumberedWord], other: &[NumberedWord]) -> Vec<(usize, usize)> {
    let same = |(a, b): &(&NumberedWord, &NumberedWord)| a.number == b.number;
    let head = one.iter().zip(other).take_while(same).count();
    let remainders = (one.get(head..).unwrap_or_default(), other.get(head..).unwrap_or_default());
    let tail = remainders.0.iter().rev().zip(remainders.1.iter().rev()).take_while(same).count();
    let middle = |remainder: &'_ [NumberedWord]| remainder.len().saturating_sub(tail);
    let a = remainders.0.get(..middle(remainders.0)).unwrap_or_default();
    let b = remainders.1.get(..middle(remainders.1)).unwrap_or_default();
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|place| (place, place)).collect();
    if !a.is_empty() && !b.is_empty() && a.len() * b.len() <= PAIRS {
        let width = b.len() + 1;
        let mut table = vec![0_u16; (a.len() + 1) * width];
        for i in (0..a.len()).rev() {
            for j in (0..b.len()).rev() {
                table[i * width + j] = match a[i].number == b[j].number {
                    true => table[(i + 1) * width + j + 1] + 1,
                    false => table[(i + 1) * width + j].max(table[i * width + j + 1]),
                };
            }
        }
        let (mut i, mut j) = (0, 0);
        while i < a.len() && j < b.len() {
            if a[i].number == b[j].number {
                pairs.push((head + i, head + j));
                (i, j) = (i + 1, j + 1);
            } else if table[(i + 1) * width + j] >= table[i * width + j + 1] {
                i += 1;
            } else {
                j += 1;
            }
        }
    }
    pairs.extend((0..tail).rev().map(|back| (one.len() - 1 - back, other.len() - 1 - back)));
    pairs
}

/// The byte range of the words from `first` up to, but not including, `end`. If there are no such words, an empty
/// range at the start of the word at `end`.
fn range(words: &[NumberedWord], first: usize, end: usize) -> (usize, usize) {
    match bytes(words.get(first..end).unwrap_or_default()) {
        Some(bytes) => bytes,
        None => words.get(end).map_or((0, 0), |next| (next.start, next.start)),
    }
}
