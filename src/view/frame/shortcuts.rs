//! Keyboard shortcuts.

use cuttings_core::route::View;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::state::{Explorer, Preference, SEARCH, Step, element, focus};
use crate::view::part::overlay::{Drawer, Help};
use crate::view::part::step::{NEXT, PREVIOUS};

/// The keys and what they do, as the help dialog lists them.
pub const KEYS: [(&str, &str); 9] = [
    ("/", "search"),
    ("j or k", "next or previous article"),
    ("Enter", "open the article"),
    ("x", "add the article to the comparison, or remove it"),
    ("c", "read the compared articles side by side"),
    ("n or p", "next or previous match in an article, or shared passage side by side"),
    ("Esc", "close the article, or clear the search or the dates"),
    ("← →", "move along the timeline; with Shift, select several bars"),
    ("?", "this help"),
];

/// Listens for shortcuts until the page is unmounted. A shortcut is a key pressed without Ctrl, Alt or Meta. Shortcuts
/// have no effect while a dialog is open, or while a form field other than a checkbox or radio button has the focus.
pub fn listen(explorer: Explorer) {
    let preference = expect_context::<Preference>();
    let help = expect_context::<Help>();
    let drawer = expect_context::<Drawer>();
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        let is_covered = document().query_selector("dialog[open]").ok().flatten().is_some();
        if modified || event.default_prevented() || is_typing(&event) || is_covered {
            return;
        }
        let key = event.key();
        if key == "Escape" {
            let route = explorer.route.get_untracked();
            if drawer.0.get_untracked() {
                drawer.close();
            } else if route.doc.is_some() {
                explorer.go(route.without_doc(), Step::Push);
            }
        } else if preference.shortcuts.get_untracked() {
            match key.as_str() {
                "/" => focus(SEARCH),
                "?" => help.0.set(true),
                "j" | "k" => explorer.walk(key == "j"),
                "x" => explorer.choose_for_comparison(),
                "c" => explorer.go(explorer.route.with_untracked(|route| route.with_view(View::Compare)), Step::Push),
                "n" => click(NEXT),
                "p" => click(PREVIOUS),
                _ => return,
            }
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

fn click(id: &str) {
    element(id).iter().for_each(HtmlElement::click);
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        let field = target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select").ok().flatten();
        field.is_some() || target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
    })
}
