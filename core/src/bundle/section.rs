//! Reads, replaces and removes custom sections of a `.wasm` file.
//!
//! A module is an eight-byte preamble, followed by sections. A section is an id byte, a length, and then that many
//! bytes. A custom section has the id 0. Its bytes are its name and then its content ([the WebAssembly specification,
//! §5.5][spec]). Lengths are unsigned LEB128. This format is so simple that no compiler is needed to put another corpus
//! into a built page.
//!
//! [spec]: https://webassembly.github.io/spec/core/binary/modules.html

use std::ops::Range;

use crate::leb128::{Reader, write};

const PREAMBLE: &[u8; 8] = b"\0asm\x01\0\0\0";

/// The content of the first custom section with this name. `None` if there is no such section, or the bytes are not
/// WebAssembly.
pub fn read<'a>(wasm: &'a [u8], name: &str) -> Option<&'a [u8]> {
    find(wasm, name).map(|(_, content)| &wasm[content])
}

/// The module in which `content` replaces the content of the first custom section with this name. `None` if there is no
/// such section.
pub fn replace(wasm: &[u8], name: &str, content: &[u8]) -> Option<Vec<u8>> {
    let (whole, _) = find(wasm, name)?;
    let mut payload = Vec::new();
    write(&mut payload, name.len() as u32);
    payload.extend_from_slice(name.as_bytes());
    payload.extend_from_slice(content);
    let mut module = wasm[..whole.start].to_vec();
    module.push(0);
    write(&mut module, u32::try_from(payload.len()).ok()?);
    module.extend(payload);
    module.extend_from_slice(&wasm[whole.end..]);
    Some(module)
}

/// The module without the first custom section with this name. `None` if there is no such section.
pub fn remove(wasm: &[u8], name: &str) -> Option<Vec<u8>> {
    let (whole, _) = find(wasm, name)?;
    Some([wasm.get(..whole.start)?, wasm.get(whole.end..)?].concat())
}

/// The byte range of the first custom section with this name, and the byte range of its content, which follows the
/// name.
fn find(wasm: &[u8], name: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut at = wasm.starts_with(PREAMBLE).then_some(PREAMBLE.len())?;
    while let Some(&id) = wasm.get(at) {
        let mut reader = Reader::new(wasm, at + 1);
        let length = reader.number()? as usize;
        let end = reader.at().checked_add(length).filter(|&end| end <= wasm.len())?;
        if id == 0 {
            let length = reader.number()? as usize;
            let is_wanted = reader.bytes(length)? == name.as_bytes();
            if is_wanted && reader.at() <= end {
                return Some((at..end, reader.at()..end));
            }
        }
        at = end;
    }
    None
}
