//! The hits in the order asked for.

use crate::corpus::{Corpus, Ids};
use crate::query::Order;

/// Numbers are in date order with the undated last: they stay last whichever end comes first.
pub(super) fn in_order(corpus: &Corpus, hits: &Ids, order: Order, scores: &[f32]) -> Vec<usize> {
    if order == Order::Oldest {
        return hits.iter().collect();
    }
    let (dated, undated) = (hits.without(&corpus.undated), hits.and(&corpus.undated));
    let mut newest = Vec::with_capacity(hits.count());
    dated.iter().rev().chain(undated.iter()).for_each(|number| newest.push(number));
    if order == Order::Newest || scores.is_empty() { newest } else { best_first(newest, scores) }
}

/// How many bits of a key are a digit: three digits hold the scores of most results.
const DIGIT: u32 = 10;

/// The best score first; equal ones stay as they stood.
///
/// No score is negative, so their bits are in their order, and how far each is below the best is a number to sort by.
/// These are sorted digit by digit from the lowest, by counting how many have each: Knuth, “The Art of Computer
/// Programming”, volume 3, §5.2.5.
fn best_first(numbers: Vec<usize>, scores: &[f32]) -> Vec<usize> {
    let bits = |&number: &usize| scores[number].to_bits();
    let best = numbers.iter().map(bits).max().unwrap_or(0);
    // How far below, and the number.
    let mut keys: Vec<(u32, u32)> = numbers.iter().map(|number| (best - bits(number), *number as u32)).collect();
    let mut moved = keys.clone();
    let most = keys.iter().map(|key| key.0).max().unwrap_or(0);
    let mut shift = 0;
    while shift < u32::BITS && most >> shift > 0 {
        let digit = |key: &(u32, u32)| (key.0 >> shift) as usize % (1 << DIGIT);
        let mut places = [0; 1 << DIGIT];
        keys.iter().for_each(|key| places[digit(key)] += 1);
        let mut next = 0;
        places.iter_mut().for_each(|place| next += std::mem::replace(place, next));
        for key in &keys {
            let place = &mut places[digit(key)];
            moved[*place] = *key;
            *place += 1;
        }
        std::mem::swap(&mut keys, &mut moved);
        shift += DIGIT;
    }
    keys.into_iter().map(|(_, number)| number as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::best_first;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_best_stand_first_and_equal_ones_as_they_stood(
            scores in proptest::collection::vec(prop_oneof![0.0_f32..20.0, Just(1.5), Just(0.0), 1.0_f32..1.001], 0..300),
        ) {
            let numbers: Vec<usize> = (0..scores.len()).rev().collect();
            let mut expected = numbers.clone();
            expected.sort_by(|&one, &other| scores[other].total_cmp(&scores[one]));
            prop_assert_eq!(best_first(numbers, &scores), expected);
        }
    }
}
