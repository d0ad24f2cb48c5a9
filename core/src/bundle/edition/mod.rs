//! Turns the folder that Trunk built into the two editions: a folder for any web host, and the single file.
//!
//! ```text
//! Trunk's folder                          finished folder
//! *.css, shell.js ──────── inlined ─────► index.html          the frame, the plain page, the policy with its hashes
//! cuttings-page-*.js      ─ shortened ──► cuttings-page-*.js
//! cuttings-page-*_bg.wasm ─ shortened ──► cuttings-page-*_bg.wasm
//! cuttings-worker.js      ─ shortened ──► cuttings-worker-*.js         renamed
//! cuttings-worker_bg.wasm ─ shortened ──► cuttings-worker-*_bg.wasm    renamed
//! icon.svg …              ─ unchanged ──► icon.svg …
//!                                         sw.js, 404.html, .nojekyll
//!                                         cuttings.html       everything in one file
//! ```
//!
//! “Shortened” means that the functions between script and module get short names (`names.rs`).
//!
//! Finishing a finished folder again gives the same bytes. [`pack`] puts another corpus into a folder. [`with_corpus`]
//! puts another corpus into a single file, without a folder.

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
