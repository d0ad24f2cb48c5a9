//! Shared wording: the passages that articles have in common.
//!
//! A passage group contains all occurrences of one passage, such as a statement, a post or a sentence of a news agency.
//! Each passage links an occurrence in one article to an occurrence in another, and linked occurrences are in the same
//! group. If two passages overlap in an article by at least half of the shorter one, they share one occurrence there.

mod comparison;
mod edit;
mod passage;
mod shingle;

pub use comparison::{Comparison, SharedRange};
pub use edit::{Edit, common, edits};
pub use passage::{GAP, Passage, RESUME, shared};
pub use shingle::SHINGLE;

pub(super) use shingle::{key, run};

use rustc_hash::FxHashMap;

use shingle::Shingles;

use super::groups::DisjointSets;
use super::prepared::{NumberedWord, PreparedArticles, bytes};
use crate::order::sorted;

/// The values that a reader can choose for the minimum number of equal words in a passage.
pub const LEAST: std::ops::RangeInclusive<usize> = SHINGLE..=40;
/// The default minimum number of equal words in a passage.
pub const STANDARD: usize = 8;
/// A new position of a shingle is compared with at most this many earlier positions of the same shingle, the latest
/// ones. Positions before these are already linked to these. The limit keeps the time proportional to the length of the
/// texts.
const FOLLOWED: usize = 64;

/// The shared wording of some articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Wording {
    /// The passage groups, sorted by their number of articles and then by their number of words, from most to fewest.
    pub groups: Vec<PassageGroup>,
    /// The numbers of the articles without shared wording.
    pub alone: Vec<usize>,
}

/// All occurrences of one shared passage.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PassageGroup {
    /// The occurrences in the order of the articles.
    pub occurrences: Vec<PassageOccurrence>,
    /// The index of the fullest occurrence: the occurrence with the most words, or the first of several with the most
    /// words. The other occurrences are compared with the fullest one.
    pub fullest: usize,
}

/// One occurrence of a passage.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PassageOccurrence {
    /// The number of the article.
    pub article: usize,
    /// The byte range of the occurrence.
    pub bytes: (usize, usize),
    /// The number of words in this occurrence.
    pub words: usize,
    /// The words that differ between the fullest occurrence and this one. Words before the first shared word and after
    /// the last shared word do not count.
    pub edits: Vec<Edit>,
}

impl PassageGroup {
    /// The number of articles that contain the passage.
    pub fn articles(&self) -> usize {
        let mut articles: Vec<usize> = self.occurrences.iter().map(|occurrence| occurrence.article).collect();
        articles.dedup();
        articles.len()
    }

    /// The number of words of the fullest occurrence.
    pub fn words(&self) -> usize {
        self.occurrences.get(self.fullest).map_or(0, |occurrence| occurrence.words)
    }
}

impl Wording {
    /// The byte ranges of the occurrences in one article, in order, each with the index of the occurrence's group.
    pub fn of_article(&self, article: usize) -> Vec<((usize, usize), usize)> {
        let all =
            self.groups.iter().enumerate().flat_map(|(group, one)| one.occurrences.iter().map(move |it| (it, group)));
        let here = all.filter(|(occurrence, _)| occurrence.article == article);
        sorted(here.map(|(occurrence, group)| (occurrence.bytes, group)).collect(), &mut |one, other| one.cmp(other))
    }
}

/// Finds the wording that articles share, in passages of at least `least` equal words.
pub fn wording(articles: &PreparedArticles<'_>, least: usize) -> Wording {
    let texts = articles.words();
    let passages = passages(texts, least);
    let groups = Occurrences::of(texts, &passages).groups(articles);
    let mut shared = vec![false; texts.len()];
    passages.iter().for_each(|((one, other), _)| [one, other].into_iter().for_each(|&text| shared[text] = true));
    let alone = (0..texts.len()).filter(|&text| !shared[text]).map(|text| articles.number(text));
    Wording { groups, alone: alone.collect() }
}

