//! The terms of each article in the order of their positions, for phrase queries.
//!
//! The index says which articles contain all words of a phrase. Only the article itself shows whether the words follow
//! each other. The index contains no positions, because compressed, they would be almost half as large as the
//! compressed corpus JSON. Instead, an article is tokenised when a phrase query first needs it, or earlier in idle
//! time. The result stays in memory.

use std::sync::OnceLock;

use super::dictionary::TermDictionary;
use super::pair_filter::{PairFilter, pair_hash};
use crate::corpus::{Corpus, Ids};
use crate::leb128::write;
use crate::order::sorted;
use crate::text::tokens;

/// A function that returns the document frequency of a term.
type Frequency<'a> = &'a dyn Fn(u32) -> usize;

/// The terms of the articles that are tokenised so far, with their codes and their pair filter.
#[derive(Default)]
pub(super) struct Positions {
    read: Vec<OnceLock<ArticleTerms>>,
    codes: OnceLock<TermCodes>,
    pairs: OnceLock<PairFilter>,
}

/// The terms of an article in the order of their positions. The terms of the title come first.
///
/// In this example, ¶ is a paragraph break:
///
/// ```text
/// text        start-ups  and   ¶     startups
/// positions   0     1    2     3     4
/// codes       start ups  and   GAP   startups
/// compounds   startups at position 0, two positions wide
/// ```
pub(crate) struct ArticleTerms {
    /// The code of the term at each position, in LEB128, and at the end [`GAP`], repeated [`PADDING`] times.
    pub(crate) codes: Box<[u8]>,
    /// The index in `codes` at which the codes of the text start.
    pub(crate) text: usize,
    /// The compounds. Their parts are in `codes`.
    pub(crate) compounds: Box<[Compound]>,
}

/// An occurrence of a compound in an article.
pub(crate) struct Compound {
    pub(crate) term: u32,
    /// The position of its first part.
    pub(crate) position: u32,
    /// The number of its parts.
    pub(crate) width: u32,
}

/// The codes of terms: one number for each term. The most frequent terms have the smallest codes, so half the words of
/// a text take one byte.
pub(crate) struct TermCodes {
    /// The ordinals of the most frequent terms, lowest first. The code of each is its index plus one.
    frequent: Vec<u32>,
}

/// The code of a position without a word. Such positions separate paragraphs, and the title from the text.
const GAP: u32 = 0;
/// The maximum number of frequent terms. Their codes are below 128, so each takes one byte in LEB128.
const SHORT: usize = 126;
/// The number of gaps after the last word. They let a scan of eight bytes at a time reach the last word.
pub(crate) const PADDING: u32 = 8;

impl TermCodes {
    fn new(dictionary: &TermDictionary, frequency: Frequency<'_>, articles: usize) -> Self {
        let terms = 0..dictionary.len() as u32;
        // Only a few hundred terms are in a sixteenth of the articles or more. Sorting only these frequencies is cheap.
        let known = terms.clone().map(frequency).filter(|count| count * 16 >= articles);
        let known = sorted(known.collect(), &mut |one: &usize, other| other.cmp(one));
        let too_few = known.get(SHORT).copied().unwrap_or(articles / 16);
        Self { frequent: terms.filter(|&term| frequency(term) > too_few).collect() }
    }

    /// The code of a term. It is never [`GAP`].
    pub(crate) fn of(&self, term: u32) -> u32 {
        let short = self.frequent.binary_search(&term);
        short.map_or(self.frequent.len() as u32 + term, |code| code as u32) + 1
    }

    /// The term with a code. `None` for [`GAP`].
    pub(crate) fn term(&self, code: u32) -> Option<u32> {
        let code = code.checked_sub(1)?;
        self.frequent.get(code as usize).copied().or_else(|| code.checked_sub(self.frequent.len() as u32))
    }
}

impl Positions {
    /// The positions of this many articles, none of which is tokenised yet.
    pub(super) fn new(articles: usize) -> Self {
        Self { read: (0..articles).map(|_| OnceLock::new()).collect(), ..Self::default() }
    }

