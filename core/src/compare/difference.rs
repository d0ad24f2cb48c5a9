//! Where articles of one story differ in a fact, a spelling or a quotation, and what kind of difference it is.
//!
//! Two facts are compared where they count the same and their sentences are about the same: at least [`ALIKE`] of the
//! shorter sentence's longer words stand in both, and at least [`TELLING`] of them.
//!
//! | what differs | verdict |
//! |---|---|
//! | the values, and what each is limited to (“since January”, “after the conflict”) | different scope |
//! | one value lies within the other, or within what “about” and “more than” may mean | different precision |
//! | the values, in sentences that are nearly the same | conflict |
//! | the values, and it is not sure that the same is meant | left to the reader |
//! | the spelling of a word | spelling only |
//! | words of a quotation | altered quote |

use rustc_hash::{FxHashMap, FxHashSet};

use super::edit::Edit;
use super::fact::{Fact, Stems, Value, facts, in_both};
use super::ledger::{FormKind, ledger};
use super::variety::of_spellings;
use crate::corpus::Corpus;
use crate::order::sorted;
use crate::text::{one_spelling, tokens};

/// The least share of the shorter sentence's longer words that two sentences about the same have in common.
const ALIKE: f64 = 0.4;
/// From this share on, two values that differ contradict each other.
const SAME: f64 = 0.6;
/// How many longer words they must have in common.
const TELLING: usize = 3;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Difference {
    /// What kind it is.
    pub verdict: Verdict,
    /// What there is instead of one another, the earliest first.
    pub variants: Vec<Variant>,
}

/// One side of a difference and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Variant {
    /// As it is written where it stands first.
    pub words: String,
    /// The first place in each article that has it.
    pub places: Vec<Place>,
}

/// Where a variant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Place {
    /// The article, by number.
    pub article: usize,
    /// The bytes of the words.
    pub bytes: (usize, usize),
    /// The bytes of the sentence.
    pub sentence: (usize, usize),
}

/// What kind a difference is, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Verdict {
    /// Both cannot be true.
    Conflict,
    /// It is not sure that both are about the same.
    Open,
    /// Words of a quotation differ.
    AlteredQuote,
    /// Each is limited to something else; both can be true.
    Scope,
    /// One is more exact; both can be true.
    Precision,
    /// The same word in two spellings.
    Spelling,
}

impl Verdict {
    /// As a reader says it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Open => "left to the reader",
            Self::AlteredQuote => "altered quote",
            Self::Scope => "different scope",
            Self::Precision => "different precision",
            Self::Spelling => "spelling only",
        }
    }

    /// By which rule it was given.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Conflict => "Two sentences that are nearly the same give different values.",
            Self::Open => "The values differ, but it is not sure that both sentences mean the same.",
            Self::AlteredQuote => "Between the same quotation marks stand different words.",
            Self::Scope => "Each value is limited to something else, so both can be true.",
            Self::Precision => "One value is more exact than the other, so both can be true.",
            Self::Spelling => "The same word is written in two ways.",
        }
    }
}

/// The differences between these articles, story by story, the gravest first.
pub fn differences(corpus: &Corpus, articles: &[usize]) -> Vec<Difference> {
    let articles = super::by_number(articles);
    let within: FxHashSet<usize> = articles.iter().copied().collect();
    let of_story =
        |ids: &crate::corpus::Ids| -> Vec<usize> { ids.iter().filter(|number| within.contains(number)).collect() };
    let stories = corpus.stories.iter().map(|story| of_story(&story.ids)).filter(|articles| articles.len() > 1);
    let found = stories.flat_map(|articles| {
        let mut found = of_facts(corpus, &articles);
        found.extend(of_quotes(corpus, &articles));
        found.extend(of_spellings(corpus, &articles));
        found
    });
    sorted(found.collect(), &mut |one: &Difference, other| one.verdict.cmp(&other.verdict))
}

fn of_facts(corpus: &Corpus, articles: &[usize]) -> Vec<Difference> {
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
    let mut found = Found::default();
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
struct Found {
    differences: Vec<Difference>,
    /// The value of each variant.
    values: Vec<Vec<(u8, u64, u64)>>,
    /// In which difference with this verdict a fact stands.
    known: FxHashMap<(Verdict, usize, (usize, usize)), usize>,
}

impl Found {
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
            let at = Place { article, bytes: fact.bytes, sentence: fact.sentence };
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

impl Variant {
    /// Adds a place, one for each article.
    fn insert(&mut self, place: Place) {
        if !self.places.iter().any(|known| known.article == place.article) {
            self.places.push(place);
        }
    }
}

impl Difference {
    /// Adds a place to the variant that reads so, one for each article.
    fn insert(&mut self, words: &str, place: Place) {
        let reads_so = |variant: &&mut Variant| same_signs(&variant.words) == same_signs(words);
        match self.variants.iter_mut().find(reads_so) {
            Some(variant) => variant.insert(place),
            None => self.variants.push(Variant { words: words.to_string(), places: vec![place] }),
        }
    }
}

/// Without case, and with one sign for all dashes and one for all apostrophes.
pub(super) fn same_signs(words: &str) -> String {
    let sign = |c: char| match c {
        '–' | '—' | '\u{2010}' | '\u{2011}' => '-',
        '’' | 'ʼ' => '\'',
        c => crate::text::small(c),
    };
    words.chars().map(sign).collect()
}

/// The changes in quotations, one by one. What is only spelled otherwise stands among the spellings.
fn of_quotes(corpus: &Corpus, articles: &[usize]) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for entry in ledger(corpus, articles) {
        let Some(fullest) = entry.forms.first().map(|form| form.article) else { continue };
        let mut begun: Vec<((usize, usize), usize)> = Vec::new();
        for form in entry.forms.iter().filter(|form| form.kind == FormKind::Altered && form.article != fullest) {
            for edit in form.edits.iter().filter(|edit| !is_spelling(corpus, fullest, form.article, edit)) {
                let known = begun.iter().find(|(bytes, _)| *bytes == edit.one).map(|(_, place)| *place);
                let place = known.unwrap_or_else(|| {
                    begun.push((edit.one, found.len()));
                    found.push(Difference { verdict: Verdict::AlteredQuote, variants: Vec::new() });
                    found.len() - 1
                });
                for (number, bytes) in [(fullest, edit.one), (form.article, edit.other)] {
                    let article = corpus.articles.glance(number);
                    let words = article.text.get(bytes.0..bytes.1).unwrap_or("");
                    let shown = if words.is_empty() { "(left out)" } else { words };
                    let sentence = crate::text::sentence(&article.text, bytes.0);
                    found[place].insert(shown, Place { article: number, bytes, sentence });
                }
            }
        }
    }
    found
}

fn is_spelling(corpus: &Corpus, one: usize, other: usize, edit: &Edit) -> bool {
    let keys = |article: usize, bytes: (usize, usize)| -> Vec<String> {
        let article = corpus.articles.glance(article);
        let mut keys = Vec::new();
        tokens(article.text.get(bytes.0..bytes.1).unwrap_or(""), &mut |token| {
            keys.push(one_spelling(token.word).into_owned());
        });
        keys
    };
    let (one, other) = (keys(one, edit.one), keys(other, edit.other));
    one == other && !one.is_empty()
}
