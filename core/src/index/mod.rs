//! Which articles contain each term?
//!
//! A term is a word as [`tokens`](crate::text::tokens) gives it. The [`Index`] is built where a page is built
//! ([`Index::to_bytes`]) and travels beside the corpus. The page opens it once and reads posting lists from its bytes.
//!
//! ```text
//! name · version · articles n · terms t
//! n × length of the title, n × length of the text                  in positions
//! the terms, and which of them share a stem                        see dictionary.rs
//! number of compounds · for each compound its distance to the one before
//! which articles contain each term, and how often                  see postings.rs
//! ```
//!
//! Numbers are LEB128.

mod bits;
mod builder;
mod dictionary;
mod field_norm;
mod pair_filter;
mod positions;
mod posting_writer;
mod postings;
mod term_set;

use std::ops::Range;
use std::sync::OnceLock;

use crate::corpus::{Corpus, Ids};
use crate::leb128::Reader;
use crate::text::tokens;

pub(crate) use dictionary::{TermArena, TermDictionary};
pub(crate) use pair_filter::pair_hash;
#[cfg(test)]
pub(crate) use positions::PADDING;
pub(crate) use positions::{ArticleTerms, TermCodes};
pub(crate) use postings::Posting;
pub(crate) use term_set::TermSet;

use positions::Positions;
use postings::PostingLists;

/// The term dictionary and the posting lists of a corpus.
pub struct Index {
    dictionary: TermDictionary,
    positions: Positions,
    /// The aliases of the corpus as words, split when a search first needs them.
    aliases: OnceLock<Vec<Vec<Vec<String>>>>,
    bytes: Vec<u8>,
    lists: PostingLists,
    /// The terms that are compounds somewhere, in order.
    compounds: Vec<u32>,
    /// For each article the divisors of its title and text.
    field_norms: Vec<[f32; 2]>,
}

impl Index {
    /// The index of a corpus as bytes. The same corpus gives the same bytes.
    pub fn to_bytes(corpus: &Corpus) -> Vec<u8> {
        builder::to_bytes(corpus)
    }

    /// The index of a corpus, built and opened.
    pub fn of(corpus: &Corpus) -> Self {
        Self::from_bytes(Self::to_bytes(corpus)).unwrap_or_else(Self::empty)
    }

    fn empty() -> Self {
        Self {
            dictionary: TermDictionary::default(),
            positions: Positions::default(),
            aliases: OnceLock::new(),
            bytes: Vec::new(),
            lists: PostingLists::default(),
            compounds: Vec::new(),
            field_norms: Vec::new(),
        }
    }

    /// Opens what [`Index::to_bytes`] wrote; `None` for anything else.
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        let mut reader = Reader::new(&bytes, 0);
        let is_ours = reader.bytes(builder::NAME.len())? == builder::NAME && reader.number()? == builder::VERSION;
        let (articles, terms) = is_ours.then(|| Some((reader.number()? as usize, reader.number()? as usize)))??;
        let (titles, texts) = (reader.numbers(articles)?, reader.numbers(articles)?);
        // A damaged count must not allocate memory.
        (terms <= bytes.len()).then_some(())?;
        let dictionary = TermDictionary::from_bytes(&mut reader, terms)?;
        let compounds = compounds(&mut reader)?;
        let lists = PostingLists::from_bytes(&bytes, reader.at(), articles, terms)?;
        let field_norms = field_norm::of_lengths(&titles, &texts);
        let (positions, aliases) = (Positions::new(articles), OnceLock::new());
        Some(Self { dictionary, positions, aliases, bytes, lists, compounds, field_norms })
    }

    /// The bytes that it was opened from.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many articles it covers.
    pub fn len(&self) -> usize {
        self.field_norms.len()
    }

    /// Whether it covers no article.
    pub fn is_empty(&self) -> bool {
        self.field_norms.is_empty()
    }

    /// How many different terms it has.
    pub fn terms(&self) -> usize {
        self.dictionary.len()
    }

    /// Tokenises an article, so that a phrase query need not. The page does this in idle time.
    pub fn read_ahead(&self, corpus: &Corpus, article: usize) {
        self.terms_of(corpus, article);
    }

    /// The terms of an article in the order of their positions, tokenised when first asked for.
    pub(crate) fn terms_of(&self, corpus: &Corpus, article: usize) -> &ArticleTerms {
        self.positions.of(&self.dictionary, &|term| self.frequency(term..term + 1), corpus, article)
    }

    /// Whether an article was tokenised.
    pub(crate) fn is_tokenised(&self, article: usize) -> bool {
        self.positions.is_read(article)
    }

    /// The articles of a set in which the terms with each of these pair hashes may follow each other.
    pub(crate) fn that_may_contain(&self, pairs: &[usize], articles: &Ids) -> Ids {
        self.positions.that_may_contain(pairs, articles)
    }

    /// The codes of terms in [`ArticleTerms`].
    pub(crate) fn term_codes(&self) -> &TermCodes {
        self.positions.codes(&self.dictionary, &|term| self.frequency(term..term + 1))
    }

    /// The term dictionary.
    pub(crate) fn dictionary(&self) -> &TermDictionary {
        &self.dictionary
    }

    /// The aliases of the corpus, each name as its words.
    pub(crate) fn aliases(&self, corpus: &Corpus) -> &[Vec<Vec<String>>] {
        let split = |group: &Vec<String>| group.iter().map(|name| words(name).0).collect();
        self.aliases.get_or_init(|| corpus.aliases.iter().map(split).collect())
    }

    /// Whether a term is a compound somewhere.
    pub(crate) fn is_compound(&self, term: u32) -> bool {
        self.compounds.binary_search(&term).is_ok()
    }

    /// The divisors of an article's title and text.
    pub(crate) fn field_norms(&self, article: usize) -> [f32; 2] {
        self.field_norms[article]
    }

    /// The postings of a range of terms, one term after the other.
    pub(crate) fn postings(&self, terms: Range<u32>) -> impl Iterator<Item = Posting> {
        terms.flat_map(|term| self.lists.postings(&self.bytes, term))
    }

    /// The articles of a range of terms. This is half the work of [`Index::postings`].
    pub(crate) fn articles(&self, terms: Range<u32>) -> impl Iterator<Item = usize> {
        terms.flat_map(|term| self.lists.articles(&self.bytes, term))
    }

    /// How many postings a range of terms has. For one term this is its document frequency.
    pub(crate) fn frequency(&self, terms: Range<u32>) -> usize {
        terms.map(|term| self.lists.count(term)).sum()
    }
}

/// The words of a text, first with compounds in parts, then with compounds joined: `start`, `ups` and `startups`.
pub(crate) fn words(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut parts, mut joined) = (Vec::new(), Vec::new());
    tokens(text, &mut |token| {
        if token.width == 1 {
            parts.push(token.word.to_string());
        } else {
            joined.truncate(joined.len() - token.width as usize);
        }
        joined.push(token.word.to_string());
    });
    (parts, joined)
}

/// The terms that are compounds, each written as its distance to the one before.
fn compounds(reader: &mut Reader<'_>) -> Option<Vec<u32>> {
    let count = reader.number()? as usize;
    let mut compounds = reader.numbers(count)?;
    let mut before = 0_u32;
    for compound in &mut compounds {
        before = before.checked_add(*compound)?;
        *compound = before;
    }
    Some(compounds)
}
