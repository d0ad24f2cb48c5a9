//! Reads front matter line by line, if it is not valid YAML or is not between two fence lines such as `---`.

use super::field;
use crate::intake::Place;
use crate::intake::front_matter::{FrontMatterField, Value};

/// The fields of the front matter in `block`, which begins on line `first_line` of the file. `separator` is the
/// character between key and value. If a key occurs twice, its first value counts.
pub(super) fn fields(block: &str, separator: char, first_line: usize) -> Vec<FrontMatterField> {
    let mut fields: Vec<FrontMatterField> = Vec::new();
    for (number, line) in block.lines().enumerate() {
        let place = |column: usize| Place { line: number + first_line, column };
        if let Some((key, value)) = key_value(line, separator) {
            if fields.iter().any(|field| field.key == key) {
                continue;
            }
            let column = line.find(value).map_or(1, |byte| line.get(..byte).unwrap_or("").chars().count() + 1);
            let value = parsed(value, place(column));
            fields.push(FrontMatterField { key: key.to_string(), place: place(1), value });
        } else if let Some(item) = line.trim_start().strip_prefix("- ")
            && let Some(last) = fields.last_mut()
        {
            let item = (unquoted(item).to_string(), place(1));
            match &mut last.value {
                Value::List(items) => items.push(item),
                Value::Text(text, _) if text.is_empty() => last.value = Value::List(vec![item]),
                _ => {}
            }
        }
    }
    fields
}

/// The byte index at which the body of a text begins, and the fields of the lines `key: value` before the body.
///
/// Each of these lines must have a known key or be a list item. At least `least` lines with a known key must precede a
/// blank line or a line `---`, which ends the front matter. Otherwise the index is 0 and there are no fields.
pub(super) fn head(text: &str, separator: char, least: usize, first_line: usize) -> (usize, Vec<FrontMatterField>) {
    let (mut length, mut known) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() || line.trim_end() == "---" {
            if known < least {
                break;
            }
            let block = text.get(..length).unwrap_or("");
            return (length + line.len(), fields(block, separator, first_line));
        }
        let is_item = known > 0 && line.trim_start().starts_with("- ");
        let key = key_value(line, separator).map(|(key, _)| key);
        match key {
            Some(key) if field::is_known(key) => known += 1,
            _ if is_item => {}
            _ => break,
        }
        length += line.len();
    }
    (0, Vec::new())
}

fn key_value(line: &str, separator: char) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(separator)?;
    let key = key.trim_end();
    let shaped = !key.is_empty() && key.chars().count() <= 40 && key.starts_with(char::is_alphabetic);
    let plain = key.chars().all(|c| c.is_alphanumeric() || ['_', '-', ' ', '.', ':'].contains(&c));
    (shaped && plain).then(|| (key, value.trim()))
}

fn parsed(value: &str, place: Place) -> Value {
    let wiki = value.starts_with("[[");
    match value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(items) if !wiki => {
            let items = items.split(',').map(|item| (unquoted(item).to_string(), place));
            Value::List(items.filter(|(item, _)| !item.is_empty()).collect())
        }
        _ => Value::Text(unquoted(value).to_string(), place),
    }
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inner = |quote: char| value.strip_prefix(quote).map(|rest| rest.strip_suffix(quote).unwrap_or(rest));
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}
