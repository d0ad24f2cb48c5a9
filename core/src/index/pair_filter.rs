//! The pair filter says which two terms may follow each other in an article. Phrase queries use it.

use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

use crate::corpus::Ids;

/// The number of different hashes that a pair of terms can have.
const HASHES: usize = 2_048;

/// One Bloom filter for each article. Its 2,048 bits say which pairs of terms may follow each other in that article.
///
/// The hash of a pair selects one bit. The source is Burton Bloom, “Space/Time Trade-offs in Hash Coding with Allowable
/// Errors” (1970). If an article of 350 words does not contain a pair, its filter still answers “maybe” in one case of
/// six. Compounds are not in the filter.
///
/// The bits of one hash are stored side by side, one bit for each article as in [`Ids`]. One pass over these bits
/// therefore checks all articles.
#[derive(Default)]
pub(super) struct PairFilter {
    bits: Box<[AtomicU64]>,
    /// The number of `u64` that the bits of one hash take.
    width: usize,
}

impl PairFilter {
    /// A filter for this many articles, without any pairs.
    pub(super) fn new(articles: usize) -> Self {
        let width = articles.div_ceil(64);
        Self { bits: (0..HASHES * width).map(|_| AtomicU64::new(0)).collect(), width }
    }

    /// Records that an article contains a pair with this hash.
    pub(super) fn insert(&self, article: usize, hash: usize) {
        if let Some(bits) = self.bits.get(hash * self.width + article / 64) {
            bits.fetch_or(1 << (article % 64), Relaxed);
        }
    }

    /// The articles of a set that may contain a pair of terms with this hash.
    pub(super) fn that_may_contain(&self, hash: usize, articles: &Ids) -> Ids {
        let bits = self.bits.iter().skip(hash * self.width).take(self.width);
        articles.and_words(bits.map(|bits| bits.load(Relaxed)))
    }
}

/// The hash of two consecutive terms, below [`HASHES`]. The multipliers are those of xxHash.
pub(crate) fn pair_hash(first: u32, second: u32) -> usize {
    let hash = first.wrapping_mul(0x9e37_79b1).rotate_left(13) ^ second.wrapping_mul(0x85eb_ca77);
    (hash.wrapping_mul(0xc2b2_ae3d) >> 21) as usize % HASHES
}
