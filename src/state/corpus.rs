//! The corpus as the bundle carries it.

use std::ops::Range;
use std::sync::Arc;

use cuttings_core::bundle::{CONTENTS, CORPUS, INDEX, open};
use cuttings_core::corpus::Corpus;
use cuttings_core::search::Index;
use gloo_timers::callback::Timeout;
use js_sys::WebAssembly::Module;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::window;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;

/// How long the page reads ahead before it lets the browser do something else, in milliseconds.
const SLICE: f64 = 8.0;

/// Opens the corpus in this very module. The records stay where they are until they are looked at.
///
/// # Errors
/// A sentence that says what is wrong with the bundle.
pub fn load() -> Result<(Corpus, Index), String> {
    let corpus = section(CORPUS)?;
    let length = corpus.length() as usize;
    let (contents, index) = (section(CONTENTS)?.to_vec(), section(INDEX)?.to_vec());
    let corpus = SendWrapper::new(corpus);
    let fetch = Arc::new(move |range: Range<usize>| corpus.subarray(range.start as u32, range.end as u32).to_vec());
    open(length, fetch, &contents, index).map_err(|error| error.to_string())
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
    Timeout::new(0, move || {
        let end = clock() + SLICE;
        let mut next = first;
        while next < corpus.len() && clock() < end {
            index.read_ahead(corpus, next);
            next += 1;
        }
        if next < corpus.len() {
            read_from(corpus, index, next);
        }
    })
    .forget();
}
