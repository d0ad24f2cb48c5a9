//! The single file: one HTML file that contains everything.
//!
//! A [`Template`] contains everything that does not depend on the corpus: the styles, the shell, the scripts, and the
//! modules of the program and the worker. A template is made from a build or read from a single file, and then filled
//! with a corpus. The same template and corpus give the same bytes. So a page that saves itself without changes writes
//! an identical file.
//!
//! Modules and corpus are compressed and written as base64 into blocks. A block is a `<script>` element of a type that
//! browsers do not run. WebKit's time to parse a block grows with the square of its length, so no block is longer than
//! a megabyte.

use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use zopfli::{Format, Options};

use super::built::{Built, END, SHELL_START, STYLE, STYLE_END, between};
use super::content::{Content, Frame};
use super::files::{SINGLE, failed};
use super::frame::{sized_length, with_sizes};
use super::policy;
use crate::bundle::{CONTENTS, CORPUS, INDEX, section};
use crate::intake::Problem;

/// The maximum number of compressed bytes in a block. It is a multiple of three, so that each block can be decoded
/// alone. As base64, this is 1,024,000 characters.
const BLOCK: usize = 768 * 1000;

/// The names of the blocks with the program and with the worker's module.
const PROGRAM: &str = "program";
const WORKER_PROGRAM: &str = "worker-program";

/// The opening tags of the scripts in the file.
const WORKER: &str = "<script data-part=\"worker\">";
const GLUE: &str = "<script type=\"module\" data-part=\"glue\">";

const REBUILD: &str = "take the file that make build wrote, dist/cuttings.html";

/// All parts of a single file except its corpus.
pub(super) struct Template {
    /// The styles that do not depend on the corpus.
    style: String,
    shell: String,
    /// The icon as a `data:` address.
    icon: String,
    /// The script of the program: the glue of `wasm-bindgen`. The script dispatches an event that hands the program's
    /// start function to the shell.
    glue: String,
    /// The script of the worker, which can also run on the page's own thread.
    worker: String,
    /// The blocks with the program's module, without a corpus.
    program: String,
    /// The blocks with the worker's module.
    worker_program: String,
}

impl Template {
    /// Makes the template from a build. Compressing the modules takes seconds. If the build already contains a single
    /// file, modules that have not changed are therefore copied from that file.
    pub(super) fn of(built: &Built) -> Result<Self, Problem> {
        let icon = built.kept.get("icon.svg").map(|icon| STANDARD.encode(icon)).unwrap_or_default();
        let program = [CORPUS, CONTENTS, INDEX]
            .iter()
            .fold(built.module.clone(), |module, name| section::remove(&module, name).unwrap_or(module));
        let packed = |name: &str, module: &[u8]| {
            let before = built.single.as_deref().map(|single| found(single, name));
            before
                .filter(|blocks| unpacked(blocks).as_deref() == Some(module))
                .unwrap_or_else(|| blocks(name, &packed(module)))
        };
        if built.worker.contains(END) || built.worker.contains("<!--") {
            return Err(failed("the worker's script", "it contains text that ends a script in HTML", REBUILD));
        }
        Ok(Self {
            style: built.style.clone(),
            shell: built.shell.clone(),
            icon: format!("data:image/svg+xml;base64,{icon}"),
            glue: inlined(&built.glue_name, &built.glue)?,
            worker: built.worker.clone(),
            program: packed(PROGRAM, &program),
            worker_program: packed(WORKER_PROGRAM, &built.worker_module),
        })
    }

    /// Reads the template from a single file, or from its elements with `data-part`, in any order.
    pub(super) fn read(html: &str) -> Result<Self, Problem> {
        let part = |from: &str, to: &str| {
            let rule = || format!("it has no {from}…{to}, so it is not a single file");
            between(html, from, to).ok_or_else(|| failed("the template", rule(), REBUILD))
        };
        let icon = html.split_once("data-part=\"icon\"").and_then(|(_, link)| between(link, "href=\"", "\""));
        Ok(Self {
            style: part(STYLE, STYLE_END)?,
            shell: part(SHELL_START, END)?,
            icon: icon.unwrap_or_default(),
            glue: part(GLUE, END)?,
            worker: part(WORKER, END)?,
            program: found(html, PROGRAM),
            worker_program: found(html, WORKER_PROGRAM),
        })
    }

