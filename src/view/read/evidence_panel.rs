//! The topics of an article, and why the article has them.

use cuttings_core::corpus::{Article, Assignment, Field};
use cuttings_core::display::topics_by_group;
use leptos::prelude::*;

use crate::state::{Explorer, Step, add_topic, refuse_topic, show_highlight};
use crate::view::part::element;
use crate::view::part::erased::on;

/// A list for each group of topics, with a button for each topic. Pressing this button shows the words that matched the
/// topic. Each of these words is also a button, which scrolls to the word in the article.
#[component]
pub fn EvidencePanel(explorer: Explorer, number: usize) -> impl IntoView {
    let (corpus, article) = (explorer.corpus(), explorer.article(number));
    let chip = |assignment: &Assignment| {
        let label = corpus.topic(&assignment.topic).map_or(&assignment.topic, |topic| &topic.label).clone();
        let element_id = format!("evidence-{}", assignment.topic);
        let id = StoredValue::new(assignment.topic.clone());
        let pressed = move || explorer.route.with(|route| id.with_value(|id| route.mark.as_ref() == Some(id)));
        let press = move |_| {
            let mark = (!untrack(pressed)).then(|| id.get_value());
            explorer.go(explorer.route.with_untracked(|route| route.with_mark(mark.as_deref())), Step::Push);
        };
        view! { class="v",
            <li>
                <button
                    id=element_id
                    type="button"
                    class="topic-chip"
                    class:pressed=move || pressed()
                    aria-pressed=move || element::pressed(pressed())
                    on:click=on(press)
                >
                    {label}
                    {element::proposed(&corpus, &assignment.topic)}
                </button>
            </li>
        }
        .into_any()
    };
    let list = |(name, assignments): (Option<&str>, Vec<&Assignment>)| {
        let heading = name.map(|name| element::el("p", "topic-group", vec![element::name(name)]));
        let chips: Vec<AnyView> = assignments.into_iter().map(chip).collect();
        view! { class="v",
            {heading.unwrap_or_else(|| ().into_any())}
            <ul class="topic-chips" aria-label=name.map(str::to_string)>{chips}</ul>
        }
        .into_any()
    };
    let lists: Vec<AnyView> = topics_by_group(&corpus, &article).into_iter().map(list).collect();
    let places = move || {
        let topic = explorer.route.with(|route| route.mark.clone()).unwrap_or_default();
        let (corpus, article) = (explorer.corpus(), explorer.article(number));
        let Some(assignment) = article.assignment(&topic) else { return ().into_any() };
        let label = corpus.topic(&topic).map(|topic| topic.label.clone()).unwrap_or(topic.clone());
        let words = evidence_words(&article, &topic);
        let how = match (assignment.by_hand, words.len()) {
            (true, 0) => format!("{label} was assigned by hand or by a tag"),
            (true, _) => format!("{label} was assigned by hand or by a tag; it also matched:"),
            (false, _) => format!("{label} matched:"),
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
        let words = words.collect::<Vec<AnyView>>();
        let refuse = move |_| refuse_topic(&explorer.article(number).id, &topic);
        view! { class="v",
            <div class="evidence" role="group" aria-label=format!("Evidence for {label}") lang="en">
                <p>{how}</p>
                <ul>{words}</ul>
                <button type="button" class="topic-action" on:click=on(refuse)>"Not this topic"</button>
            </div>
        }
        .into_any()
    };
    let add = move |_| {
        let article = explorer.article(number);
        let assigned: Vec<&str> = article.topics.iter().map(|assignment| assignment.topic.as_str()).collect();
        add_topic(&article.id, &assigned.join(" "));
    };
    view! { class="v",
        <section class="evidence-panel" aria-label="Topics" lang="en">
            {lists}
            <button type="button" class="topic-action" aria-haspopup="dialog" on:click=on(add)>"Add a topic…"</button>
            {move || places()}
        </section>
    }
}

/// The words that matched a topic. Words of the headline come before words of the text.
fn evidence_words(article: &Article, topic: &str) -> Vec<String> {
    let title = article.title.as_deref().unwrap_or("");
    let of = |field: Field, text: &str| -> Vec<String> {
        let places = article.evidence(topic, field);
        places.into_iter().filter_map(|(start, end)| text.get(start..end).map(str::to_string)).collect()
    };
    [of(Field::Title, title), of(Field::Text, &article.text)].concat()
}
