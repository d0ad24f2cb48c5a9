//! The address and the browser's history.

use cuttings_core::query::Notice;
use cuttings_core::route::Route;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::Explorer;
use super::places::{self, Places};

/// How long after the last keystroke the address follows, in milliseconds. Browsers refuse an address that changes
/// a hundred times in ten seconds.
const WRITE_DELAY: u32 = 300;

/// How a change enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A choice: Back undoes it.
    Push,
    /// A keystroke: the first one pushes, those that follow replace, and the address waits for a pause.
    Type,
}

/// A route and what of its address was left aside.
pub(super) type Read = (Route, Vec<Notice>);

/// Reads the address.
pub(super) fn read() -> Read {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Whether a passage of the open article is asked for: of a topic, or by its bytes.
fn has_passage(route: &Route) -> bool {
    route.doc.is_some() && (route.mark.is_some() || route.at.is_some())
}

pub(super) struct Navigation {
    set_read: WriteSignal<Read>,
    places: Places,
    /// The address that waits to be written while someone types.
    waiting: Option<Timeout>,
    typing: bool,
    /// Whether the page was opened at an entry of the history that was seen before.
    is_known: bool,
}

impl Navigation {
    pub(super) fn new(set_read: WriteSignal<Read>) -> Self {
        Self { set_read, places: Places::default(), waiting: None, typing: false, is_known: false }
    }

    /// Writes the address; `left` is the route that a push leaves behind.
    fn write(&mut self, route: &Route, left: Option<&Route>) {
        self.waiting = None;
        // An address without a fragment loses its `#` too.
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
        // A browser that refuses (too many at once) keeps the old address; the page is right all the same.
        let _ = if left.is_some() {
            history.push_state_with_url(&state, "", Some(&address))
        } else {
            history.replace_state_with_url(&state, "", Some(&address))
        };
    }
}

impl Explorer {
    /// Goes to a route.
    pub fn go(&self, route: Route, step: Step) {
        let current = self.route.get_untracked();
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
            // Back leads to what was typed, also when it was left before the pause.
            if navigation.waiting.is_some() {
                navigation.write(&current, None);
            }
            navigation.write(&route, Some(&current));
        });
        self.show((route, Vec::new()));
        request_animation_frame(move || explorer.settle(&current, &focused));
    }

    /// Follows a link within the page, as a click on it would.
    pub fn follow(&self, fragment: &str) {
        self.go(Route::parse(fragment).0, Step::Push);
    }

    /// Follows links, Back, Forward, an address typed by hand, and keeps each entry's place when the page goes.
    pub(super) fn follow_browser(&self) {
        places::take_over();
        let explorer = *self;
        for event in ["popstate", "hashchange"] {
            EventListener::new(&window(), event, move |_| explorer.arrive()).forget();
        }
        EventListener::new(&window(), "pagehide", move |_| {
            explorer.write_now();
            let is_list = explorer.route.with_untracked(|route| route.doc.is_none());
            explorer.navigation.update_value(|navigation| navigation.places.leave(is_list));
        })
        .forget();
        self.navigation.update_value(|navigation| navigation.is_known = navigation.places.arrive(true));
    }

    /// Goes to where the page was left, or to the passage that the address asks for, once the page is drawn.
    pub fn settle_first(&self) {
        let explorer = *self;
        request_animation_frame(move || {
            if explorer.navigation.with_value(|navigation| navigation.is_known) {
                explorer.navigation.with_value(|navigation| navigation.places.restore());
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
        let explorer = *self;
        request_animation_frame(move || {
            if is_known {
                explorer.navigation.with_value(|navigation| navigation.places.restore());
            } else {
                explorer.settle(&was, "");
            }
        });
    }

    /// Puts scroll and focus where a new view begins, to the passage that was asked for, or keeps them where the view is
    /// the same. A row that moves up because it was chosen loses the focus on its way, and gets it back.
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
