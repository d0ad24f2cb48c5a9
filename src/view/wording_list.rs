//! The wording that articles share.

use cuttings_core::compare::{Family, LEAST, Member, Wording, wording};
use cuttings_core::route::{COMPARED, Route, View};
use leptos::prelude::*;

use super::erased::on;
use super::evidence::{compared, edited, introduction, more, named, origin, stamp};
use crate::state::{Explorer, Step};

/// Families of passages, each with its members and what was changed in them.
#[component]
pub fn WordingList() -> impl IntoView {
    let explorer = expect_context::<Explorer>();
    let question = Memo::new(move |_| (compared(explorer), explorer.route.with(|route| route.least)));
    let found = Memo::new(move |_| question.with(|(articles, least)| wording(explorer.corpus, articles, *least)));
    view! { class="v",
        {introduction(
            explorer,
            "Shared wording",
            "Passages that stand in more than one article, word for word or with a few words changed. Words of the fullest \
             form that one left out are struck out, words that it has instead are underlined.",
        )}
        {least_field(explorer)}
        {move || found.with(|wording| families(explorer, wording))}
    }
}

/// How many equal words a passage has at least.
pub fn least_field(explorer: Explorer) -> AnyView {
    let least = Memo::new(move |_| explorer.route.with(|route| route.least));
    let change = move |event: leptos::ev::Event| {
        if let Some(least) = event_target_value(&event).parse().ok().filter(|least| LEAST.contains(least)) {
            explorer.go(explorer.route.with_untracked(|route| route.with_least(least)), Step::Type);
        }
    };
    view! { class="v",
        <p class="least-field">
            <label for="least">"Passages of at least "<output for="least">{move || least.get()}</output>" equal words"</label>
            <input
                id="least"
                type="range"
                min=LEAST.start().to_string()
                max=LEAST.end().to_string()
                prop:value=move || least.get().to_string()
                on:input=on(change)
            />
        </p>
    }
    .into_any()
}

fn families(explorer: Explorer, wording: &Wording) -> AnyView {
    let shown = explorer.route.with(|route| route.shown);
    let families: Vec<AnyView> = wording.families.iter().take(shown).map(|one| family(explorer, one)).collect();
    view! { class="v",
        <ol class="card-list" role="list" aria-label="Passages">{families}</ol>
        {more(explorer, wording.families.len())}
        {alone(explorer, wording)}
    }
    .into_any()
}

/// The articles without shared wording. Other words are no proof that an article is independent, so that is not said.
fn alone(explorer: Explorer, wording: &Wording) -> AnyView {
    if wording.alone.is_empty() {
        return ().into_any();
    }
    let article = |&number: &usize| {
        let href = move || {
            let id = &explorer.corpus.articles[number].id;
            explorer.route.with(|route| route.with_doc(id).href())
        };
        view! { class="v", <li><a href=href>{stamp(explorer, number)} <bdi>{named(explorer, number)}</bdi></a></li> }
            .into_any()
    };
    let articles: Vec<AnyView> = wording.alone.iter().map(article).collect();
    view! { class="v",
        <section class="alone" aria-label="No shared wording found">
            <h4>"No shared wording found"</h4>
            <ul class="origins">{articles}</ul>
        </section>
    }
    .into_any()
}

fn family(explorer: Explorer, family: &Family) -> AnyView {
    let mut ids: Vec<String> = Vec::new();
    for member in &family.members {
        let id = &explorer.corpus.articles[member.article].id;
        if !ids.contains(id) && ids.len() < COMPARED {
            ids.push(id.clone());
        }
    }
    let href = move || {
        explorer.route.with(|route| Route { with: ids.clone(), ..route.with_view(View::Compare) }.href())
    };
    let members: Vec<AnyView> = family.members.iter().map(|one| member(explorer, family, one)).collect();
    view! { class="v",
        <li>
            <article class="finding">
                <h4>{format!("{} words in {} articles", family.words(), family.articles())}</h4>
                <ul class="forms">{members}</ul>
                <p class="ways"><a href=href>"Read side by side"</a></p>
            </article>
        </li>
    }
    .into_any()
}

fn member(explorer: Explorer, family: &Family, member: &Member) -> AnyView {
    let articles = &explorer.corpus.articles;
    let (fullest, article) = (&articles[family.members[family.fullest].article], &articles[member.article]);
    let text = edited(fullest, article, member.bytes, &member.edits);
    view! { class="v",
        <li>
            <p class="origin">{origin(explorer, member.article, member.bytes)}</p>
            <blockquote dir="auto" lang=article.language.clone()>{text}</blockquote>
        </li>
    }
    .into_any()
}
