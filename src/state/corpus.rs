//! Opens the corpus whose sections the shell has: the bundled corpus, or that of an opened folder.

use std::ops::Range;
use std::sync::Arc;

use cuttings_core::bundle::{CONTENTS, CORPUS, INDEX, open_index};
use cuttings_core::corpus::{Corpus, RecordError};
use cuttings_core::index::Index;
use js_sys::{Array, Uint8Array};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use super::in_own_task;

/// The opened corpus, or a sentence that says what is wrong with the sections.
pub type Opened = Result<Loaded, String>;

/// A corpus and its index, with the sections from which the worker can open the same corpus.
pub struct Loaded {
    /// The articles.
    pub corpus: Corpus,
    /// The search index of the articles.
    pub index: Index,
    /// The sections of the corpus, for the worker.
    pub sections: Sections,
}

/// The sections `corpus` and `contents`, outside the memory of the program. The section `index` is not here, because
/// the opened index already holds the bytes of that section.
pub struct Sections {
    corpus: Pieces,
    contents: Pieces,
}

impl Sections {
    /// Copies of the three sections, in the order of [`Ask::Hold`](cuttings_core::bridge::Ask::Hold).
    pub(super) fn copied(&self, index: &Index) -> [Uint8Array; 3] {
        [self.corpus.copied(), self.contents.copied(), Uint8Array::from(index.bytes())]
    }
}

#[wasm_bindgen(js_namespace = cuttings)]
extern "C" {
    /// Returns a section of the corpus to show, as the list of byte arrays in which it arrived. The shell takes the
    /// sections out of the module while the module downloads, because browsers would keep a second copy of them.
    fn section(name: &str) -> Option<Array>;
}

/// Opens the corpus whose sections the shell has, and passes it to `then`. Articles are read later, when they are
/// needed. The work runs in three tasks, so that the browser can respond in between.
pub fn load(then: fn(Opened)) {
    in_own_task(move || {
        let corpus = open_corpus();
        in_own_task(move || {
            let opened = corpus.and_then(|(corpus, sections)| {
                let index = Pieces::of(INDEX)?;
                let index = open_index(&corpus, index.read(0..index.length())).map_err(sentence)?;
                Ok(Loaded { corpus, index, sections })
            });
            in_own_task(move || then(opened));
        });
    });
}

fn open_corpus() -> Result<(Corpus, Sections), String> {
    let sections = Sections { contents: Pieces::of(CONTENTS)?, corpus: Pieces::of(CORPUS)? };
    let contents = sections.contents.read(0..sections.contents.length());
    let pieces = SendWrapper::new(sections.corpus.clone());
    let fetch = move |range| pieces.read(range);
    let corpus = Corpus::open(sections.corpus.length(), Arc::new(fetch), &contents).map_err(sentence)?;
    Ok((corpus, sections))
}

fn sentence(error: RecordError) -> String {
    error.to_string()
}

/// A section as a list of JavaScript byte arrays, outside the memory of the program; cheap to copy.
#[derive(Clone)]
struct Pieces {
    pieces: Vec<Uint8Array>,
    /// For each piece, the offset of its end in the section, in bytes.
    ends: Vec<usize>,
}

impl Pieces {
    fn of(name: &str) -> Result<Self, String> {
        let pieces = section(name).ok_or_else(|| format!("the bundle has no section “{name}”"))?;
        let pieces: Vec<Uint8Array> = pieces.iter().map(Uint8Array::unchecked_from_js).collect();
        let ends = pieces.iter().scan(0, |end, piece| {
            *end += piece.length() as usize;
            Some(*end)
        });
        Ok(Self { ends: ends.collect(), pieces })
    }

    fn length(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    /// Returns a copy of the whole section in one piece, also outside the memory of the program.
    fn copied(&self) -> Uint8Array {
        let copy = Uint8Array::new_with_length(self.length() as u32);
        for (piece, end) in self.pieces.iter().zip(&self.ends) {
            copy.set(piece, *end as u32 - piece.length());
        }
        copy
    }

    /// Returns the bytes of a range of the section. If the range goes beyond the end of the section, returns fewer
    /// bytes.
    fn read(&self, range: Range<usize>) -> Vec<u8> {
        let mut bytes = vec![0; range.end.min(self.length()).saturating_sub(range.start)];
        let mut at = 0;
        let first = self.ends.partition_point(|&end| end <= range.start);
        for (piece, end) in self.pieces.iter().zip(&self.ends).skip(first) {
            if at == bytes.len() {
                break;
            }
            let length = piece.length() as usize;
            let start = range.start + at + length - end;
            let stop = (start + bytes.len() - at).min(length);
            piece.subarray(start as u32, stop as u32).copy_to(&mut bytes[at..at + stop - start]);
            at += stop - start;
        }
        bytes
    }
}
