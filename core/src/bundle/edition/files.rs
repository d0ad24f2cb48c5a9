//! The files of a published folder.

use std::collections::BTreeMap;

use crate::intake::{Place, Problem};

/// The contents of files, by their paths within a folder, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The name of the single file.
pub const SINGLE: &str = "cuttings.html";

/// The name of the shell's file in Trunk's folder. In a finished folder, the shell is part of `index.html`.
pub(super) const SHELL: &str = "shell.js";

/// The names of the files that the finishing step replaces or removes each time it runs.
pub(super) const APART: [&str; 6] = ["index.html", SINGLE, "404.html", "sw.js", ".nojekyll", SHELL];

/// The error for a file with a fault that stops the finishing step.
pub(super) fn failed(file: &str, rule: impl Into<String>, fix: &str) -> Problem {
    Problem::error(file, Place::default()).rule(rule).fix(fix)
}
