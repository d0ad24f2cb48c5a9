//! Words that differ by a slip of the finger: a letter wrong, missing, too many, or two that changed places.

/// A word as it was typed, compared with forms in the order of their letters.
///
/// The distance of optimal string alignment. Each line of the table compares the word with one letter more of the form:
///
/// ```text
///         d e f e n s e     the typed word
///       0 1 2 3 4 5 6 7
///     d 1 0 1 2 3 4 5 6
///     e 2 1 0 1 2 3 4 5
///     f 3 2 1 0 …           the form
/// ```
///
/// The form is within reach if the table's last corner is; its beginning, if the last column is anywhere. The next form
/// mostly begins as the last one did, and takes over the lines of the letters they share. Once all of a line is out of
/// reach, so is every form that begins like this one.
pub(super) struct Typed {
    letters: Vec<char>,
    most: u8,
    begins: bool,
    /// The letters of the form compared last, each with its line; the first line belongs to no letter.
    form: Vec<char>,
    lines: Vec<Line>,
}

/// A word of more letters has no slips looked for.
const LONGEST: usize = 63;

/// A line of the table.
#[derive(Clone, Copy, Debug)]
struct Line {
    distances: [u8; LONGEST + 1],
    /// The least of the line.
    least: u8,
    /// The least of the last column, from the first letter to this one.
    beginning: u8,
    /// Whether neither this line nor, by a swap, the one above can lead back under the bound.
    is_out_of_reach: bool,
}

/// How a form compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Compared {
    /// How many slips lie between, if few enough do.
    pub(super) slips: Option<usize>,
    /// So many bytes of the form suffice to say that no form that begins with them is within reach.
    pub(super) hopeless: Option<usize>,
}

impl Typed {
    /// `None` for a word that is searched only as it stands: of fewer than five letters, or with a digit in it. One
    /// slip is looked for in five letters and more, two in nine and more. With `begins` the word may be the
    /// beginning of a form.
    pub(super) fn new(word: &str, begins: bool) -> Option<Self> {
        let letters: Vec<char> = word.chars().collect();
        let most = match letters.len() {
            5..9 => 1,
            9..=LONGEST => 2,
            _ => return None,
        };
        let has_digit = letters.iter().any(|letter| letter.is_ascii_digit());
        let distances = std::array::from_fn(|column| column as u8);
        let first = Line { distances, least: 0, beginning: u8::MAX, is_out_of_reach: false };
        (!has_digit).then(|| Self { letters, most, begins, form: Vec::new(), lines: vec![first] })
    }

    /// Compares the word with a form, or with its beginning.
    pub(super) fn compare(&mut self, form: &str) -> Compared {
        let mut last = 0;
        for (place, (start, letter)) in form.char_indices().enumerate() {
            if self.form.get(place) != Some(&letter) {
                self.form.truncate(place);
                self.lines.truncate(place + 1);
                self.form.push(letter);
                self.lines.push(self.line(place, letter));
            }
            last = place + 1;
            let Line { beginning, is_out_of_reach, .. } = self.lines[last];
            if is_out_of_reach {
                let slips = self.within_reach(beginning);
                let hopeless = if slips.is_none() { Some(start + letter.len_utf8()) } else { None };
                return Compared { slips, hopeless };
            }
        }
        let line = &self.lines[last];
        let corner = line.distances[self.letters.len()];
        Compared { slips: self.within_reach(if self.begins { line.beginning } else { corner }), hopeless: None }
    }

    fn within_reach(&self, slips: u8) -> Option<usize> {
        if slips <= self.most { Some(usize::from(slips)) } else { None }
    }

    /// The line of the letter at a place of the form, from those above it.
    fn line(&self, place: usize, letter: char) -> Line {
        let letters = &self.letters;
        let above = &self.lines[place];
        let mut distances = [0; LONGEST + 1];
        // A form much longer than any word is far from all.
        distances[0] = (place + 1).min(LONGEST + 1) as u8;
        let mut least = distances[0];
        for column in 0..letters.len() {
            let changed = above.distances[column] + u8::from(letters[column] != letter);
            let mut distance = changed.min(above.distances[column + 1] + 1).min(distances[column] + 1);
            let is_swapped =
                place > 0 && column > 0 && letters[column] == self.form[place - 1] && letters[column - 1] == letter;
            if is_swapped {
                distance = distance.min(self.lines[place - 1].distances[column - 1] + 1);
            }
            distances[column + 1] = distance;
            least = least.min(distance);
        }
        let is_out_of_reach = least > self.most && above.least >= self.most;
        let beginning = if self.begins { above.beginning.min(distances[letters.len()]) } else { u8::MAX };
        Line { distances, least, beginning, is_out_of_reach }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::Typed;
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
            forms in proptest::collection::btree_set("[a-eé]{1,13}", 1..30),
            begins: bool,
        ) {
            let one: Vec<char> = typed.chars().collect();
            let most = if one.len() < 9 { 1 } else { 2 };
            let slips = |form: &str| {
                let other: Vec<char> = form.chars().collect();
                let naive = if begins {
                    (1..=other.len()).map(|end| distance(&one, &other[..end])).min().unwrap()
                } else {
                    distance(&one, &other)
                };
                Some(naive).filter(|&slips| slips <= most)
            };
            let mut word = Typed::new(&typed, begins).unwrap();
            for form in &forms {
                let compared = word.compare(form);
                prop_assert_eq!(compared.slips, slips(form), "{} {}", typed, form);
                if let Some(bytes) = compared.hopeless {
                    let mut alike = forms.iter().filter(|other| other.starts_with(&form[..bytes]));
                    prop_assert!(alike.all(|other| slips(other).is_none()), "{} {}", typed, form);
                }
            }
        }
    }
}
