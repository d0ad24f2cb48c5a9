//! The words of each article one after the other, for phrases.
//!
//! The index says which articles hold all the words of a phrase, these whether they stand in a row there. They are read
//! from the article when a phrase asks for them first, and kept; a page reads them ahead while nobody waits. They are not
//! shipped, because they would weigh as much as the texts.

use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

use super::index::Index;
use super::phrase::{Placed, in_order, runs};
use super::seek::{Forms, holds};
use crate::corpus::{Corpus, Ids};
use crate::leb128::{Reader, write};
use crate::order::sorted;
use crate::text::tokens;

/// The articles read so far.
#[derive(Default)]
pub(super) struct Sequences {
    read: Vec<OnceLock<Sequence>>,
    common: OnceLock<Common>,
}

/// What the articles have in common; made when the first is read.
struct Common {
    codes: Codes,
    pairs: Pairs,
}

/// The words of an article, those of its title first.
///
/// ```text
/// text        start-ups  and          startups
/// places      0     1    2      3     4
/// codes       start ups  and    GAP   startups
/// compounds   startups at 0, two places wide
/// ```
pub(super) struct Sequence {
    /// The code of each place in LEB128, and [`AFTER`] gaps.
    codes: Box<[u8]>,
    /// The byte at which the text begins.
    text: usize,
    compounds: Box<[Compound]>,
}

struct Compound {
    form: u32,
    place: u32,
    width: u32,
}

/// Forms as numbers of which the most frequent are the smallest, so that half of the words of a text take a byte. The
/// others follow by their number.
struct Codes {
    /// The forms that have the lowest codes, in order.
    frequent: Vec<usize>,
}

/// The code of a place where no word stands: at the end of a paragraph, and between title and text.
const GAP: u32 = 0;
/// How many codes beside that of the gap are less than 127, and take a byte.
const SHORT: usize = 126;
impl Codes {
    fn new(index: &Index) -> Self {
        let frequency = |form: usize| index.frequency(form as u32..form as u32 + 1);
        // Those in a sixteenth of the articles are a few hundred, which are soon put in order.
        let known = (0..index.forms()).map(frequency).filter(|count| count * 16 >= index.len());
        let known = sorted(known.collect(), &mut |one: &usize, other| other.cmp(one));
        let too_few = known.get(SHORT).copied().unwrap_or(index.len() / 16);
        Self { frequent: (0..index.forms()).filter(|&form| frequency(form) > too_few).collect() }
    }

    /// The code of a form, never that of a gap.
    fn of(&self, form: u32) -> u32 {
        let place = self.frequent.binary_search(&(form as usize));
        place.map_or(self.frequent.len() as u32 + form, |place| place as u32) + 1
    }

    /// The form with a code; `None` for a gap.
    fn form(&self, code: u32) -> Option<u32> {
        let code = code.checked_sub(1)?;
        let frequent = self.frequent.get(code as usize);
        Some(frequent.map_or_else(|| code - self.frequent.len() as u32, |&form| form as u32))
    }
}

/// Which words follow each other in the articles read: of every article 2,048 bits, one for each two words by their hash.
/// Burton Bloom, “Space/Time Trade-offs in Hash Coding with Allowable Errors” (1970), with one hash. Of two words that do
/// not follow each other, an article of 350 words claims it for a sixth; its codes tell. Compounds are not among them.
///
/// The bits of one hash stand together, an article after the other as in [`Ids`], so that all articles are asked at once.
struct Pairs {
    bits: Box<[AtomicU64]>,
    /// How many words of bits each hash has.
    width: usize,
}

/// How many hashes there are.
const HASHES: usize = 2_048;

impl Pairs {
    fn new(articles: usize) -> Self {
        let width = articles.div_ceil(64);
        Self { bits: (0..HASHES * width).map(|_| AtomicU64::new(0)).collect(), width }
    }

    fn insert(&self, article: usize, hash: usize) {
        self.bits[hash * self.width + article / 64].fetch_or(1 << (article % 64), Relaxed);
    }

    /// A bit for each article in which the words with this hash may follow each other.
    fn that_may_hold(&self, hash: usize) -> impl Iterator<Item = u64> {
        self.bits[hash * self.width..][..self.width].iter().map(|word| word.load(Relaxed))
    }
}

/// The hash of two forms that follow each other. The multipliers are those of xxHash, chosen to spread bits.
fn hash(one: u32, other: u32) -> usize {
    let hash = one.wrapping_mul(0x9e37_79b1).rotate_left(13) ^ other.wrapping_mul(0x85eb_ca77);
    (hash.wrapping_mul(0xc2b2_ae3d) >> 21) as usize % HASHES
}

