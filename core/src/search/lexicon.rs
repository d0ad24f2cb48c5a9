//! The words of a corpus: every form in the order of its letters, and the forms that share a stem.

use std::ops::Range;

use super::seek::Forms;
use super::spelling::Spelling;
use crate::corpus::sorted;

/// Texts in a row, each found by its number; without an allocation for each.
#[derive(Debug, Default)]
pub(super) struct Row {
    text: String,
    ends: Vec<u32>,
}

impl Row {
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
    }

    pub(super) fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.text[start..self.ends[number] as usize]
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
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
    /// The stems in order, and for each the end of its forms in `stem_forms`.
    stems: Row,
    stem_ends: Vec<u32>,
    stem_forms: Vec<u32>,
    spelling: Spelling,
}

impl Lexicon {
    /// Takes the forms in order. Their stems are missing until [`Lexicon::stem`] has seen all of them.
    pub(super) fn new<'a>(forms: impl Iterator<Item = &'a str>) -> Self {
        let mut lexicon = Self::default();
        for form in forms {
            lexicon.forms.push(form);
        }
        lexicon
    }

    /// Stems the next forms, and after the last puts the stems in order; whether there are more.
    pub(super) fn stem(&mut self, stemmed: &mut Vec<(String, u32)>, count: usize) -> bool {
        let start = stemmed.len();
        let end = self.len().min(start.saturating_add(count));
        stemmed.extend((start..end).map(|form| (self.spelling.stem(self.forms.get(form)), form as u32)));
        if end < self.len() {
            return true;
        }
        let stemmed = sorted(std::mem::take(stemmed), &mut Ord::cmp);
        for group in stemmed.chunk_by(|one, other| one.0 == other.0) {
            self.stems.push(&group[0].0);
            self.stem_forms.extend(group.iter().map(|(_, form)| *form));
            self.stem_ends.push(self.stem_forms.len() as u32);
        }
        false
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
        let place = self.forms.place(|other| other < form);
        (place < self.len() && self.forms.get(place) == form).then_some(place as u32)
    }

    /// The forms that begin so.
    pub(super) fn beginning_with(&self, prefix: &str) -> Range<u32> {
        self.forms.place(|form| form < prefix) as u32..self.after(prefix)
    }

    /// The first form after those that begin so.
    pub(super) fn after(&self, prefix: &str) -> u32 {
        self.forms.place(|form| form < prefix || form.starts_with(prefix)) as u32
    }

    /// The forms of the word: those with its stem.
    pub(super) fn of_word(&self, word: &str) -> &[u32] {
        let stem = self.spelling.stem(word);
        let place = self.stems.place(|other| other < stem.as_str());
        if place == self.stems.len() || self.stems.get(place) != stem {
            return &[];
        }
        let start = place.checked_sub(1).map_or(0, |before| self.stem_ends[before] as usize);
        &self.stem_forms[start..self.stem_ends[place] as usize]
    }

    /// Whether a word of the corpus is one of these forms.
    pub(super) fn is_among(&self, forms: &Forms, word: &str) -> bool {
        forms.iter().any(|(range, _)| self.form(range.start) <= word && word <= self.form(range.end - 1))
    }
}
