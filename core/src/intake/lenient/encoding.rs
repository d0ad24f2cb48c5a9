//! Decodes files in the encodings that saved web pages use.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::intake::{File, Place, Problem};

/// The number of bytes at the start of a file in which an encoding may be declared.
const HEAD: usize = 1024;

/// The text of a file, with `\n` as the only line break and without control characters other than tabs. `None` if the
/// file is not text.
///
/// A byte order mark decides the encoding. Without this mark, the encoding is UTF-8 if the bytes are valid UTF-8. If
/// they are not, the encoding that the file declares is used, as in `charset=`. If the file declares no encoding,
/// Windows-1252 is used, and a warning says so.
pub(in crate::intake) fn decode<'a>(file: &'a File, problems: &mut Vec<Problem>) -> Option<Cow<'a, str>> {
    let bytes = file.bytes.as_slice();
    let warning = |rule: String, fix: &str| Problem::warning(&file.name, Place::default()).rule(rule).fix(fix);
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => {
            let (text, faulty) = encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or(&[]));
            if faulty {
                let rule = format!("some bytes are not {}, and are shown as “\u{fffd}”", encoding.name());
                problems.push(warning(rule, "save the file as UTF-8"));
            }
            text
        }
        None if is_binary(bytes) => {
            let problem = Problem::error(&file.name, Place::default())
                .rule("it is not text: it contains the bytes of a program or a picture");
            problems.push(problem.fix("save the article as text, or move the file out of the folder"));
            return None;
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => {
                let declared = declared(bytes).filter(|&encoding| encoding != UTF_8);
                let (text, _, faulty) = declared.unwrap_or(WINDOWS_1252).decode(bytes);
                if declared.is_none() || faulty {
                    let name = declared.unwrap_or(WINDOWS_1252).name();
                    let rule = format!("it is not UTF-8, and was read as {}", name.replace("windows", "Windows"));
                    problems.push(warning(rule, "if letters look wrong, save the file as UTF-8"));
                }
                text
            }
        },
    };
    Some(clean(text, file, problems))
}

/// Whether bytes without a byte order mark are not text: they contain a zero byte, or more than a tenth of the first 8
/// KB are control characters.
fn is_binary(bytes: &[u8]) -> bool {
    let head = bytes.get(..8 * HEAD).unwrap_or(bytes);
    let controls = head.iter().filter(|&&byte| byte < 0x20 && !b"\t\n\r\x0c\x1b".contains(&byte)).count();
    bytes.contains(&0) || controls * 10 > head.len()
}

/// The encoding that the first [`HEAD`] bytes declare in the form of HTML, XML or front matter.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).to_lowercase();
    ["charset", "encoding", "coding"].iter().find_map(|word| {
        let after = head.split_once(word)?.1.trim_start().strip_prefix(['=', ':'])?;
        let label = after.trim_start().trim_start_matches(['"', '\'']);
        let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(label.len());
        Encoding::for_label(label.get(..end)?.as_bytes())
    })
}

fn clean<'a>(text: Cow<'a, str>, file: &File, problems: &mut Vec<Problem>) -> Cow<'a, str> {
    let is_control = |c: char| c.is_control() && c != '\n' && c != '\t';
    if !text.contains(|c| is_control(c) || matches!(c, '\u{2028}' | '\u{2029}')) {
        return text;
    }
    let lines = text.replace("\r\n", "\n").replace(['\r', '\x0c', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    match lines.find(is_control) {
        None => lines.into(),
        Some(byte) => {
            let problem = Problem::warning(&file.name, Place::of_byte(&lines, byte));
            problems.push(problem.rule("control characters were removed").fix("save the file as plain text"));
            lines.replace(is_control, "").into()
        }
    }
}
