//! What a page may do: its Content-Security-Policy, written into it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::files::failed;
use crate::intake::Problem;

/// The hosted page loads its parts from its own origin, registers one service worker and starts one web worker. Each of the
/// two Trusted Types policies gives one address: `app-sw` that of the service worker, `cuttings-worker` that of the worker.
pub(super) const HOSTED: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {{scripts}}; \
    connect-src 'self'; style-src {{styles}}; img-src 'self' data:; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types app-sw cuttings-worker";

/// The single file loads nothing. Its worker has no file to start from: `worker-src blob:` lets it start from the text of its
/// own script, and the policy `cuttings-worker` gives the address of that blob and no other. Such a worker inherits this policy,
/// so it cannot load anything either.
pub(super) const SINGLE: &str = "default-src 'none'; script-src 'wasm-unsafe-eval' {{scripts}}; style-src {{styles}}; \
    img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types cuttings-worker";

/// The page for addresses that lead nowhere asks its own origin where the page is.
pub(super) const LOST: &str = "default-src 'none'; script-src {{scripts}}; connect-src 'self'; style-src {{styles}}; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The page with the policy, for its own scripts and styles, in its slot `{{policy}}`.
pub(super) fn closed(file: &str, html: &str, policy: &str) -> Result<String, Problem> {
    let hashes =
        |tag: &str| inline(html, tag).into_iter().map(|code| format!("'{}'", hash(code))).collect::<Vec<_>>().join(" ");
    let policy = policy.replace("{{scripts}}", &hashes("script")).replace("{{styles}}", &hashes("style"));
    match html.split_once("{{policy}}") {
        Some((before, after)) => Ok(format!("{before}{policy}{after}")),
        None => Err(failed(file, "it has no slot {{policy}}, so its scripts could not run", "put it into a <meta>")),
    }
}

/// The hash of a content as policies and requests have it.
pub(super) fn hash(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// The content of every inline element of a kind that runs or applies; blocks of data are neither.
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
