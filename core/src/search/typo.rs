//! Words that differ by a slip of the finger: a letter wrong, missing, too many, or two that changed places.

use super::lexicon::Row;

/// A word of more letters has no slips looked for.
const LONGEST: usize = 63;
/// No more slips than these are looked for in any word.
const MOST: usize = 2;

/// A word as it was typed, compared with forms.
///
/// Slips are counted by the distance of optimal string alignment, for all beginnings of the word at a time, by their bits: Sun Wu and Udi Manber,
/// “Fast Text Searching Allowing Errors” (1992), with letters that changed places as in Heikki Hyyrö, “Bit-Parallel
/// Approximate String Matching Algorithms with Transposition” (2003).
///
/// The forms stand in the order of their letters, so they are a tree already: what a form keeps of the one before it need
/// not be compared again, and where no continuation can be within reach, all forms that keep so much are passed over.
///
/// ```text
/// form     kept   compared          typed: sense, one slip
/// sense    0      s e n s e         within reach
/// sensed   5                d       within reach
/// senses   5                s       within reach
/// serial   2          r i           `seri` is two slips from `se`, `sen` and `sens`, and more from the others
/// series   4                        passed over
/// set      2          t             not within reach; a form that goes on from it might be
/// ```
pub(super) struct Typed {
    /// The letters of the word, each with a bit for every place where it stands.
    places: Vec<(char, u64)>,
    /// The same for `a` to `z`.
    latin: [u64; 26],
    length: usize,
    most: usize,
    begins: bool,
}

/// What a beginning of a form is within reach of.
///
/// ```text
/// set, from the beginnings of sense      of length   0 1 2 3 4 5
/// no slip                                            0 0 0 0 0 0
/// one slip at most       se sen                      0 0 1 1 0 0
/// two slips at most      s se sen sens               0 1 1 1 1 0
/// ```
#[derive(Clone, Copy)]
struct Reach {
    /// For each number of slips the beginnings of the word that are at most so far away, a bit for each by its length.
    within: [u64; MOST + 1],
    /// Where the last letter stands in the word.
    stands: u64,
    /// The least slips between the whole word and this form or, with `begins`, any of its beginnings.
    nearest: usize,
    /// The bytes of the beginning.
    bytes: usize,
}

