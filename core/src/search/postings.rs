//! Which articles hold each form, and how often: the largest part of the index, and readable at any form.
//!
//! A list has the articles of one form in order; each of them is a posting. The most frequent form's list stands first,
//! so that lists of one kind stand together, which compresses. What a posting says stands in four places:
//!
//! ```text
//! f × in how many articles the form stands
//! places in titles: bytes · for each how many postings further on it is than the one before, 0 in the same posting
//! texts:            bytes · for each posting the step of its count in the text, in unary
//! quotients:        bytes · for each posting its gap / 2^k, in unary
//! rests:            for each posting the k low bits of its gap
//! 8 zeros
//! ```
//!
//! Numbers are LEB128 but where bits are named; [`super::bits`] draws unary.
//!
//! - **Gaps.** A gap is how many articles lie between one that holds the form and the next. Where c of n articles hold it,
//!   gaps are near (n − c) / c, and k is the whole part of its logarithm to base 2, 0 below 1. That is the code of Golomb,
//!   “Run-Length Encodings” (1966), with the powers of two of Rice and Plaunt, “Adaptive Variable-Length Coding for
//!   Efficient Compression of Spacecraft Television Data” (1971). For 10,000 articles it takes 2.8 % more than Σ log2 of
//!   the ways to choose c of n articles, and 1.4 % more once it is compressed. With k = 0 it is a bitmap.
//! - **Titles.** One posting in thirty has the form in the title, so only these are named.
//! - **Texts.** Counts in [`STEPS`], less one where the title lacks the form: then the text has it.
//!
//! No place of a list is written. Its rests begin where the counts say, its quotients and texts where so many ones have been
//! counted, a few milliseconds for 10,000 articles. That gaps lead past the last article, where bytes are damaged, is
//! noticed when a list is read, and the list ends there; to notice at the start would take as long as reading every list.

use super::bits::{SLACK, Unary, fixed};
use crate::leb128::Reader;

/// Words in a title are counted up to this: three are as many as ten in a headline.
pub(super) const MOST_IN_TITLE: u32 = 3;

/// How often a form stands in a text: the least count of each step, and what is told of it.
///
/// A term's weight saturates (`gather.rs`): in a text of average length one place has 0.45 of the most there can be, two
/// 0.63, then 0.71, 0.77, 0.81, and sixteen 0.93. Within a step it differs by 0.05 at most, as much as one place differs
/// between texts of 300 and of 400 words; so articles that change places by it fit about equally well. Exact counts would
/// be 22 KB of Brotli more for 10,000 articles, and take longer to read where they are high.
pub(super) const STEPS: [(u32, u32); 8] = [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (6, 7), (9, 11), (16, 20)];

/// An article that has a form, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) article: usize,
    pub(super) in_title: u32,
    pub(super) in_text: u32,
}

/// The lowest step that a text can have.
pub(super) fn least(in_title: u32) -> u32 {
    u32::from(in_title == 0)
}

/// How many low bits of a gap stand apart, in a list with so many of the articles.
pub(super) fn width(articles: usize, count: u32) -> u32 {
    let others = (articles as u32).saturating_sub(count);
    others.checked_div(count).and_then(u32::checked_ilog2).unwrap_or(0)
}

/// The forms as their lists stand: by the number of articles, the most first, then as they are. No number is above
/// `most`.
pub(super) fn most_frequent_first(counts: &[u32], most: usize) -> Vec<usize> {
    let mut places = vec![0; most + 2];
    counts.iter().for_each(|&count| places[most - count as usize + 1] += 1);
    (0..=most).for_each(|place| places[place + 1] += places[place]);
    let mut order = vec![0; counts.len()];
    for (form, &count) in counts.iter().enumerate() {
        let place = &mut places[most - count as usize];
        order[*place] = form;
        *place += 1;
    }
    order
}

