//! The rooms of `core/src/compare`: their order, and how many files each has.

use std::fs;
use std::path::Path;

/// A room uses only those before it.
const ROOMS: [&str; 6] = ["wording", "date", "quote", "story", "difference", "matrix"];

#[test]
fn rooms_of_compare_use_only_those_before_them() {
    let compare = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/compare");
    for (place, room) in ROOMS.iter().enumerate() {
        let folder = compare.join(room);
        let files = match folder.is_dir() {
            true => fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect(),
            false => vec![folder.with_extension("rs")],
        };
        assert!(files.len() <= 12, "core/src/compare/{room} has {} files: split it by what they answer", files.len());
        for file in files {
            let content = fs::read_to_string(&file).unwrap();
            for later in &ROOMS[place + 1..] {
                let names = [format!("compare::{later}"), format!("super::{later}")];
                let uses = names.iter().any(|name| content.contains(name));
                assert!(
                    !uses,
                    "{} uses {later}, which comes after it: move what both need to the earlier room",
                    file.display()
                );
            }
        }
    }
}
