//! Words that differ by a slip of the finger: a letter wrong, missing, too many, or two that changed places.

use super::lexicon::Outline;

/// A word as it was typed, compared with forms.
///
/// The distance of optimal string alignment, by the bits of a word: Heikki Hyyrö, “A Bit-Vector Algorithm for Computing
/// Levenshtein and Damerau Edit Distances” (2003), figure 8. A column of the table compares the word with one letter more
/// of the form, and each bit says how a line differs from the one above it:
///
/// ```text
///           s e n s e     the form
///         0 1 2 3 4 5
///     t   1 1 2 3 4 5     at the last line stands the distance
///     e   2 2 1 2 3 4     to each beginning of the form
///     n   3 3 2 1 2 3
///     s   4 3 3 2 1 2
///     e   5 4 3 3 2 1
/// ```
///
/// Most forms are not compared at all: [`Typed::could_be`] sees by their outline that they are too far.
pub(super) struct Typed {
    /// The letters of the word, each with a bit for every place where it stands.
    places: Vec<(char, u64)>,
    /// The same for `a` to `z`.
    latin: [u64; 26],
    length: usize,
    outline: Outline,
    most: usize,
    begins: bool,
}

/// A word of more letters has no slips looked for.
const LONGEST: usize = 63;

impl Typed {
    /// `None` for a word that is searched only as it stands: of fewer than five letters, or with a digit in it. One
    /// slip is looked for in five letters and more, two in nine and more. With `begins` the word may be the
    /// beginning of a form.
    pub(super) fn new(word: &str, begins: bool) -> Option<Self> {
        let length = word.chars().count();
        let most = match length {
            5..9 => 1,
            9..=LONGEST => 2,
            _ => return None,
        };
        let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
        let (mut places, mut latin) = (Vec::new(), [0; 26]);
        for (place, letter) in word.chars().enumerate() {
            match latin_place(letter) {
                Some(number) => latin[number] |= 1 << place,
                None => places.push((letter, 1 << place)),
            }
        }
        (!has_digit).then(|| Self { places, latin, length, outline: Outline::of(word), most, begins })
    }

    /// Whether a form that looks so may be within reach: a slip takes at most one letter out of the word and brings one
    /// in, and parts at most three pairs of letters, as a swap does.
    pub(super) fn could_be(&self, form: Outline) -> bool {
        let (letters, pairs) = self.outline.lacking_in(form);
        letters <= self.most && pairs <= 3 * self.most && (self.begins || form.lacking_in(self.outline).0 <= self.most)
    }

    /// How many slips lie between the word and a form, or its beginning, if few enough do.
    pub(super) fn slips(&self, form: &str) -> Option<usize> {
        let last = 1_u64 << (self.length - 1);
        // Where a line is one more than that above it, and where one less.
        let (mut more, mut less) = (u64::MAX, 0_u64);
        let (mut same, mut stands_before) = (0_u64, 0_u64);
        let (mut distance, mut nearest) = (self.length, usize::MAX);
        // No beginning that is longer by more than the slips is within reach, and each letter brings it one nearer at most.
        let end = self.length + self.most;
        let letters = if self.begins { form.len().min(end) } else { form.len() };
        for (place, letter) in form.chars().enumerate() {
            if place >= end || distance + place > self.most + letters {
                distance = usize::MAX;
                break;
            }
            let stands = self.stands(letter);
            let swapped = (!same & stands) << 1 & stands_before;
            same = ((stands & more).wrapping_add(more) ^ more) | stands | less | swapped;
            // The same for a column and the one before it.
            let (wider, nearer) = (less | !(same | more), same & more);
            distance = distance + usize::from(wider & last != 0) - usize::from(nearer & last != 0);
            nearest = nearest.min(distance);
            let (wider, nearer) = (wider << 1 | 1, nearer << 1);
            (more, less) = (nearer | !(same | wider), wider & same);
            stands_before = stands;
        }
        let slips = if self.begins { nearest } else { distance };
        (slips <= self.most).then_some(slips)
    }

    /// Where a letter stands in the word.
    fn stands(&self, letter: char) -> u64 {
        match latin_place(letter) {
            Some(number) => self.latin[number],
            None => self.places.iter().filter(|(other, _)| *other == letter).fold(0, |all, (_, place)| all | place),
        }
    }
}

fn latin_place(letter: char) -> Option<usize> {
    letter.is_ascii_lowercase().then(|| letter as usize - 'a' as usize)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::{Outline, Typed};
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
        fn slips_are_the_distance_where_it_is_small(
            typed in "[a-d]{5,11}",
            forms in proptest::collection::vec("[a-eé]{1,13}", 1..30),
            begins: bool,
        ) {
            let one: Vec<char> = typed.chars().collect();
            let most = if one.len() < 9 { 1 } else { 2 };
            let word = Typed::new(&typed, begins).unwrap();
            for form in &forms {
                let other: Vec<char> = form.chars().collect();
                let naive = if begins {
                    (1..=other.len()).map(|end| distance(&one, &other[..end])).min().unwrap()
                } else {
                    distance(&one, &other)
                };
                let naive = Some(naive).filter(|&slips| slips <= most);
                prop_assert_eq!(word.slips(form), naive, "{} {}", typed, form);
                prop_assert!(naive.is_none() || word.could_be(Outline::of(form)), "{} {}", typed, form);
            }
        }
    }

    #[test]
    fn a_form_of_any_length_is_compared() {
        let long = "abcde".repeat(100);
        assert_eq!(Typed::new("abcde", false).unwrap().slips(&long), None);
        assert_eq!(Typed::new("abcdf", true).unwrap().slips(&long), Some(1));
    }
}
