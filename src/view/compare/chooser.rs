//! The list in which the reader chooses the articles to compare.

use cuttings_core::route::COMPARED;
use leptos::prelude::*;

use crate::state::Explorer;
use crate::view::part::compare_button::CompareButton;
use crate::view::part::element::el;
use crate::view::part::evidence::origin;

/// The first 12 articles of the result, and then those articles of the comparison that are not among these 12. Each
/// article has a button that adds the article to the comparison or removes it.
pub fn chooser(explorer: Explorer) -> AnyView {
    const LISTED: usize = 12;
    let articles = move || {
        let mut listed: Vec<usize> =
            explorer.outcome.with(|outcome| outcome.hits.iter().take(LISTED).copied().collect());
        let (corpus, chosen) = (explorer.corpus(), explorer.route.with(|route| route.with.clone()));
        let others: Vec<usize> = chosen.iter().filter_map(|id| corpus.number_of(id)).collect();
        listed.extend(others.into_iter().filter(|number| {
            !explorer.outcome.with(|outcome| outcome.hits.iter().take(LISTED).any(|hit| hit == number))
        }));
        let article = |number: usize| {
            let button = view! { <CompareButton explorer number/> }.into_any();
            el("li", "", std::iter::once(button).chain(origin(explorer, number)).collect())
        };
        listed.into_iter().map(article).collect::<Vec<AnyView>>()
    };
    // The list is open at first if too few articles are chosen for a comparison.
    let is_open = explorer.route.with_untracked(|route| route.with.len() < 2);
    view! { class="v",
        <details class="chooser" open=is_open>
            <summary>{move || format!("{} of {COMPARED} articles chosen", explorer.route.with(|route| route.with.len()))}</summary>
            <ul>{move || articles()}</ul>
        </details>
    }
    .into_any()
}
