//! What someone hears who does not see the page change.

use gloo::timers::callback::Timeout;
use leptos::html::Div;
use leptos::prelude::*;

use crate::state::Explorer;

/// How long a count must stand before it is said, in milliseconds: nobody wants to hear one for each keystroke.
const PAUSE: u32 = 300;

/// Says the count, and names the view in the window's title.
#[component]
pub fn Announcer() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let summary = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.summary()));
    let title = Memo::new(move |_| {
        let corpus = explorer.corpus;
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
