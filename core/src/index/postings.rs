//! Posting lists: which articles contain each term, and how often. They are most of the index.
//!
//! A posting is one article in the list of a term. The list of the most frequent term comes first, so lists of similar
//! length are neighbours. This compresses better. The postings of all lists are numbered together, from 0. Their values
//! are stored in four parts:
//!
//! ```text
//! document frequencies  for each term, in the order of the dictionary
//! titles                length · for each occurrence in a title, its posting's number minus that of the one before
//! texts                 length · for each posting, the step of its term frequency in the text, in unary
//! quotients             length · for each posting, its gap / 2^k, in unary
//! remainders            for each posting, the k low bits of its gap
//! 8 zero bytes
//! ```
//!
//! Lengths are in bytes. Document frequencies, lengths and titles are LEB128. `bits.rs` explains unary.
//!
//! - **Gaps.** A gap is the number of articles between two articles that contain the term. If c of n articles contain
//!   the term, the mean gap is about (n − c) / c. The parameter k is the base-2 logarithm of this, rounded down. The
//!   code is Golomb's (“Run-Length Encodings”, 1966), restricted to powers of two (Rice and Plaunt, “Adaptive
//!   Variable-Length Coding for Efficient Compression of Spacecraft Television Data”, 1971). For 10,000 articles it
//!   takes 2.8 % more than the minimum size, and 1.4 % more after compression. With k = 0 the code is a bitmap.
//! - **Titles.** Only one posting in thirty has the term in the title, so only these postings are listed. If a title
//!   contains the term twice, the posting is listed twice.
//! - **Texts.** For each posting, this part has the index of a step in [`STEPS`]. If the title does not contain the
//!   term, the text must contain it. Step 0 is then impossible, so the index minus one is stored.
//!
//! The location of a list within each part is not stored. In the remainders it follows from the document frequencies.
//! To find a list in the quotients and the texts, the reader counts the bits that are 1 in all earlier lists.
//! This takes a few milliseconds for 10,000 articles.
//!
//! A damaged gap may lead past the last article. Reading the list ends there.

use super::bits::{PADDING, UnaryReader, fixed};
use crate::leb128::Reader;

/// The highest number of occurrences in a title that is stored. Higher numbers are stored as this one.
pub(super) const MAX_IN_TITLE: u32 = 3;

/// The steps to which term frequencies in a text are rounded. Each step is a pair: the lowest frequency that is rounded
/// to this step, and the frequency that it is rounded to.
///
/// Rounding hardly changes a score, because the weight of a term saturates (`scorer.rs`). In a text of average length,
/// one occurrence gives 0.45 of the greatest possible weight. Two give 0.63, three 0.71, four 0.77, five 0.81, and
/// sixteen 0.93. Weights within one step differ by at most 0.05, or by 0.07 in the last step. For comparison, one
/// occurrence in a text of 300 words and one in a text of 400 words also differ by 0.05. Exact frequencies would add
/// 22 KB of Brotli for 10,000 articles.
pub(super) const STEPS: [(u32, u32); 8] = [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (6, 7), (9, 11), (16, 20)];

/// An article that contains a term, with the number of occurrences in its title and in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    pub(crate) article: usize,
    pub(crate) in_title: u32,
    pub(crate) in_text: u32,
}

/// The index of the lowest step that is possible for the text of a posting.
pub(super) fn least_step(in_title: u32) -> u32 {
    u32::from(in_title == 0)
}

/// The parameter k of a list with `count` of the articles: the number of low bits of a gap that are its remainder.
pub(super) fn gap_width(articles: usize, count: u32) -> u32 {
    let others = (articles as u32).saturating_sub(count);
    others.checked_div(count).and_then(u32::checked_ilog2).unwrap_or(0)
}

