//! Quotation groups: one quotation with its versions in all articles.
//!
//! Quotations are grouped from the longest to the shortest, so the first quotation of a group is its fullest version.
//! Each quotation is compared with the fullest versions of the existing groups. It joins a group in two cases: if the
//! fullest version contains the whole quotation, or if the two have enough words in common, in the same order. “Enough”
//! means at least [`TELLING`] words, and at least the share [`ALTERED`] of the words in the quotation.
//!
//! A quotation of one word joins only a group whose fullest version is the same single word.

use rustc_hash::FxHashMap;

use super::prepared::{NumberedWord, PreparedArticles, bytes};
use super::quotation::{Attribution, Quotation};
use super::wording::{Edit, common, edits, key, run};
use crate::order::sorted;

/// The minimum share of an altered version's words that are also in the fullest version, in the same order.
const ALTERED: f64 = 0.7;
/// The minimum number of words that an altered version has in common with the fullest version.
const TELLING: usize = 3;
/// A quotation is compared only with fullest versions that share at least this many consecutive words with it. For a
/// short quotation, one word fewer is enough.
const LEAD: usize = 3;
/// The maximum number of words in a short quotation.
const SHORT: usize = 6;
/// The minimum number of words in a quotation that is also searched for without quotation marks.
const UNQUOTED: usize = 4;

/// One quotation with its versions in all articles.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct QuotationGroup {
    /// The versions. The fullest version comes first. The others follow in the order of the articles.
    pub versions: Vec<Version>,
    /// The numbers of the articles that contain no version.
    pub absent: Vec<usize>,
}

/// A quotation as one article gives it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Version {
    /// The number of the article.
    pub article: usize,
    /// The byte ranges in the text of the article: one range for each paragraph that contains a part of the quotation.
    pub ranges: Vec<(usize, usize)>,
    /// How this version differs from the fullest one.
    pub kind: VersionKind,
    /// The words that differ between the fullest version and this one.
    pub edits: Vec<Edit>,
    /// Whether the quotation has a closing mark. `true` for a version without quotation marks.
    pub is_closed: bool,
    /// The speaker and channel, if this article names them.
    pub attribution: Attribution,
}

/// How a version differs from the fullest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum VersionKind {
    /// The same words as the fullest version.
    Verbatim,
    /// A part of the fullest version, without changes.
    Trimmed,
    /// Words are changed, left out or added.
    Altered,
    /// The words of the fullest version, or of a version that is nearly as long, found without quotation marks.
    Unquoted,
}

impl VersionKind {
    /// The kind in words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Trimmed => "trimmed",
            Self::Altered => "altered",
            Self::Unquoted => "without quotation marks",
        }
    }
}

/// A quotation with its words.
struct FoundQuotation<'a> {
    /// The place of the article, which is its index in [`PreparedArticles`].
    place: usize,
    quotation: &'a Quotation,
    words: Vec<NumberedWord>,
}

/// The quotation groups of these articles. The groups with versions in the most articles come first. Among groups in
/// equally many articles, the group with the longest fullest version comes first.
pub fn quotation_groups(articles: &PreparedArticles<'_>) -> Vec<QuotationGroup> {
    groups_of(articles, &(0..articles.len()).collect::<Vec<_>>())
}

