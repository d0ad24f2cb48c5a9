//! Quotations: what stands between quotation marks, who is said to have said it, and where.

use super::attribution::{Attribution, attribution};
use crate::corpus::{Article, BlockKind};
use crate::text::is_unspaced;
use crate::text::language::PAIRED_MARKS;

/// A quotation in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The bytes between the marks; one stretch for each paragraph it runs through.
    pub stretches: Vec<(usize, usize)>,
    /// Whether its last mark is there. Where it is not, the quotation is taken to end with its paragraph.
    pub is_closed: bool,
    /// Who and where, as far as the text says.
    pub attribution: Attribution,
}

/// The quotations of an article's text, in order. One within another is part of it.
///
/// Marks may be curly, straight, pointed, or of two kinds for one quotation, as where a text was saved carelessly. Single
/// marks count where they cannot be apostrophes.
pub fn quotes(article: &Article) -> Vec<Quotation> {
    let mut quotes = Vec::new();
    let mut open: Option<(Vec<(usize, usize)>, Mark)> = None;
    let mut blocks = article.blocks.iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Heading).peekable();
    while let Some((place, block)) = blocks.next() {
        let text = article.block_text(place);
        let mut scanner = Scanner { text, at: 0 };
        if let Some((stretches, mark)) = open.take() {
            // It goes on here: the paragraph begins with the mark that opened it.
            scanner.skip_mark();
            scanner.quotation(block.start, stretches, mark, &mut quotes, &mut open);
        }
        while open.is_none()
            && let Some(mark) = scanner.opening()
        {
            scanner.quotation(block.start, Vec::new(), mark, &mut quotes, &mut open);
        }
        if let Some((stretches, mark)) = open.take() {
            let next = blocks.peek().map(|(place, _)| article.block_text(*place));
            match next.is_some_and(|next| next.starts_with(|c| mark.goes_on_with(c))) {
                true => open = Some((stretches, mark)),
                false if stretches.is_empty() => {}
                false => quotes.push(Quotation { stretches, is_closed: false, attribution: Attribution::default() }),
            }
        }
    }
    let mut said: Option<(usize, usize)> = None;
    for place in 0..quotes.len() {
        let (before, after) =
            (place.checked_sub(1).map(|before| end(&quotes[before])), quotes.get(place + 1).map(start));
        let attribution = attribution(&article.text, &quotes[place].stretches, before, after, said);
        said = attribution.person.or(said);
        quotes[place].attribution = attribution;
    }
    quotes
}

fn start(quote: &Quotation) -> usize {
    quote.stretches.first().map_or(0, |stretch| stretch.0)
}

fn end(quote: &Quotation) -> usize {
    quote.stretches.last().map_or(0, |stretch| stretch.1)
}

/// The kinds of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Double,
    Pointed,
    Single,
    /// A pair of [`PAIRED_MARKS`], by what closes it.
    Paired(char),
}

impl Mark {
    /// Whether a paragraph that begins with this character goes on with the quotation.
    fn goes_on_with(self, c: char) -> bool {
        match self {
            Self::Double => matches!(c, '“' | '„' | '"' | '”'),
            Self::Pointed => c == '«',
            Self::Single => matches!(c, '‘' | '‚' | '\''),
            Self::Paired(close) => PAIRED_MARKS.contains(&(c, close)),
        }
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

/// What a mark does where it stands.
enum Sign {
    Opens(Mark),
    Closes(Mark),
    /// A straight mark between spaces, or at both ends of nothing.
    Either(Mark),
    Neither,
}

impl<'a> Scanner<'a> {
    fn part(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or("")
    }

    fn skip_mark(&mut self) {
        self.at += self.text.chars().next().map_or(0, char::len_utf8);
    }

    fn sign(&self, at: usize, c: char) -> Sign {
        let before = self.part(0, at).chars().next_back();
        let after = self.part(at + c.len_utf8(), self.text.len()).chars().next();
        let is_open_before =
            before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '“' | '‘' | '"' | '\''));
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if let Some(&(open, close)) = PAIRED_MARKS.iter().find(|&&(open, close)| c == open || c == close) {
            return if c == open { Sign::Opens(Mark::Paired(close)) } else { Sign::Closes(Mark::Paired(close)) };
        }
        match c {
            // Text without spaces between words has none before the mark either.
            '“' | '‘' if before.is_some_and(is_unspaced) => {
                Sign::Opens(if c == '“' { Mark::Double } else { Mark::Single })
            }
            '“' | '„' if c == '„' || is_open_before || !is_word(before) && is_word(after) => {
                Sign::Opens(Mark::Double)
            }
            '“' | '”' => Sign::Closes(Mark::Double),
            // Pointed marks point outwards in some languages, inwards in others.
            '«' if before.is_some_and(|c| !c.is_whitespace()) && !is_word(after) => Sign::Closes(Mark::Pointed),
            '»' if is_open_before && is_word(after) => Sign::Opens(Mark::Pointed),
            '«' => Sign::Opens(Mark::Pointed),
            '»' => Sign::Closes(Mark::Pointed),
            '"' => match (is_open_before, after.is_none_or(char::is_whitespace)) {
                (true, false) => Sign::Opens(Mark::Double),
                (false, _) => Sign::Closes(Mark::Double),
                (true, true) => Sign::Either(Mark::Double),
            },
            '‘' | '‚' if !is_word(before) => Sign::Opens(Mark::Single),
            '\'' if is_open_before && is_word(after) => Sign::Opens(Mark::Single),
            '\'' | '’' if before.is_some_and(|c| !c.is_whitespace()) && !is_word(after) => Sign::Closes(Mark::Single),
            _ => Sign::Neither,
        }
    }

