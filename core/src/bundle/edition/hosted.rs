//! The hosted edition: `index.html` beside its modules.

use super::built::{Built, STYLE_END};
use super::content::{Content, Frame};
use super::policy;
use crate::intake::Problem;

/// The size in bytes from which a program counts as large. The shell requests a large program before all articles of
/// the plain page have arrived.
const LARGE: usize = 2 << 20;

/// The text of `index.html`. The page states two sizes, that of the download and that of the single file.
/// [`with_sizes`] fills them in later. `worker_files` are the script and the module of the worker, with their file
/// names.
pub(super) fn hosted(
    built: &Built,
    frame: Frame<'_>,
    content: &Content<'_>,
    worker_files: &[(String, Vec<u8>); 2],
) -> Result<String, Problem> {
    let [(worker, _), (worker_module, _)] = worker_files;
    let names = [&built.glue_name, &built.module_name, worker, worker_module];
    let [glue, module, worker, worker_module] = names.map(|name| format!("./{name}"));
    let slots = [
        ("edition", "hosted"),
        ("glue", &glue),
        ("module", &module),
        ("worker", &worker),
        ("worker-module", &worker_module),
        ("size", if built.module.len() < LARGE { "small" } else { "large" }),
        ("style", &format!("{}{STYLE_END}{}", built.style, content.plain.style)),
        (
            "links",
            "<link rel=\"icon\" type=\"image/svg+xml\" href=\"./icon.svg\" />\n\
             <link rel=\"manifest\" href=\"./manifest.webmanifest\" />",
        ),
        ("shell", &built.shell),
        ("program", ""),
    ];
    policy::closed("index.html", &frame.filled(&slots, content)?, policy::HOSTED)
}
