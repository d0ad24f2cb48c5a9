//! Tests lenient reading: the formats that web clippers and other programs write, and the faults of real folders.

use cuttings_core::bundle::press_report;
use cuttings_core::corpus::{Article, BlockKind};
use cuttings_core::intake::{File, Intake, LARGEST, Report, Strictness, read_all};

use crate::file;

fn read(files: &[File]) -> Report {
    let report = read_all(files, Strictness::Lenient);
    assert_eq!(report.given, report.read() + report.rejected.len(), "{report:?}");
    report
}

fn said(report: &Report) -> Vec<String> {
    report.problems.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn one(file: File) -> (Article, Vec<String>) {
    let report = read(&[file]);
    let article = report.drafts.first().unwrap_or_else(|| panic!("{:?}", report.problems)).article.clone();
    (article, said(&report))
}

/// The fields of an article: `title | source | author | date | retrieved | url | language`.
fn facts(article: &Article) -> String {
    let date = |date: Option<cuttings_core::corpus::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        text(&article.title),
        text(&article.source),
        text(&article.author),
        date(article.date),
        date(article.retrieved),
        text(&article.url),
        text(&article.language),
    ]
    .join(" | ")
}

const OBSIDIAN: &str = "---
title: \"Harbour reopens: ferries return\"
source: \"https://www.example.com/news/harbour\"
author:
  - \"[[Ann Author]]\"
  - \"[[people/Ben Writer|Ben Writer]]\"
published: 2025-07-01
created: 2025-07-03
description: \"Ferries return.\"
tags:
  - \"clippings\"
---
Ferries are back. ==They sail daily.== See [[harbour plan|the plan]]. ^a1b2

> [!note] Timetable
> Hourly.

%% my own comment %%
![[map.png|300]]

