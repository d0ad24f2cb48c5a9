//! Facts: numbers with what they count, and dates.

use crate::compare::date::{Gap, Mention, day_number, gap};
use crate::compare::prepared::{PreparedArticles, WordNumbers};
use crate::corpus::Day;
use crate::order::sorted;
use crate::text::language::{List, Meaning, NumberWord, is_ordinal_ending, meaning, percent};
use crate::text::{Spelling, in_small, sentences};

/// A number with what it counts, or a date, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    pub quantity: Quantity,
    /// The byte range of the number or date.
    pub bytes: (usize, usize),
    /// The byte range to show. For a number, it includes “per cent” or the word after the number.
    pub shown: (usize, usize),
    /// The byte range of the sentence.
    pub sentence: (usize, usize),
    /// For a number: what it counts, as the sorted stem numbers of the words after it. For a date: a single number that
    /// stands for the whole phrase from a word such as “since” up to the date. So “since the conflict in May” and
    /// “since January” have different units.
    pub unit: Vec<u32>,
    /// The stem numbers of the long words in the sentence, sorted. Numbers and dates are left out.
    pub context: Vec<u32>,
    /// The byte range of the fact's limit: from a word such as “since” or “after” to the end of the clause.
    pub scope: Option<(usize, usize)>,
    /// The least and the greatest value that a number may mean, considering words such as “about” and “more than”. In
    /// thousandths for numbers and ranges, as in [`Quantity`]. For a date, two zeros.
    pub span: (u64, u64),
}

/// A number or a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quantity {
    /// An ordinal such as 3rd or third.
    Ordinal(u64),
    /// A number such as 3, three or 2.5 million, in thousandths.
    Number(u64),
    /// A range such as 20–25 or twenty to thirty: the least and the greatest number, in thousandths.
    Range(u64, u64),
    /// A date.
    Date(Mention),
}

/// The maximum number of words after a number that say what it counts. An ordinal counts something only if a word such
/// as “their” is at most this many words before it.
const UNIT: usize = 3;
/// The minimum number of bytes in a long word.
const LONG: usize = 4;

/// Reads the facts of articles. Equal stems have equal numbers across all articles.
pub(super) struct FactParser<'a> {
    articles: &'a PreparedArticles<'a>,
    /// The meaning of each word, and its quantity if it is a number, by word number.
    words: Vec<(Meaning, Option<Quantity>)>,
    spelling: Spelling,
    /// The stems, each with its stem number.
    stems: WordNumbers,
    /// The stem number of each word, by word number. An element is filled when it is first needed.
    stem_of: Vec<Option<u32>>,
}

/// A word of a sentence. A number such as `twenty-five` is a single token.
struct FactToken {
    /// The word number. `None` for a number such as `twenty-five`.
    number: Option<u32>,
    bytes: (usize, usize),
    meaning: Meaning,
    quantity: Option<Quantity>,
}

impl<'a> FactParser<'a> {
    /// Makes a parser of these articles. It looks up each different word once.
    pub(super) fn new(articles: &'a PreparedArticles<'a>) -> Self {
        let words: Vec<_> = articles
            .word_numbers()
            .iter()
            .map(|word| {
                let meaning = meaning(word);
                (meaning, quantity(word, meaning))
            })
            .collect();
        let stem_of = vec![None; words.len()];
        Self { articles, words, spelling: Spelling::default(), stems: WordNumbers::default(), stem_of }
    }

    /// The facts of the article at the index `place`, sentence by sentence. In a sentence, numbers come before dates.
    pub(super) fn facts(&mut self, place: usize) -> Vec<Fact> {
        let articles = self.articles;
        let (article, words, dates) = (articles.article(place), &articles.words()[place], &articles.dates(place).1);
        let mut facts = Vec::new();
        for (block, range) in article.blocks.iter().enumerate() {
            let first = words.partition_point(|word| word.block < block);
            let end = words.partition_point(|word| word.block <= block);
            let mut in_block = words.get(first..end).unwrap_or_default().iter();
            // Most blocks have no number and no date, and therefore no fact.
            let has_number = in_block.any(|word| self.words[word.number as usize].1.is_some());
            let has_date = dates.iter().any(|date| range.start <= date.bytes.0 && date.bytes.0 < range.end);
            if !has_number && !has_date {
                continue;
            }
            for (start, end) in sentences(article.block_text(block)) {
                self.add_sentence(place, (range.start + start, range.start + end), &mut facts);
            }
        }
        facts
    }

