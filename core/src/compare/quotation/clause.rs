//! The tokens of a clause, and its grammatical subject.

use crate::text::language::{After, List, MarkKind, abbreviation, meaning, quotation_mark};
use crate::text::{ends_sentence, words};

/// The lists of words that are never part of a name.
const NEVER_NAMES: [List; 4] = [List::Bound, List::Pronoun, List::Article, List::Opener];

/// The byte range of a grammatical subject, if there is one.
pub(super) type GrammaticalSubject = Option<(usize, usize)>;

/// The maximum number of words in a grammatical subject.
const LONGEST: usize = 6;

/// A token of a clause, without the punctuation around it.
#[derive(Clone, Copy)]
pub(super) struct ClauseToken<'a> {
    pub word: &'a str,
    /// The index of its first byte in the text.
    pub start: usize,
    /// Whether a comma or stronger punctuation follows.
    pub ends_clause: bool,
}

impl ClauseToken<'_> {
    pub fn end(&self) -> usize {
        self.start + self.word.len()
    }

    /// Whether the token, in lower case, is in this list of any language.
    pub fn is_in(&self, list: List) -> bool {
        meaning(&crate::text::in_small(self.word)).is(list)
    }

    /// Whether the token is a verb of saying. Case matters: in “the United States”, the last word is not a verb.
    pub fn is_verb(&self) -> bool {
        meaning(self.word).is(List::VerbOfSaying)
    }

    /// Whether the token may be a name.
    pub fn is_name(&self) -> bool {
        if !self.word.chars().next().is_some_and(char::is_uppercase) {
            return false;
        }
        let small = crate::text::in_small(self.word);
        !meaning(&small).is_any(&NEVER_NAMES) && !crate::compare::date::is_date(&small)
    }

    /// Whether the token is a name, or an article such as “the”. An English subject contains at least one of these.
    pub fn is_of_subject(&self) -> bool {
        self.is_name() || self.is_in(List::Article)
    }
}

/// The tokens between two bytes of a text. Only white space and the characters of [`is_sign`] separate tokens, so
/// `defence-industrial` is one token, and so is `Singh’s`.
pub(super) fn tokens(text: &str, start: usize, end: usize) -> Vec<ClauseToken<'_>> {
    let part = text.get(start..end).unwrap_or("");
    let mut spans: Vec<(usize, usize)> = Vec::new();
    words(part, &mut |word| {
        let between = spans.last().and_then(|last| part.get(last.1..word.start));
        match spans.last_mut() {
            Some(last)
                if between.is_some_and(|between| !between.contains(|c: char| c.is_whitespace() || is_sign(c))) =>
            {
                last.1 = word.written_end;
            }
            _ => spans.push((word.start, word.written_end)),
        }
    });
    let next = spans.iter().skip(1).map(|span| span.0).chain([part.len()]);
    let tokens = spans.iter().zip(next).map(|(&(first, last), next)| {
        let word = part.get(first..last).unwrap_or("");
        let after = part.get(last..next).unwrap_or("").split(char::is_whitespace).next().unwrap_or("");
        let ends_clause = after.contains(is_clause_end) && !(after == "." && is_shortened(word));
        ClauseToken { word, start: start + first, ends_clause }
    });
    tokens.collect()
}

/// Whether a character ends a clause.
fn is_clause_end(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '—' | '，' | '、' | '؛' | '،') || ends_sentence(c) && c != '…'
}

/// Whether a character separates two tokens even without a space, such as “;” or “(”.
fn is_sign(c: char) -> bool {
    let is_mark = quotation_mark(c).is_some_and(|mark| mark.kind != MarkKind::Single);
    is_clause_end(c) || is_mark || matches!(c, '(' | ')')
}

/// Whether the full stop after this word does not end a clause, because the word is an initial (`B.`) or an
/// abbreviation such as a title before a name (`Sen.`).
fn is_shortened(word: &str) -> bool {
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || abbreviation(word) == Some(After::Anything)
}

/// The grammatical subject at the end of these tokens, which come before a verb. `None` if there are several tokens and
/// punctuation separates the last one from the verb.
pub(super) fn subject_before(tokens: &[ClauseToken<'_>]) -> GrammaticalSubject {
    if tokens.len() > 1 && tokens.last()?.ends_clause {
        return None;
    }
    subject_ending(tokens)
}

/// The grammatical subject at the end of these tokens: a pronoun, a name, or words such as `A Defence Ministry
/// spokesperson`. Only the last clause is searched.
pub(super) fn subject_ending(tokens: &[ClauseToken<'_>]) -> GrammaticalSubject {
    let clause = tokens.split_last()?.1.iter().rposition(|token| token.ends_clause).map_or(0, |end| end + 1);
    let tokens = &tokens[clause..];
    // In `राजनाथ सिंह ने एक्स पर लिखा`, the word ने marks the subject before it.
    let sign = tokens.iter().rposition(|token| token.is_in(List::SubjectMarker));
    let tokens = match tokens {
        _ if sign.is_some() => &tokens[..sign.unwrap_or_default()],
        [subject @ .., last] if last.is_in(List::Genitive) => subject,
        all => all,
    };
    let words = tokens.iter().rposition(|token| !token.is_in(List::Adverb)).map_or(0, |last| last + 1);
    let tokens = &tokens[words.saturating_sub(LONGEST)..words];
    let last = tokens.last()?;
    if last.is_in(List::Pronoun) {
        return Some((last.start, last.end()));
    }
    let first = if last.is_name() {
        let names = tokens.iter().rev().take_while(|token| token.is_name()).count();
        let first = tokens.len() - names;
        if first > 0 && tokens[first - 1].is_in(List::Article) { first - 1 } else { first }
    } else {
        let words = tokens.iter().rev().take_while(|token| !token.is_in(List::Bound)).count();
        tokens.len() - words
    };
    let subject = tokens.get(first..)?;
    // Other scripts are exempt: Hindi, for example, has neither capital letters nor articles.
    let is_said = subject.iter().any(ClauseToken::is_of_subject) || !last.word.is_ascii();
    (is_said && !subject.is_empty()).then(|| (subject[0].start, last.end()))
}

/// The grammatical subject at the start of these tokens, which follow a verb: `Ministry of Defence` in `said Ministry
/// of Defence in a statement`.
pub(super) fn subject_after(tokens: &[ClauseToken<'_>]) -> GrammaticalSubject {
    let first = tokens.first()?;
    if first.is_in(List::Pronoun) {
        return Some((first.start, first.end()));
    }
    let of = |place: usize| tokens[place].is_in(List::Of) && tokens.get(place + 1).is_some_and(ClauseToken::is_name);
    let mut length = 0;
    while let Some(token) = tokens.get(length)
        && length < LONGEST
        && (!token.is_in(List::Bound) || of(length))
    {
        length += 1;
        if token.ends_clause {
            break;
        }
    }
    let subject = &tokens[..length];
    let is_said = subject.iter().any(ClauseToken::is_of_subject);
    is_said.then(|| (subject[0].start, subject[length - 1].end()))
}