impl Sequences {
    pub(super) fn new(articles: usize) -> Self {
        Self { read: (0..articles).map(|_| OnceLock::new()).collect(), ..Self::default() }
    }

    fn common(&self, index: &Index) -> &Common {
        self.common.get_or_init(|| Common { codes: Codes::new(index), pairs: Pairs::new(self.read.len()) })
    }

    /// The words of an article.
    pub(super) fn of(&self, index: &Index, corpus: &Corpus, article: usize) -> &Sequence {
        self.read[article].get_or_init(|| {
            let read = corpus.articles.glance(article);
            let Common { codes, pairs } = self.common(index);
            let mut writer = Writer { codes, bytes: Vec::new(), place: 0, compounds: Vec::new() };
            let mut pair = |one, other| pairs.insert(article, hash(one, other));
            writer.add(index, read.title.as_deref().unwrap_or(""), &mut pair);
            writer.gaps(1);
            let text = writer.bytes.len();
            writer.add(index, &read.text, &mut pair);
            writer.gaps(AFTER);
            Sequence { codes: writer.bytes.into(), text, compounds: writer.compounds.into() }
        })
    }

    /// Whether the words of an article were read.
    pub(super) fn is_read(&self, article: usize) -> bool {
        self.read[article].get().is_some()
    }

    /// Those of the articles that may hold words in a row: without the ones where two of these never follow each other.
    pub(super) fn that_may_hold(&self, index: &Index, corpus: &Corpus, row: &Row<'_>, articles: &Ids) -> Ids {
        articles.iter().for_each(|article| _ = self.of(index, corpus, article));
        let pairs = &self.common(index).pairs;
        row.pairs.iter().fold(articles.clone(), |articles, &hash| articles.and_words(pairs.that_may_hold(hash)))
    }
}

/// Makes the sequence of an article.
struct Writer<'a> {
    codes: &'a Codes,
    bytes: Vec<u8>,
    /// The next place.
    place: u32,
    compounds: Vec<Compound>,
}

impl Writer<'_> {
    /// Adds the words of a field; gives the forms that follow each other.
    fn add(&mut self, index: &Index, text: &str, pair: &mut dyn FnMut(u32, u32)) {
        let first = self.place;
        let mut before = None;
        tokens(text, &mut |token| {
            // A word that the index lacks, because it belongs to other texts, is as good as none.
            let form = index.lexicon.number(token.word);
            if token.width > 1 {
                let place = first + token.place;
                self.compounds.extend(form.map(|form| Compound { form, place, width: token.width }));
                return;
            }
            if first + token.place > self.place {
                before = None;
                self.gaps(first + token.place - self.place);
            }
            if let (Some(before), Some(form)) = (before, form) {
                pair(before, form);
            }
            write(&mut self.bytes, form.map_or(GAP, |form| self.codes.of(form)));
            self.place += 1;
            before = form;
        });
    }

    fn gaps(&mut self, count: u32) {
        (0..count).for_each(|_| write(&mut self.bytes, GAP));
        self.place += count;
    }
}

/// Words in a row that are looked for in many articles.
pub(super) struct Row<'a> {
    words: &'a [Forms],
    codes: &'a Codes,
    /// The codes of the words, where each has one form that is never a compound.
    bytes: Option<Vec<u8>>,
    /// The hashes of the words that follow each other, where both are of that kind.
    pairs: Vec<usize>,
}

impl<'a> Row<'a> {
    pub(super) fn new(index: &'a Index, words: &'a [Forms]) -> Self {
        let codes = &index.sequences.common(index).codes;
        let plain = |forms: &Forms| match forms.as_slice() {
            [(range, _)] if range.len() == 1 && !index.is_compound(range.start) => Some(range.start),
            _ => None,
        };
        let plain: Vec<Option<u32>> = words.iter().map(plain).collect();
        let pairs = plain.windows(2).filter_map(|pair| Some(hash(pair[0]?, pair[1]?))).collect();
        let mut bytes = Vec::new();
        plain.iter().flatten().for_each(|&form| write(&mut bytes, codes.of(form)));
        let bytes = (words.len() > 1 && plain.iter().all(Option::is_some)).then_some(bytes);
        Self { words, codes, bytes, pairs }
    }

    /// How many times the words stand in a row in an article, in title and text.
    pub(super) fn count(&self, sequence: &Sequence) -> (u32, u32) {
        let Some(wanted) = &self.bytes else { return self.count_any(sequence) };
        let (mut in_title, mut in_text) = (0, 0);
        find(&sequence.codes, wanted, &mut |at| *(if at < sequence.text { &mut in_title } else { &mut in_text }) += 1);
        (in_title, in_text)
    }

