//! Word numbers: numbers that stand for words, so that words are fast to compare.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::corpus::Article;
use crate::text::words;

/// A word of a text. Two words are equal if their numbers are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberedWord {
    /// The number of the word in [`WordNumbers`].
    pub number: u32,
    /// The number of bytes of a possessive `’s` at the end of the word. 0 if there is none.
    pub possessive: u8,
    /// The index of the word's first byte in the text.
    pub start: usize,
    /// The index after the word's last byte. A possessive `’s` belongs to the word.
    pub end: usize,
    /// The index of the block that contains the word.
    pub block: usize,
}

/// The different words of several texts, each with a number.
#[derive(Clone, Debug, Default)]
pub struct WordNumbers {
    numbers: FxHashMap<Rc<str>, u32>,
    /// Indexed by number: the word, and the number of the same word without `’s`.
    words: Vec<(Rc<str>, u32)>,
    /// Maps the number of a word to the number of the same word with `’s`.
    possessives: FxHashMap<u32, u32>,
}

/// A symbol that counts as a word, because some versions of a passage contain it instead of “and”.
const SIGN: &str = "&";

impl WordNumbers {
    /// The words of an article's text.
    ///
    /// The words are folded. Stop words are included, and `&` counts as a word. `India’s` and `India` are different
    /// words.
    pub fn words(&mut self, article: &Article) -> Vec<NumberedWord> {
        let mut words = Vec::new();
        for (block, range) in article.blocks.iter().enumerate() {
            self.add(article.block_text(block), range.start, block, &mut words);
        }
        words
    }

    /// The words of a text without blocks.
    pub fn words_of(&mut self, text: &str) -> Vec<NumberedWord> {
        let mut words = Vec::new();
        self.add(text, 0, 0, &mut words);
        words
    }

    /// The number of different words.
    pub(in crate::compare) fn len(&self) -> usize {
        self.words.len()
    }

    /// The different words in the order of their numbers.
    pub(in crate::compare) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(word, _)| &**word)
    }

    /// The number of a word without its possessive `’s`.
    pub(in crate::compare) fn without_possessive(&self, number: u32) -> u32 {
        self.words.get(number as usize).map_or(number, |&(_, bare)| bare)
    }

    /// Whether a word is the symbol `&`.
    pub(in crate::compare) fn is_sign(&self, number: u32) -> bool {
        self.word(number) == SIGN
    }

    /// The folded word with this number.
    pub(in crate::compare) fn word(&self, number: u32) -> &str {
        self.words.get(number as usize).map_or("", |(word, _)| word)
    }

    /// The number of a folded word, if the word already has one.
    pub(in crate::compare) fn known(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// The number of a folded word. A new word gets the next number.
    pub(in crate::compare) fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let (number, word) = (self.words.len() as u32, Rc::<str>::from(word));
        self.words.push((word.clone(), number));
        self.numbers.insert(word, number);
        number
    }

    fn possessive(&mut self, bare: u32) -> u32 {
        if let Some(&number) = self.possessives.get(&bare) {
            return number;
        }
        // The word with `’s` gets a number but no entry in `numbers`, because folded words never contain `’s`.
        let number = self.words.len() as u32;
        self.words.push((Rc::from(format!("{}’s", self.word(bare))), bare));
        self.possessives.insert(bare, number);
        number
    }

    fn add(&mut self, text: &str, offset: usize, block: usize, into: &mut Vec<NumberedWord>) {
        let mut read_until = 0;
        words(text, &mut |word| {
            self.add_signs(text, (read_until, word.start), offset, block, into);
            let bare = self.number(word.folded);
            let number = if word.is_possessive() { self.possessive(bare) } else { bare };
            let possessive = (word.written_end - word.end) as u8;
            into.push(NumberedWord {
                number,
                possessive,
                start: offset + word.start,
                end: offset + word.written_end,
                block,
            });
            read_until = word.written_end;
        });
        self.add_signs(text, (read_until, text.len()), offset, block, into);
    }

    /// Adds each `&` in the text from `start` to `end`, which contains no other words.
    fn add_signs(
        &mut self,
        text: &str,
        (start, end): (usize, usize),
        offset: usize,
        block: usize,
        into: &mut Vec<NumberedWord>,
    ) {
        // Most words have only one space between them, so there is nothing to search.
        if end - start < 2 && text.as_bytes().get(start) != Some(&b'&') {
            return;
        }
        for (at, _) in text.get(start..end).unwrap_or("").match_indices(SIGN) {
            let start = offset + start + at;
            let number = self.number(SIGN);
            into.push(NumberedWord { number, possessive: 0, start, end: start + SIGN.len(), block });
        }
    }
}

/// The byte range from the first word to the last. `None` if there are no words.
pub fn bytes(words: &[NumberedWord]) -> Option<(usize, usize)> {
    Some((words.first()?.start, words.last()?.end))
}

/// The number of elements that two sorted lists have in common.
pub(in crate::compare) fn in_both(one: &[u32], other: &[u32]) -> usize {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        both += usize::from(a == b);
        (i, j) = (i + usize::from(a <= b), j + usize::from(b <= a));
    }
    both
}
