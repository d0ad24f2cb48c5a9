//! What a sentence counts, dates and numbers.

use crate::compare::date::{Gap, Mention, dated, day_number, gap};
use crate::compare::wording::Vocabulary;
use crate::corpus::{Article, Day};
use crate::order::sorted;
use crate::text::language::{Language, Words, is_in, place_in, scale};
use crate::text::{Spelling, sentences, words};

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
    /// 20–25, twenty to thirty: the least and the most, in thousandths.
    Range(u64, u64),
    /// A date.
    Date(Mention),
}

/// How many words after a number say what is counted.
const UNIT: usize = 3;
/// The shortest word that says what a sentence is about.
const LONG: usize = 4;

struct FactWord {
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
    fn of<'a>(&mut self, words: impl Iterator<Item = &'a FactWord>) -> Vec<u32> {
        let long = words.filter(|word| word.word.len() >= LONG && value(&word.word).is_none());
        let numbers = long.map(|word| self.vocabulary.number(&self.spelling.stem(&word.word)));
        let mut numbers = sorted(numbers.collect(), &mut u32::cmp);
        numbers.dedup();
        numbers
    }
}

/// The words of a sentence that begins at a byte of its text; `twenty-five` is one.
fn words_of(sentence: &str, offset: usize) -> Vec<FactWord> {
    let mut all: Vec<FactWord> = Vec::new();
    words(sentence, &mut |word| {
        let bytes = (offset + word.start, offset + word.end);
        match all.last_mut() {
            Some(tens)
                if of_list(|language| language.tens, &tens.word).is_some()
                    && matches!(of_list(|language| language.numbers, word.folded), Some(1..=9))
                    && sentence.get(tens.bytes.1 - offset..word.start) == Some("-") =>
            {
                tens.word.push('-');
                tens.word.push_str(word.folded);
                tens.bytes.1 = bytes.1;
            }
            _ => all.push(FactWord { word: word.folded.to_string(), bytes }),
        }
    });
    all
}

/// The range of numbers that begins at a word, and the place of its last word: `20–25`, `20 to 25`, `between 20 and 25`.
fn range<'a>(
    words: &[FactWord],
    place: usize,
    between: &dyn Fn(&FactWord, &FactWord) -> &'a str,
) -> Option<(Value, usize)> {
    let number = |place: usize| match value(&words.get(place)?.word)? {
        Value::Number(number) => Some(number),
        _ => None,
    };
    let is_dash = |place: usize| match (words.get(place), words.get(place + 1)) {
        (Some(one), Some(next)) => gap(between(one, next)) == Gap::Dash,
        _ => false,
    };
    let is_before =
        |word: &str| place.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|one| one.word == word);
    let last = match words.get(place + 1)?.word.as_str() {
        "to" => place + 2,
        "and" if is_before("between") => place + 2,
        _ if is_dash(place) => place + 1,
        _ => return None,
    };
    // A row of numbers such as that of a telephone is no range.
    let is_row = last == place + 1 && (is_dash(last) || place.checked_sub(1).is_some_and(is_dash));
    let (least, most) = (number(place)?, number(last)?);
    (least < most && !is_row).then_some((Value::Range(least, most), last))
}

