//! Reads articles in the formats that people and their tools save.
//!
//! A fault in the front matter gives a warning, and the rest of the file is still read. This module rejects a file only
//! if it is not text or contains no words. docs/reading-files.md lists the keys, dates and encodings.

mod clipping;
mod encoding;
mod field;
mod lines;
mod outlet;
mod table;
mod tally;
mod written_date;

use self::field::Fields;
use super::front_matter::{FrontMatterField, Value, nodes};
use super::metadata::MetadataRecord;
use super::{Draft, File, Place, Problem, markdown, raw_text, text};
use crate::corpus::{Article, BlockKind, Date};

pub(super) use self::encoding::decode;
pub(super) use self::tally::Tallies;

/// Reads the article of a file and adds the file's faults to `problems`. `record` is the row of `metadata.csv` that
/// describes the file. Returns `None` if the article has no text.
pub(super) fn read(
    file: &File,
    content: &str,
    record: Option<&MetadataRecord>,
    tallies: &mut Tallies,
    problems: &mut Vec<Problem>,
) -> Option<Draft> {
    let head = Head::of(file, content, problems);
    let body = content.get(head.body..).unwrap_or("");
    let mut draft = Draft { file: file.name.clone(), ..Draft::default() };
    draft.article.id = file.stem().to_string();
    let mut fields = Fields::new(&mut draft, problems);
    if let Some(record) = record {
        fields.take_record(record);
    }
    let unknown = fields.take(&head.fields);
    fields.finish();
    if file.extension() == "txt" {
        raw_text::fill(&mut draft.article, body, file, problems);
    } else {
        markdown::fill_lenient(&mut draft.article, &clipping::without_marks(body));
        take_title(&mut draft.article);
    }
    if text::is_blank(&draft.article.text) {
        text::refuse_empty(file, Place::of_byte(content, head.body).line, problems);
        return None;
    }
    name_it(&mut draft.article);
    if let Some(place) = bidi_override(content) {
        let problem =
            Problem::warning(&file.name, place).rule("a control character here reverses the order of letters");
        problems.push(problem.fix("remove it if it is not meant"));
    }
    tallies.unknown.add(unknown);
    if draft.article.source.is_none() {
        tallies.no_source.count("", &file.name, Place::default());
    }
    if draft.article.when().is_none() {
        tallies.no_date.count("", &file.name, Place::default());
    }
    Some(draft)
}

/// The front matter of a file, and the byte index at which the body begins.
struct Head {
    fields: Vec<FrontMatterField>,
    body: usize,
}

impl Head {
    fn of(file: &File, content: &str, problems: &mut Vec<Problem>) -> Self {
        let start = content.len() - content.trim_start().len();
        let first = content.get(start..).unwrap_or("");
        let line = Place::of_byte(content, start).line;
        for fence in ["---", "+++"] {
            if let Some((block, body)) = fenced(first, fence) {
                let mut warn = |place: Place, rule: String| {
                    let place = Place { line: place.line + line - 1, ..place };
                    let problem = Problem::warning(&file.name, place).field("front matter").rule(rule);
                    problems.push(problem.fix("correct it here; the rest was read"));
                };
                let mut fields = if fence == "+++" {
                    table::fields(block, &mut warn)
                } else {
                    nodes(block).unwrap_or_else(|(place, rule)| {
                        warn(place, rule);
                        lines::fields(block, ':', 2)
                    })
                };
                fields.iter_mut().for_each(|field| field.shift(line - 1));
                return Self { fields, body: start + body };
            }
        }
        if first.starts_with("---") || first.starts_with("+++") {
            let (skip, separator) =
                (first.find('\n').map_or(first.len(), |end| end + 1), if first.starts_with('+') { '=' } else { ':' });
            let (length, mut fields) = lines::head(first.get(skip..).unwrap_or(""), separator, 1, 2);
            if !fields.is_empty() {
                fields.iter_mut().for_each(|field| field.shift(line - 1));
                let problem = Problem::warning(&file.name, Place { line, column: 1 }).field("front matter");
                let fix = format!("add a line {} below the last key", first.get(..3).unwrap_or(""));
                problems.push(problem.rule("it is not closed").fix(fix));
                return Self { fields, body: start + skip + length };
            }
        }
        // Some programs export lines `key: value` without a fence around them. A single line like this may be text, so
        // at least two are needed.
        let (length, fields) = lines::head(first, ':', 2, line);
        let body = if fields.is_empty() { 0 } else { start + length };
        Self { fields, body }
    }
}

