//! What of the address was left aside, and what was searched beside the words.

use leptos::prelude::*;

use crate::state::Explorer;

/// A line for each.
#[component]
pub fn Notices() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let notices = move || {
        let lines: Vec<AnyView> = explorer.notices.with(|notices| {
            notices.iter().map(|notice| view! { class="v", <p><bdi>{notice.0.clone()}</bdi></p> }.into_any()).collect()
        });
        if lines.is_empty() {
            return ().into_any();
        }
        view! { class="v", <div class="notices" role="note" aria-label="Notice">{lines}</div> }.into_any()
    };
    view! { class="v", {move || notices()} }
}
