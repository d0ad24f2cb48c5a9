//! The words of a clause, and its subject.

use crate::text::language::{After, Language, Words, abbreviation, is_in};
use crate::text::{ends_sentence, words};

/// What no name is.
const LISTS: [fn(&Language) -> Words; 4] = [
    |language| language.bounds,
    |language| language.pronouns,
    |language| language.articles,
    |language| language.openers,
];

/// The bytes of a subject, where there is one.
pub(super) type Subject = Option<(usize, usize)>;

/// The most words that a speaker has.
const LONGEST: usize = 6;

/// A word of a clause, without the signs around it.
#[derive(Clone, Copy)]
pub(super) struct ClauseWord<'a> {
    pub word: &'a str,
    pub start: usize,
    /// Whether a comma or a stronger sign follows it.
    pub ends_clause: bool,
}

impl ClauseWord<'_> {
    pub fn end(&self) -> usize {
        self.start + self.word.len()
    }

    pub fn is_one_of(&self, words: &[&str]) -> bool {
        let small = crate::text::in_small(self.word);
        words.contains(&small.as_str())
    }

    /// Whether it stands in a list of any language.
    pub fn is_in(&self, list: fn(&Language) -> Words) -> bool {
        is_in(list, &crate::text::in_small(self.word))
    }

    /// A verb of saying, as it is written: “the United States” says nothing.
    pub fn is_verb(&self) -> bool {
        is_in(|language| language.verbs_of_saying, self.word)
    }

    pub fn is_name(&self) -> bool {
        self.word.chars().next().is_some_and(char::is_uppercase)
            && !LISTS.iter().any(|&list| self.is_in(list))
            && !crate::compare::date::is_date(&crate::text::in_small(self.word))
    }

    /// An article or a name: what a subject has.
    pub fn is_of_subject(&self) -> bool {
        self.is_name() || self.is_in(|language| language.articles)
    }
}

/// The words of a stretch of text. Words that no space and no sign of a clause separates are one: `defence-industrial`,
/// `Singh’s`.
pub(super) fn pieces(text: &str, start: usize, end: usize) -> Vec<ClauseWord<'_>> {
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
    let pieces = spans.iter().zip(next).map(|(&(first, last), next)| {
        let word = part.get(first..last).unwrap_or("");
        let after = part.get(last..next).unwrap_or("").split(char::is_whitespace).next().unwrap_or("");
        let ends_clause = after.contains(is_clause_end) && !(after == "." && is_shortened(word));
        ClauseWord { word, start: start + first, ends_clause }
    });
    pieces.collect()
}

/// Whether a sign ends a clause.
fn is_clause_end(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '—' | '，' | '、' | '؛' | '،') || ends_sentence(c) && c != '…'
}

/// Whether a sign between two words keeps them apart, where no space stands.
fn is_sign(c: char) -> bool {
    is_clause_end(c) || matches!(c, '"' | '“' | '”' | '«' | '»' | '(' | ')' | '「' | '」')
}

/// `Sen.`, `B.`: a title before a name, or an initial.
fn is_shortened(word: &str) -> bool {
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || abbreviation(word) == Some(After::Anything)
}

/// The subject that ends these words, which no sign parts from the verb.
pub(super) fn subject_before(pieces: &[ClauseWord<'_>]) -> Subject {
    if pieces.len() > 1 && pieces.last()?.ends_clause {
        return None;
    }
    subject_ending(pieces)
}

/// The subject that ends these words: a pronoun, a name, or words from their article on.
pub(super) fn subject_ending(pieces: &[ClauseWord<'_>]) -> Subject {
    let clause = pieces.split_last()?.1.iter().rposition(|piece| piece.ends_clause).map_or(0, |end| end + 1);
    let pieces = &pieces[clause..];
    // `राजनाथ सिंह ने एक्स पर लिखा`: the sign of the subject is no part of it.
    let sign = pieces.iter().rposition(|piece| piece.word == "ने");
    let pieces = match pieces {
        _ if sign.is_some() => &pieces[..sign.unwrap_or_default()],
        [subject @ .., last] if last.word == "का" => subject,
        all => all,
    };
    let words = pieces.iter().rposition(|piece| !piece.is_in(|language| language.adverbs)).map_or(0, |last| last + 1);
    let pieces = &pieces[words.saturating_sub(LONGEST)..words];
    let last = pieces.last()?;
    if last.is_in(|language| language.pronouns) {
        return Some((last.start, last.end()));
    }
    let first = if last.is_name() {
        let names = pieces.iter().rev().take_while(|piece| piece.is_name()).count();
        let first = pieces.len() - names;
        if first > 0 && pieces[first - 1].is_in(|language| language.articles) { first - 1 } else { first }
    } else {
        let words = pieces.iter().rev().take_while(|piece| !piece.is_in(|language| language.bounds)).count();
        pieces.len() - words
    };
    let subject = pieces.get(first..)?;
    let is_said = subject.iter().any(ClauseWord::is_of_subject) || !last.word.is_ascii();
    (is_said && !subject.is_empty()).then(|| (subject[0].start, last.end()))
}

/// The subject that begins these words, as in `said Ministry of Defence in a statement`.
pub(super) fn subject_after(pieces: &[ClauseWord<'_>]) -> Subject {
    let first = pieces.first()?;
    if first.is_in(|language| language.pronouns) {
        return Some((first.start, first.end()));
    }
    let of = |place: usize| pieces[place].word == "of" && pieces.get(place + 1).is_some_and(ClauseWord::is_name);
    let mut length = 0;
    while let Some(piece) = pieces.get(length)
        && length < LONGEST
        && (!piece.is_in(|language| language.bounds) || of(length))
    {
        length += 1;
        if piece.ends_clause {
            break;
        }
    }
    let subject = &pieces[..length];
    let is_said = subject.iter().any(ClauseWord::is_of_subject);
    is_said.then(|| (subject[0].start, subject[length - 1].end()))
}
