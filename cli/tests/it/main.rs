//! Runs the built command in a process of its own, and checks its output, files and exit code.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod built;
mod check;
mod clippings;
mod folder;
mod pack;
mod topics;

use std::ffi::OsStr;
use std::process::Command;

/// The exit code, standard output and standard error of a run of the command.
struct Run {
    code: i32,
    out: String,
    err: String,
}

fn cuttings<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_cuttings")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn help_shows_examples_and_exit_codes() {
    for arguments in [&["--help"][..], &["check", "--help"], &["pack", "--help"], &["topics", "--help"]] {
        let run = cuttings(arguments);
        assert_eq!(run.code, 0, "{arguments:?}");
        assert!(run.out.contains("Examples:\n  cuttings "), "{arguments:?}: {}", run.out);
        assert!(run.out.contains("Exit codes:\n  0  "), "{arguments:?}: {}", run.out);
    }
    assert!(!cuttings(["--help"]).out.contains("finish"), "finish is for the build, so --help hides it");
}

#[test]
fn wrong_use_ends_with_code_2() {
    let rows: [&[&str]; 8] = [
        &[],
        &["chekc"],
        &["check"],
        &["check", ".", "--format", "yaml"],
        &["pack", "."],
        &["pack", ".", "--output"],
        &["topics", ".", "--strict"],
        &["check", ".", "."],
    ];
    for arguments in rows {
        let run = cuttings(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}: {}", run.err);
        assert!(run.err.contains("--help"), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn a_folder_that_cannot_be_read_ends_with_code_2() {
    let folder = folder::Folder::new("unreadable", &[("a.md", b"text")]);
    let (missing, file) = (folder.path("missing"), folder.path("a.md"));
    let page = folder.path("page.html");
    for (path, rule) in [(&missing, "there is no such folder"), (&file, "it is not a folder")] {
        for command in ["check", "topics", "pack"] {
            let mut arguments = vec![OsStr::new(command), path.as_os_str()];
            let dist = built::dist();
            if command == "pack" {
                arguments.extend([OsStr::new("--page"), dist.root().as_os_str(), OsStr::new("-o"), page.as_os_str()]);
            }
            let run = cuttings(arguments);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{command}: {}", run.err);
            assert!(run.err.starts_with("error: ") && run.err.contains(rule), "{command}: {}", run.err);
        }
    }
    assert!(!page.exists());
}
