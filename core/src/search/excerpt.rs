//! Chooses the part of a text that best shows why the article matches.

use super::Match;
use crate::text::end_of_word;

/// A part of a text, with the matches in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The first byte in the text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The matches within this part. Their byte ranges refer to the whole text.
    pub marks: Vec<Match>,
}

/// Chooses the part of about `length` characters that matches the most different literals.
///
/// If several parts match equally many literals, the part with the most matches is chosen. If these are equal too, the
/// first part is chosen. Without matches, the excerpt is the beginning of the text.
///
/// ```text
/// text     ── aa ───── bb ──────────────────── aa bb ── aa ──────
/// parts       [aa      bb  ]    2 literals, 2 matches
///                                             [aa bb    aa ]      2 literals, 3 matches: chosen
/// ```
pub fn excerpt(text: &str, marks: &[Match], length: usize) -> Excerpt {
    let reach = |from: usize| {
        text.get(from..).unwrap_or("").char_indices().nth(length).map_or(text.len(), |(end, _)| from + end)
    };
    let mut best = (0, 0);
    let mut chosen = 0..0;
    let mut last = 0;
    for (first, mark) in marks.iter().enumerate() {
        let end = reach(mark.start).max(mark.end);
        last = last.max(first);
        while marks.get(last).is_some_and(|mark| mark.end <= end) {
            last += 1;
        }
        // Literals are counted as bits of a `u64`. More than 64 different literals would not make an excerpt better.
        let terms = marks[first..last].iter().fold(0_u64, |terms, mark| terms | 1 << mark.term.min(63)).count_ones();
        if best < (terms, last - first) {
            best = (terms, last - first);
            chosen = first..last;
        }
    }
    let Some((first, rest)) = marks.get(chosen.clone()).and_then(|marks| marks.split_first()) else {
        return Excerpt { start: 0, end: end_of_word(text, reach(0)), marks: Vec::new() };
    };
    let marked_end = rest.last().map_or(first.end, |last| last.end);
    let start = beginning(text, first.start, length, text.get(first.start..marked_end).unwrap_or("").chars().count());
    let end = end_of_word(text, reach(start).max(marked_end)).max(marked_end);
    let marks = marks.iter().filter(|mark| start <= mark.start && mark.end <= end).copied().collect();
    Excerpt { start, end, marks }
}

impl Excerpt {
    /// The text of the excerpt in pieces. The flag of a piece says whether the piece is a match.
    ///
    /// If the excerpt begins or ends within a paragraph, it has an ellipsis there.
    pub fn pieces(&self, text: &str) -> Vec<(String, bool)> {
        let piece = |start: usize, end: usize| text.get(start..end).unwrap_or("").to_string();
        let mut pieces = Vec::new();
        if self.start > 0 && !text.get(..self.start).unwrap_or("").ends_with('\n') {
            pieces.push(("… ".to_string(), false));
        }
        let mut at = self.start;
        for mark in &self.marks {
            pieces.extend([(piece(at, mark.start), false), (piece(mark.start, mark.end), true)]);
            at = mark.end;
        }
        pieces.push((piece(at, self.end), false));
        if self.end < text.len() && !text.get(self.end..).unwrap_or("").starts_with('\n') {
            pieces.push(("…".into(), false));
        }
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }
}

/// The byte at which an excerpt of `length` characters must begin to have its matches about in the middle.
///
/// This byte is the start of a sentence or paragraph if one is near enough, otherwise the start of a word. The first
/// match is at byte `marked`. The text from the first to the last match has `marked_length` characters.
fn beginning(text: &str, marked: usize, length: usize, marked_length: usize) -> usize {
    let spare = length.saturating_sub(marked_length) / 2;
    let before = text.get(..marked).unwrap_or("");
    let far = before.char_indices().rev().take(spare).last().map_or(marked, |(place, _)| place);
    let near = text.get(far..marked).unwrap_or("");
    if far == 0 {
        return 0;
    }
    let ends_sentence = |(place, _): &(usize, char)| {
        near.get(..*place).unwrap_or("").ends_with(|c| crate::text::ends_sentence(c) || matches!(c, '\n' | '”' | '"'))
    };
    let spaces = || near.char_indices().filter(|(_, c)| c.is_whitespace());
    let space = spaces().find(ends_sentence).or_else(|| spaces().next());
    space.map_or(marked, |(place, c)| far + place + c.len_utf8())
}
