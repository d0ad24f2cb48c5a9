//! A difference and its variants.

/// Something that two articles about a story give differently.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Difference {
    /// The kind of difference.
    pub kind: DifferenceKind,
    /// The variants, in the order in which they were found. In an altered quotation, the variant of the fullest version
    /// comes first.
    pub variants: Vec<Variant>,
}

/// One side of a difference.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Variant {
    /// The words, as the first occurrence spells them. “(left out)” if this version of a quotation omits the words that
    /// other versions have here.
    pub words: String,
    /// The first occurrence in each article that has this variant.
    pub occurrences: Vec<Occurrence>,
}

/// One occurrence of a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Occurrence {
    /// The number of the article.
    pub article: usize,
    /// The byte range of the words.
    pub bytes: (usize, usize),
    /// The byte range of the sentence around the words.
    pub sentence: (usize, usize),
}

/// The kinds of differences, the most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum DifferenceKind {
    /// Two statements that cannot both be true.
    Conflict,
    /// Two statements that no rule can decide about.
    Unclear,
    /// Different words in the same quotation.
    AlteredQuotation,
    /// Two statements with different limits. Both can be true.
    DifferentScope,
    /// One statement is more exact than the other. Both can be true.
    DifferentPrecision,
    /// One word in two spellings.
    Spelling,
}

impl DifferenceKind {
    /// The kind in words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Unclear => "unclear",
            Self::AlteredQuotation => "altered quotation",
            Self::DifferentScope => "different scope: both can be true",
            Self::DifferentPrecision => "different precision",
            Self::Spelling => "spelling only",
        }
    }

    /// A sentence that says why a difference is of this kind.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Conflict => "Two nearly equal sentences give different values.",
            Self::Unclear => "The values differ, but the sentences may not mean the same.",
            Self::AlteredQuotation => "The same quotation is worded differently.",
            Self::DifferentScope => "The values have different limits.",
            Self::DifferentPrecision => "One value is more exact than the other. Both can be true.",
            Self::Spelling => "The same word is spelled in two ways.",
        }
    }
}

impl Variant {
    /// Adds an occurrence, unless there is already one in the same article.
    pub(super) fn insert(&mut self, occurrence: Occurrence) {
        if !self.occurrences.iter().any(|known| known.article == occurrence.article) {
            self.occurrences.push(occurrence);
        }
    }
}

impl Difference {
    /// Adds an occurrence of these words to the variant with the same words. If there is none, adds a variant.
    pub(super) fn insert(&mut self, words: &str, occurrence: Occurrence) {
        let has_words = |variant: &&mut Variant| same_signs(&variant.words) == same_signs(words);
        match self.variants.iter_mut().find(has_words) {
            Some(variant) => variant.insert(occurrence),
            None => self.variants.push(Variant { words: words.to_string(), occurrences: vec![occurrence] }),
        }
    }
}

/// The text in lower case, with one character for all dashes and one for all apostrophes.
pub(super) fn same_signs(words: &str) -> String {
    let sign = |c: char| match c {
        '–' | '—' | '\u{2010}' | '\u{2011}' => '-',
        '’' | 'ʼ' => '\'',
        c => crate::text::small(c),
    };
    words.chars().map(sign).collect()
}
