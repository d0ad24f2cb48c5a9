//! No article, and the way on.

use leptos::prelude::*;

use super::dates::articles;
use crate::state::{Explorer, Step};

/// Names the filters to blame and what dropping each gives.
#[component]
pub fn EmptyResult() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let reliefs = move || {
        let reliefs = explorer.outcome.with(|outcome| outcome.reliefs.clone());
        let lines = reliefs.into_iter().map(|relief| {
            let href = explorer.href_for(&relief.query);
            view! { class="v",
                <li>
                    <a href=href><bdi>{format!("Drop “{}”", relief.label)}</bdi></a>
                    {format!(" – gives {}", articles(relief.count))}
                </li>
            }
        });
        lines.collect_view()
    };
    let alone = move || explorer.outcome.with(|outcome| outcome.reliefs.is_empty());
    let clear = move |_| {
        let query = explorer.route.with_untracked(|route| route.query.cleared());
        explorer.ask(query, Step::Push);
    };
    let whole = move || articles(explorer.corpus.len());
    view! { class="v",
        <section class="empty-result">
            <p class="sentence">"No article fits all of the filters together"</p>
            <Show
                when=move || !alone()
                fallback=move || view! { class="v", <p>"Dropping any one of them is not enough."</p> }
            >
                <p>"In the way:"</p>
                <ul>{reliefs}</ul>
            </Show>
            <p>
                <button type="button" on:click=clear>{move || format!("Start again with all {}", whole())}</button>
            </p>
        </section>
    }
}
