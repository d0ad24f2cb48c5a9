//! Sentences, and where they end.

/// The bytes of the sentence that holds a byte of a text, within its line.
///
/// A sentence ends with `.`, `!`, `?`, `…` or `।`, and the marks that close a quotation after it, where white space
/// follows; not after a single letter or a short form such as “Mr.”.
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

/// Where the sentences of a line end.
fn ends(line: &str) -> impl Iterator<Item = usize> {
    let is_end = |c: char| matches!(c, '.' | '!' | '?' | '…' | '।');
    line.char_indices().filter(move |&(_, c)| is_end(c)).filter_map(|(at, c)| {
        let rest = &line[at + c.len_utf8()..];
        let closed = rest.trim_start_matches(['"', '”', '’', '\'', '»', ')', ']']);
        let ends = closed.starts_with(char::is_whitespace) && !(c == '.' && is_short(&line[..at]));
        ends.then_some(line.len() - closed.len())
    })
}

/// Whether a full stop after this text only shortens a word.
fn is_short(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '“' | '"')).next().unwrap_or("");
    const SHORT: [&str; 12] = ["Mr", "Mrs", "Ms", "Dr", "St", "Lt", "Gen", "Col", "Capt", "No", "vs", "Prof"];
    word.chars().count() == 1 && word.chars().all(char::is_uppercase) || word.contains('.') || SHORT.contains(&word)
}

fn trimmed(text: &str, start: usize, end: usize) -> (usize, usize) {
    let whole = text.get(start..end).unwrap_or("");
    let leading = whole.len() - whole.trim_start().len();
    (start + leading, start + leading + whole.trim().len())
}
