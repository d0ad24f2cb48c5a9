//! The corpus as the bundle carries it, read and indexed while the page stays alive.

use cuttings_core::bundle::{Indexing, Opening, SECTION};
use cuttings_core::corpus::Corpus;
use cuttings_core::search::Index;
use gloo_timers::callback::Timeout;
use js_sys::WebAssembly::Module;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::JsCast;

/// How long the page works before it lets the browser do something else, in milliseconds.
const SLICE: f64 = 40.0;
/// How many bytes are read between two looks at the clock.
const BYTES: u32 = 64 * 1024;
/// How many articles are indexed between two looks at the clock.
const ARTICLES: usize = 100;

/// What a page opens: the articles and where their words stand, or a sentence that says what is wrong.
pub type Opened = Result<(Corpus, Index), String>;

/// Reads the corpus out of this very module and indexes it, in slices. `show` hears of the progress after each slice
/// but the last, as how many articles were read of how many; `then` takes the result.
pub fn load(show: fn(usize, usize), then: fn(Opened)) {
    let module: Module = wasm_bindgen::module().unchecked_into();
    let sections = Module::custom_sections(&module, SECTION);
    match sections.get(0).dyn_into::<ArrayBuffer>() {
        Ok(section) => {
            let reading = Stage::Reading { bytes: Uint8Array::new(&section), at: 0, opening: Opening::default() };
            work(reading, show, then);
        }
        Err(_) => then(Err("the bundle holds no corpus".into())),
    }
}

enum Stage {
    Reading { bytes: Uint8Array, at: u32, opening: Opening },
    Indexing(Indexing),
    Opened(Opened),
}

fn work(mut stage: Stage, show: fn(usize, usize), then: fn(Opened)) {
    let clock = || window().performance().map_or(f64::INFINITY, |performance| performance.now());
    let end = clock() + SLICE;
    loop {
        stage = match stage {
            Stage::Opened(opened) => return then(opened),
            stage => next(stage),
        };
        if clock() > end {
            break;
        }
    }
    if let Stage::Reading { opening, .. } = &stage {
        let (read, of) = opening.progress();
        show(read, of);
    }
    Timeout::new(0, move || work(stage, show, then)).forget();
}

fn next(stage: Stage) -> Stage {
    match stage {
        Stage::Reading { bytes, at, mut opening } if at < bytes.length() => {
            match opening.take(&bytes.subarray(at, at.saturating_add(BYTES)).to_vec()) {
                Ok(()) => Stage::Reading { bytes, at: at.saturating_add(BYTES), opening },
                Err(error) => Stage::Opened(Err(error.to_string())),
            }
        }
        Stage::Reading { opening, .. } => match opening.finish() {
            Ok(indexing) => Stage::Indexing(indexing),
            Err(error) => Stage::Opened(Err(error.to_string())),
        },
        Stage::Indexing(mut indexing) => match indexing.step(ARTICLES) {
            true => Stage::Indexing(indexing),
            false => Stage::Opened(Ok(indexing.finish())),
        },
        Stage::Opened(opened) => Stage::Opened(opened),
    }
}
