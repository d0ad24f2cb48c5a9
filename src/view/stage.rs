//! The page, drawn part by part.
//!
//! Each part is drawn in a task of its own, while the plain page is still shown: between them the browser can answer, also
//! on a slow phone.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// How much of the page is drawn.
#[derive(Clone, Copy)]
pub struct Stage(RwSignal<u8>);

impl Stage {
    /// The days.
    pub const DATES: u8 = 1;
    /// The sources and stories, and the topics.
    pub const FACETS: [u8; 2] = [2, 3];
    /// What is found, or the open article.
    pub const MAIN: u8 = 4;
    /// The list within it.
    pub const LIST: u8 = 5;
    /// What opens only when it is called for.
    pub const LAST: u8 = 6;

    /// Begins; `then` is called when everything is drawn.
    pub fn begin(then: impl FnOnce() + 'static) -> Self {
        let stage = Self(RwSignal::new(0));
        stage.draw_next(Box::new(then));
        stage
    }

    fn draw_next(self, then: Box<dyn FnOnce()>) {
        Timeout::new(0, move || {
            if self.0.get_untracked() < Self::LAST {
                self.0.update(|stage| *stage += 1);
                self.draw_next(then);
            } else {
                then();
            }
        })
        .forget();
    }

    /// A part of the page, drawn when its turn comes.
    pub fn part(self, turn: u8, part: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
        let has_come = Memo::new(move |_| self.0.get() >= turn);
        let part: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(part);
        let drawn = move || if has_come.get() { untrack(|| part()) } else { ().into_any() };
        view! { class="v", {move || drawn()} }.into_any()
    }
}