![The quay](https://example.com/quay.jpg)
";

const MARKDOWNLOAD: &str = "---
created: 2025-07-03T18:22:10 (UTC +05:30)
tags: [ferries, harbour]
source: https://m.example.org/ferry?id=7
author: Ann Author
lang: en_GB
date: 2025-07-02T09:15:00+05:30
---

# Ferries sail again

> ## Excerpt
> Ferries sail.

---
The first ferry left at nine.<br>It was full.[^1]

[^1]: So the port said.
";

const HUGO: &str = "+++
title = \"दो नौकाएँ लौटीं\"
date = 2025-07-01T10:30:00+05:30
lastmod = 2025-07-05
authors = [\"Ann Author\", \"Ben Writer\"]
draft = false
publisher = \"Harbour Daily\"
canonicalURL = \"https://example.net/boats\"
language = \"hi\"
[params]
byline = \"ignored\"
+++
{{< figure src=\"a.png\" >}}
नौकाएँ लौट आईं।
";

const JEKYLL: &str = "---
layout: post
title:  'Night ferry: first trip'
date:   2025-07-04 22:10:00 +0530
categories: harbour news
link: http://example.com/night
outlet: Port Post
---
The night ferry left. {% include map.html %}
{% highlight text %}
kept
{% endhighlight %}
";

const JOPLIN: &str = "---
title: 港口重新开放
updated: 2025-07-06 08:00:00Z
created: 2025-07-05 07:59:11Z
source: https://news.example.cn/port
author: 安作者
latitude: 0.0
tags:
  - 港口
date: 2025年7月5日
language: zh
---

轮渡恢复航行。
";

const ZOTERO: &str = "---
citekey: author2025
title: \"Ferries and their harbours\"
authors: Author, Ann
publicationTitle: Harbour Review
itemType: newspaperArticle
date: 1 July 2025
accessDate: 2025-07-08T10:00:00Z
url: https://example.org/review
language: en
---
A note on the article.
";

/// A saved web page in Windows-1252 that begins with lines `key: value`.
fn saved_page() -> File {
    let mut bytes =
        b"Title: Caf\xe9s at the quay\r\nSource: Quay Times\r\nAuthor: Ren\xe9e Writer\r\nDate: July 7, 2025\r\n"
            .to_vec();
    bytes.extend(b"URL: https://example.com/cafes\r\nLanguage: en\r\n\r\nThe caf\xe9s said \x93yes\x94.\r\n");
    File { name: "page.txt".into(), bytes }
}

const PLAIN: &str = "# Bridge closed\n\nThe bridge is closed until August.\n";

#[test]
fn eight_formats_of_clippings_are_read() {
    let files = [
        file("2025-07-04-night.md", JEKYLL),
        file("2025-07-09 bridge.md", PLAIN),
        file("hugo.md", HUGO),
        file("joplin.md", JOPLIN),
        file("markdownload.md", MARKDOWNLOAD),
        file("obsidian.md", OBSIDIAN),
        saved_page(),
        file("zotero.md", ZOTERO),
    ];
    let report = read(&files);
    let read: Vec<String> = report.drafts.iter().map(|draft| facts(&draft.article)).collect();
    assert_eq!(
        read,
        [
            "Night ferry: first trip | Port Post |  | 2025-07-04 |  | http://example.com/night | ",
            "Bridge closed |  |  | 2025-07-09 |  |  | ",
            "दो नौकाएँ लौटीं | Harbour Daily | Ann Author, Ben Writer | 2025-07-01 |  | https://example.net/boats | hi",
            "港口重新开放 | news.example.cn | 安作者 | 2025-07-05 | 2025-07-05 | https://news.example.cn/port | zh",
            "Ferries sail again | example.org | Ann Author | 2025-07-02 | 2025-07-03 | https://m.example.org/ferry?id=7 | en-GB",
            "Harbour reopens: ferries return | example.com | Ann Author, Ben Writer | 2025-07-01 | 2025-07-03 | https://www.example.com/news/harbour | ",
            "Cafés at the quay | Quay Times | Renée Writer | 2025-07-07 |  | https://example.com/cafes | en",
            "Ferries and their harbours | Harbour Review | Author, Ann | 2025-07-01 | 2025-07-08 | https://example.org/review | en",
        ]
    );
    assert_eq!(
        said(&report),
        [
            "page.txt: it is not UTF-8, and was read as Windows-1252; if letters look wrong, save the file as UTF-8",
            "2025-07-09 bridge.md: source: no outlet is named in 1 file, first in 2025-07-09 bridge.md; add a line “source: …”; until then they count under “Unknown source”",
        ]
    );
    let texts: Vec<&str> = report.drafts.iter().map(|draft| draft.article.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "The night ferry left.\nkept",
            "The bridge is closed until August.",
            "नौकाएँ लौट आईं।",
            "轮渡恢复航行。",
            "Excerpt\nFerries sail.\nThe first ferry left at nine.\nIt was full.\nSo the port said.",
            "Ferries are back. They sail daily. See the plan.\nTimetable Hourly.\nThe quay",
            "The cafés said “yes”.",
            "A note on the article.",
        ]
    );
    assert_eq!(report.drafts[1].article.from_text, ["title", "name:date"]);
    let pressed = press_report(report, "Mine");
    let topics: Vec<&str> = pressed.corpus.topics.iter().map(|topic| topic.label.as_str()).collect();
    assert_eq!(topics, ["clippings", "ferries", "harbour", "harbour news", "港口"]);
    let tagged = &pressed.corpus.articles[pressed.corpus.number_of("obsidian").unwrap()];
    assert!(tagged.topics.iter().all(|topic| topic.by_hand && topic.evidence.is_empty()));
    assert_eq!(tagged.topics.len(), 1);
}

#[test]
fn dates_are_read_as_they_are_written_and_never_guessed() {
    let read = |written: &str| {
        let (article, said) = one(file("a.md", &format!("---\ntitle: T\nsource: S\ndate: \"{written}\"\n---\nText.")));
        article.date.map_or_else(|| said.first().cloned().unwrap_or_default(), |date| date.to_string())
    };
    for (written, expected) in [
        ("2025-07-01", "2025-07-01"),
        ("2025-07", "2025-07"),
        ("2025", "2025"),
        ("2025-07-01T10:30:00+05:30", "2025-07-01"),
        ("2025-07-01T23:59:59Z", "2025-07-01"),
        ("2025-07-01 10:30", "2025-07-01"),
        ("2025-07-01T10:30:00.000-08:00", "2025-07-01"),
        ("2025/7/1", "2025-07-01"),
        ("2025.07.01", "2025-07-01"),
        ("20250701", "2025-07-01"),
        ("Tue, 01 Jul 2025 10:30:00 +0530", "2025-07-01"),
        ("1 July 2025", "2025-07-01"),
        ("1st of July, 2025", "2025-07-01"),
        ("July 1, 2025", "2025-07-01"),
        ("Tuesday, July 1, 2025 | 10:10 PM", "2025-07-01"),
        ("Sept 9 2025", "2025-09-09"),
        ("01-Jul-2025", "2025-07-01"),
        ("July 2025", "2025-07"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("7/7/2025", "2025-07-07"),
        ("2025年7月1日", "2025-07-01"),
        ("２０２５年７月１日", "2025-07-01"),
        ("2025년 7월 1일", "2025-07-01"),
        ("२०२५-०७-०१", "2025-07-01"),
        (
            "١/٧/٢٠٢٥",
            "a.md:4:7: date: “1/7/2025” can be read in two ways, so it was left out; write 2025-07-01 or 2025-01-07",
        ),
        (
            "1/7/2025",
            "a.md:4:7: date: “1/7/2025” can be read in two ways, so it was left out; write 2025-07-01 or 2025-01-07",
        ),
        (
            "1.7.2025 10:30",
            "a.md:4:7: date: “1.7.2025 10:30” can be read in two ways, so it was left out; write 2025-07-01 or 2025-01-07",
        ),
        (
            "30 February 2025",
            "a.md:4:7: date: “2025-02-30” is not a date: February 2025 has no day 30; write a day from 01 to 28, or only 2025-02",
        ),
        (
            "1/7/25",
            "a.md:4:7: date: “1/7/25” is not a date: it has an unknown format; write it as YYYY-MM-DD, YYYY-MM or YYYY",
        ),
        (
            "๑/๗/๒๕๖๘",
            "a.md:4:7: date: “๑/๗/๒๕๖๘” is not a date: it has an unknown format; write it as YYYY-MM-DD, YYYY-MM or YYYY",
        ),
        (
            "yesterday",
            "a.md:4:7: date: “yesterday” is not a date: it has an unknown format; write it as YYYY-MM-DD, YYYY-MM or YYYY",
        ),
        (
            "1751328000000",
            "a.md:4:7: date: “1751328000000” is not a date: it has an unknown format; write it as YYYY-MM-DD, YYYY-MM or YYYY",
        ),
    ] {
        assert_eq!(read(written), expected, "{written}");
    }
}

#[test]
fn encodings_are_detected() {
    let text = "---\ntitle: Naïve café\nsource: S\ndate: 2025\n---\nText – “here”.";
    let utf16 = |little: bool| -> Vec<u8> {
        let units = "\u{feff}".encode_utf16().chain(text.encode_utf16());
        units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    };
    let cp1252 = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let notice = "a.md: it is not UTF-8, and was read as Windows-1252; if letters look wrong, save the file as UTF-8";
    for (bytes, said) in [
        (text.as_bytes().to_vec(), vec![]),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), vec![]),
        (utf16(true), vec![]),
        (utf16(false), vec![]),
        (cp1252(text), vec![notice]),
        (text.replace('\n', "\r\n").into_bytes(), vec![]),
        (text.replace('\n', "\r").into_bytes(), vec![]),
        (text.replace('\n', "\u{2028}").into_bytes(), vec![]),
    ] {
        let (article, found) = one(File { name: "a.md".into(), bytes });
        let words = (article.title.as_deref(), article.text.as_str());
        assert_eq!(words, (Some("Naïve café"), "Text – “here”."));
        assert_eq!(found, said);
    }
    for (label, encoding, words) in [
        ("shift_jis", encoding_rs::SHIFT_JIS, "地震が起きた"),
        ("gb18030", encoding_rs::GB18030, "东京发生地震"),
        ("windows-1256", encoding_rs::WINDOWS_1256, "قال الوزير"),
        ("tis-620", encoding_rs::WINDOWS_874, "รัฐมนตรีกล่าว"),
        ("windows-1251", encoding_rs::WINDOWS_1251, "Министр сказал"),
    ] {
        let text = format!("---\nencoding: {label}\ntitle: T\nsource: S\ndate: 2025\n---\n{words}");
        let (article, found) = one(File { name: "a.md".into(), bytes: encoding.encode(&text).0.into_owned() });
        assert_eq!((article.text.as_str(), found.len()), (words, 0));
    }
}

#[test]
fn faulty_files_are_read_as_far_as_possible_or_rejected_with_a_reason() {
    let head = "title: T\nsource: S\ndate: 2025";
    let with = |front_matter: &str| format!("---\n{front_matter}\n---\nBody.");
    let deep = format!("{head}\nextra: {}{}", "[".repeat(5000), "]".repeat(5000));
    let bomb = (0..30).fold(format!("{head}\na0: &a0 [x, x]"), |yaml, n| {
        format!("{yaml}\na{}: &a{} [{}]", n + 1, n + 1, vec![format!("*a{n}"); 9].join(", "))
    });
    let failures = std::cell::RefCell::new(Vec::new());
    let check = |name: &str, bytes: Vec<u8>, articles: usize, problems: &[&str]| {
        let report = read(&[File { name: name.into(), bytes }]);
        let found: Vec<String> = said(&report).into_iter().filter(|said| !said.starts_with("the folder")).collect();
        let counted = (report.given, report.read(), report.rejected.len()) == (1, articles, 1 - articles);
        let same =
            found.len() == problems.len() && found.iter().zip(problems).all(|(one, start)| one.starts_with(start));
        if !counted || !same {
            failures.borrow_mut().push(format!("{name}: {found:?}, expected {problems:?}"));
        }
    };
    let text = "save the article as text, or move the file out of the folder";
    let binary = format!("a.md: it is not text: it contains the bytes of a program or a picture; {text}");
    let empty = "body: there is no text; add the article's text, or move the file out of the folder";
    check("a.md", with(head).into_bytes(), 1, &[]);
    check("a.md", b"---\ntitle: T\0\n---\nBody.".to_vec(), 0, &[&binary]);
    check("a.md", b"\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05".to_vec(), 0, &[&binary]);
    check("a.md", Vec::new(), 0, &[&format!("a.md:1: {empty}")]);
    check("a.txt", b" \r\n\xc2\xa0\n".to_vec(), 0, &[&format!("a.txt:1: {empty}")]);
    check("a.md", "\u{200b}\n\n\u{feff}".as_bytes().to_vec(), 0, &[&format!("a.md:1: {empty}")]);
    check("a.md", with("title: T").replace("Body.", "\u{ad}\n\n---\n").into_bytes(), 0, &[&format!("a.md:4: {empty}")]);
    check("a.md", format!("---\n{head}\n---\n").into_bytes(), 0, &[&format!("a.md:6: {empty}")]);
    check(
        "a.md",
        vec![b'x'; LARGEST + 1],
        0,
        &["a.md: it has 17 MB, more than the limit of 16 MB; split it into its articles"],
    );
    check(
        "picture.png",
        b"x".to_vec(),
        0,
        &[
            "picture.png: a .png file cannot be read: unsupported format; save it as .md or .txt, or move it out of the folder",
        ],
    );
    check("page.html", b"<p>x".to_vec(), 0, &["page.html: a .html file cannot be read: unsupported format"]);
    check("Makefile", b"x".to_vec(), 0, &["Makefile: a file without an extension cannot be read"]);
    check("a.md", with(&format!("{head}\ntitle: U")).into_bytes(), 1, &["a.md:5:1: front matter: it is not YAML: "]);
    check(
        "a.md",
        with(&format!("{head}\nauthor: A: B")).into_bytes(),
        1,
        &["a.md:5:10: front matter: it is not YAML: "],
    );
    check(
        "a.md",
        with(&deep).into_bytes(),
        1,
        &[
            "a.md:5: front matter: it is nested more than 64 levels deep; correct it here; the rest was read",
            "a.md:5:1: extra: unknown key “extra” in 1 file, first in a.md:5",
        ],
    );
    let report = read(&[file("a.md", &with(&bomb))]);
    assert_eq!((report.read(), report.drafts[0].article.title.as_deref()), (1, Some("T")));
    check(
        "a.md",
        with(&format!("{head}\nurl: javascript:alert(1)")).into_bytes(),
        1,
        &["a.md:5:6: url: “javascript:alert(1)” is not a web address; "],
    );
    check(
        "a.md",
        with(&format!("{head}\nlanguage: English")).into_bytes(),
        1,
        &["a.md:5:11: language: “English” is not a language tag; "],
    );
    check("a.md", with(&format!("{head}\nkind: [x]")).into_bytes(), 1, &["a.md:5:8: kind: “x” is not a kind; "]);
    check(
        "a.md",
        with(&format!("{head}\nauthor: {{age: 3}}")).into_bytes(),
        1,
        &["a.md:5:9: author: it is neither text nor a list of texts; "],
    );
    check(
        "a.md",
        format!("---\n{head}\n\nBody.").into_bytes(),
        1,
        &["a.md:1:1: front matter: it is not closed; add a line --- below the last key"],
    );
    check(
        "a.md",
        with(&head.replace("T", "T\u{202e}x")).into_bytes(),
        1,
        &["a.md:2:9: a control character here reverses the order of letters; remove it if it is not meant"],
    );
    check(
        "a.md",
        with(&format!("{head}\u{7}")).into_bytes(),
        1,
        &["a.md:4:11: control characters were removed; save the file as plain text"],
    );
    check("a.md", with(&head.replace(": ", ":\u{a0}")).into_bytes(), 1, &["a.md:"]);
    check(
        "a.md",
        b"+++\ntitle = \"T\"\nsource = \"S\"\ndate = 2025-07-01\nx = = 1\n+++\nBody.".to_vec(),
        1,
        &["a.md:5:5: front matter: it is not TOML: ", "a.md:5:1: x: unknown key “x” in 1 file, first in a.md:5"],
    );
    assert_eq!(failures.into_inner(), [""; 0]);
}

#[test]
fn each_file_is_counted_once_and_never_dropped() {
    let fine = "---\ntitle: T\nsource: S\ndate: 2025\nfoo: 1\n---\nBody.";
    let files = [
        file(".obsidian/app.json", "{}"),
        file(".obsidian/core.json", "{}"),
        file("README.md", "Mine."),
        file("_drafts/a.md", fine),
        file("a.md", fine),
        file("b/a.md", fine),
        file("c.md", fine),
        file("corpus.toml", "title = \"Mine\""),
        file("d.png", "x"),
    ];
    let report = read(&files);
    assert_eq!((report.given, report.read(), report.rejected.as_slice()), (4, 3, &["d.png".to_string()][..]));
    assert_eq!(report.passed_over, [".obsidian/", "README.md", "_drafts/"]);
    let ids: Vec<&str> = report.drafts.iter().map(|draft| draft.article.id.as_str()).collect();
    assert_eq!(ids, ["a", "a-2", "c"]);
    assert_eq!(
        said(&report),
        [
            "b/a.md: id: the id “a” is taken by a.md; rename one of the two files; until then this one has the id “a-2”",
            "d.png: a .png file cannot be read: unsupported format; save it as .md or .txt, or move it out of the folder",
            "a.md:5:1: foo: unknown key “foo” in 3 files, first in a.md:5; correct it if you meant a known key, or leave it",
        ]
    );
    let pressed = press_report(report, "Folder");
    assert_eq!((pressed.corpus.title.as_str(), pressed.corpus.len()), ("Mine", 3));
    let mut slowly = Intake::new(Strictness::Lenient, None);
    files.iter().for_each(|file| slowly.add(file));
    assert_eq!(said(&slowly.finish()), said(&read(&files)), "reading the files one by one gives the same problems");
    assert_eq!(said(&read(&[])), ["the folder: it contains no article; put .md or .txt files into it"]);
}

#[test]
fn faults_in_topics_claims_and_corpus_files_are_warnings() {
    let article =
        |source: &str| format!("---\ntitle: The sea\nsource: {source}\ndate: 2025\ntags: [A topic, other]\n---\nSea.");
    let topics = "[[topic]]\nid = \"a\"\nlabel = \"A topic\"\nany = [\"ship\"]\n";
    let files = |topics: &str| {
        [
            file("a.md", &article("Zee News")),
            file("b.md", &article("ZEE news")),
            file("claims.toml", "[[claim"),
            file("corpus.toml", "title = 1"),
            file("topics.toml", topics),
        ]
    };
    let pressed = press_report(read(&files(topics)), "Folder");
    let said: Vec<String> =
        pressed.warnings.iter().map(|problem| format!("{:?} {}", problem.severity, problem.file)).collect();
    assert_eq!(said, ["Warning b.md", "Warning claims.toml", "Warning corpus.toml"]);
    assert_eq!(pressed.corpus.sources.len(), 1);
    assert_eq!(pressed.corpus.articles[0].topics.len(), 1, "the tag that names a topic assigns it");
    let pressed = press_report(read(&files("[[topic")), "Folder");
    assert_eq!(pressed.corpus.topics.len(), 2, "without a valid topics.toml, the tags are the topics");
}

#[test]
fn markdown_of_clippers_becomes_text() {
    #[track_caller]
    fn check(body: &str, expected: &str) {
        let (article, _) = one(file("a.md", &format!("---\ntitle: T\nsource: S\ndate: 2025\n---\n{body}")));
        assert_eq!(article.text, expected, "{body}");
        for block in &article.blocks {
            assert!(article.text.get(block.start..block.end).is_some());
        }
    }
    check("See [[Note]] and [[folder/Note#Part|मंत्री]].", "See Note and मंत्री.");
    check("Some %%hidden%% text.\n\n%%\nmore\n%%\n\nEnd.", "Some  text.\nEnd.");
    check("100% sure, 50%% of 3 == 3, a == b.", "100% sure, 50%% of 3 == 3, a == b.");
    check("`[[code]]` and ==地震==.", "[[code]] and 地震.");
    check("```\n[[kept]] {% raw %}\n```", "[[kept]] {% raw %}");
    check("> [!warning]- Beware\n> Text.", "Beware Text.");
    check("A<b>b</b> <span class=\"x\">c</span><br/>d", "Ab c\nd");
    check("<div>\n<p>One &amp; two</p>\n<script>alert(1)</script>\n</div>\n\nThree.", "One & two\nThree.");
    check("![A map](x.png) after.", "A map after.");
    check("[![](x.png)](https://a.b) after.", "after.");
    check("{{< tweet 1 >}}After.", "After.");
    check("<!-- a\n\nb -->\nAfter.", "After.");
    check("<!-- a -->One.\n\n<!-- never ends\n\n结束。", "One.\n<!-- never ends\n结束。");
    check("One <!-- never ends\n\n%%\n\nअंत।", "One <!-- never ends\n%%\nअंत।");
    check("- [ ] one\n- [x] two", "one\ntwo");
    check("Text[^1] goes on.\n\n[^1]: A note.", "Text goes on.\nA note.");
}

#[test]
fn a_thousand_files_are_read() {
    let words = "The first ferry left the harbour at nine and came back full of people. ".repeat(29);
    let files: Vec<File> = (0..1000).map(|n| file(&format!("{n}.md"), &format!("{OBSIDIAN}\n{words}"))).collect();
    let start = std::time::Instant::now();
    let report = read(&files);
    assert_eq!(report.read(), 1000);
    println!("1,000 files in {:?}", start.elapsed());
}

#[test]
fn without_front_matter_the_file_name_and_the_heading_give_title_and_date() {
    let read = |name: &str, text: &str| facts(&one(file(name, text)).0);
    assert_eq!(read("2025-07-01-ferry-sails.md", "Text only."), "ferry sails |  |  | 2025-07-01 |  |  | ");
    assert_eq!(read("2025-07-01.md", "## 地震\n\nText."), "地震 |  |  | 2025-07-01 |  |  | ");
    assert_eq!(read("नाव.md", "पाठ।"), "नाव |  |  |  |  |  | ");
    assert_eq!(read("2025-13-01 x y.txt", "It ends.\nSo."), "2025 13 01 x y |  |  |  |  |  | ");
    let (article, _) = one(file("a.md", "# Title\n\nOne *two* [three](https://a.b).\n\n## Part\n\nEnd."));
    assert_eq!(article.text, "One two three.\nPart\nEnd.");
    assert_eq!(article.blocks[1].kind, BlockKind::Heading);
    assert_eq!(article.text.get(article.marks[1].start..article.marks[1].end), Some("three"));
}

proptest::proptest! {
    #[test]
    fn no_file_makes_the_lenient_reader_panic(
        front in "(---|\\+\\+\\+)?\n?((title|date|author|tags)[:=] ?\\PC{0,20}\n){0,4}(---|\\+\\+\\+)?\n?",
        body in "([\\[\\]!=%{}<>^`#|\n -]|\\PC){0,80}",
        bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..60),
    ) {
        let raw = File { name: "c.txt".into(), bytes };
        let report = read(&[file("a.md", &format!("{front}{body}")), file("b.txt", &format!("{front}{body}")), raw]);
        press_report(report, "Test");
    }
}
