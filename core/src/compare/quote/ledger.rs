//! Quotations over several articles: each once, and its form in every one.
//!
//! A quotation is the same as a longer one where its words are a part of that, or where at least [`ALTERED`] of them, and no
//! fewer than [`TELLING`], stand in it in the same order. A word or two are the same only where nothing is changed.

use rustc_hash::FxHashMap;

use super::attribution::Attribution;
use super::quotation::{Quotation, quotes};
use crate::compare::wording::{Edit, NumberedWord, Shingles, Vocabulary, bytes, common, edits, key, run};
use crate::corpus::{Article, Corpus};
use crate::order::sorted;

/// The least share of its words that an altered quotation has in common with a longer one.
const ALTERED: f64 = 0.7;
/// How many words two quotations must have in common to be one in spite of changes.
const TELLING: usize = 3;
/// How many words in a row lead from one quotation to another: three, in a short one two.
const LEAD: usize = 3;
const SHORT: usize = 6;
/// How many words a quotation must have for its words to be looked for where no marks stand.
const UNQUOTED: usize = 4;

/// A quotation and its forms.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct QuoteGroup {
    /// The fullest form comes first, the others in the order of the articles.
    pub forms: Vec<QuoteForm>,
    /// The shown articles that have no form of it.
    pub absent: Vec<usize>,
}

/// A quotation as one article has it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct QuoteForm {
    /// The article, by number.
    pub article: usize,
    /// The bytes of its text: a stretch for each paragraph.
    pub stretches: Vec<(usize, usize)>,
    /// How it compares with the fullest form.
    pub kind: FormKind,
    /// The words that were changed, as bytes of the fullest form's article and of this one.
    pub edits: Vec<Edit>,
    /// Whether its last quotation mark is there.
    pub is_closed: bool,
    /// Who and where, as far as this article says.
    pub attribution: Attribution,
}

/// How a form compares with the fullest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum FormKind {
    /// All its words.
    Verbatim,
    /// A part of it, nothing changed.
    Trimmed,
    /// Words are changed, left out or put in.
    Altered,
    /// All its words, or those of a form that is nearly as full, without quotation marks.
    Unquoted,
}

