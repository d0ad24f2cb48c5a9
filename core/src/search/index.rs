//! Which articles hold each word.
//!
//! The index is made where a page is built ([`Index::to_bytes`]) and travels beside the corpus. Where the page starts it
//! is read in one go and stays as it came but for what finds its parts; ARCHITECTURE.md has the measurements.
//!
//! ```text
//! name · version · articles n · forms f
//! n × length of the title, n × length of the text                       in places of words
//! the forms, and which of them share a stem                              drawn in lexicon.rs
//! how many forms are compounds somewhere · of each the distance to the one before
//! which articles hold each form, how often                               drawn in postings.rs
//! ```
//!
//! Numbers are LEB128.

use std::ops::Range;
use std::sync::OnceLock;

use super::builder::Builder;
use super::gather::divisors;
use super::lexicon::Lexicon;
use super::postings::{Lists, Posting};
use super::seek::words;
use super::sequence::Sequences;
use crate::corpus::Corpus;
use crate::leb128::Reader;

pub(super) const NAME: &[u8] = b"cuttings-index";
pub(super) const VERSION: u32 = 2;

/// The articles of every form.
pub struct Index {
    pub(super) lexicon: Lexicon,
    /// The words of the articles one after the other, for phrases.
    pub(super) sequences: Sequences,
    /// The aliases of the corpus in words, split when they are first asked for.
    names: OnceLock<Vec<Vec<Vec<String>>>>,
    bytes: Vec<u8>,
    lists: Lists,
    /// The forms that are compounds somewhere, in order.
    compounds: Vec<u32>,
    /// For each article what places in its title and text are divided by.
    divisors: Vec<[f32; 2]>,
}

impl Index {
    /// The index of a corpus as bytes. The same corpus gives the same bytes.
    pub fn to_bytes(corpus: &Corpus) -> Vec<u8> {
        Builder::of(corpus).to_bytes()
    }

    /// The index of a corpus, made and read.
    pub fn of(corpus: &Corpus) -> Self {
        Self::from_bytes(Self::to_bytes(corpus)).unwrap_or_else(Self::empty)
    }

    fn empty() -> Self {
        Self {
            lexicon: Lexicon::default(),
            sequences: Sequences::default(),
            names: OnceLock::new(),
            bytes: Vec::new(),
            lists: Lists::default(),
            compounds: Vec::new(),
            divisors: Vec::new(),
        }
    }

    /// Reads what [`Index::to_bytes`] wrote; `None` for anything else.
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        let mut reader = Reader::new(&bytes, 0);
        let is_ours = reader.bytes(NAME.len())? == NAME && reader.number()? == VERSION;
        let (articles, forms) = is_ours.then(|| Some((reader.number()? as usize, reader.number()? as usize)))??;
        let (titles, texts) = (reader.numbers(articles)?, reader.numbers(articles)?);
        // A count that is wrong must not claim memory.
        (forms <= bytes.len()).then_some(())?;
        let lexicon = Lexicon::from_bytes(&mut reader, forms)?;
        let compounds = compounds(&mut reader)?;
        let lists = Lists::from_bytes(&bytes, reader.at(), articles, forms)?;
        let mean = |lengths: &[u32]| {
            let sum: f32 = lengths.iter().map(|&length| length as f32).sum();
            (sum / articles.max(1) as f32).max(1.0)
        };
        let average = [mean(&titles), mean(&texts)];
        let divisors = titles.into_iter().zip(texts).map(|(title, text)| divisors([title, text], average)).collect();
        let (sequences, names) = (Sequences::new(articles), OnceLock::new());
        Some(Self { lexicon, sequences, names, bytes, lists, compounds, divisors })
    }

    /// How many articles it knows.
    pub fn len(&self) -> usize {
        self.divisors.len()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.divisors.is_empty()
    }

    /// How many different words it knows.
    pub fn forms(&self) -> usize {
        self.lexicon.len()
    }

    /// Reads the words of an article, so that phrases need not: a page does this while nobody waits.
    pub fn read_ahead(&self, corpus: &Corpus, article: usize) {
        self.sequences.of(self, corpus, article);
    }

    /// The aliases of the corpus, each name in its words.
    pub(super) fn names(&self, corpus: &Corpus) -> &[Vec<Vec<String>>] {
        let split = |group: &Vec<String>| group.iter().map(|name| words(name).0).collect();
        self.names.get_or_init(|| corpus.aliases.iter().map(split).collect())
    }

    pub(super) fn is_compound(&self, form: u32) -> bool {
        self.compounds.binary_search(&form).is_ok()
    }

    /// What places in an article's title and text are divided by.
    pub(super) fn divisors(&self, article: usize) -> [f32; 2] {
        self.divisors[article]
    }

    /// The postings of a range of forms, one form after the other.
    pub(super) fn postings(&self, forms: Range<u32>) -> impl Iterator<Item = Posting> {
        forms.flat_map(|form| self.lists.postings(&self.bytes, form))
    }

    /// The articles of these postings: half the work where it does not matter how often.
    pub(super) fn articles(&self, forms: Range<u32>) -> impl Iterator<Item = usize> {
        forms.flat_map(|form| self.lists.articles(&self.bytes, form))
    }

    /// How many postings the forms have; for one form, how many articles have it.
    pub(super) fn frequency(&self, forms: Range<u32>) -> usize {
        forms.map(|form| self.lists.count(form)).sum()
    }
}

/// The numbers of the forms that are compounds, each written as its distance to the one before.
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
