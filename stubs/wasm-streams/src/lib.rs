//! What Leptos's server functions name of `wasm-streams`, without its code.
//!
//! The page has no server and streams nothing. But the crate exports classes to JavaScript, and what is exported no
//! linker may remove: 5 KB of the bundle for what is never called. `Cargo.toml` puts this in its place. Were it ever
//! called, a stream would be empty.

use futures_util::Stream;
use futures_util::stream::empty;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser.
#[derive(Clone, Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// An empty stream, whatever is given.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> Self {
        let stream = web_sys::ReadableStream::new();
        Self(stream.unwrap_or_else(|error| error.unchecked_into()))
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// An empty stream.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
        empty()
    }
}