    /// The tokens of the sentence with this byte range.
    fn tokens(&self, place: usize, sentence: (usize, usize)) -> Vec<FactToken> {
        let (numbers, words) = (self.articles.word_numbers(), &self.articles.words()[place]);
        let text = &self.articles.article(place).text;
        let first = words.partition_point(|word| word.start < sentence.0);
        let end = words.partition_point(|word| word.start < sentence.1);
        let mut tokens: Vec<FactToken> = Vec::new();
        for word in words.get(first..end).unwrap_or_default().iter().filter(|word| !numbers.is_sign(word.number)) {
            let number = numbers.without_possessive(word.number);
            let bytes = (word.start, word.end - usize::from(word.possessive));
            let (meaning, quantity) = self.words[number as usize];
            let joined = tokens.last_mut().filter(|tens| text.get(tens.bytes.1..word.start) == Some("-"));
            match (joined, meaning.number) {
                (Some(token), Some(NumberWord::Number(ones @ 1..=9))) if token.tens().is_some() => {
                    let tens = token.tens().unwrap_or_default();
                    let (quantity, meaning) = (Some(Quantity::Number((tens + ones) * 1000)), Meaning::default());
                    *token = FactToken { number: None, bytes: (token.bytes.0, bytes.1), meaning, quantity };
                }
                _ => tokens.push(FactToken { number: Some(number), bytes, meaning, quantity }),
            }
        }
        tokens
    }

