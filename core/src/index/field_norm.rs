//! Field norms: the length factors of BM25F. A term weighs less in a long field.

/// How much the length of a field matters, for the title and the text.
///
/// At 0, long fields win because they contain more of everything. At 1, a field of twice the length must contain a term
/// twice as often for the same weight.
const B: [f32; 2] = [0.4, 0.75];

/// The field norms of each article: the divisors of term frequencies in its title and in its text.
///
/// A divisor is `1 − b + b · length / average length`.
pub(super) fn of_lengths(titles: &[u32], texts: &[u32]) -> Vec<[f32; 2]> {
    let average = [mean(titles), mean(texts)];
    let norm = |field: usize, length: u32| 1.0 - B[field] + B[field] * length as f32 / average[field];
    titles.iter().zip(texts).map(|(&title, &text)| [norm(0, title), norm(1, text)]).collect()
}

/// The mean length, at least 1.
fn mean(lengths: &[u32]) -> f32 {
    let sum: f32 = lengths.iter().map(|&length| length as f32).sum();
    (sum / lengths.len().max(1) as f32).max(1.0)
}
