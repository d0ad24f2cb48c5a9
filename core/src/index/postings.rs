//! Posting lists: which articles contain each term, and how often. They are most of the index.
//!
//! A posting is one article of a term's list. The list of the most frequent term stands first, so that similar lists stand
//! together, which compresses better. The parts of a posting stand in four places:
//!
//! ```text
//! t × document frequency
//! titles:     bytes · for each occurrence in a title, its distance in postings from the one before
//! texts:      bytes · for each posting the step of its term frequency in the text, in unary
//! quotients:  bytes · for each posting its gap / 2^k, in unary
//! remainders: for each posting the k low bits of its gap
//! 8 zeros
//! ```
//!
//! Other numbers are LEB128. `bits.rs` shows unary.
//!
//! - **Gaps.** A gap is the number of articles between two that contain the term. If c of n articles contain it, gaps are
//!   near (n − c) / c, and k is the whole part of the base-2 logarithm of that. This is Golomb's code (“Run-Length
//!   Encodings”, 1966) restricted to powers of two (Rice and Plaunt, “Adaptive Variable-Length Coding for Efficient
//!   Compression of Spacecraft Television Data”, 1971). For 10,000 articles it takes 2.8 % more than the least possible
//!   size, and 1.4 % more after compression. With k = 0 it is a bitmap.
//! - **Titles.** One posting in thirty has the term in the title, so only those are listed.
//! - **Texts.** A step of [`STEPS`], less one if the term is not in the title: then it must be in the text.
//!
//! The start of a list is not written. The remainders of a list start where the document frequencies say. Its quotients and
//! texts start after the ones that belong to earlier lists: counting them takes a few milliseconds for 10,000 articles. A
//! damaged gap that leads past the last article is found when its list is read, and the list ends there.

use super::bits::{PADDING, UnaryReader, fixed};
use crate::leb128::Reader;

/// Occurrences in a title are counted up to this number.
pub(super) const MAX_IN_TITLE: u32 = 3;

/// The steps of term frequency in a text: the least frequency of each step, and the frequency that stands for it.
///
/// The weight of a term saturates (`scorer.rs`): in a text of average length one occurrence has 0.45 of the greatest
/// weight, two have 0.63, then 0.71, 0.77, 0.81, and sixteen have 0.93. Within a step the weight differs by 0.05 at most:
/// as much as between texts of 300 and of 400 words. Exact frequencies would add 22 KB of Brotli for 10,000 articles.
pub(super) const STEPS: [(u32, u32); 8] = [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (6, 7), (9, 11), (16, 20)];

/// An article that contains a term, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    pub(crate) article: usize,
    pub(crate) in_title: u32,
    pub(crate) in_text: u32,
}

/// The lowest step that the text of a posting can have.
pub(super) fn least_step(in_title: u32) -> u32 {
    u32::from(in_title == 0)
}

/// How many low bits of each gap are its remainder, in a list of `count` of the articles.
pub(super) fn gap_width(articles: usize, count: u32) -> u32 {
    let others = (articles as u32).saturating_sub(count);
    others.checked_div(count).and_then(u32::checked_ilog2).unwrap_or(0)
}

/// The terms in the order of their lists: by document frequency, highest first, then by number.
///
/// No count is above `most`.
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

/// Where the posting list of every term is.
#[derive(Default)]
pub(super) struct PostingLists {
    articles: usize,
    lists: Vec<List>,
    /// For each occurrence in a title the number of its posting, in order.
    titles: Vec<u32>,
}

/// Where the posting list of a term is.
#[derive(Clone, Copy, Debug, Default)]
struct List {
    count: u32,
    /// The number of its first posting among those of all terms.
    first: u32,
    /// Its first occurrence in a title.
    titles: u32,
    /// The first bit of each part.
    texts: u32,
    quotients: u32,
    remainders: u32,
}

impl PostingLists {
    /// Finds the lists of this many terms, up to the end of the bytes; `None` where these are not what the builder writes.
    pub(super) fn from_bytes(bytes: &[u8], at: usize, articles: usize, terms: usize) -> Option<Self> {
        // The place of a bit must fit 32 bits.
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

    /// The articles that contain a term. `bytes` are those that the lists were found in.
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

    /// The postings of a term.
    pub(super) fn postings<'a>(&'a self, bytes: &'a [u8], term: u32) -> impl Iterator<Item = Posting> + use<'a> {
        let List { first, titles, texts, .. } = self.lists[term as usize];
        let titles = &self.titles[titles as usize..];
        let mut counts = Counts { number: first, titles, texts: UnaryReader::new(bytes, texts as usize) };
        self.articles(bytes, term).map_while(move |article| counts.of(article))
    }
}

/// Where the next list starts.
struct Cursor<'a> {
    /// How many postings come before it.
    first: u32,
    /// The occurrences in titles from there on.
    titles: &'a [u32],
    texts: UnaryReader<'a>,
    quotients: UnaryReader<'a>,
    /// A bit.
    remainders: usize,
}

impl Cursor<'_> {
    /// Skips the next list and returns it. `titles` is the number of all occurrences in titles.
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

/// The numbers of the postings with an occurrence in a title, read to the end of the bytes.
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
    /// How many articles follow.
    remaining: u32,
    /// The article after the last one.
    next: usize,
    width: u32,
    quotients: UnaryReader<'a>,
    bytes: &'a [u8],
    /// The bit at which the next remainder starts.
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
    /// The number of the next posting among all.
    number: u32,
    /// The occurrences in titles from there on.
    titles: &'a [u32],
    texts: UnaryReader<'a>,
}

impl Counts<'_> {
    /// The posting of the next article.
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
