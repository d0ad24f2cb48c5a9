//! Facts of several articles that give different values.

use rustc_hash::{FxHashMap, FxHashSet};

use super::fact::{Fact, Stems, Value, facts};
use super::{Difference, Occurrence, Variant, Verdict};
use crate::compare::wording::in_both;
use crate::corpus::Corpus;
use crate::order::sorted;

/// The least share of the shorter sentence's longer words that two sentences about the same have in common.
pub(super) const ALIKE: f64 = 0.4;
/// From this share on, two values that differ contradict each other.
const SAME: f64 = 0.6;
/// How many longer words they must have in common.
pub(super) const TELLING: usize = 3;

/// The differences between facts of these articles.
pub(super) fn of_facts(corpus: &Corpus, articles: &[usize]) -> Vec<Difference> {
    let mut stems = Stems::default();
    let of_article = |&number: &usize| {
        let facts = facts(&corpus.articles.glance(number), &mut stems);
        facts.into_iter().map(move |fact| (number, fact))
    };
    let all: Vec<(usize, Fact)> = articles.iter().flat_map(of_article).collect();
    // Facts by what they count; and which values each article has for it.
    let mut counting: FxHashMap<(u8, u32), Vec<usize>> = FxHashMap::default();
    let mut said: FxHashSet<(usize, u32, (u8, u64, u64))> = FxHashSet::default();
    for (article, fact) in &all {
        said.extend(fact.unit.iter().map(|&unit| (*article, unit, fact.value.key())));
    }
    let says =
        |article: usize, fact: &Fact| fact.unit.iter().any(|&unit| said.contains(&(article, unit, fact.value.key())));
    let mut found = FoundFacts::default();
    for (place, (other, b)) in all.iter().enumerate() {
        let mut before: Vec<usize> = Vec::new();
        for &unit in &b.unit {
            let counted = counting.entry((b.value.key().0, unit)).or_default();
            before.extend(counted.iter().filter(|&&place| all[place].0 != *other));
            counted.push(place);
        }
        let mut before = sorted(before, &mut Ord::cmp);
        before.dedup();
        for (one, a) in before.into_iter().map(|place| &all[place]) {
            // Whether one article says what the other does as well: then it differs from itself, or not at all.
            if a.value.key() == b.value.key() || says(*other, a) || says(*one, b) {
                continue;
            }
            if let Some(verdict) = verdict(corpus, [(*one, a), (*other, b)]) {
                found.add(corpus, verdict, [(*one, a), (*other, b)]);
            }
        }
    }
    found.differences
}

fn verdict(corpus: &Corpus, [(one, a), (other, b)]: [(usize, &Fact); 2]) -> Option<Verdict> {
    let both = in_both(&a.context, &b.context);
    let share = both as f64 / a.context.len().min(b.context.len()).max(1) as f64;
    if both < TELLING || share < ALIKE {
        return None;
    }
    let is_nested = match (&a.value, &b.value) {
        (Value::Date(a), Value::Date(b)) => {
            let within = |(first, last): (_, _), (start, end): (_, _)| start <= first && last <= end;
            within(a.days, b.days) || within(b.days, a.days)
        }
        _ => {
            let is_rough = |fact: &Fact| fact.span.0 < fact.span.1;
            (is_rough(a) || is_rough(b)) && a.span.0 <= b.span.1 && b.span.0 <= a.span.1
        }
    };
    if is_nested {
        return Some(Verdict::Precision);
    }
    let scope = |article: usize, fact: &Fact| {
        let article = corpus.articles.glance(article);
        fact.scope.and_then(|(start, end)| article.text.get(start..end).map(crate::text::in_small))
    };
    let scopes = (scope(one, a), scope(other, b));
    Some(match scopes {
        (Some(a), Some(b)) if a != b => Verdict::Scope,
        (Some(_), None) | (None, Some(_)) => Verdict::Open,
        _ if share >= SAME => Verdict::Conflict,
        _ => Verdict::Open,
    })
}

/// The differences of facts, as they are found.
#[derive(Default)]
struct FoundFacts {
    differences: Vec<Difference>,
    /// The value of each variant.
    values: Vec<Vec<(u8, u64, u64)>>,
    /// In which difference with this verdict a fact stands.
    known: FxHashMap<(Verdict, usize, (usize, usize)), usize>,
}

impl FoundFacts {
    /// Adds two facts to the difference that one of them is in already, else as a difference of their own.
    fn add(&mut self, corpus: &Corpus, verdict: Verdict, pair: [(usize, &Fact); 2]) {
        let known = pair.map(|(article, fact)| self.known.get(&(verdict, article, fact.bytes)).copied());
        if let [Some(_), Some(_)] = known {
            return;
        }
        let place = known[0].or(known[1]).unwrap_or_else(|| {
            self.differences.push(Difference { verdict, variants: Vec::new() });
            self.values.push(Vec::new());
            self.differences.len() - 1
        });
        let (difference, values) = (&mut self.differences[place], &mut self.values[place]);
        for (article, fact) in pair {
            self.known.insert((verdict, article, fact.bytes), place);
            let at = Occurrence { article, bytes: fact.bytes, sentence: fact.sentence };
            // “Three” and 3 are one variant.
            match values.iter().position(|value| *value == fact.value.key()) {
                Some(variant) => difference.variants[variant].insert(at),
                None => {
                    let text = &corpus.articles.glance(article).text;
                    let words = text.get(fact.shown.0..fact.shown.1).unwrap_or("").to_string();
                    difference.variants.push(Variant { words, places: vec![at] });
                    values.push(fact.value.key());
                }
            }
        }
    }
}
