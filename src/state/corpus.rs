//! The corpus as the bundle carries it.

use std::ops::Range;
use std::sync::Arc;

use cuttings_core::bundle::{CONTENTS, CORPUS, INDEX, open_index};
use cuttings_core::corpus::{Corpus, RecordError};
use cuttings_core::search::Index;
use gloo_timers::callback::Timeout;
use js_sys::WebAssembly::Module;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::window;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;

/// How long the page reads ahead before it lets the browser do something else, in milliseconds.
const SLICE: f64 = 8.0;

/// What a page opens, or a sentence that says what is wrong with the bundle.
pub type Opened = Result<(Corpus, Index), String>;

/// Opens the corpus in this very module and hands it over. The records stay where they are until they are looked at. What
/// takes time is done in three tasks, between which the browser is free.
pub fn load(then: fn(Opened)) {
    after_a_pause(move || match section(CORPUS) {
        Ok(json) => after_a_pause(move || match open_corpus(json) {
            Ok(corpus) => after_a_pause(move || {
                let index = section(INDEX).and_then(|index| open_index(&corpus, index.to_vec()).map_err(sentence));
                then(index.map(|index| (corpus, index)));
            }),
            Err(failure) => then(Err(failure)),
        }),
        Err(failure) => then(Err(failure)),
    });
}

fn after_a_pause(task: impl FnOnce() + 'static) {
    Timeout::new(0, task).forget();
}

fn open_corpus(json: Uint8Array) -> Result<Corpus, String> {
    let contents = section(CONTENTS)?.to_vec();
    let length = json.length() as usize;
    let json = SendWrapper::new(json);
    let fetch = move |range: Range<usize>| json.subarray(range.start as u32, range.end as u32).to_vec();
    Corpus::open(length, Arc::new(fetch), &contents).map_err(sentence)
}

fn sentence(error: RecordError) -> String {
    error.to_string()
}

fn section(name: &str) -> Result<Uint8Array, String> {
    let module: Module = wasm_bindgen::module().unchecked_into();
    let buffer = Module::custom_sections(&module, name).get(0).dyn_into::<ArrayBuffer>();
    buffer.map(|buffer| Uint8Array::new(&buffer)).map_err(|_| format!("the bundle has no section “{name}”"))
}

/// Reads the words of all articles in slices, so that a phrase finds them read. Until then it reads those it needs.
pub fn read_ahead(corpus: &'static Corpus, index: &'static Index) {
    read_from(corpus, index, 0);
}

fn read_from(corpus: &'static Corpus, index: &'static Index, first: usize) {
    let clock = || window().performance().map_or(f64::INFINITY, |performance| performance.now());
    after_a_pause(move || {
        let end = clock() + SLICE;
        let mut next = first;
        while next < corpus.len() && clock() < end {
            index.read_ahead(corpus, next);
            next += 1;
        }
        if next < corpus.len() {
            read_from(corpus, index, next);
        }
    });
}
