//! Where each word stands.
//!
//! ```text
//! texts ─ Builder::add ─► stream of words ─ Builder::sort ─► Sorted ─ Sorted::step ─► Index
//!           number by first sight            number by letters         postings by form, stems
//! ```
//!
//! Each step can be taken a little at a time, so that a page stays alive meanwhile. The index is made where
//! the page starts and not shipped with it: ARCHITECTURE.md has the measurements.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::lexicon::Lexicon;
use super::token::{MOST_PARTS, tokens};
use crate::corpus::{Corpus, sorted};

/// The places of every form in every article.
///
/// ```text
/// form      0       1   2
///           │       │   └────────┐
/// ends      2       3            6
/// posting   0   1 │ 2 │ 3   4    5      an article that has the form, in the order of articles
/// article   0   7 │ 7 │ 0   3    7
/// starts    0   1   4 │ 5 …             its places: places[starts[p]..starts[p + 1]]
/// ```
#[derive(Default)]
pub struct Index {
    pub(super) lexicon: Lexicon,
    /// For each form the end of its postings.
    ends: Vec<u32>,
    articles: Vec<u32>,
    starts: Vec<u32>,
    places: Vec<u32>,
    /// Whether a form stands for several places somewhere.
    compounds: Vec<bool>,
    lengths: Vec<Length>,
    /// The average lengths.
    pub(super) average: [f32; 2],
}

/// How many words the title and the text of an article have.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Length {
    pub(super) title: u32,
    pub(super) text: u32,
}

/// An article that has a form, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting<'a> {
    pub(super) article: usize,
    /// Places, ascending. Those of the title come first; the text's begin after [`Length::title`] and a gap.
    pub(super) places: &'a [u32],
    is_compound: bool,
}

impl Posting<'_> {
    /// How many times the form stands at some of its places: a compound that takes several stands there once.
    pub(super) fn times(&self, places: &[u32]) -> usize {
        if !self.is_compound {
            return places.len();
        }
        places.chunk_by(|place, next| place + 1 == *next).count()
    }
}

impl Index {
    /// The index of a corpus, made in one go.
    pub fn of(corpus: &Corpus) -> Self {
        let mut builder = Builder::default();
        corpus.articles.iter().for_each(|article| builder.add(article.title.as_deref().unwrap_or(""), &article.text));
        builder.sort().finish()
    }

    /// How many articles it knows.
    pub fn len(&self) -> usize {
        self.lengths.len()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.lengths.is_empty()
    }

    /// How many different words it knows.
    pub fn forms(&self) -> usize {
        self.lexicon.len()
    }

    pub(super) fn is_compound(&self, form: u32) -> bool {
        self.compounds[form as usize]
    }

    pub(super) fn length(&self, article: usize) -> Length {
        self.lengths[article]
    }

    /// The place of the text's first word: one past the title's, so that no phrase runs from one into the other.
    pub(super) fn text_start(&self, article: usize) -> u32 {
        self.lengths[article].title + 1
    }

    /// The postings of a form, or of a range of forms one after the other.
    pub(super) fn postings(&self, forms: Range<u32>) -> impl Iterator<Item = Posting<'_>> {
        forms.flat_map(move |form| {
            let is_compound = self.is_compound(form);
            self.range(form..form + 1).map(move |posting| self.posting(posting, is_compound))
        })
    }

    /// How many postings the forms have; for one form, how many articles have it.
    pub(super) fn frequency(&self, forms: Range<u32>) -> usize {
        self.range(forms).len()
    }

    fn range(&self, forms: Range<u32>) -> Range<usize> {
        let end_before = |form: u32| form.checked_sub(1).map_or(0, |before| self.ends[before as usize] as usize);
        end_before(forms.start)..end_before(forms.end)
    }

    fn posting(&self, posting: usize, is_compound: bool) -> Posting<'_> {
        let places = self.starts[posting] as usize..self.starts[posting + 1] as usize;
        Posting { article: self.articles[posting] as usize, places: &self.places[places], is_compound }
    }
}

/// Takes the articles one after the other.
#[derive(Default)]
pub struct Builder {
    numbers: FxHashMap<Box<str>, u32>,
    seen: Vec<Seen>,
    /// The words of all articles: the form's number and, above it, how many places it stands at.
    stream: Vec<u32>,
    /// For each article the end of its title and of its text in the stream.
    ends: Vec<(u32, u32)>,
    lengths: Vec<Length>,
}

/// What is known of a form.
#[derive(Clone, Copy, Default)]
struct Seen {
    postings: u32,
    places: u32,
    /// The last article it stood in, from 1.
    article: u32,
    is_compound: bool,
}

/// In the stream: a place where no word stands, at the end of a paragraph.
const GAP: u32 = u32::MAX;
/// The bits of a stream's entry that are the form; those above are the width.
const FORM_BITS: u32 = 27;

impl Builder {
    /// Takes the next article.
    pub fn add(&mut self, title: &str, text: &str) {
        let title = self.field(title);
        let end = self.stream.len() as u32;
        let text = self.field(text);
        self.ends.push((end, self.stream.len() as u32));
        self.lengths.push(Length { title, text });
    }

