//! Reads an article in Markdown with YAML front matter.
//!
//! The front matter is read in two steps, so that one wrong value does not hide another. The first step parses the
//! front matter to YAML nodes with their locations. The second step checks the value of each key by the key's own rule.

use saphyr::{MarkedYaml, Scalar, YamlData, YamlLoader};
use saphyr_parser::{Marker, Parser, ScalarStyle};

use super::{Draft, File, Place, Problem, markdown, text};
use crate::corpus::{Article, Date, Kind};

/// The keys of the front matter, in the order of docs/corpus-format.md. Only `title` and `source` are required.
pub(super) const KEYS: [&str; 11] =
    ["title", "source", "url", "author", "date", "event", "retrieved", "language", "story", "kind", "topics"];

/// Reads the article of a file and adds the file's faults to `problems`. Returns `None` if the file has a fault.
pub(super) fn read(file: &File, content: &str, problems: &mut Vec<Problem>) -> Option<Draft> {
    let Some((yaml, body, body_line)) = split(content) else {
        let problem = Problem::error(&file.name, Place { line: 1, column: 1 }).field("front matter");
        let fix = "begin the file with a line ---, then title: and source:, then a line ---";
        problems.push(problem.rule("it is missing or is not closed").fix(fix));
        return None;
    };
    let before = problems.len();
    let mut draft = Draft { file: file.name.clone(), ..Draft::default() };
    draft.article.id = file.stem().to_string();
    match nodes(yaml) {
        Ok(fields) => fill(&mut draft, &fields, &file.name, problems),
        Err((place, rule)) => {
            let fix = "correct the YAML; put a value with a colon or a quotation mark in it between quotation marks";
            problems.push(Problem::error(&file.name, place).field("front matter").rule(rule).fix(fix));
        }
    }
    markdown::fill(&mut draft.article, body);
    if draft.article.blocks.is_empty() {
        text::refuse_empty(file, body_line, problems);
    }
    (problems.len() == before).then_some(draft)
}

/// The YAML between two lines `---`, the body after the second one, and the line of the file on which the body begins.
/// `None` if the first line is not `---`, or if no second line `---` follows.
fn split(content: &str) -> Option<(&str, &str, usize)> {
    let after = content.strip_prefix("---").and_then(|rest| rest.trim_start_matches([' ', '\t']).strip_prefix('\n'))?;
    let mut offset = 0;
    for (number, line) in after.split_inclusive('\n').enumerate() {
        if line.trim_end() == "---" {
            return Some((after.get(..offset)?, after.get(offset + line.len()..)?, number + 3));
        }
        offset += line.len();
    }
    None
}

/// A key of the front matter with its value, and the locations of both in the file.
pub(super) struct FrontMatterField {
    pub(super) key: String,
    pub(super) place: Place,
    pub(super) value: Value,
}

/// The value of a key. Each text has its location in the file.
pub(super) enum Value {
    Text(String, Place),
    List(Vec<(String, Place)>),
    /// Any other value, with its location and the texts in it.
    Other(Place, Vec<(String, Place)>),
}

/// The maximum nesting depth of YAML. Parsing deeper YAML could overflow the stack.
const DEPTH: usize = 64;
/// The maximum number of nodes that YAML aliases may expand to.
const ALIASED: usize = 1000;

