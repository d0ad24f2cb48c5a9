//! A term as forms of the index.

use std::ops::Range;

use super::index::Index;
use super::typo::Typed;
use crate::corpus::Corpus;
use crate::order::sorted;
use crate::query::{Term, TermKind};
use crate::text::tokens;

/// What a form counts that is the very word that was typed.
const AS_TYPED: f32 = 1.0;
/// What another form of the word counts. At 1 endings would not matter in the order, at 0 they would not be found.
const OTHER_FORM: f32 = 0.9;
/// What a longer word counts that begins with what was typed.
const LONGER: f32 = 0.5;
/// What another name counts that is an alias of what was typed.
const OTHER_NAME: f32 = 0.8;
/// What a word counts that differs by a slip.
const SLIP: f32 = 0.4;
/// A typed word in at most one of so many articles is rare: words nearby are looked for too …
const RARE: usize = 5_000;
/// … and shown if they are in so many times as many articles.
const BETTER_KNOWN: usize = 20;
/// How many different words are taken for one that was mistyped.
const GUESSES: usize = 3;

/// Forms that stand for one word, each range with its weight; no form is in two ranges.
pub(super) type Forms = Vec<(Range<u32>, f32)>;

/// Whether a form is one of these.
pub(super) fn holds(forms: &Forms, form: u32) -> bool {
    forms.iter().any(|(range, _)| range.contains(&form))
}

/// A term: any of these sequences of words.
#[derive(Clone, Debug, Default)]
pub(super) struct Sought {
    pub(super) sequences: Vec<Vec<Forms>>,
    /// The words that were taken for a mistyped one.
    pub(super) also: Vec<String>,
}

impl Sought {
    /// `None` for a term without a letter or a digit.
    pub(super) fn new(index: &Index, corpus: &Corpus, term: &Term) -> Option<Self> {
        let (parts, joined) = words(&term.text);
        let is_open = matches!(term.kind, TermKind::Last | TermKind::LastPhrase | TermKind::Prefix);
        let is_phrase = matches!(term.kind, TermKind::Phrase | TermKind::LastPhrase);
        let forms = if is_phrase { as_written } else { of_word };
        let sequence = |words: &[String], is_open: bool| -> Vec<Forms> {
            words.iter().zip(1..).map(|(word, place)| forms(index, word, is_open && place == words.len())).collect()
        };
        let mut sought = Self::default();
        match parts.as_slice() {
            [] => return None,
            [word] if !is_phrase => {
                let forms = sought.word(index, word, term.kind);
                sought.sequences.push(vec![forms]);
            }
            words => sought.sequences.push(sequence(words, is_open)),
        }
        if joined != parts {
            sought.sequences.push(sequence(&joined, is_open));
        }
        for group in index.names(corpus).iter().filter(|group| group.contains(&parts)) {
            for name in group.iter().filter(|name| **name != parts) {
                let mut name = sequence(name, false);
                name.iter_mut().flatten().for_each(|(_, weight)| *weight *= OTHER_NAME);
                sought.sequences.push(name);
            }
        }
        sought.sequences.retain(|sequence| !sequence.is_empty() && sequence.iter().all(|forms| !forms.is_empty()));
        Some(sought)
    }

    fn word(&mut self, index: &Index, word: &str, kind: TermKind) -> Forms {
        let mut forms = match kind {
            TermKind::Prefix => as_written(index, word, true),
            kind => of_word(index, word, kind == TermKind::Last),
        };
        if kind == TermKind::Prefix {
            return forms;
        }
        let known: usize = forms.iter().map(|(range, _)| index.frequency(range.clone())).sum();
        if known <= index.len() / RARE {
            for guess in guesses(index, word, kind == TermKind::Last, known) {
                self.also.push(index.lexicon.form(guess).to_string());
                add(&mut forms, index.lexicon.of_word(index.lexicon.form(guess)).map(|form| form..form + 1), SLIP);
            }
        }
        forms
    }
}

/// The words of a typed text, once with compounds in parts and once with them joined: `start`, `ups` and `startups`.
pub(super) fn words(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut parts, mut joined) = (Vec::new(), Vec::new());
    tokens(text, &mut |token| {
        if token.width == 1 {
            parts.push(token.word.to_string());
        } else {
            joined.truncate(joined.len() - token.width as usize);
        }
        joined.push(token.word.to_string());
    });
    (parts, joined)
}

/// This very form, or with `is_open` those that begin so.
fn as_written(index: &Index, word: &str, is_open: bool) -> Forms {
    let mut forms = Forms::new();
    add(&mut forms, index.lexicon.number(word).map(|form| form..form + 1).into_iter(), AS_TYPED);
    if is_open {
        add(&mut forms, std::iter::once(index.lexicon.beginning_with(word)), LONGER);
    }
    forms
}

/// The forms of a word, or with `is_open` also those that begin so.
fn of_word(index: &Index, word: &str, is_open: bool) -> Forms {
    let mut forms = as_written(index, word, false);
    add(&mut forms, index.lexicon.of_word(word).map(|form| form..form + 1), OTHER_FORM);
    if is_open {
        add(&mut forms, std::iter::once(index.lexicon.beginning_with(word)), LONGER);
    }
    forms
}

/// Adds what is not there yet.
fn add(forms: &mut Forms, more: impl Iterator<Item = Range<u32>>, weight: f32) {
    for range in more {
        let taken: Vec<Range<u32>> = forms.iter().map(|(taken, _)| taken.clone()).collect();
        let taken = sorted(taken, &mut |a, b| a.start.cmp(&b.start));
        let mut start = range.start;
        for taken in taken.iter().filter(|taken| taken.start < range.end && range.start < taken.end) {
            if start < taken.start {
                forms.push((start..taken.start, weight));
            }
            start = taken.end;
        }
        if start < range.end {
            forms.push((start..range.end, weight));
        }
    }
}

/// The nearest forms that are better known, by the number of articles; one for each stem.
fn guesses(index: &Index, word: &str, begins: bool, known: usize) -> Vec<u32> {
    let Some(typed) = Typed::new(word, begins) else { return Vec::new() };
    let mut found: Vec<(usize, usize, u32)> = Vec::new();
    typed.near(index.lexicon.forms(), &mut |form, slips| {
        let frequency = index.frequency(form..form + 1);
        if slips > 0 && frequency >= known * BETTER_KNOWN {
            found.push((slips, frequency, form));
        }
    });
    let Some(nearest) = found.iter().map(|(slips, ..)| *slips).min() else { return Vec::new() };
    found.retain(|(slips, ..)| *slips == nearest);
    let found = sorted(found, &mut |a, b| b.1.cmp(&a.1).then(a.2.cmp(&b.2)));
    let mut taken: Vec<u32> = Vec::new();
    for (.., form) in found {
        let mut of_word = index.lexicon.of_word(index.lexicon.form(form));
        if taken.len() < GUESSES && !of_word.any(|other| taken.contains(&other)) {
            taken.push(form);
        }
    }
    taken
}
