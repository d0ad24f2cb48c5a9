//! No article, and the way on.

use leptos::prelude::*;

use super::dates::articles;
use super::erased::on;
use crate::state::{Explorer, Step};

/// Names the filters to blame and what dropping each gives.
#[component]
pub fn EmptyResult() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let suggestions = move || {
        let suggestions = explorer.outcome.with(|outcome| outcome.suggestions.clone());
        if suggestions.is_empty() {
            return view! { class="v", <p>"Dropping any one of them is not enough."</p> }.into_any();
        }
        let lines = suggestions.into_iter().map(|suggestion| {
            let href = explorer.href_for(&suggestion.query);
            view! { class="v",
                <li>
                    <a href=href><bdi>{format!("Drop “{}”", suggestion.label)}</bdi></a>
                    {format!(" – gives {}", articles(suggestion.count))}
                </li>
            }
            .into_any()
        });
        let lines: Vec<AnyView> = lines.collect();
        view! { class="v", <p>"In the way:"</p><ul>{lines}</ul> }.into_any()
    };
    let clear = move |_| explorer.amend(Step::Push, |query| *query = query.cleared());
    let whole = format!("Start again with all {}", articles(explorer.corpus.len()));
    view! { class="v",
        <section class="empty-result">
            <p class="sentence">"No article fits all of the filters together"</p>
            {move || suggestions()}
            <p>
                <button type="button" on:click=on(clear)>{whole}</button>
            </p>
        </section>
    }
}
