//! The highlights of the open article.

use cuttings_core::corpus::Field;
use cuttings_core::search::Part;
use leptos::prelude::*;

use crate::state::{Explorer, highlight_id};

/// The highlights of an article. If the route asks for a passage, the highlights are this passage. If a topic is chosen
/// instead, they are the evidence of this topic. Otherwise they are the matches of the search.
#[derive(Clone, PartialEq)]
pub struct Highlights {
    /// Byte ranges of the headline.
    pub title: Vec<(usize, usize)>,
    /// Byte ranges of the text.
    pub text: Vec<(usize, usize)>,
}

impl Highlights {
    /// Finds the highlights of an article for the current route.
    pub fn of(explorer: Explorer, number: usize) -> Self {
        let article = explorer.article(number);
        if let Some(at) = explorer.route.with(|route| route.at) {
            return match (article.words(at), at.field) {
                (None, _) => Self { title: Vec::new(), text: Vec::new() },
                (Some(_), Field::Title) => Self { title: vec![(at.start, at.end)], text: Vec::new() },
                (Some(_), Field::Text) => {
                    // One highlight for each block of the passage, because a highlight cannot span two elements.
                    let within = article.blocks.iter().map(|block| (at.start.max(block.start), at.end.min(block.end)));
                    Self { title: Vec::new(), text: within.filter(|(start, end)| start < end).collect() }
                }
            };
        }
        if let Some(topic) = explorer.route.with(|route| route.mark.clone()) {
            let of = |field: Field| article.evidence(&topic, field);
            return Self { title: of(Field::Title), text: of(Field::Text) };
        }
        let index = explorer.index();
        let of = |text: &str, part: Part| {
            let marks = explorer.outcome.with(|outcome| outcome.answer.marks(&index, text, part));
            marks.into_iter().map(|mark| (mark.start, mark.end)).collect()
        };
        Self { title: of(article.title.as_deref().unwrap_or(""), Part::Title), text: of(&article.text, Part::Text) }
    }

    /// The number of highlights.
    pub fn len(&self) -> usize {
        self.title.len() + self.text.len()
    }
}

/// The index of the highlight that the reader went to last. Indexes start at 0, with the highlights of the headline
/// before those of the text.
#[derive(Clone, Copy)]
pub struct Current(pub RwSignal<Option<usize>>);

/// Returns a function that draws highlights with ids, so that the reader can step through them. `first` is the index of
/// the first highlight that this function draws.
pub fn numbered(first: usize) -> impl FnMut(usize, AnyView) -> AnyView {
    let Current(current) = expect_context::<Current>();
    // Emphasis splits a highlight into several elements. Only the first gets the id, because ids must be unique.
    let mut named = None;
    move |highlight, inner| {
        let place = first + highlight;
        let id = (named != Some(place)).then(|| highlight_id(place));
        named = Some(place);
        view! { class="v",
            <mark id=id tabindex="-1" class:current=move || current.get() == Some(place)>{inner}</mark>
        }
        .into_any()
    }
}