    /// Puts the words of a field into the stream and gives the number of places it takes.
    fn field(&mut self, field: &str) -> u32 {
        let Self { numbers, seen, stream, lengths, .. } = self;
        let article = lengths.len() as u32 + 1;
        let mut place = 0;
        tokens(field, &mut |token| {
            let form = match numbers.get(token.word) {
                Some(&form) => form,
                None => {
                    let form = seen.len() as u32;
                    numbers.insert(token.word.into(), form);
                    seen.push(Seen::default());
                    form
                }
            };
            let known = &mut seen[form as usize];
            known.postings += u32::from(known.article != article);
            known.article = article;
            known.places += token.width;
            known.is_compound |= token.width > 1;
            if token.width == 1 {
                (place..token.place).for_each(|_| stream.push(GAP));
                place = token.place + 1;
            }
            stream.push(form | token.width << FORM_BITS);
        });
        place
    }

    /// Puts the words in order.
    pub fn sort(self) -> Sorted {
        let forms: Vec<(Box<str>, u32)> = sorted(self.numbers.into_iter().collect(), &mut Ord::cmp);
        let mut index = Index { lexicon: Lexicon::new(forms.iter().map(|(form, _)| &**form)), ..Index::default() };
        let mut sorted = vec![0; forms.len()];
        let (mut next_posting, mut next_place) = (Vec::with_capacity(forms.len()), Vec::with_capacity(forms.len()));
        let (mut postings, mut places) = (0, 0);
        for (number, (_, seen)) in forms.iter().enumerate() {
            sorted[*seen as usize] = number as u32;
            let seen = self.seen[*seen as usize];
            next_posting.push(postings);
            next_place.push(places);
            postings += seen.postings;
            places += seen.places;
            index.ends.push(postings);
            index.compounds.push(seen.is_compound);
        }
        let count = self.lengths.len().max(1) as f32;
        let mean = |length: fn(&Length) -> u32| self.lengths.iter().map(|of| length(of) as f32).sum::<f32>() / count;
        index.average = [mean(|of| of.title).max(1.0), mean(|of| of.text).max(1.0)];
        index.lengths = self.lengths;
        index.articles = vec![0; postings as usize];
        index.starts = vec![0; postings as usize + 1];
        index.starts[postings as usize] = places;
        index.places = vec![0; places as usize];
        let last = vec![0; forms.len()];
        let Self { stream, ends, .. } = self;
        Sorted { index, stream, ends, sorted, next_posting, next_place, last, done: 0, stemmed: Some(Vec::new()) }
    }
}

/// An index whose postings and stems are yet to be filled in.
pub struct Sorted {
    index: Index,
    stream: Vec<u32>,
    ends: Vec<(u32, u32)>,
    /// For each form, by first sight, its number in order.
    sorted: Vec<u32>,
    next_posting: Vec<u32>,
    next_place: Vec<u32>,
    /// For each form the last article it stood in, from 1.
    last: Vec<u32>,
    done: usize,
    /// The stems found so far; `None` once all are in the index.
    stemmed: Option<Vec<(String, u32)>>,
}

/// How many words are stemmed in the time that one article takes.
const STEMS_FOR_AN_ARTICLE: usize = 20;

impl Sorted {
    /// Does the work of about so many articles; whether there is more to do.
    pub fn step(&mut self, articles: usize) -> bool {
        if let Some(mut stemmed) = self.stemmed.take() {
            if self.index.lexicon.stem(&mut stemmed, articles.saturating_mul(STEMS_FOR_AN_ARTICLE)) {
                self.stemmed = Some(stemmed);
            }
            return true;
        }
        for _ in 0..articles.min(self.ends.len() - self.done) {
            let start = self.done.checked_sub(1).map_or(0, |before| self.ends[before].1);
            let (title, text) = self.ends[self.done];
            let text_start = self.index.text_start(self.done);
            self.done += 1;
            self.field(start..title, 0);
            self.field(title..text, text_start);
        }
        self.done < self.ends.len()
    }

    fn field(&mut self, stream: Range<u32>, first_place: u32) {
        let Self { index, last, next_posting, next_place, sorted, done, .. } = self;
        let mut next = first_place;
        for &entry in &self.stream[stream.start as usize..stream.end as usize] {
            if entry == GAP {
                next += 1;
                continue;
            }
            let form = sorted[(entry & ((1 << FORM_BITS) - 1)) as usize] as usize;
            let width = entry >> FORM_BITS;
            next += u32::from(width == 1);
            if last[form] != *done as u32 {
                last[form] = *done as u32;
                let posting = next_posting[form] as usize;
                next_posting[form] += 1;
                index.articles[posting] = *done as u32 - 1;
                index.starts[posting] = next_place[form];
            }
            for place in next - width..next {
                index.places[next_place[form] as usize] = place;
                next_place[form] += 1;
            }
        }
    }

    /// The index, once every article is done.
    pub fn finish(mut self) -> Index {
        while self.step(usize::MAX) {}
        self.index
    }
}

const _: () = assert!(MOST_PARTS < 1 << (u32::BITS - FORM_BITS));
