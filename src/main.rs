//! Cuttings: a folder of news articles as one page that anyone can explore.
//!
//! This package is the page. Everything that needs no browser is in `cuttings-core`.

#![allow(clippy::redundant_closure, reason = "`view!` erases only the types of closures that are written inside it")]

mod state;
mod view;

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use state::Loaded;
use view::App;

/// Places a part of the corpus in a custom section of the bundle, where [`state::load`] finds it. The static is not
/// `#[used]`, which would add a second copy to the program's data.
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
    state::when_opened(load);
    load();
}

/// Shows the corpus that the shell has: that of the bundle, or a folder that the reader opened.
fn load() {
    state::load(|opened| match opened {
        Ok(loaded) => show(loaded),
        Err(failure) => tell_shell("data-failure", &failure),
    });
}

thread_local! {
    /// The mounted page. Dropping it unmounts the page and frees its corpus.
    static MOUNTED: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Shows a corpus. First unmounts the page of the previous corpus, which removes its listeners and frees its memory.
fn show(loaded: Loaded) {
    let Some(place) = document().get_element_by_id("app").and_then(|place| place.dyn_into().ok()) else {
        return tell_shell("data-failure", "index.html has no element with the id “app”");
    };
    drop(MOUNTED.take());
    let page = mount_to(place, || view! { <App loaded ready=|| tell_shell("data-state", "ready")/> });
    MOUNTED.set(Some(Box::new(page)));
}

/// Sets an attribute of `<html>`, which the shell in `index.html` watches.
fn tell_shell(attribute: &str, text: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(attribute, text);
    }
}
