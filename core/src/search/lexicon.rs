//! The words of a corpus: every form in the order of its letters, and the forms that share a stem.
//!
//! ```text
//! f × letters kept of the form before · the letters that follow · how it ends
//! for each form that joins a stem      the distance to the last form of that stem
//! for each stem that is said apart     letters that fall off the form · how many follow · these
//! ```
//!
//! A form ends with a byte that no word holds. [`JOINS`]: it has the stem of a form before. [`APART`]: it is the first of
//! its stem, and the last list says what becomes of its letters. From 1 on: so many letters but one fall off its end, and
//! what is left is the stem. Letters are bytes of UTF-8, whole ones; numbers are LEB128. What belongs to a form stands
//! together, because the end of a word tells how it ends: that compresses to two thirds of separate lists.

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use super::seek::Forms;
use crate::leb128::Reader;
use crate::text::Spelling;

/// Where a form ends that has the stem of a form before.
pub(super) const JOINS: u8 = 0;
/// Where a form ends whose stem is said apart.
pub(super) const APART: u8 = 16;

/// Texts in a row, each found by its number; without an allocation for each.
#[derive(Debug, Default)]
pub(super) struct Row {
    text: String,
    ends: Vec<u32>,
    kept: Vec<u8>,
}

impl Row {
    /// Adds a text that begins with so many bytes of the one before it; `None` where that has fewer, a letter would be cut,
    /// or the text would not stand after it.
    pub(super) fn push(&mut self, kept: usize, rest: &str) -> Option<()> {
        let before = self.len().checked_sub(1).map_or("", |last| self.get(last));
        // Where they are not in order, a range of them could end before it begins.
        before.get(kept..).filter(|before| *before < rest)?;
        let letters = before.get(..kept)?.chars().count();
        let start = self.text.len() - before.len();
        self.text.extend_from_within(start..start + kept);
        self.text.push_str(rest);
        self.ends.push(self.text.len() as u32);
        self.kept.push(letters.min(usize::from(u8::MAX)) as u8);
        Some(())
    }

    pub(super) fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.text.get(start..self.ends[number] as usize).unwrap_or("")
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// How many letters each text has in common with the one before it at least, counted up to 255.
    pub(super) fn kept(&self) -> &[u8] {
        &self.kept
    }

    /// The first number whose text does not stand before; the texts are in order.
    fn place(&self, is_before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if is_before(self.get(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// The forms, by number in the order of their bytes, so that those with one beginning are a range.
#[derive(Default)]
pub(super) struct Lexicon {
    forms: Row,
    /// For each form the next one of its stem; after the last comes the first again.
    next_of_stem: Vec<u32>,
    by_form: Table,
    /// The first form of each stem, by the stem.
    by_stem: Table,
    spelling: Spelling,
}

impl Lexicon {
    /// Reads so many forms and which of them share a stem; `None` where they are not as the builder writes them.
    pub(super) fn from_bytes(reader: &mut Reader<'_>, count: usize) -> Option<Self> {
        let mut lexicon = Self { by_form: Table::of(count), by_stem: Table::of(count), ..Self::default() };
        let mut ends = Vec::with_capacity(count);
        for number in 0..count as u32 {
            let kept = reader.number()? as usize;
            let (letters, end) = reader.until(|byte| byte <= APART)?;
            lexicon.forms.push(kept, std::str::from_utf8(letters).ok()?)?;
            lexicon.by_form.insert(lexicon.forms.get(number as usize), number);
            ends.push(end);
        }
        lexicon.read_stems(reader, &ends)?;
        Some(lexicon)
    }

    /// Reads which forms share a stem, by how they end.
    fn read_stems(&mut self, reader: &mut Reader<'_>, ends: &[u8]) -> Option<()> {
        let joining = ends.iter().filter(|&&end| end == JOINS).count();
        let mut distances = reader.numbers(joining)?.into_iter();
        let mut stem = String::new();
        for (number, &end) in (0_u32..).zip(ends) {
            // Each stem's forms are a ring: one that joins stands between the last and the first.
            self.next_of_stem.push(number);
            if end == JOINS {
                let last = number.checked_sub(distances.next()?)? as usize;
                self.next_of_stem[number as usize] = self.next_of_stem[last];
                self.next_of_stem[last] = number;
                continue;
            }
            let cut = if end == APART { reader.number()? as usize } else { end as usize - 1 };
            let letters = self.form(number);
            stem.clear();
            stem.push_str(letters.get(..letters.len().checked_sub(cut)?)?);
            if end == APART {
                let more = reader.number()? as usize;
                stem.push_str(std::str::from_utf8(reader.bytes(more)?).ok()?);
            }
            self.by_stem.insert(&stem, number);
        }
        Some(())
    }

    /// How many forms there are.
    pub(super) fn len(&self) -> usize {
        self.forms.len()
    }

    /// The form with this number.
    pub(super) fn form(&self, number: u32) -> &str {
        self.forms.get(number as usize)
    }

    /// The number of this very form.
    pub(super) fn number(&self, form: &str) -> Option<u32> {
        self.by_form.find(form, |number| self.form(number) == form)
    }

    /// The forms that begin so.
    pub(super) fn beginning_with(&self, prefix: &str) -> Range<u32> {
        let start = self.forms.place(|form| form < prefix);
        let end = self.forms.place(|form| form < prefix || form.starts_with(prefix));
        start as u32..end as u32
    }

    /// The forms of the word, those with its stem, in order.
    pub(super) fn of_word(&self, word: &str) -> impl Iterator<Item = u32> {
        let stem = self.spelling.stem(word);
        let first = self.by_stem.find(&stem, |first| self.spelling.stem(self.form(first)) == stem);
        std::iter::successors(first, move |&form| {
            Some(self.next_of_stem[form as usize]).filter(|&next| Some(next) != first)
        })
    }

    /// All forms, in order.
    pub(super) fn forms(&self) -> &Row {
        &self.forms
    }

    /// Whether a word of the corpus is one of these forms.
    pub(super) fn is_among(&self, forms: &Forms, word: &str) -> bool {
        forms.iter().any(|(range, _)| self.form(range.start) <= word && word <= self.form(range.end - 1))
    }
}

/// Numbers by the hash of a word, in open addressing. It holds no words: who asks compares.
#[derive(Default)]
struct Table {
    /// 0 is free, else a number from 1. At least half are free.
    slots: Vec<u32>,
}

impl Table {
    fn of(count: usize) -> Self {
        Self { slots: vec![0; (2 * count.max(1)).next_power_of_two()] }
    }

    fn insert(&mut self, word: &str, number: u32) {
        if let Some(free) = self.places(word).find(|&place| self.slots[place] == 0) {
            self.slots[free] = number + 1;
        }
    }

    fn find(&self, word: &str, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        self.places(word).map_while(|place| self.slots[place].checked_sub(1)).find(|&number| is_it(number))
    }

    /// Where a word may stand, one place after the other.
    fn places(&self, word: &str) -> impl Iterator<Item = usize> + use<> {
        let mut hasher = FxHasher::default();
        hasher.write(word.as_bytes());
        let (first, size) = (hasher.finish() as usize, self.slots.len());
        (0..size).map(move |step| first.wrapping_add(step) & (size - 1))
    }
}
