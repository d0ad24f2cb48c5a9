//! The differences between articles of the same story.

use cuttings_core::compare::{Difference, DifferenceKind, Occurrence, Variant};
use leptos::prelude::*;

use crate::state::Explorer;
use crate::view::part::element::{el, list, text, text_el};
use crate::view::part::evidence::{origin, quoted, text_at, to_passage};
use crate::view::part::show_more::show_more;

/// A list with a card for each difference. The card shows the kind of difference, a sentence that explains this kind,
/// and the sentences that differ.
pub fn draw(explorer: Explorer, found: &[Difference], shown: usize) -> AnyView {
    if found.is_empty() {
        return text_el("p", "remark", "No differences found in numbers, dates, spellings or quotations.");
    }
    let total = found.len();
    let cards = found.iter().take(shown).map(|one| card(explorer, one)).collect();
    vec![list("ol", "card-list", "Differences", cards), show_more(explorer, Box::new(move || total))].into_any()
}

fn card(explorer: Explorer, difference: &Difference) -> AnyView {
    let kind = difference.kind;
    let tag = match kind <= DifferenceKind::AlteredQuotation {
        true => text_el("span", "tag grave", kind.label()),
        false => text_el("span", "tag", kind.label()),
    };
    let variants = difference.variants.iter().map(|one| variant(explorer, one)).collect();
    el(
        "li",
        "finding difference",
        vec![el("h4", "", vec![tag]), text_el("p", "rule", kind.rule()), el("ul", "variants", variants)],
    )
}

fn variant(explorer: Explorer, variant: &Variant) -> AnyView {
    let places = variant.occurrences.iter().map(|&one| place(explorer, one)).collect();
    el("li", "", vec![text_el("p", "words", variant.words.clone()), el("ul", "forms", places)])
}

fn place(explorer: Explorer, Occurrence { article: number, bytes, sentence }: Occurrence) -> AnyView {
    let article = &explorer.article(number);
    let words = text_at(article, bytes);
    // `bytes` is empty if the article leaves out words of a quotation. The link then leads to the whole sentence.
    let at = if words.is_empty() { sentence } else { bytes };
    let mut pieces = vec![text(text_at(article, (sentence.0, bytes.0)))];
    if !words.is_empty() {
        pieces.push(text_el("mark", "", words));
    }
    pieces.push(text(text_at(article, (bytes.1, sentence.1))));
    let line = vec![to_passage(explorer, number, at, origin(explorer, number))];
    el("li", "", vec![el("p", "origin", line), quoted(article, pieces)])
}