/// Where the postings of every form are.
#[derive(Default)]
pub(super) struct Lists {
    articles: usize,
    lists: Vec<List>,
    /// For each place of a form in a title the number of its posting, in order.
    titles: Vec<u32>,
}

/// Where the postings of a form are.
#[derive(Clone, Copy, Debug, Default)]
struct List {
    count: u32,
    /// The number of the first posting among all.
    first: u32,
    /// The first of the places in titles.
    titles: u32,
    /// The first bit of each.
    texts: u32,
    quotients: u32,
    rests: u32,
}

impl Lists {
    /// Finds the lists of so many forms, which end the bytes; `None` where they are not as the builder writes them.
    pub(super) fn from_bytes(bytes: &[u8], at: usize, articles: usize, forms: usize) -> Option<Self> {
        // Places of bits have 32 bits.
        (bytes.len() < 1 << 29).then_some(())?;
        let mut reader = Reader::new(bytes, at);
        let counts = reader.numbers(forms)?;
        counts.iter().all(|&count| count as usize <= articles).then_some(())?;
        let mut part = || {
            let length = reader.number()? as usize;
            let start = reader.at();
            reader.bytes(length)?;
            Some(start..reader.at())
        };
        let (titles, texts, quotients) = (part()?, part()?, part()?);
        let titles = postings_in_titles(&bytes[..titles.end], titles.start)?;
        let mut cursor = Cursor {
            first: 0,
            titles: &titles,
            texts: Unary::new(bytes, texts.start * 8),
            quotients: Unary::new(bytes, quotients.start * 8),
            rests: quotients.end * 8,
        };
        let mut lists = vec![List::default(); forms];
        for form in most_frequent_first(&counts, articles) {
            lists[form] = cursor.list(counts[form], width(articles, counts[form]), titles.len())?;
        }
        let ends = [cursor.texts.at(), cursor.quotients.at(), cursor.rests].map(|bit| bit.div_ceil(8));
        (ends == [texts.end, quotients.end, bytes.len().checked_sub(SLACK)?]).then_some(())?;
        Some(Self { articles, lists, titles })
    }

    /// In how many articles a form stands.
    pub(super) fn count(&self, form: u32) -> usize {
        self.lists[form as usize].count as usize
    }

    /// The articles that hold a form, in the bytes that the lists were found in.
    pub(super) fn articles<'a>(&self, bytes: &'a [u8], form: u32) -> Gaps<'a> {
        let List { count, quotients, rests, .. } = self.lists[form as usize];
        Gaps {
            articles: self.articles,
            left: count,
            next: 0,
            width: width(self.articles, count),
            quotients: Unary::new(bytes, quotients as usize),
            bytes,
            rests: rests as usize,
        }
    }

    /// The articles that hold a form, and how often each does.
    pub(super) fn postings<'a>(&'a self, bytes: &'a [u8], form: u32) -> impl Iterator<Item = Posting> + use<'a> {
        let List { first, titles, texts, .. } = self.lists[form as usize];
        let titles = &self.titles[titles as usize..];
        let mut counts = Counts { number: first, titles, texts: Unary::new(bytes, texts as usize) };
        self.articles(bytes, form).map_while(move |article| counts.of(article))
    }
}

/// Where the next list begins.
struct Cursor<'a> {
    /// How many postings stand before it.
    first: u32,
    /// The places in titles from there on.
    titles: &'a [u32],
    texts: Unary<'a>,
    quotients: Unary<'a>,
    /// The place of a bit.
    rests: usize,
}

impl Cursor<'_> {
    /// The next list, passed over; so many places in titles there are in all.
    fn list(&mut self, count: u32, width: u32, titles: usize) -> Option<List> {
        let list = List {
            count,
            first: self.first,
            titles: (titles - self.titles.len()) as u32,
            texts: self.texts.at() as u32,
            quotients: self.quotients.at() as u32,
            rests: u32::try_from(self.rests).ok()?,
        };
        self.first = self.first.checked_add(count)?;
        while let [posting, rest @ ..] = self.titles
            && *posting < self.first
        {
            self.titles = rest;
        }
        self.texts.skip(count)?;
        self.quotients.skip(count)?;
        self.rests = self.rests.checked_add(count as usize * width as usize)?;
        Some(list)
    }
}

