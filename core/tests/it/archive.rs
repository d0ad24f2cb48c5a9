//! Tests how a `.zip` is unpacked, whether a person packed it or it was built to attack the page.

use std::io::{Cursor, Write};

use cuttings_core::intake::{Archive, File, LARGEST, MOST_BYTES, MOST_FILES, MOST_FOLDERS, without_common_folder};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A `.zip` with these files, given as names and contents. A name that ends with `/` is a folder.
fn zipped(files: &[(&str, &[u8])]) -> File {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        match name.strip_suffix('/') {
            Some(folder) => writer.add_directory(folder, SimpleFileOptions::default()).unwrap(),
            None => {
                writer.start_file(*name, SimpleFileOptions::default()).unwrap();
                writer.write_all(content).unwrap();
            }
        }
    }
    File { name: "clippings.zip".into(), bytes: writer.finish().unwrap().into_inner() }
}

/// The name and the length in bytes of each file in an archive, and the archive's problems as printed text.
fn unpacked(file: File) -> (Vec<(String, usize)>, Vec<String>) {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    match Archive::open(file) {
        Ok(mut archive) => {
            while let Some(next) = archive.next_file() {
                match next {
                    Ok(file) => files.extend(file.map(|file| (file.name, file.bytes.len()))),
                    Err(problem) => problems.push(problem.to_string()),
                }
            }
            assert_eq!(archive.done(), archive.total());
        }
        Err(problem) => problems.push(problem.to_string()),
    }
    (files, problems)
}

#[test]
fn an_archive_gives_its_files_under_safe_names() {
    let names = [
        ("a.md", "a.md"),
        ("folder/b.md", "folder/b.md"),
        ("/absolute.md", "absolute.md"),
        ("../../up.md", "up.md"),
        ("back\\slash.md", "back/slash.md"),
        ("文章/新闻.md", "文章/新闻.md"),
        ("مقال.txt", "مقال.txt"),
    ];
    for (name, expected) in names {
        let (files, problems) = unpacked(zipped(&[("folder/", b""), (name, b"Text")]));
        assert_eq!(files, [(expected.to_string(), 4)], "{name}");
        assert_eq!(problems, [""; 0], "{name}");
    }
}

#[test]
fn a_damaged_or_too_large_archive_gives_a_problem_and_no_panic() {
    let whole = zipped(&[("a.md", b"A text that can be packed, packed, packed.")]).bytes;
    let deep = format!("{}a.md", "folder/".repeat(MOST_FOLDERS + 1));
    let many: Vec<(String, &[u8])> = (0..=MOST_FILES).map(|place| (place.to_string(), b"".as_slice())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, content)| (name.as_str(), *content)).collect();
    let archive = |bytes: &[u8]| File { name: "clippings.zip".into(), bytes: bytes.to_vec() };
    let tables = [
        ("not an archive", archive(b"Text"), "clippings.zip: it cannot be unpacked: "),
        ("an empty file", archive(b""), "clippings.zip: it cannot be unpacked: "),
        ("cut short", archive(&whole[..whole.len() / 2]), "clippings.zip: it cannot be unpacked: "),
        ("too many files", zipped(&many), "clippings.zip: it has 20001 files, more than the limit of 20000; "),
        ("too deep", zipped(&[(&deep, b"Text")]), ": it is in 17 nested folders, more than the limit of 16; "),
    ];
    for (name, file, rule) in tables {
        let (files, problems) = unpacked(file);
        assert!(files.is_empty(), "{name}: {files:?}");
        assert!(problems.len() == 1 && problems[0].contains(rule), "{name}: {problems:?}");
    }
    for at in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 0xff;
        unpacked(archive(&damaged));
    }
}

#[test]
fn an_archive_that_unpacks_to_too_many_bytes_is_read_up_to_the_limit() {
    let large = vec![b'a'; LARGEST + 10];
    let fits = MOST_BYTES as usize / (LARGEST + 1);
    let names: Vec<String> = (0..fits + 3).map(|place| format!("{place:03}.md")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), large.as_slice())).collect();
    let (read, problems) = unpacked(zipped(&files));
    assert_eq!(read.len(), fits);
    assert!(
        read.iter().all(|(_, length)| *length == LARGEST + 1),
        "each file is unpacked up to one byte above the limit"
    );
    assert_eq!(
        problems,
        ["clippings.zip: it unpacks to more than 256 MB; the rest was not read; split it into several archives"]
    );
}

#[test]
fn a_folder_that_contains_all_files_is_removed_from_their_names() {
    let tables: [(&[&str], &[&str]); 4] = [
        (&["clippings/a.md", "clippings/corpus.toml"], &["a.md", "corpus.toml"]),
        (&["clippings/a.md", "b.md"], &["clippings/a.md", "b.md"]),
        (&["新闻/a.md", "新闻/b/c.md"], &["a.md", "b/c.md"]),
        (&[], &[]),
    ];
    for (names, expected) in tables {
        let mut files: Vec<File> =
            names.iter().map(|name| File { name: name.to_string(), bytes: Vec::new() }).collect();
        without_common_folder(&mut files);
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, expected);
    }
}
