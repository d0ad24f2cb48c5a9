//! A set of articles, one bit each.

/// A set of article numbers below a fixed total.
///
/// ```text
/// number   0 1 2 3 4 5 …      word = number / 64, bit = number % 64
/// bits     0 1 1 0 0 1        = {1, 2, 5}
/// ```
///
/// Bits at or past the total are always 0, so that counting is a sum of `count_ones`.
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
        let mut words = vec![u64::MAX; total.div_ceil(64)];
        if let (Some(last), rest @ 1..) = (words.last_mut(), total % 64) {
            *last = (1 << rest) - 1;
        }
        Self { words, total }
    }

    /// The set of these numbers among `total` articles; numbers past the total are left out.
    pub fn from_numbers(total: usize, numbers: impl IntoIterator<Item = usize>) -> Self {
        let mut ids = Self::none(total);
        numbers.into_iter().for_each(|number| ids.insert(number));
        ids
    }

    /// Adds an article; a number past the total is left out.
    pub fn insert(&mut self, number: usize) {
        if number < self.total {
            self.words[number / 64] |= 1 << (number % 64);
        }
    }

    /// Whether the set holds this article.
    pub fn contains(&self, number: usize) -> bool {
        self.words.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// How many articles the set holds.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether the set holds no article.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// The articles in both sets.
    pub fn and(&self, other: &Self) -> Self {
        self.combined(other, |mine, theirs| mine & theirs)
    }

    /// The articles in either set.
    pub fn or(&self, other: &Self) -> Self {
        self.combined(other, |mine, theirs| mine | theirs)
    }

    /// The articles in this set and not in the other.
    pub fn without(&self, other: &Self) -> Self {
        self.combined(other, |mine, theirs| mine & !theirs)
    }

    /// How many articles are in both sets.
    pub fn count_in(&self, other: &Self) -> usize {
        let both = self.words.iter().zip(&other.words);
        both.map(|(mine, theirs)| (mine & theirs).count_ones() as usize).sum()
    }

    /// The numbers, lowest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(place, &bits)| Numbers { first: place * 64, bits })
    }

    fn combined(&self, other: &Self, combine: impl Fn(u64, u64) -> u64) -> Self {
        debug_assert_eq!(self.total, other.total, "sets of two corpora were combined");
        let words = self.words.iter().zip(&other.words).map(|(&mine, &theirs)| combine(mine, theirs));
        Self { words: words.collect(), total: self.total }
    }
}

/// The numbers in one word of the set, from both ends.
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
