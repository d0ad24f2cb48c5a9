//! One type for many closures.
//!
//! Leptos compiles its code once for each type of closure, which costs a kilobyte or more. `view!` erases only the
//! closures that are written inside it. With these functions, all handlers of one kind of event share a type, and so do
//! all lists (9 KB less Brotli).

use leptos::prelude::*;

use crate::state::Explorer;

/// An event handler for `on:…`.
pub fn on<E: 'static>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}

/// A list of rows, one for each number. Rows keep their elements when they move.
pub fn rows(
    explorer: Explorer,
    numbers: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    row: fn(Explorer, usize) -> AnyView,
) -> AnyView {
    let numbers: Box<dyn Fn() -> Vec<usize> + Send + Sync> = Box::new(numbers);
    view! { <For each=numbers key=|number| *number children=move |number| row(explorer, number)/> }.into_any()
}
