//! The program inside the single file.
//!
//! The module is compressed and written as base64 into blocks of data, which no policy counts as scripts. WebKit
//! takes time that grows with the square of a block, so none is larger than a megabyte. The glue becomes an inline
//! module that hands its start function to the shell.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use zopfli::{Format, Options};

use super::failed;
use crate::intake::Problem;

/// How many bytes a block stands for: a multiple of three, so that each is base64 of its own, under a megabyte of it.
const BLOCK: usize = 768 * 1000;

/// The most bytes that are compressed as well as can be, which takes seconds for each megabyte.
const SMALL: usize = 4_000_000;

/// The module as small as a browser can unpack it: Zopfli takes 4 % off what gzip makes of it.
fn packed(module: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let is_small = module.len() <= SMALL;
    match is_small.then(|| zopfli::compress(Options::default(), Format::Gzip, module, &mut packed)) {
        Some(Ok(())) => packed,
        _ => gzip(module),
    }
}

/// As hosts send it. The same bytes give the same bytes: the header names no time and no system.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // A vector takes every byte.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// The module as blocks of data.
pub(super) fn blocks(module: &[u8]) -> String {
    let block = |bytes: &[u8]| format!("<script type=\"application/gzip\">{}</script>\n", STANDARD.encode(bytes));
    packed(module).chunks(BLOCK).map(block).collect()
}

/// The glue without its exports; the function that it exports as default goes to the shell by an event.
pub(super) fn inlined(name: &str, glue: &str) -> Result<String, Problem> {
    let wrong =
        |rule: &str| failed(name, rule, "see what wasm-bindgen writes now, and mend core/src/bundle/edition/single.rs");
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
        return Err(wrong("it holds what ends a script in HTML"));
    }
    Ok(format!("{}\ndispatchEvent(new CustomEvent(\"cuttings-glue\",{{detail:{init}}}));", code.trim()))
}
