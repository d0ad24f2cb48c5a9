use cuttings_core::bundle::press;
use cuttings_core::corpus::{Article, BlockKind, StyleKind};
use cuttings_core::intake::{File, Severity, read, read_folder};

use crate::{TOPICS, file};

/// Checks the problems of a folder, in the order of files and lines.
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

/// Front matter without faults.
const FINE: &str = "title: T\nsource: S\ndate: 2025";

#[test]
fn each_fault_of_front_matter_gives_place_rule_and_fix() {
    let check_one = |front_matter: &str, said: &str| check(&[markdown(front_matter)], &[said]);
    check(&[markdown(FINE)], &[]);
    check_one("source: S\ndate: 2025", "a.md:1:1: title: it is missing; add a line “title: …” to the front matter");
    check_one(
        "title: T\nsource: S\ndate: 2025-13-40",
        "a.md:4:7: date: “2025-13-40” is not a date: there is no month 13; write a month from 01 to 12",
    );
    check_one(
        &format!("{FINE}\npublisher: P"),
        "a.md:5:1: publisher: the key is unknown; use title, source, url, author, date, event, retrieved, language, story, kind, topics",
    );
    check_one(
        &format!("{FINE}\nurl: javascript:alert(1)"),
        "a.md:5:6: url: “javascript:alert(1)” is not a web address; write the whole address, beginning with https://",
    );
    check_one(
        &format!("{FINE}\nlanguage: English"),
        "a.md:5:11: language: “English” is not a language tag; write a tag such as en, hi or pt-BR",
    );
    check_one(&format!("{FINE}\nkind: summary"), "a.md:5:7: kind: “summary” is not a kind; write article or digest");
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
        said.starts_with("a.md:5:21: topics: there is no topic “weather”; use one of interoperability, "),
        "{said}"
    );
}

#[test]
fn all_problems_of_all_files_are_reported_at_once_and_good_files_are_read() {
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
            "bad.md:4:1: colour: the key is unknown; use title, source, url, author, date, event, retrieved, language, story, kind, topics",
            "bad.md:6: body: there is no text; add the article's text, or move the file out of the folder",
            "bytes.txt:1:4: it is not UTF-8: the byte 0xE9 is invalid here; save the file as UTF-8",
            "empty.txt: source: no source is given; add it to metadata.csv if you know it; until then the article counts under “Unknown source”",
            "empty.txt:1: body: there is no text; add the article's text, or move the file out of the folder",
            "folder/fine.txt: source: no source is given; add it to metadata.csv if you know it; until then the article counts under “Unknown source”",
            "folder/fine.txt: date: no date and no event is given, so the article counts under “No date”; add one if you know it; a month or a year is enough",
            "folder/fine.txt: id: the id “fine” is taken by fine.md; rename one of the two files",
            "notes.docx: it is not an article: only .md, .markdown and .txt files are read; save it as one of these, or move it out of the folder",
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
fn an_empty_or_missing_folder_is_a_problem() {
    check(&[], &["the folder: it contains no article; put .md or .txt files into it"]);
    let missing = std::env::temp_dir().join("cuttings-no-such-folder");
    let problems = read_folder(&missing).unwrap_err();
    assert_eq!(problems[0].severity, Severity::Error);
    assert!(
        problems[0].to_string().ends_with("there is no such folder; name a folder that contains .md or .txt files")
    );
}

#[test]
fn an_outlet_with_two_spellings_stops_the_build() {
    let two =
        |name: &str, source: &str| file(name, &format!("---\ntitle: T\nsource: {source}\ndate: 2025\n---\nBody."));
    check(
        &[two("a.md", "Zee News"), two("b.md", "ZEE news")],
        &["b.md:3:9: source: “ZEE news” is written “Zee News” in a.md; spell an outlet's name in one way"],
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
            (StyleKind::Emphasis, "line", ""),
            (StyleKind::Strong, "two", ""),
            (StyleKind::Link, "link", "https://a.b/"),
            (StyleKind::Link, "a map", "https://a.b/map.png"),
        ]
    );
}

