use cuttings_core::bundle::press;
use cuttings_core::corpus::{Article, BlockKind, MarkKind};
use cuttings_core::intake::{File, Severity, read, read_folder};

use crate::{TOPICS, file};

/// The problems of one folder, one a line, those that stop the build before those that do not.
#[track_caller]
fn check(files: &[File], said: &[&str]) {
    let problems = match press(files, TOPICS, "Test") {
        Ok(pressed) => pressed.warnings,
        Err(problems) => problems,
    };
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines.iter().map(String::as_str).collect::<Vec<_>>(), said);
}

fn markdown(front_matter: &str) -> File {
    file("a.md", &format!("---\n{front_matter}\n---\nBody."))
}

const FINE: &str = "title: T\nsource: S\ndate: 2025";

#[test]
fn each_fault_of_front_matter_names_place_rule_and_fix() {
    let check_one = |front_matter: &str, said: &str| check(&[markdown(front_matter)], &[said]);
    check(&[markdown(FINE)], &[]);
    check_one("source: S\ndate: 2025", "a.md:1:1: title: it is missing; add a line “title: …” to the front matter");
    check_one(
        "title: T\nsource: S\ndate: 2025-13-40",
        "a.md:4:7: date: “2025-13-40” is not a date: there is no month 13; write a month from 01 to 12",
    );
    check_one(
        &format!("{FINE}\npublisher: P"),
        "a.md:5:1: publisher: there is no such key; use title, source, url, author, date, event, retrieved, language, story, kind, topics",
    );
    check_one(
        &format!("{FINE}\nurl: javascript:alert(1)"),
        "a.md:5:6: url: “javascript:alert(1)” is no web address; write the whole address, beginning with https://",
    );
    check_one(
        &format!("{FINE}\nlanguage: English"),
        "a.md:5:11: language: “English” is no language tag; write a tag such as en, hi or pt-BR",
    );
    check_one(&format!("{FINE}\nkind: summary"), "a.md:5:7: kind: “summary” is no kind; write article or digest");
    check_one(
        &format!("{FINE}\nauthor: [A, B]"),
        "a.md:5:1: author: one value is expected, not a list; keep one value",
    );
    check_one(
        "title: T\nsource: …\ndate: 2025",
        "a.md:3:9: source: “…” has neither a letter nor a digit; write the outlet's name",
    );
}

#[test]
fn a_topic_that_the_taxonomy_lacks_stops_the_build() {
    let problems = press(&[markdown(&format!("{FINE}\ntopics: [logistics, weather]"))], TOPICS, "Test").unwrap_err();
    let said = problems[0].to_string();
    assert!(
        said.starts_with("a.md:5:21: topics: the taxonomy has no topic “weather”; use one of interoperability, "),
        "{said}"
    );
}

#[test]
fn every_problem_of_every_file_comes_at_once_and_fine_files_are_read() {
    let files = [
        file("bad.md", "---\ntitle: T\ndate: 2025-02-30\ncolour: red\n---\n"),
        File { name: "bytes.txt".into(), bytes: b"Caf\xe9 closes.".to_vec() },
        file("empty.txt", " \n\n"),
        file("fine.md", "---\ntitle: T\nsource: S\ndate: 2025\n---\nBody."),
        file("folder/fine.txt", "The same id again."),
        file("notes.docx", "x"),
        file("open.md", "---\ntitle: T\n"),
    ];
    check(
        &files,
        &[
            "bad.md:1:1: source: it is missing; add a line “source: …” to the front matter",
            "bad.md:3:7: date: “2025-02-30” is not a date: February 2025 has no day 30; write a day from 01 to 28, or only 2025-02",
            "bad.md:4:1: colour: there is no such key; use title, source, url, author, date, event, retrieved, language, story, kind, topics",
            "bad.md:6: body: there is no text; put the article's text there, or move the file out of the folder",
            "bytes.txt:1:4: it is not UTF-8: the byte 0xE9 cannot stand there; save the file as UTF-8",
            "empty.txt: source: the outlet is not given; name it in metadata.csv, if it is known",
            "empty.txt:1: body: there is no text; put the article's text there, or move the file out of the folder",
            "folder/fine.txt: source: the outlet is not given; name it in metadata.csv, if it is known",
            "folder/fine.txt: date: neither date nor event is given: the article counts under “No date”; give one if it is known; a month or a year is enough",
            "folder/fine.txt: id: the id “fine” is taken by fine.md; rename one of the two files",
            "notes.docx: it is no article: only .md, .markdown and .txt files are read; save it as one of these, or move it out of the folder",
            "open.md:1:1: front matter: it is missing or is not closed; begin the file with a line ---, then title: and source:, then a line ---",
        ],
    );
    let read = read(&files);
    assert_eq!(read.drafts.iter().map(|draft| draft.file.as_str()).collect::<Vec<_>>(), ["fine.md"]);
}

