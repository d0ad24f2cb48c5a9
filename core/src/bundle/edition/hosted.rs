//! The hosted edition: `index.html` beside its modules.

use super::built::{Built, STYLE_END};
use super::content::{Content, Frame};
use super::policy;
use crate::intake::Problem;

/// From this size on, in bytes, the page requests its program before all articles of the plain page have arrived.
const LARGE: usize = 2 << 20;

/// The parts of the hosted edition.
pub(super) struct Page<'a> {
    pub(super) built: &'a Built,
    pub(super) frame: Frame<'a>,
    pub(super) content: &'a Content<'a>,
    /// The script and the module of the worker, named by their contents.
    pub(super) worker_files: &'a [(String, Vec<u8>); 2],
}

impl Page<'_> {
    /// `index.html`. Its sizes are filled in later.
    pub(super) fn hosted(&self) -> Result<String, Problem> {
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
