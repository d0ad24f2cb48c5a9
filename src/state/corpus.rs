//! Opens the corpus that the shell has: that of the bundle, or a folder that the reader opened.

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

/// The corpus and its index, or a sentence that says what is wrong with the bundle.
pub type Opened = Result<(Corpus, Index), String>;

#[wasm_bindgen(js_namespace = cuttings)]
extern "C" {
    /// Returns a section of the corpus to show, in the pieces in which it arrived. The shell takes the sections out of the
    /// module while it downloads, so that no browser keeps them twice.
    fn section(name: &str) -> Option<Array>;
}

/// Opens the corpus that the shell has and passes it to `then`. Records are read only when they are needed. The
/// slow work runs in three tasks, so that the browser can respond in between.
pub fn load(then: fn(Opened)) {
    in_own_task(move || {
        let corpus = open_corpus();
        in_own_task(move || {
            let opened = corpus.and_then(|corpus| {
                let index = Pieces::of(INDEX)?;
                let index = open_index(&corpus, index.read(0..index.length())).map_err(sentence)?;
                Ok((corpus, index))
            });
            in_own_task(move || then(opened));
        });
    });
}

fn open_corpus() -> Result<Corpus, String> {
    let (contents, corpus) = (Pieces::of(CONTENTS)?, Pieces::of(CORPUS)?);
    let contents = contents.read(0..contents.length());
    let length = corpus.length();
    let corpus = SendWrapper::new(corpus);
    Corpus::open(length, Arc::new(move |range| corpus.read(range)), &contents).map_err(sentence)
}

fn sentence(error: RecordError) -> String {
    error.to_string()
}

/// A section outside the memory of the program, in pieces.
struct Pieces {
    pieces: Vec<Uint8Array>,
    /// The end of each piece in bytes.
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

    /// Returns the bytes of a range. Bytes past the end are left out.
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
