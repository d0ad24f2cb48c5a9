//! Patterns: phrases that assign a topic. They may contain prefixes, alternatives and gaps.

use std::fmt;
use std::ops::Range;

use crate::text::words;

/// The folded tokens of a text. Hyphens, dashes and quotation marks separate tokens, so `like-minded` is two tokens. A
/// possessive `’s` is not part of its token. In a script without spaces, each character is a token.
#[derive(Clone, Debug, Default)]
pub struct Tokens(Vec<Token>);

#[derive(Clone, Debug)]
struct Token {
    folded: String,
    bytes: Range<usize>,
    paragraph: u32,
    is_character: bool,
}

/// A phrase that assigns a topic, written as words separated by spaces:
///
/// | written | matches |
/// |---|---|
/// | `logistics` | the word, in any case |
/// | `logistic*` | any word that starts with these letters (a prefix) |
/// | `military/naval exercises` | *military exercises* or *naval exercises* (alternatives) |
/// | `land _ sea` | *land* and *sea* with exactly one word between them (a gap) |
/// | `地震` | these characters in this order, in a script without spaces |
///
/// A match never spans two paragraphs.
///
/// ```
/// use cuttings_core::topic::{Pattern, Tokens};
/// let pattern: Pattern = "joint military/naval exercis*".parse().unwrap();
/// let text = "Two joint naval exercises";
/// let found: Vec<_> = pattern.find(&Tokens::of(text)).collect();
/// assert_eq!(&text[found[0].clone()], "joint naval exercises");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Vec<PatternPart>>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum PatternPart {
    /// One word, or several characters of a script without spaces. If `is_stem` is true, the last element is a prefix.
    Words { words: Vec<String>, is_stem: bool },
    /// A gap: exactly one word, which may be any word.
    Any,
}

/// Why a text is not a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError(String);

impl Tokens {
    /// Reads the tokens of a text.
    pub fn of(text: &str) -> Self {
        let mut all = Vec::new();
        words(text, &mut |word| {
            let (folded, bytes) = (word.folded.to_string(), word.start..word.end);
            all.push(Token { folded, bytes, paragraph: word.paragraph, is_character: word.is_character });
        });
        Self(all)
    }

    /// The folded words, in order.
    pub(super) fn folded(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|token| token.folded.as_str())
    }
}

impl Pattern {
    /// Returns the byte range of every match.
    pub fn find<'a>(&'a self, words: &'a Tokens) -> impl Iterator<Item = Range<usize>> + 'a {
        (0..words.0.len()).filter_map(|first| self.match_at(words, first))
    }

    /// The byte range of the match that begins at the token with the index `first`. `None` if no match begins there.
    pub(super) fn match_at(&self, words: &Tokens, first: usize) -> Option<Range<usize>> {
        let from = words.0.get(first..)?;
        let (start, paragraph) = from.first().map(|word| (word.bytes.start, word.paragraph))?;
        let length = match_length(&self.0, from)?;
        let last = from.get(length.checked_sub(1)?)?;
        (last.paragraph == paragraph).then_some(start..last.bytes.end)
    }

    /// The folded words with which a match can begin. The flag says whether the word is a prefix.
    pub(super) fn beginnings(&self) -> impl Iterator<Item = (&str, bool)> {
        self.0.first().into_iter().flatten().filter_map(|part| match part {
            PatternPart::Words { words, is_stem } => {
                let first = words.first()?;
                Some((first.as_str(), *is_stem && words.len() == 1))
            }
            PatternPart::Any => None,
        })
    }
}

/// The number of words that a pattern matches at the start of `words`. `None` if it does not match there.
fn match_length(places: &[Vec<PatternPart>], words: &[Token]) -> Option<usize> {
    let Some((terms, rest)) = places.split_first() else { return Some(0) };
    terms.iter().find_map(|term| {
        let length = term.length();
        let here = words.get(..length)?;
        let after = words.get(length..)?;
        if term.fits(here) { Some(length + match_length(rest, after)?) } else { None }
    })
}

impl PatternPart {
    /// The number of words that the part matches.
    fn length(&self) -> usize {
        match self {
            Self::Words { words, .. } => words.len(),
            Self::Any => 1,
        }
    }

    fn fits(&self, here: &[Token]) -> bool {
        let Self::Words { words, is_stem } = self else { return true };
        let Some((last, before)) = words.split_last() else { return false };
        let is_last = |word: &Token| match is_stem {
            true => word.folded.starts_with(last.as_str()),
            false => word.folded == *last,
        };
        let are_equal = here.iter().zip(before).all(|(word, own)| word.folded == *own);
        are_equal && here.last().is_some_and(is_last)
    }
}

impl std::str::FromStr for Pattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        let places: Vec<Vec<PatternPart>> =
            text.split_whitespace().map(|place| place.split('/').map(part).collect()).collect::<Result<_, _>>()?;
        let bound = |place: Option<&Vec<PatternPart>>| place.is_some_and(|terms| !terms.contains(&PatternPart::Any));
        if !bound(places.first()) || !bound(places.last()) {
            return Err(PatternError(format!("“{text}” must begin and end with a word")));
        }
        Ok(Self(places))
    }
}

fn part(written: &str) -> Result<PatternPart, PatternError> {
    if written == "_" {
        return Ok(PatternPart::Any);
    }
    let (word, stem) = written.strip_suffix('*').map_or((written, false), |stem| (stem, true));
    let Tokens(words) = Tokens::of(word);
    // Whether the text consists of the words, with no other characters before, between or after them.
    let is_whole =
        words.iter().try_fold(0, |end, word| (word.bytes.start == end).then_some(word.bytes.end)) == Some(word.len());
    match words.as_slice() {
        [first, rest @ ..]
            if is_whole && (rest.is_empty() || first.is_character && rest.iter().all(|word| word.is_character)) =>
        {
            Ok(PatternPart::Words { words: words.into_iter().map(|word| word.folded).collect(), is_stem: stem })
        }
        _ => Err(PatternError(format!("“{written}” is not one word; separate words by spaces, also at a hyphen"))),
    }
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PatternError {}
