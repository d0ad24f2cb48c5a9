//! Links to the views of the result.

use cuttings_core::route::View;
use leptos::prelude::*;

use crate::state::{Explorer, element};

/// How many pixels of the link before the current one stay visible. They show readers that the strip scrolls.
const EDGE: i32 = 40;

fn view_id(view: View) -> String {
    format!("view-{}", view.name())
}

/// A link to each view, but to the claims view only if the corpus has claims.
#[component]
pub fn Views(explorer: Explorer) -> impl IntoView {
    // On narrow screens the links are a strip that scrolls to the current view.
    Effect::new(move |_| {
        let id = view_id(explorer.view.get());
        request_animation_frame(move || {
            if let Some(link) = element(&id)
                && let Some(strip) = link.parent_element()
            {
                strip.set_scroll_left(link.offset_left() - EDGE);
            }
        });
    });
    let has_claims = !explorer.corpus().claims().is_empty();
    let link = |view: View| {
        let is_current = move || explorer.view.get() == view;
        let name = move || match explorer.route.with(|route| route.with.len()) {
            chosen if view == View::Compare && chosen > 0 => format!("{} · {chosen}", view.label()),
            _ => view.label().to_string(),
        };
        view! { class="v",
            <a
                id=view_id(view)
                href=move || explorer.route.with(|route| route.with_view(view).href())
                aria-current=move || is_current().then_some("page")
            >
                {move || name()}
            </a>
        }
        .into_any()
    };
    let offered = View::ALL.into_iter().filter(|view| *view != View::Claims || has_claims);
    view! { class="v", <nav class="views" aria-label="Views">{offered.map(link).collect::<Vec<AnyView>>()}</nav> }
}
