//! Finds quotations: the words between quotation marks.

use super::attribution::{Attribution, attribution};
use crate::corpus::{Article, BlockKind};
use crate::text::is_unspaced;
use crate::text::language::{MarkKind, MarkSide, quotation_mark};

/// A quotation in an article.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Quotation {
    /// The byte ranges of the words between the quotation marks, one for each paragraph.
    pub ranges: Vec<(usize, usize)>,
    /// Whether the quotation has a closing mark. A quotation without one ends at the end of its paragraph.
    pub is_closed: bool,
    /// The speaker and channel, if the text names them.
    pub attribution: Attribution,
}

/// Finds the quotations of an article, in order. A quotation within another one is part of the outer quotation.
/// Headings are not searched.
///
/// A quotation may begin and end with different marks, such as a curly and a straight one. Single marks count only if
/// they cannot be apostrophes.
pub fn quotations(article: &Article) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Option<(Vec<(usize, usize)>, MarkKind)> = None;
    let mut blocks = article.blocks.iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Heading).peekable();
    while let Some((place, block)) = blocks.next() {
        let text = article.block_text(place);
        let mut scanner = Scanner { text, at: 0 };
        if let Some((ranges, mark)) = open.take() {
            // The quotation continues in this paragraph, which begins with a quotation mark.
            scanner.skip_mark();
            scanner.quotation(block.start, ranges, mark, &mut found, &mut open);
        }
        while open.is_none()
            && let Some(mark) = scanner.opening()
        {
            scanner.quotation(block.start, Vec::new(), mark, &mut found, &mut open);
        }
        if let Some((ranges, mark)) = open.take() {
            let next = blocks.peek().map(|(place, _)| article.block_text(*place));
            match next.is_some_and(|next| next.starts_with(|c| runs_on_with(mark, c))) {
                true => open = Some((ranges, mark)),
                false if ranges.is_empty() => {}
                false => found.push(Quotation { ranges, is_closed: false, attribution: Attribution::default() }),
            }
        }
    }
    // The byte range of the last speaker's name, to which a pronoun may refer.
    let mut said: Option<(usize, usize)> = None;
    for place in 0..found.len() {
        let (before, after) = (place.checked_sub(1).map(|before| end(&found[before])), found.get(place + 1).map(start));
        let attribution = attribution(&article.text, &found[place].ranges, before, after, said);
        said = attribution.person.or(said);
        found[place].attribution = attribution;
    }
    found
}

fn start(quotation: &Quotation) -> usize {
    quotation.ranges.first().map_or(0, |range| range.0)
}

fn end(quotation: &Quotation) -> usize {
    quotation.ranges.last().map_or(0, |range| range.1)
}

/// Whether a paragraph that begins with this character continues a quotation with marks of this kind.
fn runs_on_with(kind: MarkKind, c: char) -> bool {
    quotation_mark(c).is_some_and(|mark| mark.runs_on && mark.kind == kind)
}

/// Searches the text of a block for quotation marks.
struct Scanner<'a> {
    text: &'a str,
    /// The index of the next byte to read.
    at: usize,
}

/// What a character may do to a quotation.
enum Sign {
    Opens(MarkKind),
    Closes(MarkKind),
    /// A straight mark between spaces may open or close a quotation.
    Either(MarkKind),
    Neither,
}

impl<'a> Scanner<'a> {
    fn part(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or("")
    }

    fn skip_mark(&mut self) {
        self.at += self.text.chars().next().map_or(0, char::len_utf8);
    }