    /// The stem numbers of the long words among these tokens, sorted and without duplicates. Numbers are left out.
    fn stems<'t>(&mut self, tokens: impl Iterator<Item = &'t FactToken>) -> Vec<u32> {
        let numbers = self.articles.word_numbers();
        let long = tokens.filter(|token| token.quantity.is_none()).filter_map(|token| token.number);
        let long = long.filter(|&number| numbers.word(number).len() >= LONG);
        let stems = long.map(|number| match self.stem_of[number as usize] {
            Some(stem) => stem,
            None => {
                let stem = self.stems.number(&self.spelling.stem(numbers.word(number)));
                self.stem_of[number as usize] = Some(stem);
                stem
            }
        });
        let mut stems = sorted(stems.collect(), &mut u32::cmp);
        stems.dedup();
        stems
    }

    fn add_sentence(&mut self, place: usize, sentence: (usize, usize), facts: &mut Vec<Fact>) {
        let (article, dates) = (self.articles.article(place), &self.articles.dates(place).1);
        let first = dates.partition_point(|date| date.bytes.0 < sentence.0);
        let end = dates.partition_point(|date| date.bytes.0 < sentence.1);
        let dates = dates.get(first..end).unwrap_or_default();
        let tokens = self.tokens(place, sentence);
        if dates.is_empty() && tokens.iter().all(|token| token.quantity.is_none()) {
            return;
        }
        let is_dated =
            |token: &FactToken| dates.iter().any(|date| date.bytes.0 <= token.bytes.0 && token.bytes.1 <= date.bytes.1);
        let context = self.stems(tokens.iter().filter(|token| !is_dated(token)));
        let scope = |after: usize| {
            let is_percent =
                |token: &FactToken| article.text.get(token.bytes.0..).is_some_and(|text| percent(text).is_some());
            let is_limit = |token: &&FactToken| token.bytes.0 >= after && token.meaning.is(List::Limit);
            let start = tokens.iter().filter(is_limit).find(|token| !is_percent(token))?.bytes.0;
            let clause = article.text.get(start..sentence.1)?.split([',', ';', '(', '—', '"', '”']).next()?;
            Some((start, start + clause.trim_end_matches(['.', ' ']).len()))
        };
        let between = |one: &FactToken, next: &FactToken| article.text.get(one.bytes.1..next.bytes.0).unwrap_or("");
        // Whether punctuation separates a token from the previous token. True for the first token.
        let is_separated =
            |place: usize| match (place.checked_sub(1).and_then(|place| tokens.get(place)), tokens.get(place)) {
                (Some(one), Some(next)) => between(one, next).contains([',', ';', ':', '(', ')', '”', '"']),
                _ => true,
            };
        let mut free = 0;
        for (place, token) in tokens.iter().enumerate().filter(|(_, token)| !is_dated(token)) {
            let Some(quantity) = token.quantity.filter(|_| place >= free) else { continue };
            let before = tokens.get(place.saturating_sub(UNIT)..place).unwrap_or_default();
            let is_counted = before.iter().any(|token| token.meaning.is(List::BeforeOrdinal));
            if matches!(quantity, Quantity::Ordinal(_)) && !is_counted {
                continue;
            }
            let range = range(&tokens, place, &between)
                .filter(|&(_, last)| tokens.get(last).is_some_and(|token| !is_dated(token)));
            let (quantity, last) = range.unwrap_or((quantity, place));
            let (quantity, end) = match tokens.get(last + 1).and_then(FactToken::scale) {
                Some(scale) if !matches!(quantity, Quantity::Ordinal(_)) => (quantity.scaled(scale), last + 2),
                _ => (quantity, last + 1),
            };
            free = end;
            // Up to `UNIT` words say what is counted. They end at punctuation or before a word such as “in”.
            let counted = (end..tokens.len().min(end + UNIT)).take_while(|&next| {
                let ends = |token: &FactToken| token.meaning.is_any(&[List::UnitEnd, List::Limit]);
                !is_separated(next) && tokens.get(next).is_some_and(|token| !ends(token))
            });
            let counted = tokens.get(end..counted.last().map_or(end, |last| last + 1)).unwrap_or_default();
            let mut unit = self.stems(counted.iter().filter(|token| !is_dated(token)));
            let number_end = tokens.get(end - 1).map_or(token.bytes.1, |last| last.bytes.1);
            let percent = percent_length(article.text.get(number_end..sentence.1).unwrap_or(""));
            let shown = match (percent, tokens.get(end)) {
                (Some(percent), _) => number_end + percent,
                (None, Some(counted)) if !is_separated(end) => counted.bytes.1,
                _ => number_end,
            };
            if percent.is_some() {
                unit = vec![self.stems.number("%")];
            }
            facts.push(Fact {
                span: span(&quantity, tokens.get(place.saturating_sub(2)..place).unwrap_or_default()),
                quantity,
                bytes: (token.bytes.0, number_end),
                shown: (token.bytes.0, shown),
                sentence,
                unit,
                context: context.clone(),
                scope: scope(number_end),
            });
        }
        for date in dates {
            let first = tokens.iter().position(|token| token.bytes.0 >= date.bytes.0).unwrap_or(tokens.len());
            let clause = (1..first).rev().find(|&place| is_separated(place)).unwrap_or(0);
            let before = tokens.get(clause..first).unwrap_or_default();
            let limit = before.iter().rposition(|token| token.meaning.is(List::Limit)).unwrap_or(before.len());
            let role = before.get(limit..).unwrap_or_default();
            let role = role.iter().map(|token| match token.number {
                Some(number) => self.articles.word_numbers().word(number).to_string(),
                None => in_small(article.text.get(token.bytes.0..token.bytes.1).unwrap_or("")),
            });
            let role = role.collect::<Vec<_>>().join(" ");
            facts.push(Fact {
                quantity: Quantity::Date(*date),
                bytes: date.bytes,
                shown: date.bytes,
                sentence,
                unit: vec![self.stems.number(&role)],
                context: context.clone(),
                scope: scope(date.bytes.1),
                span: (0, 0),
            });
        }
    }
}

impl FactToken {
    /// The value of a word such as “twenty”.
    fn tens(&self) -> Option<u64> {
        match self.meaning.number {
            Some(NumberWord::Tens(tens)) => Some(tens),
            _ => None,
        }
    }

    /// The factor of a word such as “million”.
    fn scale(&self) -> Option<u64> {
        match self.meaning.number {
            Some(NumberWord::Scale(scale)) => Some(scale),
            _ => None,
        }
    }

    /// The value in thousandths, if this token is a number and not an ordinal.
    fn thousandths(&self) -> Option<u64> {
        match self.quantity {
            Some(Quantity::Number(number)) => Some(number),
            _ => None,
        }
    }
}

