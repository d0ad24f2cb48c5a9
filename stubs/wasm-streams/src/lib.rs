//! A replacement for the crate `wasm-streams`, with only the names that Leptos's server functions use.
//!
//! The page has no server and streams nothing. But `wasm-streams` exports classes to JavaScript, and a linker may not
//! remove exports. These classes would add 5 KB to the bundle, although nothing calls them. The workspace's
//! `Cargo.toml` therefore replaces the crate with this one, in which every conversion between streams gives an empty
//! stream.

use futures_util::Stream;
use futures_util::stream::empty;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser.
#[derive(Clone, Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Wraps an empty stream of the browser. The Rust stream is ignored.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> Self {
        let stream = web_sys::ReadableStream::new();
        Self(stream.unwrap_or_else(|error| error.unchecked_into()))
    }

    /// The wrapped stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// An empty Rust stream. The wrapped stream is ignored.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
        empty()
    }
}
