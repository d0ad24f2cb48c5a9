//! A text as words that can be held against those of another.

use rustc_hash::FxHashMap;

use crate::corpus::Article;
use crate::text::tokens;

/// A word where it stands. Two words are the same where their numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
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
    pub fn words(&mut self, article: &Article) -> Vec<Word> {
        let mut words = Vec::new();
        for (place, block) in article.blocks.iter().enumerate() {
            let text = article.block_text(place);
            self.add(text, block.start, place, &mut words);
        }
        words
    }

    /// The words of a text of its own.
    pub fn words_of(&mut self, text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        self.add(text, 0, 0, &mut words);
        words
    }

    fn add(&mut self, text: &str, offset: usize, block: usize, words: &mut Vec<Word>) {
        let mut read_until = 0;
        tokens(text, &mut |token| {
            // A compound is its parts, which were there before it.
            if token.width > 1 {
                return;
            }
            self.signs(text, read_until..token.start, offset, block, words);
            let possessive = possessive(&text[token.end..]);
            let end = token.end + possessive;
            let number =
                if possessive > 0 { self.number(&format!("{}'s", token.word)) } else { self.number(token.word) };
            words.push(Word { number, start: offset + token.start, end: offset + end, block });
            read_until = end;
        });
        self.signs(text, read_until..text.len(), offset, block, words);
    }

    /// The signs between two words that are read as words.
    fn signs(
        &mut self,
        text: &str,
        between: std::ops::Range<usize>,
        offset: usize,
        block: usize,
        words: &mut Vec<Word>,
    ) {
        let start = between.start;
        for (at, _) in text.get(between).unwrap_or("").match_indices('&') {
            let start = offset + start + at;
            words.push(Word { number: self.number("&"), start, end: start + 1, block });
        }
    }

    /// The number of a word, as it is looked for.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(word.into(), number);
        number
    }
}

/// How many bytes an `’s` takes at the beginning of what follows a word.
fn possessive(rest: &str) -> usize {
    let mut characters = rest.chars();
    let (Some(apostrophe @ ('\'' | '’' | 'ʼ')), Some('s' | 'S')) = (characters.next(), characters.next()) else {
        return 0;
    };
    let goes_on = characters.next().is_some_and(char::is_alphanumeric);
    if goes_on { 0 } else { apostrophe.len_utf8() + 1 }
}

/// The bytes from the first word to the last; `None` where there are none.
pub fn bytes(words: &[Word]) -> Option<(usize, usize)> {
    Some((words.first()?.start, words.last()?.end))
}
