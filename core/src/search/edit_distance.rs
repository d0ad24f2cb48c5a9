//! Computes the edit distance between a typed word and all terms. An edit is a wrong, missing or extra character, or a
//! swap of two neighbouring characters.

use crate::index::TermArena;

/// The maximum number of characters of a typed word. Each prefix needs one bit of a `u64`, the empty prefix too.
const MAX_LENGTH: usize = 63;
/// The maximum edit distance, for words of nine characters or more.
const MAX_DISTANCE: usize = 2;

/// Finds the terms within an edit distance of a typed word. Such terms are called near.
///
/// The distance is that of optimal string alignment. It is computed for all prefixes of the word at once, with one bit
/// for each prefix: Sun Wu and Udi Manber, “Fast Text Searching Allowing Errors” (1992), with swapped characters as in
/// Heikki Hyyrö, “Bit-Parallel Approximate String Matching Algorithms with Transposition” (2003).
///
/// Terms are in order, so they already form a trie. The prefix that a term shares with the term before it is not
/// compared again. If no term with a certain prefix can be near, all terms with this prefix are skipped.
///
/// In this example, `sense` was typed and the maximum distance is 1. “kept” is the number of characters that a term
/// shares with the term before it:
///
/// ```text
/// term     kept   compared          result
/// sense    0      s e n s e         near
/// sensed   5                d       near
/// senses   5                s       near
/// serial   2          r i           not near: `seri` has a distance of 2 or more to every prefix of `sense`
/// series   4                        skipped, because it also starts with `seri`
/// set      2          t             not near, but a longer term that starts with `set` might be
/// ```
pub(super) struct Automaton {
    /// The characters of the word, each with one bit for every index at which it occurs.
    characters: Vec<(char, u64)>,
    /// The same for `a` to `z`, which are not in `characters`.
    latin: [u64; 26],
    /// The number of characters of the word.
    length: usize,
    /// The maximum distance of a near term.
    max: usize,
    /// Whether the word may be a prefix of a term.
    is_prefix: bool,
}

/// The distances between one prefix of a term and all prefixes of the typed word.
///
/// For the prefix `set` of a term and the typed word `sense`:
///
/// ```text
/// prefixes of sense, by length                   0 1 2 3 4 5
/// within distance 0      none                    0 0 0 0 0 0
/// within distance 1      se, sen                 0 0 1 1 0 0
/// within distance 2      s, se, sen, sens        0 1 1 1 1 0
/// ```
#[derive(Clone, Copy)]
struct State {
    /// For each distance, the prefixes of the word within that distance. Bit n represents the prefix of n characters.
    within: [u64; MAX_DISTANCE + 1],
    /// The indexes at which the word contains the last character of the term's prefix, one bit for each index.
    occurs: u64,
    /// The distance between the whole word and this prefix of the term. With `is_prefix`, it is the least distance
    /// between the whole word and this or any shorter prefix of the term. `max + 1` means any distance above `max`.
    nearest: usize,
    /// The length of the prefix of the term, in bytes.
    bytes: usize,
}

impl Automaton {
    /// An automaton for a typed word. `None` if the word has fewer than five or more than 63 characters, or a digit.
    ///
    /// The maximum distance is 1, or 2 if the word has nine characters or more. With `is_prefix`, the word may be a
    /// prefix of a term.
    pub(super) fn new(word: &str, is_prefix: bool) -> Option<Self> {
        let length = word.chars().count();
        let max = match length {
            5..9 => 1,
            9..=MAX_LENGTH => MAX_DISTANCE,
            _ => return None,
        };
        let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
        let (mut characters, mut latin) = (Vec::new(), [0; 26]);
        for (place, character) in word.chars().enumerate() {
            match latin_index(character) {
                Some(number) => latin[number] |= 1 << place,
                None => characters.push((character, 1 << place)),
            }
        }
        (!has_digit).then_some(Self { characters, latin, length, max, is_prefix })
    }

