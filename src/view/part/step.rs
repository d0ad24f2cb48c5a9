//! Steps through matches or passages. After the last one comes the first.

/// The id of the button that goes to the next match or passage.
pub const NEXT: &str = "next-match";
/// The id of the button that goes to the previous match or passage.
pub const PREVIOUS: &str = "previous-match";

/// Returns the index after or before `place`, out of `total` indexes. After the last index comes the first.
pub fn beside(place: Option<usize>, total: usize, forward: bool) -> usize {
    let total = total.max(1);
    match (place, forward) {
        (None, true) => 0,
        (None, false) => total - 1,
        (Some(place), true) => (place + 1) % total,
        (Some(place), false) => (place + total - 1) % total,
    }
}
