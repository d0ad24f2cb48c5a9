//! A text as the words that are looked for.
//!
//! | text | words |
//! |---|---|
//! | `India’s start-ups` | `india`, `start`, `ups`, and at both their places `startups` |
//! | `U.S. aid of 1,000.5` | `us`, `aid`, `of`, `1`, `000`, `5`, and at all three places `1000.5` |
//! | `Élysée`, `रक्षा` | `elysee`, `रक्षा` |
//! | `東京都` | `東京`, `京都`: scripts without spaces in pairs |

use super::fold::{fold, is_silent};

/// A compound of more parts is no word of its own, only its parts are.
const MOST_PARTS: u32 = 31;

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// The word as it is looked for.
    pub word: &'a str,
    /// Its first byte in the text.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// Where it stands, in words from 0; a line break counts as one, so that no phrase runs over it.
    pub place: u32,
    /// How many places it stands at: 1, or for a compound the number of its parts, which are words too.
    pub width: u32,
}

/// Calls `emit` with every word in the order of places; a compound comes after its parts.
pub fn tokens(text: &str, emit: &mut dyn FnMut(Token<'_>)) {
    let mut scanner = Scanner { text, at: 0, place: 0, part: String::new(), whole: String::new() };
    while let Some(c) = scanner.peek(scanner.at) {
        if is_paired(c) {
            scanner.pairs(emit);
        } else if is_of_word(c) {
            scanner.compound(emit);
        } else {
            scanner.place += u32::from(c == '\n');
            scanner.at += c.len_utf8();
        }
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    place: u32,
    part: String,
    whole: String,
}

impl Scanner<'_> {
    fn peek(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            Some(_) => self.text[at..].chars().next(),
            None => None,
        }
    }

    /// A run of a script without spaces: its characters two by two, or the one.
    fn pairs(&mut self, emit: &mut dyn FnMut(Token<'_>)) {
        let mut first: Option<(usize, char)> = None;
        let mut alone = true;
        while let Some(c) = self.peek(self.at).filter(|&c| is_paired(c)) {
            let start = self.at;
            self.at += c.len_utf8();
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
        emit(Token { word: &self.part, start, end: self.at, place: self.place, width: 1 });
        self.place += 1;
    }

    /// A word, or several that hyphens or the marks within a number join.
    fn compound(&mut self, emit: &mut dyn FnMut(Token<'_>)) {
        let (start, place) = (self.at, self.place);
        self.whole.clear();
        loop {
            let part_start = self.at;
            self.part();
            emit(Token { word: &self.part, start: part_start, end: self.at, place: self.place, width: 1 });
            self.place += 1;
            self.whole.push_str(&self.part);
            let Some(joint) = self.joint() else { break };
            if joint == '.' {
                self.whole.push('.');
            }
            self.at += joint.len_utf8();
        }
        let width = self.place - place;
        if (2..=MOST_PARTS).contains(&width) {
            emit(Token { word: &self.whole, start, end: self.at, place, width });
        }
        self.skip_possessive();
    }

    /// Reads a word up to what is not of it.
    fn part(&mut self) {
        self.part.clear();
        while let Some(c) = self.peek(self.at) {
            if c.is_ascii_alphanumeric() {
                self.ascii();
                continue;
            }
            let next = self.at + c.len_utf8();
            if is_of_word(c) && !is_paired(c) {
                fold(c, &mut self.part);
            } else if !(is_silent(c) || self.is_apostrophe_within(c, next) || self.is_abbreviation(c, next)) {
                break;
            }
            self.at = next;
        }
    }

    /// Reads Latin letters and digits in one go: most text is nothing else.
    fn ascii(&mut self) {
        let rest = &self.text[self.at..];
        let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let start = self.part.len();
        self.part.push_str(&rest[..run]);
        self.part[start..].make_ascii_lowercase();
        self.at += run;
    }

    /// What joins this part to the next, if anything does.
    fn joint(&self) -> Option<char> {
        let c = self.peek(self.at)?;
        let after = self.peek(self.at + c.len_utf8()).filter(|&after| is_of_word(after) && !is_paired(after))?;
        let numbers = after.is_numeric() && self.part.ends_with(|last: char| last.is_numeric());
        (is_hyphen(c) || matches!(c, '.' | ',') && numbers).then_some(c)
    }

    /// `O’Neill`, `don’t`: one word; but the `’s` of `India’s` is not of the name.
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

    /// `U.S.`: a full stop between single letters.
    fn is_abbreviation(&self, c: char, next: usize) -> bool {
        let single = |at: usize| {
            let letter = self.peek(at).filter(|letter| letter.is_alphabetic());
            letter.is_some_and(|letter| !self.peek(at + letter.len_utf8()).is_some_and(is_of_word))
        };
        let before = self.text[..self.at].chars().rev();
        let mut before = before.take(2);
        let letter_before = before.next().is_some_and(char::is_alphabetic) && !before.next().is_some_and(is_of_word);
        c == '.' && letter_before && single(next)
    }
}

/// Letters, digits, and in Indic scripts the signs that are not letters of their own: nukta and virama.
fn is_of_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    let is_sign = ('\u{900}'..='\u{dff}').contains(&c) && !matches!(c, '\u{964}' | '\u{965}' | '\u{970}' | '\u{df4}');
    (c.is_alphanumeric() || is_sign) && !is_silent(c) && !is_apostrophe(c)
}

/// Scripts that put no spaces between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer.
fn is_paired(c: char) -> bool {
    !c.is_ascii()
        && matches!(c,
            '\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17d3}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30fa}'
            | '\u{30fc}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '＇')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '–' | '\u{2212}')
}
