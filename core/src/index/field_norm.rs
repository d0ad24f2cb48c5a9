//! How the length of a field weakens each term in it: the length part of BM25F.

/// How much the length of a field matters, for the title and the text.
///
/// At 0, long fields win because they contain more of everything. At 1, a field of twice the length needs a term twice as
/// often.
const B: [f32; 2] = [0.4, 0.75];

/// For each article the divisors of term frequencies in its title and its text: `1 − b + b · length / average length`.
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
