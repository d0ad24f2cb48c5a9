//! The dialog that says what this page is, and how to check that it sends nothing.

use cuttings_core::corpus::Date;
use leptos::prelude::*;

use super::dialog::dialog;
use crate::state::{Explorer, are_topics_changed, fingerprint, opened, save_page, written};
use crate::view::part::counted::{articles, counted};
use crate::view::part::erased::on;
use crate::view::part::overlay::About;

/// The dialog that describes the collection, the build and the licence, and offers the page as one file.
#[component]
pub fn AboutDialog(explorer: Explorer) -> impl IntoView {
    let About(open) = expect_context::<About>();
    // The content is drawn only when the dialog is opened, because most readers never open it.
    let content = move || if open.get() { about(explorer) } else { ().into_any() };
    dialog(open, "about-title", "About this page", view! { class="v", {move || content()} }.into_any())
}

fn about(explorer: Explorer) -> AnyView {
    let corpus = explorer.corpus();
    let days = |day| Date::Day(day).spoken();
    let extent = corpus.extent.map(|(first, last)| format!(", from {} to {}", days(first), days(last)));
    let sources = corpus.sources.len();
    let holds = format!("{} from {}{}", articles(corpus.len()), counted(sources, "source"), extent.unwrap_or_default());
    let size = |name: &str| match written(name).parse::<u32>() {
        Ok(bytes) => format!("{} KB", bytes.div_ceil(1000)),
        Err(_) => "unknown".into(),
    };
    let changed = if are_topics_changed() { ", before you changed topics" } else { "" };
    let lines = [
        ("Collection", corpus.title.clone()),
        ("Contents", holds),
        ("Page", format!("Cuttings {}, {} to download", env!("CARGO_PKG_VERSION"), size("cuttings-download"))),
        ("As one file", size("cuttings-single")),
        ("Fingerprint", format!("SHA-256 {} of the articles as JSON{changed}", fingerprint())),
        ("Licence", "MIT or Apache-2.0, at your option".into()),
    ];
    let is_bundled = |(term, _): &(&'static str, String)| opened().is_none() || *term != "As one file";
    let line = |(term, meaning): (&'static str, String)| {
        view! { class="v", <div><dt>{term}</dt><dd><bdi>{meaning}</bdi></dd></div> }.into_any()
    };
    let is_hosted =
        document().document_element().and_then(|root| root.get_attribute("data-edition")).as_deref() == Some("hosted");
    // A host has the single file only with the bundled articles. For other articles, or without a host, the page writes
    // the file itself.
    let download = match is_hosted && opened().is_none() {
        true => view! { class="v",
            <p><a href="./cuttings.html" download="cuttings.html">"Download this page as one file"</a>". It opens from disk without a network."</p>
        }
        .into_any(),
        false => view! { class="v",
            <p><button type="button" on:click=on(move |_| save_page())>"Save as one file"</button>" It opens from disk without a network."</p>
        }
        .into_any(),
    };
    view! { class="v",
        <dl class="keys">{lines.into_iter().filter(is_bundled).map(line).collect::<Vec<AnyView>>()}</dl>
        {download}
        <h3>"Nothing you do here leaves your browser"</h3>
        <p>
            "To check, open the network panel of your browser’s developer tools and use the page: it sends nothing. "
            "The page also blocks this itself: its source begins with a Content-Security-Policy that allows no other address."
        </p>
    }
    .into_any()
}
