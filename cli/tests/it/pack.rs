//! `cuttings pack` and `cuttings finish`.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::folder::Folder;
use crate::{Run, built, clippings, cuttings};

fn pack(articles: &Path, dist: &Folder, more: &[&OsStr]) -> Run {
    let fixed = [OsStr::new("pack"), articles.as_os_str(), OsStr::new("--page"), dist.root().as_os_str()];
    cuttings(fixed.iter().chain(more))
}

fn option<'a>(name: &'a str, path: &'a Path) -> [&'a OsStr; 2] {
    [OsStr::new(name), path.as_os_str()]
}

#[test]
fn a_folder_becomes_one_file() {
    let (articles, dist, target) = (clippings::folder(), built::dist(), Folder::new("target", &[]));
    let page = target.path("new/page.html");
    let run = pack(articles.root(), &dist, &option("-o", &page));
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.starts_with("warning: "), "problems go to standard error: {}", run.err);
    assert!(run.out.starts_with("8 articles from 6 sources. 3 files need attention.\nWrote "), "{}", run.out);
    let html = fs::read_to_string(&page).unwrap();
    assert!(html.contains("<title>clippings – Cuttings</title>"));
    assert!(html.contains("灯塔恢复照明"), "the articles are in the plain page too");
    let again = target.path("again.html");
    pack(articles.root(), &dist, &option("-o", &again));
    assert!(html == fs::read_to_string(&again).unwrap(), "the same folder gives the same bytes");
}

#[test]
fn a_folder_becomes_a_site_that_can_be_packed_again() {
    let (articles, dist, target) = (clippings::folder(), built::dist(), Folder::new("target", &[]));
    let (site, page) = (target.path("site"), target.path("page.html"));
    let both = [option("--site", &site), option("--output", &page)].concat();
    let run = pack(articles.root(), &dist, &both);
    assert_eq!(run.code, 0, "{}", run.err);
    let single = fs::read(site.join("cuttings.html")).unwrap();
    assert!(single == fs::read(&page).unwrap(), "the folder and the file contain the same single file");
    assert!(fs::read_to_string(site.join("index.html")).unwrap().contains("clippings"));

    let other = Folder::new("other", &[("a.md", b"---\ntitle: A\nsource: B\ndate: 2025\n---\nText.\n")]);
    let second = target.path("second");
    let arguments = ["pack".as_ref(), other.root().as_os_str(), "--page".as_ref(), site.as_os_str()];
    let run = cuttings(arguments.iter().chain(&option("--site", &second)));
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(fs::read_to_string(second.join("index.html")).unwrap().contains("<title>other – Cuttings</title>"));
}

#[test]
fn a_corpus_json_is_packed_too() {
    let record = "{\"format\":\"cuttings-corpus\",\"version\":1,\"title\":\"Ready\",\"articles\":0,\"topics\":[]}\n";
    let (dist, target) = (built::dist(), Folder::new("target", &[("c.jsonl", record.as_bytes())]));
    let page = target.path("page.html");
    let run = pack(&target.path("c.jsonl"), &dist, &option("-o", &page));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(fs::read_to_string(&page).unwrap().contains("<title>Ready – Cuttings</title>"));
    let other = target.path("other.html");
    let [name, path] = option("-o", &other);
    let run = pack(&target.path("c.jsonl"), &dist, &[name, path, OsStr::new("--strict")]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--strict is for folders"), "{}", run.err);
}

#[test]
fn existing_targets_are_refused_without_force() {
    let (articles, dist) = (clippings::folder(), built::dist());
    let target = Folder::new("target", &[("page.html", b"mine"), ("site/cuttings-page-1_bg.wasm", b"old")]);
    target.write("site/notes.txt", b"mine");
    let (page, site, force) = (target.path("page.html"), target.path("site"), OsStr::new("--force"));
    for more in [option("-o", &page), option("--site", &site)] {
        let run = pack(articles.root(), &dist, &more);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains("--force"), "{}", run.err);
    }
    assert_eq!(fs::read(&page).unwrap(), b"mine");
    let run = pack(articles.root(), &dist, &[&option("-o", &page)[..], &option("--site", &site), &[force]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(fs::read(&page).unwrap().starts_with(b"<!doctype html>"));
    assert_eq!(fs::read(site.join("notes.txt")).unwrap(), b"mine", "other files in the folder stay");
    assert!(!site.join("cuttings-page-1_bg.wasm").exists(), "the program of the old page is removed");
}

#[test]
fn an_empty_folder_is_accepted_as_target() {
    let (articles, dist, target) = (clippings::folder(), built::dist(), Folder::new("target", &[]));
    assert_eq!(pack(articles.root(), &dist, &option("--site", target.root())).code, 0);
    assert!(target.path("cuttings.html").exists());
}

#[test]
fn folders_with_errors_or_without_articles_write_nothing() {
    let faulty: [(&str, &[u8]); 1] = [("a.md", b"---\ntitle: A\nsource: B\ndate: 2025-13\n---\nText.\n")];
    let (faulty, none) = (Folder::new("faulty", &faulty), Folder::new("none", &[("a.png", b"")]));
    let (dist, target) = (built::dist(), Folder::new("target", &[]));
    let page = target.path("page.html");
    for (folder, strict) in [(&faulty, true), (&none, false)] {
        let more = if strict { vec![OsStr::new("--strict")] } else { Vec::new() };
        let run = pack(folder.root(), &dist, &[&option("-o", &page)[..], &more].concat());
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{}", run.err);
        assert!(run.err.starts_with("error: a."), "{}", run.err);
        assert!(!page.exists());
    }
    assert_eq!(pack(faulty.root(), &dist, &option("-o", &page)).code, 0, "without --strict, the folder is packed");
}

#[test]
fn a_missing_page_ends_with_code_2() {
    let (articles, target) = (clippings::folder(), Folder::new("target", &[]));
    let page = target.path("page.html");
    for dist in [Folder::new("nothing", &[]), Folder::new("other", &[("index.html", b"<p>")])] {
        let run = pack(articles.root(), &dist, &option("-o", &page));
        assert_eq!(run.code, 2);
        assert!(run.err.contains("error: ") && !page.exists(), "{}", run.err);
    }
}

#[test]
fn a_command_without_a_page_says_how_to_name_one() {
    let (articles, target) = (clippings::folder(), Folder::new("target", &[]));
    let page = target.path("page.html");
    let arguments = ["pack".as_ref(), articles.root().as_os_str()];
    let run = cuttings(arguments.iter().chain(&option("-o", &page)));
    // A command that was built with $CUTTINGS_PAGE contains a page.
    let is_told = run.code == 2 && run.err.contains("--page dist, or build it again with make command");
    assert!(is_told || run.code == 0, "{}", run.err);
}

#[test]
fn finish_removes_the_styles_and_scripts_that_it_inlines() {
    let dist = built::dist();
    let names = dist.names();
    assert!(names.contains(&"cuttings.html".into()) && names.contains(&"sw.js".into()), "{names:?}");
    assert!(!names.iter().any(|name| name.ends_with(".css") || name == "shell.js"), "{names:?}");
}
