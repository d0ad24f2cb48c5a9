//! Reads `metadata.csv`, which describes raw text files.

use std::collections::BTreeMap;

use super::lenient::decode as decode_any;
use super::{File, METADATA, Place, Problem, Strictness, text};

/// The columns, in the order of docs/corpus-format.md. Only `file` is required.
pub(super) const COLUMNS: [&str; 8] = ["file", "title", "source", "author", "date", "event", "url", "language"];

/// One record of `metadata.csv`.
#[derive(Clone, Debug, Default)]
pub(super) struct MetadataRecord {
    /// The values by column name, without the empty ones.
    pub(super) values: BTreeMap<&'static str, String>,
    /// The line of the record in the file, counted from 1.
    pub(super) line: usize,
}

/// The records of `metadata.csv`. The key of a record is the name of the text file that the record describes.
pub(super) fn read(
    file: &File,
    strictness: Strictness,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, MetadataRecord> {
    let mut records = BTreeMap::new();
    let content = match strictness {
        Strictness::Strict => text::decode(file, problems),
        Strictness::Lenient => decode_any(file, problems),
    };
    let Some(content) = content else { return records };
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(content.as_bytes());
    let failed = |line: usize, field: &str, rule: String, fix: &str| {
        Problem::error(METADATA, Place::of_line(line)).field(field).rule(rule).fix(fix)
    };
    let columns: Vec<Option<&'static str>> = match reader.headers() {
        Ok(headers) => headers
            .iter()
            .map(|name| {
                let known = COLUMNS.iter().find(|&&column| column == name).copied();
                if known.is_none() {
                    let fix = format!("use {}", COLUMNS.join(", "));
                    problems.push(failed(1, name, "there is no such column".into(), &fix));
                }
                known
            })
            .collect(),
        Err(error) => {
            problems.push(failed(1, "", format!("it cannot be read: {error}"), "write comma-separated values"));
            return records;
        }
    };
    if !columns.contains(&Some("file")) {
        problems.push(failed(1, "file", "the column is missing".into(), "name the file each row describes"));
        return records;
    }
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, |position| position.line() as usize);
                problems.push(failed(line, "", error.to_string(), "give each row as many values as there are columns"));
                continue;
            }
        };
        let line = record.position().map_or(0, |position| position.line() as usize);
        let filled = columns.iter().zip(record.iter()).filter(|(_, value)| !value.is_empty());
        let values: BTreeMap<&str, String> =
            filled.filter_map(|(column, value)| Some(((*column)?, value.to_string()))).collect();
        let Some(name) = values.get("file").cloned() else {
            problems.push(failed(line, "file", "the row names no file".into(), "name the file it describes"));
            continue;
        };
        if records.insert(name.clone(), MetadataRecord { values, line }).is_some() {
            problems.push(failed(line, "file", format!("“{name}” has two rows"), "keep one of them"));
        }
    }
    records
}
