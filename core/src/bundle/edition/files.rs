//! The files of a published folder.

use std::collections::BTreeMap;

use crate::intake::{Place, Problem};

/// Files by their names within a folder, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The name of the single file.
pub const SINGLE: &str = "cuttings.html";

/// The shell in a folder from Trunk. In a finished folder it is part of `index.html`.
pub(super) const SHELL: &str = "shell.js";

/// Files that the finishing step replaces or removes each time it runs.
pub(super) const APART: [&str; 6] = ["index.html", SINGLE, "404.html", "sw.js", ".nojekyll", SHELL];

/// A fault of a file that stops the finishing step.
pub(super) fn failed(file: &str, rule: impl Into<String>, fix: &str) -> Problem {
    Problem::error(file, Place::default()).rule(rule).fix(fix)
}
