//! Draws the page part by part. Each part is drawn in a task of its own.
//!
//! Until all parts are drawn, the plain page stays visible. The browser can respond between two tasks, even on a slow
//! phone.

use leptos::prelude::*;

use crate::state::in_own_task;

/// The number of the part that was drawn last; 0 at first. The constants below are the numbers of the parts.
#[derive(Clone, Copy)]
pub struct Stage(RwSignal<u8>);

impl Stage {
    /// The filter by date, with the timeline.
    pub const DATES: u8 = 1;
    /// The other facets, in two parts. Sources and stories are the first part, topics are the second.
    pub const FACETS: [u8; 2] = [2, 3];
    /// The part with the result or the open article.
    pub const MAIN: u8 = 4;
    /// The list of articles. It is inside the part `MAIN`, but is drawn later.
    pub const LIST: u8 = 5;
    /// Dialogs, drawn last because they are closed at start.
    pub const LAST: u8 = 6;

    /// Starts drawing and calls `then` when everything is drawn.
    pub fn begin(then: impl FnOnce() + 'static) -> Self {
        let stage = Self(RwSignal::new(0));
        stage.draw_next(Box::new(then));
        stage
    }

    fn draw_next(self, then: Box<dyn FnOnce()>) {
        in_own_task(move || match self.0.try_get_untracked() {
            // The page was unmounted.
            None => {}
            Some(Self::LAST) => then(),
            Some(_) => {
                self.0.update(|stage| *stage += 1);
                self.draw_next(then);
            }
        });
    }

    /// Returns a part of the page. The function `part` draws it when the stage reaches `turn`, the number of the part.
    pub fn part(self, turn: u8, part: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
        let has_come = Memo::new(move |_| self.0.get() >= turn);
        let part: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(part);
        let drawn = move || if has_come.get() { untrack(|| part()) } else { ().into_any() };
        view! { class="v", {move || drawn()} }.into_any()
    }
}
