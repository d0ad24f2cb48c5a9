//! The scroll position and focus of each history entry.
//!
//! Browsers restore scroll position and focus only between documents, and all views of the page are one document. The
//! page therefore restores them itself. They are kept in the tab's session storage, so they survive a reload. If the
//! browser refuses storage, only the last scroll position of the list is kept.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollLogicalPosition, ScrollRestoration};

/// The id of the search field.
pub const SEARCH: &str = "search";
/// The id of the open article's headline.
pub const READER_HEADING: &str = "reader-heading";

/// The id of the heading of the results.
pub const RESULTS_HEADING: &str = "results-heading";

/// The id of the link to an article in the result.
pub fn result_id(article: &str) -> String {
    format!("result-{article}")
}

/// The id of a highlight in the open article. `place` is the index of the highlight, from 0.
pub fn highlight_id(place: usize) -> String {
    format!("highlight-{place}")
}

/// Scrolls to the highlight with the index `place`, and focuses it.
pub fn show_highlight(place: usize) {
    scroll_to(&highlight_id(place), ScrollLogicalPosition::Center);
    focus(&highlight_id(place));
}

/// Scrolls to the element with this id, three times in consecutive frames. The browser lays out distant paragraphs only
/// when they come near the screen (`content-visibility`), and each layout moves the element.
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

/// The element with this id, if there is one.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Focuses the element with this id, if there is one, without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// The scroll position of the page, in pixels.
pub(super) fn scrolled() -> i32 {
    window().scroll_y().unwrap_or(0.0) as i32
}

/// The id of the element with the focus; empty if no element has the focus, or if that element has no id.
pub(super) fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// If no element has the focus, focuses the element with this id. If that element does not exist, focuses the heading
/// of the results. If the id is empty, does nothing.
pub(super) fn focus_again(id: &str) {
    let nowhere = || document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if nowhere() && !id.is_empty() {
        focus(id);
        if nowhere() {
            focus(RESULTS_HEADING);
        }
    }
}

/// Stops the browser from restoring scroll positions.
pub(super) fn take_over() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// Stores and restores the scroll position and focus of the tab's history entries.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The key of the current history entry. The browser keeps the key as the state of that entry.
    key: String,
    /// The last scroll position of the list, in pixels.
    list: i32,
}

impl Places {
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Stores the scroll position and focus of the current history entry. `is_list` says whether that entry is the
    /// list.
    pub(super) fn leave(&mut self, is_list: bool) {
        let scroll = scrolled();
        if is_list {
            self.list = scroll;
        }
        if let (false, Some(storage)) = (self.key.is_empty(), storage()) {
            let _ = storage.set_item(&self.stored(), &format!("{scroll} {}", focused()));
        }
    }

    /// Makes a key for a history entry that is about to be added.
    pub(super) fn enter_new(&mut self) {
        self.key = (js_sys::Date::now() as u64).to_string();
    }

    /// Follows the browser to another history entry. Stores the scroll position and focus of the previous entry first.
    /// `was_list` says whether the previous entry was the list. Returns whether the new entry was visited before.
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

    /// Restores scroll position and focus of the current history entry, if they are stored.
    pub(super) fn restore(&self) {
        let place = storage().and_then(|storage| storage.get_item(&self.stored()).ok().flatten());
        let Some((scroll, id)) = place.as_deref().and_then(|place| place.split_once(' ')) else { return };
        window().scroll_to_with_x_and_y(0.0, f64::from(scroll.parse::<i32>().unwrap_or(0)));
        focus(id);
    }

    /// Restores the last scroll position of the list.
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