#[test]
fn broken_yaml_says_where() {
    for broken in ["title: \"T\nsource: S", "title: T\ntitle: U\nsource: S", "- a\n- b", "title: a: b\nsource: S"] {
        let problems = press(&[markdown(broken)], TOPICS, "Test").unwrap_err();
        let problem = problems.iter().find(|problem| problem.field == "front matter");
        let problem = problem.unwrap_or_else(|| panic!("{broken:?} gave {problems:?}"));
        assert!(problem.place.line > 1 && problem.place.column > 0 && !problem.fix.is_empty(), "{problem}");
    }
}

#[test]
fn values_stay_as_they_are_written() {
    let article = one(&[markdown("title: 007\nsource: \"No: 1\"\ndate: 2025\nauthor: ~\nlanguage: pt-BR")]);
    assert_eq!(article.title.as_deref(), Some("007"));
    assert_eq!(article.source.as_deref(), Some("No: 1"));
    assert_eq!((article.author, article.language.as_deref()), (None, Some("pt-BR")));
}

#[test]
fn an_empty_folder_and_no_folder_are_problems() {
    check(&[], &["the folder: it holds no article; put .md or .txt files into it"]);
    let missing = std::env::temp_dir().join("cuttings-no-such-folder");
    let problems = read_folder(&missing).unwrap_err();
    assert_eq!(problems[0].severity, Severity::Error);
    assert!(problems[0].to_string().ends_with("there is no such folder; name a folder that holds .md or .txt files"));
}

#[test]
fn an_outlet_is_written_in_one_way() {
    let two =
        |name: &str, source: &str| file(name, &format!("---\ntitle: T\nsource: {source}\ndate: 2025\n---\nBody."));
    check(
        &[two("a.md", "Zee News"), two("b.md", "ZEE news")],
        &["b.md:3:9: source: “ZEE news” is written “Zee News” in a.md; write an outlet's name in one way"],
    );
}

#[test]
fn markdown_becomes_text_with_blocks_and_marks() {
    let body = "# Head *line*\n\nOne **two**\nthree <b>four</b>.\n\n- item [link](https://a.b/)\n- [bad](javascript:x)\n\n> said\n\n    code  here\n\n![a map](https://a.b/map.png)";
    let article = one(&[file("a.md", &format!("---\n{FINE}\n---\n{body}"))]);
    let blocks: Vec<String> = article
        .blocks
        .iter()
        .enumerate()
        .map(|(place, block)| format!("{:?} {}", block.kind, article.block_text(place)))
        .collect();
    assert_eq!(
        blocks,
        [
            "Heading Head line",
            "Paragraph One two three <b>four</b>.",
            "Item item link",
            "Item bad (javascript:x)",
            "Quote said",
            "Verbatim code  here",
            "Paragraph a map",
        ]
    );
    let marks =
        article.marks.iter().map(|mark| (mark.kind, &article.text[mark.start..mark.end], mark.address.as_str()));
    assert_eq!(
        marks.collect::<Vec<_>>(),
        [
            (MarkKind::Emphasis, "line", ""),
            (MarkKind::Strong, "two", ""),
            (MarkKind::Link, "link", "https://a.b/"),
            (MarkKind::Link, "a map", "https://a.b/map.png"),
        ]
    );
}

#[test]
fn raw_text_says_little_and_nothing_is_made_up() {
    let raw = |content: &str| one(&[file("a.txt", content)]);
    let glued = raw(
        " date 2025-07-01 Wednesday, July 02, 2025 | 9:15 PMRead\nMinisters talk again\n\nFirst.\n\nFirst.\n\n- one\n- two\n\nWhat follows\n\nLast.",
    );
    assert_eq!(glued.date.map(|date| date.to_string()).as_deref(), Some("2025-07-01"));
    assert_eq!(glued.title.as_deref(), Some("Ministers talk again"));
    assert_eq!(glued.from_text, ["date", "title"]);
    assert_eq!(glued.left_out, ["Wednesday, July 02, 2025 | 9:15 PMRead", "First."]);
    let kinds: Vec<BlockKind> = glued.blocks.iter().map(|block| block.kind).collect();
    use BlockKind::{Heading, Item, Paragraph};
    assert_eq!(kinds, [Paragraph, Item, Item, Heading, Paragraph]);

    let bare = raw("It ends like a sentence.\nAnd goes on.");
    assert_eq!((bare.title, bare.source, bare.date, bare.from_text.len()), (None, None, None, 0));
    assert_eq!(raw("Only a line").text, "Only a line");
}

