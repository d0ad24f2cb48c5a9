//! The phrase matcher finds a phrase in the positions of many articles.

use std::ops::Range;

use super::phrase::{Occurrence, in_order, matches};
use crate::corpus::{Corpus, Ids};
use crate::index::{ArticleTerms, Index, TermCodes, TermSet, pair_hash};
use crate::leb128::{Reader, write};

#[cfg(test)]
use crate::index::PADDING;

/// A phrase that is searched for in many articles.
///
/// A word of the phrase is plain if it matches exactly one term, and if this term is not a compound in any article.
pub(super) struct PhraseScan<'a> {
    /// The terms of each word of the phrase.
    words: &'a [TermSet],
    codes: &'a TermCodes,
    /// The codes of the phrase in LEB128, as in [`ArticleTerms::codes`]. `None` unless the phrase has two or more words
    /// and all of them are plain.
    bytes: Option<Vec<u8>>,
    /// The pair hash of every two consecutive words that are both plain.
    pairs: Vec<usize>,
}

impl<'a> PhraseScan<'a> {
    /// Prepares the search for a phrase of these words.
    pub(super) fn new(index: &'a Index, words: &'a [TermSet]) -> Self {
        let codes = index.term_codes();
        let plain = |terms: &TermSet| terms.only_term().filter(|&term| !index.is_compound(term));
        let plain: Vec<Option<u32>> = words.iter().map(plain).collect();
        let pairs = plain.windows(2).filter_map(|pair| Some(pair_hash(pair[0]?, pair[1]?))).collect();
        let mut bytes = Vec::new();
        plain.iter().flatten().for_each(|&term| write(&mut bytes, codes.of(term)));
        let bytes = (words.len() > 1 && plain.iter().all(Option::is_some)).then_some(bytes);
        Self { words, codes, bytes, pairs }
    }

    /// Tokenises the articles, and returns those that may contain the phrase.
    pub(super) fn candidates(&self, index: &Index, corpus: &Corpus, articles: &Ids) -> Ids {
        articles.iter().for_each(|article| _ = index.terms_of(corpus, article));
        index.that_may_contain(&self.pairs, articles)
    }

    /// How many times the title and the text of an article contain the phrase, as two numbers.
    pub(super) fn count(&self, article: &ArticleTerms) -> (u32, u32) {
        let Some(wanted) = &self.bytes else { return self.count_any(article) };
        let (mut in_title, mut in_text) = (0, 0);
        scan(&article.codes, wanted, &mut |at| *(if at < article.text { &mut in_title } else { &mut in_text }) += 1);
        (in_title, in_text)
    }

    /// The same as [`PhraseScan::count`] for any phrase, but slower.
    fn count_any(&self, article: &ArticleTerms) -> (u32, u32) {
        let mut found: Vec<Vec<Occurrence>> = vec![Vec::new(); self.words.len()];
        let mut add = |term: u32, positions: Range<u32>| {
            let is_compound = positions.len() > 1;
            for (_, found) in self.words.iter().zip(&mut found).filter(|(terms, _)| terms.contains(term)) {
                found.extend(positions.clone().map(|position| Occurrence { position, is_compound }));
            }
        };
        let mut reader = Reader::new(&article.codes, 0);
        let (mut position, mut text) = (0, 0);
        while let Some(code) = reader.number() {
            if let Some(term) = self.codes.term(code) {
                add(term, position..position + 1);
            }
            position += 1;
            if reader.at() == article.text {
                text = position;
            }
        }
        article.compounds.iter().for_each(|it| add(it.term, it.position..it.position + it.width));
        let matches = matches(&found.into_iter().map(in_order).collect::<Vec<_>>());
        let in_title = matches.iter().filter(|found| found.start < text).count();
        (in_title as u32, (matches.len() - in_title) as u32)
    }
}

/// Calls `found` with each index in `codes` at which the bytes `wanted` occur and a code starts.
///
/// In LEB128 the last byte of every code, and only the last, is below 128. A code therefore starts after such a byte.
///
/// The scan compares eight bytes at once with the first byte of `wanted`, and the byte after each of them with the
/// second. XOR turns equal bytes into 0. Subtracting 1 from each byte then sets the top bit of a byte that was 0, and
/// sometimes also of higher bytes, because of a borrow. The comparison with all of `wanted` excludes these false
/// matches.
fn scan(codes: &[u8], wanted: &[u8], found: &mut dyn FnMut(usize)) {
    /// The byte 1, eight times.
    const EACH: u64 = u64::MAX / 255;
    let [first, second, ..] = wanted else { return };
    let [first, second] = [first, second].map(|&byte| EACH * u64::from(byte));
    let same = |eight: &[u8; 8], wanted: u64| {
        let differs = u64::from_le_bytes(*eight) ^ wanted;
        differs.wrapping_sub(EACH) & !differs & (EACH << 7)
    };
    for (nine, start) in codes.windows(9).step_by(8).zip((0..).step_by(8)) {
        let (Some(here), Some(next)) = (nine.first_chunk(), nine.last_chunk()) else { continue };
        let mut both = same(here, first) & same(next, second);
        while both != 0 {
            let at = start + both.trailing_zeros() as usize / 8;
            let starts_code = at.checked_sub(1).is_none_or(|before| codes.get(before).is_some_and(|&byte| byte < 128));
            if starts_code && codes.get(at..).is_some_and(|codes| codes.starts_with(wanted)) {
                found(at);
            }
            both &= both - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PADDING, scan};
    use crate::leb128::write;
    use proptest::prelude::*;

    /// The code of a position without a word.
    const GAP: u32 = 0;

    fn bytes(codes: &[u32]) -> Vec<u8> {
        let mut bytes = Vec::new();
        codes.iter().for_each(|&code| write(&mut bytes, code));
        bytes
    }

    proptest! {
        #[test]
        fn a_scan_finds_codes_that_follow_each_other(
            // There are few different codes, so that the wanted codes often follow each other. Some codes take two or
            // three bytes, and some end with the bytes of another code.
            codes in proptest::collection::vec(prop_oneof![0_u32..3, Just(129), Just(257), Just(16_513)], 0..60),
            start in 0_usize..60,
            length in 2_usize..4,
        ) {
            let wanted = codes.iter().copied().cycle().skip(start).take(length).collect::<Vec<_>>();
            let naive: Vec<usize> =
                (0..codes.len()).filter(|&at| codes[at..].starts_with(&wanted)).map(|at| bytes(&codes[..at]).len()).collect();
            let mut padded = codes.clone();
            padded.extend((0..PADDING).map(|_| GAP));
            let mut found = Vec::new();
            scan(&bytes(&padded), &bytes(&wanted), &mut |at| found.push(at));
            // A phrase contains no gap. A wanted gap would also be found in the padding.
            found.retain(|&at| at < bytes(&codes).len() && !wanted.contains(&GAP));
            prop_assert_eq!(found, if wanted.contains(&GAP) { Vec::new() } else { naive });
        }
    }
}
