//! What was changed from one wording to another.

use super::vocabulary::{NumberedWord, bytes};

/// A change: words of the one wording and the words that stand for them in the other. One of the two may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Edit {
    /// Bytes in the text of the one; where it has no words, the place where they would stand.
    pub one: (usize, usize),
    /// Bytes in the text of the other, likewise.
    pub other: (usize, usize),
}

/// The most pairs of words that are held against each other; longer wordings differ by one large change between what they
/// begin and end with.
const PAIRS: usize = 250_000;

/// The changes within what two wordings share: words before the first common one and after the last are none.
pub fn edits(one: &[NumberedWord], other: &[NumberedWord]) -> Vec<Edit> {
    let common = common(one, other);
    let between = common.windows(2).filter(|pair| pair[1].0 > pair[0].0 + 1 || pair[1].1 > pair[0].1 + 1);
    let edit = |pair: &[(usize, usize)]| Edit {
        one: stretch(one, pair[0].0 + 1, pair[1].0),
        other: stretch(other, pair[0].1 + 1, pair[1].1),
    };
    between.map(edit).collect()
}

/// The places of a longest common subsequence of words, in order.
///
/// The table has for each pair of places how many words are common from there on; it is read from its beginning
/// (Wagner and Fischer, *The string-to-string correction problem*, 1974).
pub fn common(one: &[NumberedWord], other: &[NumberedWord]) -> Vec<(usize, usize)> {
    let same = |(a, b): &(&NumberedWord, &NumberedWord)| a.number == b.number;
    let head = one.iter().zip(other).take_while(same).count();
    let rests = (one.get(head..).unwrap_or_default(), other.get(head..).unwrap_or_default());
    let tail = rests.0.iter().rev().zip(rests.1.iter().rev()).take_while(same).count();
    let middle = |rest: &'_ [NumberedWord]| rest.len().saturating_sub(tail);
    let a = rests.0.get(..middle(rests.0)).unwrap_or_default();
    let b = rests.1.get(..middle(rests.1)).unwrap_or_default();
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

/// The bytes of the words from `first` to before `end`; where there are none, the place before the word at `end`.
fn stretch(words: &[NumberedWord], first: usize, end: usize) -> (usize, usize) {
    match bytes(words.get(first..end).unwrap_or_default()) {
        Some(bytes) => bytes,
        None => words.get(end).map_or((0, 0), |next| (next.start, next.start)),
    }
}
