//! `cuttings topics`.

use crate::folder::Folder;
use crate::{clippings, cuttings};

#[test]
fn proposed_topics_are_read_back_without_a_problem() {
    let folder = clippings::folder();
    let run = cuttings(["topics".as_ref(), folder.root().as_os_str()]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("# Proposed topics for “clippings”."), "{}", run.out);
    let blocks = run.out.matches("[[topic]]").count();
    assert!(blocks > 0 && run.out.matches("\n# articles: ").count() == blocks, "{}", run.out);

    // In `cuttings topics folder > folder/topics.toml`, the shell creates the empty file before the command reads the
    // folder.
    folder.write("topics.toml", b"");
    assert_eq!(cuttings(["topics".as_ref(), folder.root().as_os_str()]).out, run.out);

    folder.write("topics.toml", run.out.as_bytes());
    let check = cuttings(["check".as_ref(), folder.root().as_os_str()]);
    assert!(check.code == 0 && !check.out.contains("topics.toml"), "{}", check.out);
}

#[test]
fn a_folder_without_articles_ends_with_code_1() {
    let folder = Folder::new("empty", &[]);
    let run = cuttings(["topics".as_ref(), folder.root().as_os_str()]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("it contains no article"), "{}", run.err);
}
