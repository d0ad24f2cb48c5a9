//! Messages about the address, the search, and the preparation of a phrase search.

use leptos::prelude::*;

use crate::state::{Explorer, Progress};

/// The progress of preparing a phrase search, and a line for each notice.
#[component]
pub fn Notices(explorer: Explorer) -> impl IntoView {
    let notices = move || {
        let lines: Vec<AnyView> = explorer.notices.with(|notices| {
            notices.iter().map(|notice| view! { class="v", <p><bdi>{notice.0.clone()}</bdi></p> }.into_any()).collect()
        });
        if lines.is_empty() {
            return ().into_any();
        }
        view! { class="v", <div class="notices" role="note" aria-label="Notice">{lines}</div> }.into_any()
    };
    view! { class="v", {progress(explorer)}{move || notices()} }
}

/// A progress bar for reading the articles that a phrase needs. Shown if reading takes longer than half a second.
fn progress(explorer: Explorer) -> AnyView {
    let is_long =
        Memo::new(move |_| explorer.progress.with(|progress| progress.is_some_and(|progress| progress.is_long)));
    let part = move |part: fn(Progress) -> usize| explorer.progress.get().map_or(0, part);
    let bar = move || {
        if !is_long.get() {
            return ().into_any();
        }
        view! { class="v",
            <div class="notices" role="note" aria-label="Notice">
                <label>
                    {move || format!("Preparing {} articles for phrase search (first time only)", part(|progress| progress.of))}
                    <progress value=move || part(|progress| progress.read) max=move || part(|progress| progress.of)></progress>
                </label>
            </div>
        }
        .into_any()
    };
    view! { class="v", {move || bar()} }.into_any()
}