/// The front matter between two fence lines, and the byte index at which the line after the second one begins. `None`
/// if either fence line is missing.
fn fenced<'a>(content: &'a str, fence: &str) -> Option<(&'a str, usize)> {
    let (first, after) = content.split_once('\n')?;
    if first.trim_end() != fence {
        return None;
    }
    let begin = first.len() + 1;
    let mut offset = 0;
    for line in after.split_inclusive('\n') {
        let written = line.trim_end();
        if written == fence || (fence == "---" && written == "...") {
            return Some((after.get(..offset)?, begin + offset + line.len()));
        }
        offset += line.len();
    }
    None
}

/// If the article has no title yet, sets the title to its first heading. If the first block is a heading with the words
/// of the title, removes this block, unless it is the only one.
fn take_title(article: &mut Article) {
    let Some(first) = article.blocks.iter().position(|block| block.kind == BlockKind::Heading) else { return };
    let heading = text::squeezed(article.block_text(first));
    let given = article.title.is_some();
    if !given {
        article.title = Some(heading.clone());
        article.from_text.push("title".into());
    }
    if first == 0 && article.blocks.len() > 1 && article.title.as_deref() == Some(heading.as_str()) {
        if given {
            article.left_out.push(heading);
        }
        drop_first_block(article);
    }
}

fn drop_first_block(article: &mut Article) {
    let Some(cut) = article.blocks.get(1).map(|block| block.start) else { return };
    let Some(rest) = article.text.get(cut..).map(str::to_string) else { return };
    article.text = rest;
    article.blocks.remove(0);
    article.marks.retain(|mark| mark.start >= cut);
    for block in &mut article.blocks {
        (block.start, block.end) = (block.start - cut, block.end - cut);
    }
    for mark in &mut article.marks {
        (mark.start, mark.end) = (mark.start - cut, mark.end - cut);
    }
}

/// Sets a missing date and a missing title from the file name: the date from a day `YYYY-MM-DD` at its start, and the
/// title from the rest.
fn name_it(article: &mut Article) {
    let name = article.id.clone();
    let dated = name.get(..10).and_then(|day| Some((day.parse::<Date>().ok()?, name.get(10..)?)));
    let rest = match dated {
        Some((date, rest)) if !rest.starts_with(char::is_alphanumeric) => {
            if article.date.is_none() {
                article.date = Some(date);
                article.from_text.push("name:date".into());
            }
            rest
        }
        _ => name.as_str(),
    };
    // The rest is a title only if it has at least two letters. An article without a title is listed by the first words
    // of its text, and these say more than a name such as `0042` or `a`.
    let words = text::squeezed(&rest.replace(['-', '_'], " "));
    if article.title.is_none() && words.chars().filter(|c| c.is_alphabetic()).count() > 1 {
        article.title = Some(words);
        article.from_text.push("name:title".into());
    }
}

/// The location of the first character that overrides the writing direction. Such a character makes letters appear in
/// another order.
fn bidi_override(content: &str) -> Option<Place> {
    content.find(['\u{202d}', '\u{202e}']).map(|byte| Place::of_byte(content, byte))
}

impl FrontMatterField {
    /// Moves the locations of the key and its texts down by a number of lines.
    fn shift(&mut self, lines: usize) {
        self.place.line += lines;
        match &mut self.value {
            Value::Text(_, place) => place.line += lines,
            Value::List(texts) => texts.iter_mut().for_each(|(_, place)| place.line += lines),
            Value::Other(place, texts) => {
                place.line += lines;
                texts.iter_mut().for_each(|(_, place)| place.line += lines);
            }
        }
    }
}
