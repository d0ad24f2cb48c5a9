//! Why an article carries its topics.

use cuttings_core::corpus::{Article, Field};
use leptos::prelude::*;

use super::passage::highlight_id;
use crate::state::{Explorer, Step, focus};

/// A chip for each topic; the pressed one shows the words that assigned it, each leading to where it stands.
#[component]
pub fn EvidencePanel(number: usize) -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let article = &explorer.corpus.articles[number];
    let mark = Memo::new(move |_| explorer.route.with(|route| route.mark.clone()));
    let chips = article.topics.iter().map(|assignment| {
        let id = assignment.topic.as_str();
        let label = explorer.corpus.topic(id).map_or(id, |topic| topic.label.as_str());
        let pressed = move || mark.with(|mark| mark.as_deref() == Some(id));
        let press = move |_| {
            let route = explorer.route.get_untracked();
            let mark = (route.mark.as_deref() != Some(id)).then_some(id);
            explorer.go(route.with_mark(mark), Step::Push);
            if mark.is_some() {
                request_animation_frame(|| show_highlight(0));
            }
        };
        view! { class="v",
            <li>
                <button
                    id=format!("evidence-{id}")
                    type="button"
                    class="topic-chip"
                    class:pressed=pressed
                    aria-pressed=move || if pressed() { "true" } else { "false" }
                    on:click=press
                >
                    {label}
                </button>
            </li>
        }
    });
    let places = move || {
        let topic = mark.get()?;
        let assignment = article.assignment(&topic)?;
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
                    <button type="button" class="evidence-word" on:click=move |_| show_highlight(place)>
                        <bdi>{format!("“{words}”")}</bdi>
                    </button>
                </li>
            }
        });
        Some(view! { class="v",
            <div class="evidence" role="group" aria-label=format!("Evidence for {label}") lang="en">
                <p>{how}</p>
                <ul>{words.collect_view()}</ul>
            </div>
        })
    };
    view! { class="v",
        <section class="evidence-panel" aria-label="Topics" lang="en">
            <ul class="topic-chips">{chips.collect_view()}</ul>
            {places}
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

/// Brings a highlight into the middle of the view.
fn show_highlight(place: usize) {
    let id = highlight_id(place);
    if let Some(mark) = document().get_element_by_id(&id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        mark.scroll_into_view_with_scroll_into_view_options(&options);
        focus(&id);
    }
}
