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
mod frame;
mod names;
mod policy;
mod single;

use std::collections::BTreeMap;
use std::iter;

use serde_json::json;
use sha2::{Digest, Sha256};

use self::built::{Built, STYLE_END, WORKER};
use self::frame::fill;
use self::single::Template;
use super::Parts;
use crate::corpus::{Corpus, NOT_GIVEN, unpack};
use crate::intake::{Place, Problem};
use crate::plain::Plain;

/// Files by their names within a folder, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The name of the single file.
pub const SINGLE: &str = "cuttings.html";

/// What we wrote for every page.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// `index.html`, with its slots.
    pub frame: &'a str,
    /// `src/sw.js`, with the slot `{{build}}`.
    pub worker: &'a str,
    /// `src/404.html`, with the slot `{{policy}}`.
    pub lost: &'a str,
}

/// From so many bytes on a program is asked for before all articles of the plain page are there.
const LARGE: usize = 2 << 20;

/// The shell, until the page has it.
const SHELL: &str = "shell.js";

/// Files that are written anew each time.
const APART: [&str; 6] = ["index.html", SINGLE, "404.html", "sw.js", ".nojekyll", SHELL];

/// Finishes a folder that Trunk has built, or one that was finished before.
///
/// # Errors
/// What is not as the finishing step knows it: a page without a corpus, glue of another form, inline code that the
/// policy would block.
pub fn finish(files: &Files, sources: &Sources<'_>) -> Result<Files, Problem> {
    let built = Built::read(files, sources.frame)?;
    let json = built.corpus()?;
    let corpus = Corpus::from_json(&json)
        .map_err(|error| failed(&built.module_name, error.to_string(), "build the page anew: make build"))?;
    let parts = built.parts()?;
    let content = Content::of(&corpus, &parts, &json);
    let worker_files = built.worker_files();
    let page = Page { built: &built, frame: Frame(sources.frame), content: &content, worker_files: &worker_files };
    let hosted = page.hosted()?;
    let single = Template::of(&built)?.filled(page.frame, &content)?;
    let downloaded = [hosted.as_bytes(), built.glue.as_bytes(), &built.module];
    let download = downloaded.into_iter().map(|part| single::gzip(part).len()).sum();

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

/// The page with another corpus in it, finished. Its module gets a name after its content, so that no cache takes one
/// for the other.
///
/// # Errors
/// As [`finish`], and a corpus JSON that cannot be read.
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
    files.insert(format!("{stem}-{:.16}_bg.wasm", hex(&Sha256::digest(&module))), module);
    finish(&files, sources)
}

/// A single file with another corpus. `html` is a single file, or the elements that carry its parts; `frame` is
/// `index.html` with its slots, of the same version. The same corpus gives the same bytes.
///
/// # Errors
/// An `html` that is no single file, and parts that do not hold the corpus.
pub fn with_corpus(html: &str, frame: &str, corpus: &Corpus, parts: &Parts) -> Result<String, Problem> {
    let json =
        unpack(parts.corpus.clone()).ok_or_else(|| failed("the corpus", "it is damaged", "open the folder again"))?;
    Template::read(html)?.filled(Frame(frame), &Content::of(corpus, parts, &json))
}

/// The fingerprint of a corpus: SHA-256 of its JSON as hexadecimal digits. The page and its addresses name a corpus by it.
pub fn fingerprint(json: &str) -> String {
    hex(&Sha256::digest(json))
}

/// What a corpus puts into a page.
struct Content<'a> {
    title: &'a str,
    description: String,
    fingerprint: String,
    plain: Plain,
    parts: &'a Parts,
}

impl<'a> Content<'a> {
    fn of(corpus: &'a Corpus, parts: &'a Parts, json: &str) -> Self {
        Self {
            title: &corpus.title,
            description: description(corpus),
            fingerprint: fingerprint(json),
            plain: Plain::of(corpus),
            parts,
        }
    }
}

/// `index.html` with its slots.
#[derive(Clone, Copy)]
struct Frame<'a>(&'a str);

impl Frame<'_> {
    /// The frame with what an edition and a corpus put into it; the policy and the sizes remain to be filled.
    fn filled(self, edition: &[(&str, &str)], content: &Content<'_>) -> Result<String, Problem> {
        let (title, description) = (text(content.title), text(&content.description));
        let own = [
            ("title", title.as_str()),
            ("description", &description),
            ("fingerprint", &content.fingerprint),
            ("plain", &content.plain.html),
        ];
        fill(&frame::without_build_lines(self.0), &[edition, &own].concat())
    }
}

