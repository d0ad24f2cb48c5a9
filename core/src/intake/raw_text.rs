//! Reads raw text that was saved from the web.
//!
//! Fixed rules turn such a file into an article:
//!
//! 1. A mark ` date 2025-07-01 ` at the very start gives the date ([`date_mark`]).
//! 2. Web page furniture is removed: lines that are not part of the article ([`furniture`]).
//! 3. A short first line that does not end like a sentence is the headline ([`is_headline`]).
//! 4. The other lines become paragraphs, list items and headings.
//!
//! A field that no rule finds stays empty. [`Article::left_out`] keeps the removed lines. [`Article::from_text`] names
//! the fields that were read from the text.

use super::metadata::MetadataRecord;
use super::{Draft, File, METADATA, Place, Problem, front_matter, text};
use crate::corpus::{Article, Block, BlockKind, Date};
use crate::text::language::{Month, month, weekday};

/// The maximum length of a headline or heading, in characters.
const HEADLINE: usize = 160;
/// The maximum length of a headline or heading in a script without spaces between words, in characters.
const HEADLINE_UNSPACED: usize = 80;
/// The maximum line length of a hard-wrapped text, in characters. In such a text, a paragraph has several lines.
const HAND_BROKEN: usize = 100;

/// Reads the article of a file and adds the file's faults to `problems`. `record` is the row of `metadata.csv` that
/// describes the file. Returns `None` if a fault is an error.
pub(super) fn read(
    file: &File,
    content: &str,
    record: Option<&MetadataRecord>,
    problems: &mut Vec<Problem>,
) -> Option<Draft> {
    let mut article = Article { id: file.stem().to_string(), ..Article::default() };
    let before = problems.len();
    let mut source_place = Place::default();
    let mut source_file = file.name.clone();
    if let Some(record) = record {
        for (key, value) in record.values.iter().filter(|(key, _)| **key != "file") {
            if let Err((rule, fix)) = front_matter::set(&mut article, key, value) {
                problems.push(Problem::error(METADATA, Place::of_line(record.line)).field(key).rule(rule).fix(fix));
            }
        }
        source_place = Place::of_line(record.line);
        source_file = METADATA.into();
    }
    let rest = match date_mark(content) {
        Some((mark, rest)) => {
            match mark.parse::<Date>() {
                Ok(date) if article.date.is_none() => {
                    article.date = Some(date);
                    article.from_text.push("date".into());
                }
                Ok(_) => {}
                Err(error) => {
                    let place = Place::of_byte(content, content.len() - rest.len() - mark.len());
                    problems.push(Problem::error(&file.name, place).field("date").rule(error.rule).fix(error.fix));
                }
            }
            rest
        }
        None => content,
    };
    lay_out(&mut article, rest);
    if article.blocks.is_empty() {
        text::refuse_empty(file, 1, problems);
    }
    if article.source.is_none() {
        let problem = Problem::warning(&file.name, Place::default()).field("source").rule("no source is given");
        problems.push(problem.fix(format!(
            "add it to {METADATA} if you know it; until then the article counts under “{}”",
            crate::corpus::NOT_GIVEN.1
        )));
    }
    let failed = problems[before..].iter().any(|problem| problem.severity == super::Severity::Error);
    (!failed).then(|| Draft { file: source_file, article, source_place, ..Draft::default() })
}

