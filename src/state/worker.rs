//! Sends requests to the worker and passes its responses to listeners.
//!
//! The shell carries the messages, and starts the worker when the first request is sent. No function here waits for a
//! response. Instead, each request has a listener: a function that gets the responses to this request.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use cuttings_core::bridge::{Ask, EVERY, Request, Response, Status};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};

#[wasm_bindgen(js_namespace = cuttings)]
extern "C" {
    /// Sends a request. `head` is the request as JSON. `parts` are its buffers, which are transferred, not copied.
    fn post(head: &str, parts: Array);
    /// Sets the function that gets all responses.
    fn hear(listener: &Closure<dyn FnMut(String, Array)>);
}

/// A function that gets each response to one request, with the buffers of the response.
type Listener = Rc<RefCell<dyn FnMut(Status, Vec<Uint8Array>)>>;

#[derive(Default)]
struct Requests {
    last: u32,
    listeners: HashMap<u32, Listener>,
    ear: Option<Closure<dyn FnMut(String, Array)>>,
}

thread_local! {
    static REQUESTS: RefCell<Requests> = RefCell::default();
}

/// A request that was sent. Dropping this value cancels the request.
#[must_use = "a request that is dropped is cancelled"]
pub struct Asked(u32);

/// Sends a request to the worker. `parts` are the buffers that [`Ask`] describes. They are transferred, so each must be
/// a copy that nothing else uses. `listener` first gets the progress, and then the final status. If the worker fails,
/// the final status is [`Status::Failed`].
pub fn ask(ask: Ask, parts: &[Uint8Array], listener: impl FnMut(Status, Vec<Uint8Array>) + 'static) -> Asked {
    let id = REQUESTS.with_borrow_mut(|requests| {
        let ear = || {
            let ear = Closure::new(|head: String, parts: Array| heard(&head, &parts));
            hear(&ear);
            ear
        };
        requests.ear.get_or_insert_with(ear);
        requests.last += 1;
        requests.listeners.insert(requests.last, Rc::new(RefCell::new(listener)));
        requests.last
    });
    send(&Request { id, ask }, parts.iter().collect());
    Asked(id)
}

impl Asked {
    /// The id of the request.
    pub fn id(&self) -> u32 {
        self.0
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        let Self(id) = *self;
        if REQUESTS.with_borrow_mut(|requests| requests.listeners.remove(&id)).is_some() {
            send(&Request { id, ask: Ask::Cancel }, Array::new());
        }
    }
}

fn send(request: &Request, parts: Array) {
    // A request contains only numbers and texts, so encoding it never fails.
    if let Ok(head) = serde_json::to_string(request) {
        post(&head, parts);
    }
}

fn heard(head: &str, parts: &Array) {
    // Parses bytes, because the corpus also parses its JSON from bytes. Parsing a `&str` here would compile the parser
    // a second time.
    let Ok(Response { id, status }) = serde_json::from_slice(head.as_bytes()) else { return };
    let ids: Vec<u32> = REQUESTS.with_borrow(|requests| match id {
        EVERY => requests.listeners.keys().copied().collect(),
        _ => vec![id],
    });
    let is_last = !matches!(status, Status::Progress { .. });
    for id in ids {
        // A listener may send or drop a request, so `REQUESTS` must not be borrowed while the listener runs.
        let listener = REQUESTS.with_borrow_mut(|requests| match is_last {
            true => requests.listeners.remove(&id),
            false => requests.listeners.get(&id).cloned(),
        });
        if let Some(listener) = listener
            && let Ok(mut listener) = listener.try_borrow_mut()
        {
            listener(status.clone(), parts.iter().map(Uint8Array::unchecked_from_js).collect());
        }
    }
}
