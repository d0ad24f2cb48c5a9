//! Finishes a page that Trunk built, or puts another corpus into a finished page.

use super::built::Built;
use super::content::{Content, Frame};
use super::digest::short;
use super::files::{Files, SINGLE, failed};
use super::frame::with_sizes;
use super::hosted::hosted;
use super::policy;
use super::service_worker::service_worker;
use super::single::{Template, gzip};
use crate::bundle::Parts;
use crate::corpus::{Corpus, unpack};
use crate::intake::Problem;

/// The source files that every page is made from.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// `index.html`, with its slots.
    pub frame: &'a str,
    /// `src/sw.js`, the service worker, with the slot `{{build}}`.
    pub worker: &'a str,
    /// `src/404.html`, the page for unknown addresses, with the slot `{{policy}}`.
    pub lost: &'a str,
}

/// The files of the finished page. `files` are those of Trunk's folder, or of a finished folder.
///
/// # Errors
/// If a part of the page is missing or damaged, the glue has an unexpected form, or a source file lacks a slot.
pub fn finish(files: &Files, sources: &Sources<'_>) -> Result<Files, Problem> {
    let built = Built::read(files, sources.frame)?;
    let json = built.corpus()?;
    let corpus = Corpus::from_json(&json)
        .map_err(|error| failed(&built.module_name, error.to_string(), "build the page again: make build"))?;
    let parts = built.parts()?;
    let content = Content::of(&corpus, &parts, &json);
    let worker_files = built.worker_files();
    let frame = Frame(sources.frame);
    let hosted = hosted(&built, frame, &content, &worker_files)?;
    let single = Template::of(&built)?.filled(frame, &content)?;
    let downloaded = [hosted.as_bytes(), built.glue.as_bytes(), &built.module];
    let download = downloaded.into_iter().map(|part| gzip(part).len()).sum();

    let mut finished = built.kept.clone();
    finished.insert(built.glue_name.clone(), built.glue.clone().into_bytes());
    finished.insert(built.module_name.clone(), built.module.clone());
    let index = with_sizes(&hosted, download, single.len()).into_bytes();
    let mut later: Files = worker_files.into_iter().collect();
    later.insert(SINGLE.into(), single.into_bytes());
    let worker = service_worker(&finished, &later, &index, sources.worker)?;
    finished.extend(later);
    finished.insert("index.html".into(), index);
    finished.insert("sw.js".into(), worker.into_bytes());
    finished.insert("404.html".into(), policy::closed("404.html", sources.lost, policy::LOST)?.into_bytes());
    finished.insert(".nojekyll".into(), Vec::new());
    Ok(finished)
}

/// The files of the finished page, with another corpus. The name of the new module contains a hash of its content,
/// so that no cache serves the old one.
///
/// # Errors
/// As for [`finish`], and if the corpus JSON cannot be read.
pub fn pack(files: &Files, json: &str, sources: &Sources<'_>) -> Result<Files, Problem> {
    let built = Built::read(files, sources.frame)?;
    let wrong = |rule: String| failed("the corpus JSON", rule, "write it with the press");
    let corpus = Corpus::from_json(json).map_err(|error| wrong(error.to_string()))?;
    let parts = Parts::of(&corpus).map_err(|error| wrong(error.to_string()))?;
    let module = parts.placed_in(&built.module).ok_or_else(|| {
        failed(&built.module_name, "it has no place for a corpus", "build the page first: make build")
    })?;
    let mut files = files.clone();
    files.remove(&built.module_name);
    let stem = built.module_name.rsplit_once('-').map_or("cuttings-page", |(stem, _)| stem);
    files.insert(format!("{stem}-{}_bg.wasm", short(&module)), module);
    finish(&files, sources)
}

/// The HTML of a single file, with another corpus. `html` is a single file, or only its elements with `data-part`.
/// `frame` is the source of `index.html` of the same version. The same corpus gives the same bytes.
///
/// # Errors
/// If `html` lacks a part of a single file, `frame` lacks a slot, or the corpus JSON in `parts` is damaged.
pub fn with_corpus(html: &str, frame: &str, corpus: &Corpus, parts: &Parts) -> Result<String, Problem> {
    let json =
        unpack(parts.corpus.clone()).ok_or_else(|| failed("the corpus", "it is damaged", "open the folder again"))?;
    Template::read(html)?.filled(Frame(frame), &Content::of(corpus, parts, &json))
}
