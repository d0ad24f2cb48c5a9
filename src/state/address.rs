//! The address and the browser's history.

use cuttings_core::query::Notice;
use cuttings_core::route::Route;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::places::{self, Places};
use super::{Explorer, opened};

/// The pause between the last keystroke and the writing of the address, in milliseconds. Browsers refuse further
/// changes of the address after about a hundred in ten seconds.
const WRITE_DELAY: u32 = 300;

/// How a change is recorded in the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A choice. It adds a history entry, so that Back undoes the choice.
    Push,
    /// A keystroke. The first keystroke adds a history entry. Later keystrokes update that entry after a pause.
    Type,
}

/// The route that an address describes, and notices about parts of the address that were ignored.
pub(super) type Read = (Route, Vec<Notice>);

/// Reads the page's current address.
pub(super) fn read() -> Read {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Whether the route asks for a passage of the open article: the evidence of a topic, or a range of bytes.
fn has_passage(route: &Route) -> bool {
    route.doc.is_some() && (route.mark.is_some() || route.at.is_some())
}

pub(super) struct Navigation {
    set_read: WriteSignal<Read>,
    places: Places,
    /// The event listeners for the browser's navigation, kept here so that they end with the page.
    listeners: Vec<EventListener>,
    /// The timer that writes the address when the reader pauses; `None` if the address is up to date.
    waiting: Option<Timeout>,
    typing: bool,
    /// Whether the page was opened at a history entry that was visited before.
    is_known: bool,
}

impl Navigation {
    pub(super) fn new(set_read: WriteSignal<Read>) -> Self {
        Self {
            set_read,
            places: Places::default(),
            listeners: Vec::new(),
            waiting: None,
            typing: false,
            is_known: false,
        }
    }

    /// Writes a route into the address. If the previous route is given as `left`, this adds a history entry. Otherwise
    /// it updates the current entry.
    fn write(&mut self, route: &Route, left: Option<&Route>) {
        self.waiting = None;
        // Without this, an empty fragment would leave a lone `#` in the address.
        let address = match route.print() {
            fragment if fragment.is_empty() => {
                let location = window().location();
                location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
            }
            fragment => format!("#{fragment}"),
        };
        let Ok(history) = window().history() else { return };
        if let Some(left) = left {
            self.places.leave(left.doc.is_none());
            self.places.enter_new();
        }
        let state = JsValue::from_str(self.places.key());
        // The browser may refuse after too many changes. Then the address is out of date, but the page is still
        // correct.
        let _ = if left.is_some() {
            history.push_state_with_url(&state, "", Some(&address))
        } else {
            history.replace_state_with_url(&state, "", Some(&address))
        };
    }
}

impl Explorer {
    /// Shows a route and records it in the history.
    pub fn go(&self, route: Route, step: Step) {
        let current = self.route.get_untracked();
        let route = Route { corpus: opened::digits_in_addresses(), ..route };
        if current == route {
            return;
        }
        let focused = places::focused();
        let explorer = *self;
        self.navigation.update_value(|navigation| {
            let is_typing_on = step == Step::Type && navigation.typing;
            navigation.typing = step == Step::Type;
            if is_typing_on {
                navigation.waiting = Some(Timeout::new(WRITE_DELAY, move || explorer.write_now()));
                return;
            }
            // Back must return to the complete text, even if the reader did not pause after typing it.
            if navigation.waiting.is_some() {
                navigation.write(&current, None);
            }
            navigation.write(&route, Some(&current));
        });
        self.show((route, Vec::new()));
        self.after_drawing(move |explorer| explorer.settle(&current, &focused));
    }

    /// Follows a link within the page.
    pub fn follow(&self, fragment: &str) {
        self.go(Route::parse(fragment).0, Step::Push);
    }

    /// Follows links, Back, Forward and typed addresses. Stores the scroll position and focus when the reader leaves
    /// the page.
    pub(super) fn follow_browser(&self) {
        places::take_over();
        let explorer = *self;
        let [back, typed] =
            ["popstate", "hashchange"].map(|event| EventListener::new(&window(), event, move |_| explorer.arrive()));
        let leave = EventListener::new(&window(), "pagehide", move |_| {
            explorer.write_now();
            let is_list = explorer.route.with_untracked(|route| route.doc.is_none());
            explorer.navigation.update_value(|navigation| navigation.places.leave(is_list));
        });
        self.navigation.update_value(|navigation| {
            navigation.listeners = vec![back, typed, leave];
            navigation.is_known = navigation.places.arrive(true);
        });
    }

    /// Sets scroll position and focus once the page is drawn. If the history entry was visited before, restores both.
    /// Otherwise shows the passage that the address asks for, if there is one.
    pub fn settle_first(&self) {
        self.after_drawing(|explorer| {
            if explorer.navigation.with_value(|navigation| navigation.is_known) {
                explorer.restore();
            } else if explorer.route.with_untracked(has_passage) {
                places::show_highlight(0);
            }
        });
    }

    fn arrive(&self) {
        let read = read();
        let was = self.route.get_untracked();
        let is_same = self.route.with_untracked(|route| *route == read.0);
        let is_known = self
            .navigation
            .try_update_value(|navigation| {
                navigation.waiting = None;
                navigation.typing = false;
                navigation.places.arrive(was.doc.is_none())
            })
            .unwrap_or(true);
        if is_same && read.1.is_empty() {
            return;
        }
        self.show(read);
        self.after_drawing(move |explorer| {
            if is_known {
                explorer.restore();
            } else {
                explorer.settle(&was, "");
            }
        });
    }

    /// Restores scroll position and focus of the current history entry. While a comparison has no answer, the page may
    /// be too short to scroll. When the answer is drawn, both are therefore restored again, unless the reader has
    /// scrolled by then.
    fn restore(&self) {
        let restore = |explorer: &Self| explorer.navigation.with_value(|navigation| navigation.places.restore());
        restore(self);
        let (explorer, scrolled) = (*self, places::scrolled());
        let again = move |explorer: &Self| {
            if places::scrolled() == scrolled {
                restore(explorer);
            }
        };
        self.comparisons.when_answered(move || explorer.after_drawing(again));
    }

    /// Sets scroll position and focus after a change of the route. Both move to the passage that the route asks for, to
    /// the headline of a newly opened article, or from a closed article back to its link in the list. Otherwise both
    /// stay.
    ///
    /// `was` is the previous route, and `focused` is the id of the element that had the focus. If this element has lost
    /// the focus, it gets the focus back. A facet row, for example, loses the focus because it moves up when it is
    /// chosen.
    fn settle(&self, was: &Route, focused: &str) {
        let is = self.route.get_untracked();
        let is_passage_asked = has_passage(&is) && (&was.doc, &was.mark, was.at) != (&is.doc, &is.mark, is.at);
        match (&was.doc, &is.doc) {
            _ if is_passage_asked => places::show_highlight(0),
            (was, is) if was == is => places::focus_again(focused),
            (Some(closed), None) => {
                self.navigation.with_value(|navigation| navigation.places.restore_list());
                places::focus(&places::result_id(closed));
                places::focus_again(places::RESULTS_HEADING);
            }
            _ => {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                places::focus(places::READER_HEADING);
            }
        }
    }

    /// Runs a task after the next frame, unless the page was unmounted by then.
    fn after_drawing(&self, task: impl FnOnce(&Self) + 'static) {
        let explorer = *self;
        request_animation_frame(move || {
            if !explorer.navigation.is_disposed() {
                task(&explorer);
            }
        });
    }

    fn write_now(&self) {
        let route = self.route.get_untracked();
        self.navigation.update_value(|navigation| {
            if navigation.waiting.is_some() {
                navigation.write(&route, None);
            }
        });
    }

    fn show(&self, read: Read) {
        self.reading.prepare(&read.0.query.text);
        self.navigation.with_value(|navigation| navigation.set_read).set(read);
    }
}
