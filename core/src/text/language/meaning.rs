//! Looks up the meaning of a word in the tables of all languages.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::english::ENGLISH;
use super::hindi::HINDI;
use super::table::{After, Channel, DateRole, Language, List, Month, NumberWord};

/// The tables of all languages.
const LANGUAGES: [&Language; 2] = [&ENGLISH, &HINDI];

/// Everything that the tables contain about one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// One bit for each [`List`]. It is set if the list contains the word.
    lists: u32,
    /// The role of the word in a date.
    pub date: Option<DateRole>,
    /// The number of the month, and how certain it is that the word is a month.
    pub month: Option<(i8, Month)>,
    /// The number of the weekday. Monday is 1.
    pub weekday: Option<i8>,
    /// The value of the word, if it is a number word.
    pub number: Option<NumberWord>,
}

impl Meaning {
    /// Whether the word is in a list.
    pub fn is(self, list: List) -> bool {
        self.lists & 1 << list as u32 != 0
    }

    /// Whether the word is in any of these lists.
    pub fn is_any(self, lists: &[List]) -> bool {
        lists.iter().any(|&list| self.is(list))
    }
}

/// The meaning of each word in the tables. One look-up is faster than a search through every list, because most words
/// are in no list.
static MEANINGS: LazyLock<FxHashMap<&str, Meaning>> = LazyLock::new(|| {
    let mut meanings: FxHashMap<&str, Meaning> = FxHashMap::default();
    for language in LANGUAGES {
        for &(list, words) in language.lists {
            words.iter().for_each(|word| meanings.entry(word).or_default().lists |= 1 << list as u32);
        }
        for &(role, words) in language.date_words {
            words.iter().for_each(|word| meanings.entry(word).or_default().date = Some(role));
        }
        for &(word, number, sureness) in language.months {
            meanings.entry(word).or_default().month = Some((number, sureness));
        }
        for &(word, number) in language.weekdays {
            meanings.entry(word).or_default().weekday = Some(number);
        }
        let number_words = (0..).zip(language.numbers).map(|(number, word)| (word, NumberWord::Number(number)));
        let tens = (2..).zip(language.tens).map(|(tens, word)| (word, NumberWord::Tens(10 * tens)));
        let ordinals = (0..).zip(language.ordinals).map(|(number, word)| (word, NumberWord::Ordinal(number)));
        let scales = language.scales.iter().map(|(word, scale)| (word, NumberWord::Scale(*scale)));
        for (word, number) in number_words.chain(tens).chain(ordinals).chain(scales) {
            meanings.entry(word).or_default().number = Some(number);
        }
    }
    meanings
});

/// The meaning of a word in any language. If no table contains the word, its meaning is empty.
pub fn meaning(word: &str) -> Meaning {
    MEANINGS.get(word).copied().unwrap_or_default()
}

/// The number of the month that a word may name, and how certain it is that the word is a month.
pub fn month(word: &str) -> Option<(i8, Month)> {
    meaning(word).month
}

/// The number of the weekday that a word names, if any. Monday is 1.
pub fn weekday(word: &str) -> Option<i8> {
    meaning(word).weekday
}

/// Whether these letters can follow the digits of an ordinal, such as the `st` of `1st`.
pub fn is_ordinal_ending(letters: &str) -> bool {
    LANGUAGES.iter().any(|language| language.ordinal_endings.contains(&letters))
}

/// The words for “per cent” that a text begins with, if any.
pub fn percent(text: &str) -> Option<&'static str> {
    LANGUAGES.iter().flat_map(|language| language.percent).copied().find(|percent| text.starts_with(percent))
}

/// The channel that a text names. If the text names several channels, the first in the order of [`Channel`] counts.
///
/// The text must be in lower case, with single spaces between the words.
pub fn channel(words: &str) -> Option<Channel> {
    let holds = |phrase: &str| {
        words.match_indices(phrase).any(|(start, _)| {
            let (before, after) = (words.get(..start).unwrap_or(""), words.get(start + phrase.len()..).unwrap_or(""));
            (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
        })
    };
    let channels = LANGUAGES.iter().flat_map(|language| language.channels);
    channels.filter(|(_, phrases)| phrases.iter().any(|phrase| holds(phrase))).map(|&(channel, _)| channel).min()
}

/// What must follow an abbreviation so that its full stop does not end a sentence. `None` if `word` is not an
/// abbreviation. `word` must not include this full stop.
pub fn abbreviation(word: &str) -> Option<After> {
    let mut all = LANGUAGES.iter().flat_map(|language| language.abbreviations);
    all.find(|(short, _)| *short == word).map(|&(_, after)| after)
}
