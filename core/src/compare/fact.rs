//! What a sentence counts, dates and numbers.

use super::mention::Mention;
use super::story::dated;
use super::words::Vocabulary;
use crate::corpus::{Article, Day};
use crate::order::sorted;
use crate::text::{Spelling, tokens};

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
    /// The stems of the few words after it: what is counted. Numbers of [`Stems`], in order, as in `context`. Of a date: the
    /// words from “since”, “after” and the like up to it, as one. “Since the conflict in May” says nothing of the day that
    /// “since January” tells.
    pub unit: Vec<u32>,
    /// The stems of the sentence's longer words.
    pub context: Vec<u32>,
    /// What it is limited to: the words from “since”, “after” and the like, up to the end of the clause.
    pub scope: Option<(usize, usize)>,
    /// The values that a number may stand for: more than one where it is said to be about so much, or more than that.
    pub span: (u64, u64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// 3rd, third.
    Ordinal(u64),
    /// 3, three, 2.5 million: in thousandths.
    Number(u64),
    /// A date.
    Date(Mention),
}

const NUMBERS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: [&str; 13] = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];
const SCALES: [(&str, u64); 7] = [
    ("hundred", 100),
    ("thousand", 1_000),
    ("lakh", 100_000),
    ("million", 1_000_000),
    ("crore", 10_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];
const LIMITS: [&str; 9] = ["since", "after", "before", "following", "until", "under", "during", "within", "per"];
const ABOUT: [&str; 5] = ["about", "around", "roughly", "some", "approximately"];
const LESS: [&str; 6] = ["nearly", "almost", "up", "fewer", "less", "most"];
const MORE: [&str; 3] = ["over", "more", "least"];
/// Of an ordinal is told what it is the third of where one of these stands before it; else, as in “the third call lasted”,
/// it only says which one is meant.
const TELLS: [&str; 13] =
    ["was", "is", "were", "be", "been", "being", "marked", "marks", "marking", "as", "their", "its", "for"];
/// Words that end what is counted.
const ENDS: [&str; 18] = [
    "in", "on", "at", "to", "by", "for", "from", "with", "into", "over", "between", "while", "when", "where", "and",
    "that", "which", "who",
];
/// How many words after a number say what is counted.
const UNIT: usize = 3;
/// The shortest word that says what a sentence is about.
const LONG: usize = 4;

struct Word {
    word: String,
    bytes: (usize, usize),
}

/// What the longer words of some texts have in common with their other forms, by number.
#[derive(Default)]
pub(super) struct Stems {
    spelling: Spelling,
    vocabulary: Vocabulary,
}

impl Stems {
    /// Those of words that say what a sentence is about.
    fn of<'a>(&mut self, words: impl Iterator<Item = &'a Word>) -> Vec<u32> {
        let long = words.filter(|word| word.word.len() >= LONG && value(&word.word).is_none());
        let numbers = long.map(|word| self.vocabulary.number(&self.spelling.stem(&word.word)));
        let mut numbers = sorted(numbers.collect(), &mut u32::cmp);
        numbers.dedup();
        numbers
    }
}

/// How many numbers two lists in order have in common.
pub(super) fn in_both(one: &[u32], other: &[u32]) -> usize {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        both += usize::from(a == b);
        (i, j) = (i + usize::from(a <= b), j + usize::from(b <= a));
    }
    both
}