/// The quotation groups of some articles. `places` are the indexes of these articles in `articles`.
pub(super) fn groups_of(articles: &PreparedArticles<'_>, places: &[usize]) -> Vec<QuotationGroup> {
    let found = places.iter().flat_map(|&place| found_in(articles, place));
    let found = sorted(found.collect(), &mut |one: &FoundQuotation<'_>, other| other.words.len().cmp(&one.words.len()));
    let grouped = grouped(found);
    let unmarked = Unmarked::of(articles, places, &grouped);
    let groups = grouped.into_iter().enumerate().map(|(number, group)| {
        let unmarked = unmarked.of_group.get(&number).map(Vec::as_slice).unwrap_or_default();
        versions(articles, places, group, unmarked)
    });
    sorted(groups.collect(), &mut |one: &QuotationGroup, other| {
        let key = |group: &QuotationGroup| (places.len() - group.absent.len(), group.length());
        key(other).cmp(&key(one))
    })
}

fn found_in<'a>(articles: &'a PreparedArticles<'_>, place: usize) -> impl Iterator<Item = FoundQuotation<'a>> {
    let found = articles.quotations(place).iter().map(move |quotation| {
        let all = &articles.words()[place];
        let within = |range: &(usize, usize)| {
            let start = all.partition_point(|word| word.start < range.0);
            let end = all.partition_point(|word| word.start < range.1);
            all.get(start..end.max(start)).unwrap_or_default()
        };
        let words = quotation.ranges.iter().flat_map(within).copied().collect();
        FoundQuotation { place, quotation, words }
    });
    found.filter(|found| !found.words.is_empty())
}

/// Groups these quotations, which are sorted from the longest to the shortest. Each group begins with its fullest
/// version.
fn grouped(found: Vec<FoundQuotation<'_>>) -> Vec<Vec<FoundQuotation<'_>>> {
    let mut groups: Vec<Vec<FoundQuotation<'_>>> = Vec::new();
    // For the key of each run of words, `leads` contains an index in `led_to`. There, `led_to` lists the groups whose
    // fullest version contains a run with this key. Different runs may have equal keys, so `is_version` compares the
    // words.
    let mut leads: FxHashMap<u64, u32> = FxHashMap::default();
    let mut led_to: Vec<Vec<usize>> = Vec::new();
    for one in found {
        let length = one.words.len().min(if one.words.len() <= SHORT { LEAD - 1 } else { LEAD });
        let lists = one.words.windows(length).filter_map(|window| leads.get(&key(window)));
        let candidates = lists.flat_map(|&list| led_to[list as usize].iter().copied()).collect();
        let mut candidates: Vec<usize> = sorted(candidates, &mut |one, other| one.cmp(other));
        candidates.dedup();
        let group = candidates.into_iter().find(|&group| is_version(&groups[group][0].words, &one.words));
        match group {
            Some(group) => groups[group].push(one),
            None => {
                for length in 1..=LEAD.min(one.words.len()) {
                    // Single words of longer quotations are not keys, because a quotation of one word is not a version
                    // of every quotation that contains the word.
                    let is_key = length > 1 || one.words.len() == 1;
                    for window in one.words.windows(length).filter(|_| is_key) {
                        let list = *leads.entry(key(window)).or_insert_with(|| {
                            led_to.push(Vec::new());
                            led_to.len() as u32 - 1
                        });
                        let groups_with = &mut led_to[list as usize];
                        if groups_with.last() != Some(&groups.len()) {
                            groups_with.push(groups.len());
                        }
                    }
                }
                groups.push(vec![one]);
            }
        }
    }
    groups
}

fn are_equal(one: &[NumberedWord], other: &[NumberedWord]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.number == other.number)
}

/// Whether `fullest` contains all of `words` consecutively.
fn is_part(fullest: &[NumberedWord], words: &[NumberedWord]) -> bool {
    fullest.windows(words.len()).any(|window| are_equal(window, words))
}

/// Whether `words` are a version of the longer quotation `fullest`.
fn is_version(fullest: &[NumberedWord], words: &[NumberedWord]) -> bool {
    if is_part(fullest, words) {
        return words.len() > 1 || fullest.len() == 1;
    }
    let both = common(fullest, words).len();
    both >= TELLING && both as f64 >= ALTERED * words.len() as f64
}

/// Makes the quotation group of these quotations. Each element of `unmarked` is the place of an article whose text
/// contains one of the [`full_versions`], and the words of that version in the text.
fn versions(
    articles: &PreparedArticles<'_>,
    places: &[usize],
    group: Vec<FoundQuotation<'_>>,
    unmarked: &[(usize, &[NumberedWord])],
) -> QuotationGroup {
    let absent = |has: &dyn Fn(usize) -> bool| -> Vec<usize> {
        places.iter().map(|&place| articles.number(place)).filter(|&article| !has(article)).collect()
    };
    let mut group = group.into_iter();
    let Some(fullest) = group.next() else {
        return QuotationGroup { versions: Vec::new(), absent: absent(&|_| false) };
    };
    let version = |found: FoundQuotation<'_>| {
        let kind = if are_equal(&fullest.words, &found.words) {
            VersionKind::Verbatim
        } else if is_part(&fullest.words, &found.words) {
            VersionKind::Trimmed
        } else {
            VersionKind::Altered
        };
        // For a trimmed version, `edits` could match its words with other parts of the fullest version, and return
        // edits where nothing was changed.
        let edits = if kind == VersionKind::Altered { edits(&fullest.words, &found.words) } else { Vec::new() };
        let Quotation { ranges, is_closed, attribution } = found.quotation.clone();
        Version { article: articles.number(found.place), ranges, kind, edits, is_closed, attribution }
    };
    let mut others: Vec<Version> = group.map(version).collect();
    let first_article = articles.number(fullest.place);
    let has = |others: &[Version], article: usize| {
        article == first_article || others.iter().any(|version| version.article == article)
    };
    for &(place, words) in unmarked {
        let article = articles.number(place);
        if !has(&others, article) {
            let edits = edits(&fullest.words, words);
            let ranges = vec![bytes(words).unwrap_or_default()];
            let (kind, attribution) = (VersionKind::Unquoted, Attribution::default());
            others.push(Version { article, ranges, kind, edits, is_closed: true, attribution });
        }
    }
    let others =
        sorted(others, &mut |one, other| (one.article, one.ranges.first()).cmp(&(other.article, other.ranges.first())));
    let absent = absent(&|article| has(&others, article));
    let Quotation { ranges, is_closed, attribution } = fullest.quotation.clone();
    let (article, kind, edits) = (first_article, VersionKind::Verbatim, Vec::new());
    let first = Version { article, ranges, kind, edits, is_closed, attribution };
    QuotationGroup { versions: std::iter::once(first).chain(others).collect(), absent }
}

