//! Fills the slots of a template. A slot is written `{{name}}`.

use super::files::failed;
use crate::intake::Problem;

/// The template with each slot filled once. Inserted text is not searched for slots, so an article may contain braces.
pub(super) fn fill(template: &str, slots: &[(&str, &str)]) -> Result<String, Problem> {
    let mut filled = String::new();
    let mut rest = template;
    for _ in slots {
        let next = slots.iter().filter_map(|(name, value)| {
            let slot = format!("{{{{{name}}}}}");
            Some((rest.find(&slot)?, slot.len(), value))
        });
        let Some((at, length, value)) = next.min_by_key(|&(at, ..)| at) else {
            let names: Vec<&str> = slots.iter().map(|(name, _)| *name).collect();
            let rule = format!("one of these slots is missing: {}", names.join(", "));
            return Err(failed("a template", rule, "write each of them once, as {{name}}"));
        };
        filled.push_str(rest.get(..at).unwrap_or(""));
        filled.push_str(value);
        rest = rest.get(at + length..).unwrap_or("");
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The source of `index.html` without comments, indentation, empty lines and the lines that only Trunk needs.
pub(super) fn without_build_lines(frame: &str) -> String {
    let mut kept = String::new();
    let mut rest = frame;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines = kept.lines().filter(|line| !line.trim().is_empty() && !line.contains("data-trunk"));
    lines.map(str::trim).collect::<Vec<_>>().join("\n") + "\n"
}

/// The length in bytes that a page will have after [`with_sizes`] has filled in its two sizes.
pub(super) fn sized_length(html: &str) -> usize {
    html.len() + 2 * 10 - "{{download-bytes}}".len() - "{{single-bytes}}".len()
}

/// The page with its two sizes in bytes: that of its download, and that of the single file. Each size is padded to ten
/// characters, so that the length of the page does not depend on the sizes.
pub(super) fn with_sizes(html: &str, download: usize, single: usize) -> String {
    let html = html.replacen("{{download-bytes}}", &format!("{download:>10}"), 1);
    html.replacen("{{single-bytes}}", &format!("{single:>10}"), 1)
}
