//! The words of each article one after the other, for phrases.
//!
//! The index says which articles hold all the words of a phrase, these whether they stand in a row there. They are read
//! from the article when a phrase asks for them first, and kept; a page reads them ahead while nobody waits. They are not
//! shipped, because they would weigh as much as the texts.

use std::ops::Range;
use std::sync::OnceLock;

use super::index::Index;
use super::phrase::{Placed, in_order, runs};
use super::seek::{Forms, holds};
use super::token::{MOST_PARTS, tokens};
use crate::corpus::Corpus;

/// The articles read so far.
#[derive(Default)]
pub(super) struct Sequences(Vec<OnceLock<Box<Sequence>>>);

/// The words of an article, those of its title first.
pub(super) struct Sequence {
    entries: Box<[Entry]>,
    /// Where the text begins among the entries.
    text: usize,
    pairs: Pairs,
}

/// Which words follow each other, a bit for each two by their hash: Burton Bloom, “Space/Time Trade-offs in Hash Coding
/// with Allowable Errors” (1970), with one hash. Of two words that do not, an article of 350 words claims it for a sixth;
/// its entries tell. Compounds are passed over.
struct Pairs([u64; 32]);

impl Pairs {
    fn of(entries: &[Entry]) -> Self {
        let mut pairs = Self([0; 32]);
        let mut before = GAP;
        for &entry in entries.iter().filter(|&&entry| !is_compound(entry)) {
            if before != GAP && entry != GAP {
                let (place, bit) = Self::bit(before, entry);
                pairs.0[place] |= bit;
            }
            before = entry;
        }
        pairs
    }

    fn may_follow(&self, one: Entry, other: Entry) -> bool {
        let (place, bit) = Self::bit(one, other);
        self.0[place] & bit != 0
    }

    /// The multipliers are those of xxHash, chosen to spread bits.
    fn bit(one: Entry, other: Entry) -> (usize, u64) {
        let hash = one.wrapping_mul(0x9e37_79b1).rotate_left(13) ^ other.wrapping_mul(0x85eb_ca77);
        let bit = hash.wrapping_mul(0xc2b2_ae3d) >> 21;
        ((bit / 64) as usize, 1 << (bit % 64))
    }
}

/// The number of a form and, above it, how many places it takes; or [`GAP`].
///
/// ```text
/// text      start-ups  and          startups
/// places    0     1    2      3     4
/// entries   start ups  startups·2  and  GAP  startups
/// ```
type Entry = u32;

/// A place where no word stands: at the end of a paragraph, and between title and text.
const GAP: Entry = u32::MAX;
/// The bits of an entry that are the form.
const FORM_BITS: u32 = 27;
const FORM: Entry = (1 << FORM_BITS) - 1;

const _: () = assert!(MOST_PARTS < 1 << (u32::BITS - FORM_BITS));

impl Sequences {
    pub(super) fn new(articles: usize) -> Self {
        Self((0..articles).map(|_| OnceLock::new()).collect())
    }

    /// The words of an article.
    pub(super) fn of(&self, index: &Index, corpus: &Corpus, article: usize) -> &Sequence {
        self.0[article].get_or_init(|| {
            let read = corpus.articles.glance(article);
            let length = index.length(article);
            let mut entries = Vec::with_capacity((length.title + length.text) as usize + 1);
            append(index, read.title.as_deref().unwrap_or(""), &mut entries);
            entries.push(GAP);
            let text = entries.len();
            append(index, &read.text, &mut entries);
            let pairs = Pairs::of(&entries);
            Box::new(Sequence { entries: entries.into(), text, pairs })
        })
    }
}

/// Words in a row that are looked for in many articles.
pub(super) struct Row<'a> {
    words: &'a [Forms],
    /// The forms of each word where it has one range of them and no form is a compound anywhere.
    plain: Option<Vec<Range<Entry>>>,
    /// Words that follow each other, where both have but one form.
    pairs: Vec<(Entry, Entry)>,
    /// Which of the words is the rarest.
    rarest: usize,
}

