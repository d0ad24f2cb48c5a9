//! Cuttings: a folder of news articles as one page that anyone can explore.
//!
//! This package is the page; everything that needs no browser is in `cuttings-core`.

#![allow(
    clippy::redundant_closure,
    reason = "`view!` erases the types of closures that are written in it, and of no others"
)]

mod state;
mod view;

use cuttings_core::corpus::Corpus;
use cuttings_core::index::Index;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use view::App;

/// A part of the corpus as a section of its own in the bundle, where [`state::load`] finds it. It is not `#[used]`: that
/// would keep a second copy among the program's data.
macro_rules! section {
    ($part:ident, $name:literal) => {
        #[cfg_attr(
            target_arch = "wasm32",
            expect(unsafe_code, reason = "a section needs a name that nothing else uses")
        )]
        #[cfg_attr(target_arch = "wasm32", unsafe(link_section = $name))]
        #[doc = concat!("The section `", $name, "`.")]
        pub static $part: [u8; include_bytes!(concat!(env!("OUT_DIR"), "/", $name)).len()] =
            *include_bytes!(concat!(env!("OUT_DIR"), "/", $name));
    };
}

section!(CORPUS, "corpus");
section!(CONTENTS, "contents");
section!(INDEX, "index");

fn main() {
    std::panic::set_hook(Box::new(|panic| tell_shell("data-panic", &panic.to_string())));
    state::load(|opened| match opened {
        Ok((corpus, index)) => show(corpus, index),
        Err(failure) => tell_shell("data-failure", &failure),
    });
}

/// Shows the page. There is one corpus for its life: every component may hold it.
fn show(corpus: Corpus, index: Index) {
    let Some(place) = document().get_element_by_id("app").and_then(|place| place.dyn_into().ok()) else {
        return tell_shell("data-failure", "index.html has no place for the page");
    };
    let (corpus, index) = (&*Box::leak(Box::new(corpus)), &*Box::leak(Box::new(index)));
    mount_to(place, || view! { <App corpus index ready=|| tell_shell("data-state", "ready")/> }).forget();
}

/// The shell in `index.html` watches these attributes of `<html>`.
fn tell_shell(attribute: &str, text: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(attribute, text);
    }
}
