//! Frequent words and phrases, each with an id.

use rustc_hash::FxHashMap;

/// The maximum number of words in a phrase.
const MOST_WORDS: usize = 3;
/// The maximum number of pairs of characters in a phrase of a script without spaces.
pub(super) const MOST_PAIRS: usize = 5;

/// The word numbers of a term. The unused elements are [`NONE`].
pub(super) type Gram = [u32; MOST_PAIRS];
/// No word, or no term.
pub(super) const NONE: u32 = u32::MAX;

/// A word of an article.
#[derive(Clone, Copy)]
pub(super) struct TermWord {
    /// The number of the word.
    pub(super) number: u32,
    /// Whether the word can form a phrase with the word before it.
    pub(super) joined: bool,
}

/// The terms that enough articles contain. A term is a word or a phrase.
///
/// A phrase of n words is identified by the two terms of n − 1 words that begin at its first and at its second word.
/// Looking up a phrase then takes one hash of two numbers. Only a phrase whose two parts are frequent can be found.
#[derive(Default)]
pub(super) struct Phrases {
    /// The words of each term, by id.
    pub(super) grams: Vec<Gram>,
    /// How many articles contain each term, by id.
    pub(super) articles: Vec<u32>,
    /// The id of each word, by word number. [`NONE`] if the word is not frequent.
    of_word: Vec<u32>,
    /// The id of each phrase, by the ids of its two parts.
    of_parts: FxHashMap<(u32, u32), u32>,
}

impl Phrases {
    /// The terms that at least `least` articles contain. `paired` says for each word, by its number, whether it is
    /// usually a pair of characters.
    pub(super) fn new(articles: &[Vec<TermWord>], paired: &[bool], least: u32) -> Self {
        let mut phrases = Self { of_word: vec![NONE; paired.len()], ..Self::default() };
        let words = frequent(articles.iter().map(|words| words.iter().map(|word| word.number)), least);
        for (word, count) in words {
            phrases.of_word[word as usize] = phrases.add(gram_of([word]), count);
        }
        let mut beginning: Vec<Vec<u32>> = articles.iter().map(|words| phrases.of_words(words)).collect();
        for length in 2..=MOST_PAIRS {
            let is_allowed =
                |gram: &Gram| length <= MOST_WORDS || words_of(gram).iter().all(|&word| paired[word as usize]);
            let pairs = articles.iter().zip(&beginning).map(|(words, terms)| pairs(words, terms).map(|(_, pair)| pair));
            for ((first, second), count) in frequent(pairs, least) {
                let last = words_of(&phrases.grams[second as usize]).last().copied();
                let gram = gram_of(words_of(&phrases.grams[first as usize]).iter().copied().chain(last));
                if is_allowed(&gram) {
                    let id = phrases.add(gram, count);
                    phrases.of_parts.insert((first, second), id);
                }
            }
            for (words, terms) in articles.iter().zip(&mut beginning) {
                *terms = phrases.longer(words, terms);
            }
        }
        phrases
    }

    fn add(&mut self, gram: Gram, articles: u32) -> u32 {
        self.grams.push(gram);
        self.articles.push(articles);
        (self.grams.len() - 1) as u32
    }

    /// Calls `each` for every occurrence of a term in an article, with the index of the first word and the term's id.
    pub(super) fn each_in(&self, words: &[TermWord], each: &mut dyn FnMut(usize, u32)) {
        let mut terms = self.of_words(words);
        for _ in 0..MOST_PAIRS {
            terms.iter().enumerate().filter(|&(_, &term)| term != NONE).for_each(|(first, &term)| each(first, term));
            terms = self.longer(words, &terms);
        }
    }

    fn of_words(&self, words: &[TermWord]) -> Vec<u32> {
        words.iter().map(|word| self.of_word[word.number as usize]).collect()
    }

    /// For each word, the term that begins there and has one word more than the term in `terms` that begins there.
    fn longer(&self, words: &[TermWord], terms: &[u32]) -> Vec<u32> {
        let mut longer = vec![NONE; terms.len()];
        for (first, parts) in pairs(words, terms) {
            longer[first] = self.of_parts.get(&parts).copied().unwrap_or(NONE);
        }
        longer
    }
}

/// The elements that at least `least` articles contain, each with the number of articles that contain it.
fn frequent<K: Eq + std::hash::Hash, A: Iterator<Item = K>>(
    articles: impl Iterator<Item = A>,
    least: u32,
) -> Vec<(K, u32)> {
    let mut counted: FxHashMap<K, (u32, usize)> = FxHashMap::default();
    for (number, elements) in articles.enumerate() {
        for element in elements {
            let (articles, last) = counted.entry(element).or_insert((0, usize::MAX));
            *articles += u32::from(*last != number);
            *last = number;
        }
    }
    counted.into_iter().map(|(element, (articles, _))| (element, articles)).filter(|&(_, n)| n >= least).collect()
}

/// The pairs of terms that have the same length, begin at two consecutive words, and can form a phrase. Each pair comes
/// with the index of its first word.
fn pairs<'a>(words: &'a [TermWord], terms: &'a [u32]) -> impl Iterator<Item = (usize, (u32, u32))> + 'a {
    let parts = terms.iter().zip(terms.iter().skip(1)).zip(words.iter().skip(1)).enumerate();
    let can_join = |(_, ((one, other), second)): &(usize, ((&u32, &u32), &TermWord))| {
        **one != NONE && **other != NONE && second.joined
    };
    parts.filter(can_join).map(|(first, ((&one, &other), _))| (first, (one, other)))
}

/// The words of a term.
pub(super) fn words_of(gram: &Gram) -> &[u32] {
    let length = gram.iter().position(|&word| word == NONE).unwrap_or(gram.len());
    gram.get(..length).unwrap_or_default()
}

/// The term with these words.
pub(super) fn gram_of(words: impl IntoIterator<Item = u32>) -> Gram {
    let mut gram = [NONE; MOST_PAIRS];
    gram.iter_mut().zip(words).for_each(|(place, word)| *place = word);
    gram
}