/// The keys and values of YAML. The YAML begins on line 2 of its file, below a line `---`.
///
/// # Errors
/// The location and the rule of the first fault, if the text is not YAML, is nested too deeply or is not a list of keys
/// and values.
pub(super) fn nodes(yaml: &str) -> Result<Vec<FrontMatterField>, (Place, String)> {
    let mut loader = YamlLoader::<MarkedYaml<'_>>::default();
    if let Some(line) = too_deep(yaml) {
        return Err((Place::of_line(line + 2), format!("it is nested more than {DEPTH} levels deep")));
    }
    loader.alias_limit(ALIASED);
    // Keeps each value as text: `date: 2025` is a year and not a number, and `title: No` is a word.
    loader.early_parse(false);
    let scanned = Parser::new_from_str(yaml).load(&mut loader, true);
    scanned.map_err(|error| (place(error.marker()), format!("it is not YAML: {}", error.info())))?;
    if let Some(error) = loader.error() {
        return Err((place(error.marker()), format!("it is not YAML: {}", error.info())));
    }
    let documents = loader.into_documents();
    let Some(document) = documents.into_iter().next() else { return Ok(Vec::new()) };
    let start = place(&document.span.start);
    match document.data {
        YamlData::Mapping(mapping) => Ok(mapping.into_iter().map(|(key, value)| field(&key, value)).collect()),
        _ if is_null(&document) => Ok(Vec::new()),
        _ => Err((start, "it is not a list of keys and values".into())),
    }
}

fn field(key: &MarkedYaml<'_>, value: MarkedYaml<'_>) -> FrontMatterField {
    let at = place(&value.span.start);
    let value = match value.data {
        YamlData::Sequence(items) => {
            let texts = items.iter().map(|item| Some((scalar(item)?, place(&item.span.start))));
            match texts.collect::<Option<Vec<_>>>() {
                Some(texts) => Value::List(without_blanks(texts)),
                None => Value::Other(at, without_blanks(items.iter().flat_map(texts_in).collect())),
            }
        }
        _ => match scalar(&value) {
            Some(text) => Value::Text(text, at),
            None => Value::Other(at, without_blanks(texts_in(&value))),
        },
    };
    FrontMatterField { key: scalar(key).unwrap_or_default(), place: place(&key.span.start), value }
}

/// The texts in a node: all texts of a nested list, and the name in a mapping such as `{name: …, url: …}`.
fn texts_in(node: &MarkedYaml<'_>) -> Vec<(String, Place)> {
    match &node.data {
        YamlData::Sequence(items) => items.iter().flat_map(texts_in).collect(),
        YamlData::Mapping(mapping) => {
            let named = mapping.iter().filter(|(key, _)| scalar(key).as_deref() == Some("name"));
            named.flat_map(|(_, value)| texts_in(value)).collect()
        }
        _ => scalar(node).map(|text| (text, place(&node.span.start))).into_iter().collect(),
    }
}

/// The index of the first line at which YAML may be nested too deeply: by brackets, by indentation or by `- - -`.
fn too_deep(yaml: &str) -> Option<usize> {
    let mut brackets = 0_usize;
    yaml.lines().position(|line| {
        let opened = line.matches(['[', '{']).count();
        let most = brackets + opened;
        brackets = most.saturating_sub(line.matches([']', '}']).count());
        let indented = line.chars().take_while(|c| matches!(c, ' ' | '-' | '?' | ':' | '\t')).count();
        most > DEPTH || indented > 4 * DEPTH
    })
}

fn without_blanks(mut texts: Vec<(String, Place)>) -> Vec<(String, Place)> {
    texts.retain(|(text, _)| !text.is_empty());
    texts
}

/// The text of a scalar, unchanged. Empty for null and for a text without visible characters. `None` if the node is not
/// a scalar.
fn scalar(node: &MarkedYaml<'_>) -> Option<String> {
    const NULLS: [&str; 4] = ["~", "null", "Null", "NULL"];
    let text = match &node.data {
        YamlData::Representation(text, ScalarStyle::Plain, _) if NULLS.contains(&text.as_ref()) => "",
        YamlData::Representation(text, ..) => text,
        YamlData::Value(Scalar::String(text)) => text,
        YamlData::Value(Scalar::Null) => "",
        _ => return None,
    };
    Some(if text::is_blank(text) { String::new() } else { text.to_string() })
}

fn is_null(node: &MarkedYaml<'_>) -> bool {
    scalar(node).is_some_and(|text| text.is_empty())
}

