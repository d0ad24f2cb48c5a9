//! The Content-Security-Policy of a page, which is written into the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::files::failed;
use crate::intake::Problem;

/// The hosted page loads its parts from its own origin, registers one service worker and starts one web worker. There are
/// two Trusted Types policies. `app-sw` allows only the address of the service worker, and `cuttings-worker` only that of
/// the web worker.
pub(super) const HOSTED: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {{scripts}}; \
    connect-src 'self'; style-src {{styles}}; img-src 'self' data:; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types app-sw cuttings-worker";

/// The single file loads nothing. Its worker has no file to start from, so `worker-src blob:` lets it start from a blob
/// with its script. The Trusted Types policy `cuttings-worker` allows only the address of that blob. A worker from a
/// blob inherits the page's policy, so it cannot load anything either.
pub(super) const SINGLE: &str = "default-src 'none'; script-src 'wasm-unsafe-eval' {{scripts}}; style-src {{styles}}; \
    img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types cuttings-worker";

/// The policy of `404.html`. It sends requests only to its own origin, to find the folder that contains the page.
pub(super) const LOST: &str = "default-src 'none'; script-src {{scripts}}; connect-src 'self'; style-src {{styles}}; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Fills the slot `{{policy}}` with the policy, including the hashes of the page's own scripts and styles.
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

/// SHA-256 of a content in the form that policies and requests use: `sha256-` and base64.
pub(super) fn hash(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// The content of every inline element with this tag. Blocks of data are left out, because they are not run.
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
