//! The term dictionary: all terms in the order of their bytes, and which terms share a stem.
//!
//! The dictionary is stored as three lists, one after the other:
//!
//! ```text
//! for each term                            shared prefix length · remainder · end byte
//! for each term with end byte JOINS        its number minus the number of the nearest earlier term with the same stem
//! for each term with end byte WRITTEN_OUT  how many bytes to cut off · how many bytes to add · the bytes to add
//! ```
//!
//! The end byte is 0 to 16. No word contains such a byte, so it ends the remainder. The end byte also says how to get
//! the stem of the term:
//!
//! - [`JOINS`]: an earlier term has the same stem.
//! - n from 1 to 15: the term is the first with its stem. The stem is the term without its last n − 1 bytes.
//! - [`WRITTEN_OUT`]: the term is the first with its stem. The third list says how to make the stem from the term.
//!
//! Numbers are LEB128. Lengths are in bytes, and neither a shared prefix nor a cut splits a character.
//!
//! The three values in the first list are stored side by side for each term, because the ending of a word predicts its
//! end byte. So they compress to two thirds of the size that three separate lists would have.

use std::hash::Hasher;
use std::ops::Range;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

use super::term_set::TermSet;
use crate::leb128::Reader;
use crate::text::Spelling;

/// The end byte of a term that has the same stem as an earlier term.
pub(super) const JOINS: u8 = 0;
/// The end byte of a term that is the first with its stem, if the third list describes the stem. The third list is
/// needed if more than 14 bytes must be cut off, or if bytes must be added.
pub(super) const WRITTEN_OUT: u8 = 16;

/// Terms in the order of their bytes, in a single allocation. Each term is found by its number.
#[derive(Debug, Default)]
pub(crate) struct TermArena {
    /// All terms, one after the other.
    text: String,
    /// For each term, the index of the byte after its last byte in `text`.
    ends: Vec<u32>,
    /// See [`TermArena::kept()`].
    kept: Vec<u8>,
}

impl TermArena {
    /// Adds a term that consists of the first `kept` bytes of the last term, followed by `remainder`.
    ///
    /// Returns `None` if the last term has fewer than `kept` bytes, if byte `kept` is within a character, or if the new
    /// term does not come after the last one.
    pub(crate) fn push(&mut self, kept: usize, remainder: &str) -> Option<()> {
        let before = self.len().checked_sub(1).map_or("", |last| self.get(last));
        // If terms were not in order, a range of terms could end before it starts.
        before.get(kept..).filter(|before| *before < remainder)?;
        let characters = before.get(..kept)?.chars().count();
        let start = self.text.len() - before.len();
        self.text.extend_from_within(start..start + kept);
        self.text.push_str(remainder);
        self.ends.push(self.text.len() as u32);
        self.kept.push(characters.min(usize::from(u8::MAX)) as u8);
        Some(())
    }

    /// The term with this number, or an empty text if there is no such term.
    pub(crate) fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize);
        let end = self.ends.get(number).map_or(start, |&end| end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The number of terms.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// For each term, how many characters of its prefix were taken from the term before it. 255 means 255 or more.
    pub(crate) fn kept(&self) -> &[u8] {
        &self.kept
    }

    /// The number of the first term for which `is_before` is false. If there is none, the number of terms.
    fn partition_point(&self, is_before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if is_before(self.get(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// All terms of a corpus in the order of their bytes. The number of a term is its ordinal in this order. Terms with the
/// same prefix therefore have consecutive numbers.
#[derive(Default)]
pub(crate) struct TermDictionary {
    terms: TermArena,
    /// For each term, the number of the next term with the same stem. The last term with a stem has the number of the
    /// first.
    next_of_stem: Vec<u32>,
    /// The number of each term, by the hash of the term.
    by_term: HashTable<u32>,
    /// The number of the first term with each stem, by the hash of the stem.
    by_stem: HashTable<u32>,
    spelling: Spelling,
}

impl TermDictionary {
    /// Reads `count` terms and their stems. `None` if the bytes are not in the layout that this module explains.
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

    /// Reads the second and the third list of the dictionary. `ends` has the end byte of each term.
    fn read_stems(&mut self, reader: &mut Reader<'_>, ends: &[u8]) -> Option<()> {
        let joining = ends.iter().filter(|&&end| end == JOINS).count();
        let mut distances = reader.numbers(joining)?.into_iter();
        self.by_stem.reserve(ends.len() - joining, |_| 0);
        let mut stem = String::new();
        for (number, &end) in (0_u32..).zip(ends) {
            // The terms with one stem form a ring. A new term is inserted between the last and the first.
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

    /// The number of this exact term. `None` if the term is not in the dictionary.
    pub(crate) fn number(&self, term: &str) -> Option<u32> {
        self.by_term.find(hash(term), |&number| self.term(number) == term).copied()
    }

    /// The numbers of the terms with this prefix.
    pub(crate) fn with_prefix(&self, prefix: &str) -> Range<u32> {
        let start = self.terms.partition_point(|term| term < prefix);
        let end = self.terms.partition_point(|term| term < prefix || term.starts_with(prefix));
        start as u32..end as u32
    }

    /// The numbers of the terms that have the same stem as a word, in order.
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

    /// Whether a word of the corpus is in a set of terms.
    ///
    /// This compares the word with the first and the last term of each range. The result is exact, because every word
    /// of the corpus is a term. The comparison is faster than looking up the number of the word.
    pub(crate) fn is_among(&self, terms: &TermSet, word: &str) -> bool {
        terms.ranges().any(|(range, _)| self.term(range.start) <= word && word <= self.term(range.end - 1))
    }
}

fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}