impl FormKind {
    /// As a reader says it.
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
struct FoundQuotation {
    article: usize,
    quote: Quotation,
    words: Vec<NumberedWord>,
}

/// The quotations of these articles: those that the most articles have first, then the longest.
pub fn ledger(corpus: &Corpus, articles: &[usize]) -> Vec<QuoteGroup> {
    let articles = crate::compare::by_number(articles);
    let mut vocabulary = Vocabulary::default();
    let mut texts: Vec<Vec<NumberedWord>> = Vec::new();
    let mut found: Vec<FoundQuotation> = Vec::new();
    for &number in &articles {
        let article = corpus.articles.glance(number);
        let words = vocabulary.words(&article);
        found.extend(found_in(&article, number, &words));
        texts.push(words);
    }
    let found = sorted(found, &mut |one, other| other.words.len().cmp(&one.words.len()));
    let unmarked = Unmarked::of(&texts, &articles);
    let entries = grouped(found).into_iter().map(|group| entry(group, &articles, &unmarked));
    sorted(entries.collect(), &mut |one: &QuoteGroup, other| {
        let key = |entry: &QuoteGroup| (articles.len() - entry.absent.len(), entry.length());
        key(other).cmp(&key(one))
    })
}

fn found_in(article: &Article, number: usize, words: &[NumberedWord]) -> Vec<FoundQuotation> {
    let within = |stretch: &(usize, usize)| {
        let start = words.partition_point(|word| word.start < stretch.0);
        let end = words.partition_point(|word| word.start < stretch.1);
        words[start..end.max(start)].to_vec()
    };
    let found = quotes(article).into_iter().map(|quote| {
        let words = quote.stretches.iter().flat_map(within).collect();
        FoundQuotation { article: number, quote, words }
    });
    found.filter(|found| !found.words.is_empty()).collect()
}

/// Quotations that are one, the fullest first of each; they come the longest first.
fn grouped(found: Vec<FoundQuotation>) -> Vec<Vec<FoundQuotation>> {
    let mut groups: Vec<Vec<FoundQuotation>> = Vec::new();
    // From words in a row to the groups whose fullest form has them; two rows with one key are told apart by what follows.
    let mut leads: FxHashMap<u64, u32> = FxHashMap::default();
    let mut led_to: Vec<Vec<usize>> = Vec::new();
    for one in found {
        let length = one.words.len().min(if one.words.len() <= SHORT { LEAD - 1 } else { LEAD });
        let lists = one.words.windows(length).filter_map(|window| leads.get(&key(window)));
        let candidates = lists.flat_map(|&list| led_to[list as usize].iter().copied()).collect();
        let mut candidates: Vec<usize> = sorted(candidates, &mut |one, other| one.cmp(other));
        candidates.dedup();
        let group = candidates.into_iter().find(|&group| is_same(&groups[group][0].words, &one.words));
        match group {
            Some(group) => groups[group].push(one),
            None => {
                for length in 1..=LEAD.min(one.words.len()) {
                    // One word alone is a quotation of its own, not a part of each that has it.
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

fn numbers(words: &[NumberedWord]) -> Vec<u32> {
    words.iter().map(|word| word.number).collect()
}

fn is_same(fullest: &[NumberedWord], words: &[NumberedWord]) -> bool {
    let wanted = numbers(words);
    if fullest.windows(words.len()).any(|window| numbers(window) == wanted) {
        return words.len() > 1 || fullest.len() == 1;
    }
    let both = common(fullest, words).len();
    both >= TELLING && both as f64 >= ALTERED * words.len() as f64
}

fn entry(group: Vec<FoundQuotation>, articles: &[usize], unmarked: &Unmarked<'_>) -> QuoteGroup {
    let mut group = group.into_iter();
    let Some(fullest) = group.next() else { return QuoteGroup { forms: Vec::new(), absent: articles.to_vec() } };
    let form = |found: FoundQuotation| {
        let edits = edits(&fullest.words, &found.words);
        let (wanted, all) = (numbers(&found.words), numbers(&fullest.words));
        let kind = if wanted == all {
            FormKind::Verbatim
        } else if all.windows(wanted.len()).any(|window| window == wanted) {
            FormKind::Trimmed
        } else {
            FormKind::Altered
        };
        // A part of it is not changed where it happens to have words in common with another part too.
        let edits = if kind == FormKind::Altered { edits } else { Vec::new() };
        let Quotation { stretches, is_closed, attribution } = found.quote;
        QuoteForm { article: found.article, stretches, kind, edits, is_closed, attribution }
    };
    let group: Vec<FoundQuotation> = group.collect();
    let mut wordings = vec![fullest.words.clone()];
    for found in group.iter().filter(|found| found.words.len() as f64 >= ALTERED * fullest.words.len() as f64) {
        if wordings.iter().all(|known| numbers(known) != numbers(&found.words)) {
            wordings.push(found.words.clone());
        }
    }
    let mut others: Vec<QuoteForm> = group.into_iter().map(form).collect();
    let has = |others: &[QuoteForm], article: usize| {
        article == fullest.article || others.iter().any(|form| form.article == article)
    };
    for (article, words) in wordings.iter().flat_map(|wording| unmarked.places(wording)) {
        if !has(&others, article) {
            let (kind, attribution) = (FormKind::Unquoted, Attribution::default());
            let edits = edits(&fullest.words, words);
            let stretches = vec![bytes(words).unwrap_or_default()];
            others.push(QuoteForm { article, stretches, kind, edits, is_closed: true, attribution });
        }
    }
    let others = sorted(others, &mut |one, other| {
        (one.article, one.stretches.first()).cmp(&(other.article, other.stretches.first()))
    });
    let absent = articles.iter().copied().filter(|&article| !has(&others, article)).collect();
    let Quotation { stretches, is_closed, attribution } = fullest.quote;
    let kind = FormKind::Verbatim;
    let first = QuoteForm { article: fullest.article, stretches, kind, edits: Vec::new(), is_closed, attribution };
    QuoteGroup { forms: std::iter::once(first).chain(others).collect(), absent }
}

impl QuoteGroup {
    /// How many bytes the fullest form takes.
    fn length(&self) -> usize {
        self.forms.first().map_or(0, |form| form.stretches.iter().map(|(start, end)| end - start).sum())
    }
}

/// The words of all texts, to find a quotation where it stands without its marks.
struct Unmarked<'a> {
    texts: &'a [Vec<NumberedWord>],
    articles: &'a [usize],
    places: Vec<(usize, usize)>,
    shingles: Shingles,
}

impl<'a> Unmarked<'a> {
    fn of(texts: &'a [Vec<NumberedWord>], articles: &'a [usize]) -> Self {
        let mut unmarked = Self { texts, articles, places: Vec::new(), shingles: Shingles::default() };
        for (text, words) in texts.iter().enumerate() {
            for first in 0..words.len() {
                unmarked.shingles.add(run(words, first, UNQUOTED));
                unmarked.places.push((text, first));
            }
        }
        unmarked
    }

    /// Where the words stand: article and words, the first place in each article.
    fn places(&self, words: &[NumberedWord]) -> Vec<(usize, &'a [NumberedWord])> {
        let Some(lead) = words.get(..UNQUOTED) else { return Vec::new() };
        let wanted = numbers(words);
        let found = self.shingles.places(lead).filter_map(|place| {
            let (text, first) = self.places[place as usize];
            let window = self.texts[text].get(first..first + words.len())?;
            let is_it = window.iter().map(|word| word.number).eq(wanted.iter().copied());
            is_it.then_some((self.articles[text], window))
        });
        let start = |window: &[NumberedWord]| window.first().map(|word| word.start);
        let mut places = sorted(found.collect(), &mut |one: &(usize, &[NumberedWord]), other| {
            (one.0, start(one.1)).cmp(&(other.0, start(other.1)))
        });
        places.dedup_by_key(|(article, _)| *article);
        places
    }
}
