//! Numbers in as few bytes as they need: unsigned LEB128, seven bits a byte, the lowest first, the top bit set where
//! more follow ([the WebAssembly specification, §5.2.2][spec]).
//!
//! [spec]: https://webassembly.github.io/spec/core/binary/values.html#integers

/// Appends a number.
pub fn write(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Reads from the front; after the end, or where a number takes more than 32 bits, there is `None`.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Begins at a byte.
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// The place of the next byte.
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

    /// So many numbers.
    pub fn numbers(&mut self, count: usize) -> Option<Vec<u32>> {
        // A count that is wrong must not claim memory.
        let mut numbers = Vec::with_capacity(count.min(self.bytes.len()));
        for _ in 0..count {
            numbers.push(self.number()?);
        }
        Some(numbers)
    }

    /// So many bytes.
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let bytes = self.bytes.get(self.at..self.at.checked_add(count)?)?;
        self.at += count;
        Some(bytes)
    }

    /// The bytes before the next one that ends them, and that one.
    pub fn until(&mut self, ends: fn(u8) -> bool) -> Option<(&'a [u8], u8)> {
        let rest = self.bytes.get(self.at..)?;
        let length = rest.iter().position(|&byte| ends(byte))?;
        self.at += length + 1;
        Some((&rest[..length], rest[length]))
    }
}
