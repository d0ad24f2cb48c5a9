//! Finds distinctive words and phrases in a folder.

use rustc_hash::{FxHashMap, FxHashSet};

use super::keyness::{Keyness, Lengths};
use super::phrases::{Gram, MOST_PAIRS, NONE, Phrases, TermWord, gram_of, words_of};
use crate::corpus::{Article, Field};
use crate::text::language::{is_stop_character, is_stop_word};
use crate::text::{Spelling, is_without_word_breaks, tokens};

/// The minimum and maximum number of terms to propose. A folder with few distinctive terms may give fewer
/// than the minimum.
const TERMS: std::ops::RangeInclusive<usize> = 10..=30;
/// A term may occur in at most this share of the articles in its script. With fewer than five such articles, it may
/// occur in all but one of them.
const LARGEST_PART: f64 = 0.6;
/// A term is dropped if at least this share of its occurrences is inside one longer term.
const WITHIN_LONGER: f64 = 0.75;
/// Two terms that share a word count as one subject if the Jaccard index of their articles is at least this high.
const SAME_ARTICLES: f64 = 0.6;
/// The maximum number of terms that the first round of [`choose`] takes if all of them occur in
/// exactly the same articles.
const SAME_SET: usize = 2;

/// A distinctive term.
pub(super) struct Term {
    /// The spellings of the term, with the most frequent first.
    pub(super) forms: Vec<String>,
    /// The keyness of the term.
    pub(super) keyness: f64,
}

/// The properties of a word, taken from the first of its forms that occurs.
struct Known {
    /// Whether a term may begin with the word.
    begins: bool,
    /// Whether a term may end with the word.
    ends: bool,
    /// Whether the word is Chinese or Japanese, and so usually a pair of characters.
    paired: bool,
    /// The number that [`script`] returns.
    script: u32,
}

/// A word of an article, with its field and byte range.
struct PlacedWord<'a> {
    /// The folded word.
    word: &'a str,
    field: Field,
    start: usize,
    end: usize,
    /// Whether the word can form a phrase with the word before it.
    joined: bool,
}

/// The words of all articles. All forms of a word have the same number.
#[derive(Default)]
struct Reading {
    spelling: Spelling,
    numbers: FxHashMap<String, u32>,
    known: Vec<Known>,
    articles: Vec<Vec<TermWord>>,
}

/// The terms to propose for these articles, with the most distinctive first. They do not include parts of names, nor
/// phrases that contain a name of one word.
pub(super) fn terms(articles: &[Article], names: &[Vec<String>]) -> Vec<Term> {
    let mut reading = Reading::default();
    articles.iter().for_each(|article| reading.read(article));
    let lengths: Vec<usize> = reading.articles.iter().map(Vec::len).collect();
    let lengths = Lengths::new(&lengths);
    let phrases = reading.phrases();
    let named = reading.parts_of(names);
    // The names of one word. A phrase with such a name is about whoever has the name, as in “Moss and Berg”.
    let alone: Vec<u32> = names
        .iter()
        .filter(|name| name.len() == 1)
        .map(|name| reading.numbers.get(&name[0]).copied().unwrap_or(NONE))
        .collect();
    // The limit is computed once for each script. Computing it for each term took 20 of the press's 24 seconds at 1,000
    // articles.
    let mut most_of_script: FxHashMap<u32, u32> = FxHashMap::default();
    let mut is_candidate = |gram: &Gram, articles: u32| {
        let words = words_of(gram);
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
        let (first, last) = (&reading.known[*first as usize], &reading.known[*last as usize]);
        let most = most_of_script.entry(first.script).or_insert_with(|| reading.most_articles(first.script));
        first.begins
            && last.ends
            && articles <= *most
            && !named.contains(gram)
            && !words.iter().any(|word| alone.contains(word))
    };
    let is_candidate: Vec<bool> =
        phrases.grams.iter().zip(&phrases.articles).map(|(gram, &articles)| is_candidate(gram, articles)).collect();
    let counts = whole_only(reading.counts(&phrases, &is_candidate));
    let mut ranked: Vec<(Gram, Keyness, Vec<u32>)> = counts
        .into_iter()
        .map(|(gram, counts)| (gram, lengths.keyness(&counts), counts.iter().map(|&(article, _)| article).collect()))
        .collect();
    ranked.sort_by(|one, other| other.1.excess.total_cmp(&one.1.excess).then_with(|| one.0.cmp(&other.0)));
    let chosen = choose(&ranked);
    let mut forms = reading.forms(articles, &phrases, &chosen.iter().map(|&place| ranked[place].0).collect());
    let term = |place: usize| {
        let (gram, keyness, _) = &ranked[place];
        Term { forms: forms.remove(gram).unwrap_or_default(), keyness: keyness.excess }
    };
    chosen.into_iter().map(term).collect()
}

