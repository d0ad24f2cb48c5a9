//! `cuttings pack` and `cuttings finish`: both write a page.

use std::fs;
use std::io::Read;
use std::path::Path;

use cuttings_core::bundle::edition::{self, Files, SINGLE, Sources};
use cuttings_core::intake::Strictness;
use flate2::read::GzDecoder;

use crate::arguments::Pack;
use crate::reading::{self, OwnTopics};
use crate::write::{self, said};
use crate::{Exit, print, progress, report};

const SOURCES: Sources<'_> = Sources {
    frame: include_str!("../../index.html"),
    worker: include_str!("../../src/sw.js"),
    lost: include_str!("../../src/404.html"),
};

/// The files of the page inside this command: the name of each file, and its content compressed by gzip. Empty if the
/// command was built without a page.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/page.rs"));

/// Writes the page with the articles of a folder or of a corpus file.
///
/// # Errors
/// If `--strict` is used with a corpus file, if an output exists and `--force` is not used, or if something cannot be
/// read or written.
pub fn pack(arguments: &Pack) -> Result<Exit, String> {
    let (output, site) = (arguments.output.as_deref(), arguments.site.as_deref());
    if !arguments.force {
        output.map_or(Ok(()), write::refuse_file)?;
        site.map_or(Ok(()), write::refuse_folder)?;
    }
    let page = match &arguments.page {
        Some(folder) => write::read(folder)?,
        None => embedded()?,
    };
    let Some((json, summary)) = corpus_json(arguments)? else { return Ok(Exit::Faulty) };
    let step = progress::step("Writing the page");
    let packed = edition::pack(&page, &json, &SOURCES).map_err(|problem| problem.to_string())?;
    let mut written = String::new();
    if let Some(output) = output {
        let single = packed.get(SINGLE).map(Vec::as_slice).unwrap_or_default();
        write::file(output, single)?;
        written += &format!("Wrote {}, {}.\n", output.display(), size(single.len()));
    }
    if let Some(site) = site {
        write::site(site, &packed)?;
        written += &format!("Wrote {} files to {}.\n", packed.len(), site.display());
    }
    drop(step);
    print(&(summary + &written))?;
    Ok(Exit::Done)
}

/// Turns the folder that Trunk built into the finished page.
///
/// # Errors
/// If the folder does not have the expected form, or a file cannot be read or written.
pub fn finish(dist: &Path) -> Result<Exit, String> {
    let files = write::read(dist)?;
    let finished = edition::finish(&files, &SOURCES).map_err(|problem| problem.to_string())?;
    for name in files.keys().filter(|name| !finished.contains_key(*name)) {
        fs::remove_file(dist.join(name)).map_err(|error| said(&dist.join(name), &error))?;
    }
    write::files(dist, &finished)?;
    Ok(Exit::Done)
}

/// The corpus JSON of the articles, and the summary of the report. The summary is empty for a corpus file. `None` if
/// there is no article, or if `--strict` found errors. Prints the problems of the files to standard error.
fn corpus_json(arguments: &Pack) -> Result<Option<(String, String)>, String> {
    let articles = &arguments.articles;
    if articles.extension().is_some_and(|extension| extension == "jsonl") {
        if arguments.strict {
            return Err(format!("{}: --strict is for folders, and this is a corpus file", articles.display()));
        }
        let json = fs::read_to_string(articles).map_err(|error| said(articles, &error))?;
        return Ok(Some((json, String::new())));
    }
    let strictness = if arguments.strict { Strictness::Strict } else { Strictness::Lenient };
    let reading = reading::read(articles, strictness, OwnTopics::Used)?;
    eprint!("{}", report::problems(&reading));
    match &reading.corpus {
        Some(corpus) if reading.read > 0 => {
            let json = corpus.to_json().map_err(|error| error.to_string())?;
            Ok(Some((json, report::summary(&reading))))
        }
        _ => Ok(None),
    }
}

fn embedded() -> Result<Files, String> {
    if EMBEDDED.is_empty() {
        return Err("this command contains no page: name one with --page, such as --page dist, \
                    or build it again with make command"
            .into());
    }
    let unpacked = EMBEDDED.iter().map(|(name, packed)| {
        let mut bytes = Vec::new();
        GzDecoder::new(*packed).read_to_end(&mut bytes).map_err(|error| format!("{name} in this command: {error}"))?;
        Ok(((*name).to_string(), bytes))
    });
    unpacked.collect()
}

/// A file size in KB or MB, for display.
fn size(bytes: usize) -> String {
    match bytes {
        0..1_000_000 => format!("{} KB", bytes.div_ceil(1000)),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}