    /// Calls `found` with the number and the distance of each near term, in the order of terms.
    ///
    /// With `is_prefix`, the distance is that between the word and the nearest prefix of the term.
    pub(super) fn search(&self, terms: &TermArena, found: &mut dyn FnMut(u32, usize)) {
        // The state after each prefix of the current term, shortest first. The first prefix is empty.
        let mut path = vec![self.start()];
        let mut number = 0;
        while number < terms.len() {
            path.truncate(usize::from(terms.kept()[number]) + 1);
            let mut state = path[path.len() - 1];
            let mut remainder = terms.get(number).get(state.bytes..).unwrap_or_default().chars();
            while self.may_come_nearer(&state)
                && let Some(character) = remainder.next()
            {
                state = self.after(&path, character);
                path.push(state);
            }
            let depth = path.len() - 1;
            let mut next = number + 1;
            if !self.may_come_nearer(&state) {
                next += at_least(depth as u8, &terms.kept()[next..]);
            }
            if state.nearest <= self.max {
                (number..next).for_each(|number| found(number as u32, state.nearest));
            }
            number = next;
        }
    }

    /// Whether more characters of the term may give a distance that counts: at most `max` or, with `is_prefix`, less
    /// than [`State::nearest`].
    ///
    /// More characters cannot give such a distance if no prefix of the word is within it now. After one more character,
    /// a prefix of the word is within a distance only if the same or a shorter prefix is within that distance now. This
    /// also holds for a swap, because the first of the two characters counts as an extra character until the second
    /// one follows.
    fn may_come_nearer(&self, state: &State) -> bool {
        let wanted = if self.is_prefix { state.nearest.checked_sub(1) } else { Some(self.max) };
        wanted.is_some_and(|distance| state.within[distance] != 0)
    }

    /// The state before the first character of a term. The distance between the empty text and a prefix of the word is
    /// the length of the prefix.
    fn start(&self) -> State {
        let within = std::array::from_fn(|distance| if distance <= self.max { (2 << distance) - 1 } else { 0 });
        State { within, occurs: 0, nearest: self.max + 1, bytes: 0 }
    }

    /// The state after one more character. `path` has the states before this character.
    fn after(&self, path: &[State], character: char) -> State {
        let last = path[path.len() - 1];
        let before_last = path.len().checked_sub(2).map_or([0; MAX_DISTANCE + 1], |place| path[place].within);
        let occurs = self.occurs(character);
        // One bit for each prefix of the word.
        let all = u64::MAX >> (63 - self.length);
        let mut within = [0; MAX_DISTANCE + 1];
        within[0] = (last.within[0] & occurs) << 1;
        for distance in 1..=self.max {
            let fewer = distance - 1;
            let same = (last.within[distance] & occurs) << 1;
            let too_many = last.within[fewer];
            let wrong = last.within[fewer] << 1;
            let missing = within[fewer] << 1;
            let swapped = ((before_last[fewer] & occurs) << 1 & last.occurs) << 1;
            within[distance] = (same | too_many | wrong | missing | swapped) & all;
        }
        let is_whole = |within: &u64| within >> self.length & 1 == 1;
        let distance = within[..=self.max].iter().position(is_whole).unwrap_or(self.max + 1);
        let nearest = if self.is_prefix { distance.min(last.nearest) } else { distance };
        State { within, occurs, nearest, bytes: last.bytes + character.len_utf8() }
    }

    /// The indexes of a character in the word, one bit for each.
    fn occurs(&self, character: char) -> u64 {
        match latin_index(character) {
            Some(number) => self.latin[number],
            None => {
                self.characters.iter().filter(|(other, _)| *other == character).fold(0, |all, (_, place)| all | place)
            }
        }
    }
}

/// How many numbers at the start of `numbers` are `least` or greater. `least` may be at most 128.
///
/// The function compares eight numbers at once for speed, because a search reads most of [`TermArena::kept()`] with it.
/// Subtracting `least` from each byte sets the top bit of a byte that was less than `least`.
fn at_least(least: u8, numbers: &[u8]) -> usize {
    /// The byte 1, eight times.
    const EACH: u64 = u64::MAX / 255;
    let is_all = |eight: &[u8; 8]| {
        let eight = u64::from_le_bytes(*eight);
        eight.wrapping_sub(EACH * u64::from(least)) & !eight & (EACH << 7) == 0
    };
    let sure = 8 * numbers.as_chunks().0.iter().take_while(|eight| is_all(eight)).count();
    sure + numbers[sure..].iter().take_while(|&&number| number >= least).count()
}