/// What the hosted edition is made of.
struct Page<'a> {
    built: &'a Built,
    frame: Frame<'a>,
    content: &'a Content<'a>,
    /// The script and the module of the worker, named by their contents.
    worker_files: &'a [(String, Vec<u8>); 2],
}

impl Page<'_> {
    fn hosted(&self) -> Result<String, Problem> {
        let [(worker, _), (worker_module, _)] = self.worker_files;
        let names = [&self.built.glue_name, &self.built.module_name, worker, worker_module];
        let [glue, module, worker, worker_module] = names.map(|name| format!("./{name}"));
        let slots = [
            ("edition", "hosted"),
            ("glue", &glue),
            ("module", &module),
            ("worker", &worker),
            ("worker-module", &worker_module),
            ("size", if self.built.module.len() < LARGE { "small" } else { "large" }),
            ("style", &format!("{}{STYLE_END}{}", self.built.style, self.content.plain.style)),
            (
                "links",
                "<link rel=\"icon\" type=\"image/svg+xml\" href=\"./icon.svg\" />\n\
                 <link rel=\"manifest\" href=\"./manifest.webmanifest\" />",
            ),
            ("shell", &self.built.shell),
            ("program", ""),
        ];
        policy::closed("index.html", &self.frame.filled(&slots, self.content)?, policy::HOSTED)
    }
}

impl Built {
    /// The worker's script and module, each named by its content so that no cache takes one for the other.
    fn worker_files(&self) -> [(String, Vec<u8>); 2] {
        let script = self.worker.clone().into_bytes();
        let name = |bytes: &[u8], end: &str| format!("{WORKER}-{}{end}", short(bytes));
        [(name(&script, ".js"), script), (name(&self.worker_module, "_bg.wasm"), self.worker_module.clone())]
    }
}

/// The length of a page once its two sizes are in it.
fn sized_length(html: &str) -> usize {
    html.len() + 2 * 10 - "{{download-bytes}}".len() - "{{single-bytes}}".len()
}

/// The sizes take ten characters whatever they are, so that they do not change themselves.
fn with_sizes(html: &str, download: usize, single: usize) -> String {
    let html = html.replacen("{{download-bytes}}", &format!("{download:>10}"), 1);
    html.replacen("{{single-bytes}}", &format!("{single:>10}"), 1)
}

/// The service worker with the page's own files, each with the hash of its content, and a version that changes when any of
/// them does. It keeps `files` when it is installed, `later` when they are first used.
fn service_worker(files: &Files, later: &Files, index: &[u8], source: &str) -> Result<String, Problem> {
    let hashed = |(name, bytes): (&String, &Vec<u8>)| (format!("./{name}"), policy::hash(bytes));
    let own = files.iter().filter(|(name, _)| !APART.contains(&name.as_str())).map(hashed);
    let files: BTreeMap<String, String> = iter::once(("./".into(), policy::hash(index))).chain(own).collect();
    let later: BTreeMap<String, String> = later.iter().map(hashed).collect();
    let version = hex(&Sha256::digest(json!([files, later]).to_string()));
    let code: Vec<&str> = source.lines().filter(|line| !line.starts_with("//")).collect();
    fill(&code.join("\n"), &[("build", &json!({ "version": version, "files": files, "later": later }).to_string())])
}

/// What the page is about, for those who list pages.
fn description(corpus: &Corpus) -> String {
    let articles = if corpus.len() == 1 { "article" } else { "articles" };
    let from = match corpus.sources.iter().filter(|source| source.id != NOT_GIVEN.0).count() {
        0 => String::new(),
        1 => " from 1 source".into(),
        sources => format!(" from {sources} sources"),
    };
    format!("{}: {} {articles}{from} to read, search and filter by date, source and topic", corpus.title, corpus.len())
}

/// A text as content of an element or an attribute.
fn text(text: &str) -> String {
    maud::html! { (text) }.into_string()
}

/// The first eight bytes of a content's hash, for names of files.
fn short(content: &[u8]) -> String {
    hex(Sha256::digest(content).get(..8).unwrap_or_default())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn failed(file: &str, rule: impl Into<String>, fix: &str) -> Problem {
    Problem::error(file, Place::default()).rule(rule).fix(fix)
}