/// The facts of an article's text, in order.
pub(super) fn facts(article: &Article, stems: &mut Stems) -> Vec<Fact> {
    let (_, dates) = dated(article);
    let mut facts = Vec::new();
    for (place, block) in article.blocks.iter().enumerate() {
        let text = article.block_text(place);
        let mut at = 0;
        while at < text.len() {
            let (_, end) = crate::text::sentence(text, at);
            let sentence = (block.start + at, block.start + end.max(at));
            of_sentence(article, sentence, &dates, stems, &mut facts);
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
    stems: &mut Stems,
    facts: &mut Vec<Fact>,
) {
    let text = article.text.get(sentence.0..sentence.1).unwrap_or("");
    let first = dates.partition_point(|date| date.bytes.0 < sentence.0);
    let end = dates.partition_point(|date| date.bytes.0 < sentence.1);
    let dates = &dates[first..end.max(first)];
    let mut counts = !dates.is_empty();
    tokens(text, &mut |token| counts |= value(token.word).is_some());
    if !counts {
        return;
    }
    let mut words: Vec<Word> = Vec::new();
    tokens(text, &mut |token| {
        let written = text.get(token.start..token.end).unwrap_or("");
        let bytes = (sentence.0 + token.start, sentence.0 + token.end);
        // `1,200` and `twenty-five` are one number.
        let is_number = written.chars().all(|c| c.is_numeric() || matches!(c, '.' | ','))
            || matches!(written.split_once('-'), Some((tens, _)) if token.width == 2 && of_list(&TENS, tens).is_some());
        if token.width == 1 {
            words.push(Word { word: token.word.into(), bytes });
        } else if is_number {
            words.truncate(words.len().saturating_sub(token.width as usize));
            let word = if written.starts_with(char::is_numeric) { token.word } else { written };
            words.push(Word { word: crate::text::in_small(word), bytes });
        }
    });
    let is_dated = |word: &Word| dates.iter().any(|date| date.bytes.0 <= word.bytes.0 && word.bytes.1 <= date.bytes.1);
    let context = stems.of(words.iter().filter(|word| !is_dated(word)));
    let scope = |after: usize| {
        let is_percent = |place: usize| words.get(place + 1).is_some_and(|next| next.word == "cent");
        let is_limit = |place: usize| words[place].is_one_of(&LIMITS) && !is_percent(place);
        let limit = (0..words.len()).find(|&place| words[place].bytes.0 >= after && is_limit(place))?;
        let start = words[limit].bytes.0;
        let clause =
            article.text[start..sentence.1].find([',', ';', '(', '—', '"', '”']).map_or(sentence.1, |end| start + end);
        let clause = article.text[start..clause].trim_end_matches(['.', ' ']);
        Some((start, start + clause.len()))
    };
    let is_parted =
        |pair: &[Word]| article.text[pair[0].bytes.1..pair[1].bytes.0].contains([',', ';', ':', '(', ')', '”', '"']);
    for (place, word) in words.iter().enumerate().filter(|(_, word)| !is_dated(word)) {
        let Some(value) = value(&word.word) else { continue };
        let before = &words[place.saturating_sub(UNIT)..place];
        if matches!(value, Value::Ordinal(_)) && !before.iter().any(|word| word.is_one_of(&TELLS)) {
            continue;
        }
        let scale = words.get(place + 1).and_then(|word| SCALES.iter().find(|(name, _)| *name == word.word));
        let (value, end) = match (value, scale) {
            (Value::Number(number), Some((_, scale))) => (Value::Number(number.saturating_mul(*scale)), place + 2),
            (value, _) => (value, place + 1),
        };
        // What is counted: up to three words, as far as no sign and no “in” parts them.
        let counted = (end..words.len().min(end + UNIT)).take_while(|&next| {
            !is_parted(&words[next - 1..=next]) && !words[next].is_one_of(&ENDS) && !words[next].is_one_of(&LIMITS)
        });
        let counted = &words[end..counted.last().map_or(end, |last| last + 1)];
        let mut unit = stems.of(counted.iter().filter(|word| !is_dated(word)));
        let after = &article.text[words[end - 1].bytes.1..sentence.1];
        let percent = ["%", " per cent", " percent"].into_iter().find(|percent| after.starts_with(percent));
        let shown = match (percent, words.get(end)) {
            (Some(percent), _) => words[end - 1].bytes.1 + percent.len(),
            (None, Some(counted)) if !is_parted(&words[end - 1..=end]) => counted.bytes.1,
            _ => words[end - 1].bytes.1,
        };
        if percent.is_some() {
            unit = vec![stems.vocabulary.number("%")];
        }
        facts.push(Fact {
            span: span(&value, &words[place.saturating_sub(2)..place]),
            value,
            bytes: (word.bytes.0, words[end - 1].bytes.1),
            shown: (word.bytes.0, shown),
            sentence,
            unit,
            context: context.clone(),
            scope: scope(words[end - 1].bytes.1),
        });
    }
    for date in dates {
        let first = words.iter().position(|word| word.bytes.0 >= date.bytes.0).unwrap_or(words.len());
        let clause = (1..first).rev().find(|&place| is_parted(&words[place - 1..=place])).unwrap_or(0);
        let limit = words[clause..first].iter().rposition(|word| word.is_one_of(&LIMITS));
        let role: Vec<&str> = limit
            .map_or(&[][..], |limit| &words[clause + limit..first])
            .iter()
            .map(|word| word.word.as_str())
            .collect();
        let role = role.join(" ");
        facts.push(Fact {
            value: Value::Date(*date),
            bytes: date.bytes,
            shown: date.bytes,
            sentence,
            unit: vec![stems.vocabulary.number(&role)],
            context: context.clone(),
            scope: scope(date.bytes.1),
            span: (0, 0),
        });
    }
}

impl Value {
    /// Equal for equal values of one kind.
    pub fn key(&self) -> (u8, u64, u64) {
        let number = |day: Day| day.year() as u64 * 1000 + day.day_of_year() as u64;
        match self {
            Self::Ordinal(number) => (0, *number, 0),
            Self::Number(number) => (1, *number, 0),
            Self::Date(mention) => (2, number(mention.days.0), number(mention.days.1)),
        }
    }
}

impl Word {
    fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.word.as_str())
    }
}

/// What a number with these words before it may stand for.
fn span(value: &Value, before: &[Word]) -> (u64, u64) {
    let (Value::Number(number) | Value::Ordinal(number)) = *value else { return (0, 0) };
    let says = |words: &[&str]| before.iter().any(|word| word.is_one_of(words));
    if says(&MORE) {
        (number, u64::MAX)
    } else if says(&LESS) {
        (0, number)
    } else if says(&ABOUT) {
        (number - number / 4, number.saturating_add(number / 4))
    } else {
        (number, number)
    }
}

fn of_list(list: &[&str], word: &str) -> Option<u64> {
    list.iter().position(|known| known.eq_ignore_ascii_case(word)).map(|place| place as u64)
}

fn value(word: &str) -> Option<Value> {
    // “One” is more often something else than a count.
    if let Some(number) = of_list(&NUMBERS, word).filter(|&number| number > 1) {
        return Some(Value::Number(number * 1000));
    }
    if let Some(number) = of_list(&ORDINALS, word).filter(|&number| number > 0) {
        return Some(Value::Ordinal(number));
    }
    let (tens, ones) = word.split_once('-').unwrap_or((word, ""));
    if let Some(tens) = of_list(&TENS, tens) {
        let ones = if ones.is_empty() { 0 } else { of_list(&NUMBERS[..10], ones)? };
        return Some(Value::Number((tens * 10 + 20 + ones) * 1000));
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let number: u64 = whole.parse().ok()?;
    let thousandths: u64 = format!("{:0<3.3}", part).parse().ok()?;
    match &word[digits.len()..] {
        "" => Some(Value::Number(number.checked_mul(1000)?.checked_add(thousandths)?)),
        "st" | "nd" | "rd" | "th" if part.is_empty() => Some(Value::Ordinal(number)),
        _ => None,
    }
}