impl Reading {
    fn read(&mut self, article: &Article) {
        let is_english = article.language.as_deref().is_none_or(|tag| tag.to_ascii_lowercase().starts_with("en"));
        let mut words: Vec<TermWord> = Vec::new();
        each_word(article, &mut |PlacedWord { word, field, start, end, joined }| {
            let surface = article.field(field).get(start..end).unwrap_or("");
            words.push(TermWord { number: self.number(word, surface, is_english), joined });
        });
        self.articles.push(words);
    }

    fn number(&mut self, word: &str, surface: &str, is_english: bool) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let stop = is_stop_word(word);
        let stem = if is_english && !stop { self.spelling.stem(word) } else { word.to_string() };
        let number = self.numbers.get(&stem).copied().unwrap_or_else(|| {
            self.known.push(Known::of(word, surface, stop));
            (self.known.len() - 1) as u32
        });
        self.numbers.insert(stem, number);
        self.numbers.insert(word.to_string(), number);
        number
    }

    /// The terms that at least two articles, and at least one article in 500, contain.
    fn phrases(&self) -> Phrases {
        let least = 2.max((self.articles.len() / 500) as u32);
        let paired: Vec<bool> = self.known.iter().map(|known| known.paired).collect();
        Phrases::new(&self.articles, &paired, least)
    }

    /// For each candidate, the index of each article that contains the term, and how often the term occurs there.
    fn counts(&self, phrases: &Phrases, is_candidate: &[bool]) -> FxHashMap<Gram, Vec<(u32, u32)>> {
        let mut counts: Vec<Vec<(u32, u32)>> = vec![Vec::new(); phrases.grams.len()];
        for (number, words) in self.articles.iter().enumerate() {
            phrases.each_in(words, &mut |_, term| {
                if !is_candidate[term as usize] {
                    return;
                }
                let of_term = &mut counts[term as usize];
                match of_term.last_mut() {
                    Some((last, count)) if *last == number as u32 => *count += 1,
                    _ => of_term.push((number as u32, 1)),
                }
            });
        }
        phrases.grams.iter().copied().zip(counts).filter(|(_, counts)| !counts.is_empty()).collect()
    }

    /// For each of these terms, its spellings, with the most frequent first.
    fn forms(&self, articles: &[Article], phrases: &Phrases, terms: &FxHashSet<Gram>) -> FxHashMap<Gram, Vec<String>> {
        let is_wanted: Vec<bool> = phrases.grams.iter().map(|gram| terms.contains(gram)).collect();
        let mut counted: FxHashMap<Gram, FxHashMap<String, usize>> = FxHashMap::default();
        for (article, words) in articles.iter().zip(&self.articles) {
            let mut found: Vec<(usize, Gram)> = Vec::new();
            phrases.each_in(words, &mut |first, term| {
                if is_wanted[term as usize] {
                    found.push((first, phrases.grams[term as usize]));
                }
            });
            if found.is_empty() {
                continue;
            }
            // Byte ranges are computed again here. Storing them for all words would take three times the memory of the
            // text.
            let mut places: Vec<(Field, usize, usize)> = Vec::new();
            each_word(article, &mut |PlacedWord { field, start, end, .. }| places.push((field, start, end)));
            for (first, gram) in found {
                let last = (first + words_of(&gram).len()).saturating_sub(1);
                let Some((&(field, start, _), &(_, _, end))) = places.get(first).zip(places.get(last)) else {
                    continue;
                };
                let written = article.field(field).get(start..end).unwrap_or("").to_string();
                *counted.entry(gram).or_default().entry(written).or_default() += 1;
            }
        }
        let ranked = |forms: FxHashMap<String, usize>| {
            let mut forms: Vec<(String, usize)> = forms.into_iter().collect();
            // If two forms are equally frequent, the form in lower case comes first.
            forms.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| other.0.cmp(&one.0)));
            forms.into_iter().map(|(form, _)| form).collect()
        };
        counted.into_iter().map(|(gram, forms)| (gram, ranked(forms))).collect()
    }

    /// The maximum number of articles that may contain a term of this script.
    fn most_articles(&self, script: u32) -> u32 {
        let is_of_script = |words: &&Vec<TermWord>| {
            words.iter().filter(|word| self.known[word.number as usize].script == script).count() * 2 > words.len()
        };
        let articles = match self.articles.iter().filter(is_of_script).count() {
            0 => self.articles.len(),
            some => some,
        };
        let part = (articles as f64 * LARGEST_PART) as usize;
        if articles < 5 { articles.saturating_sub(1) as u32 } else { part as u32 }
    }

    /// All runs of consecutive words inside these names. A run has at most [`MOST_PAIRS`] words.
    fn parts_of(&self, names: &[Vec<String>]) -> FxHashSet<Gram> {
        let mut parts = FxHashSet::default();
        for name in names {
            let words: Vec<u32> = name.iter().map(|word| self.numbers.get(word).copied().unwrap_or(NONE)).collect();
            for length in 1..=words.len().min(MOST_PAIRS) {
                parts.extend(words.windows(length).map(|window| gram_of(window.iter().copied())));
            }
        }
        parts
    }
}

