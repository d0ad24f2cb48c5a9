//! The corpus as the bundle carries it.

use std::ops::Range;
use std::sync::Arc;

use cuttings_core::bundle::{CONTENTS, CORPUS, INDEX, open_index};
use cuttings_core::corpus::{Corpus, RecordError};
use cuttings_core::index::Index;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

/// What a page opens, or a sentence that says what is wrong with the bundle.
pub type Opened = Result<(Corpus, Index), String>;

#[wasm_bindgen(js_namespace = cuttings)]
extern "C" {
    /// A section of the bundle in the pieces in which it came, once: the shell takes them out of the module on its way, so
    /// that no browser keeps them a second time.
    fn section(name: &str) -> Option<Array>;
}

/// Opens the corpus that came with this module and hands it over. The records stay where they are until they are looked
/// at. What takes time is done in three tasks, between which the browser is free.
pub fn load(then: fn(Opened)) {
    after_a_pause(move || {
        let corpus = open_corpus();
        after_a_pause(move || {
            let opened = corpus.and_then(|corpus| {
                let index = Pieces::of(INDEX)?;
                let index = open_index(&corpus, index.read(0..index.length())).map_err(sentence)?;
                Ok((corpus, index))
            });
            after_a_pause(move || then(opened));
        });
    });
}

fn after_a_pause(task: impl FnOnce() + 'static) {
    Timeout::new(0, task).forget();
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
    /// The byte after each piece.
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

    /// The bytes of a range, as far as there are any.
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
