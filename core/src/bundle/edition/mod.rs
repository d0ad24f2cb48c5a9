//! From what Trunk built to what is published: a folder for any host, and one file that holds everything.
//!
//! ```text
//! Trunk's folder                          finished folder
//! *.css, shell.js ──────── inlined ─────► index.html          the frame, the plain page, the policy with its hashes
//! cuttings-page-*.js      ─ as it is ───► cuttings-page-*.js
//! cuttings-page-*_bg.wasm ─ as it is ───► cuttings-page-*_bg.wasm
//! cuttings-worker.js      ─ named anew ─► cuttings-worker-*.js
//! cuttings-worker_bg.wasm ─ named anew ─► cuttings-worker-*_bg.wasm
//! icon.svg …              ─ as it is ───► icon.svg …
//!                                         sw.js, 404.html, .nojekyll
//!                                         cuttings.html       all of it in one
//! ```
//!
//! A finished folder can be finished again, with the same bytes, or given another corpus first ([`pack`]). A single file
//! can be given another corpus by itself ([`with_corpus`]).

mod built;
mod content;
mod digest;
mod files;
mod finish;
mod frame;
mod hosted;
mod names;
mod policy;
mod service_worker;
mod single;

pub use digest::fingerprint;
pub use files::{Files, SINGLE};
pub use finish::{Sources, finish, pack, with_corpus};
