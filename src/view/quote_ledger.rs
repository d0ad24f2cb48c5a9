//! Who is quoted, and in which form.

use cuttings_core::compare::{Entry, Form, ledger};
use leptos::prelude::*;

use super::evidence::{compared, edited, introduction, more, named, origin, stamp, text_at};
use crate::state::Explorer;

/// Each quotation once, with its form in every article.
#[component]
pub fn QuoteLedger() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let articles = Memo::new(move |_| compared(explorer));
    let entries = Memo::new(move |_| articles.with(|articles| ledger(explorer.corpus, articles)));
    let list = move || {
        let shown = explorer.route.with(|route| route.shown);
        entries.with(|entries| {
            let listed: Vec<AnyView> = entries.iter().take(shown).map(|one| entry(explorer, one)).collect();
            view! { class="v",
                <ol class="card-list" role="list" aria-label="Quotations">{listed}</ol>
                {more(explorer, entries.len())}
            }
            .into_any()
        })
    };
    view! { class="v",
        {introduction(
            explorer,
            "Quotes",
            "What stands between quotation marks, who is said to have said it, and its form in each article: verbatim, \
             trimmed, altered, or without the marks.",
        )}
        {move || list()}
    }
}

fn entry(explorer: Explorer, entry: &Entry) -> AnyView {
    let Some(fullest) = entry.forms.first() else { return ().into_any() };
    let article = &explorer.corpus.articles[fullest.article];
    let paragraphs = fullest.stretches.iter().map(|&stretch| {
        view! { class="v", <p dir="auto" lang=article.language.clone()>{text_at(article, stretch)}</p> }.into_any()
    });
    let forms: Vec<AnyView> = entry.forms.iter().map(|one| form(explorer, fullest, one)).collect();
    let absent: Vec<AnyView> = entry.absent.iter().take(12).map(|&number| {
        view! { class="v", <li>{stamp(explorer, number)} <bdi>{named(explorer, number)}</bdi></li> }.into_any()
    }).collect();
    let others = match entry.absent.len() {
        0 => ().into_any(),
        total => view! { class="v",
            <p class="absent">{format!("Not quoted in {}:", articles(total))}</p>
            <ul class="origins">{absent}</ul>
        }
        .into_any(),
    };
    view! { class="v",
        <li>
            <article class="finding">
                <blockquote class="quotation">{paragraphs.collect::<Vec<AnyView>>()}</blockquote>
                <ul class="forms">{forms}</ul>
                {others}
            </article>
        </li>
    }
    .into_any()
}

fn articles(count: usize) -> String {
    format!("{count} {}", if count == 1 { "article" } else { "articles" })
}

fn form(explorer: Explorer, fullest: &Form, form: &Form) -> AnyView {
    let articles = &explorer.corpus.articles;
    let (model, article) = (&articles[fullest.article], &articles[form.article]);
    let (Some(first), Some(last)) = (form.stretches.first(), form.stretches.last()) else { return ().into_any() };
    let is_same = form.stretches == fullest.stretches && form.article == fullest.article;
    let edits: Vec<AnyView> = match is_same || form.edits.is_empty() && form.kind == fullest.kind {
        true => Vec::new(),
        false => form.stretches.iter().flat_map(|&stretch| edited(model, article, stretch, &form.edits)).collect(),
    };
    let text = match edits.is_empty() {
        true => ().into_any(),
        false => view! { class="v", <blockquote dir="auto" lang=article.language.clone()>{edits}</blockquote> }.into_any(),
    };
    let unclosed = if form.is_closed { "" } else { " · its last quotation mark is missing" };
    view! { class="v",
        <li>
            <p class="origin">
                {origin(explorer, form.article, (first.0, last.1))}
                <span class="tag">{form.kind.label()}</span>
                <span class="when">{said(explorer, form)}{unclosed}</span>
            </p>
            {text}
        </li>
    }
    .into_any()
}

/// "Singh (“he”) · post on X": what the article says of who said it, and where.
fn said(explorer: Explorer, form: &Form) -> String {
    let article = &explorer.corpus.articles[form.article];
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
