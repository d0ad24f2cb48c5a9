//! Problems that are reported once for all files, with the number of files.

use std::collections::BTreeMap;

use crate::intake::{Place, Problem};

/// Counts the files that have the same problem. The map contains for each name, such as an unknown key, the number of
/// files, the first file and the location in this file.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally(BTreeMap<String, (usize, String, Place)>);

impl Tally {
    /// Counts one more file for this name.
    pub(super) fn count(&mut self, what: &str, file: &str, place: Place) {
        let (files, ..) = self.0.entry(what.to_string()).or_insert_with(|| (0, file.to_string(), place));
        *files += 1;
    }

    /// Adds the tally of a single file. Each name in it counts as one file, even if the file contains it several times.
    pub(super) fn add(&mut self, other: Self) {
        for (what, (_, file, place)) in other.0 {
            self.count(&what, &file, place);
        }
    }
}

/// The tallies of all problems that are reported once for all files.
#[derive(Clone, Debug, Default)]
pub(in crate::intake) struct Tallies {
    /// The unknown keys.
    pub(super) unknown: Tally,
    /// The files without a source, under an empty name.
    pub(super) no_source: Tally,
    /// The files without a date, under an empty name.
    pub(super) no_date: Tally,
}

impl Tallies {
    /// The problems: one for each name in each tally.
    pub(in crate::intake) fn problems(self) -> Vec<Problem> {
        let in_files = |files: usize, file: &str, place: Place| {
            let files = if files == 1 { "1 file".into() } else { format!("{files} files") };
            match place.line {
                0 => format!("{files}, first in {file}"),
                line => format!("{files}, first in {file}:{line}"),
            }
        };
        let problem = |file: &str, place: Place, field: &str| Problem::warning(file, place).field(field);
        let unknown = self.unknown.0.iter().map(|(key, (files, file, place))| {
            let rule = format!("unknown key “{key}” in {}", in_files(*files, file, *place));
            problem(file, *place, key).rule(rule).fix("correct it if you meant a known key, or leave it")
        });
        let no_source = self.no_source.0.values().map(|(files, file, place)| {
            let rule = format!("no outlet is named in {}", in_files(*files, file, *place));
            let fix = format!("add a line “source: …”; until then they count under “{}”", crate::corpus::NOT_GIVEN.1);
            problem(file, *place, "source").rule(rule).fix(fix)
        });
        let no_date = self.no_date.0.values().map(|(files, file, place)| {
            let rule = format!("no date is given in {}", in_files(*files, file, *place));
            let fix = "add a line “date: …”; a month or a year is enough. Until then they count under “No date”";
            problem(file, *place, "date").rule(rule).fix(fix)
        });
        unknown.chain(no_source).chain(no_date).collect()
    }
}