    /// The HTML of the single file with this corpus.
    pub(super) fn filled(&self, frame: Frame<'_>, content: &Content<'_>) -> Result<String, Problem> {
        let links = format!("<link rel=\"icon\" type=\"image/svg+xml\" data-part=\"icon\" href=\"{}\" />", self.icon);
        let corpus = content.parts.named().map(|(name, part)| blocks(name, &gzip(part))).concat();
        let Self { glue, worker, program, worker_program, .. } = self;
        // The glue comes last, so that a file that was cut short does not start.
        let end = format!("{corpus}{program}{worker_program}{WORKER}{worker}{END}\n{GLUE}{glue}{END}");
        let slots = [
            ("edition", "single"),
            ("glue", ""),
            ("module", ""),
            ("worker", ""),
            ("worker-module", ""),
            ("size", "small"),
            ("style", &format!("{}{STYLE_END}{}", self.style, content.plain.style)),
            ("links", &links),
            ("shell", &self.shell),
            ("program", &end),
        ];
        let html = policy::closed(SINGLE, &frame.filled(&slots, content)?, policy::SINGLE)?;
        // The page shows the sizes of its download and of the single file. Here, both are the length of this file.
        let length = sized_length(&html);
        Ok(with_sizes(&html, length, length))
    }
}

/// A module compressed with Zopfli. The result has the format of gzip, which browsers can unpack, and is 4 % smaller
/// than the output of gzip itself.
fn packed(module: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    match zopfli::compress(Options::default(), Format::Gzip, module, &mut packed) {
        Ok(()) => packed,
        Err(_) => gzip(module),
    }
}

/// Bytes compressed with gzip, as hosts do. Equal bytes give equal results, because the header names no time and no
/// operating system.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to a vector cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// The opening tag of a block with this name.
fn opening(name: &str) -> String {
    format!("<script type=\"application/gzip\" data-part=\"{name}\">")
}

/// Compressed bytes as blocks with this name.
fn blocks(name: &str, packed: &[u8]) -> String {
    let opening = opening(name);
    packed.chunks(BLOCK).map(|bytes| format!("{opening}{}{END}\n", STANDARD.encode(bytes))).collect()
}

/// The blocks with this name in a single file, in the form that [`blocks`] writes.
fn found(html: &str, name: &str) -> String {
    let opening = opening(name);
    let contents = html.split(&opening).skip(1).filter_map(|block| block.split_once(END));
    contents.map(|(content, _)| format!("{opening}{content}{END}\n")).collect()
}

/// The bytes in some blocks, decoded and unpacked. `None` if the blocks are damaged.
fn unpacked(blocks: &str) -> Option<Vec<u8>> {
    let contents = blocks.lines().filter_map(|block| between(block, ">", END));
    let decoded: Result<Vec<_>, _> = contents.map(|content| STANDARD.decode(content)).collect();
    let mut bytes = Vec::new();
    GzDecoder::new(decoded.ok()?.concat().as_slice()).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The glue without its exports, because nothing can import from an inline module. Instead, the glue dispatches an
/// event that hands the default export to the shell. The default export is the start function.
pub(super) fn inlined(name: &str, glue: &str) -> Result<String, Problem> {
    let wrong =
        |rule: &str| failed(name, rule, "see what wasm-bindgen writes now, and fix core/src/bundle/edition/single.rs");
    let Some((before, after)) = glue.split_once(" as default") else {
        return Err(wrong("it exports nothing as default"));
    };
    if after.contains(" as default") {
        return Err(wrong("it says “as default” twice"));
    }
    let (glue_before, list) = before.rsplit_once("export").ok_or_else(|| wrong("it exports nothing"))?;
    let rest = after.trim_start();
    let init = list.rsplit(['{', ',', ' ']).next().unwrap_or_default();
    let (others, rest) = rest.split_once('}').ok_or_else(|| wrong("its list of exports has no end"))?;
    let is_list = |list: &str| list.chars().all(|c| c.is_alphanumeric() || "_$, \n".contains(c));
    let is_name = !init.is_empty() && init.chars().all(|c| c.is_alphanumeric() || "_$".contains(c));
    if !is_name || !list.trim_start().strip_prefix('{').is_some_and(is_list) || !is_list(others) {
        return Err(wrong("its list of exports has another form"));
    }
    let code = format!("{glue_before}{}", rest.trim_start().trim_start_matches(';'));
    let imports = code.match_indices("import").filter(|(at, word)| {
        let next = code.get(at + word.len()..).unwrap_or("").trim_start().chars().next();
        let is_word = code
            .get(..*at)
            .unwrap_or("")
            .chars()
            .next_back()
            .is_none_or(|c| !(c.is_alphanumeric() || "_$.\"'`".contains(c)));
        is_word && next.is_some_and(|c| "{*(\"'".contains(c))
    });
    if imports.count() > 0 {
        return Err(wrong("it imports something"));
    }
    if code.contains("</script") || code.contains("<!--") {
        return Err(wrong("it contains text that ends a script in HTML"));
    }
    Ok(format!("{}\ndispatchEvent(new CustomEvent(\"cuttings-glue\",{{detail:{init}}}));", code.trim()))
}
