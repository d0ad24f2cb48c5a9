//! Which articles contain each term?
//!
//! A term is the folded word of a [token](crate::text::tokens). The press builds the [`Index`] ([`Index::to_bytes`]),
//! and the page carries it beside the corpus. The page opens the index once and reads posting lists from its bytes.
//!
//! ```text
//! name, version, number of articles, number of terms
//! length of each title, then length of each text      counted in positions
//! term dictionary                                     see dictionary.rs
//! number of compounds, then each compound             term ordinals, in gap encoding
//! posting lists                                       see postings.rs
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
    /// For each group of aliases, the words of each name. Filled when a search first needs them.
    aliases: OnceLock<Vec<Vec<Vec<String>>>>,
    bytes: Vec<u8>,
    lists: PostingLists,
    /// The ordinals of the terms that occur as a compound in at least one article, lowest first.
    compounds: Vec<u32>,
    /// The field norms of the title and the text of each article.
    field_norms: Vec<[f32; 2]>,
}

impl Index {
    /// The index of a corpus as bytes. The same corpus gives the same bytes.
    pub fn to_bytes(corpus: &Corpus) -> Vec<u8> {
        builder::to_bytes(corpus)
    }

    /// Builds the index of a corpus and opens it.
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

    /// Opens an index that [`Index::to_bytes`] wrote. `None` for any other bytes.
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        let mut reader = Reader::new(&bytes, 0);
        let is_ours = reader.bytes(builder::NAME.len())? == builder::NAME && reader.number()? == builder::VERSION;
        let (articles, terms) = is_ours.then(|| Some((reader.number()? as usize, reader.number()? as usize)))??;
        let (titles, texts) = (reader.numbers(articles)?, reader.numbers(articles)?);
        // Each term takes at least one byte. A number of terms above the number of bytes is therefore damaged, and must
        // not allocate memory.
        (terms <= bytes.len()).then_some(())?;
        let dictionary = TermDictionary::from_bytes(&mut reader, terms)?;
        let compounds = compounds(&mut reader)?;
        let lists = PostingLists::from_bytes(&bytes, reader.at(), articles, terms)?;
        let field_norms = field_norm::of_lengths(&titles, &texts);
        let (positions, aliases) = (Positions::new(articles), OnceLock::new());
        Some(Self { dictionary, positions, aliases, bytes, lists, compounds, field_norms })
    }

    /// The bytes that the index was opened from.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The number of articles in the index.
    pub fn len(&self) -> usize {
        self.field_norms.len()
    }

    /// Whether the index has no articles.
    pub fn is_empty(&self) -> bool {
        self.field_norms.is_empty()
    }

    /// The number of terms.
    pub fn terms(&self) -> usize {
        self.dictionary.len()
    }

    /// Tokenises an article before a phrase query needs it. The page does this in idle time.
    pub fn read_ahead(&self, corpus: &Corpus, article: usize) {
        self.terms_of(corpus, article);
    }

    /// The terms of an article in the order of their positions. The article is tokenised on first use.
    pub(crate) fn terms_of(&self, corpus: &Corpus, article: usize) -> &ArticleTerms {
        self.positions.of(&self.dictionary, &|term| self.frequency(term..term + 1), corpus, article)
    }

    /// Whether an article is already tokenised.
    pub(crate) fn is_tokenised(&self, article: usize) -> bool {
        self.positions.is_read(article)
    }

    /// The articles of a set that may contain all of these pairs of consecutive terms. `pairs` has the [`pair_hash`] of
    /// each pair.
    ///
    /// All articles of the set must be tokenised.
    pub(crate) fn that_may_contain(&self, pairs: &[usize], articles: &Ids) -> Ids {
        self.positions.that_may_contain(pairs, articles)
    }

    /// The codes that represent terms in [`ArticleTerms::codes`].
    pub(crate) fn term_codes(&self) -> &TermCodes {
        self.positions.codes(&self.dictionary, &|term| self.frequency(term..term + 1))
    }

    /// The term dictionary.
    pub(crate) fn dictionary(&self) -> &TermDictionary {
        &self.dictionary
    }

    /// For each group of aliases of the corpus, the words of each name.
    pub(crate) fn aliases(&self, corpus: &Corpus) -> &[Vec<Vec<String>>] {
        let split = |group: &Vec<String>| group.iter().map(|name| words(name).0).collect();
        self.aliases.get_or_init(|| corpus.aliases.iter().map(split).collect())
    }

    /// Whether a term occurs as a compound in at least one article.
    pub(crate) fn is_compound(&self, term: u32) -> bool {
        self.compounds.binary_search(&term).is_ok()
    }

    /// The field norms of an article's title and text.
    pub(crate) fn field_norms(&self, article: usize) -> [f32; 2] {
        self.field_norms[article]
    }

    /// The postings of a range of terms, term by term.
    pub(crate) fn postings(&self, terms: Range<u32>) -> impl Iterator<Item = Posting> {
        terms.flat_map(|term| self.lists.postings(&self.bytes, term))
    }

    /// The articles that contain the terms of a range, term by term. An article with several of the terms is repeated.
    ///
    /// This takes half the time of [`Index::postings`].
    pub(crate) fn articles(&self, terms: Range<u32>) -> impl Iterator<Item = usize> {
        terms.flat_map(|term| self.lists.articles(&self.bytes, term))
    }

    /// The number of postings of a range of terms. For a single term, this is the document frequency.
    pub(crate) fn frequency(&self, terms: Range<u32>) -> usize {
        terms.map(|term| self.lists.count(term)).sum()
    }
}

/// The words of a text, in two lists that differ only in compounds. For “start-ups”, the first list has `start` and
/// `ups`, and the second has `startups`.
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

/// Reads the gap-encoded ordinals of the terms that are compounds.
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