/// Converts a location in the YAML to a location in the file. The YAML begins on line 2 of the file. A marker counts
/// lines from 1 and columns from 0.
fn place(marker: &Marker) -> Place {
    Place { line: marker.line() + 1, column: marker.col() + 1 }
}

fn fill(draft: &mut Draft, fields: &[FrontMatterField], file: &str, problems: &mut Vec<Problem>) {
    for FrontMatterField { key, place, value } in fields {
        let mut refuse = |place: Place, rule: String, fix: &str| {
            problems.push(Problem::error(file, place).field(key).rule(rule).fix(fix));
        };
        let known = KEYS.contains(&key.as_str());
        match value {
            _ if !known => refuse(*place, "the key is unknown".into(), &format!("use {}", KEYS.join(", "))),
            // A key without a value counts as a missing key.
            Value::Text(text, _) if text.is_empty() => {}
            Value::List(topics) if key == "topics" => draft.by_hand = topics.clone(),
            Value::Text(topic, at) if key == "topics" => draft.by_hand = vec![(topic.clone(), *at)],
            Value::Text(text, at) => {
                if key == "source" {
                    draft.source_place = *at;
                }
                if let Err((rule, fix)) = set(&mut draft.article, key, text) {
                    refuse(*at, rule, &fix);
                }
            }
            Value::List(_) | Value::Other(..) if key == "topics" => {
                refuse(*place, "it is not a list of topic ids".into(), "write [logistics, -innovation]");
            }
            Value::List(_) => refuse(*place, "one value is expected, not a list".into(), "keep one value"),
            Value::Other(at, _) => refuse(
                *at,
                "one line of text is expected".into(),
                "write text; put it in quotation marks if YAML reads it as something else",
            ),
        }
    }
    let given = |key: &str| {
        fields.iter().any(|field| field.key == key && !matches!(&field.value, Value::Text(text, _) if text.is_empty()))
    };
    for key in ["title", "source"].into_iter().filter(|key| !given(key)) {
        let problem = Problem::error(file, Place { line: 1, column: 1 }).field(key).rule("it is missing");
        problems.push(problem.fix(format!("add a line “{key}: …” to the front matter")));
    }
}

/// Sets the field of an article that belongs to a key. The columns of `metadata.csv` have the same names as the keys,
/// so they are set by this function too.
///
/// # Errors
/// The rule and the fix of a problem, if the value is not valid for the key.
pub(super) fn set(article: &mut Article, key: &str, text: &str) -> Result<(), (String, String)> {
    let value = text::squeezed(text);
    let date = || value.parse::<Date>().map(Some).map_err(|error| (error.rule, error.fix));
    match key {
        "title" => article.title = Some(value),
        "source" if crate::corpus::slug(&value).is_empty() => {
            return Err((format!("“{value}” has neither a letter nor a digit"), "write the outlet's name".into()));
        }
        "source" => article.source = Some(value),
        "url" => match text::address_problem(&value) {
            None => article.url = Some(value),
            Some(rule) => return Err((rule, "write the whole address, beginning with https://".into())),
        },
        "author" => article.author = Some(value),
        "date" => article.date = date()?,
        "event" => article.event = date()?,
        "retrieved" => article.retrieved = date()?,
        "language" if !is_language(&value) => {
            return Err((format!("“{value}” is not a language tag"), "write a tag such as en, hi or pt-BR".into()));
        }
        "language" => article.language = Some(value),
        "story" if crate::corpus::slug(&value).is_empty() => {
            return Err((format!("“{value}” has neither a letter nor a digit"), "write the story's name".into()));
        }
        "story" => article.story = Some(value),
        "kind" => {
            article.kind = match value.as_str() {
                "article" => Kind::Article,
                "digest" => Kind::Digest,
                _ => return Err((format!("“{value}” is not a kind"), "write article or digest".into())),
            }
        }
        _ => {}
    }
    Ok(())
}

/// Whether a text has the form of a BCP 47 language tag: two or three letters, then any number of parts that consist of
/// a hyphen and one to eight letters or digits.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or("");
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
