use std::collections::BTreeSet;

use cuttings_core::corpus::{Article, Corpus, Date, Ids, slug};
use cuttings_core::text::{capital, in_small, small};
use proptest::prelude::*;

use crate::{article, corpus};

#[test]
fn dates_keep_their_precision() {
    #[track_caller]
    fn check(written: &str, spoken: &str, span: &str) {
        let date: Date = written.parse().unwrap();
        let (first, last) = date.span();
        assert_eq!(
            (date.to_string(), date.spoken(), format!("{first}..{last}")),
            (written.into(), spoken.into(), span.into())
        );
    }
    check("2025-07-01", "1 July 2025", "2025-07-01..2025-07-01");
    check("2025-02", "February 2025", "2025-02-01..2025-02-28");
    check("2024-02", "February 2024", "2024-02-01..2024-02-29");
    check("1987", "1987", "1987-01-01..1987-12-31");
    check("9999", "9999", "9999-01-01..9999-12-31");
}

#[test]
fn an_invalid_date_says_why() {
    #[track_caller]
    fn check(written: &str, said: &str) {
        assert_eq!(written.parse::<Date>().unwrap_err().to_string(), said);
    }
    let shape = "it has an unknown format; write YYYY-MM-DD, YYYY-MM or YYYY";
    check("2025-13-40", "“2025-13-40” is not a date: there is no month 13; write a month from 01 to 12");
    check(
        "2025-02-30",
        "“2025-02-30” is not a date: February 2025 has no day 30; write a day from 01 to 28, or only 2025-02",
    );
    check("0000-01-01", "“0000-01-01” is not a date: there is no year 0; write YYYY-MM-DD, YYYY-MM or YYYY");
    for other in ["", "-", "2025-7-1", "1 July 2025", "2025-07-01-02", "२०२५", "2025-07-", "20250701"] {
        check(other, &format!("“{other}” is not a date: {shape}"));
    }
}

#[test]
fn articles_are_in_order_of_date_then_id_with_undated_ones_last() {
    let corpus = corpus(
        "late | | 2025-07-01
         none | | |
         b | | 2025-02-06
         a | | 2025-02-06
         month | | 2025-02
         year | | 2025",
    );
    let ids: Vec<&str> = corpus.articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["year", "month", "a", "b", "late", "none"]);
}

#[test]
fn sources_have_unique_ids_and_stamps() {
    let corpus = corpus(
        "1 | Zee News\n2 | India TV News\n3 | Indian Times\n4 | Devdiscourse\n5 |\n6 | दैनिक भास्कर\n7 | Zone Nine\n8 | X",
    );
    let sources: Vec<String> =
        corpus.sources.iter().map(|source| format!("{} {} {}", source.label, source.id, source.stamp)).collect();
    let expected = [
        "Devdiscourse devdiscourse DE",
        "India TV News india-tv-news IT",
        "Indian Times indian-times IN",
        "Unknown source unknown-source US",
        "X x X",
        "Zee News zee-news ZN",
        "Zone Nine zone-nine ZO",
        "दैनिक भास्कर दैनिक-भास्कर दभ",
    ];
    assert_eq!(sources, expected);
}

#[test]
fn slugs_keep_every_vowel_sign() {
    assert_eq!(slug("राजनाथ सिंह – क़लम"), "राजनाथ-सिंह-क़लम");
    assert_eq!(slug("A. & B."), "a-b");
    assert_eq!(slug("…"), "");
}

#[test]
fn a_corpus_reads_back_as_it_was_written() {
    let corpus = corpus("a | S | 2025-07 | x y | “Text” – with\u{2028}breaks and \"quotes\"\nb | | | z");
    let json = corpus.to_json().unwrap();
    assert_eq!(json.lines().count(), 3, "one record on each line");
    assert_eq!(Corpus::from_json(&json).unwrap(), corpus);
}

#[test]
fn a_damaged_corpus_says_where() {
    #[track_caller]
    fn check(json: &str, said: &str) {
        let error = Corpus::from_json(json).unwrap_err().to_string();
        assert!(error.starts_with(said), "{error}");
    }
    let json = corpus("a\nb").to_json().unwrap();
    check("", "line 1 of the corpus: the corpus is empty");
    check(
        &json.replace("\"version\":2", "\"version\":3"),
        "line 1 of the corpus: this page reads cuttings-corpus up to version 2, the corpus is cuttings-corpus version 3",
    );
    check(&json.replace("\"text\":", "\"txt\":"), "line 2 of the corpus: unknown field `txt`");
    check(
        json.lines().take(2).collect::<Vec<_>>().join("\n").as_str(),
        "line 3 of the corpus: 2 articles were announced, there are 1",
    );
    check(&json[..json.len() - 9], "line 3 of the corpus: EOF");
    let lines: Vec<&str> = json.lines().collect();
    check(&[lines[0], lines[2], lines[1]].join("\n"), "line 3 of the corpus: the article a is not in date order");
    check(&[lines[0], lines[1], lines[1]].join("\n"), "line 3 of the corpus: the article a is not in date order");
    check(&format!("{json}{}", lines[2]), "line 4 of the corpus: 2 articles were announced, there are more");
}