/// The passages of at least `least` equal words that two texts share, for all pairs of texts. Each passage comes with
/// the indexes of its two texts, the smaller index first.
fn passages(texts: &[Vec<NumberedWord>], least: usize) -> Vec<((usize, usize), Passage)> {
    let owner: Vec<u32> = texts.iter().enumerate().flat_map(|(text, words)| vec![text as u32; words.len()]).collect();
    let begins: Vec<usize> = texts
        .iter()
        .scan(0, |end, words| {
            *end += words.len();
            Some(*end - words.len())
        })
        .collect();
    let mut shingles = Shingles::default();
    // The index in `found` of each pair of texts. The map has the same type as the map in `Shingles`, which saves code.
    let mut pairs: FxHashMap<u64, u32> = FxHashMap::default();
    let mut found: Vec<((usize, usize), Vec<Passage>)> = Vec::new();
    for (text, words) in texts.iter().enumerate() {
        for j in 0..words.len() {
            let mut before = shingles.add(run(words, j, SHINGLE));
            for _ in 0..FOLLOWED {
                let Some(position) = before else { break };
                before = shingles.before(position);
                let earlier = owner[position as usize] as usize;
                let i = position as usize - begins[earlier];
                if earlier == text {
                    continue;
                }
                let pair = *pairs.entry((earlier as u64) << 32 | text as u64).or_insert_with(|| {
                    found.push(((earlier, text), Vec::new()));
                    found.len() as u32 - 1
                });
                let known = &mut found[pair as usize].1;
                let one = &texts[earlier];
                if !known.iter().rev().any(|passage| passage.covers(one, words, (i, j))) {
                    known.extend(Passage::around(one, words, (i, j)));
                }
            }
        }
    }
    let pairs = sorted(found, &mut |(one, _), (other, _)| one.cmp(other));
    let each = pairs.into_iter().flat_map(|(pair, passages)| passages.into_iter().map(move |passage| (pair, passage)));
    each.filter(|(_, passage)| passage.equal() >= least).collect()
}

/// The occurrences of all passages, and their groups.
struct Occurrences {
    /// For each occurrence, the indexes of its text, of its first word, and of the word after its last word.
    all: Vec<(usize, usize, usize)>,
    /// For each text, the index in `all` of its first occurrence. One more element, the last, is the length of `all`.
    begins: Vec<usize>,
    /// The groups of the occurrences. The members of the groups are indexes in `all`.
    group: DisjointSets,
}

impl Occurrences {
    fn of(texts: &[Vec<NumberedWord>], passages: &[((usize, usize), Passage)]) -> Self {
        let mut spans: Vec<Vec<(usize, usize)>> = vec![Vec::new(); texts.len()];
        for ((one, other), passage) in passages {
            let [first, second] = passage.words();
            spans[*one].push(first);
            spans[*other].push(second);
        }
        let mut all: Vec<(usize, usize, usize)> = Vec::new();
        let mut begins = vec![0];
        for (text, spans) in spans.into_iter().enumerate() {
            let begin = all.len();
            for (start, end) in sorted(spans, &mut |one, other| one.cmp(other)) {
                match all[begin..].iter_mut().rev().find(|one| overlap_by_half(**one, (start, end))) {
                    Some(one) => one.2 = one.2.max(end),
                    None => all.push((text, start, end)),
                }
            }
            begins.push(all.len());
        }
        let mut occurrences = Self { group: DisjointSets::new(all.len()), all, begins };
        for ((one, other), passage) in passages {
            let [first, second] = passage.words();
            if let (Some(a), Some(b)) = (occurrences.holding(*one, first), occurrences.holding(*other, second)) {
                occurrences.group.join(a, b);
            }
        }
        occurrences
    }

    /// The index in `all` of the occurrence in this text that contains these words.
    fn holding(&self, text: usize, span: (usize, usize)) -> Option<usize> {
        let holds = |&place: &usize| self.all[place].1 <= span.0 && span.1 <= self.all[place].2;
        (self.begins[text]..self.begins[text + 1]).find(holds)
    }

    fn groups(&self, articles: &PreparedArticles<'_>) -> Vec<PassageGroup> {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.all.len()];
        (0..self.all.len()).for_each(|one| members[self.group.root(one)].push(one));
        let words_of = |one: usize| {
            let (text, start, end) = self.all[one];
            &articles.words()[text][start..end]
        };
        let groups = members.into_iter().filter(|members| !members.is_empty()).map(|members| {
            let mut fullest = 0;
            for (index, &one) in members.iter().enumerate() {
                if words_of(one).len() > words_of(members[fullest]).len() {
                    fullest = index;
                }
            }
            let model = words_of(members[fullest]);
            let occurrence = |&one: &usize| PassageOccurrence {
                article: articles.number(self.all[one].0),
                bytes: bytes(words_of(one)).unwrap_or_default(),
                words: words_of(one).len(),
                edits: edits(model, words_of(one)),
            };
            PassageGroup { occurrences: members.iter().map(occurrence).collect(), fullest }
        });
        sorted(groups.collect(), &mut |one: &PassageGroup, other| {
            let key = |group: &PassageGroup| (group.articles(), group.words());
            key(other).cmp(&key(one))
        })
    }
}

/// Whether two ranges of words overlap by at least half of the shorter one.
fn overlap_by_half((_, start, end): (usize, usize, usize), (other_start, other_end): (usize, usize)) -> bool {
    let overlap = end.min(other_end).saturating_sub(start.max(other_start));
    2 * overlap >= (end - start).min(other_end - other_start)
}
