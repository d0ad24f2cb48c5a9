//! The hosted edition: `index.html` beside its modules.

use super::built::{Built, STYLE_END};
use super::content::{Content, Frame};
use super::policy;
use crate::intake::Problem;

/// From so many bytes on a program is asked for before all articles of the plain page are there.
const LARGE: usize = 2 << 20;

/// What the hosted edition is made of.
pub(super) struct Page<'a> {
    pub(super) built: &'a Built,
    pub(super) frame: Frame<'a>,
    pub(super) content: &'a Content<'a>,
    /// The script and the module of the worker, named by their contents.
    pub(super) worker_files: &'a [(String, Vec<u8>); 2],
}

impl Page<'_> {
    /// `index.html`, with its sizes still to be filled.
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
