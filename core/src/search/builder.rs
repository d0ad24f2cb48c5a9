//! The index, made where a page is built.

use rustc_hash::FxHashMap;

use super::bits::{SLACK, Writer};
use super::index::{NAME, VERSION};
use super::lexicon::{APART, JOINS};
use super::postings::{MOST_IN_TITLE, Posting, STEPS, least, most_frequent_first, width};
use crate::corpus::Corpus;
use crate::leb128::write;
use crate::text::Spelling;
use crate::text::tokens;

/// Takes the articles one after the other.
#[derive(Default)]
pub(super) struct Builder {
    numbers: FxHashMap<String, usize>,
    forms: Vec<Seen>,
    /// How many words the title and the text of each article have.
    lengths: Vec<[u32; 2]>,
}

/// What is known of a form.
#[derive(Default)]
struct Seen {
    /// Whether it stands for several places somewhere.
    is_compound: bool,
    postings: Vec<Posting>,
}

impl Builder {
    pub(super) fn of(corpus: &Corpus) -> Self {
        let mut builder = Self::default();
        for number in 0..corpus.len() {
            let article = corpus.articles.glance(number);
            let title = builder.field(number, true, article.title.as_deref().unwrap_or(""));
            let text = builder.field(number, false, &article.text);
            builder.lengths.push([title, text]);
        }
        builder
    }

    /// Takes the words of the title or the text and gives the number of places they take.
    fn field(&mut self, article: usize, in_title: bool, text: &str) -> u32 {
        let mut places = 0;
        tokens(text, &mut |token| {
            let known = self.numbers.get(token.word).copied();
            let number = known.unwrap_or_else(|| {
                self.numbers.insert(token.word.to_string(), self.forms.len());
                self.forms.push(Seen::default());
                self.forms.len() - 1
            });
            let form = &mut self.forms[number];
            form.is_compound |= token.width > 1;
            if form.postings.last().is_none_or(|last| last.article != article) {
                form.postings.push(Posting { article, in_title: 0, in_text: 0 });
            }
            if let Some(last) = form.postings.last_mut() {
                last.in_title += u32::from(in_title);
                last.in_text += u32::from(!in_title);
            }
            places = places.max(token.place + 1);
        });
        places
    }

    /// Writes the index as [`super::Index`] reads it; the same corpus gives the same bytes.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut sorted: Vec<(&str, &Seen)> =
            self.numbers.iter().map(|(form, &number)| (form.as_str(), &self.forms[number])).collect();
        sorted.sort_unstable_by_key(|(form, _)| *form);
        let mut bytes = NAME.to_vec();
        [VERSION, self.lengths.len() as u32, sorted.len() as u32].into_iter().for_each(|n| write(&mut bytes, n));
        for field in 0..2 {
            self.lengths.iter().for_each(|length| write(&mut bytes, length[field]));
        }
        write_forms(&mut bytes, &sorted);
        write_compounds(&mut bytes, &sorted);
        let lists: Vec<&[Posting]> = sorted.iter().map(|(_, seen)| seen.postings.as_slice()).collect();
        write_postings(&mut bytes, self.lengths.len(), &lists);
        bytes
    }
}

/// Each form as how much of the one before it keeps, what follows, and which stem it has.
fn write_forms(bytes: &mut Vec<u8>, sorted: &[(&str, &Seen)]) {
    let spelling = Spelling::default();
    let mut last: FxHashMap<String, usize> = FxHashMap::default();
    let (mut distances, mut apart) = (Vec::new(), Vec::new());
    let mut previous = "";
    for (number, (form, _)) in sorted.iter().enumerate() {
        let kept = in_common(form, previous);
        write(bytes, kept as u32);
        bytes.extend(form.bytes().skip(kept));
        previous = form;
        let stem = spelling.stem(form);
        let common = in_common(form, &stem);
        let (cut, more) = (form.len() - common, stem.get(common..).unwrap_or("").to_string());
        match last.insert(stem, number) {
            Some(before) => {
                bytes.push(JOINS);
                write(&mut distances, (number - before) as u32);
            }
            None if more.is_empty() && cut + 1 < APART as usize => bytes.push(cut as u8 + 1),
            None => {
                bytes.push(APART);
                [cut, more.len()].into_iter().for_each(|length| write(&mut apart, length as u32));
                apart.extend(more.bytes());
            }
        }
    }
    bytes.extend(distances);
    bytes.extend(apart);
}

/// How many bytes two words have in common from the front on, in whole letters.
fn in_common(one: &str, other: &str) -> usize {
    let equal = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    (0..=equal).rev().find(|&end| one.is_char_boundary(end)).unwrap_or(0)
}

/// How many compounds there are, and of each the distance to the one before.
fn write_compounds(bytes: &mut Vec<u8>, sorted: &[(&str, &Seen)]) {
    let compounds: Vec<u32> =
        (0..).zip(sorted).filter(|(_, (_, seen))| seen.is_compound).map(|(number, _)| number).collect();
    write(bytes, compounds.len() as u32);
    let before = std::iter::once(0).chain(compounds.iter().copied());
    compounds.iter().zip(before).for_each(|(compound, before)| write(bytes, compound - before));
}

/// Writes the lists of all forms, each with its articles in order, of so many there are.
pub(super) fn write_postings(bytes: &mut Vec<u8>, articles: usize, lists: &[&[Posting]]) {
    let counts: Vec<u32> = lists.iter().map(|list| list.len() as u32).collect();
    counts.iter().for_each(|&count| write(bytes, count));
    let mut titles = Vec::new();
    let [mut texts, mut quotients, mut rests] = [(); 3].map(|()| Writer::default());
    let mut since_title = 0;
    for form in most_frequent_first(&counts, articles) {
        let width = width(articles, counts[form]);
        let mut next = 0;
        for posting in lists[form] {
            let gap = (posting.article - next) as u32;
            quotients.unary(gap >> width);
            rests.fixed(gap, width);
            next = posting.article + 1;
            for _ in 0..posting.in_title.min(MOST_IN_TITLE) {
                write(&mut titles, since_title);
                since_title = 0;
            }
            since_title += 1;
            texts.unary(step(posting.in_text) - least(posting.in_title));
        }
    }
    for part in [titles, texts.into_bytes(), quotients.into_bytes()] {
        write(bytes, part.len() as u32);
        bytes.extend(part);
    }
    bytes.extend(rests.into_bytes());
    bytes.extend([0; SLACK]);
}

/// The step of a count.
fn step(count: u32) -> u32 {
    STEPS.iter().skip(1).take_while(|(least, _)| *least <= count).count() as u32
}
