//! Words and phrases with stems and alternatives.

use std::fmt;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text in lower case, each with its bytes. Hyphens, dashes and quotation marks part words, so that
/// `like-minded` is two.
#[derive(Clone, Debug, Default)]
pub struct Words(Vec<(String, Range<usize>)>);

/// A phrase to look for, written as its words one after the other:
///
/// | written | matches |
/// |---|---|
/// | `logistics` | the word, in any case |
/// | `logistic*` | words that begin so (a stem) |
/// | `military/naval exercises` | either word, then the next (alternatives) |
/// | `land _ sea` | exactly one word between |
///
/// ```
/// use cuttings_core::topic::{Pattern, Words};
/// let pattern: Pattern = "joint military/naval exercis*".parse().unwrap();
/// let text = "Two joint naval exercises";
/// let found: Vec<_> = pattern.find(&Words::of(text)).collect();
/// assert_eq!(&text[found[0].clone()], "joint naval exercises");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Vec<Term>>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Term {
    Word(String),
    Stem(String),
    Any,
}

/// Why a text is no pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError(String);

impl Words {
    /// The words of a text.
    pub fn of(text: &str) -> Self {
        let words = text.unicode_word_indices();
        Self(words.map(|(start, word)| (word.to_lowercase(), start..start + word.len())).collect())
    }
}

impl Pattern {
    /// Every place where the phrase stands: the bytes from its first word to its last.
    pub fn find<'a>(&'a self, words: &'a Words) -> impl Iterator<Item = Range<usize>> + 'a {
        let windows = words.0.windows(self.0.len().max(1));
        let fits = |window: &&[(String, Range<usize>)]| {
            self.0.iter().zip(*window).all(|(terms, (word, _))| terms.iter().any(|term| term.fits(word)))
        };
        windows.filter(fits).map(|window| window[0].1.start..window[window.len() - 1].1.end)
    }
}

impl Term {
    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Word(own) => own == word,
            Self::Stem(start) => word.starts_with(start.as_str()),
            Self::Any => true,
        }
    }
}

impl std::str::FromStr for Pattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        let places: Vec<Vec<Term>> =
            text.split_whitespace().map(|place| place.split('/').map(term).collect()).collect::<Result<_, _>>()?;
        let bound = |place: Option<&Vec<Term>>| place.is_some_and(|terms| !terms.contains(&Term::Any));
        if !bound(places.first()) || !bound(places.last()) {
            return Err(PatternError(format!("“{text}” must begin and end with a word")));
        }
        Ok(Self(places))
    }
}

fn term(written: &str) -> Result<Term, PatternError> {
    if written == "_" {
        return Ok(Term::Any);
    }
    let (word, stem) = written.strip_suffix('*').map_or((written, false), |stem| (stem, true));
    let words = Words::of(word);
    match words.0.as_slice() {
        [(lower, bytes)] if *bytes == (0..word.len()) => {
            Ok(if stem { Term::Stem(lower.clone()) } else { Term::Word(lower.clone()) })
        }
        _ => Err(PatternError(format!("“{written}” is not one word; part words by spaces, also at a hyphen"))),
    }
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PatternError {}
