//! The sorting function of the page.
//!
//! If each module called the standard library's sort itself, the compiler would add a copy of the sort for each type
//! and comparison. Each copy has 2 to 5 KB. [`sorted`] needs only one copy for all types, because it sorts the indexes
//! of the items.

use std::cmp::Ordering;

/// The items in the order that `compare` gives. The sort is stable.
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
