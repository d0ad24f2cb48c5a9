//! The corpus as the bundle carries it.

use cuttings_core::bundle::SECTION;
use cuttings_core::corpus::Corpus;
use js_sys::WebAssembly::Module;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;

/// Reads the corpus out of this very module.
///
/// # Errors
/// What is wrong with the section, as a sentence.
pub fn load() -> Result<Corpus, String> {
    let module: Module = wasm_bindgen::module().unchecked_into();
    let sections = Module::custom_sections(&module, SECTION);
    let section = sections.get(0).dyn_into::<ArrayBuffer>().map_err(|_| "the bundle holds no corpus".to_string())?;
    let json = String::from_utf8(Uint8Array::new(&section).to_vec()).map_err(|error| error.to_string())?;
    Corpus::from_json(&json).map_err(|error| error.to_string())
}