#[test]
fn ranges_past_the_text_are_empty_and_do_not_panic() {
    let mut article = article("a | | | x | नमस्ते");
    article.blocks[0].end = 4000;
    assert_eq!((article.block_text(0), article.block_text(7)), ("", ""));
    assert_eq!(article.segments(&article.blocks[0].clone(), &[(1, 2)]), []);
    assert_eq!(article.excerpt(10), "");
}

#[test]
fn text_is_cut_into_segments_where_anything_begins_or_ends() {
    use cuttings_core::corpus::{StyleKind, StyleSpan};
    let mut article = article("a | | | | one two three");
    let mark = |kind, start, end, address: &str| StyleSpan { kind, start, end, address: address.into() };
    article.marks = vec![mark(StyleKind::Strong, 0, 7, ""), mark(StyleKind::Link, 4, 13, "https://a.b")];
    let cut: Vec<String> = article
        .segments(&article.blocks[0].clone(), &[(2, 5)])
        .into_iter()
        .map(|part| {
            let link = if part.link.is_some() { "a" } else { "" };
            let strong = if part.strong { "s" } else { "" };
            format!("{}:{strong}{link}{}", part.text, if part.highlight.is_some() { "h" } else { "" })
        })
        .collect();
    assert_eq!(cut, ["on:s", "e :sh", "t:sah", "wo:sa", " three:a"]);
}

#[test]
fn headings_and_excerpts_end_at_a_word() {
    let mut untitled = article(
        "a | | | | Defence ministers of two countries spoke by telephone on Tuesday, at length and in detail. More.",
    );
    untitled.title = None;
    assert_eq!(untitled.heading(), "Defence ministers of two countries spoke by telephone on Tuesday, at…");
    assert_eq!(untitled.excerpt(20), "Defence ministers…");
    assert_eq!(article("a | | | | Short.").excerpt(20), "Short.");
    assert_eq!(Article { text: String::new(), ..Article::default() }.heading(), "…");
}

