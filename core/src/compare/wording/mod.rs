//! Shared wording: passages that articles have in common, in families.
//!
//! A family is one piece of wording and all the places where it stands: a statement, a post, a sentence of an agency.
//! Two passages of an article belong together where they overlap by half of the shorter one; places that a passage
//! joins are of one family.

mod edit;
mod passage;
mod shingle;
mod side;
mod vocabulary;

pub use edit::{Edit, common, edits};
pub use passage::{GAP, Passage, RESUME, shared};
pub use shingle::SHINGLE;
pub use side::{Sides, Stretch};
pub use vocabulary::{NumberedWord, Vocabulary, bytes};

pub(super) use shingle::{Shingles, key, run};
pub(super) use vocabulary::in_both;

use rustc_hash::FxHashMap;

use super::groups::DisjointSets;
use crate::corpus::Corpus;
use crate::order::sorted;

/// How few equal words a passage may have, and how many a reader may ask for at most.
pub const LEAST: std::ops::RangeInclusive<usize> = SHINGLE..=40;
/// How many equal words a passage has where nothing else was asked for.
pub const STANDARD: usize = 8;
/// A shingle is followed to so many of its places, the latest first. What is so common has long been joined to one
/// family by then, and the time stays in proportion to the length of the texts.
const FOLLOWED: usize = 64;

/// The shared wording of some articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Wording {
    /// Those that the most articles share first, then the longest.
    pub families: Vec<Family>,
    /// The articles that share nothing with any other.
    pub alone: Vec<usize>,
}

/// One piece of wording.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Family {
    /// The places where it stands, in the order of the articles.
    pub members: Vec<PassageMember>,
    /// Which of the members has the most words of it; the earliest of those. The others are held against it.
    pub fullest: usize,
}

/// A place where a family's wording stands.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PassageMember {
    /// The article, by number.
    pub article: usize,
    /// The bytes of its text.
    pub bytes: (usize, usize),
    /// How many words it has.
    pub words: usize,
    /// Where it differs from the fullest member: words of that one, words of this. What only one of the two has before or
    /// after what they share is none.
    pub edits: Vec<Edit>,
}

impl Family {
    /// How many articles have it.
    pub fn articles(&self) -> usize {
        let mut articles: Vec<usize> = self.members.iter().map(|member| member.article).collect();
        articles.dedup();
        articles.len()
    }

    /// How many words the fullest member has.
    pub fn words(&self) -> usize {
        self.members.get(self.fullest).map_or(0, |member| member.words)
    }
}

impl Wording {
    /// What is shared in an article: the bytes and the family of each place, in the order of the text.
    pub fn of_article(&self, article: usize) -> Vec<((usize, usize), usize)> {
        let families = self.families.iter().enumerate();
        let places = families.flat_map(|(family, one)| one.members.iter().map(move |member| (member, family)));
        let places =
            places.filter(|(member, _)| member.article == article).map(|(member, family)| (member.bytes, family));
        sorted(places.collect(), &mut |one, other| one.cmp(other))
    }
}

/// Finds the wording that these articles share, in passages of at least so many equal words.
pub fn wording(corpus: &Corpus, articles: &[usize], least: usize) -> Wording {
    let articles = super::by_number(articles);
    let mut vocabulary = Vocabulary::default();
    let texts: Vec<Vec<NumberedWord>> =
        articles.iter().map(|&number| vocabulary.words(&corpus.articles.glance(number))).collect();
    let passages = passages(&texts, least);
    let places = PassageSpans::of(&texts, &passages);
    let families = places.families(&texts, &articles);
    let mut shared = vec![false; articles.len()];
    passages.iter().for_each(|((one, other), _)| [one, other].into_iter().for_each(|&text| shared[text] = true));
    let alone = (0..articles.len()).filter(|&text| !shared[text]).map(|text| articles[text]);
    Wording { families, alone: alone.collect() }
}

