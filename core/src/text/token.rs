//! Splits a text into [`words`], which never overlap, and into the [`tokens`] of a search, which may overlap.
//!
//! | text | words | tokens |
//! |---|---|---|
//! | `India’s start-ups` | `india`, `start`, `ups` | the same, and `startups` at both positions |
//! | `U.S. aid of 1,000.5` | `us`, `aid`, `of`, `1000.5` | `us`, `aid`, `of`, `1`, `000`, `5`, and `1000.5` at all three positions |
//! | `20–25`, `2025-07-01` | `20`, `25`, … | the same: a dash does not join numbers |
//! | `Élysée`, `रक्षा` | `elysee`, `रक्षा` | the same |
//! | `東京都` | `東`, `京`, `都` | `東京`, `京都`: pairs of characters in scripts without spaces |

use super::fold::{composed, fold, is_silent};

/// The maximum number of parts of a compound. A longer compound is not a token itself, but its parts are tokens.
const MOST_PARTS: u32 = 31;

/// A token of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// The folded word.
    pub word: &'a str,
    /// The index of the token's first byte in the text.
    pub start: usize,
    /// The byte index after the token.
    pub end: usize,
    /// The token's position, counted in tokens from 0. A line break takes one position, so that no phrase crosses it.
    pub position: u32,
    /// How many positions the token covers: one, or for a compound the number of its parts. The parts are tokens too.
    pub width: u32,
}

/// A word of a text. No two words share a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// The folded word.
    pub folded: &'a str,
    /// The index of the word's first byte in the text.
    pub start: usize,
    /// The byte index after the word, without a possessive `’s`.
    pub end: usize,
    /// The byte index after the possessive `’s`. If the word has none, the same as `end`.
    pub written_end: usize,
    /// The index of the word's paragraph. Every line of the text is a paragraph.
    pub paragraph: u32,
    /// Whether the word is one character of a script without spaces between words.
    pub is_character: bool,
}

impl Word<'_> {
    /// Whether a possessive `’s` follows.
    pub fn is_possessive(&self) -> bool {
        self.end < self.written_end
    }
}