impl Typed {
    /// `None` for a word that is searched only as it stands: of fewer than five letters, or with a digit in it. One
    /// slip is looked for in five letters and more, two in nine and more. With `begins` the word may be the
    /// beginning of a form.
    pub(super) fn new(word: &str, begins: bool) -> Option<Self> {
        let length = word.chars().count();
        let most = match length {
            5..9 => 1,
            9..=LONGEST => MOST,
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
        (!has_digit).then_some(Self { places, latin, length, most, begins })
    }

    /// Gives each form within reach and the number of its slips, in the order of the forms. With `begins` the slips of a
    /// form are those of its nearest beginning.
    pub(super) fn near(&self, forms: &Row, found: &mut dyn FnMut(u32, usize)) {
        // For each beginning of the form looked at what it reaches, the empty one first.
        let mut path = vec![self.start()];
        let mut number = 0;
        while number < forms.len() {
            path.truncate(usize::from(forms.kept()[number]) + 1);
            let mut reach = path[path.len() - 1];
            let mut rest = forms.get(number).get(reach.bytes..).unwrap_or_default().chars();
            while self.may_come_nearer(&reach)
                && let Some(letter) = rest.next()
            {
                reach = self.after(&path, letter);
                path.push(reach);
            }
            let depth = path.len() - 1;
            let mut next = number + 1;
            if !self.may_come_nearer(&reach) {
                next += at_least(depth as u8, &forms.kept()[next..]);
            }
            if reach.nearest <= self.most {
                (number..next).for_each(|number| found(number as u32, reach.nearest));
            }
            number = next;
        }
    }

    /// Whether a letter more may bring fewer slips. None does where no beginning of the word is within reach, since each
    /// is reached from one that was: a swap of two letters too, whose first is one too many till then.
    fn may_come_nearer(&self, reach: &Reach) -> bool {
        let wanted = if self.begins { reach.nearest.checked_sub(1) } else { Some(self.most) };
        wanted.is_some_and(|slips| reach.within[slips] != 0)
    }

    /// Before the first letter of a form the beginnings of the word are as many slips away as they have letters.
    fn start(&self) -> Reach {
        let within = std::array::from_fn(|slips| if slips <= self.most { (2 << slips) - 1 } else { 0 });
        Reach { within, stands: 0, nearest: self.most + 1, bytes: 0 }
    }

    /// One letter further on a path.
    fn after(&self, path: &[Reach], letter: char) -> Reach {
        let last = path[path.len() - 1];
        let before_last = path.len().checked_sub(2).map_or([0; MOST + 1], |place| path[place].within);
        let stands = self.stands(letter);
        // The word has no longer beginnings.
        let all = u64::MAX >> (63 - self.length);
        let mut within = [0; MOST + 1];
        within[0] = (last.within[0] & stands) << 1;
        for slips in 1..=self.most {
            let fewer = slips - 1;
            let same = (last.within[slips] & stands) << 1;
            let too_many = last.within[fewer];
            let wrong = last.within[fewer] << 1;
            let missing = within[fewer] << 1;
            let swapped = ((before_last[fewer] & stands) << 1 & last.stands) << 1;
            within[slips] = (same | too_many | wrong | missing | swapped) & all;
        }
        let is_whole = |within: &u64| within >> self.length & 1 == 1;
        let slips = within[..=self.most].iter().position(is_whole).unwrap_or(self.most + 1);
        let nearest = if self.begins { slips.min(last.nearest) } else { slips };
        Reach { within, stands, nearest, bytes: last.bytes + letter.len_utf8() }
    }

    /// Where a letter stands in the word.
    fn stands(&self, letter: char) -> u64 {
        match latin_place(letter) {
            Some(number) => self.latin[number],
            None => self.places.iter().filter(|(other, _)| *other == letter).fold(0, |all, (_, place)| all | place),
        }
    }
}

/// How many numbers from the first on are at least so great; `least` is at most 128. It looks at eight at once, since
/// this is asked of nearly every form: taking `least` from each byte leaves the top bit where the byte was less.
fn at_least(least: u8, numbers: &[u8]) -> usize {
    const EACH: u64 = u64::MAX / 255;
    let is_all = |eight: &[u8; 8]| {
        let eight = u64::from_le_bytes(*eight);
        eight.wrapping_sub(EACH * u64::from(least)) & !eight & (EACH << 7) == 0
    };
    let sure = 8 * numbers.as_chunks().0.iter().take_while(|eight| is_all(eight)).count();
    sure + numbers[sure..].iter().take_while(|&&number| number >= least).count()
}

fn latin_place(letter: char) -> Option<usize> {
    letter.is_ascii_lowercase().then(|| letter as usize - 'a' as usize)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::{Row, Typed};
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

    /// Every form compared, the nearest beginning where a beginning is asked for.
    fn naive(typed: &str, begins: bool, forms: &[String]) -> Vec<(usize, String)> {
        let one: Vec<char> = typed.chars().collect();
        let most = if one.len() < 9 { 1 } else { 2 };
        let slips = |form: &String| {
            let other: Vec<char> = form.chars().collect();
            let first = if begins { 1 } else { other.len() };
            let slips = (first..=other.len()).map(|end| distance(&one, &other[..end])).min();
            (slips.unwrap(), form.clone())
        };
        forms.iter().map(slips).filter(|&(slips, _)| slips <= most).collect()
    }

    fn walked(typed: &str, begins: bool, forms: &[String]) -> Vec<(usize, String)> {
        let (mut row, mut before) = (Row::default(), "");
        for form in forms {
            let same = before.chars().zip(form.chars()).take_while(|(one, other)| one == other);
            let kept = same.map(|(letter, _)| letter.len_utf8()).sum();
            row.push(kept, &form[kept..]).unwrap();
            before = form;
        }
        let mut found = Vec::new();
        let typed = Typed::new(typed, begins).unwrap();
        typed.near(&row, &mut |form, slips| found.push((slips, row.get(form as usize).to_string())));
        found
    }

    proptest! {
        #[test]
        fn the_walk_finds_what_comparing_every_form_finds(
            typed in "[a-dé]{5,11}",
            // Beginnings of what was typed, with slips, and what follows them: forms that share much and come near.
            near in proptest::collection::vec((0..12_usize, "[a-eé日]{0,2}", 0..4_usize, "[a-eé]{0,3}"), 0..40),
            far in proptest::collection::vec("[a-eéß日]{1,13}", 0..40),
            long in proptest::collection::vec("[ab]{60,300}", 0..3),
            begins: bool,
        ) {
            let letters: Vec<char> = typed.chars().collect();
            let slipped = |(end, put, skipped, rest): (usize, String, usize, String)| {
                let end = end.min(letters.len());
                let after = letters[(end + skipped).min(letters.len())..].iter();
                letters[..end].iter().copied().chain(put.chars()).chain(after.copied()).chain(rest.chars()).collect()
            };
            let mut forms: Vec<String> = near.into_iter().map(slipped).chain(far).chain(long).collect();
            forms.retain(|form| !form.is_empty());
            forms.sort();
            forms.dedup();
            prop_assert_eq!(walked(&typed, begins, &forms), naive(&typed, begins, &forms), "{} {:?}", typed, forms);
        }
    }

    #[test]
    fn a_form_of_any_length_is_compared() {
        let check = |typed: &str, begins: bool, form: String, slips: &[usize]| {
            let found = walked(typed, begins, &[form]);
            assert_eq!(found.iter().map(|(slips, _)| *slips).collect::<Vec<_>>(), slips, "{typed}");
        };
        check("abcde", false, "abcde".repeat(100), &[]);
        check("abcdf", true, "abcde".repeat(100), &[1]);
        let longest = "अ".repeat(63);
        check(&longest, false, "अ".repeat(65), &[2]);
        check(&longest, false, "अ".repeat(66), &[]);
        check(&longest, true, "अ".repeat(300), &[0]);
        assert!(Typed::new(&"अ".repeat(64), false).is_none());
    }
}