#[test]
fn raw_text_has_few_fields_and_nothing_is_guessed() {
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
fn lines_broken_by_hand_are_joined() {
    let article = one(&[file(
        "a.txt",
        "The two ministers of defence spoke by telephone on a Tuesday,\nfor what was the third time in a year that had only begun, and\nagreed to go on.\n\nThey will.",
    )]);
    assert_eq!(article.blocks.len(), 2);
    assert_eq!(article.block_text(1), "They will.");
}

#[test]
fn a_date_mark_with_an_invalid_date_stops_the_build() {
    check(
        &[file("a.txt", " date 2025-13-01 Text.")],
        &[
            "a.txt: source: no source is given; add it to metadata.csv if you know it; until then the article counts under “Unknown source”",
            "a.txt:1:7: date: “2025-13-01” is not a date: there is no month 13; write a month from 01 to 12",
        ],
    );
}

#[test]
fn metadata_describes_raw_text_files() {
    let metadata = "file,title,source,author,date,event,url,language\na.txt,Given,\"Paper, The\",Ann Author,2025-07,2025-07-01,https://a.b,hi\n";
    let article = one(&[file("metadata.csv", metadata), file("a.txt", "date 2025-01-01 Text.")]);
    assert_eq!(article.title.as_deref(), Some("Given"));
    assert_eq!(article.source.as_deref(), Some("Paper, The"));
    assert_eq!(
        article.date.map(|date| date.to_string()).as_deref(),
        Some("2025-07"),
        "metadata.csv overrides the date mark"
    );
    assert_eq!(article.from_text, [""; 0]);
    assert_eq!((article.author.as_deref(), article.language.as_deref()), (Some("Ann Author"), Some("hi")));
}

#[test]
fn faults_of_metadata_name_their_line() {
    let with = |metadata: &str, said: &[&str]| {
        check(&[file("a.txt", "date 2025-01-01 Text."), file("metadata.csv", metadata)], said)
    };
    let no_source = "a.txt: source: no source is given; add it to metadata.csv if you know it; until then the article counts under “Unknown source”";
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
        &["metadata.csv:2: date: “soon” is not a date: it has an unknown format; write YYYY-MM-DD, YYYY-MM or YYYY"],
    );
}

#[test]
fn an_article_of_ten_megabytes_builds() {
    let text = "A sentence about joint exercises and logistics. ".repeat(220_000);
    let article = one(&[file("big.txt", &format!("date 2025-01-01 {text}"))]);
    assert!(article.text.len() > 10_000_000);
    assert_eq!(article.topics.len(), 2);
}

/// The first article of files that must have no errors.
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

/// The text of each block of an article, with links in square brackets.
fn shown(article: &Article) -> Vec<String> {
    let block = |block| {
        let segments = article.segments(block, &[]).into_iter();
        segments.map(|part| if part.link.is_some() { format!("[{}]", part.text) } else { part.text }).collect()
    };
    article.blocks.iter().map(block).collect()
}

#[test]
fn a_style_span_never_reaches_past_its_block() {
    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        let article = one(&[file("a.md", &format!("---\n{FINE}\n---\n{body}"))]);
        assert_eq!(shown(&article), expected, "{body}");
        for mark in &article.marks {
            let whole = article.blocks.iter().any(|block| block.start <= mark.start && mark.end <= block.end);
            assert!(whole && mark.start < mark.end, "{mark:?} of {body:?}");
        }
    }
    for next in ["Next.", "मंत्री ने कहा", "东京发生地震", "地震が起きた", "قال الوزير", "รัฐมนตรีกล่าว"]
    {
        check(&format!("See [Reuters  ](https://a.b)\n\n{next}"), &["See [Reuters]", next]);
        check(&format!("See [Reuters\u{a0}](https://a.b)\n\n{next}"), &["See [Reuters]", next]);
        check(&format!("See [**Reuters&#32;&#32;**](https://a.b)\n\n{next}"), &["See [Reuters]", next]);
        check(&format!("See [&#32;](https://a.b)\n\n{next}"), &["See", next]);
        check(&format!("[&#32;](https://a.b)\n\n{next}"), &[next]);
        check(&format!("- [Reuters  ](https://a.b)\n- {next}"), &["[Reuters]", next]);
    }
}

#[test]
fn a_required_key_without_a_value_is_missing() {
    let missing = |key: &str| format!("a.md:1:1: {key}: it is missing; add a line “{key}: …” to the front matter");
    for empty in ["null", "Null", "NULL", "~", "\"\"", "\"  \"", "'\u{a0}'", "\"\u{3000}\"", "\"\u{200b}\"", ""] {
        check(&[markdown(&format!("title: {empty}\nsource: S\ndate: 2025"))], &[&missing("title")]);
        check(&[markdown(&format!("title: T\nsource: {empty}\ndate: 2025"))], &[&missing("source")]);
        check(&[markdown(&format!("{FINE}\nauthor: {empty}\nurl: {empty}\nevent: {empty}\ntopics: {empty}"))], &[]);
        check(&[markdown(&format!("{FINE}\ntopics: [{}]", if empty.is_empty() { "~" } else { empty }))], &[]);
    }
    for word in ["\"null\"", "'~'", "Nullarbor", "शून्य", "零"] {
        let title = word.trim_matches(['"', '\'']);
        let article = one(&[markdown(&format!("title: {word}\nsource: S\ndate: 2025"))]);
        assert_eq!(article.title.as_deref(), Some(title));
    }
}

