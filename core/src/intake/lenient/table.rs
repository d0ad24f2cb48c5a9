//! Reads front matter in TOML, between lines `+++`.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::intake::Place;
use crate::intake::front_matter::{FrontMatterField, Value};

/// The names of tables that only group keys. The keys in these tables are read as if they were at the top level.
const GROUPS: [&str; 3] = ["params", "extra", "taxonomies"];

/// The fields of the TOML in `block`, which follows a fence on line 1. If the TOML is not valid, passes the
/// location and the rule of the first fault to `warn`, and still reads the rest.
pub(super) fn fields(block: &str, warn: &mut dyn FnMut(Place, String)) -> Vec<FrontMatterField> {
    let place = |byte: usize| {
        let place = Place::of_byte(block, byte);
        Place { line: place.line + 1, ..place }
    };
    let (table, errors) = DeTable::parse_recoverable(block);
    if let Some(error) = errors.first() {
        let rule = format!("it is not TOML: {}", error.message().trim().replace('\n', " "));
        warn(place(error.span().unwrap_or_default().start), rule);
    }
    let mut fields = Vec::new();
    collect(table.get_ref(), &place, &mut fields);
    fields.sort_by_key(|field| field.place);
    fields
}

fn collect(table: &DeTable<'_>, place: &dyn Fn(usize) -> Place, fields: &mut Vec<FrontMatterField>) {
    for (key, value) in table.iter() {
        let at = place(value.span().start);
        match value.get_ref() {
            DeValue::Table(group) if GROUPS.contains(&key.get_ref().as_ref()) => collect(group, place, fields),
            value => {
                let value = match value {
                    DeValue::Array(items) => Value::List(items.iter().filter_map(|item| text(item, place)).collect()),
                    DeValue::Table(table) => Value::Other(at, named(table, place)),
                    value => scalar(value).map_or(Value::Other(at, Vec::new()), |text| Value::Text(text, at)),
                };
                fields.push(FrontMatterField { key: key.get_ref().to_string(), place: place(key.span().start), value });
            }
        }
    }
}

/// The name in a table such as `author = { name = "…" }`, or nothing if the table has no key `name`.
fn named(table: &DeTable<'_>, place: &dyn Fn(usize) -> Place) -> Vec<(String, Place)> {
    table.iter().filter(|(key, _)| key.get_ref() == "name").filter_map(|(_, value)| text(value, place)).collect()
}

fn text(value: &Spanned<DeValue<'_>>, place: &dyn Fn(usize) -> Place) -> Option<(String, Place)> {
    match value.get_ref() {
        DeValue::Table(table) => named(table, place).into_iter().next(),
        plain => Some((scalar(plain)?, place(value.span().start))),
    }
}

fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.as_str().to_string()),
        DeValue::Float(number) => Some(number.as_str().to_string()),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}
