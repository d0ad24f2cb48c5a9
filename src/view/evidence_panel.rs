//! Why an article carries its topics.

use cuttings_core::corpus::{Article, Field};
use leptos::prelude::*;

use super::erased::on;
use super::facet_list::pressed as as_pressed;
use crate::state::{Explorer, Step, show_highlight};

/// A chip for each topic; the pressed one shows the words that assigned it, each leading to where it stands.
#[component]
pub fn EvidencePanel(number: usize) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let article = &explorer.corpus.articles[number];
    let chips = article.topics.iter().map(|assignment| {
        let id = assignment.topic.as_str();
        let label = explorer.corpus.topic(id).map_or(id, |topic| topic.label.as_str());
        let pressed = move || explorer.route.with(|route| route.mark.as_deref() == Some(id));
        let press = move |_| {
            let route = explorer.route.get_untracked();
            let mark = (route.mark.as_deref() != Some(id)).then_some(id);
            explorer.go(route.with_mark(mark), Step::Push);
        };
        view! { class="v",
            <li>
                <button
                    id=format!("evidence-{id}")
                    type="button"
                    class="topic-chip"
                    class:pressed=move || pressed()
                    aria-pressed=move || as_pressed(pressed())
                    on:click=on(press)
                >
                    {label}
                </button>
            </li>
        }
        .into_any()
    });
    let places = move || {
        let topic = explorer.route.with(|route| route.mark.clone()).unwrap_or_default();
        let Some(assignment) = article.assignment(&topic) else { return ().into_any() };
        let label = explorer.corpus.topic(&topic).map(|topic| topic.label.clone()).unwrap_or(topic.clone());
        let words = evidence_words(article, &topic);
        let how = match (assignment.by_hand, words.len()) {
            (true, 0) => format!("{label} was assigned by hand"),
            (true, _) => format!("{label} was assigned by hand, and by:"),
            (false, _) => format!("{label} was assigned by:"),
        };
        let words = words.into_iter().enumerate().map(|(place, words)| {
            view! { class="v",
                <li>
                    <button type="button" class="evidence-word" on:click=on(move |_| show_highlight(place))>
                        <bdi>{format!("“{words}”")}</bdi>
                    </button>
                </li>
            }
            .into_any()
        });
        view! { class="v",
            <div class="evidence" role="group" aria-label=format!("Evidence for {label}") lang="en">
                <p>{how}</p>
                <ul>{words.collect::<Vec<AnyView>>()}</ul>
            </div>
        }
        .into_any()
    };
    view! { class="v",
        <section class="evidence-panel" aria-label="Topics" lang="en">
            <ul class="topic-chips">{chips.collect::<Vec<AnyView>>()}</ul>
            {move || places()}
        </section>
    }
}

/// The words that assigned a topic, those of the headline first.
fn evidence_words(article: &Article, topic: &str) -> Vec<String> {
    let title = article.title.as_deref().unwrap_or("");
    let of = |field: Field, text: &str| -> Vec<String> {
        let places = article.evidence(topic, field);
        places.into_iter().filter_map(|(start, end)| text.get(start..end).map(str::to_string)).collect()
    };
    [of(Field::Title, title), of(Field::Text, &article.text)].concat()
}
