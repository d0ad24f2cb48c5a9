//! Differences between facts, such as two numbers for the same thing in two articles.

use rustc_hash::{FxHashMap, FxHashSet};

use super::fact::{Fact, FactParser, Quantity};
use super::variant::{Difference, DifferenceKind, Occurrence, Variant};
use crate::compare::prepared::{PreparedArticles, in_both};
use crate::order::sorted;

/// Two sentences are similar if at least this share of the long words in the shorter sentence is also in the other.
pub(super) const SIMILAR: f64 = 0.4;
/// Two sentences are nearly equal if they share at least this part of their long words, computed as for [`SIMILAR`].
/// Different values in them are a conflict.
const NEARLY_EQUAL: f64 = 0.6;
/// The minimum number of long words that two similar sentences have in common.
pub(super) const IN_BOTH: usize = 3;

/// The differences between the facts of some articles. `places` are the indexes of these articles in `articles`.
pub(super) fn of_facts(
    articles: &PreparedArticles<'_>,
    places: &[usize],
    reader: &mut FactParser<'_>,
) -> Vec<Difference> {
    let of_article = |&place: &usize| reader.facts(place).into_iter().map(move |fact| (place, fact));
    let all: Vec<(usize, Fact)> = places.iter().flat_map(of_article).collect();
    // The indexes in `all` of the facts so far, by kind of quantity and unit.
    let mut counting: FxHashMap<(u8, u32), Vec<usize>> = FxHashMap::default();
    // For each article and unit, the keys of all quantities that the article gives.
    let mut said: FxHashSet<(usize, u32, (u8, u64, u64))> = FxHashSet::default();
    for (article, fact) in &all {
        said.extend(fact.unit.iter().map(|&unit| (*article, unit, fact.quantity.key())));
    }
    let says = |article: usize, fact: &Fact| {
        fact.unit.iter().any(|&unit| said.contains(&(article, unit, fact.quantity.key())))
    };
    let mut found = FoundFacts::default();
    for (place, (other, b)) in all.iter().enumerate() {
        let mut before: Vec<usize> = Vec::new();
        for &unit in &b.unit {
            let counted = counting.entry((b.quantity.key().0, unit)).or_default();
            before.extend(counted.iter().filter(|&&place| all[place].0 != *other));
            counted.push(place);
        }
        let mut before = sorted(before, &mut Ord::cmp);
        before.dedup();
        for (one, a) in before.into_iter().map(|place| &all[place]) {
            // If one of the two articles gives both values, the articles do not differ.
            if a.quantity.key() == b.quantity.key() || says(*other, a) || says(*one, b) {
                continue;
            }
            if let Some(kind) = kind(articles, [(*one, a), (*other, b)]) {
                found.add(articles, kind, [(*one, a), (*other, b)]);
            }
        }
    }
    found.differences
}

/// The kind of difference between two facts, if their sentences are similar.
fn kind(articles: &PreparedArticles<'_>, [(one, a), (other, b)]: [(usize, &Fact); 2]) -> Option<DifferenceKind> {
    let both = in_both(&a.context, &b.context);
    let share = both as f64 / a.context.len().min(b.context.len()).max(1) as f64;
    if both < IN_BOTH || share < SIMILAR {
        return None;
    }
    let is_nested = match (&a.quantity, &b.quantity) {
        (Quantity::Date(a), Quantity::Date(b)) => {
            let within = |(first, last): (_, _), (start, end): (_, _)| start <= first && last <= end;
            within(a.days, b.days) || within(b.days, a.days)
        }
        _ => {
            let is_rough = |fact: &Fact| fact.span.0 < fact.span.1;
            (is_rough(a) || is_rough(b)) && a.span.0 <= b.span.1 && b.span.0 <= a.span.1
        }
    };
    if is_nested {
        return Some(DifferenceKind::DifferentPrecision);
    }
    let scope = |place: usize, fact: &Fact| {
        let text = &articles.article(place).text;
        fact.scope.and_then(|(start, end)| text.get(start..end).map(crate::text::in_small))
    };
    let scopes = (scope(one, a), scope(other, b));
    Some(match scopes {
        (Some(a), Some(b)) if a != b => DifferenceKind::DifferentScope,
        (Some(_), None) | (None, Some(_)) => DifferenceKind::Unclear,
        _ if share >= NEARLY_EQUAL => DifferenceKind::Conflict,
        _ => DifferenceKind::Unclear,
    })
}

/// The differences between facts found so far.
#[derive(Default)]
struct FoundFacts {
    differences: Vec<Difference>,
    /// For each difference, the key of the quantity of each variant.
    values: Vec<Vec<(u8, u64, u64)>>,
    /// The index of each difference, by its kind and by the article and byte range of each fact in it.
    known: FxHashMap<(DifferenceKind, usize, (usize, usize)), usize>,
}

impl FoundFacts {
    /// Adds two facts to a difference of this kind that contains one of them, or else to a new difference. Adds nothing
    /// if both facts are already in differences of this kind.
    fn add(&mut self, articles: &PreparedArticles<'_>, kind: DifferenceKind, pair: [(usize, &Fact); 2]) {
        let known = pair.map(|(article, fact)| self.known.get(&(kind, article, fact.bytes)).copied());
        if let [Some(_), Some(_)] = known {
            return;
        }
        let index = known[0].or(known[1]).unwrap_or_else(|| {
            self.differences.push(Difference { kind, variants: Vec::new() });
            self.values.push(Vec::new());
            self.differences.len() - 1
        });
        let (difference, values) = (&mut self.differences[index], &mut self.values[index]);
        for (place, fact) in pair {
            self.known.insert((kind, place, fact.bytes), index);
            let at = Occurrence { article: articles.number(place), bytes: fact.bytes, sentence: fact.sentence };
            // “Three” and 3 are one variant.
            match values.iter().position(|value| *value == fact.quantity.key()) {
                Some(variant) => difference.variants[variant].insert(at),
                None => {
                    let text = &articles.article(place).text;
                    let words = text.get(fact.shown.0..fact.shown.1).unwrap_or("").to_string();
                    difference.variants.push(Variant { words, occurrences: vec![at] });
                    values.push(fact.quantity.key());
                }
            }
        }
    }
}
