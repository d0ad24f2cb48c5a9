//! The folder that the reader opened, and its topics.
//!
//! The shell reads and stores the folder, and asks the reader for changes of topics. The shell also writes the folder's
//! fingerprint into an attribute of `<html>`.

use std::cell::RefCell;

use cuttings_core::route::{FINGERPRINT, Route};
use leptos::prelude::document;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};

#[wasm_bindgen(js_namespace = cuttings)]
extern "C" {
    /// Shows the dialog in which a reader opens a folder.
    #[wasm_bindgen(js_name = open)]
    pub fn open_folder();
    /// Saves the page as one file, with the articles that it shows.
    #[wasm_bindgen(js_name = save)]
    pub fn save_page();
    /// Shows the dialog in which a reader edits topics.
    #[wasm_bindgen(js_name = topics)]
    pub fn edit_topics();
    /// Asks for a topic and adds it to the article with this id. `assigned` are the ids of the topics that the article
    /// has, separated by spaces.
    #[wasm_bindgen(js_name = assign)]
    pub fn add_topic(article: &str, assigned: &str);
    /// Takes a topic away from an article. Both are named by their ids.
    #[wasm_bindgen(js_name = refuse)]
    pub fn refuse_topic(article: &str, topic: &str);
    /// Sets the function that the shell calls after it has replaced the sections with those of an opened folder.
    fn follow(listener: &Closure<dyn FnMut()>);
}

thread_local! {
    static LISTENER: RefCell<Option<Closure<dyn FnMut()>>> = const { RefCell::new(None) };
}

/// Makes the shell call `load` whenever the reader has opened a folder.
pub fn when_opened(load: fn()) {
    let listener = Closure::new(load);
    follow(&listener);
    LISTENER.set(Some(listener));
}

/// The fingerprint of the opened folder, if the page shows one. If the page shows its own articles with changed topics,
/// this is the page's own fingerprint.
pub fn opened() -> Option<String> {
    document().document_element()?.get_attribute("data-corpus")
}

/// Whether the reader has changed topics.
pub fn are_topics_changed() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-changed"))
}

/// The fingerprint of the corpus that the page shows. Changes of topics do not change it, so addresses keep working.
pub fn fingerprint() -> String {
    opened().unwrap_or_else(bundled)
}

/// The content of the page's `<meta>` element with this name, which the build wrote; empty if there is none.
pub fn written(name: &str) -> String {
    let meta = document().query_selector(&format!("meta[name={name}]")).ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default().trim().to_string()
}

/// The digits of the fingerprint that addresses contain while a folder is open. `None` if no folder is open: addresses
/// of the bundled corpus contain no digits, even if its topics were changed.
pub(super) fn digits_in_addresses() -> Option<String> {
    Some(opened().filter(|opened| *opened != bundled())?.get(..FINGERPRINT)?.to_string())
}

fn bundled() -> String {
    written("cuttings-fingerprint")
}

/// Whether a route belongs to a corpus that the page does not show. The default route belongs to every corpus. Any
/// other route without digits of a fingerprint belongs to the bundled corpus.
pub(super) fn is_foreign(route: &Route) -> bool {
    match &route.corpus {
        Some(digits) => !fingerprint().starts_with(digits.as_str()),
        None => digits_in_addresses().is_some() && *route != Route::default(),
    }
}
