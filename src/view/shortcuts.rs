//! Single keys for what the mouse does too.

use cuttings_core::route::View;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollLogicalPosition};

use super::app::{About, Drawer, Help};
use super::match_bar;
use crate::state::{Explorer, Preference, SEARCH, Step, element, focus, result_id, scroll_to};

/// The keys and what they do, as the help lists them.
pub const KEYS: [(&str, &str); 9] = [
    ("/", "search"),
    ("j or k", "next or previous article"),
    ("Enter", "open the article"),
    ("x", "choose the article for reading side by side"),
    ("c", "read the chosen articles side by side"),
    ("n or p", "next or previous match in the article, or passage side by side"),
    ("Esc", "close the article, clear the search or the days"),
    ("← →", "move along the timeline, with Shift choose several bars"),
    ("?", "this help"),
];

/// Listens for as long as the page lives. Keys are the characters they give, never with Ctrl, Alt or Meta, and never
/// while a field has the focus.
pub fn listen() {
    let explorer = expect_context::<Explorer>();
    let preference = expect_context::<Preference>();
    let (help, about) = (expect_context::<Help>(), expect_context::<About>());
    let drawer = expect_context::<Drawer>();
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        let is_covered = help.0.get_untracked() || about.0.get_untracked();
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
                "j" | "k" => focus_result(explorer, key == "j"),
                "x" => choose(explorer),
                "c" => explorer.go(explorer.route.with_untracked(|route| route.with_view(View::Compare)), Step::Push),
                "n" => click(match_bar::NEXT),
                "p" => click(match_bar::PREVIOUS),
                _ => return,
            }
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// The next or previous article: the focus moves in the list, an open article makes way.
pub fn focus_result(explorer: Explorer, forward: bool) {
    let route = explorer.route.get_untracked();
    let hits = explorer.outcome.with_untracked(|outcome| outcome.hits.clone());
    let articles = &explorer.corpus.articles;
    let step = |place: usize| if forward { place.checked_add(1) } else { place.checked_sub(1) };
    if let Some(open) = explorer.open.get_untracked() {
        let next = hits.iter().position(|&hit| hit == open).and_then(step).and_then(|place| hits.get(place));
        if let Some(&next) = next {
            explorer.go(route.with_doc(&articles[next].id), Step::Push);
        }
        return;
    }
    let focused = document().active_element().map(|element| element.id()).unwrap_or_default();
    let listed = &hits[..hits.len().min(route.shown)];
    let here = listed.iter().position(|&hit| result_id(&articles[hit].id) == focused);
    let there = match here {
        Some(place) => step(place),
        None => Some(0),
    };
    if let Some(&hit) = there.and_then(|place| listed.get(place)) {
        let id = result_id(&articles[hit].id);
        focus(&id);
        scroll_to(&id, ScrollLogicalPosition::Nearest);
    }
}

/// Chooses the open article for comparison, or the one in the list that has the focus.
fn choose(explorer: Explorer) {
    let route = explorer.route.get_untracked();
    let focused = document().active_element().map(|element| element.id()).unwrap_or_default();
    let focused = focused.strip_prefix(&result_id("")).map(str::to_string);
    if let Some(id) = route.doc.clone().or(focused).filter(|id| explorer.corpus.number_of(id).is_some()) {
        explorer.go(route.with_compared(&id), Step::Push);
    }
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