impl<'a> Row<'a> {
    pub(super) fn new(index: &Index, words: &'a [Forms]) -> Self {
        let plain = |forms: &Forms| match forms.as_slice() {
            [(range, _)] if range.clone().all(|form| !index.is_compound(form)) => {
                Some(range.start | 1 << FORM_BITS..range.end | 1 << FORM_BITS)
            }
            _ => None,
        };
        let frequency = |forms: &Forms| forms.iter().map(|(range, _)| index.frequency(range.clone())).sum::<usize>();
        let rarest = (0..words.len()).min_by_key(|&word| frequency(&words[word])).unwrap_or(0);
        let plain: Option<Vec<Range<Entry>>> = words.iter().map(plain).collect();
        let is_one = |forms: &Range<Entry>| forms.len() == 1;
        let pairs = plain.as_deref().unwrap_or_default().windows(2).filter(|pair| pair.iter().all(is_one));
        let pairs = pairs.map(|pair| (pair[0].start, pair[1].start)).collect();
        Self { words, plain, pairs, rarest }
    }

    /// How many times the words stand in a row in an article, in title and text.
    pub(super) fn count(&self, sequence: &Sequence) -> (u32, u32) {
        let Sequence { entries, text, pairs } = sequence;
        if !self.pairs.iter().all(|&(one, other)| pairs.may_follow(one, other)) {
            return (0, 0);
        }
        match &self.plain {
            Some(words) => (self.count_plain(&entries[..*text], words), self.count_plain(&entries[*text..], words)),
            None => (self.count_any(&entries[..*text]), self.count_any(&entries[*text..])),
        }
    }

    /// Where no form is a compound, words in a row are entries in a row once the compounds are passed over.
    fn count_plain(&self, entries: &[Entry], words: &[Range<Entry>]) -> u32 {
        let wanted = words[self.rarest].clone();
        let (first, size) = (wanted.start, wanted.end - wanted.start);
        let mut count = 0;
        for (at, _) in entries.iter().enumerate().filter(|(_, entry)| entry.wrapping_sub(first) < size) {
            let mut after = entries[at + 1..].iter().filter(|&&entry| !is_compound(entry));
            let mut before = entries[..at].iter().rev().filter(|&&entry| !is_compound(entry));
            let fits = |entry: Option<&Entry>, range: &Range<Entry>| entry.is_some_and(|entry| range.contains(entry));
            let is_row = words[self.rarest + 1..].iter().all(|range| fits(after.next(), range))
                && words[..self.rarest].iter().rev().all(|range| fits(before.next(), range));
            count += u32::from(is_row);
        }
        count
    }

    fn count_any(&self, entries: &[Entry]) -> u32 {
        let mut placed: Vec<Vec<Placed>> = vec![Vec::new(); self.words.len()];
        let mut next = 0;
        for &entry in entries {
            let places = match (entry, entry >> FORM_BITS) {
                (GAP, _) | (_, 1) => {
                    next += 1;
                    next - 1..next
                }
                (_, width) => next - width..next,
            };
            let is_compound = places.len() > 1;
            for (forms, placed) in self.words.iter().zip(&mut placed) {
                if entry != GAP && holds(forms, entry & FORM) {
                    placed.extend(places.clone().map(|place| Placed { place, is_compound }));
                }
            }
        }
        runs(&placed.into_iter().map(in_order).collect::<Vec<_>>()).len() as u32
    }
}

fn is_compound(entry: Entry) -> bool {
    entry != GAP && entry >> FORM_BITS > 1
}

fn append(index: &Index, text: &str, entries: &mut Vec<Entry>) {
    let mut place = 0;
    tokens(text, &mut |token| {
        if token.width == 1 {
            entries.extend((place..token.place).map(|_| GAP));
            place = token.place + 1;
        }
        // A word that the index lacks, because it belongs to other texts, is as good as none.
        entries.push(index.lexicon.number(token.word).map_or(GAP, |form| form | token.width << FORM_BITS));
    });
}
