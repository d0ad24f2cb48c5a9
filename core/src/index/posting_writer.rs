//! Writes the posting lists that `postings.rs` reads.

use super::bits::{BitWriter, PADDING};
use super::postings::{MAX_IN_TITLE, Posting, STEPS, gap_width, least_step, most_frequent_first};
use crate::leb128::write;

/// Writes the posting lists of all terms. The articles of each list must be in order.
pub(super) fn write_postings(bytes: &mut Vec<u8>, articles: usize, lists: &[&[Posting]]) {
    let counts: Vec<u32> = lists.iter().map(|list| list.len() as u32).collect();
    counts.iter().for_each(|&count| write(bytes, count));
    let mut titles = Vec::new();
    let [mut texts, mut quotients, mut remainders] = [(); 3].map(|()| BitWriter::default());
    let mut since_title = 0;
    for term in most_frequent_first(&counts, articles) {
        let width = gap_width(articles, counts[term]);
        let mut next = 0;
        for posting in lists[term] {
            let gap = (posting.article - next) as u32;
            quotients.unary(gap >> width);
            remainders.fixed(gap, width);
            next = posting.article + 1;
            for _ in 0..posting.in_title.min(MAX_IN_TITLE) {
                write(&mut titles, since_title);
                since_title = 0;
            }
            since_title += 1;
            texts.unary(step(posting.in_text) - least_step(posting.in_title));
        }
    }
    for part in [titles, texts.into_bytes(), quotients.into_bytes()] {
        write(bytes, part.len() as u32);
        bytes.extend(part);
    }
    bytes.extend(remainders.into_bytes());
    bytes.extend([0; PADDING]);
}

/// The index in [`STEPS`] of the step that a term frequency belongs to.
fn step(count: u32) -> u32 {
    STEPS.iter().skip(1).take_while(|(least, _)| *least <= count).count() as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::postings::PostingLists;
    use super::*;

    fn posting(article: usize, in_title: u32, in_text: u32) -> Posting {
        Posting { article, in_title, in_text }
    }

    /// Writes posting lists and reads them back.
    fn read(articles: usize, lists: &[Vec<Posting>]) -> Option<Vec<Vec<Posting>>> {
        let mut bytes = b"before".to_vec();
        write_postings(&mut bytes, articles, &lists.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let found = PostingLists::from_bytes(&bytes, 6, articles, lists.len())?;
        let terms = 0..lists.len() as u32;
        assert!(terms.clone().all(|term| found.count(term) == lists[term as usize].len()));
        Some(terms.map(|term| found.postings(&bytes, term).collect()).collect())
    }

    fn rounded(posting: &Posting) -> Posting {
        let in_text = STEPS.iter().rfind(|(least, _)| *least <= posting.in_text).map_or(0, |(_, told)| *told);
        Posting { in_title: posting.in_title.min(MAX_IN_TITLE), in_text, ..*posting }
    }

    /// There are nine articles. Term 0 is in the text of article 8. Term 1 is in the texts of articles 0 and 3, and in
    /// the title of article 8, twice.
    #[test]
    fn posting_lists_have_the_documented_layout() {
        let lists = [vec![posting(8, 0, 1)], vec![posting(0, 0, 1), posting(3, 0, 5), posting(8, 2, 0)]];
        let mut bytes = Vec::new();
        write_postings(&mut bytes, 9, &lists.each_ref().map(Vec::as_slice));
        let parts = [
            // Document frequencies.
            [1, 3].as_slice(),
            // Titles: the length (2), then two occurrences, both in posting 2 (2, then 0 more). The list of term 1
            // comes first.
            &[2, 2, 0],
            // Texts. Term 1 has the steps 1, 4 and 0. The first two are written as 0 and 3, because the title does not
            // contain the term: 1 0001 1. Term 0 has step 1, which is written as 0: 1.
            &[1, 0b111_0001],
            // Quotients. Term 1 has k = 1, since (9 − 3) / 3 = 2. Its gaps 0, 2 and 4 have the quotients 0, 1 and 2:
            // 1 01 001. Term 0 has k = 3. Its gap 8 has the quotient 1: 01.
            &[1, 0b1010_0101],
            // Remainders: 0, 0 and 0 for term 1, 000 for term 0.
            &[0],
            &[0; PADDING],
        ];
        assert_eq!(bytes, parts.concat());
        let told = vec![posting(0, 0, 1), posting(3, 0, 4), posting(8, 2, 0)];
        assert_eq!(read(9, &lists), Some(vec![lists[0].clone(), told]));
    }

    #[test]
    fn counts_of_one_step_have_similar_weights() {
        let weight = |count: u32| count as f32 / (count as f32 + 1.2);
        for count in 1..=63 {
            let told = rounded(&posting(0, 0, count)).in_text;
            assert!((weight(told) - weight(count)).abs() < 0.04, "{count} is rounded to {told}");
        }
        assert!((0..=4).all(|count| rounded(&posting(0, 0, count)).in_text == count));
    }

    /// A random number below 100, and the term frequencies in the title and the text of an article.
    type Drawn = (u32, (u32, u32));

    /// A number of articles, and posting lists with few, half or all of them. Some term frequencies are very high.
    ///
    /// A list contains an article if the random number drawn for it is below `share`.
    fn some_lists() -> impl Strategy<Value = (usize, Vec<Vec<Posting>>)> {
        let counts = (0_u32..6, prop_oneof![Just(1_u32), 0_u32..40, 60_u32..5_000]);
        let drawn = proptest::collection::vec((0_u32..100, counts), 0..100);
        let share = prop_oneof![Just(5_u32), Just(50), Just(100)];
        let lists = proptest::collection::vec((drawn, share, 1_usize..30), 0..12);
        (prop_oneof![0_usize..3, 0_usize..100, 0_usize..3_000], lists).prop_map(|(articles, lists)| {
            let list = |(drawn, share, stride): (Vec<Drawn>, u32, usize)| {
                let all = (0..articles).step_by(stride).zip(drawn).filter(|(_, (lot, _))| *lot < share);
                all.map(|(article, (_, (title, text)))| posting(article, title, text.max(least_step(title)))).collect()
            };
            (articles, lists.into_iter().map(list).collect())
        })
    }

    proptest! {
        #[test]
        fn posting_lists_read_back_as_written((articles, lists) in some_lists()) {
            let expected: Vec<Vec<Posting>> = lists.iter().map(|list| list.iter().map(rounded).collect()).collect();
            prop_assert_eq!(read(articles, &lists), Some(expected));
        }

        /// Damaged bytes are refused, or each list has only articles of the corpus, and no more than its document
        /// frequency.
        #[test]
        fn damaged_bytes_never_give_an_unknown_article(
            (articles, lists) in some_lists(), at in any::<prop::sample::Index>(), flipped in 1_u8.., is_cut in any::<bool>(),
        ) {
            let mut bytes = Vec::new();
            write_postings(&mut bytes, articles, &lists.iter().map(Vec::as_slice).collect::<Vec<_>>());
            let at = at.index(bytes.len());
            if is_cut { bytes.truncate(at) } else { bytes[at] ^= flipped }
            if let Some(found) = PostingLists::from_bytes(&bytes, 0, articles, lists.len()) {
                prop_assert!(!is_cut);
                for term in 0..lists.len() as u32 {
                    let read: Vec<Posting> = found.postings(&bytes, term).collect();
                    prop_assert!(read.len() <= found.count(term) && found.count(term) <= articles);
                    prop_assert!(read.iter().all(|posting| posting.article < articles));
                    prop_assert!(found.articles(&bytes, term).all(|article| article < articles));
                }
            }
        }
    }
}