    /// The next mark that opens a quotation, which is read.
    fn opening(&mut self) -> Option<Mark> {
        for (offset, c) in self.part(self.at, self.text.len()).char_indices() {
            let at = self.at + offset;
            let mark = match self.sign(at, c) {
                Sign::Opens(mark) | Sign::Either(mark) => mark,
                _ => continue,
            };
            let next = at + c.len_utf8();
            // An apostrophe opens nothing, nor does a mark that stands alone between spaces.
            let is_doubtful = mark == Mark::Single || matches!(self.sign(at, c), Sign::Either(_));
            let end = self.closing(next, mark).map(|(end, _)| end);
            if is_doubtful && end.is_none_or(|end| mark == Mark::Single && is_short_form(self.part(next, end))) {
                continue;
            }
            self.at = next;
            return Some(mark);
        }
        None
    }

    /// The byte of the mark that closes a quotation whose content begins here, and its length.
    fn closing(&self, from: usize, mark: Mark) -> Option<(usize, usize)> {
        let mut within = 0;
        for (offset, c) in self.part(from, self.text.len()).char_indices() {
            let at = from + offset;
            match self.sign(at, c) {
                // Straight marks cannot stand within each other.
                Sign::Opens(other) if other == mark && c != '"' && c != '\'' => within += 1,
                Sign::Closes(other) | Sign::Either(other) if other == mark && within > 0 => within -= 1,
                Sign::Closes(other) | Sign::Either(other) if other == mark => return Some((at, c.len_utf8())),
                Sign::Opens(other) if other == mark && c == '"' => return Some((at, c.len_utf8())),
                _ => {}
            }
        }
        None
    }

    /// Reads a quotation up to its last mark, or leaves it open at the end of the block.
    fn quotation(
        &mut self,
        offset: usize,
        mut stretches: Vec<(usize, usize)>,
        mark: Mark,
        quotes: &mut Vec<Quotation>,
        open: &mut Option<(Vec<(usize, usize)>, Mark)>,
    ) {
        let start = self.at;
        let closing = self.closing(start, mark);
        let end = closing.map_or(self.text.len(), |(end, _)| end);
        let content = self.part(start, end);
        let leading = content.len() - content.trim_start().len();
        // A comma before the last mark is the sentence's around it.
        let content = content.trim().trim_end_matches([',', ' ']);
        if content.contains(char::is_alphanumeric) {
            stretches.push((offset + start + leading, offset + start + leading + content.len()));
        }
        self.at = closing.map_or(self.text.len(), |(end, length)| end + length);
        match closing {
            Some(_) if stretches.is_empty() => {}
            Some(_) => quotes.push(Quotation { stretches, is_closed: true, attribution: Attribution::default() }),
            None => *open = Some((stretches, mark)),
        }
    }
}

/// What begins so is a word without its first letters: `’n’`, `’90s`.
fn is_short_form(text: &str) -> bool {
    let is_decade = text.get(..3).is_some_and(|decade| decade.ends_with("0s"));
    is_decade || text.chars().count() < 2
}
