//! The facets in a column, or in a drawer on narrow screens.

use cuttings_core::facet::Facet;
use leptos::prelude::*;

use super::facet_list::FacetList;
use crate::state::{Explorer, edit_topics};
use crate::view::part::counted::articles;
use crate::view::part::erased::on;
use crate::view::part::overlay::Drawer;
use crate::view::part::stage::Stage;

/// The facets for sources, stories and topics, with a button to edit the topics and a button that closes the drawer.
#[component]
pub fn Filters(explorer: Explorer) -> impl IntoView {
    let drawer = expect_context::<Drawer>();
    let stage = expect_context::<Stage>();
    let found = move || explorer.outcome.with(|outcome| articles(outcome.hits.len()));
    let stories = move || match explorer.corpus().stories.is_empty() {
        true => ().into_any(),
        false => view! { <FacetList explorer facet=Facet::Story group=0/> }.into_any(),
    };
    let topics = move || {
        let groups = 0..explorer.corpus().groups.len();
        let lists = groups.map(|group| view! { <FacetList explorer facet=Facet::Topic group/> }.into_any());
        let edit = view! { class="v",
            <p>
                <button type="button" aria-haspopup="dialog" on:click=on(move |_| edit_topics())>"Edit topics…"</button>
            </p>
        };
        lists.chain([edit.into_any()]).collect::<Vec<AnyView>>().into_any()
    };
    view! { class="v",
        <aside class="filters" class:open=move || drawer.0.get() aria-label="Filters">
            <div class="scroller">
                {stage.part(Stage::FACETS[0], move || view! { class="v", <FacetList explorer facet=Facet::Source group=0/> {stories()} }.into_any())}
                {stage.part(Stage::FACETS[1], move || topics())}
            </div>
            <button id=Drawer::CLOSER type="button" class="closer" on:click=on(move |_| drawer.close())>
                {move || format!("Show {}", found())}
            </button>
        </aside>
    }
}
