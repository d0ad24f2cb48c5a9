//! Elements of one type.
//!
//! Leptos compiles its machinery anew for each shape of a tree, one to two kilobytes each. Views that are mostly text are put
//! together from these instead: every element is of one type, whatever its name and its children.

use cuttings_core::route::Route;
use leptos::html::custom;
use leptos::prelude::*;

use crate::state::Explorer;

/// An element with a class, which may be empty.
pub fn el(tag: &'static str, class: &'static str, children: Vec<AnyView>) -> AnyView {
    custom(tag).class(class).child(children).into_any()
}

/// Text, never HTML.
pub fn text(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    text.into_any()
}

/// An element that holds only text.
pub fn text_el(tag: &'static str, class: &'static str, content: impl Into<String>) -> AnyView {
    el(tag, class, vec![text(content)])
}

/// A name that keeps its direction within text of the other one.
pub fn name(content: impl Into<String>) -> AnyView {
    el("bdi", "", vec![text(content)])
}

/// What a screen reader says where others see a sign.
pub fn unseen(content: impl Into<String>) -> AnyView {
    text_el("span", "visually-hidden", content)
}

/// A sign that a screen reader passes over.
pub fn sign(class: &'static str, content: impl Into<String>) -> AnyView {
    let content: String = content.into();
    view! { class="v", <span class=class aria-hidden="true">{content}</span> }.into_any()
}

/// A list of named items.
pub fn list(tag: &'static str, class: &'static str, label: &'static str, items: Vec<AnyView>) -> AnyView {
    custom(tag).class(class).attr("role", "list").attr("aria-label", label).child(items).into_any()
}

/// A link to a route that is derived from where we are. `label` is its name, where it shows less than that.
pub fn link(
    explorer: Explorer,
    label: Option<String>,
    route: impl Fn(&Route) -> Route + Send + Sync + 'static,
    children: Vec<AnyView>,
) -> AnyView {
    link_to(explorer, label, Box::new(route), children)
}

type Derived = Box<dyn Fn(&Route) -> Route + Send + Sync>;

fn link_to(explorer: Explorer, label: Option<String>, route: Derived, children: Vec<AnyView>) -> AnyView {
    let href = move || explorer.route.with(|here| route(here).href());
    view! { class="v", <a class="to-evidence" href=href aria-label=label.clone() title=label>{children}</a> }.into_any()
}