/// The ordinals of the terms in the order of their lists: by document frequency, highest first, then by ordinal.
///
/// `counts` has the document frequency of each term. No count may be greater than `most`.
pub(super) fn most_frequent_first(counts: &[u32], most: usize) -> Vec<usize> {
    let mut places = vec![0; most + 2];
    counts.iter().for_each(|&count| places[most - count as usize + 1] += 1);
    (0..=most).for_each(|place| places[place + 1] += places[place]);
    let mut order = vec![0; counts.len()];
    for (term, &count) in counts.iter().enumerate() {
        let place = &mut places[most - count as usize];
        order[*place] = term;
        *place += 1;
    }
    order
}

/// The locations of the posting lists of all terms.
#[derive(Default)]
pub(super) struct PostingLists {
    articles: usize,
    lists: Vec<List>,
    /// For each occurrence of a term in a title, the number of its posting, lowest first.
    titles: Vec<u32>,
}

/// The location of the posting list of a term.
#[derive(Clone, Copy, Debug, Default)]
struct List {
    /// The number of postings in the list.
    count: u32,
    /// The number of its first posting. The postings of all lists are numbered together.
    first: u32,
    /// The index in [`PostingLists::titles`] of its first occurrence in a title.
    titles: u32,
    /// Where its bits in the part `texts` begin, in bits from the first byte of the whole index.
    texts: u32,
    /// The same for the quotients.
    quotients: u32,
    /// The same for the remainders.
    remainders: u32,
}

impl PostingLists {
    /// Finds the lists of this many terms. The lists start at byte `at` and reach to the end of the bytes.
    ///
    /// Returns `None` if the bytes are not in the format that `write_postings` writes.
    pub(super) fn from_bytes(bytes: &[u8], at: usize, articles: usize, terms: usize) -> Option<Self> {
        // The index of a bit must fit in 32 bits.
        (bytes.len() < 1 << 29).then_some(())?;
        let mut reader = Reader::new(bytes, at);
        let counts = reader.numbers(terms)?;
        counts.iter().all(|&count| count as usize <= articles).then_some(())?;
        let mut part = || {
            let length = reader.number()? as usize;
            let start = reader.at();
            reader.bytes(length)?;
            Some(start..reader.at())
        };
        let (titles, texts, quotients) = (part()?, part()?, part()?);
        let titles = postings_with_titles(&bytes[..titles.end], titles.start)?;
        let mut cursor = Cursor {
            first: 0,
            titles: &titles,
            texts: UnaryReader::new(bytes, texts.start * 8),
            quotients: UnaryReader::new(bytes, quotients.start * 8),
            remainders: quotients.end * 8,
        };
        let mut lists = vec![List::default(); terms];
        for term in most_frequent_first(&counts, articles) {
            lists[term] = cursor.list(counts[term], gap_width(articles, counts[term]), titles.len())?;
        }
        let ends = [cursor.texts.at(), cursor.quotients.at(), cursor.remainders].map(|bit| bit.div_ceil(8));
        (ends == [texts.end, quotients.end, bytes.len().checked_sub(PADDING)?]).then_some(())?;
        Some(Self { articles, lists, titles })
    }

    /// The document frequency of a term.
    pub(super) fn count(&self, term: u32) -> usize {
        self.lists[term as usize].count as usize
    }

    /// The articles that contain a term. `bytes` must be those that [`PostingLists::from_bytes`] was given.
    pub(super) fn articles<'a>(&self, bytes: &'a [u8], term: u32) -> Gaps<'a> {
        let List { count, quotients, remainders, .. } = self.lists[term as usize];
        Gaps {
            articles: self.articles,
            remaining: count,
            next: 0,
            width: gap_width(self.articles, count),
            quotients: UnaryReader::new(bytes, quotients as usize),
            bytes,
            remainders: remainders as usize,
        }
    }

    /// The postings of a term. `bytes` must be those that [`PostingLists::from_bytes`] was given.
    pub(super) fn postings<'a>(&'a self, bytes: &'a [u8], term: u32) -> impl Iterator<Item = Posting> + use<'a> {
        let List { first, titles, texts, .. } = self.lists[term as usize];
        let titles = &self.titles[titles as usize..];
        let mut counts = Counts { number: first, titles, texts: UnaryReader::new(bytes, texts as usize) };
        self.articles(bytes, term).map_while(move |article| counts.of(article))
    }
}

