//! Field norms: the length factors of the score BM25F (`scorer.rs`). A term weighs less in a long field.

/// How much the length of a field matters: the parameter b of BM25F for the title and for the text.
///
/// At 0, long fields win, because they contain more of every term. At 1, a field that is twice as long must contain a
/// term twice as often to get the same weight.
const B: [f32; 2] = [0.4, 0.75];

/// The field norms of the title and the text of each article. The score divides term frequencies by the field norms.
///
/// A field norm is `1 − b + b · length / average length`. Lengths are in positions.
pub(super) fn of_lengths(titles: &[u32], texts: &[u32]) -> Vec<[f32; 2]> {
    let average = [mean(titles), mean(texts)];
    let norm = |field: usize, length: u32| 1.0 - B[field] + B[field] * length as f32 / average[field];
    titles.iter().zip(texts).map(|(&title, &text)| [norm(0, title), norm(1, text)]).collect()
}

/// The mean length in positions, but at least 1.
fn mean(lengths: &[u32]) -> f32 {
    let sum: f32 = lengths.iter().map(|&length| length as f32).sum();
    (sum / lengths.len().max(1) as f32).max(1.0)
}
