//! Words that differ by a slip of the finger: a letter wrong, missing, too many, or two that changed places.

/// What a look at a form tells before its letters are compared: which letters it has, folded onto 32 bits, and how
/// many. One slip takes away at most one kind of letter and brings at most one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signature {
    letters: u32,
    length: u32,
}

impl Signature {
    pub(super) fn of(form: &str) -> Self {
        form.chars().fold(Self::default(), |sum, c| Self {
            letters: sum.letters | 1 << (c as u32 & 31),
            length: sum.length + 1,
        })
    }

    /// Whether the form may be within `most` slips of this one, or begin so.
    fn may_be(self, form: Self, most: u32, begins: bool) -> bool {
        let missing = (self.letters & !form.letters).count_ones();
        let added = (form.letters & !self.letters).count_ones();
        let short = self.length.saturating_sub(form.length);
        let long = form.length.saturating_sub(self.length);
        missing <= most && short <= most && (begins || added <= most && long <= most)
    }
}

/// A word as it was typed, to be compared with many forms.
pub(super) struct Typed {
    letters: Vec<char>,
    signature: Signature,
    most: usize,
    begins: bool,
    /// Three lines of the table of distances: the one before the last, the last, and this one.
    lines: [Vec<usize>; 3],
    form: Vec<char>,
}

impl Typed {
    /// `None` for a word that is searched only as it stands: of fewer than five letters, or with a digit in it. One
    /// slip is looked for in five letters and more, two in nine and more. With `begins` the word may be the
    /// beginning of a form.
    pub(super) fn new(word: &str, begins: bool) -> Option<Self> {
        let letters: Vec<char> = word.chars().collect();
        let most = match letters.len() {
            5..9 => 1,
            9..64 => 2,
            _ => return None,
        };
        let has_digit = letters.iter().any(|letter| letter.is_ascii_digit());
        let line = vec![0; letters.len() + 1];
        let lines = [line.clone(), line.clone(), line];
        (!has_digit).then(|| Self { signature: Signature::of(word), letters, most, begins, lines, form: Vec::new() })
    }

    /// How many slips lie between the word and a form (or its beginning), if few enough do.
    ///
    /// The distance of optimal string alignment. Each line of the table compares the word with one letter more of the
    /// form:
    ///
    /// ```text
    ///         d e f e n s e     the typed word
    ///       0 1 2 3 4 5 6 7
    ///     d 1 0 1 2 3 4 5 6
    ///     e 2 1 0 1 2 3 4 5
    ///     f 3 2 1 0 …           the form
    /// ```
    ///
    /// The form is within reach if the table's last corner is; its beginning, if the last column is anywhere.
    pub(super) fn slips(&mut self, form: &str, signature: Signature) -> Option<usize> {
        if !self.signature.may_be(signature, self.most as u32, self.begins) {
            return None;
        }
        self.form.clear();
        self.form.extend(form.chars());
        let width = self.letters.len();
        let Self { letters, lines: [before, last, this], .. } = self;
        last.iter_mut().enumerate().for_each(|(column, distance)| *distance = column);
        let mut found = usize::MAX;
        for (line, &letter) in self.form.iter().enumerate() {
            this[0] = line + 1;
            let mut least = this[0];
            for column in 0..width {
                let changed = last[column] + usize::from(letters[column] != letter);
                let mut distance = changed.min(last[column + 1] + 1).min(this[column] + 1);
                let swapped =
                    line > 0 && column > 0 && letters[column] == self.form[line - 1] && letters[column - 1] == letter;
                if swapped {
                    distance = distance.min(before[column - 1] + 1);
                }
                this[column + 1] = distance;
                least = least.min(distance);
            }
            if self.begins {
                found = found.min(this[width]);
            }
            // Neither this line nor, by a swap, the next can lead back under the bound.
            if least > self.most + 1 {
                return Some(found).filter(|&slips| slips <= self.most);
            }
            std::mem::swap(before, last);
            std::mem::swap(last, this);
        }
        if !self.begins {
            found = last[width];
        }
        Some(found).filter(|&slips| slips <= self.most)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::{Signature, Typed};
    use proptest::prelude::*;

    /// The whole table of the distance.
    fn distance(one: &[char], other: &[char]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for i in 0..=one.len() {
            for j in 0..=other.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let changed = table[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                    changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1)
                };
                if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                    table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
                }
            }
        }
        table[one.len()][other.len()]
    }

    proptest! {
        #[test]
        fn slips_are_the_distance_where_it_is_small(typed in "[a-d]{5,11}", form in "[a-e]{1,13}", begins: bool) {
            let (one, other): (Vec<char>, Vec<char>) = (typed.chars().collect(), form.chars().collect());
            let most = if one.len() < 9 { 1 } else { 2 };
            let naive = if begins {
                (1..=other.len()).map(|end| distance(&one, &other[..end])).min().unwrap()
            } else {
                distance(&one, &other)
            };
            let slips = Typed::new(&typed, begins).unwrap().slips(&form, Signature::of(&form));
            prop_assert_eq!(slips, Some(naive).filter(|&slips| slips <= most));
        }
    }
}
