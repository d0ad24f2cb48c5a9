//! The term dictionary: every term in the order of its bytes, and the terms that share a stem.
//!
//! ```text
//! t × shared prefix length · remainder · end byte
//! for each term with the stem of an earlier term   the distance to the last term of that stem
//! for each stem that is written out                bytes to cut off the term · bytes to add, as a number · these bytes
//! ```
//!
//! An end byte is a byte that no word contains. [`JOINS`] means that the term has the stem of an earlier term.
//! [`WRITTEN_OUT`] means that it is the first term of its stem, and that the last list contains the stem. Any other end
//! byte is the number of bytes to cut off the term to get its stem, plus one. Terms are cut between characters. Numbers
//! are LEB128, lengths are in bytes.
//!
//! The three values of a term are stored side by side, because a word's ending predicts its end byte. They compress to
//! two thirds of the size of separate lists.

use std::hash::Hasher;
use std::ops::Range;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

use super::term_set::TermSet;
use crate::leb128::Reader;
use crate::text::Spelling;

/// The end byte of a term that has the stem of an earlier term.
pub(super) const JOINS: u8 = 0;
/// The end byte of a term whose stem is written out.
pub(super) const WRITTEN_OUT: u8 = 16;

/// The terms by number, one after the other in a single allocation.
#[derive(Debug, Default)]
pub(crate) struct TermArena {
    text: String,
    ends: Vec<u32>,
    kept: Vec<u8>,
}

impl TermArena {
    /// Adds a term: the first `kept` bytes of the term before it, then the remainder.
    ///
    /// Returns `None` if the term before has fewer bytes, if the cut splits a character, or if the new term is not
    /// greater.
    pub(crate) fn push(&mut self, kept: usize, remainder: &str) -> Option<()> {
        let before = self.len().checked_sub(1).map_or("", |last| self.get(last));
        // If terms were out of order, a range of terms could end before it starts.
        before.get(kept..).filter(|before| *before < remainder)?;
        let characters = before.get(..kept)?.chars().count();
        let start = self.text.len() - before.len();
        self.text.extend_from_within(start..start + kept);
        self.text.push_str(remainder);
        self.ends.push(self.text.len() as u32);
        self.kept.push(characters.min(usize::from(u8::MAX)) as u8);
        Some(())
    }

    /// The term with this number. Empty if there is no such term.
    pub(crate) fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize);
        let end = self.ends.get(number).map_or(start, |&end| end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The number of terms.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// For each term, the number of characters taken from the term before it, counted up to 255.
    pub(crate) fn kept(&self) -> &[u8] {
        &self.kept
    }

    /// The number of the first term for which `is_before` is false.
    fn partition_point(&self, is_before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if is_before(self.get(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// The terms by number, in the order of their bytes. All terms with the same prefix are therefore a range.
#[derive(Default)]
pub(crate) struct TermDictionary {
    terms: TermArena,
    /// For each term, the next term of the same stem. The last one points to the first.
    next_of_stem: Vec<u32>,
    by_term: HashTable<u32>,
    /// The first term of each stem, by the hash of the stem.
    by_stem: HashTable<u32>,
    spelling: Spelling,
}

impl TermDictionary {
    /// Reads this many terms and their stems. `None` if the bytes are not what the builder writes.
    pub(super) fn from_bytes(reader: &mut Reader<'_>, count: usize) -> Option<Self> {
        let mut dictionary = Self { by_term: HashTable::with_capacity(count), ..Self::default() };
        let mut ends = Vec::with_capacity(count);
        for number in 0..count as u32 {
            let kept = reader.number()? as usize;
            let (remainder, end) = reader.until(|byte| byte <= WRITTEN_OUT)?;
            dictionary.terms.push(kept, std::str::from_utf8(remainder).ok()?)?;
            let (terms, by_term) = (&dictionary.terms, &mut dictionary.by_term);
            by_term.insert_unique(hash(terms.get(number as usize)), number, |&term| hash(terms.get(term as usize)));
            ends.push(end);
        }
        dictionary.read_stems(reader, &ends)?;
        Some(dictionary)
    }

    /// Reads which terms share a stem, by their end bytes.
    fn read_stems(&mut self, reader: &mut Reader<'_>, ends: &[u8]) -> Option<()> {
        let joining = ends.iter().filter(|&&end| end == JOINS).count();
        let mut distances = reader.numbers(joining)?.into_iter();
        self.by_stem.reserve(ends.len() - joining, |_| 0);
        let mut stem = String::new();
        for (number, &end) in (0_u32..).zip(ends) {
            // The terms of a stem form a ring. A new term goes between the last and the first.
            self.next_of_stem.push(number);
            if end == JOINS {
                let last = number.checked_sub(distances.next()?)? as usize;
                self.next_of_stem[number as usize] = *self.next_of_stem.get(last)?;
                self.next_of_stem[last] = number;
                continue;
            }
            let cut = if end == WRITTEN_OUT { reader.number()? as usize } else { end as usize - 1 };
            let term = self.terms.get(number as usize);
            stem.clear();
            stem.push_str(term.get(..term.len().checked_sub(cut)?)?);
            if end == WRITTEN_OUT {
                let more = reader.number()? as usize;
                stem.push_str(std::str::from_utf8(reader.bytes(more)?).ok()?);
            }
            let (terms, spelling) = (&self.terms, &self.spelling);
            self.by_stem.insert_unique(hash(&stem), number, |&first| hash(&spelling.stem(terms.get(first as usize))));
        }
        Some(())
    }

    /// The number of terms.
    pub(crate) fn len(&self) -> usize {
        self.terms.len()
    }

    /// The term with this number.
    pub(crate) fn term(&self, number: u32) -> &str {
        self.terms.get(number as usize)
    }

    /// The number of this exact term.
    pub(crate) fn number(&self, term: &str) -> Option<u32> {
        self.by_term.find(hash(term), |&number| self.term(number) == term).copied()
    }

    /// The terms with this prefix.
    pub(crate) fn with_prefix(&self, prefix: &str) -> Range<u32> {
        let start = self.terms.partition_point(|term| term < prefix);
        let end = self.terms.partition_point(|term| term < prefix || term.starts_with(prefix));
        start as u32..end as u32
    }

    /// The terms with the stem of a word, in order.
    pub(crate) fn with_stem_of(&self, word: &str) -> impl Iterator<Item = u32> {
        let stem = self.spelling.stem(word);
        let first = self.by_stem.find(hash(&stem), |&first| self.spelling.stem(self.term(first)) == stem).copied();
        std::iter::successors(first, move |&term| {
            self.next_of_stem.get(term as usize).copied().filter(|&next| Some(next) != first)
        })
    }

    /// All terms, in order.
    pub(crate) fn terms(&self) -> &TermArena {
        &self.terms
    }

    /// Whether a word of the corpus is one of these terms.
    ///
    /// Comparing the word with the ends of each range is faster than looking up its number.
    pub(crate) fn is_among(&self, terms: &TermSet, word: &str) -> bool {
        terms.ranges().any(|(range, _)| self.term(range.start) <= word && word <= self.term(range.end - 1))
    }
}

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}
