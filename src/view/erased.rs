//! One type for many closures.
//!
//! Leptos compiles its machinery anew for each type of closure, a kilobyte and more for each. `view!` itself erases
//! the closures that are written in it; what it leaves goes through here, so that all handlers of one kind of event,
//! and all lists, are compiled once.

use leptos::prelude::*;

/// A handler of an event, for `on:…`.
pub fn on<E: 'static>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}

/// A list whose rows stay what they are while they move, come and go; each is made once from its number.
pub fn rows(numbers: impl Fn() -> Vec<usize> + Send + Sync + 'static, row: fn(usize) -> AnyView) -> AnyView {
    let numbers: Box<dyn Fn() -> Vec<usize> + Send + Sync> = Box::new(numbers);
    view! { <For each=numbers key=|number| *number children=row/> }.into_any()
}
