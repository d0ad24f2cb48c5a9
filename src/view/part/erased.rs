//! One type for many closures.
//!
//! For each type of closure, the binary contains another copy of Leptos' code, of a kilobyte or more. `view!` erases
//! the types only of closures that are written inside it. With the functions below, all handlers of one kind of event
//! have the same type, and so do all lists (9 KB less Brotli).

use leptos::prelude::*;

use crate::state::Explorer;

/// An event handler for `on:…`.
pub fn on<E: 'static>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}

/// A list with a row for each of `numbers`. A row that moves in the list keeps its elements.
pub fn rows(
    explorer: Explorer,
    numbers: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    row: fn(Explorer, usize) -> AnyView,
) -> AnyView {
    let numbers: Box<dyn Fn() -> Vec<usize> + Send + Sync> = Box::new(numbers);
    view! { <For each=numbers key=|number| *number children=move |number| row(explorer, number)/> }.into_any()
}
