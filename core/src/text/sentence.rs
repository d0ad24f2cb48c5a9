//! Finds sentences.

use super::language::{After, abbreviation};

/// The byte range of the sentence that contains byte `at`. A sentence never crosses a line break.
///
/// A sentence ends with `.`, `!`, `?`, `…` or a similar punctuation mark of another script. Closing quotation marks and
/// brackets may follow. White space must come next, except in Chinese, Japanese and some other scripts. The full stop
/// of an abbreviation does not end a sentence.
///
/// ```
/// # use cuttings_core::text::sentence;
/// let text = "Mr. Singh called. “Glad to speak.” He thanked the U.S. side.";
/// let said = |word: &str| { let (start, end) = sentence(text, text.find(word).unwrap()); &text[start..end] };
/// assert_eq!(said("Singh"), "Mr. Singh called.");
/// assert_eq!(said("Glad"), "“Glad to speak.”");
/// assert_eq!(said("side"), "He thanked the U.S. side.");
/// ```
pub fn sentence(text: &str, at: usize) -> (usize, usize) {
    let line_start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let line_end = text.get(at..).and_then(|after| after.find('\n')).map_or(text.len(), |end| at + end);
    let line = text.get(line_start..line_end).unwrap_or("");
    let mut start = 0;
    for end in ends(line) {
        if at < line_start + end {
            return trimmed(text, line_start + start, line_start + end);
        }
        start = end;
    }
    trimmed(text, line_start + start, line_end)
}

/// The byte ranges of all sentences of a text. No range is empty.
pub fn sentences(text: &str) -> Vec<(usize, usize)> {
    let mut sentences = Vec::new();
    let mut line_start = 0;
    for line in text.split('\n') {
        let mut start = 0;
        for end in ends(line).chain([line.len()]) {
            let (first, last) = trimmed(text, line_start + start, line_start + end);
            if first < last {
                sentences.push((first, last));
            }
            start = end;
        }
        line_start += line.len() + 1;
    }
    sentences
}

/// Whether a character may end a sentence.
pub fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '।' | '॥' | '؟' | '۔') || is_wide_end(c)
}

/// Whether a character ends a sentence even without white space after it. Such characters belong to Chinese, Japanese,
/// Burmese, Khmer and Ethiopic.
fn is_wide_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡' | '．' | '။' | '។' | '።')
}

/// The byte index after each sentence of a line. There may be no index for the last sentence, because that sentence
/// ends with the line.
fn ends(line: &str) -> impl Iterator<Item = usize> {
    line.char_indices().filter(|&(_, c)| ends_sentence(c)).filter_map(|(at, c)| {
        let (before, rest) = (line.get(..at)?, line.get(at + c.len_utf8()..)?);
        let closed = rest.trim_start_matches(['"', '”', '’', '\'', '»', ')', ']', '」', '』', '）', '】', '》']);
        let ends = if is_wide_end(c) {
            !closed.starts_with(is_wide_end)
        } else {
            closed.starts_with(char::is_whitespace) && !(c == '.' && is_short(before, closed))
        };
        ends.then_some(line.len() - closed.len())
    })
}

/// Whether the full stop between the texts `before` and `after` belongs to an abbreviation.
fn is_short(before: &str, after: &str) -> bool {
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '‘' | '"')).next().unwrap_or("");
    let next = after.trim_start().chars().next();
    if let Some(kind) = abbreviation(word) {
        return match kind {
            After::Anything => true,
            After::Number => next.is_some_and(char::is_numeric),
            After::SmallLetter => next.is_some_and(|c| c.is_lowercase() || c.is_numeric()),
        };
    }
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || word.contains('.') && !word.contains(|c: char| c.is_numeric())
}

fn trimmed(text: &str, start: usize, end: usize) -> (usize, usize) {
    let whole = text.get(start..end).unwrap_or("");
    let leading = whole.len() - whole.trim_start().len();
    (start + leading, start + leading + whole.trim().len())
}
