//! Counts the articles that each query of a benchmark matches, by reading every article. Benchmarks compare the page's
//! answers with these counts.
//!
//! ```text
//! reference CORPUS.jsonl < ADDRESSES
//! ```
//!
//! Each line of the input is the fragment of an address. Each line of the output is the number of matching articles.
//!
//! This program is a second, simple implementation of the rules for words, phrases and typing errors. It compares each
//! typed word with every word of the corpus, and then reads every article. `tests/it/naive.rs` supports exclusions and
//! compounds too, but no typing errors, and takes a hundred times as long.

use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::io::{BufRead, stdin};
use std::{env, fs};

use cuttings_core::corpus::{Article, Corpus, slug};
use cuttings_core::query::{Clause, Literal, LiteralKind, Query, SearchText, Within};
use cuttings_core::route::Route;
use cuttings_core::text::{Spelling, tokens};

/// A typed word is rare if at most one article in this many contains it.
const RARE: usize = 5_000;
/// A similar word must occur in this many times as many articles as the typed word, or more.
const BETTER_KNOWN: usize = 20;
/// The maximum number of similar words for one typed word.
const MAX_SIMILAR: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let corpus = env::args().nth(1).ok_or("reference CORPUS.jsonl < ADDRESSES")?;
    let corpus = Corpus::from_json(&fs::read_to_string(corpus)?)?;
    let reading = Reading::new(&corpus)?;
    for address in stdin().lock().lines() {
        let query = Route::parse(&address?).0.query;
        let holding = reading.holding(&query.text)?;
        println!(
            "{}",
            corpus.articles.iter().zip(holding).filter(|(article, holds)| *holds && fits(article, &query)).count()
        );
    }
    Ok(())
}

/// Whether an article matches the filters of a query: its day is in the range of days, its source is one of the chosen
/// sources, and it has one of the chosen topics. Benchmarks use no other filters.
fn fits(article: &Article, query: &Query) -> bool {
    let day = article.when().map(|when| when.date.span().0);
    let source = article.source.as_deref().map(slug).unwrap_or_default();
    query.from.is_none_or(|from| day.is_some_and(|day| from <= day))
        && query.to.is_none_or(|to| day.is_some_and(|day| day <= to))
        && (query.sources.chosen().next().is_none() || query.sources.chosen().any(|id| id == source))
        && (query.topics.chosen().next().is_none() || query.topics.chosen().any(|id| article.assignment(id).is_some()))
}

/// The articles as sequences of indexes into `words`.
#[derive(Default)]
struct Reading {
    words: Vec<Word>,
    /// For each article, its title and its text. Both list, for each position, the index of the word there, or [`GAP`].
    articles: Vec<[Vec<usize>; 2]>,
}

struct Word {
    letters: String,
    stem: String,
    /// How many articles contain the word.
    articles: usize,
}

/// A position without a word.
const GAP: usize = usize::MAX;

impl Reading {
    fn new(corpus: &Corpus) -> Result<Self, Box<dyn Error>> {
        let (mut reading, mut numbers, spelling) = (Self::default(), HashMap::new(), Spelling::default());
        let mut compound = None;
        for article in &corpus.articles {
            let read = [article.title.as_deref().unwrap_or(""), &article.text].map(|text| {
                let mut places = Vec::new();
                tokens(text, &mut |token| {
                    if token.width > 1 {
                        compound = Some(token.word.to_string());
                        return;
                    }
                    let number = *numbers.entry(token.word.to_string()).or_insert(reading.words.len());
                    if number == reading.words.len() {
                        let (letters, stem) = (token.word.to_string(), spelling.stem(token.word));
                        reading.words.push(Word { letters, stem, articles: 0 });
                    }
                    places.resize(token.position as usize, GAP);
                    places.push(number);
                });
                places
            });
            let once: BTreeSet<usize> = read.iter().flatten().copied().filter(|&word| word != GAP).collect();
            once.into_iter().for_each(|word| reading.words[word].articles += 1);
            reading.articles.push(read);
        }
        match compound {
            Some(word) => {
                Err(format!("“{word}” is a compound, which this program does not support; tests/it/naive.rs does")
                    .into())
            }
            None => Ok(reading),
        }
    }

