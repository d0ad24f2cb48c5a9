//! Where a reader was in each entry of the history: how far down, and with the focus where.
//!
//! Browsers restore both for documents of their own making only, so we do it for the views of this one. Places lie in
//! the tab's storage, where there is one, so that a reload finds them too.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollLogicalPosition, ScrollRestoration};

/// The id of the search field.
pub const SEARCH: &str = "search";
/// The id of the open article's headline.
pub const READER_HEADING: &str = "reader-heading";

/// The id of the heading of the results.
pub const RESULTS_HEADING: &str = "results-heading";

/// The id of the link of a result.
pub fn result_id(article: &str) -> String {
    format!("result-{article}")
}

/// The id of a highlight in the open article, counted from 0.
pub fn highlight_id(place: usize) -> String {
    format!("highlight-{place}")
}

/// Brings a highlight into the middle of the view, and the focus to it.
pub fn show_highlight(place: usize) {
    scroll_to(&highlight_id(place), ScrollLogicalPosition::Center);
    focus(&highlight_id(place));
}

/// Brings the element with this id into the view. Paragraphs out of sight are laid out only when they come near, so it is
/// gone to again when those around it have been.
pub fn scroll_to(id: &str, block: ScrollLogicalPosition) {
    scroll_now(id, block);
    let id = id.to_string();
    request_animation_frame(move || {
        scroll_now(&id, block);
        request_animation_frame(move || scroll_now(&id, block));
    });
}

fn scroll_now(id: &str, block: ScrollLogicalPosition) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(block);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Puts the focus on the element with this id, where there is one; the page does not move.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// The id of the element with the focus; empty where none has it.
pub(super) fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// Gives the focus back to the element with this id, unless something else has it by now; where the element is gone,
/// to the heading of the results.
pub(super) fn focus_again(id: &str) {
    let nowhere = || document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if nowhere() && !id.is_empty() {
        focus(id);
        if nowhere() {
            focus(RESULTS_HEADING);
        }
    }
}

/// Tells the browser not to scroll on its own.
pub(super) fn take_over() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// The places of this tab's entries.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The entry we are in, as its state names it.
    key: String,
    /// How far down the list was left last.
    list: i32,
}

impl Places {
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Keeps the place of the entry we are in.
    pub(super) fn leave(&mut self, is_list: bool) {
        let scroll = window().scroll_y().unwrap_or(0.0) as i32;
        if is_list {
            self.list = scroll;
        }
        if let (false, Some(storage)) = (self.key.is_empty(), storage()) {
            let _ = storage.set_item(&self.stored(), &format!("{scroll} {}", focused()));
        }
    }

    /// Names an entry that we are about to push.
    pub(super) fn enter_new(&mut self) {
        self.key = (js_sys::Date::now() as u64).to_string();
    }

    /// Takes note that the browser has moved to another entry; whether it was seen before.
    pub(super) fn arrive(&mut self, was_list: bool) -> bool {
        let Ok(history) = window().history() else { return false };
        match history.state().ok().and_then(|state| state.as_string()) {
            Some(key) if key == self.key => true,
            Some(key) => {
                self.leave(was_list);
                self.key = key;
                true
            }
            None => {
                self.leave(was_list);
                self.enter_new();
                let _ = history.replace_state_with_url(&self.key.as_str().into(), "", None);
                false
            }
        }
    }

    /// Goes to the kept place of the entry we are in.
    pub(super) fn restore(&self) {
        let place = storage().and_then(|storage| storage.get_item(&self.stored()).ok().flatten());
        let Some((scroll, id)) = place.as_deref().and_then(|place| place.split_once(' ')) else { return };
        window().scroll_to_with_x_and_y(0.0, f64::from(scroll.parse::<i32>().unwrap_or(0)));
        focus(id);
    }

    /// Goes to where the list was left last.
    pub(super) fn restore_list(&self) {
        window().scroll_to_with_x_and_y(0.0, f64::from(self.list));
    }

    fn stored(&self) -> String {
        format!("cuttings-place-{}", self.key)
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}