impl QuotationGroup {
    /// The number of bytes of the fullest version.
    fn length(&self) -> usize {
        self.versions.first().map_or(0, |version| version.ranges.iter().map(|(start, end)| end - start).sum())
    }
}

/// The places in the texts with the same words as a full version ([`full_versions`]), whether or not they have
/// quotation marks. [`versions`] ignores them in articles that already have a version.
struct Unmarked<'a> {
    /// For each group, by index: the place of each article that contains a full version, and the words of the first
    /// occurrence there. An article is listed once for each full version that it contains.
    of_group: FxHashMap<usize, Vec<(usize, &'a [NumberedWord])>>,
}

impl<'a> Unmarked<'a> {
    /// Searches the texts for the full versions of all groups, reading each text once.
    fn of(articles: &'a PreparedArticles<'_>, places: &[usize], groups: &[Vec<FoundQuotation<'_>>]) -> Self {
        let full_versions: Vec<(usize, &[NumberedWord])> = groups.iter().enumerate().flat_map(full_versions).collect();
        // For the key of the first `UNQUOTED` words of a full version, `by_lead` contains an index in `led_to`. There,
        // `led_to` lists the full versions that begin with these words. `is_first` says, by word number, whether any
        // full version begins with the word, so that most words of a text need no key.
        let mut by_lead: FxHashMap<u64, u32> = FxHashMap::default();
        let mut led_to: Vec<Vec<usize>> = Vec::new();
        let mut is_first = vec![false; articles.word_numbers().len()];
        for (index, (_, words)) in full_versions.iter().enumerate() {
            let Some(lead) = words.get(..UNQUOTED) else { continue };
            let list = *by_lead.entry(key(lead)).or_insert_with(|| {
                led_to.push(Vec::new());
                led_to.len() as u32 - 1
            });
            led_to[list as usize].push(index);
            is_first[lead[0].number as usize] = true;
        }
        // By the index of the full version: its first occurrence in each text that contains it.
        let mut found: FxHashMap<usize, Vec<(usize, &[NumberedWord])>> = FxHashMap::default();
        for &place in places {
            let text = &articles.words()[place];
            for first in (0..text.len()).filter(|&first| is_first[text[first].number as usize]) {
                let lists = run(text, first, UNQUOTED).and_then(|lead| by_lead.get(&key(lead)));
                for &index in lists.into_iter().flat_map(|&list| &led_to[list as usize]) {
                    let words = full_versions[index].1;
                    let Some(window) = text.get(first..first + words.len()) else { continue };
                    let occurrences = found.entry(index).or_default();
                    let is_known = occurrences.last().is_some_and(|&(last, _)| last == place);
                    if !is_known && are_equal(window, words) {
                        occurrences.push((place, window));
                    }
                }
            }
        }
        let mut of_group: FxHashMap<usize, Vec<(usize, &[NumberedWord])>> = FxHashMap::default();
        for (index, (group, _)) in full_versions.iter().enumerate() {
            of_group.entry(*group).or_default().extend(found.remove(&index).unwrap_or_default());
        }
        Self { of_group }
    }
}

/// The full versions of a group, each with the index of the group. The full versions are the different wordings in the
/// group that have at least [`ALTERED`] times as many words as the fullest version.
fn full_versions<'a>((number, group): (usize, &'a Vec<FoundQuotation<'_>>)) -> Vec<(usize, &'a [NumberedWord])> {
    let longest = group.first().map_or(0, |fullest| fullest.words.len());
    let mut wordings: Vec<(usize, &[NumberedWord])> = Vec::new();
    for found in group.iter().filter(|found| found.words.len() as f64 >= ALTERED * longest as f64) {
        if !wordings.iter().any(|(_, known)| are_equal(known, &found.words)) {
            wordings.push((number, &found.words));
        }
    }
    wordings
}
