//! The facets in a column, or in a drawer where there is no room for one.

use cuttings_core::facet::Facet;
use leptos::prelude::*;

use super::app::Drawer;
use super::dates::articles;
use super::erased::on;
use super::facet_list::FacetList;
use super::stage::Stage;
use crate::state::Explorer;

/// The facets.
#[component]
pub fn Filters() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let drawer = expect_context::<Drawer>();
    let stage = expect_context::<Stage>();
    let found = move || explorer.outcome.with(|outcome| articles(outcome.hits.len()));
    let stories = move || match explorer.corpus.stories.is_empty() {
        true => ().into_any(),
        false => view! { <FacetList facet=Facet::Story/> }.into_any(),
    };
    view! { class="v",
        <aside class="filters" class:open=move || drawer.0.get() aria-label="Filters">
            <div class="scroller">
                {stage.part(Stage::FACETS[0], move || view! { class="v", <FacetList facet=Facet::Source/> {stories()} }.into_any())}
                {stage.part(Stage::FACETS[1], || view! { <FacetList facet=Facet::Topic/> }.into_any())}
            </div>
            <button id=Drawer::CLOSER type="button" class="closer" on:click=on(move |_| drawer.close())>
                {move || format!("Show {}", found())}
            </button>
        </aside>
    }
}
