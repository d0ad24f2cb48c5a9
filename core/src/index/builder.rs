//! Builds the index as bytes.

use rustc_hash::FxHashMap;

use super::dictionary::{JOINS, WRITTEN_OUT};
use super::posting_writer::write_postings;
use super::postings::Posting;
use crate::corpus::Corpus;
use crate::leb128::write;
use crate::text::{Spelling, tokens};

/// The first bytes of every index.
pub(super) const NAME: &[u8] = b"cuttings-index";
/// The version of the format.
pub(super) const VERSION: u32 = 2;

/// Collects the terms of articles and their postings.
#[derive(Default)]
struct Builder {
    /// For each term, its index in `terms`.
    numbers: FxHashMap<String, usize>,
    /// The terms in the order in which they first occurred.
    terms: Vec<Term>,
    /// The number of positions in the title and in the text of each article.
    lengths: Vec<[u32; 2]>,
}

/// A term of the articles collected so far.
#[derive(Default)]
struct Term {
    /// Whether the term is a compound in any article.
    is_compound: bool,
    postings: Vec<Posting>,
}

/// The index of a corpus, as the bytes that [`super::Index::from_bytes`] reads. The same corpus gives the same bytes.
pub(super) fn to_bytes(corpus: &Corpus) -> Vec<u8> {
    let mut builder = Builder::default();
    for number in 0..corpus.len() {
        let article = corpus.articles.glance(number);
        let title = builder.field(number, true, article.title.as_deref().unwrap_or(""));
        let text = builder.field(number, false, &article.text);
        builder.lengths.push([title, text]);
    }
    builder.to_bytes()
}

impl Builder {
    /// Adds the words of a title or a text. Returns the length of the title or text in positions.
    fn field(&mut self, article: usize, in_title: bool, text: &str) -> u32 {
        let mut positions = 0;
        tokens(text, &mut |token| {
            let known = self.numbers.get(token.word).copied();
            let number = known.unwrap_or_else(|| {
                self.numbers.insert(token.word.to_string(), self.terms.len());
                self.terms.push(Term::default());
                self.terms.len() - 1
            });
            let term = &mut self.terms[number];
            term.is_compound |= token.width > 1;
            if term.postings.last().is_none_or(|last| last.article != article) {
                term.postings.push(Posting { article, in_title: 0, in_text: 0 });
            }
            if let Some(last) = term.postings.last_mut() {
                last.in_title += u32::from(in_title);
                last.in_text += u32::from(!in_title);
            }
            positions = positions.max(token.position + 1);
        });
        positions
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut sorted: Vec<(&str, &Term)> =
            self.numbers.iter().map(|(word, &number)| (word.as_str(), &self.terms[number])).collect();
        sorted.sort_unstable_by_key(|(word, _)| *word);
        let mut bytes = NAME.to_vec();
        [VERSION, self.lengths.len() as u32, sorted.len() as u32].into_iter().for_each(|n| write(&mut bytes, n));
        for field in 0..2 {
            self.lengths.iter().for_each(|length| write(&mut bytes, length[field]));
        }
        write_terms(&mut bytes, &sorted);
        write_compounds(&mut bytes, &sorted);
        let lists: Vec<&[Posting]> = sorted.iter().map(|(_, term)| term.postings.as_slice()).collect();
        write_postings(&mut bytes, self.lengths.len(), &lists);
        bytes
    }
}

/// Writes the term dictionary in the layout that `dictionary.rs` explains. The terms must be sorted.
fn write_terms(bytes: &mut Vec<u8>, sorted: &[(&str, &Term)]) {
    let spelling = Spelling::default();
    let mut last: FxHashMap<String, usize> = FxHashMap::default();
    let (mut distances, mut written_out) = (Vec::new(), Vec::new());
    let mut previous = "";
    for (number, (term, _)) in sorted.iter().enumerate() {
        let kept = in_common(term, previous);
        write(bytes, kept as u32);
        bytes.extend(term.bytes().skip(kept));
        previous = term;
        let stem = spelling.stem(term);
        let common = in_common(term, &stem);
        let (cut, more) = (term.len() - common, stem.get(common..).unwrap_or("").to_string());
        match last.insert(stem, number) {
            Some(before) => {
                bytes.push(JOINS);
                write(&mut distances, (number - before) as u32);
            }
            None if more.is_empty() && cut + 1 < WRITTEN_OUT as usize => bytes.push(cut as u8 + 1),
            None => {
                bytes.push(WRITTEN_OUT);
                [cut, more.len()].into_iter().for_each(|length| write(&mut written_out, length as u32));
                written_out.extend(more.bytes());
            }
        }
    }
    bytes.extend(distances);
    bytes.extend(written_out);
}

/// The length in bytes of the longest common prefix of two words that splits no character.
fn in_common(one: &str, other: &str) -> usize {
    let equal = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    (0..=equal).rev().find(|&end| one.is_char_boundary(end)).unwrap_or(0)
}

/// Writes the number of compounds, then the gap-encoded ordinals of the compounds.
fn write_compounds(bytes: &mut Vec<u8>, sorted: &[(&str, &Term)]) {
    let compounds: Vec<u32> =
        (0..).zip(sorted).filter(|(_, (_, term))| term.is_compound).map(|(number, _)| number).collect();
    write(bytes, compounds.len() as u32);
    let before = std::iter::once(0).chain(compounds.iter().copied());
    compounds.iter().zip(before).for_each(|(compound, before)| write(bytes, compound - before));
}
