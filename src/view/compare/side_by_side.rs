//! The texts of two to four articles side by side.

use cuttings_core::compare::{Comparison, SharedRange};
use leptos::prelude::*;
use web_sys::ScrollLogicalPosition;

use crate::state::{Explorer, element, focus, scroll_to};
use crate::view::part::article_text;
use crate::view::part::counted::counted;
use crate::view::part::element::{el, pressed, text_el, unseen};
use crate::view::part::erased::on;
use crate::view::part::evidence::{named, origin, stamp, to_article_from};
use crate::view::part::step::{NEXT, PREVIOUS, beside};

/// The number of underline styles. The shared passages use these styles in turn.
const FAMILIES: usize = 6;

/// The texts in columns, with their shared passages numbered. A click on a passage scrolls every text to it.
pub fn draw(explorer: Explorer, texts: &Comparison) -> AnyView {
    comparison(explorer, texts.clone())
}

/// What the reader has chosen, and the scroll positions of the texts.
#[derive(Clone, Copy)]
struct Place {
    sides: StoredValue<Comparison>,
    /// The index of the chosen passage among the shared passages.
    passage: RwSignal<Option<usize>>,
    /// The index, in [`Comparison::changes`], of the difference that the reader went to last.
    change: RwSignal<Option<usize>>,
    /// The index of the column that narrow screens show.
    front: RwSignal<usize>,
    /// Whether the columns scroll together.
    is_locked: RwSignal<bool>,
    /// The index of the column that the reader scrolls. `None` after the page itself has scrolled the columns to a
    /// passage. If the columns scroll together, the other columns follow this one.
    leader: StoredValue<Option<usize>>,
    /// The last scroll position of each column, in pixels.
    scrolled: StoredValue<Vec<i32>>,
}

fn comparison(explorer: Explorer, sides: Comparison) -> AnyView {
    let (passages, changes) = (sides.passages, sides.changes().len());
    let columns = sides.articles.clone();
    let place = Place {
        scrolled: StoredValue::new(vec![0; columns.len()]),
        sides: StoredValue::new(sides),
        passage: RwSignal::new(None),
        change: RwSignal::new(None),
        front: RwSignal::new(0),
        is_locked: RwSignal::new(true),
        leader: StoredValue::new(None),
    };
    let tabs = columns.iter().enumerate().map(|(column, &number)| {
        view! { class="v",
            <button type="button" aria-pressed=move || pressed(place.front.get() == column) on:click=on(move |_| place.bring(column))>
                {stamp(explorer, number)} {unseen(named(explorer, number))}
            </button>
        }
        .into_any()
    });
    let columns = columns.iter().enumerate().map(|(column, &number)| text(explorer, place, column, number));
    view! { class="v",
        <div class="compare-bar" role="toolbar" aria-label="Passages">
            <span role="status">{move || place.sentence(passages)}</span>
            <button id=PREVIOUS type="button" disabled=passages == 0 on:click=on(move |_| place.step(passages, false))>
                "Previous"<span class="visually-hidden">" passage"</span>
            </button>
            <button id=NEXT type="button" disabled=passages == 0 on:click=on(move |_| place.step(passages, true))>
                "Next"<span class="visually-hidden">" passage"</span>
            </button>
            <button type="button" disabled=changes == 0 on:click=on(move |_| place.step_change(changes, false))>
                "Previous difference"
            </button>
            <button type="button" disabled=changes == 0 on:click=on(move |_| place.step_change(changes, true))>
                {format!("Next difference ({changes})")}
            </button>
            <label class="lock">
                <input type="checkbox" prop:checked=move || place.is_locked.get() on:change=on(move |event: leptos::ev::Event| place.is_locked.set(event_target_checked(&event)))/>
                " scroll together"
            </label>
        </div>
        <div class="switcher" role="group" aria-label="Article shown">{tabs.collect::<Vec<AnyView>>()}</div>
        <div class="columns">{columns.collect::<Vec<AnyView>>()}</div>
    }
    .into_any()
}

fn column_id(column: usize) -> String {
    format!("column-{column}")
}

fn stretch_id(column: usize, stretch: usize) -> String {
    format!("stretch-{column}-{stretch}")
}