proptest! {
    #[test]
    fn ids_are_a_set(
        total in 0_usize..200, one in numbers(), other in numbers(), start in 0_usize..260, end in 0_usize..260,
    ) {
        let set = |numbers: &BTreeSet<usize>| numbers.iter().copied().filter(|&n| n < total).collect::<BTreeSet<_>>();
        let (set_one, set_other) = (set(&one), set(&other));
        let (one, other) = (Ids::from_numbers(total, one), Ids::from_numbers(total, other));
        let listed = |ids: &Ids| ids.iter().collect::<BTreeSet<_>>();
        prop_assert_eq!(listed(&one), set_one.clone());
        prop_assert_eq!(one.count(), set_one.len());
        prop_assert_eq!(one.is_empty(), set_one.is_empty());
        prop_assert_eq!(listed(&one.and(&other)), &set_one & &set_other);
        prop_assert_eq!(listed(&one.or(&other)), &set_one | &set_other);
        prop_assert_eq!(listed(&one.without(&other)), &set_one - &set_other);
        prop_assert_eq!(one.count_in(&other), (&set_one & &set_other).len());
        prop_assert_eq!(Ids::all(total).count(), total);
        prop_assert_eq!(Ids::all(total).without(&one).count(), total - set_one.len());
        prop_assert!((0..total + 70).all(|n| one.contains(n) == set_one.contains(&n)));
        prop_assert_eq!(one.counter().count_in(&other), one.count_in(&other));
        let range = Ids::range(total, start..end);
        prop_assert_eq!(listed(&range), (start..end).filter(|&n| n < total).collect());
        prop_assert_eq!(one.count_within(start..end), one.count_in(&range));
    }

    #[test]
    fn no_text_makes_a_date_panic(text in "\\PC{0,12}") {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}

fn numbers() -> impl Strategy<Value = BTreeSet<usize>> {
    proptest::collection::btree_set(0_usize..260, 0..60)
}

/// Compares the letter tables with those of the standard library, for every character.
#[test]
fn small_and_capital_letters_are_those_of_unicode() {
    for c in '\0'..=char::MAX {
        let expected = c.to_lowercase().next();
        assert_eq!(Some(small(c)), expected, "U+{:04X}", c as u32);
        let is_pair = c.to_uppercase().count() == 1 && c.to_uppercase().flat_map(char::to_lowercase).eq([c]);
        let (given, expected) = (capital(c), c.to_uppercase().next());
        // The capital is checked only if its small letter is `c` again. This excludes letters such as ı: its capital is
        // I, but the small letter of I is i.
        assert!(!is_pair || small(given) == c && (Some(given) == expected), "U+{:04X}", c as u32);
    }
    assert_eq!(in_small("ÉLYSÉE Straße ΔΙΚΗ МИР Ǆ ԱՐԵՎ"), "élysée straße δικη мир ǆ արեվ");
}

#[test]
fn an_excerpt_counts_characters() {
    #[track_caller]
    fn check(blocks: &[&str], characters: usize, expected: &str) {
        let mut article = Article::default();
        for text in blocks {
            let start = article.text.len() + usize::from(!article.text.is_empty());
            article.text = [article.text.as_str(), text].join(if start == 0 { "" } else { "\n" });
            let kind = cuttings_core::corpus::BlockKind::Paragraph;
            article.blocks.push(cuttings_core::corpus::Block { kind, start, end: article.text.len() });
        }
        assert_eq!(article.excerpt(characters), expected);
    }
    check(&["One two", "three four"], 40, "One two three four");
    check(&["One two", "three four"], 15, "One two three…");
    // The first block fills the excerpt to the last character, and more text follows.
    check(&["One two", "three"], 7, "One…");
    check(&["One two", "three"], 8, "One two…");
    check(&["मंत्री ने कहा", "फिर मिलेंगे"], 20, "मंत्री ने कहा फिर…");
    check(&["मंत्री ने कहा", "फिर मिलेंगे"], 40, "मंत्री ने कहा फिर मिलेंगे");
    check(&["地震が起きた", "余震も続く"], 40, "地震が起きた 余震も続く");
    check(&["地震发生", "余震不断"], 12, "地震发生 余震不断");
    check(&["قال الوزير", "إن المحادثات مستمرة"], 40, "قال الوزير إن المحادثات مستمرة");
    check(&["รัฐมนตรีกล่าว", "ว่าจะหารือ"], 40, "รัฐมนตรีกล่าว ว่าจะหารือ");
}

#[test]
fn segments_of_marks_that_cut_letters_lose_no_text() {
    use cuttings_core::corpus::{Block, BlockKind, StyleKind, StyleSpan};
    for text in ["मंत्री", "地震だ", "قال", "กล่าว", "é and e"] {
        let mark = |start, end| StyleSpan { kind: StyleKind::Link, start, end, address: "https://a.b".into() };
        for (start, end) in [(0, 1), (1, 2), (1, text.len()), (2, text.len() + 9), (5, 1)] {
            let article = Article { text: text.into(), marks: vec![mark(start, end)], ..Article::default() };
            let block = Block { kind: BlockKind::Paragraph, start: 0, end: text.len() };
            let joined: String = article.segments(&block, &[(1, 2)]).into_iter().map(|part| part.text).collect();
            assert_eq!(joined, text, "{start}..{end}");
        }
    }
}

#[test]
fn groups_and_the_taxonomy_read_back_and_a_corpus_without_them_opens() {
    use cuttings_core::corpus::{Header, TopicRecord};
    let mut header = Header { taxonomy: "[[topic]]\n".into(), ..crate::grouped() };
    header.topics[0].proposed = true;
    let whole = Corpus::new(header, vec![article("a | S | 2025 | x y")]);
    let json = whole.to_json().unwrap();
    assert!(json.contains(r#"[["x","Topic X","","proposed"],["y","Topic Y","People"],["z","#), "{json}");
    assert_eq!((Corpus::from_json(&json).unwrap(), whole.taxonomy()), (whole.clone(), "[[topic]]\n"));
    let (contents, lengths) = (whole.contents(), vec![1, 2]);
    let read = cuttings_core::corpus::Contents::from_bytes(&contents.to_bytes(&lengths)).unwrap();
    assert_eq!(read, (contents, lengths));
    let first = r#"{"format":"cuttings-corpus","version":1,"title":"T","articles":0,"topics":[["x","X"]]}"#;
    let topics = Header::parse(first.as_bytes()).unwrap().topics;
    assert_eq!(topics, [TopicRecord::from(("x".to_string(), "X".to_string()))]);
    for topic in [r#"["x"]"#, r#"["x","X","","guessed"]"#] {
        assert!(Header::parse(first.replace(r#"["x","X"]"#, topic).as_bytes()).is_err(), "{topic}");
    }
}

#[test]
fn the_topics_of_an_article_are_listed_by_group() {
    let corpus =
        Corpus::new(crate::grouped(), vec![article("a | | | y x z"), article("b | | | z"), article("c | | |")]);
    let of = |number: usize| -> Vec<(Option<&str>, Vec<&str>)> {
        let groups = cuttings_core::display::topics_by_group(&corpus, &corpus.articles[number]).into_iter();
        groups.map(|(name, topics)| (name, topics.iter().map(|topic| topic.topic.as_str()).collect())).collect()
    };
    let (people, by_place) =
        (Some("People"), |id: &str| corpus.articles.iter().position(|article| article.id == id).unwrap());
    assert_eq!(of(by_place("a")), [(None, vec!["x"]), (people, vec!["y", "z"])]);
    assert_eq!(of(by_place("b")), [(people, vec!["z"])]);
    assert_eq!(of(by_place("c")), []);
}
