//! Numbers in as few bits as they need, the lowest bit of a byte first.
//!
//! A number in unary is so many zeros and a one: 0, 2 and 1 are `1 001 01`. So there are as many ones as numbers, and where
//! the hundredth ends is found by counting ones, 64 bits at a time, without reading the numbers. `bitstream-io` reads from
//! the front only, `dsi-bitstream` brings dozens of codes for any kind of word; what is wanted here is a page.

/// Bytes after the last bits, so that 64 bits can be read from wherever a number begins.
pub(super) const SLACK: usize = 8;

/// Takes bits.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    /// How many bits there are.
    count: usize,
}

impl Writer {
    /// Appends a number in unary: so many zeros and a one.
    pub(super) fn unary(&mut self, value: u32) {
        self.count += value as usize;
        self.fixed(1, 1);
    }

    /// Appends the low bits of a number, so many.
    pub(super) fn fixed(&mut self, value: u32, width: u32) {
        self.bytes.resize((self.count + width as usize).div_ceil(8), 0);
        for bit in 0..width {
            self.bytes[self.count / 8] |= ((value >> bit & 1) as u8) << (self.count % 8);
            self.count += 1;
        }
    }

    /// The bits, with zeros up to a whole byte.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads numbers in unary from a bit on; where the bytes end there is `None`.
#[derive(Clone, Debug)]
pub(super) struct Unary<'a> {
    bytes: &'a [u8],
    /// The next bit.
    at: usize,
    /// 64 bits, without the ones that have been read, and the place of the lowest.
    window: u64,
    start: usize,
}

impl<'a> Unary<'a> {
    /// Begins at a bit.
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        let window = window(bytes, at / 8).unwrap_or(0) & u64::MAX << (at % 8);
        Self { bytes, at, window, start: at - at % 8 }
    }

    /// The place of the next bit.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The next number.
    #[inline]
    pub(super) fn number(&mut self) -> Option<u32> {
        while self.window == 0 {
            self.refill()?;
        }
        let one = self.start + self.window.trailing_zeros() as usize;
        let zeros = one - self.at;
        self.window &= self.window - 1;
        self.at = one + 1;
        Some(zeros as u32)
    }

    /// Passes over so many numbers.
    pub(super) fn skip(&mut self, count: u32) -> Option<()> {
        let mut left = count;
        while self.window.count_ones() < left {
            left -= self.window.count_ones();
            self.refill()?;
        }
        for _ in 0..left {
            self.at = self.start + self.window.trailing_zeros() as usize + 1;
            self.window &= self.window.wrapping_sub(1);
        }
        Some(())
    }

    fn refill(&mut self) -> Option<()> {
        self.start += 8 * SLACK;
        self.window = window(self.bytes, self.start / 8)?;
        Some(())
    }
}

/// The number of so many bits, at most 32, that begins at a bit.
#[inline]
pub(super) fn fixed(bytes: &[u8], at: usize, width: u32) -> Option<u32> {
    let window = window(bytes, at / 8)? >> (at % 8);
    Some((window & ((1 << width) - 1)) as u32)
}

/// The 64 bits from a byte on.
#[inline]
fn window(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_are_read_as_they_were_written(
            numbers in proptest::collection::vec(prop_oneof![0_u32..4, 0_u32..300], 0..200),
            skipped in 0_usize..200,
        ) {
            let mut writer = Writer::default();
            numbers.iter().for_each(|&number| writer.unary(number));
            let mut bytes = writer.into_bytes();
            bytes.extend([0; SLACK]);
            let mut reader = Unary::new(&bytes, 0);
            let skipped = skipped.min(numbers.len());
            prop_assert!(reader.skip(skipped as u32).is_some());
            let mut again = Unary::new(&bytes, reader.at());
            for &number in &numbers[skipped..] {
                prop_assert_eq!((reader.number(), again.number()), (Some(number), Some(number)));
                prop_assert_eq!(reader.at(), again.at());
            }
        }

        #[test]
        fn rests_are_read_as_they_were_written(numbers in proptest::collection::vec((any::<u32>(), 0_u32..=32), 0..50)) {
            let mut writer = Writer::default();
            numbers.iter().for_each(|&(number, width)| writer.fixed(number, width));
            let mut bytes = writer.into_bytes();
            bytes.extend([0; SLACK]);
            let mut at = 0;
            for (number, width) in numbers {
                let low = u64::from(number) & ((1 << width) - 1);
                prop_assert_eq!(fixed(&bytes, at, width).map(u64::from), Some(low));
                at += width as usize;
            }
        }
    }
}
