//! The text of an article, and what is highlighted in it.

use cuttings_core::corpus::{Article, Block, BlockKind, Field, Segment};
use cuttings_core::search::Part;
use leptos::prelude::*;

use crate::state::{Explorer, highlight_id};

/// What is highlighted in an article: the passage that was asked for, else the evidence of a topic where one was pressed,
/// else what was searched for.
#[derive(Clone, PartialEq)]
pub struct Highlights {
    /// In the headline.
    pub title: Vec<(usize, usize)>,
    /// In the text.
    pub text: Vec<(usize, usize)>,
}

impl Highlights {
    /// Those of an article, by the route.
    pub fn of(explorer: Explorer, number: usize) -> Self {
        let article = &explorer.corpus.articles[number];
        if let Some(at) = explorer.route.with(|route| route.at) {
            return match (article.words(at), at.field) {
                (None, _) => Self { title: Vec::new(), text: Vec::new() },
                (Some(_), Field::Title) => Self { title: vec![(at.start, at.end)], text: Vec::new() },
                (Some(_), Field::Text) => {
                    // One highlight for each paragraph that they run through.
                    let within = article.blocks.iter().map(|block| (at.start.max(block.start), at.end.min(block.end)));
                    Self { title: Vec::new(), text: within.filter(|(start, end)| start < end).collect() }
                }
            };
        }
        if let Some(topic) = explorer.route.with(|route| route.mark.clone()) {
            let of = |field: Field| article.evidence(&topic, field);
            return Self { title: of(Field::Title), text: of(Field::Text) };
        }
        let of = |text: &str, part: Part| {
            let marks = explorer.outcome.with(|outcome| outcome.answer.marks(explorer.index, text, part));
            marks.into_iter().map(|mark| (mark.start, mark.end)).collect()
        };
        Self { title: of(article.title.as_deref().unwrap_or(""), Part::Title), text: of(&article.text, Part::Text) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.title.len() + self.text.len()
    }
}

/// The highlight that was gone to last, counted from 0 through headline and text.
#[derive(Clone, Copy)]
pub struct Current(pub RwSignal<Option<usize>>);

/// How a highlight is drawn: its number among those given, and what stands in it.
pub type Highlighted<'a> = dyn FnMut(usize, AnyView) -> AnyView + 'a;

/// The blocks of an article with the highlights; items that follow each other stand in one list.
pub fn text(article: &Article, highlights: &[(usize, usize)], highlighted: &mut Highlighted<'_>) -> Vec<AnyView> {
    let is_item = |block: &Block| block.kind == BlockKind::Item;
    let runs = article.blocks.chunk_by(|one, next| is_item(one) && is_item(next));
    runs.map(|run| {
        let blocks: Vec<AnyView> = run.iter().map(|one| block(article, one, highlights, highlighted)).collect();
        if is_item(&run[0]) { view! { class="v", <ul>{blocks}</ul> }.into_any() } else { blocks.into_any() }
    })
    .collect()
}

/// A block with its emphasis and links, and the highlights.
fn block(
    article: &Article,
    block: &Block,
    highlights: &[(usize, usize)],
    highlighted: &mut Highlighted<'_>,
) -> AnyView {
    let inner = segments(article.segments(block, highlights), highlighted);
    match block.kind {
        BlockKind::Heading => view! { class="v", <h3 dir="auto">{inner}</h3> }.into_any(),
        BlockKind::Paragraph => view! { class="v", <p dir="auto">{inner}</p> }.into_any(),
        BlockKind::Item => view! { class="v", <li dir="auto">{inner}</li> }.into_any(),
        BlockKind::Quote => view! { class="v", <blockquote dir="auto">{inner}</blockquote> }.into_any(),
        BlockKind::Verbatim => view! { class="v", <pre dir="auto">{inner}</pre> }.into_any(),
    }
}

/// Segments as text and elements; never as HTML.
pub fn segments(segments: Vec<Segment>, highlighted: &mut Highlighted<'_>) -> Vec<AnyView> {
    let drawn = segments.into_iter().map(|segment| {
        let Segment { text, emphasis, strong, link, highlight } = segment;
        let mut inner = text.into_any();
        if emphasis {
            inner = view! { class="v", <em>{inner}</em> }.into_any();
        }
        if strong {
            inner = view! { class="v", <strong>{inner}</strong> }.into_any();
        }
        if let Some(highlight) = highlight {
            inner = highlighted(highlight, inner);
        }
        match link {
            Some(address) => {
                view! { class="v", <a href=address rel="noreferrer" target="_blank">{inner}</a> }.into_any()
            }
            None => inner,
        }
    });
    drawn.collect()
}

/// Draws the highlights that can be gone to one after the other; `first` is the number of the first of these.
pub fn numbered(first: usize) -> impl FnMut(usize, AnyView) -> AnyView {
    let Current(current) = expect_context::<Current>();
    // A highlight that is cut by emphasis is several elements, of which the first has its id.
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

/// Pieces of text, some of them marked.
pub fn pieces(pieces: Vec<(String, bool)>) -> Vec<AnyView> {
    let piece = |(text, is_marked): (String, bool)| match is_marked {
        true => view! { class="v", <mark>{text}</mark> }.into_any(),
        false => text.into_any(),
    };
    pieces.into_iter().map(piece).collect()
}
