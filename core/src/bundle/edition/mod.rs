//! From what Trunk built to what is published: a folder for any host, and one file that holds everything.
//!
//! ```text
//! Trunk's folder                         finished folder
//! *.css, shell.js ─────── inlined ─────► index.html        the frame, the plain page, the policy with its hashes
//! cuttings-page-*.js     ─ as it is ───► cuttings-page-*.js
//! cuttings-page-*_bg.wasm ─ as it is ──► cuttings-page-*_bg.wasm
//! icon.svg …             ─ as it is ───► icon.svg …
//!                                        sw.js, 404.html, .nojekyll
//!                                        cuttings.html     all of it in one
//! ```
//!
//! A finished folder can be finished again, with the same bytes, or given another corpus first ([`pack`]).

mod built;
mod frame;
mod names;
mod policy;
mod single;

use std::collections::BTreeMap;
use std::iter;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

use self::built::{Built, STYLE_END};
use self::frame::fill;
use super::{CORPUS, Parts, section};
use crate::corpus::{Corpus, NOT_GIVEN};
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
    let page = Page {
        built: &built,
        sources,
        title: &corpus.title,
        description: &description(&corpus),
        fingerprint: &hex(&Sha256::digest(&json)),
        plain: &Plain::of(&corpus),
    };
    let (hosted, single) = (page.hosted()?, page.single()?);
    let downloaded = [hosted.as_bytes(), built.glue.as_bytes(), &built.module];
    let download = downloaded.into_iter().map(|part| single::gzip(part).len()).sum();
    let sized = |html: &str| with_sizes(html, download, single.len());

    let mut finished = built.kept.clone();
    finished.insert(built.glue_name.clone(), built.glue.clone().into_bytes());
    finished.insert(built.module_name.clone(), built.module.clone());
    let index = sized(&hosted).into_bytes();
    let worker = worker(&finished, &index, sources.worker)?;
    finished.insert("index.html".into(), index);
    finished.insert(SINGLE.into(), sized(&single).into_bytes());
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

/// What both editions are made of.
struct Page<'a> {
    built: &'a Built,
    sources: &'a Sources<'a>,
    title: &'a str,
    description: &'a str,
    fingerprint: &'a str,
    plain: &'a Plain,
}

impl Page<'_> {
    fn hosted(&self) -> Result<String, Problem> {
        let links = "<link rel=\"icon\" type=\"image/svg+xml\" href=\"./icon.svg\" />\n\
                     <link rel=\"manifest\" href=\"./manifest.webmanifest\" />";
        let parts = [&self.built.glue_name, &self.built.module_name].map(|name| format!("./{name}"));
        let html = self.filled("hosted", &parts, links, "")?;
        policy::closed("index.html", &html, policy::HOSTED)
    }

    fn single(&self) -> Result<String, Problem> {
        let icon = self.built.kept.get("icon.svg").map(|icon| STANDARD.encode(icon)).unwrap_or_default();
        let links = format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\" />");
        let glue = single::inlined(&self.built.glue_name, &self.built.glue)?;
        let program = single::blocks(&self.built.module) + &format!("<script type=\"module\">{glue}</script>");
        let html = self.filled("single", &Default::default(), &links, &program)?;
        policy::closed(SINGLE, &html, policy::SINGLE)
    }

    fn filled(&self, edition: &str, parts: &[String; 2], links: &str, program: &str) -> Result<String, Problem> {
        let slots = [
            ("edition", edition),
            ("glue", &parts[0]),
            ("module", &parts[1]),
            ("size", if self.built.module.len() < LARGE { "small" } else { "large" }),
            ("title", &text(self.title)),
            ("description", &text(self.description)),
            ("fingerprint", self.fingerprint),
            ("style", &format!("{}{STYLE_END}{}", self.built.style, self.plain.style)),
            ("links", links),
            ("shell", &self.built.shell),
            ("plain", &self.plain.html),
            ("program", program),
        ];
        fill(&frame::without_build_lines(self.sources.frame), &slots)
    }
}

/// The sizes take ten characters whatever they are, so that they do not change themselves.
fn with_sizes(html: &str, download: usize, single: usize) -> String {
    let single = single + 2 * 10 - "{{download-bytes}}".len() - "{{single-bytes}}".len();
    let html = html.replacen("{{download-bytes}}", &format!("{download:>10}"), 1);
    html.replacen("{{single-bytes}}", &format!("{single:>10}"), 1)
}

/// The service worker with the page's own files, each with the hash of its content, and a version that changes when any of
/// them does.
fn worker(files: &Files, index: &[u8], source: &str) -> Result<String, Problem> {
    let own = files.iter().filter(|(name, _)| !APART.contains(&name.as_str()));
    let named = own.map(|(name, bytes)| (format!("./{name}"), policy::hash(bytes)));
    let files: BTreeMap<String, String> = iter::once(("./".into(), policy::hash(index))).chain(named).collect();
    let version = hex(&Sha256::digest(json!(files).to_string()));
    let code: Vec<&str> = source.lines().filter(|line| !line.starts_with("//")).collect();
    fill(&code.join("\n"), &[("build", &json!({ "version": version, "files": files }).to_string())])
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

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn failed(file: &str, rule: impl Into<String>, fix: &str) -> Problem {
    Problem::error(file, Place::default()).rule(rule).fix(fix)
}
