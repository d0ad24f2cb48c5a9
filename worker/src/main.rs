//! The worker: reads folders, compares articles, changes topics and writes the single file, in slices.
//!
//! `worker/serve.js` calls the functions of this file, in a Web Worker or on the page's own thread. The module [`desk`]
//! does the work and does not depend on a browser.

mod desk;
mod opening;
mod topics;

use std::cell::RefCell;

use cuttings_core::bridge::Response;
use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use desk::Desk;

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

fn main() {
    // A panic becomes a JavaScript exception, which `serve.js` catches and reports to the page.
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
}

/// Adds a request to the queue, or cancels an earlier request. `head` is the request as JSON, `parts` are its buffers.
#[wasm_bindgen]
pub fn receive(head: &str, parts: Vec<Uint8Array>) {
    let parts = parts.iter().map(Uint8Array::to_vec).collect();
    DESK.with_borrow_mut(|desk| desk.receive(head, parts));
}

/// Does one step of the first request in the queue. If this step finishes the request, calls `answer` with the
/// response. Returns whether the queue still contains a request.
#[wasm_bindgen]
pub fn work(answer: &Function) -> bool {
    DESK.with_borrow_mut(|desk| {
        if let Some((response, parts)) = desk.work() {
            send(answer, &response, &parts);
        }
        desk.is_busy()
    })
}

/// Calls `answer` with the progress of the first request, unless this progress was already sent.
#[wasm_bindgen]
pub fn progress(answer: &Function) {
    if let Some(response) = DESK.with_borrow_mut(Desk::progress) {
        send(answer, &response, &[]);
    }
}

fn send(answer: &Function, response: &Response, parts: &[Vec<u8>]) {
    let head = serde_json::to_string(response).unwrap_or_default();
    let parts: Array = parts.iter().map(|part| JsValue::from(Uint8Array::from(part.as_slice()))).collect();
    // This fails only if the page no longer exists. Then nobody needs the response.
    let _ = answer.call2(&JsValue::NULL, &head.into(), &parts);
}