/// The range of numbers that begins at the token `place`, and the index of its last token. Examples: `20–25`, and
/// `20 and 25` after the word “between”. The parameter `between` returns the text between two tokens.
fn range<'a>(
    tokens: &[FactToken],
    place: usize,
    between: &dyn Fn(&FactToken, &FactToken) -> &'a str,
) -> Option<(Quantity, usize)> {
    let is_dash = |place: usize| match (tokens.get(place), tokens.get(place + 1)) {
        (Some(one), Some(next)) => gap(between(one, next)) == Gap::Dash,
        _ => false,
    };
    let before = place.checked_sub(1);
    let is_after = |list: List| before.and_then(|place| tokens.get(place)).is_some_and(|token| token.meaning.is(list));
    let next = tokens.get(place + 1)?.meaning;
    let last = if next.is(List::RangeWord) || next.is(List::RangeAnd) && is_after(List::RangeStart) {
        place + 2
    } else if is_dash(place) {
        place + 1
    } else {
        return None;
    };
    // Three numbers with dashes between them are not a range. They may be a telephone number.
    let is_row = last == place + 1 && (is_dash(last) || before.is_some_and(is_dash));
    let (least, greatest) = (tokens.get(place)?.thousandths()?, tokens.get(last)?.thousandths()?);
    (least < greatest && !is_row).then_some((Quantity::Range(least, greatest), last))
}

/// The number of bytes of “%” or “per cent” after a number, including the space before “per cent”.
fn percent_length(after: &str) -> Option<usize> {
    if after.starts_with('%') {
        return Some(1);
    }
    Some(1 + percent(after.strip_prefix(' ')?)?.len())
}

impl Quantity {
    /// A key of the value: equal values have equal keys. Its first element is the kind of quantity. Only quantities of
    /// the same kind are compared.
    pub(super) fn key(&self) -> (u8, u64, u64) {
        let number = |day: Day| u64::try_from(day_number(day)).unwrap_or_default();
        match self {
            Self::Ordinal(number) => (0, *number, 0),
            Self::Number(number) => (1, *number, 0),
            Self::Range(least, greatest) => (1, *least, *greatest),
            Self::Date(mention) => (2, number(mention.days.0), number(mention.days.1)),
        }
    }

    /// The quantity multiplied by a factor. Ordinals and dates stay the same.
    fn scaled(self, scale: u64) -> Self {
        match self {
            Self::Number(number) => Self::Number(number.saturating_mul(scale)),
            Self::Range(least, greatest) => Self::Range(least.saturating_mul(scale), greatest.saturating_mul(scale)),
            other => other,
        }
    }
}

/// The least and the greatest value that a quantity may mean, given the words before it.
fn span(quantity: &Quantity, before: &[FactToken]) -> (u64, u64) {
    let number = match *quantity {
        Quantity::Number(number) | Quantity::Ordinal(number) => number,
        Quantity::Range(least, greatest) => return (least, greatest),
        Quantity::Date(_) => return (0, 0),
    };
    let is_after = |list: List| before.iter().any(|token| token.meaning.is(list));
    if is_after(List::AtLeast) {
        (number, u64::MAX)
    } else if is_after(List::AtMost) {
        (0, number)
    } else if is_after(List::About) {
        (number - number / 4, number.saturating_add(number / 4))
    } else {
        (number, number)
    }
}

/// The quantity of a folded word, if it is a number. `None` for “zero”, “one” and “zeroth” too, because they are seldom
/// counts.
fn quantity(word: &str, meaning: Meaning) -> Option<Quantity> {
    match meaning.number {
        Some(NumberWord::Number(number)) => return (number > 1).then_some(Quantity::Number(number * 1000)),
        Some(NumberWord::Ordinal(number)) => return (number > 0).then_some(Quantity::Ordinal(number)),
        Some(NumberWord::Tens(tens)) => return Some(Quantity::Number(tens * 1000)),
        Some(NumberWord::Scale(_)) => return None,
        None if !word.starts_with(|c: char| c.is_ascii_digit()) => return None,
        None => {}
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let number: u64 = whole.parse().ok()?;
    let thousandths: u64 = format!("{fraction:0<3.3}").parse().ok()?;
    match word.get(digits.len()..)? {
        "" => Some(Quantity::Number(number.checked_mul(1000)?.checked_add(thousandths)?)),
        ending if is_ordinal_ending(ending) && fraction.is_empty() => Some(Quantity::Ordinal(number)),
        _ => None,
    }
}
