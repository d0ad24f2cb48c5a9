//! The quotations, and how each article words each quotation.

use cuttings_core::compare::{QuotationGroup, Version};
use leptos::prelude::*;

use crate::state::Explorer;
use crate::view::part::counted::articles;
use crate::view::part::element::{el, list, text, text_el, unseen};
use crate::view::part::evidence::{edited, named, origin, quoted, stamp, text_at, to_article_from, to_passage};
use crate::view::part::show_more::show_more;

/// The maximum number of articles listed under “Not quoted in”.
const NAMED: usize = 12;

/// A list of the quotation groups. An entry shows the versions of one quotation, and the articles that do not quote it.
pub fn draw(explorer: Explorer, entries: &[QuotationGroup], shown: usize) -> AnyView {
    let total = entries.len();
    let listed = entries.iter().take(shown).map(|one| entry(explorer, one)).collect();
    vec![list("ol", "card-list", "Quotations", listed), show_more(explorer, Box::new(move || total))].into_any()
}

fn entry(explorer: Explorer, entry: &QuotationGroup) -> AnyView {
    let Some(fullest) = entry.versions.first() else { return ().into_any() };
    let article = &explorer.article(fullest.article);
    let paragraphs = fullest.ranges.iter().map(|&stretch| text_el("p", "", text_at(article, stretch)));
    let forms = entry.versions.iter().map(|one| form(explorer, fullest, one)).collect();
    let mut parts = vec![el("div", "quotation", vec![quoted(article, paragraphs.collect())]), el("ul", "forms", forms)];
    if !entry.absent.is_empty() {
        let mut line = vec![text(format!("Not quoted in {}: ", articles(entry.absent.len())))];
        line.extend(entry.absent.iter().take(NAMED).map(|&number| {
            to_article_from(explorer, number, vec![stamp(explorer, number), unseen(named(explorer, number))])
        }));
        parts.push(el("p", "absent", line));
    }
    el("li", "finding", parts)
}

fn form(explorer: Explorer, fullest: &Version, form: &Version) -> AnyView {
    let (model, article) = (&explorer.article(fullest.article), &explorer.article(form.article));
    let (Some(first), Some(last)) = (form.ranges.first(), form.ranges.last()) else { return ().into_any() };
    let mut line = vec![
        to_passage(explorer, form.article, (first.0, last.1), origin(explorer, form.article)),
        text_el("span", "tag", form.kind.label()),
        text_el("span", "when", said(explorer, form)),
    ];
    if !form.is_closed {
        line.push(text_el("span", "tag", "closing quotation mark missing"));
    }
    let mut parts = vec![el("p", "origin", line)];
    // The fullest version is already printed above, so a version of the same kind and with the same words is not
    // printed.
    if form.kind != fullest.kind || !form.edits.is_empty() {
        let pieces = form
            .ranges
            .iter()
            .flat_map(|&stretch| std::iter::once(text(" ")).chain(edited(model, article, stretch, &form.edits)));
        parts.push(quoted(article, pieces.collect()));
    }
    el("li", "", parts)
}

/// The speaker and the channel, according to the article: "Singh (“he”) · post on X".
fn said(explorer: Explorer, form: &Version) -> String {
    let article = &explorer.article(form.article);
    let words = |bytes: Option<(usize, usize)>| bytes.map(|bytes| text_at(article, bytes));
    let speaker = match (words(form.attribution.speaker), words(form.attribution.person)) {
        (Some(pronoun), Some(person)) if pronoun != person => Some(format!("{person} (“{pronoun}”)")),
        (Some(speaker), _) => Some(speaker),
        _ => None,
    };
    let channel = form.attribution.channel.map(|channel| channel.label().to_string());
    let said: Vec<String> = [speaker, channel].into_iter().flatten().collect();
    if said.is_empty() { "speaker not given".into() } else { said.join(" · ") }
}
