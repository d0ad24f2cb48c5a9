//! The sorting function of the page.
//!
//! The compiler would add a copy of the standard library's sort for each type and comparison, 2 to 5 KB each.
//! [`sorted`] uses a single copy, which sorts indices and calls `compare` for each pair.

use std::cmp::Ordering;

/// Returns the items in order. The sort is stable.
pub fn sorted<T>(items: Vec<T>, compare: &mut dyn FnMut(&T, &T) -> Ordering) -> Vec<T> {
    let order = order(items.len(), &mut |one, other| compare(&items[one], &items[other]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| items[place].take()).collect()
}

fn order(total: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..total).collect();
    order.sort_by(|&one, &other| compare(one, other));
    order
}