#[test]
fn an_empty_title_of_the_collection_stops_the_build() {
    let said = "corpus.toml:1:9: title: it is empty; write one line: title = \"…\"";
    check(&[markdown(FINE), file("corpus.toml", "title = \" \"")], &[said]);
}

#[test]
fn a_headline_may_be_a_question_and_may_have_no_spaces() {
    #[track_caller]
    fn check(first: &str, is_headline: bool) {
        let article = one(&[file("a.txt", &format!("{first}\n\nThe text follows. It has two sentences."))]);
        assert_eq!(article.title.as_deref(), is_headline.then_some(first), "{first}");
    }
    for headline in [
        "Will the ministers talk again?",
        "Ministers talk again!",
        "东京发生强烈地震",
        "中国经济会复苏吗？",
        "東京で震度5の地震",
        "首相「辞任しない」",
        "サクラ開花、早まる！",
        "هل يلتقي الوزيران؟",
        "رئيس الوزراء يزور لندن",
        "แผ่นดินไหวรุนแรงในโตเกียว",
        "क्या मंत्री फिर मिलेंगे?",
        "दोनों मंत्री फिर मिले",
        "한미 국방장관 회담",
    ] {
        check(headline, true);
    }
    for text in [
        "The ministers talked.",
        "東京で地震が発生した。",
        "「地震だ。逃げろ」",
        "广告",
        "Advertising",
        "قال الوزير إن المحادثات مستمرة۔",
        "मंत्री ने कहा।",
        "他说：",
    ] {
        check(text, false);
    }
    check(&"地震".repeat(50), false);
}

#[test]
fn a_question_within_the_text_is_not_a_heading() {
    let article = one(&[file("a.txt", "Ministers talk\n\nFirst.\n\nWill they talk again?\n\nLast.")]);
    assert!(article.blocks.iter().all(|block| block.kind == BlockKind::Paragraph), "{:?}", article.blocks);
}

#[test]
fn topics_are_checked_even_if_there_is_a_warning() {
    let files = |topics: &str| {
        [
            markdown(&format!("{FINE}\ntopics: [weather]")),
            file("b.txt", "date 2025-01-01 Text."),
            file("topics.toml", topics),
        ]
    };
    let warning = "b.txt: source: no source is given; add it to metadata.csv if you know it; until then the article counts under “Unknown source”";
    check(
        &files(""),
        &["a.md:5:10: topics: topics.toml has no topic “weather”; add it to topics.toml, or remove it here", warning],
    );
    let named = "[[topic]]\nid = \"a\"\nlabel = \"A\"\nany = [\"a\"]\n";
    check(&files(named), &["a.md:5:10: topics: there is no topic “weather”; use one of a", warning]);
    let broken = press(&files("[[topic"), TOPICS, "Test").unwrap_err();
    assert!(broken.iter().all(|problem| problem.field != "topics"), "{broken:?}");
}

/// A folder on disk for one test, removed at the end.
struct Disk(std::path::PathBuf);

impl Disk {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("cuttings-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_skipped_and_reported() {
    use std::os::unix::fs::symlink;
    let (disk, elsewhere) = (Disk::new("links"), Disk::new("elsewhere"));
    let fine = format!("---\n{FINE}\n---\nBody.");
    std::fs::write(disk.0.join("a.md"), &fine).unwrap();
    std::fs::write(elsewhere.0.join("b.md"), &fine).unwrap();
    symlink(&elsewhere.0, disk.0.join("linked")).unwrap();
    symlink(&disk.0, disk.0.join("loop")).unwrap();
    symlink(elsewhere.0.join("b.md"), disk.0.join("c.md")).unwrap();
    let folder = read_folder(&disk.0).unwrap();
    let names: Vec<&str> = folder.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["a.md", "c.md"], "a link to a file is read as the file");
    let said: Vec<String> = folder.problems.iter().map(ToString::to_string).collect();
    let rule = "it is a link to a folder, and such links are skipped; copy the folder itself to this place";
    assert_eq!(said, [format!("linked: {rule}"), format!("loop: {rule}")]);
    let pressed = cuttings_core::bundle::press_folder(&disk.0, TOPICS).unwrap();
    assert_eq!((pressed.corpus.len(), pressed.warnings.len()), (2, 2));
}
