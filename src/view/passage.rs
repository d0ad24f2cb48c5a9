//! The text of an article.

use cuttings_core::corpus::{Article, Block, BlockKind, Segment};
use leptos::prelude::*;

/// The id of the mark over a highlight, counted from 0 through headline and text.
pub fn highlight_id(place: usize) -> String {
    format!("highlight-{place}")
}

/// A block with its emphasis and links, and the highlights marked. `first` is the number of the first highlight.
pub fn block(article: &Article, block: &Block, highlights: &[(usize, usize)], first: usize) -> AnyView {
    let inner = segments(article.segments(block, highlights), first);
    match block.kind {
        BlockKind::Heading => view! { class="v", <h3 dir="auto">{inner}</h3> }.into_any(),
        BlockKind::Paragraph => view! { class="v", <p dir="auto">{inner}</p> }.into_any(),
        BlockKind::Item => view! { class="v", <li dir="auto">{inner}</li> }.into_any(),
        BlockKind::Quote => view! { class="v", <blockquote dir="auto">{inner}</blockquote> }.into_any(),
        BlockKind::Verbatim => view! { class="v", <pre dir="auto">{inner}</pre> }.into_any(),
    }
}

/// Segments as text and elements; never as HTML.
pub fn segments(segments: Vec<Segment>, first: usize) -> Vec<AnyView> {
    // A highlight that is cut by emphasis is several elements, of which the first has its id.
    let mut named = None;
    segments
        .into_iter()
        .map(|segment| {
            let Segment { text, emphasis, strong, link, highlight } = segment;
            let mut inner = text.into_any();
            if emphasis {
                inner = view! { class="v", <em>{inner}</em> }.into_any();
            }
            if strong {
                inner = view! { class="v", <strong>{inner}</strong> }.into_any();
            }
            if let Some(highlight) = highlight {
                let id = (named != Some(highlight)).then(|| highlight_id(first + highlight));
                named = Some(highlight);
                inner = view! { class="v", <mark id=id tabindex="-1">{inner}</mark> }.into_any();
            }
            match link {
                Some(address) => {
                    view! { class="v", <a href=address rel="noreferrer" target="_blank">{inner}</a> }.into_any()
                }
                None => inner,
            }
        })
        .collect()
}
