//! Which articles hold each word.
//!
//! The index is made where a page is built ([`Index::to_bytes`]) and travels beside the corpus. Where the page starts it
//! is read in one go and stays as it came but for what finds its parts; ARCHITECTURE.md has the measurements.
//!
//! ```text
//! name · version · articles n · forms f
//! n × length of the title, n × length of the text                       in places of words
//! f × letters kept of the form before, f × letters that follow, the letters
//! f × distance to the last form of the same stem, 0 for the first of a stem
//! f × letters that fall off to leave the stem, f × letters that follow, the letters      for the first of a stem
//! f × whether it is a compound somewhere
//! f × in how many articles it stands
//! bytes of the gaps · gaps · times
//! ```
//!
//! The last two are lists of postings, the most frequent form's first. A gap is how many articles lie between one that
//! holds the form and the next; times are how often it stands there in title and text. Numbers are LEB128.

use std::ops::Range;
use std::sync::OnceLock;

use super::builder::Builder;
use super::gather::divisors;
use super::lexicon::Lexicon;
use super::seek::words;
use super::sequence::Sequences;
use crate::corpus::Corpus;
use crate::corpus::leb128::Reader;

pub(super) const NAME: &[u8] = b"cuttings-index";
pub(super) const VERSION: u32 = 1;

/// Words in a title are counted up to this: three are as many as ten in a headline.
pub(super) const MOST_IN_TITLE: u32 = 3;
/// Words in a text are counted up to this; by then a term has nearly all the weight it can have.
pub(super) const MOST_IN_TEXT: u32 = 63;

/// The two counts of a posting in one byte.
pub(super) fn times(title: u32, text: u32) -> u8 {
    (title << 6 | text) as u8
}

/// The articles of every form.
pub struct Index {
    pub(super) lexicon: Lexicon,
    /// The words of the articles one after the other, for phrases.
    pub(super) sequences: Sequences,
    /// The aliases of the corpus in words, split when they are first asked for.
    names: OnceLock<Vec<Vec<Vec<String>>>>,
    bytes: Vec<u8>,
    /// For each form where its postings are.
    lists: Vec<List>,
    /// Where the times begin in the bytes.
    times: usize,
    /// For each article what places in its title and text are divided by.
    divisors: Vec<[f32; 2]>,
}

/// Where the postings of a form are.
#[derive(Clone, Copy, Debug, Default)]
struct List {
    /// The first byte of the gaps.
    gaps: u32,
    /// The number of the first posting.
    first: u32,
    count: u32,
    is_compound: bool,
}

/// An article that has a form, and how often.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    pub(super) article: usize,
    pub(super) in_title: u32,
    pub(super) in_text: u32,
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
            lists: Vec::new(),
            times: 0,
            divisors: Vec::new(),
        }
    }

    /// Reads what [`Index::to_bytes`] wrote; `None` for anything else.
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        let mut reader = Reader::new(&bytes, 0);
        let is_ours = reader.bytes(NAME.len())? == NAME && reader.number()? == VERSION;
        let (articles, forms) = is_ours.then(|| Some((reader.number()? as usize, reader.number()? as usize)))??;
        let (titles, texts) = (reader.numbers(articles)?, reader.numbers(articles)?);
        let lexicon = Lexicon::from_bytes(&mut reader, forms)?;
        let compounds = reader.bytes(forms)?;
        let counts = reader.numbers(forms)?;
        let gaps_length = reader.number()? as usize;
        let gaps = reader.at();
        reader.bytes(gaps_length)?;
        let times = reader.at();
        let mut lists = vec![List::default(); forms];
        let mut reader = Reader::new(&bytes[..times], gaps);
        let mut first = 0_u32;
        for number in most_frequent_first(&counts) {
            let count = counts[number];
            lists[number] = List { gaps: reader.at() as u32, first, count, is_compound: compounds[number] != 0 };
            let mut article = 0_usize;
            for _ in 0..count {
                article += reader.number()? as usize + 1;
            }
            first = first.checked_add(count).filter(|_| article <= articles)?;
        }
        (reader.at() == times && times + first as usize == bytes.len()).then_some(())?;
        let mean = |lengths: &[u32]| {
            let sum: f32 = lengths.iter().map(|&length| length as f32).sum();
            (sum / articles.max(1) as f32).max(1.0)
        };
        let average = [mean(&titles), mean(&texts)];
        let divisors = titles.into_iter().zip(texts).map(|(title, text)| divisors([title, text], average)).collect();
        let (sequences, names) = (Sequences::new(articles), OnceLock::new());
        Some(Self { lexicon, sequences, names, bytes, lists, times, divisors })
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
        self.lists[form as usize].is_compound
    }

    /// What places in an article's title and text are divided by.
    pub(super) fn divisors(&self, article: usize) -> [f32; 2] {
        self.divisors[article]
    }

    /// The postings of a range of forms, one form after the other.
    pub(super) fn postings(&self, forms: Range<u32>) -> impl Iterator<Item = Posting> {
        forms.flat_map(move |form| self.list(form))
    }

    fn list(&self, form: u32) -> impl Iterator<Item = Posting> {
        let List { gaps, first, count, .. } = self.lists[form as usize];
        let mut reader = Reader::new(&self.bytes, gaps as usize);
        let mut next = 0;
        let times = self.times + first as usize;
        self.bytes[times..times + count as usize].iter().map_while(move |&times| {
            let article = next + reader.number()? as usize;
            next = article + 1;
            Some(Posting { article, in_title: u32::from(times >> 6), in_text: u32::from(times & 0x3f) })
        })
    }

    /// How many postings the forms have; for one form, how many articles have it.
    pub(super) fn frequency(&self, forms: Range<u32>) -> usize {
        self.lists[forms.start as usize..forms.end as usize].iter().map(|list| list.count as usize).sum()
    }
}

/// The numbers of the forms as their postings stand: by frequency, then as they are.
fn most_frequent_first(counts: &[u32]) -> impl Iterator<Item = usize> {
    let mut keys: Vec<u64> = (0..).zip(counts).map(|(number, &count)| u64::from(!count) << 32 | number).collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| key as u32 as usize)
}