/// The numbers of the postings that have places in titles; the distances between them are all that the bytes still have.
fn postings_in_titles(bytes: &[u8], at: usize) -> Option<Vec<u32>> {
    let (mut reader, mut posting) = (Reader::new(bytes, at), 0_u32);
    let mut postings = Vec::with_capacity(bytes.len() - at);
    while reader.at() < bytes.len() {
        posting = posting.checked_add(reader.number()?)?;
        postings.push(posting);
    }
    Some(postings)
}

/// Gives the articles of a list one after the other.
pub(super) struct Gaps<'a> {
    articles: usize,
    /// How many articles follow.
    left: u32,
    /// The article after the last one.
    next: usize,
    width: u32,
    quotients: Unary<'a>,
    bytes: &'a [u8],
    /// The bit where the next rest begins.
    rests: usize,
}

impl Iterator for Gaps<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        self.left = self.left.checked_sub(1)?;
        let mut gap = self.quotients.number()?;
        if self.width > 0 {
            gap = gap << self.width | fixed(self.bytes, self.rests, self.width)?;
            self.rests += self.width as usize;
        }
        let article = self.next.wrapping_add(gap as usize);
        self.next = article.wrapping_add(1);
        (article < self.articles).then_some(article)
    }
}

/// Gives how often each article of a list has the form.
struct Counts<'a> {
    /// The number of the next posting among all.
    number: u32,
    /// The places in titles from there on.
    titles: &'a [u32],
    texts: Unary<'a>,
}

