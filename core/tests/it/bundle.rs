use std::sync::Arc;

use cuttings_core::bundle::{CONTENTS, CORPUS as SECTION, INDEX, Parts, open_index, press_folder, section};
use cuttings_core::corpus::{Corpus, Kind, RecordError, unpack};
use cuttings_core::facet::explore;
use cuttings_core::index::Index;
use cuttings_core::query::Query;
use cuttings_core::search::{Part, find};

use crate::{TOPICS, bundled, corpus};

/// A WebAssembly module with the custom section `hi`, an empty type section and the three sections of a bundle. The
/// section of the corpus JSON contains `content`, and the other two are empty.
pub(crate) fn module(content: &[u8]) -> Vec<u8> {
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    module.extend([0, 4, 2, b'h', b'i', 7]);
    module.extend([1, 1, 0]);
    for (name, content) in [(SECTION, content), (CONTENTS, b""), (INDEX, b"")] {
        module.extend([0, (1 + name.len() + content.len()) as u8, name.len() as u8]);
        module.extend(name.bytes());
        module.extend(content);
    }
    module.extend([11, 1, 0]);
    module
}

#[test]
fn a_section_is_found_and_replaced() {
    let old = module(b"old");
    assert_eq!(section::read(&old, SECTION), Some(&b"old"[..]));
    assert_eq!(section::read(&old, "hi"), Some(&[7][..]));
    assert_eq!(section::read(&old, "none"), None);
    let new = section::replace(&old, SECTION, b"of quite another length").unwrap();
    assert_eq!(section::read(&new, SECTION), Some(&b"of quite another length"[..]));
    assert_eq!(section::read(&new, "hi"), Some(&[7][..]));
    assert_eq!(section::replace(&new, SECTION, b"old").unwrap(), old);
    let large = vec![b'x'; 3_000_000];
    assert_eq!(section::read(&section::replace(&old, SECTION, &large).unwrap(), SECTION), Some(&large[..]));
}

#[test]
fn bytes_that_are_not_a_module_have_no_section() {
    let whole = module(b"content");
    for cut in 0..whole.len() - 3 {
        assert_eq!(section::read(&whole[..cut], "none"), None, "cut at {cut}");
        assert!(section::replace(&whole[..cut], "none", b"").is_none());
    }
    assert_eq!(section::read(b"<!doctype html>", SECTION), None);
    assert_eq!(section::read(b"\0asm\x01\0\0\0\0\xff\xff\xff\xff\xff\xff", SECTION), None);
}

#[test]
fn the_bundled_articles_press_without_a_warning_to_the_same_bytes() {
    let press = || press_folder(&bundled(), TOPICS).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let (one, other) = (press(), press());
    assert_eq!(one.warnings, []);
    let json = one.corpus.to_json().unwrap();
    assert_eq!(json, other.corpus.to_json().unwrap());
    assert_eq!(Corpus::from_json(&json).unwrap(), one.corpus);
}

#[test]
fn the_bundled_articles_are_five_digests_that_link_to_their_originals() {
    let corpus = press_folder(&bundled(), TOPICS).unwrap().corpus;
    assert_eq!(corpus.len(), 5);
    for article in &corpus.articles {
        assert_eq!(article.kind, Kind::Digest, "{}", article.id);
        assert!(article.url.is_some() && article.source.is_some() && article.event.is_some(), "{}", article.id);
        assert!(article.from_text.is_empty() && article.left_out.is_empty(), "{}", article.id);
    }
}

/// Opens a corpus and its index from their parts, as the page does.
pub(crate) fn opened(parts: &Parts) -> Result<(Corpus, Index), RecordError> {
    let section = parts.corpus.clone();
    let fetch = Arc::new(move |range: std::ops::Range<usize>| {
        section[range.start.min(section.len())..range.end.min(section.len())].to_vec()
    });
    let corpus = Corpus::open(parts.corpus.len(), fetch, &parts.contents)?;
    let index = open_index(&corpus, parts.index.clone())?;
    Ok((corpus, index))
}

/// A corpus that is opened from its parts gives the same answers as the corpus that the parts were made from.
#[test]
fn a_corpus_opens_from_its_parts() {
    let loose = "c | B | 2025-07 | x
                 a | Ä, B! | 2025 | y z
                 e | | 2024-12-31 | w
                 b | A \" quoted | | x
                 d | B | 2025-07-01 | ";
    for whole in [press_folder(&bundled(), TOPICS).unwrap().corpus, corpus(loose), corpus("")] {
        let parts = Parts::of(&whole).unwrap();
        let (corpus, index) = opened(&parts).unwrap();
        let made = Index::of(&whole);
        assert_eq!(Parts::of(&corpus).unwrap(), parts, "{}", whole.title);
        for text in ["", "singh exercises -pahalgam \"supply chains\"", "\"text", "title:of"] {
            let query = Query { text: text.into(), ..Query::default() };
            assert_eq!(explore(&corpus, &index, &query, None), explore(&whole, &made, &query, None));
        }
        for (number, article) in whole.articles.iter().enumerate() {
            assert_eq!(corpus.number_of(&article.id), Some(number));
            let marks = |index: &Index| find(index, &whole, "the").marks(index, &article.text, Part::Text);
            assert_eq!(marks(&index), marks(&made));
        }
        assert_eq!(corpus.number_of("nowhere"), None);
        assert_eq!(corpus, whole);
    }
}