    /// Where a word has several forms, or may be a compound.
    fn count_any(&self, sequence: &Sequence) -> (u32, u32) {
        let mut placed: Vec<Vec<Placed>> = vec![Vec::new(); self.words.len()];
        let mut take = |form: u32, places: Range<u32>| {
            let is_compound = places.len() > 1;
            for (_, placed) in self.words.iter().zip(&mut placed).filter(|(forms, _)| holds(forms, form)) {
                placed.extend(places.clone().map(|place| Placed { place, is_compound }));
            }
        };
        let mut reader = Reader::new(&sequence.codes, 0);
        let (mut place, mut text) = (0, 0);
        while let Some(code) = reader.number() {
            if let Some(form) = self.codes.form(code) {
                take(form, place..place + 1);
            }
            place += 1;
            if reader.at() == sequence.text {
                text = place;
            }
        }
        sequence.compounds.iter().for_each(|it| take(it.form, it.place..it.place + it.width));
        let runs = runs(&placed.into_iter().map(in_order).collect::<Vec<_>>());
        let in_title = runs.iter().filter(|run| run.start < text).count();
        (in_title as u32, (runs.len() - in_title) as u32)
    }
}

/// How many gaps stand after the last word, so that [`find`] reaches it by eights.
const AFTER: u32 = 8;

/// Gives each byte at which these codes stand in a row. Every code ends with a byte below 128, so where one begins the byte
/// before is such.
///
/// Eight bytes are looked at at once, for the first two of the codes: of what differs from a byte nowhere, 1 taken away
/// leaves the top bit where it was 0, and sometimes in a byte above that.
fn find(codes: &[u8], wanted: &[u8], give: &mut dyn FnMut(usize)) {
    const EACH: u64 = u64::MAX / 255;
    let [first, second, ..] = wanted else { return };
    let [first, second] = [first, second].map(|&byte| EACH * u64::from(byte));
    let same = |eight: &[u8; 8], wanted: u64| {
        let differs = u64::from_le_bytes(*eight) ^ wanted;
        differs.wrapping_sub(EACH) & !differs & (EACH << 7)
    };
    for (nine, start) in codes.windows(9).step_by(8).zip((0..).step_by(8)) {
        let (Some(here), Some(next)) = (nine.first_chunk(), nine.last_chunk()) else { continue };
        let mut both = same(here, first) & same(next, second);
        while both != 0 {
            let at = start + both.trailing_zeros() as usize / 8;
            if codes[at..].starts_with(wanted) && at.checked_sub(1).is_none_or(|before| codes[before] < 128) {
                give(at);
            }
            both &= both - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AFTER, Codes, GAP, find, write};
    use proptest::prelude::*;

    fn bytes(codes: &[u32]) -> Vec<u8> {
        let mut bytes = Vec::new();
        codes.iter().for_each(|&code| write(&mut bytes, code));
        bytes
    }

    proptest! {
        #[test]
        fn codes_are_found_where_they_stand_in_a_row(
            // Few enough that they stand in a row often, some of one byte, some of which one ends as another does.
            codes in proptest::collection::vec(prop_oneof![0_u32..3, Just(129), Just(257), Just(16_513)], 0..60),
            start in 0_usize..60,
            length in 2_usize..4,
        ) {
            let wanted = codes.iter().copied().cycle().skip(start).take(length).collect::<Vec<_>>();
            let naive: Vec<usize> =
                (0..codes.len()).filter(|&at| codes[at..].starts_with(&wanted)).map(|at| bytes(&codes[..at]).len()).collect();
            let mut padded = codes.clone();
            padded.extend((0..AFTER).map(|_| GAP));
            let mut found = Vec::new();
            find(&bytes(&padded), &bytes(&wanted), &mut |at| found.push(at));
            // A row of gaps, which nobody asks for, goes on into those after the last word.
            found.retain(|&at| at < bytes(&codes).len() && !wanted.contains(&GAP));
            prop_assert_eq!(found, if wanted.contains(&GAP) { Vec::new() } else { naive });
        }
    }

    #[test]
    fn every_form_has_a_code_of_its_own() {
        let codes = Codes { frequent: vec![0, 3, 200] };
        let all: Vec<u32> = (0..300).map(|form| codes.of(form)).collect();
        assert!((0..300).zip(&all).all(|(form, &code)| code != GAP && codes.form(code) == Some(form)));
        assert_eq!((codes.of(0), codes.of(200), codes.of(1), codes.form(GAP)), (1, 3, 5, None));
    }
}
