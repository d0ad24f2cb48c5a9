//! Writes and reads numbers as bits, in unary or with a fixed width. The lowest bit of a byte comes first.
//!
//! In unary, a number n is n zeros and then a one: 0, 2 and 1 are `1 001 01`. There are therefore as many ones as
//! numbers. To skip a hundred numbers, the reader counts a hundred ones, 64 bits at a time. The crate `bitstream-io`
//! would have to read each skipped number. `dsi-bitstream` has dozens of codes that are not needed here.

/// The number of zero bytes to append to the bits. Because of these bytes, the reader can load 64 bits at the start of
/// any number.
pub(super) const PADDING: usize = 8;

/// Writes numbers as bits.
#[derive(Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    /// The number of bits written.
    count: usize,
}

impl BitWriter {
    /// Appends a number in unary.
    pub(super) fn unary(&mut self, value: u32) {
        self.count += value as usize;
        self.fixed(1, 1);
    }

    /// Appends the `width` lowest bits of a number. `width` is at most 32.
    pub(super) fn fixed(&mut self, value: u32, width: u32) {
        self.bytes.resize((self.count + width as usize).div_ceil(8), 0);
        for bit in 0..width {
            self.bytes[self.count / 8] |= ((value >> bit & 1) as u8) << (self.count % 8);
            self.count += 1;
        }
    }

    /// The bits as bytes. Zeros fill the last byte.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads numbers in unary. Its methods return `None` at the end of the bytes.
#[derive(Clone, Debug)]
pub(super) struct UnaryReader<'a> {
    bytes: &'a [u8],
    /// The index of the next bit in `bytes`.
    at: usize,
    /// 64 bits of `bytes`. The bits that were already read are cleared.
    window: u64,
    /// The index in `bytes` of the lowest bit of the window.
    start: usize,
}

impl<'a> UnaryReader<'a> {
    /// A reader that starts at bit `at`.
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        let window = window(bytes, at / 8).unwrap_or(0) & u64::MAX << (at % 8);
        Self { bytes, at, window, start: at - at % 8 }
    }

    /// The index of the next bit.
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

    /// Skips `count` numbers.
    pub(super) fn skip(&mut self, count: u32) -> Option<()> {
        let mut remaining = count;
        while self.window.count_ones() < remaining {
            remaining -= self.window.count_ones();
            self.refill()?;
        }
        for _ in 0..remaining {
            self.at = self.start + self.window.trailing_zeros() as usize + 1;
            self.window &= self.window.wrapping_sub(1);
        }
        Some(())
    }

    fn refill(&mut self) -> Option<()> {
        self.start += 8 * PADDING;
        self.window = window(self.bytes, self.start / 8)?;
        Some(())
    }
}

/// The number in the `width` bits from bit `at` on. `width` is at most 32. `None` past the end of the bytes.
#[inline]
pub(super) fn fixed(bytes: &[u8], at: usize, width: u32) -> Option<u32> {
    let window = window(bytes, at / 8)? >> (at % 8);
    Some((window & ((1 << width) - 1)) as u32)
}

/// The 64 bits from byte `at` on. `None` if there are fewer than 64.
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
        fn unary_numbers_read_back_as_written(
            numbers in proptest::collection::vec(prop_oneof![0_u32..4, 0_u32..300], 0..200),
            skipped in 0_usize..200,
        ) {
            let mut writer = BitWriter::default();
            numbers.iter().for_each(|&number| writer.unary(number));
            let mut bytes = writer.into_bytes();
            bytes.extend([0; PADDING]);
            let mut reader = UnaryReader::new(&bytes, 0);
            let skipped = skipped.min(numbers.len());
            prop_assert!(reader.skip(skipped as u32).is_some());
            let mut again = UnaryReader::new(&bytes, reader.at());
            for &number in &numbers[skipped..] {
                prop_assert_eq!((reader.number(), again.number()), (Some(number), Some(number)));
                prop_assert_eq!(reader.at(), again.at());
            }
        }

        #[test]
        fn fixed_widths_read_back_as_written(numbers in proptest::collection::vec((any::<u32>(), 0_u32..=32), 0..50)) {
            let mut writer = BitWriter::default();
            numbers.iter().for_each(|&(number, width)| writer.fixed(number, width));
            let mut bytes = writer.into_bytes();
            bytes.extend([0; PADDING]);
            let mut at = 0;
            for (number, width) in numbers {
                let low = u64::from(number) & ((1 << width) - 1);
                prop_assert_eq!(fixed(&bytes, at, width).map(u64::from), Some(low));
                at += width as usize;
            }
        }
    }
}