/// The passages of each pair of texts, the earlier text first.
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
    // From a pair of texts to its place among `found`: a map of numbers, as the shingles have one.
    let mut places: FxHashMap<u64, u32> = FxHashMap::default();
    let mut found: Vec<((usize, usize), Vec<Passage>)> = Vec::new();
    for (text, words) in texts.iter().enumerate() {
        for j in 0..words.len() {
            let mut before = shingles.add(run(words, j, SHINGLE));
            for _ in 0..FOLLOWED {
                let Some(place) = before else { break };
                before = shingles.before(place);
                let earlier = owner[place as usize] as usize;
                let i = place as usize - begins[earlier];
                if earlier == text {
                    continue;
                }
                let place = *places.entry((earlier as u64) << 32 | text as u64).or_insert_with(|| {
                    found.push(((earlier, text), Vec::new()));
                    found.len() as u32 - 1
                });
                let known = &mut found[place as usize].1;
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

/// The places of all passages, and which belong together.
struct PassageSpans {
    /// Text, first word, word after the last.
    places: Vec<(usize, usize, usize)>,
    /// Where the places of each text begin, and where the last one's end.
    begins: Vec<usize>,
    /// The families of the places.
    family: DisjointSets,
}

impl PassageSpans {
    fn of(texts: &[Vec<NumberedWord>], passages: &[((usize, usize), Passage)]) -> Self {
        let mut spans: Vec<Vec<(usize, usize)>> = vec![Vec::new(); texts.len()];
        for ((one, other), passage) in passages {
            let [first, second] = passage.words();
            spans[*one].push(first);
            spans[*other].push(second);
        }
        let mut places: Vec<(usize, usize, usize)> = Vec::new();
        let mut begins = vec![0];
        for (text, spans) in spans.into_iter().enumerate() {
            let begin = places.len();
            for (start, end) in sorted(spans, &mut |one, other| one.cmp(other)) {
                match places[begin..].iter_mut().rev().find(|place| overlap_by_half(**place, (start, end))) {
                    Some(place) => place.2 = place.2.max(end),
                    None => places.push((text, start, end)),
                }
            }
            begins.push(places.len());
        }
        let mut places = Self { family: DisjointSets::new(places.len()), places, begins };
        for ((one, other), passage) in passages {
            let [first, second] = passage.words();
            if let (Some(a), Some(b)) = (places.holding(*one, first), places.holding(*other, second)) {
                places.family.join(a, b);
            }
        }
        places
    }

    fn holding(&self, text: usize, span: (usize, usize)) -> Option<usize> {
        let holds = |&place: &usize| self.places[place].1 <= span.0 && span.1 <= self.places[place].2;
        (self.begins[text]..self.begins[text + 1]).find(holds)
    }

    fn families(&self, texts: &[Vec<NumberedWord>], articles: &[usize]) -> Vec<Family> {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.places.len()];
        (0..self.places.len()).for_each(|place| members[self.family.root(place)].push(place));
        let of_place = |place: usize| {
            let (text, start, end) = self.places[place];
            &texts[text][start..end]
        };
        let families = members.into_iter().filter(|places| !places.is_empty()).map(|places| {
            let mut fullest = 0;
            for (member, &place) in places.iter().enumerate() {
                if of_place(place).len() > of_place(places[fullest]).len() {
                    fullest = member;
                }
            }
            let model = of_place(places[fullest]);
            let member = |&place: &usize| PassageMember {
                article: articles[self.places[place].0],
                bytes: bytes(of_place(place)).unwrap_or_default(),
                words: of_place(place).len(),
                edits: edits(model, of_place(place)),
            };
            Family { members: places.iter().map(member).collect(), fullest }
        });
        sorted(families.collect(), &mut |one: &Family, other| {
            let key = |family: &Family| (family.articles(), family.words());
            key(other).cmp(&key(one))
        })
    }
}

fn overlap_by_half((_, start, end): (usize, usize, usize), (other_start, other_end): (usize, usize)) -> bool {
    let overlap = end.min(other_end).saturating_sub(start.max(other_start));
    2 * overlap >= (end - start).min(other_end - other_start)
}