#[test]
fn text_broken_at_the_edge_of_a_page_is_joined() {
    let article = one(&[file(
        "a.txt",
        "The two ministers of defence spoke by telephone on a Tuesday,\nfor what was the third time in a year that had only begun, and\nagreed to go on.\n\nThey will.",
    )]);
    assert_eq!(article.blocks.len(), 2);
    assert_eq!(article.block_text(1), "They will.");
}

#[test]
fn a_date_mark_that_is_no_date_stops_the_build() {
    check(
        &[file("a.txt", " date 2025-13-01 Text.")],
        &[
            "a.txt: source: the outlet is not given; name it in metadata.csv, if it is known",
            "a.txt:1:7: date: “2025-13-01” is not a date: there is no month 13; write a month from 01 to 12",
        ],
    );
}

#[test]
fn metadata_describes_files_that_cannot() {
    let metadata = "file,title,source,author,date,event,url,language\na.txt,Given,\"Paper, The\",Ann Author,2025-07,2025-07-01,https://a.b,hi\n";
    let article = one(&[file("metadata.csv", metadata), file("a.txt", "date 2025-01-01 Text.")]);
    assert_eq!(article.title.as_deref(), Some("Given"));
    assert_eq!(article.source.as_deref(), Some("Paper, The"));
    assert_eq!(
        article.date.map(|date| date.to_string()).as_deref(),
        Some("2025-07"),
        "what is written down goes first"
    );
    assert_eq!(article.from_text, [""; 0]);
    assert_eq!((article.author.as_deref(), article.language.as_deref()), (Some("Ann Author"), Some("hi")));
}

#[test]
fn faults_of_metadata_name_their_line() {
    let with = |metadata: &str, said: &[&str]| {
        check(&[file("a.txt", "date 2025-01-01 Text."), file("metadata.csv", metadata)], said)
    };
    let no_source = "a.txt: source: the outlet is not given; name it in metadata.csv, if it is known";
    with("file,source\na.txt,S\n", &[]);
    with(
        "file,source\na.txt,S\nb.txt,S\n",
        &[
            "metadata.csv:3: file: there is no text file “b.txt” in the folder; name a .txt file of the folder, or remove the row",
        ],
    );
    with("file,source\na.txt,S\na.txt,T\n", &["metadata.csv:3: file: “a.txt” has two rows; keep one of them"]);
    with(
        "file,sauce\na.txt,S\n",
        &[
            no_source,
            "metadata.csv:1: sauce: there is no such column; use file, title, source, author, date, event, url, language",
        ],
    );
    with(
        "name\na.txt\n",
        &[
            no_source,
            "metadata.csv:1: name: there is no such column; use file, title, source, author, date, event, url, language",
            "metadata.csv:1: file: the column is missing; name the file each row describes",
        ],
    );
    with(
        "file,source,date\na.txt,S,soon\n",
        &["metadata.csv:2: date: “soon” is not a date: it has another shape; write YYYY-MM-DD, YYYY-MM or YYYY"],
    );
}

#[test]
fn an_article_of_ten_megabytes_builds() {
    let text = "A sentence about joint exercises and logistics. ".repeat(220_000);
    let article = one(&[file("big.txt", &format!("date 2025-01-01 {text}"))]);
    assert!(article.text.len() > 10_000_000);
    assert_eq!(article.topics.len(), 2);
}

#[track_caller]
fn one(files: &[File]) -> Article {
    let pressed = press(files, TOPICS, "Test").unwrap_or_else(|problems| panic!("{problems:?}"));
    pressed.corpus.articles[0].clone()
}

proptest::proptest! {
    #[test]
    fn no_file_makes_the_press_panic(markdown in "(---\n)?(title: |source: |topics: \\[)?\\PC{0,40}\n(---\n)?\\PC{0,60}", raw in "( date )?[-0-9]{0,10}\\PC{0,60}") {
        let _ = press(&[file("a.md", &markdown), file("b.txt", &raw), file("metadata.csv", &raw)], TOPICS, "Test");
    }
}
