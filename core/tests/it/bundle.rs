use cuttings_core::bundle::{Opening, SECTION, press_folder, section};
use cuttings_core::corpus::{Corpus, Kind};
use cuttings_core::search::{Index, find};

use crate::{TOPICS, bundled};

/// A module with two custom sections and, between them, an empty type section.
pub(crate) fn module(content: &[u8]) -> Vec<u8> {
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    module.extend([0, 4, 2, b'h', b'i', 7]);
    module.extend([1, 1, 0]);
    module.extend([0, (1 + SECTION.len() + content.len()) as u8, SECTION.len() as u8]);
    module.extend(SECTION.bytes());
    module.extend(content);
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
fn what_is_no_module_has_no_section() {
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
fn the_bundled_articles_are_five_digests_that_lead_to_their_originals() {
    let corpus = press_folder(&bundled(), TOPICS).unwrap().corpus;
    assert_eq!(corpus.len(), 5);
    for article in &corpus.articles {
        assert_eq!(article.kind, Kind::Digest, "{}", article.id);
        assert!(article.url.is_some() && article.source.is_some() && article.event.is_some(), "{}", article.id);
        assert!(article.from_text.is_empty() && article.left_out.is_empty(), "{}", article.id);
    }
}

/// However the bytes are cut, and however little is done at a time.
#[test]
fn a_corpus_opens_in_steps_as_it_does_whole() {
    let json = press_folder(&bundled(), TOPICS).unwrap().corpus.to_json().unwrap();
    let whole = Corpus::from_json(&json).unwrap();
    for (bytes, articles) in [(1, 1), (1000, 2), (usize::MAX, usize::MAX)] {
        let mut opening = Opening::default();
        json.as_bytes().chunks(bytes).for_each(|some| opening.take(some).unwrap());
        assert_eq!(opening.progress(), (5, 5));
        let mut indexing = opening.finish().unwrap();
        while indexing.step(articles) {}
        let (corpus, index) = indexing.finish();
        assert_eq!(corpus, whole);
        let found = |index: &Index| find(index, &whole, "singh exercises -pahalgam \"supply chains\"");
        assert_eq!(found(&index), found(&Index::of(&whole)));
        assert_eq!(found(&index).ids.count(), 4);
    }
}
