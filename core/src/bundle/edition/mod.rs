//! Turns the folder that Trunk built into what is published: a folder for any host, and one file that contains
//! everything.
//!
//! ```text
//! Trunk's folder                          finished folder
//! *.css, shell.js ──────── inlined ─────► index.html          the frame, the plain page, the policy with its hashes
//! cuttings-page-*.js      ─ unchanged ──► cuttings-page-*.js
//! cuttings-page-*_bg.wasm ─ unchanged ──► cuttings-page-*_bg.wasm
//! cuttings-worker.js      ─ renamed ────► cuttings-worker-*.js
//! cuttings-worker_bg.wasm ─ renamed ────► cuttings-worker-*_bg.wasm
//! icon.svg …              ─ unchanged ──► icon.svg …
//!                                         sw.js, 404.html, .nojekyll
//!                                         cuttings.html       everything in one file
//! ```
//!
//! A finished folder can be finished again and gives the same bytes. [`pack`] puts another corpus into a folder.
//! [`with_corpus`] puts another corpus into a single file, without a folder.

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