/// Calls `emit` with the words of a text in order. A number such as `1,000.5` is one word. In a script without spaces,
/// each character is a word, together with the marks that belong to it.
pub fn words(text: &str, emit: &mut dyn FnMut(Word<'_>)) {
    let mut scanner = Scanner::new(text);
    while let Some(c) = scanner.peek(scanner.at) {
        let start = scanner.at;
        let is_character = is_unspaced(c);
        if is_character {
            scanner.at += c.len_utf8();
            scanner.part.clear();
            fold(c, &mut scanner.part);
            while let Some(mark) = scanner.peek(scanner.at).filter(|&c| is_dependent(c) || is_silent(c)) {
                scanner.at += mark.len_utf8();
                fold(mark, &mut scanner.part);
            }
        } else if is_of_word(c) {
            scanner.number_or_word();
        } else {
            scanner.position += u32::from(c == '\n');
            scanner.at += c.len_utf8();
            continue;
        }
        let end = scanner.at;
        scanner.skip_possessive();
        let (folded, written_end) = (scanner.part.as_str(), scanner.at);
        emit(Word { folded, start, end, written_end, paragraph: scanner.position, is_character });
    }
}

/// Calls `emit` with every token of a text, in the order of their positions. A compound comes after its parts.
pub fn tokens(text: &str, emit: &mut dyn FnMut(Token<'_>)) {
    let mut scanner = Scanner::new(text);
    while let Some(c) = scanner.peek(scanner.at) {
        if is_unspaced(c) {
            scanner.pairs(emit);
        } else if is_of_word(c) {
            scanner.compound(emit);
        } else {
            scanner.position += u32::from(c == '\n');
            scanner.at += c.len_utf8();
        }
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// The position of the next token or, for words, the number of the current line.
    position: u32,
    part: String,
    whole: String,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, position: 0, part: String::new(), whole: String::new() }
    }

    fn peek(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            Some(_) => self.text.get(at..)?.chars().next(),
            None => None,
        }
    }

    /// Reads a run of characters of a script without spaces. Each pair of neighbouring characters is a token. A run of
    /// one character is also a token.
    fn pairs(&mut self, emit: &mut dyn FnMut(Token<'_>)) {
        let mut first: Option<(usize, char)> = None;
        let mut alone = true;
        while let Some(c) = self.peek(self.at).filter(|&c| is_unspaced(c)) {
            let start = self.at;
            self.at += c.len_utf8();
            let whole = self.peek(self.at).and_then(|mark| Some((mark.len_utf8(), composed(c, mark)?)));
            self.at += whole.map_or(0, |(mark, _)| mark);
            let c = whole.map_or(c, |(_, whole)| whole);
            if let Some((before, previous)) = first {
                alone = false;
                self.emit_pair(&[previous, c], before, emit);
            }
            first = Some((start, c));
        }
        if let Some((start, c)) = first.filter(|_| alone) {
            self.emit_pair(&[c], start, emit);
        }
    }

    fn emit_pair(&mut self, characters: &[char], start: usize, emit: &mut dyn FnMut(Token<'_>)) {
        self.part.clear();
        characters.iter().for_each(|&c| fold(c, &mut self.part));
        emit(Token { word: &self.part, start, end: self.at, position: self.position, width: 1 });
        self.position += 1;
    }

    /// Reads one part, or a compound of parts that hyphens, decimal points or digit separators join.
    fn compound(&mut self, emit: &mut dyn FnMut(Token<'_>)) {
        let (start, position) = (self.at, self.position);
        self.whole.clear();
        loop {
            let part_start = self.at;
            self.part();
            emit(Token { word: &self.part, start: part_start, end: self.at, position: self.position, width: 1 });
            self.position += 1;
            self.whole.push_str(&self.part);
            let Some(joint) = self.joint() else { break };
            if joint == '.' {
                self.whole.push('.');
            }
            self.at += joint.len_utf8();
        }
        let width = self.position - position;
        if (2..=MOST_PARTS).contains(&width) {
            emit(Token { word: &self.whole, start, end: self.at, position, width });
        }
        self.skip_possessive();
    }

    /// Reads one part of a compound into `part`, without apostrophes and full stops inside it (`don’t`, `U.S.`).
    fn part(&mut self) {
        self.part.clear();
        while let Some(c) = self.peek(self.at) {
            if c.is_ascii_alphanumeric() {
                self.ascii();
                continue;
            }
            // Most words end at a space or a comma. These need none of the checks below.
            if c.is_ascii() && !matches!(c, '\'' | '.') {
                break;
            }
            let next = self.at + c.len_utf8();
            if is_of_word(c) && !is_unspaced(c) {
                fold(c, &mut self.part);
            } else if !(is_silent(c) || self.is_apostrophe_within(c, next) || self.is_abbreviation(c, next)) {
                break;
            }
            self.at = next;
        }
    }

    /// Reads a run of ASCII letters and digits in one step, because most text consists of them.
    fn ascii(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let end = self.at + rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let start = self.part.len();
        self.part.push_str(self.text.get(self.at..end).unwrap_or(""));
        if let Some(run) = self.part.get_mut(start..) {
            run.make_ascii_lowercase();
        }
        self.at = end;
    }

    /// Reads a word, or a number such as `1,000.5`, into `part`.
    fn number_or_word(&mut self) {
        self.part();
        if !self.part.ends_with(|last: char| last.is_ascii_digit()) {
            return;
        }
        self.whole.clear();
        self.whole.push_str(&self.part);
        while let Some(joint @ ('.' | ',')) = self.joint() {
            if joint == '.' {
                self.whole.push('.');
            }
            self.at += joint.len_utf8();
            self.part();
            self.whole.push_str(&self.part);
        }
        std::mem::swap(&mut self.part, &mut self.whole);
    }

    /// The character that joins the part just read to the next part. `None` if the parts are not joined. The character
    /// is a decimal point, a comma between groups of digits, or a hyphen. A hyphen or dash between two numbers, as in
    /// `20–25`, does not join them.
    fn joint(&self) -> Option<char> {
        let c = self.peek(self.at)?;
        let next = self.at + c.len_utf8();
        let after = self.peek(next).filter(|&after| is_of_word(after) && !is_unspaced(after))?;
        let numbers = after.is_numeric() && self.part.ends_with(|last: char| last.is_numeric());
        let joins = match c {
            '.' => numbers,
            ',' => numbers && self.part.len() <= 3 && self.is_group(next),
            c => is_hyphen(c) && !numbers,
        };
        joins.then_some(c)
    }

    /// Whether a group of digits begins at byte `at`, as after a comma in `1,200` and `1,00,000`, but not in `1,2`.
    fn is_group(&self, at: usize) -> bool {
        let digits = |at: usize| self.text.get(at..).unwrap_or("").chars().take_while(|c| c.is_numeric());
        let bytes = digits(at).map(char::len_utf8).sum::<usize>();
        match digits(at).count() {
            3 => true,
            2 => self.peek(at + bytes) == Some(',') && self.is_group(at + bytes + 1),
            _ => false,
        }
    }

    /// Whether a character is an apostrophe inside a word, as in `O’Neill` and `don’t`, but not in `India’s`. `next` is
    /// the byte index after the character.
    fn is_apostrophe_within(&self, c: char, next: usize) -> bool {
        is_apostrophe(c) && self.peek(next).is_some_and(is_of_word) && !self.is_possessive(next)
    }

    fn is_possessive(&self, at: usize) -> bool {
        matches!(self.peek(at), Some('s' | 'S')) && !self.peek(at + 1).is_some_and(is_of_word)
    }

    fn skip_possessive(&mut self) {
        if let Some(c) = self.peek(self.at).filter(|&c| is_apostrophe(c))
            && self.is_possessive(self.at + c.len_utf8())
        {
            self.at += c.len_utf8() + 1;
        }
    }

    /// Whether a character is a full stop between single letters, as in `U.S.` The character is at `self.at`, and
    /// `next` is the byte index after the character.
    fn is_abbreviation(&self, c: char, next: usize) -> bool {
        if c != '.' {
            return false;
        }
        let single = |at: usize| {
            let letter = self.peek(at).filter(|letter| letter.is_alphabetic());
            letter.is_some_and(|letter| !self.peek(at + letter.len_utf8()).is_some_and(is_of_word))
        };
        let mut before = self.text.get(..self.at).unwrap_or("").chars().rev();
        let letter_before = before.next().is_some_and(char::is_alphabetic) && !before.next().is_some_and(is_of_word);
        letter_before && single(next)
    }
}

/// Whether a character belongs to a word: a letter, a digit, or a mark of an Indic script such as the nukta.
fn is_of_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    let is_sign = ('\u{900}'..='\u{dff}').contains(&c) && !matches!(c, '\u{964}' | '\u{965}' | '\u{970}' | '\u{df4}');
    (c.is_alphanumeric() || is_sign) && !is_silent(c) && !is_apostrophe(c)
}

/// Whether a character belongs to a script without spaces between words: Chinese, Japanese, Thai, Lao, Burmese or
/// Khmer.
pub fn is_unspaced(c: char) -> bool {
    !c.is_ascii()
        && matches!(c,
            '\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17d3}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30fa}'
            | '\u{30fc}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character belongs to Thai, Lao, Burmese or Khmer. In these scripts, a pair of letters is too short to
/// identify a word, so it cannot be a proposed topic.
pub fn is_without_word_breaks(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Whether a character is a vowel sign or another mark of a script without spaces. Such a mark belongs to the character
/// before it.
fn is_dependent(c: char) -> bool {
    matches!(c,
            '\u{3099}' | '\u{309a}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ecd}'
            | '\u{102b}'..='\u{103e}' | '\u{1056}'..='\u{1059}' | '\u{17b6}'..='\u{17d3}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '＇')
}

/// Whether a character is a hyphen, or a dash that may join words.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '–' | '\u{2212}')
}

/// The byte index, at most `end`, at which a text can be cut without splitting a word. It is the end of the word before
/// the last white space. If there is no white space before `end`, or the text ends at `end`, returns `end`.
pub fn end_of_word(text: &str, end: usize) -> usize {
    let Some((before, after)) = text.split_at_checked(end) else { return end };
    if after.is_empty() {
        return end;
    }
    before.rsplit_once(char::is_whitespace).map_or(end, |(whole, _)| whole.trim_end().len())
}
