//! `cuttings check`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::folder::Folder;
use crate::{clippings, cuttings};

fn check(folder: &Path, more: &[&str]) -> crate::Run {
    let mut arguments = vec!["check", folder.to_str().unwrap()];
    arguments.extend(more);
    cuttings(arguments)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

const GOOD: &[u8] = b"---\ntitle: Quay open\nsource: Port Post\ndate: 2025-07-01\n---\nThe quay is open.\n";

#[test]
fn the_eight_formats_are_read() {
    let run = check(clippings::folder().root(), &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let last = run.out.lines().last().unwrap();
    assert_eq!(last, "8 articles from 6 sources. 3 files need attention.", "{}", run.out);
    assert!(
        run.out.contains("warning: saved page.txt: it is not UTF-8, and was read as Windows-1252; if letters"),
        "{}",
        run.out
    );
    assert!(run.out.lines().all(|line| line == last || line.starts_with("warning: ")), "{}", run.out);
}

#[test]
fn json_has_counts_and_problems() {
    let run = check(clippings::folder().root(), &["--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let report = json(&run.out);
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&report), ["given", "problems", "read", "rejected"]);
    assert_eq!([&report["given"], &report["read"], &report["rejected"]], [8, 8, 0]);
    let problems = report["problems"].as_array().unwrap();
    assert!(!problems.is_empty());
    for problem in problems {
        assert_eq!(keys(problem), ["column", "field", "file", "fix", "line", "rule", "severity"]);
        assert_eq!(problem["severity"], "warning");
        assert!(problem["line"].is_u64() && problem["column"].is_u64());
    }
}

#[test]
fn a_folder_without_problems_says_so() {
    let folder = Folder::new("good", &[("a.md", GOOD), ("README.md", b"About."), (".trash/b.md", b"Old.")]);
    for more in [&[][..], &["--strict"]] {
        let run = check(folder.root(), more);
        assert_eq!(run.code, 0);
        assert_eq!(run.out, "1 article from 1 source. No problems.\nPassed over: .trash/, README.md\n");
    }
}

#[test]
fn a_rejected_file_ends_with_code_1() {
    let folder = Folder::new("some", &[("a.md", GOOD), ("b.pdf", b"%PDF"), ("c.md", b"")]);
    let run = check(folder.root(), &[]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("error: b.pdf: a .pdf file cannot be read: unsupported format; save"), "{}", run.out);
    assert!(
        run.out.ends_with("1 article from 1 source. 2 files need attention. 2 files were rejected.\n"),
        "{}",
        run.out
    );
}

#[test]
fn a_folder_without_articles_ends_with_code_1() {
    let run = check(Folder::new("empty", &[]).root(), &[]);
    assert_eq!(run.code, 1);
    assert_eq!(run.out, "error: the folder: it contains no article; put .md or .txt files into it\n0 articles.\n");
}

#[test]
fn strict_counts_a_fault_as_an_error() {
    let faulty = b"---\ntitle: Quay\nsource: Port Post\ndate: 2025-13-40\nmood: calm\n---\nThe quay.\n";
    let folder = Folder::new("faulty", &[("a.md", faulty)]);
    let lenient = check(folder.root(), &[]);
    assert_eq!(lenient.code, 0, "{}", lenient.out);
    assert!(lenient.out.contains("warning: a.md:4:7: date: “2025-13-40” is not a date"), "{}", lenient.out);
    let strict = check(folder.root(), &["--strict"]);
    assert_eq!(strict.code, 1);
    assert!(strict.out.starts_with("error: a.md:4:7: date: “2025-13-40” is not a date"), "{}", strict.out);
    let report = json(&check(folder.root(), &["--strict", "--format", "json"]).out);
    assert_eq!([&report["given"], &report["read"], &report["rejected"]], [1, 0, 1]);
    assert_eq!(report["problems"][0]["severity"], "error");
}

/// Uses a link to a missing file, because root can read existing files without permission.
#[cfg(unix)]
#[test]
fn one_file_that_cannot_be_read_does_not_stop_the_others() {
    let folder = Folder::new("links", &[("a.md", GOOD)]);
    std::os::unix::fs::symlink("nothing", folder.path("b.md")).unwrap();
    for more in [&[][..], &["--strict"]] {
        let run = check(folder.root(), more);
        assert_eq!(run.code, 1);
        assert!(run.out.starts_with("error: b.md: it cannot be read: "), "{}", run.out);
        let end = "1 article from 1 source. 1 file needs attention. 1 file was rejected.\n";
        assert!(run.out.ends_with(end), "{}", run.out);
        let report = json(&check(folder.root(), &[more, &["--format", "json"]].concat()).out);
        assert_eq!([&report["given"], &report["read"], &report["rejected"]], [2, 1, 1]);
    }
}

#[test]
fn file_names_and_problems_print_no_control_characters() {
    let folder = Folder::new("terminal", &[("a\u{1b}[31m\u{202e}.md", GOOD), ("b.md", b"\x1b")]);
    let run = check(folder.root(), &["--strict"]);
    assert!(!run.out.contains(['\u{1b}', '\u{202e}']), "{}", run.out);
}

#[test]
fn the_hostile_folder_gives_the_expected_report() {
    let hostile = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/hostile");
    let run = check(&hostile.join("articles"), &["--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let report = json(&run.out);
    let number = |key: &str| report[key].as_u64().unwrap();
    assert_eq!(number("given"), 45);
    assert_eq!(number("read") + number("rejected"), number("given"));
    let expected = fs::read_to_string(hostile.join("expected.json")).unwrap();
    let differing = run.out.lines().zip(expected.lines()).find(|(now, kept)| now != kept);
    assert_eq!(differing, None, "tests/hostile/README.md says how to update expected.json");
    assert_eq!(run.out.len(), expected.len());
}
