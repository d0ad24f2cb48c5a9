//! A text as words that can be held against those of another.

use rustc_hash::FxHashMap;

use crate::corpus::Article;
use crate::text::words;

/// A word where it stands. Two words are the same where their numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberedWord {
    /// Its number in the [`Vocabulary`].
    pub number: u32,
    /// Its first byte in the text.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// The block of the text that it stands in.
    pub block: usize,
}

/// The words of several texts, each with a number.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    numbers: FxHashMap<Box<str>, u32>,
}

impl Vocabulary {
    /// The words of an article's text, block by block.
    ///
    /// They are those that a search looks for, without case, accents and signs, but nothing is left out: `India’s` is
    /// another word than `India`, and `&` is a word.
    pub fn words(&mut self, article: &Article) -> Vec<NumberedWord> {
        let mut words = Vec::new();
        for (place, block) in article.blocks.iter().enumerate() {
            let text = article.block_text(place);
            self.add(text, block.start, place, &mut words);
        }
        words
    }

    /// The words of a text of its own.
    pub fn words_of(&mut self, text: &str) -> Vec<NumberedWord> {
        let mut words = Vec::new();
        self.add(text, 0, 0, &mut words);
        words
    }

    fn add(&mut self, text: &str, offset: usize, block: usize, into: &mut Vec<NumberedWord>) {
        let mut read_until = 0;
        words(text, &mut |word| {
            self.signs(text, read_until..word.start, offset, block, into);
            let number = match word.is_possessive() {
                true => self.number(&format!("{}'s", word.folded)),
                false => self.number(word.folded),
            };
            into.push(NumberedWord { number, start: offset + word.start, end: offset + word.written_end, block });
            read_until = word.written_end;
        });
        self.signs(text, read_until..text.len(), offset, block, into);
    }

    /// The signs between two words that are read as words.
    fn signs(
        &mut self,
        text: &str,
        between: std::ops::Range<usize>,
        offset: usize,
        block: usize,
        words: &mut Vec<NumberedWord>,
    ) {
        let start = between.start;
        for (at, _) in text.get(between).unwrap_or("").match_indices('&') {
            let start = offset + start + at;
            words.push(NumberedWord { number: self.number("&"), start, end: start + 1, block });
        }
    }

    /// The number of a word, as it is looked for.
    pub(in crate::compare) fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(word.into(), number);
        number
    }
}

/// The bytes from the first word to the last; `None` where there are none.
pub fn bytes(words: &[NumberedWord]) -> Option<(usize, usize)> {
    Some((words.first()?.start, words.last()?.end))
}

/// How many numbers two lists in order have in common.
pub(in crate::compare) fn in_both(one: &[u32], other: &[u32]) -> usize {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        both += usize::from(a == b);
        (i, j) = (i + usize::from(a <= b), j + usize::from(b <= a));
    }
    both
}