fn latin_index(character: char) -> Option<usize> {
    character.is_ascii_lowercase().then(|| character as usize - 'a' as usize)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::{Automaton, TermArena};
    use proptest::prelude::*;

    /// The edit distance, computed by dynamic programming from the full table.
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

    /// The near terms, found by comparing the word with every term or, with `is_prefix`, every prefix of every term.
    fn naive(typed: &str, is_prefix: bool, terms: &[String]) -> Vec<(usize, String)> {
        let one: Vec<char> = typed.chars().collect();
        let max = if one.len() < 9 { 1 } else { 2 };
        let distance = |term: &String| {
            let other: Vec<char> = term.chars().collect();
            let first = if is_prefix { 1 } else { other.len() };
            let distance = (first..=other.len()).map(|end| distance(&one, &other[..end])).min();
            (distance.unwrap(), term.clone())
        };
        terms.iter().map(distance).filter(|&(distance, _)| distance <= max).collect()
    }

    /// The near terms that the automaton finds.
    fn walked(typed: &str, is_prefix: bool, terms: &[String]) -> Vec<(usize, String)> {
        let (mut arena, mut before) = (TermArena::default(), "");
        for term in terms {
            let same = before.chars().zip(term.chars()).take_while(|(one, other)| one == other);
            let kept = same.map(|(character, _)| character.len_utf8()).sum();
            arena.push(kept, &term[kept..]).unwrap();
            before = term;
        }
        let mut found = Vec::new();
        let typed = Automaton::new(typed, is_prefix).unwrap();
        typed.search(&arena, &mut |term, distance| found.push((distance, arena.get(term as usize).to_string())));
        found
    }

    proptest! {
        #[test]
        fn the_trie_finds_what_comparing_every_term_finds(
            typed in "[a-dé]{5,11}",
            // How to edit the typed word into a term. These terms are near and share long prefixes.
            near in proptest::collection::vec((0..12_usize, "[a-eé日]{0,2}", 0..4_usize, "[a-eé]{0,3}"), 0..40),
            far in proptest::collection::vec("[a-eéß日]{1,13}", 0..40),
            long in proptest::collection::vec("[ab]{60,300}", 0..3),
            is_prefix: bool,
        ) {
            let characters: Vec<char> = typed.chars().collect();
            let edited = |(end, put, skipped, rest): (usize, String, usize, String)| {
                let end = end.min(characters.len());
                let after = characters[(end + skipped).min(characters.len())..].iter();
                characters[..end].iter().copied().chain(put.chars()).chain(after.copied()).chain(rest.chars()).collect()
            };
            let mut terms: Vec<String> = near.into_iter().map(edited).chain(far).chain(long).collect();
            terms.retain(|term| !term.is_empty());
            terms.sort();
            terms.dedup();
            prop_assert_eq!(walked(&typed, is_prefix, &terms), naive(&typed, is_prefix, &terms), "{} {:?}", typed, terms);
        }
    }

    #[test]
    fn terms_of_any_length_are_compared() {
        let check = |typed: &str, is_prefix: bool, term: String, distance: &[usize]| {
            let found = walked(typed, is_prefix, &[term]);
            assert_eq!(found.iter().map(|(distance, _)| *distance).collect::<Vec<_>>(), distance, "{typed}");
        };
        check("abcde", false, "abcde".repeat(100), &[]);
        check("abcdf", true, "abcde".repeat(100), &[1]);
        let longest = "अ".repeat(63);
        check(&longest, false, "अ".repeat(65), &[2]);
        check(&longest, false, "अ".repeat(66), &[]);
        check(&longest, true, "अ".repeat(300), &[0]);
        assert!(Automaton::new(&"अ".repeat(64), false).is_none());
    }
}
