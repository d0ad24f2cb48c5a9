//! The service worker of the hosted edition.

use std::collections::BTreeMap;
use std::iter;

use serde_json::json;

use super::digest::digest;
use super::files::{APART, Files};
use super::frame::fill;
use super::policy;
use crate::intake::Problem;

/// The script of the service worker. It contains the names and hashes of the page's own files, and a version that
/// changes if any of these changes. The service worker caches `index` (the bytes of `index.html`) and `files` when it
/// is installed, and each file in `later` when that file is first used. `source` is `src/sw.js`.
pub(super) fn service_worker(files: &Files, later: &Files, index: &[u8], source: &str) -> Result<String, Problem> {
    let hashed = |(name, bytes): (&String, &Vec<u8>)| (format!("./{name}"), policy::hash(bytes));
    let own = files.iter().filter(|(name, _)| !APART.contains(&name.as_str())).map(hashed);
    let files: BTreeMap<String, String> = iter::once(("./".into(), policy::hash(index))).chain(own).collect();
    let later: BTreeMap<String, String> = later.iter().map(hashed).collect();
    let version = digest(json!([files, later]).to_string());
    let code: Vec<&str> = source.lines().filter(|line| !line.starts_with("//")).collect();
    fill(&code.join("\n"), &[("build", &json!({ "version": version, "files": files, "later": later }).to_string())])
}
