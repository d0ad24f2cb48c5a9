//! Decodes files for strict reading, and checks texts.

use std::borrow::Cow;

use super::{File, Place, Problem};

/// The file's text, without a byte order mark and with `\n` as the only line break. `None` if the file is not UTF-8.
pub(super) fn decode<'a>(file: &'a File, problems: &mut Vec<Problem>) -> Option<Cow<'a, str>> {
    let bytes = file.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&file.bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains('\r') => Some(text.replace("\r\n", "\n").replace('\r', "\n").into()),
        Ok(text) => Some(text.into()),
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
            let byte = bytes.get(error.valid_up_to()).copied().unwrap_or(0);
            let problem = Problem::error(&file.name, Place::of_byte(&good, good.len()));
            problems.push(
                problem
                    .rule(format!("it is not UTF-8: the byte 0x{byte:02X} is invalid here"))
                    .fix("save the file as UTF-8"),
            );
            None
        }
    }
}

/// The text with each run of white space replaced by one space.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text has no visible characters: it contains only white space, control characters and zero-width
/// characters.
pub(super) fn is_blank(text: &str) -> bool {
    let invisible = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    text.chars().all(|c| c.is_whitespace() || c.is_control() || invisible(c))
}

/// Reports that a file has no text. `line` is the line at which the text should begin.
pub(super) fn refuse_empty(file: &File, line: usize, problems: &mut Vec<Problem>) {
    let problem = Problem::error(&file.name, Place::of_line(line)).field("body");
    problems.push(problem.rule("there is no text").fix("add the article's text, or move the file out of the folder"));
}

/// The rule of a [`Problem`] that says why an address cannot be a link. `None` if the address can be a link.
pub(super) fn address_problem(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let whole = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    let clean = !address.chars().any(|c| c.is_whitespace() || c.is_control());
    (!(whole && clean)).then(|| format!("“{address}” is not a web address"))
}
