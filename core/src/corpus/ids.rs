//! A set of articles, with one bit for each article.

use std::ops::Range;

/// A set of article numbers below a fixed total.
///
/// ```text
/// number   0 1 2 3 4 5 …      word = number / 64, bit = number % 64
/// bits     0 1 1 0 0 1        = {1, 2, 5}
/// ```
///
/// Bits for numbers of `total` or more are always 0, so [`Ids::count`] only adds up the `count_ones` of the words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ids {
    words: Vec<u64>,
    total: usize,
}

impl Ids {
    /// The empty set among `total` articles.
    pub fn none(total: usize) -> Self {
        Self { words: vec![0; total.div_ceil(64)], total }
    }

    /// The set of all `total` articles.
    pub fn all(total: usize) -> Self {
        Self::range(total, 0..total)
    }

    /// The set of the numbers in a range, among `total` articles. Numbers of `total` or more are ignored.
    pub fn range(total: usize, range: Range<usize>) -> Self {
        let words = (0..total.div_ceil(64)).map(|place| within(place, &(range.start..range.end.min(total))));
        Self { words: words.collect(), total }
    }

    /// The set of these numbers, among `total` articles. Numbers of `total` or more are ignored.
    pub fn from_numbers(total: usize, numbers: impl IntoIterator<Item = usize>) -> Self {
        let mut ids = Self::none(total);
        numbers.into_iter().for_each(|number| ids.insert(number));
        ids
    }

    /// Adds the article with this number. A number of `total` or more is ignored.
    pub fn insert(&mut self, number: usize) {
        if number < self.total {
            self.words[number / 64] |= 1 << (number % 64);
        }
    }

    /// Whether the set contains the article with this number.
    pub fn contains(&self, number: usize) -> bool {
        self.words.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// The number of articles in the set.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether the set is empty.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// The articles in both sets.
    pub fn and(&self, other: &Self) -> Self {
        self.combined(other, |mine, theirs| mine & theirs)
    }

    /// The articles that are in at least one of the two sets.
    pub fn or(&self, other: &Self) -> Self {
        self.combined(other, |mine, theirs| mine | theirs)
    }

    /// The articles in this set that are not in the other.
    pub fn without(&self, other: &Self) -> Self {
        self.combined(other, |mine, theirs| mine & !theirs)
    }

    /// The number of articles in both sets.
    pub fn count_in(&self, other: &Self) -> usize {
        let both = self.words.iter().zip(&other.words);
        both.map(|(mine, theirs)| (mine & theirs).count_ones() as usize).sum()
    }

    /// The number of articles in the set whose numbers are in a range.
    pub fn count_within(&self, range: Range<usize>) -> usize {
        let places = range.start / 64..range.end.div_ceil(64).min(self.words.len());
        places.map(|place| (self.words[place] & within(place, &range)).count_ones() as usize).sum()
    }

    /// A counter that compares this set with many other sets, one after the other.
    ///
    /// It skips all 64-bit words that are zero in this set, so it is fast if this set is small.
    pub fn counter(&self) -> Counter {
        let words = self.words.iter().enumerate().map(|(place, &word)| (place, word));
        Counter(words.filter(|&(_, word)| word != 0).collect())
    }

    /// The articles in this set and in another set. `words` are the 64-bit words of the other set.
    pub fn and_words(&self, words: impl Iterator<Item = u64>) -> Self {
        Self { words: self.words.iter().zip(words).map(|(mine, theirs)| mine & theirs).collect(), total: self.total }
    }

    /// The article numbers, lowest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(place, &bits)| Numbers { first: place * 64, bits })
    }

    fn combined(&self, other: &Self, combine: impl Fn(u64, u64) -> u64) -> Self {
        debug_assert_eq!(self.total, other.total, "both sets must be of the same corpus");
        let words = self.words.iter().zip(&other.words).map(|(&mine, &theirs)| combine(mine, theirs));
        Self { words: words.collect(), total: self.total }
    }
}

/// Counts the articles that one set shares with others. It contains the non-zero words of that set, with their indexes.
pub struct Counter(Vec<(usize, u64)>);

impl Counter {
    /// The number of articles in both the other set and the set that this counter was made from.
    pub fn count_in(&self, other: &Ids) -> usize {
        let both = self.0.iter().map(|&(place, word)| word & other.words.get(place).unwrap_or(&0));
        both.map(|word| word.count_ones() as usize).sum()
    }
}

/// The word with index `place` of a set that contains exactly the numbers in a range.
fn within(place: usize, range: &Range<usize>) -> u64 {
    let below = |number: usize| match number.saturating_sub(place * 64) {
        bits @ 0..64 => (1 << bits) - 1,
        _ => u64::MAX,
    };
    below(range.end) & !below(range.start)
}

/// Iterates over the numbers in one word of a set, from either end. `first` is the number of the word's lowest bit.
struct Numbers {
    first: usize,
    bits: u64,
}

impl Iterator for Numbers {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let place = (self.bits != 0).then(|| self.bits.trailing_zeros() as usize)?;
        self.bits &= self.bits - 1;
        Some(self.first + place)
    }
}

impl DoubleEndedIterator for Numbers {
    fn next_back(&mut self) -> Option<usize> {
        let place = (self.bits != 0).then(|| 63 - self.bits.leading_zeros() as usize)?;
        self.bits &= !(1 << place);
        Some(self.first + place)
    }
}
