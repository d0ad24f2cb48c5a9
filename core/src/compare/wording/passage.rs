//! Passages: runs of words that two texts share, with small changes.
//!
//! A passage grows from a shared shingle in both directions. It continues over equal words. It also continues over a
//! gap of at most [`GAP`] words in either text, if at least [`RESUME`] equal words follow. It never leaves its
//! paragraph.
//!
//! ```text
//! one     … harvest of this long and very dry summer …
//! other   … harvest of this long  &  very dry summer …
//! runs    ────────────────────── gap ─────────────────
//! ```
//!
//! The gap has one word of `one` and none of `other`, because `&` is not a word.

use super::shingle::{SHINGLE, run};
use crate::compare::prepared::NumberedWord;

/// The maximum number of words that either text may have between two runs of equal words.
pub const GAP: usize = 3;
/// The minimum number of equal words for a passage to continue over a gap.
pub const RESUME: usize = 3;

/// A run of words that two texts share, with small changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The runs of equal words, in order. Each has the index of its first word in one text, the same in the other text,
    /// and its number of words.
    pub runs: Vec<(usize, usize, usize)>,
}

impl Passage {
    /// Grows a passage around the shingle that begins at word `i` of `one` and at word `j` of `other`. `None` if the
    /// words of these shingles differ.
    pub fn around(one: &[NumberedWord], other: &[NumberedWord], (i, j): (usize, usize)) -> Option<Self> {
        let (a, b) = (run(one, i, SHINGLE)?, run(other, j, SHINGLE)?);
        if !a.iter().zip(b).all(|(a, b)| a.number == b.number) {
            return None;
        }
        let before = equal_before(one, other, i, j);
        let length = before + SHINGLE + equal_from(one, other, i + SHINGLE, j + SHINGLE, a[0].block, b[0].block);
        let mut runs = vec![(i - before, j - before, length)];
        while let Some(&(i, j, length)) = runs.last()
            && let Some(next) = resumed(one, other, i + length, j + length)
        {
            runs.push(next);
        }
        while let Some(&(i, j, _)) = runs.first()
            && let Some(previous) = resumed_before(one, other, i, j)
        {
            runs.insert(0, previous);
        }
        Some(Self { runs })
    }

    /// The number of equal words.
    pub fn equal(&self) -> usize {
        self.runs.iter().map(|(_, _, length)| length).sum()
    }

    /// For each text, the indexes of the passage's first word and of the word after its last word.
    pub fn words(&self) -> [(usize, usize); 2] {
        match (self.runs.first(), self.runs.last()) {
            (Some(first), Some(last)) => [(first.0, last.0 + last.2), (first.1, last.1 + last.2)],
            _ => [(0, 0); 2],
        }
    }

    /// Whether the shingle at word `i` of `one` and word `j` of `other` needs no passage of its own.
    ///
    /// This is so in two cases:
    /// - The shingle is part of a run of this passage.
    /// - The run of equal words around the shingle lies within this passage in both texts, and has no more words than
    ///   all runs of this passage together.
    pub fn covers(&self, one: &[NumberedWord], other: &[NumberedWord], (i, j): (usize, usize)) -> bool {
        let holds = |(start, end): (usize, usize), first: usize, length: usize| start <= first && first + length <= end;
        let [words, other_words] = self.words();
        if !(holds(words, i, SHINGLE) && holds(other_words, j, SHINGLE)) {
            return false;
        }
        let is_own = |&(x, y, length): &(usize, usize, usize)| holds((x, x + length), i, SHINGLE) && i + y == j + x;
        if self.runs.iter().any(is_own) {
            return true;
        }
        let (Some(a), Some(b)) = (one.get(i), other.get(j)) else { return true };
        let before = equal_before(one, other, i, j);
        let length = before + equal_from(one, other, i, j, a.block, b.block);
        length <= self.equal() && holds(words, i - before, length) && holds(other_words, j - before, length)
    }
}

