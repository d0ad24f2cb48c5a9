//! Cuttings: a folder of news articles as one page that anyone can explore.
//!
//! This package is the program in the page. All code that needs no browser is in `cuttings-core`.

#![allow(clippy::redundant_closure, reason = "`view!` erases only the types of closures that are written inside it")]

mod state;
mod view;

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use state::Loaded;
use view::App;

/// Defines a static that puts one bundle section (corpus, contents or index) into a custom section of the `.wasm` file.
/// The shell hands the section to [`state::load`]. If the static were `#[used]`, the program's data would contain a
/// second copy of the section.
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

/// Shows the corpus whose sections the shell has: the bundled corpus, or that of an opened folder.
fn load() {
    state::load(|opened| match opened {
        Ok(loaded) => show(loaded),
        Err(failure) => tell_shell("data-failure", &failure),
    });
}

thread_local! {
    /// The mounted page. Dropping this value unmounts the page and frees the corpus.
    static MOUNTED: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Shows a corpus. First unmounts the page of the previous corpus, which removes the listeners of that page and frees
/// its memory.
fn show(loaded: Loaded) {
    let Some(place) = document().get_element_by_id("app").and_then(|place| place.dyn_into().ok()) else {
        return tell_shell("data-failure", "index.html has no element with the id “app”");
    };
    drop(MOUNTED.take());
    let page = mount_to(place, || view! { <App loaded ready=|| tell_shell("data-state", "ready")/> });
    MOUNTED.set(Some(Box::new(page)));
}

/// Sets an attribute of `<html>`. The shell watches these attributes.
fn tell_shell(attribute: &str, text: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(attribute, text);
    }
}