/// The date in a mark ` date YYYY-MM-DD ` at the start of a text, and the text after the date. The space after the date
/// may be missing. `None` if there is no such mark.
fn date_mark(content: &str) -> Option<(&str, &str)> {
    let after = content.trim_start().strip_prefix("date ")?;
    let (mark, rest) = after.split_at_checked(10)?;
    let shaped = mark.bytes().enumerate().all(|(place, byte)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    shaped.then_some((mark, rest))
}

/// Fills the text of an article in lenient reading, and its date and title if the text gives them. A date or title from
/// the article's record or front matter is already set, and is not replaced.
pub(super) fn fill(article: &mut Article, content: &str, file: &File, problems: &mut Vec<Problem>) {
    let rest = match date_mark(content) {
        Some((mark, rest)) => {
            match mark.parse::<Date>() {
                Ok(date) if article.date.is_none() => {
                    article.date = Some(date);
                    article.from_text.push("date".into());
                }
                Ok(_) => {}
                Err(error) => {
                    let problem = Problem::warning(&file.name, Place::of_line(1)).field("date");
                    problems.push(problem.rule(error.rule).fix(error.fix));
                }
            }
            rest
        }
        None => content,
    };
    lay_out(article, rest);
}

fn lay_out(article: &mut Article, content: &str) {
    let lines = paragraphs(content);
    let mut kept: Vec<&str> = Vec::new();
    for line in &lines {
        if furniture(line) || kept.last() == Some(&line.as_str()) {
            article.left_out.push(line.clone());
        } else {
            kept.push(line);
        }
    }
    let mut kept = kept.as_slice();
    if let [first, rest @ ..] = kept
        && !rest.is_empty()
        && is_headline(first)
    {
        match &article.title {
            None => {
                article.title = Some((*first).to_string());
                article.from_text.push("title".into());
            }
            // The article already has a title. This line repeats that title or is another title, so it is not text.
            Some(_) => article.left_out.push((*first).to_string()),
        }
        kept = rest;
    }
    for (place, line) in kept.iter().enumerate() {
        let (kind, words) = match line.strip_prefix(['-', '*', '•', '–']).map(str::trim_start) {
            Some(item) if !item.is_empty() && line.chars().nth(1).is_some_and(char::is_whitespace) => {
                (BlockKind::Item, item)
            }
            _ if is_heading(line) && place + 1 < kept.len() => (BlockKind::Heading, *line),
            _ => (BlockKind::Paragraph, *line),
        };
        if !article.text.is_empty() {
            article.text.push('\n');
        }
        let start = article.text.len();
        article.text.push_str(words);
        article.blocks.push(Block { kind, start, end: article.text.len() });
    }
}

/// The paragraphs of a text. In a hard-wrapped text, blank lines separate the paragraphs. In any other text, each line
/// is a paragraph.
fn paragraphs(content: &str) -> Vec<String> {
    let lines: Vec<&str> = content.lines().map(str::trim).collect();
    let groups = lines.split(|line| line.is_empty()).filter(|group| !group.is_empty());
    let width = |line: &str| line.chars().count();
    let full =
        |group: &[&str]| group.len() > 2 && group[..group.len() - 1].iter().all(|line| width(line) > HAND_BROKEN / 2);
    let broken = lines.iter().all(|line| width(line) <= HAND_BROKEN) && groups.clone().any(full);
    let parts: Vec<String> = if broken {
        groups.map(|group| group.join(" ")).collect()
    } else {
        groups.flatten().map(|line| (*line).to_string()).collect()
    };
    parts.iter().map(|part| text::squeezed(part)).filter(|part| !part.is_empty()).collect()
}

/// Whether a line is web page furniture, such as a date line, a link to another article or an advertisement.
fn furniture(line: &str) -> bool {
    const WHOLE: [&str; 4] = ["advertisement", "share this article", "read more", "follow us"];
    const START: [&str; 3] = ["also read:", "also read |", "read also:"];
    let lower = line.to_lowercase();
    WHOLE.contains(&lower.as_str()) || START.iter().any(|start| lower.starts_with(start)) || is_date_line(&lower)
}

/// Whether a line begins like `tuesday, july 01, 2025 | …`: with a weekday, then month and day in either order, then a
/// year. The line must be in lower case.
fn is_date_line(lower: &str) -> bool {
    let mut words = Vec::new();
    crate::text::words(lower, &mut |word| words.push(word.folded.to_string()));
    let mut words = words.iter().map(String::as_str);
    let is_month = |word: &str| month(word).is_some_and(|(_, sureness)| sureness != Month::Short);
    let is_number = |word: &str, most: usize| word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut next = || words.next().unwrap_or("x");
    weekday(next()).is_some()
        && {
            let (one, two) = (next(), next());
            (is_month(one) && is_number(two, 2)) || (is_number(one, 2) && is_month(two))
        }
        && is_number(next(), 4)
}

/// Whether a line looks like a headline: it is short, has at least two words, and does not end like a sentence, a
/// quotation or the line before a list.
///
/// A headline may end with a question mark or an exclamation mark. In scripts without spaces between words, four
/// characters count as two words. A headline in such a script may end with a closing bracket such as `」`, but contains
/// no full stop `。`.
fn is_headline(line: &str) -> bool {
    const ENDS: [char; 19] =
        ['.', ':', ';', ',', '"', '”', '…', '।', ')', '。', '．', '｡', '：', '；', '，', '、', '）', '۔', '؛'];
    let unspaced = line.chars().filter(|&c| is_unspaced(c)).count();
    let long = if unspaced * 2 > line.chars().count() { HEADLINE_UNSPACED } else { HEADLINE };
    let words = unspaced >= 4 || line.split_whitespace().count() > 1;
    !line.ends_with(ENDS) && !line.contains('。') && line.chars().count() <= long && words
}

/// Whether a line within the text looks like a heading. A heading follows the rules of [`is_headline`], but does not
/// end with a question mark, an exclamation mark or a closing bracket.
fn is_heading(line: &str) -> bool {
    is_headline(line) && !line.ends_with(['?', '!', '？', '！', '؟', '」', '』'])
}

/// Whether a character belongs to a script that puts no spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
