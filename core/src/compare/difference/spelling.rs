//! Words that articles spell in more than one way: British or American, with or without a hyphen.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::variant::{Difference, DifferenceKind, Occurrence, Variant, same_signs};
use crate::compare::prepared::{NumberedWord, PreparedArticles, WordNumbers};
use crate::order::sorted;
use crate::text::{is_hyphen, is_unspaced, one_spelling, sentence};

/// The minimum number of bytes in a word whose spelling is compared.
const LONG: usize = 4;
/// The maximum number of words in a compound.
const MOST_PARTS: usize = 31;

/// The words of some articles that may have several spellings.
///
/// All spellings of a word have the same key. `one_spelling` returns the same string for all of them, and the key is
/// the number of this string.
pub(super) struct Spellings {
    /// The key of each word, by word number. Most words have no key.
    key_of: Vec<Option<u32>>,
    /// The compounds of each article, in the order of the articles.
    compounds: Vec<Vec<Compound>>,
}

/// Words with hyphens between them, such as `start-ups`.
struct Compound {
    /// The index of the word after the compound.
    end: usize,
    /// The byte range of the compound.
    bytes: (usize, usize),
    /// The key of the compound without its hyphens.
    key: u32,
}

/// A spelling, and its first occurrence in each article: the index of the article and the byte range.
type Spelled = (String, Vec<(usize, (usize, usize))>);

impl Spellings {
    /// Finds the words of these articles that may have several spellings.
    pub(super) fn of(articles: &PreparedArticles<'_>) -> Self {
        let mut keys = WordNumbers::default();
        let numbers = articles.word_numbers();
        let is_compared = |word: &str| word.len() >= LONG && !word.contains(char::is_numeric);
        let mut key_of: Vec<Option<u32>> = numbers
            .iter()
            .map(|word| match one_spelling(word) {
                Cow::Owned(spelling) if is_compared(word) => Some(keys.number(&spelling)),
                _ => None,
            })
            .collect();
        let compounds: Vec<Vec<Compound>> =
            (0..articles.len()).map(|place| compounds(articles, place, &mut keys)).collect();
        // A word that `one_spelling` does not change may still be a compound without its hyphen, such as `startups`.
        for (key, word) in key_of.iter_mut().zip(numbers.iter()).filter(|(key, _)| key.is_none()) {
            *key = keys.known(word).filter(|_| is_compared(word));
        }
        Self { key_of, compounds }
    }

    /// The words that some articles spell differently. `places` are the indexes of these articles in `articles`.
    pub(super) fn differences(&self, articles: &PreparedArticles<'_>, places: &[usize]) -> Vec<Difference> {
        let mut used: FxHashMap<u32, Vec<Spelled>> = FxHashMap::default();
        for &place in places {
            let text = &articles.article(place).text;
            self.each(articles, place, &mut |key, bytes| {
                let variants = used.entry(key).or_default();
                let written = same_signs(text.get(bytes.0..bytes.1).unwrap_or(""));
                match variants.iter_mut().find(|(known, _)| *known == written) {
                    Some((_, found)) if found.last().is_some_and(|last| last.0 == place) => {}
                    Some((_, found)) => found.push((place, bytes)),
                    None => variants.push((written, vec![(place, bytes)])),
                }
            });
        }
        let differ = used.into_values().filter(|variants| {
            let places: FxHashSet<usize> =
                variants.iter().flat_map(|(_, found)| found.iter().map(|(place, _)| *place)).collect();
            variants.len() > 1 && places.len() > 1
        });
        let variant = |(_, found): Spelled| {
            let occurrence = |&(place, bytes): &(usize, (usize, usize))| {
                let sentence = sentence(&articles.article(place).text, bytes.0);
                Occurrence { article: articles.number(place), bytes, sentence }
            };
            let words = found.first().and_then(|&(place, (start, end))| articles.article(place).text.get(start..end));
            Variant {
                words: words.unwrap_or_default().to_string(),
                occurrences: found.iter().map(occurrence).collect(),
            }
        };
        let differences = differ.map(|variants| Difference {
            kind: DifferenceKind::Spelling,
            variants: variants.into_iter().map(variant).collect(),
        });
        sorted(differences.collect(), &mut |one: &Difference, other| {
            one.variants[0].words.cmp(&other.variants[0].words)
        })
    }

    /// Calls `emit` with the key and the byte range of each word or compound that has a key.
    fn each(&self, articles: &PreparedArticles<'_>, place: usize, emit: &mut dyn FnMut(u32, (usize, usize))) {
        let mut compounds = self.compounds[place].iter().peekable();
        for (index, word) in articles.words()[place].iter().enumerate() {
            // A compound is emitted after its words.
            while let Some(compound) = compounds.next_if(|compound| compound.end <= index) {
                emit(compound.key, compound.bytes);
            }
            let number = articles.word_numbers().without_possessive(word.number);
            if let Some(key) = self.key_of[number as usize] {
                emit(key, (word.start, word.end - usize::from(word.possessive)));
            }
        }
        compounds.for_each(|compound| emit(compound.key, compound.bytes));
    }
}

/// The compounds of the article at the index `place`.
fn compounds(articles: &PreparedArticles<'_>, place: usize, keys: &mut WordNumbers) -> Vec<Compound> {
    let (text, words) = (&articles.article(place).text, &articles.words()[place]);
    let mut compounds = Vec::new();
    let mut first = 0;
    while first < words.len() {
        let mut end = first + 1;
        while end < words.len() && is_joined(text, &words[end - 1], &words[end]) {
            end += 1;
        }
        let parts = words.get(first..end).unwrap_or_default();
        if let (2..=MOST_PARTS, Some(last)) = (parts.len(), parts.last()) {
            let numbers = articles.word_numbers();
            let folded: String =
                parts.iter().map(|part| numbers.word(numbers.without_possessive(part.number))).collect();
            let bytes = (words[first].start, last.end - usize::from(last.possessive));
            if folded.len() >= LONG && !folded.contains(char::is_numeric) {
                compounds.push(Compound { end, bytes, key: keys.number(&one_spelling(&folded)) });
            }
        }
        first = end;
    }
    compounds
}

/// Whether two words are joined by one hyphen. Both must be in a script with spaces between words.
fn is_joined(text: &str, one: &NumberedWord, next: &NumberedWord) -> bool {
    // These checks are quick and exclude most pairs of words: a hyphen has one to three bytes, and most words have a
    // space between them.
    if one.possessive > 0
        || !(1..=3).contains(&next.start.saturating_sub(one.end))
        || text.as_bytes().get(one.end) == Some(&b' ')
    {
        return false;
    }
    let is_spaced = |at: usize| text.get(at..).and_then(|text| text.chars().next()).is_some_and(|c| !is_unspaced(c));
    let mut between = text.get(one.end..next.start).unwrap_or("").chars();
    between.next().is_some_and(is_hyphen) && between.next().is_none() && is_spaced(one.start) && is_spaced(next.start)
}
