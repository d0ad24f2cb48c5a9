//! The Content-Security-Policy of each page. It is written into the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::files::failed;
use crate::intake::Problem;

/// The policy of the hosted page.
///
/// The page loads its parts from its own origin, registers one service worker and starts one web worker. It has two
/// Trusted Types policies: `app-sw` allows only the address of the service worker, and `cuttings-worker` allows only
/// the address of the web worker.
pub(super) const HOSTED: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {{scripts}}; \
    connect-src 'self'; style-src {{styles}}; img-src 'self' data:; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types app-sw cuttings-worker";

/// The policy of the single file.
///
/// The page loads nothing. There is no file for the web worker, so `worker-src blob:` lets the page start the worker
/// from a blob that contains the worker's script. The Trusted Types policy `cuttings-worker` allows only the address of
/// that blob. A worker from a blob inherits the page's policy, so it cannot load anything either.
pub(super) const SINGLE: &str = "default-src 'none'; script-src 'wasm-unsafe-eval' {{scripts}}; style-src {{styles}}; \
    img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types cuttings-worker";

/// The policy of `404.html`. This page sends requests only to its own origin, to find the folder of the hosted page.
pub(super) const LOST: &str = "default-src 'none'; script-src {{scripts}}; connect-src 'self'; style-src {{styles}}; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The page with its slot `{{policy}}` filled by `policy`. The slots `{{scripts}}` and `{{styles}}` of the policy are
/// filled by the hashes of the page's own scripts and styles.
pub(super) fn closed(file: &str, html: &str, policy: &str) -> Result<String, Problem> {
    let hashes =
        |tag: &str| inline(html, tag).into_iter().map(|code| format!("'{}'", hash(code))).collect::<Vec<_>>().join(" ");
    let policy = policy.replace("{{scripts}}", &hashes("script")).replace("{{styles}}", &hashes("style"));
    match html.split_once("{{policy}}") {
        Some((before, after)) => Ok(format!("{before}{policy}{after}")),
        None => {
            Err(failed(file, "the slot {{policy}} is missing", "write it as the content of the <meta> of the policy"))
        }
    }
}

/// The SHA-256 of a content in the form that a policy and the service worker use: `sha256-`, then base64.
pub(super) fn hash(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// The content of every inline element with this tag. Scripts of type `application/…` are left out, because browsers
/// treat them as data and do not run them.
fn inline<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, element)) = rest.split_once(&open) {
        let Some((attributes, content)) = element.split_once('>') else { break };
        let Some((content, after)) = content.split_once(&close) else { break };
        if !attributes.contains("type=\"application/") {
            found.push(content);
        }
        rest = after;
    }
    found
}