impl Counts<'_> {
    /// The posting of the next article.
    #[inline]
    fn of(&mut self, article: usize) -> Option<Posting> {
        let mut in_title = 0;
        while let [posting, rest @ ..] = self.titles
            && *posting == self.number
        {
            in_title += 1;
            self.titles = rest;
        }
        self.number += 1;
        let step = self.texts.number()? + least(in_title);
        Some(Posting { article, in_title, in_text: STEPS[step as usize % STEPS.len()].1 })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::builder::write_postings;
    use super::*;

    fn posting(article: usize, in_title: u32, in_text: u32) -> Posting {
        Posting { article, in_title, in_text }
    }

    /// What was written, read; with no more than a posting says.
    fn read(articles: usize, lists: &[Vec<Posting>]) -> Option<Vec<Vec<Posting>>> {
        let mut bytes = b"before".to_vec();
        write_postings(&mut bytes, articles, &lists.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let found = Lists::from_bytes(&bytes, 6, articles, lists.len())?;
        let forms = 0..lists.len() as u32;
        assert!(forms.clone().all(|form| found.count(form) == lists[form as usize].len()));
        Some(forms.map(|form| found.postings(&bytes, form).collect()).collect())
    }

    fn counted(posting: &Posting) -> Posting {
        let in_text = STEPS.iter().rfind(|(least, _)| *least <= posting.in_text).map_or(0, |(_, told)| *told);
        Posting { in_title: posting.in_title.min(MOST_IN_TITLE), in_text, ..*posting }
    }

    /// Of 9 articles the last holds form 0, and 0, 3 and 8 hold form 1, the last twice in its title.
    #[test]
    fn lists_are_these_bytes() {
        let lists = [vec![posting(8, 0, 1)], vec![posting(0, 0, 1), posting(3, 0, 5), posting(8, 2, 0)]];
        let mut bytes = Vec::new();
        write_postings(&mut bytes, 9, &lists.each_ref().map(Vec::as_slice));
        let parts = [
            // The counts.
            [1, 3].as_slice(),
            // The places in titles: in posting 2, and again. Form 1 is first.
            &[2, 2, 0],
            // The steps. Form 1: 1 and 4, less one where no title has it, and 0: 1 0001 1. Form 0: 1.
            &[1, 0b111_0001],
            // The gaps of form 1 are 0, 2 and 4, k is 1, since (9 − 3) / 3 is 2: 1 01 001. That of form 0 is 8, k is 3: 01.
            &[1, 0b1010_0101],
            // The rests: 0, 0, 0 and 000.
            &[0],
            &[0; SLACK],
        ];
        assert_eq!(bytes, parts.concat());
        let told = vec![posting(0, 0, 1), posting(3, 0, 4), posting(8, 2, 0)];
        assert_eq!(read(9, &lists), Some(vec![lists[0].clone(), told]));
    }

    #[test]
    fn a_step_holds_counts_that_weigh_alike() {
        let weight = |count: u32| count as f32 / (count as f32 + 1.2);
        for count in 1..=63 {
            let told = counted(&posting(0, 0, count)).in_text;
            assert!((weight(told) - weight(count)).abs() < 0.04, "{count} is told as {told}");
        }
        assert!((0..=4).all(|count| counted(&posting(0, 0, count)).in_text == count));
    }

    /// A lot below 100, and the counts of the article that draws a low one.
    type Drawn = (u32, (u32, u32));

    /// Lists of few of the articles, of half of them, of all; with counts that are small or past every bound.
    fn some_lists() -> impl Strategy<Value = (usize, Vec<Vec<Posting>>)> {
        let counts = (0_u32..6, prop_oneof![Just(1_u32), 0_u32..40, 60_u32..5_000]);
        let drawn = proptest::collection::vec((0_u32..100, counts), 0..100);
        let share = prop_oneof![Just(5_u32), Just(50), Just(100)];
        let lists = proptest::collection::vec((drawn, share, 1_usize..30), 0..12);
        (prop_oneof![0_usize..3, 0_usize..100, 0_usize..3_000], lists).prop_map(|(articles, lists)| {
            let list = |(drawn, share, stride): (Vec<Drawn>, u32, usize)| {
                let all = (0..articles).step_by(stride).zip(drawn).filter(|(_, (lot, _))| *lot < share);
                all.map(|(article, (_, (title, text)))| posting(article, title, text.max(least(title)))).collect()
            };
            (articles, lists.into_iter().map(list).collect())
        })
    }

    proptest! {
        #[test]
        fn lists_are_read_as_they_were_written((articles, lists) in some_lists()) {
            let expected: Vec<Vec<Posting>> = lists.iter().map(|list| list.iter().map(counted).collect()).collect();
            prop_assert_eq!(read(articles, &lists), Some(expected));
        }

        /// What is damaged is refused, or its lists have articles that there are; never more than was said.
        #[test]
        fn damage_leads_to_no_other_article(
            (articles, lists) in some_lists(), at in any::<prop::sample::Index>(), flipped in 1_u8.., is_cut in any::<bool>(),
        ) {
            let mut bytes = Vec::new();
            write_postings(&mut bytes, articles, &lists.iter().map(Vec::as_slice).collect::<Vec<_>>());
            let at = at.index(bytes.len());
            if is_cut { bytes.truncate(at) } else { bytes[at] ^= flipped }
            if let Some(found) = Lists::from_bytes(&bytes, 0, articles, lists.len()) {
                prop_assert!(!is_cut);
                for form in 0..lists.len() as u32 {
                    let read: Vec<Posting> = found.postings(&bytes, form).collect();
                    prop_assert!(read.len() <= found.count(form) && found.count(form) <= articles);
                    prop_assert!(read.iter().all(|posting| posting.article < articles));
                    prop_assert!(found.articles(&bytes, form).all(|article| article < articles));
                }
            }
        }
    }
}