/// The start of the next list in each part.
struct Cursor<'a> {
    /// The number of postings before the next list.
    first: u32,
    /// The occurrences in titles that belong to the next list or a later one, as in [`PostingLists::titles`].
    titles: &'a [u32],
    texts: UnaryReader<'a>,
    quotients: UnaryReader<'a>,
    /// The index of the first bit of the next list in the remainders.
    remainders: usize,
}

impl Cursor<'_> {
    /// Returns the next list and moves past it. The list has `count` postings, and remainders of `width` bits.
    ///
    /// `titles` is the number of occurrences in titles, in all lists together.
    fn list(&mut self, count: u32, width: u32, titles: usize) -> Option<List> {
        let list = List {
            count,
            first: self.first,
            titles: (titles - self.titles.len()) as u32,
            texts: self.texts.at() as u32,
            quotients: self.quotients.at() as u32,
            remainders: u32::try_from(self.remainders).ok()?,
        };
        self.first = self.first.checked_add(count)?;
        while let [posting, later @ ..] = self.titles
            && *posting < self.first
        {
            self.titles = later;
        }
        self.texts.skip(count)?;
        self.quotients.skip(count)?;
        self.remainders = self.remainders.checked_add(count as usize * width as usize)?;
        Some(list)
    }
}

/// Reads [`PostingLists::titles`] from byte `at` to the end of the bytes.
fn postings_with_titles(bytes: &[u8], at: usize) -> Option<Vec<u32>> {
    let (mut reader, mut posting) = (Reader::new(bytes, at), 0_u32);
    let mut postings = Vec::with_capacity(bytes.len() - at);
    while reader.at() < bytes.len() {
        posting = posting.checked_add(reader.number()?)?;
        postings.push(posting);
    }
    Some(postings)
}

/// Reads the articles of a list.
pub(super) struct Gaps<'a> {
    articles: usize,
    /// How many articles are still to be read.
    remaining: u32,
    /// The number of the last article that was read, plus one. At the start it is 0.
    next: usize,
    /// The number of bits of a remainder.
    width: u32,
    quotients: UnaryReader<'a>,
    bytes: &'a [u8],
    /// The index of the first bit of the next remainder.
    remainders: usize,
}

impl Iterator for Gaps<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        self.remaining = self.remaining.checked_sub(1)?;
        let mut gap = self.quotients.number()?;
        if self.width > 0 {
            gap = gap << self.width | fixed(self.bytes, self.remainders, self.width)?;
            self.remainders += self.width as usize;
        }
        let article = self.next.wrapping_add(gap as usize);
        self.next = article.wrapping_add(1);
        (article < self.articles).then_some(article)
    }
}

/// Reads the term frequencies of a list.
struct Counts<'a> {
    /// The number of the next posting. The postings of all lists are numbered together.
    number: u32,
    /// The occurrences in titles that belong to this posting or a later one, as in [`PostingLists::titles`].
    titles: &'a [u32],
    texts: UnaryReader<'a>,
}

impl Counts<'_> {
    /// The next posting of the list. `article` is its article.
    #[inline]
    fn of(&mut self, article: usize) -> Option<Posting> {
        let mut in_title = 0;
        while let [posting, later @ ..] = self.titles
            && *posting == self.number
        {
            in_title += 1;
            self.titles = later;
        }
        self.number += 1;
        let step = self.texts.number()? + least_step(in_title);
        Some(Posting { article, in_title, in_text: STEPS[step as usize % STEPS.len()].1 })
    }
}
