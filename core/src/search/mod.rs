//! Which hold the words?
//!
//! [`find`] answers what was typed with the articles that hold it, how well each fits, and what was searched beside it.
//! [`Answer::marks`] and [`excerpt()`] show where it stands. Words are compared as [`tokens`] gives them, without case,
//! accents and hyphens, and by their stem; [`Index`] knows the articles of every word.

mod bits;
mod builder;
mod excerpt;
mod gather;
mod index;
mod lexicon;
mod phrase;
mod postings;
mod seek;
mod sequence;
mod typo;

use crate::corpus::{Corpus, Ids};
use crate::order::sorted;
use crate::query::{Clause, Notice, Term, TermKind, Within, Words};
use crate::text::tokens;
use gather::{Gathered, holding_all};
use phrase::{Placed, in_order, runs};
use seek::{Forms, Sought, words};

pub use excerpt::{Excerpt, excerpt};
pub use index::Index;

/// What was found for a text that was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The articles in which everything holds.
    pub ids: Ids,
    /// For each article how well it fits, the more the better; empty where nothing orders them, as for exclusions alone.
    pub scores: Vec<f32>,
    /// What was not understood, and what was searched beside a word that is absent or rare.
    pub notices: Vec<Notice>,
    marked: Vec<Marked>,
}

/// A term whose places are marked.
#[derive(Clone, Debug, PartialEq)]
struct Marked {
    sequences: Vec<Vec<Forms>>,
    title_only: bool,
}

/// A stretch of text that holds a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// Which of the terms, from 0.
    pub term: usize,
}

/// A field of an article, to be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The title.
    Title,
    /// The text.
    Text,
}

/// Searches what was typed. Every text is a search; one without words finds everything.
pub fn find(index: &Index, corpus: &Corpus, typed: &str) -> Answer {
    let (words, notices) = Words::parse(typed);
    let total = corpus.len();
    let mut answer = Answer { ids: Ids::all(total), scores: Vec::new(), notices, marked: Vec::new() };
    for Clause(terms) in &words.clauses {
        let found: Vec<Ids> = terms.iter().filter_map(|term| answer.term(index, corpus, term)).collect();
        if let Some(any) = found.into_iter().reduce(|any, ids| any.or(&ids)) {
            answer.ids = answer.ids.and(&any);
        }
        if answer.ids.is_empty() {
            break;
        }
    }
    answer
}

/// The articles whose words [`find`] has to read for what was typed: those that hold all words of a phrase and were not
/// read yet. Others than these it answers from the index.
pub fn unread(index: &Index, corpus: &Corpus, typed: &str) -> Vec<usize> {
    let terms = Words::parse(typed).0.clauses.into_iter().flat_map(|Clause(terms)| terms);
    let of_texts = terms.filter(|term| matches!(term.within, Within::Anywhere | Within::Title));
    let sequences = of_texts.filter_map(|term| Sought::new(index, corpus, &term)).flat_map(|sought| sought.sequences);
    let phrases = sequences.filter(|words| words.len() > 1);
    let needed = phrases.fold(Ids::none(corpus.len()), |all, words| all.or(&holding_all(index, &words)));
    needed.iter().filter(|&article| !index.sequences.is_read(article)).collect()
}

impl Answer {
    /// The articles in which a term holds; `None` if there is nothing in it to look for.
    fn term(&mut self, index: &Index, corpus: &Corpus, term: &Term) -> Option<Ids> {
        let ids = match term.within {
            Within::Source => named(corpus, term, corpus.sources.iter().map(|source| (&*source.label, &source.ids))),
            Within::Topic => named(corpus, term, corpus.topics.iter().map(|topic| (&*topic.label, &topic.ids))),
            Within::Anywhere | Within::Title => {
                let title_only = term.within == Within::Title;
                let sought = Sought::new(index, corpus, term);
                let Some(sought) = sought else {
                    let rule =
                        format!("“{}” holds no letter and no digit, so there was nothing to look for", term.text);
                    self.notices.push(Notice(rule));
                    return None;
                };
                let gathered = Gathered::new(index, corpus, &sought, title_only);
                if term.is_excluded {
                    gathered.ids()
                } else {
                    if !sought.also.is_empty() {
                        let also = sought.also.join(", ");
                        self.notices.push(Notice(format!("Also showing {also} for “{}”", term.text)));
                    }
                    self.marked.push(Marked { sequences: sought.sequences, title_only });
                    gathered.score(&mut self.scores)
                }
            }
        };
        Some(if term.is_excluded { Ids::all(corpus.len()).without(&ids) } else { ids })
    }

    /// Where the terms stand in a part of an article, in order and without overlaps.
    pub fn marks(&self, index: &Index, text: &str, part: Part) -> Vec<Mark> {
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        let mut places: Vec<Vec<Vec<Vec<Placed>>>> = self
            .marked
            .iter()
            .map(|term| term.sequences.iter().map(|words| vec![Vec::new(); words.len()]).collect())
            .collect();
        tokens(text, &mut |token| {
            let place = token.place as usize;
            if token.width == 1 {
                // A gap between paragraphs is a place without bytes.
                stretches.resize(place, (token.start, token.start));
                stretches.push((token.start, token.end));
            }
            for (term, places) in self.marked.iter().zip(&mut places) {
                for (words, places) in term.sequences.iter().zip(places) {
                    for (forms, places) in words.iter().zip(places) {
                        if index.lexicon.is_among(forms, token.word) {
                            let each = token.place..token.place + token.width;
                            let is_compound = token.width > 1;
                            places.extend(each.map(|place| Placed { place, is_compound }));
                        }
                    }
                }
            }
        });
        let mut marks = Vec::new();
        for (term, (marked, sequences)) in self.marked.iter().zip(places).enumerate() {
            if marked.title_only && part == Part::Text {
                continue;
            }
            for words in sequences {
                let words: Vec<Vec<Placed>> = words.into_iter().map(in_order).collect();
                let ends = runs(&words).into_iter().filter_map(|run| {
                    let (first, last) = (stretches.get(run.start as usize)?, stretches.get(run.next as usize - 1)?);
                    Some(Mark { start: first.0, end: last.1, term })
                });
                marks.extend(ends);
            }
        }
        without_overlaps(marks)
    }
}

/// Joins marks that overlap; those that only meet stay apart.
fn without_overlaps(marks: Vec<Mark>) -> Vec<Mark> {
    let mut joined: Vec<Mark> = Vec::new();
    for mark in sorted(marks, &mut Ord::cmp) {
        match joined.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    joined
}

/// The articles of the values whose names hold the words of a term in a row.
fn named<'a>(corpus: &Corpus, term: &Term, values: impl Iterator<Item = (&'a str, &'a Ids)>) -> Ids {
    let (wanted, _) = words(&term.text);
    let is_open = matches!(term.kind, TermKind::Last | TermKind::LastPhrase | TermKind::Prefix);
    let fits = |name: &[String]| {
        name.iter().zip(&wanted).enumerate().all(|(place, (word, wanted_word))| {
            word == wanted_word || is_open && place + 1 == wanted.len() && word.starts_with(wanted_word.as_str())
        })
    };
    let holds = |label: &str| words(label).0.windows(wanted.len().max(1)).any(fits);
    values.filter(|(label, _)| holds(label)).fold(Ids::none(corpus.len()), |all, (_, ids)| all.or(ids))
}
