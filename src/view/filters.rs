//! The facets in a column, or in a drawer where there is no room for one.

use cuttings_core::facet::Facet;
use leptos::prelude::*;

use super::app::Drawer;
use super::dates::articles;
use super::facet_list::FacetList;
use crate::state::{Explorer, focus};

/// The id of the button that opens the drawer.
pub const OPENER: &str = "filters-opener";

/// The facets.
#[component]
pub fn Filters() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let Drawer(open) = expect_context::<Drawer>();
    let close = move || {
        open.set(false);
        // The rest of the page is inert until it is drawn again.
        request_animation_frame(|| focus(OPENER));
    };
    let found = move || explorer.outcome.with(|outcome| articles(outcome.hits.len()));
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            close();
        }
    };
    view! { class="v",
        <aside class="filters" class:open=move || open.get() aria-label="Filters" on:keydown=escape>
            <div class="scroller">
                <FacetList facet=Facet::Source/>
                <FacetList facet=Facet::Topic/>
            </div>
            <button id="filters-closer" type="button" class="closer" on:click=move |_| close()>
                {move || format!("Show {}", found())}
            </button>
        </aside>
    }
}