    /// The codes of terms, computed on first use.
    pub(super) fn codes(&self, dictionary: &TermDictionary, frequency: Frequency<'_>) -> &TermCodes {
        self.codes.get_or_init(|| TermCodes::new(dictionary, frequency, self.read.len()))
    }

    fn pairs(&self) -> &PairFilter {
        self.pairs.get_or_init(|| PairFilter::new(self.read.len()))
    }

    /// The terms of the article with this number, which is tokenised on first use.
    pub(super) fn of(
        &self,
        dictionary: &TermDictionary,
        frequency: Frequency<'_>,
        corpus: &Corpus,
        number: usize,
    ) -> &ArticleTerms {
        self.read[number].get_or_init(|| {
            let article = corpus.articles.glance(number);
            let (codes, pairs) = (self.codes(dictionary, frequency), self.pairs());
            let mut writer = Writer { dictionary, codes, bytes: Vec::new(), position: 0, compounds: Vec::new() };
            let mut insert = |first, second| pairs.insert(number, pair_hash(first, second));
            writer.add(article.title.as_deref().unwrap_or(""), &mut insert);
            writer.gaps(1);
            let text = writer.bytes.len();
            writer.add(&article.text, &mut insert);
            writer.gaps(PADDING);
            ArticleTerms { codes: writer.bytes.into(), text, compounds: writer.compounds.into() }
        })
    }

    /// Whether an article is already tokenised.
    pub(super) fn is_read(&self, article: usize) -> bool {
        self.read.get(article).is_some_and(|read| read.get().is_some())
    }

    /// The articles of a set that may contain all of these pairs of consecutive terms. `pairs` has the pair hashes.
    ///
    /// All articles of the set must be tokenised.
    pub(super) fn that_may_contain(&self, pairs: &[usize], articles: &Ids) -> Ids {
        pairs.iter().fold(articles.clone(), |articles, &hash| self.pairs().that_may_contain(hash, &articles))
    }
}

/// Writes the codes of the terms of an article.
struct Writer<'a> {
    dictionary: &'a TermDictionary,
    codes: &'a TermCodes,
    bytes: Vec<u8>,
    /// The next position.
    position: u32,
    compounds: Vec<Compound>,
}

impl Writer<'_> {
    /// Adds the words of a title or a text. Calls `pair` with every two consecutive terms.
    fn add(&mut self, text: &str, pair: &mut dyn FnMut(u32, u32)) {
        let first = self.position;
        let mut before = None;
        tokens(text, &mut |token| {
            // A word that is not in the index shows that the index belongs to another corpus. The word counts as a gap.
            let term = self.dictionary.number(token.word);
            if token.width > 1 {
                let position = first + token.position;
                self.compounds.extend(term.map(|term| Compound { term, position, width: token.width }));
                return;
            }
            if first + token.position > self.position {
                before = None;
                self.gaps(first + token.position - self.position);
            }
            if let (Some(before), Some(term)) = (before, term) {
                pair(before, term);
            }
            write(&mut self.bytes, term.map_or(GAP, |term| self.codes.of(term)));
            self.position += 1;
            before = term;
        });
    }

    fn gaps(&mut self, count: u32) {
        (0..count).for_each(|_| write(&mut self.bytes, GAP));
        self.position += count;
    }
}

#[cfg(test)]
mod tests {
    use super::{GAP, TermCodes};

    #[test]
    fn every_term_has_its_own_code() {
        let codes = TermCodes { frequent: vec![0, 3, 200] };
        let all: Vec<u32> = (0..300).map(|term| codes.of(term)).collect();
        assert!((0..300).zip(&all).all(|(term, &code)| code != GAP && codes.term(code) == Some(term)));
        assert_eq!((codes.of(0), codes.of(200), codes.of(1), codes.term(GAP)), (1, 3, 5, None));
    }
}
