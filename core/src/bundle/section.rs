//! A custom section of a `.wasm` file: found, or given other content.
//!
//! A module is an eight-byte preamble and then sections, each an id byte, a length and that many bytes; a custom
//! section has the id 0 and begins with its name ([the WebAssembly specification, §5.5][spec]). Lengths are unsigned
//! LEB128. So a built page takes another corpus by a copy of bytes, without a compiler.
//!
//! [spec]: https://webassembly.github.io/spec/core/binary/modules.html

use std::ops::Range;

const PREAMBLE: &[u8; 8] = b"\0asm\x01\0\0\0";

/// The content of the first custom section of this name; `None` where there is none, or no WebAssembly.
pub fn read<'a>(wasm: &'a [u8], name: &str) -> Option<&'a [u8]> {
    find(wasm, name).map(|(_, content)| &wasm[content])
}

/// The module with the section's content replaced; `None` where there is no such section.
pub fn replace(wasm: &[u8], name: &str, content: &[u8]) -> Option<Vec<u8>> {
    let (whole, _) = find(wasm, name)?;
    let mut payload = leb128(name.len());
    payload.extend_from_slice(name.as_bytes());
    payload.extend_from_slice(content);
    let mut module = wasm[..whole.start].to_vec();
    module.push(0);
    module.extend(leb128(payload.len()));
    module.extend(payload);
    module.extend_from_slice(&wasm[whole.end..]);
    Some(module)
}

/// The bytes of the whole section and of its content.
fn find(wasm: &[u8], name: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut at = wasm.starts_with(PREAMBLE).then_some(PREAMBLE.len())?;
    while let Some(&id) = wasm.get(at) {
        let (length, payload) = read_leb128(wasm, at + 1)?;
        let end = payload.checked_add(length).filter(|&end| end <= wasm.len())?;
        if id == 0 {
            let (length, start) = read_leb128(wasm, payload)?;
            let content = start.checked_add(length).filter(|&content| content <= end)?;
            if &wasm[start..content] == name.as_bytes() {
                return Some((at..end, content..end));
            }
        }
        at = end;
    }
    None
}

/// The number at a place, and the place after it.
fn read_leb128(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let mut value = 0_u64;
    for (place, &byte) in bytes.get(at..)?.iter().take(5).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((usize::try_from(value).ok()?, at + place + 1));
        }
    }
    None
}

fn leb128(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}
