//! A table whose header row and first column stay visible while the rest scrolls.

use leptos::html::custom;
use leptos::prelude::*;

use super::element::{el, sign, text_el, unseen};

/// A table in a region that scrolls. `label` is the accessible name of the region, and `corner` is the header of the
/// first column.
pub fn comparison_table(
    label: &'static str,
    corner: &'static str,
    heads: Vec<AnyView>,
    bodies: Vec<AnyView>,
) -> AnyView {
    let heads = std::iter::once(head(vec![text_el("span", "", corner)])).chain(heads).collect();
    let content = std::iter::once(el("thead", "", vec![el("tr", "", heads)])).chain(bodies).collect();
    view! { class="v",
        <div class="table-scroller" role="region" aria-label=label tabindex="0">
            {el("table", "comparison-table", content)}
        </div>
    }
    .into_any()
}

/// The header of a column.
pub fn head(children: Vec<AnyView>) -> AnyView {
    custom("th").class("").attr("scope", "col").child(children).into_any()
}

/// A row with its header in the first column.
pub fn row(head: Vec<AnyView>, cells: Vec<AnyView>) -> AnyView {
    let head = custom("th").class("").attr("scope", "row").child(head).into_any();
    el("tr", "", std::iter::once(head).chain(cells).collect())
}

/// The cell for an article or source that does not mention the topic or claim of the row.
pub fn nothing() -> AnyView {
    el("td", "nothing", vec![sign("", "–"), unseen("not mentioned in this text")])
}