fn text(explorer: Explorer, place: Place, column: usize, number: usize) -> AnyView {
    let article = &explorer.article(number);
    let stretches = place.sides.with_value(|sides| sides.ranges[column].clone());
    let highlights: Vec<(usize, usize)> = stretches.iter().map(|stretch| stretch.bytes).collect();
    let mut drawn = None;
    let mut highlighted = |highlight: usize, inner: AnyView| {
        let is_begin = drawn != Some(highlight);
        drawn = Some(highlight);
        shared(place, column, highlight, stretches[highlight], is_begin, inner)
    };
    let text = article_text::text(article, &highlights, &mut highlighted);
    let to_article = to_article_from(explorer, number, vec![text_el("span", "", article.heading())]);
    let head = vec![el("p", "origin", origin(explorer, number)), el("h4", "headline", vec![to_article])];
    let lead = move || place.leader.set_value(Some(column));
    view! { class="v",
        <section class="column-text" class:front=move || place.front.get() == column lang=article.language.clone() aria-label=named(explorer, number)>
            {el("header", "", head)}
            <div
                id=column_id(column)
                class="text"
                tabindex="0"
                role="region"
                aria-label=format!("Text of {}", named(explorer, number))
                on:wheel=on(move |_| lead())
                on:pointerdown=on(move |_| lead())
                on:touchstart=on(move |_| lead())
                on:keydown=on(move |_| lead())
                on:scroll=on(move |_| place.follow(column))
            >
                {text}
            </div>
        </section>
    }
    .into_any()
}

/// A piece of a shared passage in one text. A button comes before the first piece of each occurrence of the passage.
/// The button shows the number of the passage, and scrolls every text to the passage.
fn shared(place: Place, column: usize, number: usize, stretch: SharedRange, is_begin: bool, inner: AnyView) -> AnyView {
    let passage = stretch.passage;
    let label = match stretch.is_first && is_begin {
        true => view! { class="v",
            <button
                type="button"
                class="passage-number"
                aria-label=format!("Passage {}: scroll the other texts to it", passage + 1)
                on:click=on(move |_| place.choose(passage))
            >
                {passage + 1}
            </button>
        }
        .into_any(),
        false => ().into_any(),
    };
    view! { class="v",
        {label}
        <mark
            id=is_begin.then(|| stretch_id(column, number))
            tabindex="-1"
            class="share"
            data-family=(passage % FAMILIES + 1).to_string()
            class:changed=stretch.is_changed
            class:current=move || place.passage.get() == Some(passage)
            on:click=on(move |_| place.choose(passage))
        >
            {inner}
        </mark>
    }
    .into_any()
}

impl Place {
    fn sentence(self, passages: usize) -> String {
        match (self.passage.get(), passages) {
            (_, 0) => "No shared wording found".into(),
            (None, passages) => counted(passages, "passage"),
            (Some(passage), passages) => format!("Passage {} of {passages}", passage + 1),
        }
    }

    /// Chooses the next or previous passage, and scrolls every text that contains this passage to it.
    fn step(self, passages: usize, forward: bool) {
        self.choose(beside(self.passage.get_untracked(), passages, forward));
    }

    /// Chooses a passage, and scrolls every text that contains this passage to it.
    fn choose(self, passage: usize) {
        self.passage.set(Some(passage));
        self.leader.set_value(None);
        let begins = self.sides.with_value(|sides| sides.begins(passage));
        for (column, stretch) in begins.into_iter().enumerate() {
            if let Some(stretch) = stretch {
                scroll_to(&stretch_id(column, stretch), ScrollLogicalPosition::Center);
            }
        }
    }

    /// Goes to the next or previous difference. Chooses its passage, scrolls the text with the difference to the words
    /// that differ, and focuses these words.
    fn step_change(self, changes: usize, forward: bool) {
        let change = beside(self.change.get_untracked(), changes, forward);
        self.change.set(Some(change));
        let at = self.sides.with_value(|sides| {
            let (column, stretch) = *sides.changes().get(change)?;
            Some((column, stretch, sides.ranges.get(column)?.get(stretch)?.passage))
        });
        let Some((column, stretch, passage)) = at else { return };
        self.choose(passage);
        self.front.set(column);
        scroll_to(&stretch_id(column, stretch), ScrollLogicalPosition::Center);
        focus(&stretch_id(column, stretch));
    }

    /// Shows another text on a narrow screen, and scrolls this text to the chosen passage, if there is one.
    fn bring(self, column: usize) {
        self.front.set(column);
        let place = self;
        request_animation_frame(move || {
            // Before this frame, the page may have been unmounted.
            if let Some(Some(passage)) = place.passage.try_get_untracked() {
                place.choose(passage);
            }
        });
    }

    /// Records the new scroll position of a text. If the reader scrolls this text and the texts scroll together, scrolls
    /// the other texts by the same distance.
    fn follow(self, column: usize) {
        let text = |column: usize| element(&column_id(column));
        let Some(here) = text(column).map(|text| text.scroll_top()) else { return };
        let columns = self.scrolled.with_value(Vec::len);
        let way = self.scrolled.try_update_value(|scrolled| here - std::mem::replace(&mut scrolled[column], here));
        if self.is_locked.get_untracked() && self.leader.get_value() == Some(column) {
            for other in (0..columns).filter(|&other| other != column) {
                if let Some(text) = text(other) {
                    text.set_scroll_top(text.scroll_top() + way.unwrap_or(0));
                }
            }
        }
    }
}