    /// For each article, whether it contains every word and phrase of a query, either in the title or in the text.
    fn holding(&self, typed: &str) -> Result<Vec<bool>, Box<dyn Error>> {
        let mut holding = vec![true; self.articles.len()];
        for Clause(literals) in SearchText::parse(typed).0.clauses {
            let [Literal { is_excluded: false, within: Within::Anywhere, kind, text }] = literals.as_slice() else {
                return Err(format!("“{typed}” has more than words and phrases").into());
            };
            let sequence = self.sequence(*kind, text);
            for (holds, fields) in holding.iter_mut().zip(&self.articles) {
                let stands_at =
                    |places: &[usize]| places.iter().zip(&sequence).all(|(&word, wanted)| word != GAP && wanted[word]);
                *holds &= fields.iter().any(|field| field.windows(sequence.len()).any(stands_at));
            }
        }
        Ok(holding)
    }

    /// For each word of a literal, a flag for each word of the corpus. The flag says whether the two words match.
    fn sequence(&self, kind: LiteralKind, text: &str) -> Vec<Vec<bool>> {
        let mut typed = Vec::new();
        tokens(text, &mut |token| typed.push(token.word.to_string()));
        let is_written = matches!(kind, LiteralKind::Phrase | LiteralKind::LastPhrase | LiteralKind::Prefix);
        let is_open = matches!(kind, LiteralKind::Last | LiteralKind::LastPhrase | LiteralKind::Prefix);
        let spelling = Spelling::default();
        let fitting = |(place, letters): (usize, &String)| -> Vec<bool> {
            let stem = spelling.stem(letters);
            let is_last = place + 1 == typed.len();
            let fits = |word: &Word| {
                word.letters == *letters
                    || !is_written && word.stem == stem
                    || is_open && is_last && word.letters.starts_with(letters.as_str())
            };
            let mut fitting: Vec<bool> = self.words.iter().map(fits).collect();
            if !is_written {
                let similar = self.similar(letters, &fitting, is_open);
                let is_similar = |word: &Word| similar.iter().any(|other| word.stem == other.stem);
                fitting.iter_mut().zip(&self.words).for_each(|(fits, word)| *fits |= is_similar(word));
            }
            fitting
        };
        typed.iter().enumerate().map(fitting).collect()
    }

    /// The words that the reader may have meant, if the typed word is rare or does not occur in the corpus. `fitting`
    /// flags the words that match the typed word.
    fn similar(&self, typed: &str, fitting: &[bool], is_open: bool) -> Vec<&Word> {
        let most = match typed.chars().count() {
            0..5 => 0,
            5..9 => 1,
            _ => 2,
        };
        let known: usize =
            self.words.iter().zip(fitting).filter(|(_, fits)| **fits).map(|(word, _)| word.articles).sum();
        if known > self.articles.len() / RARE {
            return Vec::new();
        }
        let near = self.words.iter().map(|word| (distance(typed, &word.letters, is_open), word));
        let mut near: Vec<(usize, &Word)> = near
            .filter(|(distance, word)| (1..=most).contains(distance) && word.articles >= known * BETTER_KNOWN)
            .collect();
        near.sort_by_key(|(distance, word)| (*distance, std::cmp::Reverse(word.articles), &word.letters));
        let nearest = near.first().map_or(0, |(distance, _)| *distance);
        let mut similar: Vec<&Word> = Vec::new();
        for (_, word) in near.into_iter().filter(|(distance, _)| *distance == nearest) {
            if similar.len() < MAX_SIMILAR && similar.iter().all(|other| other.stem != word.stem) {
                similar.push(word);
            }
        }
        similar
    }
}

/// The optimal string alignment distance between a typed word and a word of the corpus. If `is_open` is true, the
/// distance to the nearest prefix of the word of the corpus.
fn distance(typed: &str, word: &str, is_open: bool) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let changed = table[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1)
            };
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
            }
        }
    }
    let line = &table[one.len()];
    let beginnings = if is_open { &line[1..] } else { &line[other.len()..] };
    beginnings.iter().copied().min().unwrap_or(usize::MAX)
}