/// The facts of an article's text, in order.
pub(super) fn facts(article: &Article, stems: &mut Stems) -> Vec<Fact> {
    let (_, dates) = dated(article);
    let mut facts = Vec::new();
    for (place, block) in article.blocks.iter().enumerate() {
        for (start, end) in sentences(article.block_text(place)) {
            of_sentence(article, (block.start + start, block.start + end), &dates, stems, &mut facts);
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
    let dates = dates.get(first..end).unwrap_or_default();
    let mut counts = !dates.is_empty();
    words(text, &mut |word| counts = counts || value(word.folded).is_some());
    if !counts {
        return;
    }
    let words = words_of(text, sentence.0);
    let is_dated =
        |word: &FactWord| dates.iter().any(|date| date.bytes.0 <= word.bytes.0 && word.bytes.1 <= date.bytes.1);
    let context = stems.of(words.iter().filter(|word| !is_dated(word)));
    let scope = |after: usize| {
        let is_percent = |place: usize| words.get(place + 1).is_some_and(|next| next.word == "cent");
        let mut limits = words
            .iter()
            .enumerate()
            .filter(|(_, word)| word.bytes.0 >= after && word.is_in(|language| language.limits));
        let start = limits.find(|&(place, _)| !is_percent(place))?.1.bytes.0;
        let clause = article.text.get(start..sentence.1)?.split([',', ';', '(', '—', '"', '”']).next()?;
        Some((start, start + clause.trim_end_matches(['.', ' ']).len()))
    };
    let between = |one: &FactWord, next: &FactWord| article.text.get(one.bytes.1..next.bytes.0).unwrap_or("");
    // Whether a sign stands between a word and the one before it.
    let is_parted = |place: usize| match (place.checked_sub(1).and_then(|place| words.get(place)), words.get(place)) {
        (Some(one), Some(next)) => between(one, next).contains([',', ';', ':', '(', ')', '”', '"']),
        _ => true,
    };
    let mut free = 0;
    for (place, word) in words.iter().enumerate().filter(|(_, word)| !is_dated(word)) {
        let Some(value) = value(&word.word).filter(|_| place >= free) else { continue };
        let before = words.get(place.saturating_sub(UNIT)..place).unwrap_or_default();
        if matches!(value, Value::Ordinal(_)) && !before.iter().any(|word| word.is_in(|language| language.tells)) {
            continue;
        }
        let range =
            range(&words, place, &between).filter(|&(_, last)| words.get(last).is_some_and(|word| !is_dated(word)));
        let (value, last) = range.unwrap_or((value, place));
        let scale = words.get(last + 1).and_then(|word| scale(&word.word));
        let (value, end) = match (value, scale) {
            (Value::Number(number), Some(scale)) => (Value::Number(number.saturating_mul(scale)), last + 2),
            (Value::Range(least, most), Some(scale)) => {
                (Value::Range(least.saturating_mul(scale), most.saturating_mul(scale)), last + 2)
            }
            (value, _) => (value, last + 1),
        };
        free = end;
        // What is counted: up to three words, as far as no sign and no “in” parts them.
        let counted = (end..words.len().min(end + UNIT)).take_while(|&next| {
            !is_parted(next)
                && words.get(next).is_some_and(|word| {
                    !word.is_in(|language| language.unit_ends) && !word.is_in(|language| language.limits)
                })
        });
        let counted = words.get(end..counted.last().map_or(end, |last| last + 1)).unwrap_or_default();
        let mut unit = stems.of(counted.iter().filter(|word| !is_dated(word)));
        let value_end = words.get(end - 1).map_or(word.bytes.1, |last| last.bytes.1);
        let after = article.text.get(value_end..sentence.1).unwrap_or("");
        let percent = ["%", " per cent", " percent"].into_iter().find(|percent| after.starts_with(percent));
        let shown = match (percent, words.get(end)) {
            (Some(percent), _) => value_end + percent.len(),
            (None, Some(counted)) if !is_parted(end) => counted.bytes.1,
            _ => value_end,
        };
        if percent.is_some() {
            unit = vec![stems.vocabulary.number("%")];
        }
        facts.push(Fact {
            span: span(&value, words.get(place.saturating_sub(2)..place).unwrap_or_default()),
            value,
            bytes: (word.bytes.0, value_end),
            shown: (word.bytes.0, shown),
            sentence,
            unit,
            context: context.clone(),
            scope: scope(value_end),
        });
    }
    for date in dates {
        let first = words.iter().position(|word| word.bytes.0 >= date.bytes.0).unwrap_or(words.len());
        let clause = (1..first).rev().find(|&place| is_parted(place)).unwrap_or(0);
        let before = words.get(clause..first).unwrap_or_default();
        let limit = before.iter().rposition(|word| word.is_in(|language| language.limits)).unwrap_or(before.len());
        let role: Vec<&str> = before.iter().skip(limit).map(|word| word.word.as_str()).collect();
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
        let number = |day: Day| u64::try_from(day_number(day)).unwrap_or_default();
        match self {
            Self::Ordinal(number) => (0, *number, 0),
            Self::Number(number) => (1, *number, 0),
            Self::Range(least, most) => (1, *least, *most),
            Self::Date(mention) => (2, number(mention.days.0), number(mention.days.1)),
        }
    }
}

impl FactWord {
    fn is_in(&self, list: fn(&Language) -> Words) -> bool {
        is_in(list, &self.word)
    }
}

/// What a number with these words before it may stand for.
fn span(value: &Value, before: &[FactWord]) -> (u64, u64) {
    let number = match *value {
        Value::Number(number) | Value::Ordinal(number) => number,
        Value::Range(least, most) => return (least, most),
        Value::Date(_) => return (0, 0),
    };
    let says = |list: fn(&Language) -> Words| before.iter().any(|word| word.is_in(list));
    if says(|language| language.more) {
        (number, u64::MAX)
    } else if says(|language| language.less) {
        (0, number)
    } else if says(|language| language.about) {
        (number - number / 4, number.saturating_add(number / 4))
    } else {
        (number, number)
    }
}

fn of_list(list: fn(&Language) -> Words, word: &str) -> Option<u64> {
    place_in(list, word).map(|place| place as u64)
}

fn value(word: &str) -> Option<Value> {
    // “One” is more often something else than a count.
    if let Some(number) = of_list(|language| language.numbers, word).filter(|&number| number > 1) {
        return Some(Value::Number(number * 1000));
    }
    if let Some(number) = of_list(|language| language.ordinals, word).filter(|&number| number > 0) {
        return Some(Value::Ordinal(number));
    }
    let (tens, ones) = word.split_once('-').unwrap_or((word, ""));
    if let Some(tens) = of_list(|language| language.tens, tens) {
        let ones =
            if ones.is_empty() { 0 } else { of_list(|language| language.numbers, ones).filter(|&ones| ones < 10)? };
        return Some(Value::Number((tens * 10 + 20 + ones) * 1000));
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let number: u64 = whole.parse().ok()?;
    let thousandths: u64 = format!("{:0<3.3}", part).parse().ok()?;
    match word.get(digits.len()..)? {
        "" => Some(Value::Number(number.checked_mul(1000)?.checked_add(thousandths)?)),
        "st" | "nd" | "rd" | "th" if part.is_empty() => Some(Value::Ordinal(number)),
        _ => None,
    }
}
