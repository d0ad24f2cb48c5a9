//! What of the address was left aside.

use leptos::prelude::*;

use crate::state::Explorer;

/// A line for each part of the address that could not be followed.
#[component]
pub fn Notices() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let lines = move || {
        let notices = explorer.notices.get();
        (!notices.is_empty()).then(|| {
            let lines = notices.into_iter().map(|notice| view! { class="v", <p><bdi>{notice.0}</bdi></p> });
            view! { class="v", <div class="notices" role="note" aria-label="Notice">{lines.collect_view()}</div> }
        })
    };
    view! { class="v", {lines} }
}
