//! Unsigned LEB128: a variable-length encoding of numbers ([the WebAssembly specification, §5.2.2][spec]).
//!
//! Each byte contains seven bits of the number, lowest bits first. The top bit of a byte is set if more bytes follow.
//!
//! [spec]: https://webassembly.github.io/spec/core/binary/values.html#integers

/// Appends a number to `bytes`.
pub fn write(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Reads numbers and bytes, one after the other. A read returns `None` if it goes past the end, or if a number has more
/// than 32 bits.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// A reader that starts at byte `at`.
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// The index of the next byte.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The next number.
    pub fn number(&mut self) -> Option<u32> {
        let mut value = 0_u32;
        let mut shift = 0;
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            let bits = u32::from(byte & 0x7f);
            if shift > 28 || shift == 28 && bits > 0xf {
                return None;
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
            shift += 7;
        }
    }

    /// The next `count` numbers.
    pub fn numbers(&mut self, count: usize) -> Option<Vec<u32>> {
        // `count` may be damaged. Every number takes at least one byte, so there are never more numbers than bytes.
        let mut numbers = Vec::with_capacity(count.min(self.bytes.len()));
        for _ in 0..count {
            numbers.push(self.number()?);
        }
        Some(numbers)
    }

    /// The next `count` bytes.
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let bytes = self.bytes.get(self.at..self.at.checked_add(count)?)?;
        self.at += count;
        Some(bytes)
    }

    /// The bytes before the next byte for which `ends` is true, and that byte. `None` if there is no such byte.
    pub fn until(&mut self, ends: fn(u8) -> bool) -> Option<(&'a [u8], u8)> {
        let (before, after) = {
            let remainder = self.bytes.get(self.at..)?;
            remainder.split_at(remainder.iter().position(|&byte| ends(byte))?)
        };
        self.at += before.len() + 1;
        Some((before, *after.first()?))
    }
}
