//! The five raw reports, where `$REPORTS` names their folder; they are not part of the repository.

use std::path::PathBuf;

use cuttings_core::bundle::press_folder;
use cuttings_core::corpus::{Article, BlockKind, Corpus, Field};

use crate::TOPICS;
use crate::topic::{READ, table};

fn reports() -> Option<Corpus> {
    let Some(folder) = std::env::var_os("REPORTS").filter(|folder| !folder.is_empty()) else {
        println!("skipped: $REPORTS names no folder of raw reports");
        return None;
    };
    // A path in $REPORTS is meant from the top of the repository, where the tests are called.
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    Some(press_folder(&folder, TOPICS).unwrap_or_else(|problems| panic!("{problems:#?}")).corpus)
}

fn of<'a>(corpus: &'a Corpus, source: &str) -> &'a Article {
    corpus.articles.iter().find(|article| article.source.as_deref() == Some(source)).unwrap()
}

#[test]
fn the_rules_alone_find_what_a_reader_finds() {
    let Some(corpus) = reports() else { return };
    for (source, read) in READ {
        assert_eq!(table(&corpus, source), read, "{source}");
    }
    for article in &corpus.articles {
        for topic in &article.topics {
            assert!(!topic.by_hand && !topic.evidence.is_empty(), "{} in {}", topic.topic, article.id);
        }
    }
}

#[test]
fn dates_are_those_of_the_marks_and_none_is_made_up() {
    let Some(corpus) = reports() else { return };
    let dated = |source: &str| {
        let article = of(&corpus, source);
        (article.date.map(|date| date.to_string()), article.from_text.contains(&"date".to_string()))
    };
    assert_eq!(dated("Indian Defence News"), (Some("2025-07-02".into()), true));
    assert_eq!(dated("Business Standard"), (Some("2025-07-01".into()), true));
    assert_eq!(dated("India TV News"), (Some("2025-02-07".into()), true));
    assert_eq!(dated("Zee News"), (Some("2025-07-01".into()), true));
    assert_eq!(dated("Devdiscourse"), (None, false));
    assert_eq!(corpus.undated.count(), 1);
}

#[test]
fn headlines_are_the_two_that_stand_in_the_files() {
    let Some(corpus) = reports() else { return };
    let titled: Vec<_> = corpus.articles.iter().filter(|article| article.title.is_some()).collect();
    let sources: Vec<_> = titled.iter().filter_map(|article| article.source.as_deref()).collect();
    assert_eq!(sources, ["Business Standard", "Devdiscourse"]);
    assert!(titled.iter().all(|article| article.from_text.contains(&"title".to_string())));
}

#[test]
fn furniture_is_set_aside_and_everything_else_is_there() {
    let Some(corpus) = reports() else { return };
    let business_standard = of(&corpus, "Business Standard");
    let lengths: Vec<usize> = business_standard.left_out.iter().map(String::len).collect();
    assert_eq!(lengths.len(), 2, "its date line and the standfirst's second print");
    assert!(business_standard.left_out[0].starts_with("Tuesday, July 01, 2025"));
    for source in ["Indian Defence News", "Devdiscourse", "India TV News", "Zee News"] {
        assert_eq!(of(&corpus, source).left_out, [""; 0], "{source}");
    }
    let kinds =
        |source: &str, kind: BlockKind| of(&corpus, source).blocks.iter().filter(|block| block.kind == kind).count();
    assert_eq!(kinds("India TV News", BlockKind::Item), 4);
    assert_eq!(kinds("India TV News", BlockKind::Heading), 3);
    assert_eq!(kinds("Indian Defence News", BlockKind::Paragraph), 12);
    assert_eq!(kinds("Indian Defence News", BlockKind::Heading), 0);
}

#[test]
fn no_digest_shares_a_sentence_with_a_report() {
    let Some(reports) = reports() else { return };
    let digests = press_folder(&crate::bundled(), TOPICS).unwrap().corpus;
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let known: Vec<Vec<String>> = reports.articles.iter().map(|article| words(&article.text)).collect();
    for digest in &digests.articles {
        for run in words(&digest.text).windows(8) {
            assert!(!known.iter().any(|text| text.windows(8).any(|other| other == run)), "{}: {run:?}", digest.id);
        }
    }
}

#[test]
fn evidence_is_the_words_of_the_rule() {
    let Some(corpus) = reports() else { return };
    let article = of(&corpus, "Zee News");
    let words: Vec<&str> = article
        .evidence("visits-invitations", Field::Text)
        .iter()
        .map(|&(start, end)| &article.text[start..end])
        .collect();
    assert_eq!(words, ["hosted", "invited"]);
}