/// Calls `each` with the words of an article: those of the headline, then those of the text.
fn each_word(article: &Article, each: &mut dyn FnMut(PlacedWord<'_>)) {
    for field in [Field::Title, Field::Text] {
        let text = article.field(field);
        let mut before: Option<(usize, usize)> = None;
        tokens(text, &mut |token| {
            if token.width != 1 {
                return;
            }
            let overlaps = before.is_some_and(|(start, end)| start < token.start && token.start < end);
            let between = before.and_then(|(_, end)| text.get(end..token.start));
            let joined = overlaps || between.is_some_and(is_within_phrases);
            each(PlacedWord { word: token.word, field, start: token.start, end: token.end, joined });
            before = Some((token.start, token.end));
        });
    }
}

impl Known {
    fn of(word: &str, surface: &str, stop: bool) -> Self {
        let first = word.chars().next().unwrap_or(' ');
        let last = word.chars().next_back().unwrap_or(' ');
        let paired = ('\u{3005}'..='\u{30ff}').contains(&first) || ('\u{3400}'..='\u{9fff}').contains(&first);
        let letters = word.chars().count();
        let is_short = match first {
            _ if paired => letters < 2,
            ..'\u{530}' => letters < 3 && !(letters == 2 && surface.chars().all(char::is_uppercase)),
            _ => letters < 2,
        };
        let is_term =
            !stop && !is_short && word.chars().any(char::is_alphabetic) && !word.chars().any(is_without_word_breaks);
        let begins = is_term && !(paired && is_stop_character(first));
        let ends = is_term && !(paired && is_stop_character(last));
        Self { begins, ends, paired, script: script(first) }
    }
}

/// A number for the script of a letter. Rough ranges are enough to tell articles in different scripts apart.
fn script(c: char) -> u32 {
    match c {
        ..'\u{370}' | '\u{1e00}'..='\u{1eff}' => 0,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => 1,
        '\u{400}'..='\u{52f}' => 2,
        '\u{600}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' => 3,
        '\u{3005}'..='\u{9fff}' => 4,
        _ => 5 + c as u32 / 0x80,
    }
}

/// Whether two words can be in one phrase if `between` is the text between them.
fn is_within_phrases(between: &str) -> bool {
    between.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '-' | '\u{2010}' | '\u{2011}'))
        || matches!(between, "’s " | "'s ")
}

/// The terms, except for those that mostly occur inside one longer term.
fn whole_only(counts: FxHashMap<Gram, Vec<(u32, u32)>>) -> Vec<(Gram, Vec<(u32, u32)>)> {
    let total = |counts: &Vec<(u32, u32)>| counts.iter().map(|&(_, count)| f64::from(count)).sum::<f64>();
    let mut within: FxHashSet<Gram> = FxHashSet::default();
    for (gram, of_longer) in &counts {
        let words = words_of(gram);
        for length in 1..words.len() {
            for part in words.windows(length) {
                let part = gram_of(part.iter().copied());
                let of_part = counts.get(&part).map(total);
                if of_part.is_some_and(|of_part| total(of_longer) >= WITHIN_LONGER * of_part) {
                    within.insert(part);
                }
            }
        }
    }
    counts.into_iter().filter(|(gram, _)| !within.contains(gram)).collect()
}

/// The indexes of the terms to propose, in the order of `ranked`. The first round takes clearly distinctive terms. If
/// these are too few, the second round adds less distinctive terms.
fn choose(ranked: &[(Gram, Keyness, Vec<u32>)]) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    for is_first_round in [true, false] {
        for (place, (gram, keyness, articles)) in ranked.iter().enumerate() {
            let enough = if is_first_round { *TERMS.end() } else { *TERMS.start() };
            let least = if is_first_round { 2.0 * keyness.deviation } else { f64::MIN_POSITIVE };
            if chosen.len() >= enough || keyness.excess < least || chosen.contains(&place) {
                continue;
            }
            let others = || chosen.iter().filter_map(|&other| ranked.get(other));
            let shares_word = |other: &Gram| words_of(gram).iter().any(|word| words_of(other).contains(word));
            let is_same = others().any(|(other, _, its)| shares_word(other) && overlap(articles, its) >= SAME_ARTICLES);
            let same_set = others().filter(|(_, _, its)| its == articles).count();
            if !is_same && (same_set < SAME_SET || !is_first_round) {
                chosen.push(place);
            }
        }
    }
    chosen.sort_unstable();
    chosen
}

/// The Jaccard index of two sorted sets.
fn overlap(one: &[u32], other: &[u32]) -> f64 {
    let both = one.iter().filter(|article| other.binary_search(article).is_ok()).count();
    let either = one.len() + other.len() - both;
    if either == 0 { 0.0 } else { both as f64 / either as f64 }
}
