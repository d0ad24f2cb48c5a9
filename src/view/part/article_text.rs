//! The text of an article, with its highlights.

use cuttings_core::corpus::{Article, Block, BlockKind, Segment};
use leptos::prelude::*;

/// A function that draws a highlight from the index and the content of the highlight.
pub type Highlighted<'a> = dyn FnMut(usize, AnyView) -> AnyView + 'a;

/// The blocks of an article, with highlights. `highlights` are byte ranges of the text. Consecutive list items form one
/// list.
pub fn text(article: &Article, highlights: &[(usize, usize)], highlighted: &mut Highlighted<'_>) -> Vec<AnyView> {
    let is_item = |block: &Block| block.kind == BlockKind::Item;
    let runs = article.blocks.chunk_by(|one, next| is_item(one) && is_item(next));
    runs.map(|run| {
        let blocks: Vec<AnyView> = run.iter().map(|one| block(article, one, highlights, highlighted)).collect();
        if run.first().is_some_and(is_item) {
            view! { class="v", <ul>{blocks}</ul> }.into_any()
        } else {
            blocks.into_any()
        }
    })
    .collect()
}

/// A block with its emphasis, links and highlights.
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

/// Segments as text nodes and elements, never as a string of HTML.
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

/// Pieces of text. A piece is drawn in a `<mark>` element if its `bool` is true.
pub fn pieces(pieces: Vec<(String, bool)>) -> Vec<AnyView> {
    let piece = |(text, is_marked): (String, bool)| match is_marked {
        true => view! { class="v", <mark>{text}</mark> }.into_any(),
        false => text.into_any(),
    };
    pieces.into_iter().map(piece).collect()
}