    /// Whether the character at this byte opens or closes a quotation.
    fn sign(&self, at: usize, c: char) -> Sign {
        let Some(mark) = quotation_mark(c) else { return Sign::Neither };
        let before = self.part(0, at).chars().next_back();
        let after = self.part(at + c.len_utf8(), self.text.len()).chars().next();
        let is_open_before =
            before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '“' | '‘' | '"' | '\''));
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_after_text = before.is_some_and(|c| !c.is_whitespace());
        let (opens, closes) = match mark.side {
            MarkSide::AlwaysOpens => (true, false),
            MarkSide::AlwaysCloses => (false, true),
            // Text without spaces between words has no space before an opening mark either.
            MarkSide::OpensOrCloses => {
                let opens = before.is_some_and(is_unspaced) || is_open_before || !is_word(before) && is_word(after);
                (opens, !opens)
            }
            MarkSide::PointsLeft => {
                let closes = is_after_text && !is_word(after);
                (!closes, closes)
            }
            MarkSide::PointsRight => {
                let opens = is_open_before && is_word(after);
                (opens, !opens)
            }
            MarkSide::Straight => {
                let opens = is_open_before;
                (opens, !opens || after.is_none_or(char::is_whitespace))
            }
            MarkSide::Opens => (before.is_some_and(is_unspaced) || !is_word(before), false),
            MarkSide::Closes => (false, is_after_text && !is_word(after)),
            MarkSide::StraightApostrophe => {
                let opens = is_open_before && is_word(after);
                (opens, !opens && is_after_text && !is_word(after))
            }
        };
        match (opens, closes) {
            (true, true) => Sign::Either(mark.kind),
            (true, false) => Sign::Opens(mark.kind),
            (false, true) => Sign::Closes(mark.kind),
            (false, false) => Sign::Neither,
        }
    }

    /// Moves past the next opening mark and returns the kind of this mark. `None` if no opening mark is left.
    fn opening(&mut self) -> Option<MarkKind> {
        for (offset, c) in self.part(self.at, self.text.len()).char_indices() {
            let at = self.at + offset;
            let mark = match self.sign(at, c) {
                Sign::Opens(mark) | Sign::Either(mark) => mark,
                _ => continue,
            };
            let next = at + c.len_utf8();
            // A single mark may be an apostrophe, and a straight mark between spaces may be a closing mark. Both count
            // as opening marks only if a closing mark follows.
            let is_doubtful = mark == MarkKind::Single || matches!(self.sign(at, c), Sign::Either(_));
            let end = self.closing(next, mark).map(|(end, _)| end);
            if is_doubtful && end.is_none_or(|end| mark == MarkKind::Single && is_short_form(self.part(next, end))) {
                continue;
            }
            self.at = next;
            return Some(mark);
        }
        None
    }

    /// The closing mark of a quotation that begins at the byte `from`: the index of its first byte, and its length in
    /// bytes. `None` if the block has no closing mark.
    fn closing(&self, from: usize, mark: MarkKind) -> Option<(usize, usize)> {
        let mut within = 0;
        for (offset, c) in self.part(from, self.text.len()).char_indices() {
            let at = from + offset;
            match self.sign(at, c) {
                // Straight marks cannot be nested: one that seems to open another quotation closes this one.
                Sign::Opens(other) if other == mark && c != '"' && c != '\'' => within += 1,
                Sign::Closes(other) | Sign::Either(other) if other == mark && within > 0 => within -= 1,
                Sign::Closes(other) | Sign::Either(other) if other == mark => return Some((at, c.len_utf8())),
                Sign::Opens(other) if other == mark && c == '"' => return Some((at, c.len_utf8())),
                _ => {}
            }
        }
        None
    }

    /// Reads a quotation to its closing mark and adds it to `found`. If this block has no closing mark, stores the
    /// quotation in `open` instead, so that it can continue in the next block.
    ///
    /// `offset` is the index of the block's first byte. `ranges` are the byte ranges of the quotation in earlier
    /// blocks.
    fn quotation(
        &mut self,
        offset: usize,
        mut ranges: Vec<(usize, usize)>,
        mark: MarkKind,
        found: &mut Vec<Quotation>,
        open: &mut Option<(Vec<(usize, usize)>, MarkKind)>,
    ) {
        let start = self.at;
        let closing = self.closing(start, mark);
        let end = closing.map_or(self.text.len(), |(end, _)| end);
        let content = self.part(start, end);
        let leading = content.len() - content.trim_start().len();
        // A comma before the closing mark belongs to the sentence around the quotation.
        let content = content.trim().trim_end_matches(|c: char| c == ',' || c.is_whitespace());
        if content.contains(char::is_alphanumeric) {
            ranges.push((offset + start + leading, offset + start + leading + content.len()));
        }
        self.at = closing.map_or(self.text.len(), |(end, length)| end + length);
        match closing {
            Some(_) if ranges.is_empty() => {}
            Some(_) => found.push(Quotation { ranges, is_closed: true, attribution: Attribution::default() }),
            None => *open = Some((ranges, mark)),
        }
    }
}

/// Whether a single mark before this text is an apostrophe that shortens a word, as in `’n’` or `’90s`.
fn is_short_form(text: &str) -> bool {
    let is_decade = text.get(..3).is_some_and(|decade| decade.ends_with("0s"));
    is_decade || text.chars().count() < 2
}
