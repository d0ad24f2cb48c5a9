//! Announces changes to screen readers.

use gloo::timers::callback::Timeout;
use leptos::html::Div;
use leptos::prelude::*;

use crate::state::Explorer;

/// The pause before the result is announced, in milliseconds. Without the pause, the result of every keystroke would be
/// announced.
const PAUSE: u32 = 300;

/// A live region that announces how many articles were found. Also sets the title of the window.
#[component]
pub fn Announcer(explorer: Explorer) -> impl IntoView {
    let summary = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.summary()));
    let title = Memo::new(move |_| {
        let corpus = explorer.corpus();
        let place = match explorer.open.get() {
            Some(number) => corpus.articles[number].heading(),
            None => {
                let text = explorer.outcome.with(|outcome| outcome.query.text.trim().to_string());
                let text = if text.is_empty() { text } else { format!("{text} · ") };
                format!("{text}{}", summary.get())
            }
        };
        format!("{place} – {} – Cuttings", corpus.title)
    });
    Effect::new(move |_| document().set_title(&title.get()));
    let region = NodeRef::<Div>::new();
    let waiting = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |_| {
        let text = summary.get();
        let say = move || {
            if let Some(region) = region.get_untracked() {
                region.set_text_content(Some(&text));
            }
        };
        waiting.set_value(Some(Timeout::new(PAUSE, say)));
    });
    view! { class="v",
        <div node_ref=region class="visually-hidden" role="status" aria-live="polite" aria-atomic="true"></div>
    }
}
