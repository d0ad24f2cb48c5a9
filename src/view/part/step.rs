//! Steps through matches or passages. The last is followed by the first.

/// The id of the button that goes to the next match or passage.
pub const NEXT: &str = "next-match";
/// The id of the button that goes to the previous match or passage.
pub const PREVIOUS: &str = "previous-match";

/// Returns the index next to `place`: the next index if `forward`, otherwise the previous one. The last of the `total`
/// indexes is followed by the first. If `place` is `None`, returns the first index if `forward`, otherwise the last.
pub fn beside(place: Option<usize>, total: usize, forward: bool) -> usize {
    let total = total.max(1);
    match (place, forward) {
        (None, true) => 0,
        (None, false) => total - 1,
        (Some(place), true) => (place + 1) % total,
        (Some(place), false) => (place + total - 1) % total,
    }
}