/// A corpus with more than a megabyte of JSON. Each article contains a word that no other article contains.
fn large() -> Corpus {
    let texts = (0..500).map(|n| format!("word{n} {}", format!("नमस्ते {n} of the text, ").repeat(100)));
    let lines = texts.enumerate().map(|(n, text)| format!("a{n:03} | S | 2025-01-01 | x | {text}"));
    corpus(&lines.collect::<Vec<_>>().join("\n"))
}

#[test]
fn a_large_corpus_is_packed_in_blocks() {
    let whole = large();
    let json = whole.to_json().unwrap();
    let parts = Parts::of(&whole).unwrap();
    assert!(json.len() > 1 << 20 && parts.corpus.len() < json.len() / 4, "{} of {}", parts.corpus.len(), json.len());
    assert_eq!(unpack(parts.corpus.clone()).as_ref(), Some(&json));
    let (corpus, index) = opened(&parts).unwrap();
    assert_eq!(corpus.number_of("a250"), Some(250));
    assert_eq!(find(&index, &corpus, "\"word77 नमस्ते\"").ids.iter().collect::<Vec<_>>(), [77]);
    assert_eq!(corpus, whole);
    assert_eq!(Parts::of(&corpus).unwrap(), parts);
}

#[test]
fn a_small_corpus_is_not_packed() {
    let parts = Parts::of(&corpus("a | B | 2025 | x | One")).unwrap();
    assert_eq!(unpack(parts.corpus.clone()).unwrap().into_bytes(), parts.corpus);
}

#[test]
fn a_damaged_block_damages_only_its_own_articles() {
    let mut parts = Parts::of(&large()).unwrap();
    let middle = parts.corpus.len() / 2;
    parts.corpus[middle..middle + 40].fill(0xff);
    assert_eq!(unpack(parts.corpus.clone()), None);
    let (corpus, _) = opened(&parts).unwrap();
    let damaged = corpus.articles.iter().filter(|article| article.id.starts_with("damaged")).count();
    assert!((1..40).contains(&damaged), "{damaged}");
    assert_eq!((corpus.articles[0].id.as_str(), corpus.articles[499].id.as_str()), ("a000", "a499"));
}

/// With a damaged table of blocks, opening gives an error or a corpus. It never panics, and never allocates more memory
/// than the blocks need.
#[test]
fn a_damaged_table_of_blocks_is_refused_or_read_as_far_as_possible() {
    let parts = Parts::of(&large()).unwrap();
    let mut refused = 0;
    for at in (0..30).chain((30..200).step_by(17)) {
        for damage in [0x00, 0x7f, 0xff] {
            let mut damaged = parts.clone();
            damaged.corpus[at] = damage;
            match opened(&damaged) {
                Ok((corpus, _)) => assert!(corpus.articles[499].id.len() < 20),
                Err(_) => refused += 1,
            }
        }
        let cut = Parts { corpus: parts.corpus[..at].to_vec(), ..parts.clone() };
        assert!(opened(&cut).is_err(), "cut at {at}");
    }
    assert!(refused > 50, "{refused}");
}

#[test]
fn parts_of_two_corpora_do_not_open() {
    let (one, other) = (Parts::of(&corpus("a | B")).unwrap(), Parts::of(&corpus("a | B\nb | B")).unwrap());
    let wrong = |parts: Parts| opened(&parts).err().unwrap().rule;
    assert!(wrong(Parts { corpus: other.corpus.clone(), ..one.clone() }).contains("bytes were announced"));
    assert_eq!(wrong(Parts { index: other.index.clone(), ..one.clone() }), "the index of the bundle is damaged");
    assert!(wrong(Parts { contents: other.contents, ..one.clone() }).contains("bytes were announced"));
    let mut other_version = one;
    other_version.contents["cuttings-contents".len()] = 9;
    assert_eq!(wrong(other_version), "the contents of the bundle are damaged");
}

/// If one byte of a part is changed, or the part is cut short, opening gives an error or a corpus, and never panics.
#[test]
fn damaged_parts_are_refused_or_read_as_far_as_possible() {
    let whole = press_folder(&bundled(), TOPICS).unwrap().corpus;
    let parts = Parts::of(&whole).unwrap();
    let mut answers = 0;
    let mut look = |parts: &Parts| {
        if let Ok((corpus, index)) = opened(parts) {
            answers += find(&index, &corpus, "\"joint exercises\" defence interoperabilty").ids.count();
            answers += corpus.claims().len();
            answers += corpus.articles.iter().map(|article| article.text.len()).sum::<usize>();
        }
    };
    for part in [CONTENTS, INDEX, SECTION] {
        let length = bytes_of(&mut parts.clone(), part).len();
        for at in (0..length).step_by((length / 120).max(1)) {
            for damage in [0x00, 0x7f, 0xff] {
                let mut damaged = parts.clone();
                bytes_of(&mut damaged, part)[at] = damage;
                look(&damaged);
                bytes_of(&mut damaged, part).truncate(at);
                look(&damaged);
            }
        }
    }
    assert!(answers > 0);
}

fn bytes_of<'a>(parts: &'a mut Parts, name: &str) -> &'a mut Vec<u8> {
    match name {
        CONTENTS => &mut parts.contents,
        INDEX => &mut parts.index,
        _ => &mut parts.corpus,
    }
}
