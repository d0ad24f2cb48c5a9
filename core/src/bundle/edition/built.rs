//! Reads the parts of a page from the folder of a build.

use super::digest::short;
use super::files::{APART, Files, SHELL, SINGLE, failed};
use super::names;
use crate::bundle::Parts;
use crate::corpus::unpack;
use crate::intake::Problem;

/// The parts of a built page.
pub(super) struct Built {
    /// The styles that do not depend on the corpus, in the order of the cascade.
    pub(super) style: String,
    /// The shell: the script that starts the program, and shows a message if the start fails.
    pub(super) shell: String,
    pub(super) glue_name: String,
    /// The JavaScript that `wasm-bindgen` generates for the program.
    pub(super) glue: String,
    pub(super) module_name: String,
    /// The module of the program, with the corpus in its sections.
    pub(super) module: Vec<u8>,
    /// The script of the worker.
    pub(super) worker: String,
    /// The module that the worker runs.
    pub(super) worker_module: Vec<u8>,
    /// The HTML of the single file. `None` unless the folder was finished before.
    pub(super) single: Option<String>,
    /// All other files, which are published unchanged.
    pub(super) kept: Files,
}

/// The tags around the parts of a finished page. `data-part` distinguishes our own elements from those that a browser
/// extension adds.
pub(super) const STYLE: &str = "<style data-part=\"style\">";
pub(super) const SHELL_START: &str = "<script data-part=\"shell\">";
pub(super) const END: &str = "</script>";

/// The end of the styles that do not depend on the corpus. The styles for one corpus follow.
pub(super) const STYLE_END: &str = "\n/*corpus*/";

const REBUILD: &str = "build the page again: make build";

impl Built {
    /// Reads the parts from Trunk's folder or from a finished folder. A finished folder has its styles and its shell in
    /// `index.html`. `frame` is the source of `index.html`.
    pub(super) fn read(files: &Files, frame: &str) -> Result<Self, Problem> {
        let (glue_name, glue) = only(files, PROGRAM, ".js")?;
        let (module_name, module) = only(files, PROGRAM, ".wasm")?;
        let (worker_name, worker) = only(files, WORKER, ".js")?;
        let (worker_module_name, worker_module) = only(files, WORKER, ".wasm")?;
        let page = files.get("index.html").map(|page| String::from_utf8_lossy(page)).unwrap_or_default();
        let (style, shell) = match (between(&page, STYLE, STYLE_END), files.get(SHELL)) {
            (Some(style), None) => (style, between(&page, SHELL_START, END).unwrap_or_default()),
            (_, Some(shell)) => (sheets(files, frame)?, String::from_utf8_lossy(shell).trim().replace('\r', "")),
            (None, None) => {
                return Err(failed("index.html", "it is neither a finished page nor a fresh build", REBUILD));
            }
        };
        let parts = [&glue_name, &module_name, &worker_name, &worker_module_name];
        let gone = |name: &String| name.ends_with(".css") || APART.contains(&name.as_str()) || parts.contains(&name);
        let kept = files.iter().filter(|(name, _)| !gone(name)).map(|(name, bytes)| (name.clone(), bytes.clone()));
        let kept = kept.collect();
        let script = |name: &str, code: &[u8]| match std::str::from_utf8(code) {
            Ok(code) => Ok(code.replace('\r', "")),
            Err(_) => Err(failed(name, "it is not UTF-8", REBUILD)),
        };
        let (module, glue) = names::shortened(module, &script(&glue_name, glue)?);
        let (worker_module, worker) = names::shortened(worker_module, script(&worker_name, worker)?.trim());
        let single = files.get(SINGLE).map(|single| String::from_utf8_lossy(single).into_owned());
        Ok(Self { style, shell, glue_name, glue, module_name, module, worker, worker_module, single, kept })
    }

    /// The three parts of the corpus, from the sections of the module.
    pub(super) fn parts(&self) -> Result<Parts, Problem> {
        Parts::in_module(&self.module)
            .ok_or_else(|| failed(&self.module_name, "it has no sections for a corpus", REBUILD))
    }

    /// The corpus JSON, from the module.
    pub(super) fn corpus(&self) -> Result<String, Problem> {
        unpack(self.parts()?.corpus).ok_or_else(|| failed(&self.module_name, "its corpus is damaged", REBUILD))
    }

    /// The names and contents of the worker's script and module. The name contains a hash of the content, so that no
    /// cache serves an old version.
    pub(super) fn worker_files(&self) -> [(String, Vec<u8>); 2] {
        let script = self.worker.clone().into_bytes();
        let name = |bytes: &[u8], end: &str| format!("{WORKER}-{}{end}", short(bytes));
        [(name(&script, ".js"), script), (name(&self.worker_module, "_bg.wasm"), self.worker_module.clone())]
    }
}

/// The start of the file names of the program and of the worker. Each has a script and a module.
const PROGRAM: &str = "cuttings-page";
pub(super) const WORKER: &str = "cuttings-worker";

fn only<'a>(files: &'a Files, stem: &str, ending: &str) -> Result<(String, &'a [u8]), Problem> {
    let is_it = |name: &str| name.starts_with(stem) && name.ends_with(ending);
    let mut found = files.iter().filter(|(name, _)| is_it(name));
    match (found.next(), found.next()) {
        (Some((name, bytes)), None) => Ok((name.clone(), bytes)),
        (None, _) => Err(failed(
            "the folder",
            format!("it contains no {stem}*{ending} file, so it is not a built page"),
            REBUILD,
        )),
        (Some(_), Some((name, _))) => {
            Err(failed(name, format!("it is a second {stem}*{ending} file; a page has one"), REBUILD))
        }
    }
}

/// The text between `from` and the next `to` in a finished page.
pub(super) fn between(page: &str, from: &str, to: &str) -> Option<String> {
    Some(page.split_once(from)?.1.split_once(to)?.0.to_string())
}

/// The text of all style sheets that the frame links, joined in the order of the links. Trunk has added a hash to the
/// name of each file.
fn sheets(files: &Files, frame: &str) -> Result<String, Problem> {
    let linked = frame.lines().filter(|line| line.contains("data-trunk") && line.contains("rel=\"css\""));
    let stems = linked.filter_map(|line| line.split("href=\"").nth(1)?.split(".css").next()?.rsplit('/').next());
    let sheet = |stem: &str| {
        let is_it =
            |name: &str| name.strip_prefix(stem).is_some_and(|rest| rest.starts_with('-') && rest.ends_with(".css"));
        let found = files.iter().find(|(name, _)| is_it(name)).map(|(_, bytes)| String::from_utf8_lossy(bytes));
        found.ok_or_else(|| failed("index.html", format!("it links {stem}.css, which was not built"), REBUILD))
    };
    let sheets: Result<Vec<_>, _> = stems.map(sheet).collect();
    Ok(sheets?.join("\n").replace('\r', ""))
}
