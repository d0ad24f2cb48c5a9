//! Checks the order of the folders of `core/src/compare`, and the number of files in each.

use std::fs;
use std::path::Path;

/// The folders and single files, in order. Each uses only those before it.
const FOLDERS: [&str; 8] =
    ["date", "quotation", "prepared", "wording", "quotation_group", "story", "difference", "matrix"];

#[test]
fn folders_of_compare_use_only_those_before_them() {
    let compare = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/compare");
    for (place, folder) in FOLDERS.iter().enumerate() {
        let path = compare.join(folder);
        let files = match path.is_dir() {
            true => fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()).collect(),
            false => vec![path.with_extension("rs")],
        };
        assert!(files.len() <= 12, "core/src/compare/{folder} has {} files: split it by topic", files.len());
        for file in files {
            let content = fs::read_to_string(&file).unwrap();
            for later in &FOLDERS[place + 1..] {
                let names = [format!("compare::{later}::"), format!("super::{later}::")];
                let uses = names.iter().any(|name| content.contains(name));
                assert!(
                    !uses,
                    "{} uses {later}, which comes after it: move what both need to the earlier folder",
                    file.display()
                );
            }
        }
    }
}
