//! Where articles of one story differ in a fact, a spelling or a quotation, and what kind of difference it is.
//!
//! Two facts are compared where they count the same and their sentences are about the same: at least [`conflict::ALIKE`] of the
//! shorter sentence's longer words stand in both, and at least [`conflict::TELLING`] of them.
//!
//! | what differs | verdict |
//! |---|---|
//! | the values, and what each is limited to (“since January”, “after the conflict”) | different scope |
//! | one value lies within the other, or within what “about” and “more than” may mean | different precision |
//! | the values, in sentences that are nearly the same | conflict |
//! | the values, and it is not sure that the same is meant | left to the reader |
//! | the spelling of a word | spelling only |
//! | words of a quotation | altered quote |

mod altered;
mod conflict;
mod fact;
mod spelling;

use rustc_hash::FxHashSet;

use crate::corpus::Corpus;
use crate::order::sorted;

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
    pub places: Vec<Occurrence>,
}

/// Where a variant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Occurrence {
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
        let mut found = conflict::of_facts(corpus, &articles);
        found.extend(altered::of_quotes(corpus, &articles));
        found.extend(spelling::of_spellings(corpus, &articles));
        found
    });
    sorted(found.collect(), &mut |one: &Difference, other| one.verdict.cmp(&other.verdict))
}

impl Variant {
    /// Adds a place, one for each article.
    fn insert(&mut self, place: Occurrence) {
        if !self.places.iter().any(|known| known.article == place.article) {
            self.places.push(place);
        }
    }
}

impl Difference {
    /// Adds a place to the variant that reads so, one for each article.
    fn insert(&mut self, words: &str, place: Occurrence) {
        let reads_so = |variant: &&mut Variant| same_signs(&variant.words) == same_signs(words);
        match self.variants.iter_mut().find(reads_so) {
            Some(variant) => variant.insert(place),
            None => self.variants.push(Variant { words: words.to_string(), places: vec![place] }),
        }
    }
}

/// Without case, and with one sign for all dashes and one for all apostrophes.
fn same_signs(words: &str) -> String {
    let sign = |c: char| match c {
        '–' | '—' | '\u{2010}' | '\u{2011}' => '-',
        '’' | 'ʼ' => '\'',
        c => crate::text::small(c),
    };
    words.chars().map(sign).collect()
}