/// The passages that two texts share, with at least `least` equal words, in the order in which they are found in
/// `other`.
///
/// [`wording`](super::wording()) applies the same rules to many texts at once.
pub fn shared(one: &[NumberedWord], other: &[NumberedWord], least: usize) -> Vec<Passage> {
    let mut shingles = super::shingle::Shingles::default();
    for i in 0..one.len() {
        shingles.add(run(one, i, SHINGLE));
    }
    let mut passages: Vec<Passage> = Vec::new();
    for j in 0..other.len() {
        let Some(words) = run(other, j, SHINGLE) else { continue };
        for i in shingles.positions(words) {
            let i = i as usize;
            if !passages.iter().any(|passage| passage.covers(one, other, (i, j))) {
                passages.extend(Passage::around(one, other, (i, j)));
            }
        }
    }
    passages.retain(|passage| passage.equal() >= least);
    passages
}

/// The number of equal words in a row, starting at word `i` of `one` and word `j` of `other`. Words after block `a` of `one` and
/// block `b` of `other` do not count.
fn equal_from(one: &[NumberedWord], other: &[NumberedWord], i: usize, j: usize, a: usize, b: usize) -> usize {
    let pairs = one.get(i..).unwrap_or_default().iter().zip(other.get(j..).unwrap_or_default());
    pairs.take_while(|(x, y)| x.number == y.number && x.block == a && y.block == b).count()
}

/// The number of equal words before word `i` of `one` and word `j` of `other`, in the blocks of these two words.
fn equal_before(one: &[NumberedWord], other: &[NumberedWord], i: usize, j: usize) -> usize {
    let (Some(a), Some(b)) = (one.get(i), other.get(j)) else { return 0 };
    let pairs = one[..i].iter().rev().zip(other[..j].iter().rev());
    pairs.take_while(|(x, y)| x.number == y.number && x.block == a.block && y.block == b.block).count()
}

/// All possible gaps. Each is a pair: the number of words that it has in one text, and in the other. The gaps are sorted by the sum of the two numbers,
/// then by their difference.
fn gaps() -> impl Iterator<Item = (usize, usize)> {
    let sums = (1..=2 * GAP).flat_map(|sum| (sum % 2..=sum).step_by(2).map(move |apart| (sum, apart)));
    let pairs = sums.map(|(sum, apart)| ((sum - apart) / 2, (sum + apart) / 2)).filter(|&(_, longer)| longer <= GAP);
    pairs.flat_map(|(a, b)| std::iter::once((a, b)).chain((a != b).then_some((b, a))))
}

/// The run of equal words after a gap. The gap begins at word `i` of `one` and word `j` of `other`. `None` if there is
/// no such run.
fn resumed(one: &[NumberedWord], other: &[NumberedWord], i: usize, j: usize) -> Option<(usize, usize, usize)> {
    let (a, b) = (one.get(i.checked_sub(1)?)?.block, other.get(j.checked_sub(1)?)?.block);
    gaps().find_map(|(x, y)| {
        let length = equal_from(one, other, i + x, j + y, a, b);
        (length >= RESUME).then_some((i + x, j + y, length))
    })
}

/// The run of equal words before a gap. The gap ends just before word `i` of `one` and word `j` of `other`. `None` if
/// there is no such run.
fn resumed_before(one: &[NumberedWord], other: &[NumberedWord], i: usize, j: usize) -> Option<(usize, usize, usize)> {
    let (a, b) = (one.get(i)?.block, other.get(j)?.block);
    gaps().find_map(|(x, y)| {
        let (end, other_end) = (i.checked_sub(x)?, j.checked_sub(y)?);
        let pairs = one[..end].iter().rev().zip(other[..other_end].iter().rev());
        let equal = |(x, y): &(&NumberedWord, &NumberedWord)| x.number == y.number && x.block == a && y.block == b;
        let length = pairs.take_while(equal).count();
        (length >= RESUME).then_some((end - length, other_end - length, length))
    })
}
