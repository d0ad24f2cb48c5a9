//! What a sentence counts, dates and numbers.

use rustc_hash::FxHashSet;

use super::mention::{Mention, mentions};
use super::story::day;
use crate::corpus::Article;
use crate::search::{Spelling, tokens};

/// A number or a date in a sentence, with what it is a number of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    pub value: Value,
    /// The bytes of its words.
    pub bytes: (usize, usize),
    /// The same with the word after it, for a number: what is counted.
    pub shown: (usize, usize),
    /// The bytes of its sentence.
    pub sentence: (usize, usize),
    /// The stems of the few words after it: what is counted.
    pub unit: FxHashSet<String>,
    /// The stems of the sentence's longer words.
    pub context: FxHashSet<String>,
    /// What it is limited to: the words from “since”, “after” and the like, up to the end of the clause.
    pub scope: Option<(usize, usize)>,
    /// Whether it is said to be about so much.
    pub is_rough: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// 3rd, third.
    Ordinal(u64),
    /// 3, three.
    Number(u64),
    /// A date.
    Date(Mention),
}

const NUMBERS: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ORDINALS: [&str; 13] = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];
const LIMITS: [&str; 9] = ["since", "after", "before", "following", "until", "under", "during", "within", "per"];
const ROUGH: [&str; 12] =
    ["about", "around", "nearly", "almost", "roughly", "some", "over", "more", "least", "approximately", "up", "fewer"];
/// How many words after a number say what is counted.
const UNIT: usize = 3;
/// The shortest word that says what a sentence is about.
const LONG: usize = 4;

struct Word {
    word: String,
    bytes: (usize, usize),
}

/// The facts of an article's text, in order.
pub(super) fn facts(article: &Article) -> Vec<Fact> {
    let spelling = Spelling::default();
    let dates = mentions(article, day(article));
    let mut facts = Vec::new();
    for (place, block) in article.blocks.iter().enumerate() {
        let text = article.block_text(place);
        let mut at = 0;
        while at < text.len() {
            let (_, end) = super::sentence(text, at);
            let sentence = (block.start + at, block.start + end.max(at));
            of_sentence(article, sentence, &dates, &spelling, &mut facts);
            let rest = &text[end.max(at)..];
            let gap = rest.chars().take_while(|c| c.is_whitespace()).map(char::len_utf8).sum::<usize>();
            let next = end + gap;
            at = if next > at { next } else { text.len() };
        }
    }
    facts
}

fn of_sentence(
    article: &Article,
    sentence: (usize, usize),
    dates: &[Mention],
    spelling: &Spelling,
    facts: &mut Vec<Fact>,
) {
    let text = article.text.get(sentence.0..sentence.1).unwrap_or("");
    let mut words: Vec<Word> = Vec::new();
    tokens(text, &mut |token| {
        if token.width == 1 {
            words.push(Word { word: token.word.into(), bytes: (sentence.0 + token.start, sentence.0 + token.end) });
        }
    });
    let is_within = |mention: &&Mention| sentence.0 <= mention.bytes.0 && mention.bytes.1 <= sentence.1;
    let dates: Vec<&Mention> = dates.iter().filter(is_within).collect();
    let is_dated = |word: &Word| dates.iter().any(|date| date.bytes.0 <= word.bytes.0 && word.bytes.1 <= date.bytes.1);
    let stems = |words: &[Word]| -> FxHashSet<String> {
        let long =
            words.iter().filter(|word| word.word.len() >= LONG && value(&word.word).is_none() && !is_dated(word));
        long.map(|word| spelling.stem(&word.word)).collect()
    };
    let context = stems(&words);
    let scope = |after: usize| {
        let limit = words.iter().position(|word| word.bytes.0 >= after && LIMITS.contains(&word.word.as_str()))?;
        let start = words[limit].bytes.0;
        let clause =
            article.text[start..sentence.1].find([',', ';', '(', '—', '"', '”']).map_or(sentence.1, |end| start + end);
        let clause = article.text[start..clause].trim_end_matches(['.', ' ']);
        Some((start, start + clause.len()))
    };
    let fact = |value: Value, bytes: (usize, usize), first: usize, end: usize| Fact {
        shown: match (&value, words.get(end)) {
            (Value::Date(_), _) | (_, None) => bytes,
            (_, Some(counted)) => (bytes.0, counted.bytes.1),
        },
        value,
        bytes,
        sentence,
        unit: stems(&words[end.min(words.len())..(end + UNIT).min(words.len())]),
        context: context.clone(),
        scope: scope(bytes.1),
        is_rough: words[first.saturating_sub(2)..first].iter().any(|word| ROUGH.contains(&word.word.as_str())),
    };
    for (place, word) in words.iter().enumerate().filter(|(_, word)| !is_dated(word)) {
        if let Some(value) = value(&word.word) {
            facts.push(fact(value, word.bytes, place, place + 1));
        }
    }
    for &date in &dates {
        let first = words.iter().position(|word| word.bytes.0 >= date.bytes.0).unwrap_or(0);
        let end = words.iter().position(|word| word.bytes.0 >= date.bytes.1).unwrap_or(words.len());
        facts.push(fact(Value::Date(*date), date.bytes, first, end));
    }
}

fn value(word: &str) -> Option<Value> {
    let place = |list: &[&str]| list.iter().position(|known| *known == word).map(|place| place as u64);
    // “One” and “second” are more often something else than a count.
    if let Some(number) = place(&NUMBERS).filter(|&number| number > 1) {
        return Some(Value::Number(number));
    }
    if let Some(number) = place(&ORDINALS).filter(|&number| number > 0) {
        return Some(Value::Ordinal(number));
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let number = digits.parse().ok()?;
    match &word[digits.len()..] {
        "" => Some(Value::Number(number)),
        "st" | "nd" | "rd" | "th" => Some(Value::Ordinal(number)),
        _ => None,
    }
}
