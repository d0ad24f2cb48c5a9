use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use cuttings_core::bundle::{Parts, press, press_folder};
use cuttings_core::corpus::{Article, Claim, Corpus, Field, Header, Passage, Stance};
use cuttings_core::intake::{Draft, File, Problem, read_claims};
use proptest::prelude::*;

use crate::bundle::opened;
use crate::{TOPICS, bundled, corpus, file};

/// A folder with this `claims.toml` and two articles: `bridge`, which contains “the bridge” twice, and `ferry`.
fn folder(claims: &str) -> Vec<File> {
    let front_matter = |title: &str| format!("---\ntitle: {title}\nsource: S\ndate: 2025\n---\n");
    let bridge =
        "The **old** bridge\nwill close, says the mayor.\n\n- the bridge needs paint\n- and so does the bridge";
    let ferry = "Until then\u{a0}there is  the ferry, सेतु के पास.";
    vec![
        file("bridge.md", &(front_matter("Bridge to close") + bridge)),
        file("claims.toml", claims),
        file("ferry.md", &(front_matter("A ferry") + ferry)),
    ]
}

/// A `claims.toml` with the claim `a` and these passages. The first passage is on line 5.
fn with(passages: &str) -> String {
    format!("[[claim]]\nid = \"a\"\nlabel = \"A\"\npassage = [\n{passages}\n]\n")
}

/// A passage as `article field words | stance, remark`.
fn shown(corpus: &Corpus, passage: &Passage) -> String {
    let article = &corpus.articles[corpus.number_of(&passage.article).unwrap()];
    let words = passage.words(article).unwrap();
    let Passage { article, field, stance, remark, .. } = passage;
    let remark = remark.as_ref().map(|remark| format!(", {remark}")).unwrap_or_default();
    format!("{article} {field:?} {words} | {stance:?}{remark}")
}

/// Checks the claims of [`folder`] with this `claims.toml`. Each claim is a line `id: label (scope) [subject]`, and
/// each of its passages is a line below it.
#[track_caller]
fn check(claims: &str, said: &[&str]) {
    let pressed = press(&folder(claims), TOPICS, "Test").unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(pressed.warnings, [], "claims.toml gives no warning");
    let lines = pressed.corpus.claims().iter().flat_map(|claim| {
        let Claim { id, label, scope, subject, passages } = claim;
        let (scope, subject) = (scope.as_deref().unwrap_or("-"), subject.as_deref().unwrap_or("-"));
        let passages = passages.iter().map(|passage| shown(&pressed.corpus, passage));
        std::iter::once(format!("{id}: {label} ({scope}) [{subject}]")).chain(passages).collect::<Vec<_>>()
    });
    assert_eq!(lines.collect::<Vec<_>>(), said);
}

/// Checks all problems of [`folder`] with this `claims.toml`.
#[track_caller]
fn refuse(claims: &str, said: &[&str]) {
    assert_eq!(problems(&folder(claims)), said);
}

fn problems(files: &[File]) -> Vec<String> {
    let problems: Vec<Problem> = press(files, TOPICS, "Test").err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn claims_keep_their_fields_and_passages() {
    check("", &[]);
    check(
        r#"
        [[claim]]
        id = "b-2"
        label = """It
        closes"""
        scope = "in July"
        subject = "The bridge"
        passage = [
            { in = "bridge", words = "Bridge to close" },
            { in = "bridge", words = "The old bridge   will close", how = "states" },
            { in = "ferry", words = "Until then there", how = "differs", note = "closes\nfor a time" },
            { in = "ferry", words = "is the ferry" },
            { in = "ferry", words = "सेतु", how = "attributes", to = "a sign" },
        ]
        [[claim]]
        id = "a"
        label = "A"
        scope = " "
        passage = [{ in = "bridge", words = "The old bridge" }, { in = "bridge", words = "will close" }]"#,
        &[
            "b-2: It closes (in July) [The bridge]",
            "bridge Title Bridge to close | States",
            "bridge Text The old bridge will close | States",
            "ferry Text Until then\u{a0}there | Differs, closes for a time",
            "ferry Text is  the ferry | States",
            "ferry Text सेतु | Attributes, a sign",
            "a: A (-) [-]",
            "bridge Text The old bridge | States",
            "bridge Text will close | States",
        ],
    );
    // A passage may also continue in the next block of the text.
    check(&with("{ in = 'bridge', words = 'paint and so' }"), &["a: A (-) [-]", "bridge Text paint\nand so | States"]);
    check(
        &with("{ in = 'ferry', words = 'ferry,' }").replace('\n', "\r\n"),
        &["a: A (-) [-]", "ferry Text ferry, | States"],
    );
}

#[test]
fn a_claim_has_an_id_a_label_and_a_passage() {
    refuse(
        "[[claim]]\nid = \"A b\"\nlabel = \" \"\npassage = [{ in = \"ferry\", words = \"A ferry\" }]\n[[claim]]\nid = \"b\"\nlabel = \"B\"\n[[claim]]\nid = \"b\"\nlabel = \"B\"\npassage = []",
        &[
            "claims.toml:2:6: id: “A b” is not an id; use lower-case letters, digits and hyphens",
            "claims.toml:3:9: label: it is empty; write the claim as a sentence for readers",
            "claims.toml:5:1: passage: the claim has no passage; add passage = [{ in = \"…\", words = \"…\" }] with an article and its words",
            "claims.toml:8:1: passage: the claim has no passage; add passage = [{ in = \"…\", words = \"…\" }] with an article and its words",
            "claims.toml:9:6: id: “b” is taken; give each claim its own id",
        ],
    );
}

#[test]
fn a_passage_is_in_its_article_exactly_once() {
    let one = |passage: &str, said: &str| refuse(&with(passage), &[said]);
    let copy = "copy the words as the page shows them, with the same case and punctuation and without Markdown";
    one(
        "{ in = 'harbour', words = 'The' }",
        "claims.toml:5:8: in: there is no article “harbour”; use one of bridge, ferry",
    );
    one(
        "{ in = 'bridge', words = 'the old bridge' }",
        &format!("claims.toml:5:26: words: bridge does not contain “the old bridge”; {copy}"),
    );
    one(
        "{ in = 'bridge', words = 'The **old** bridge' }",
        &format!("claims.toml:5:26: words: bridge does not contain “The **old** bridge”; {copy}"),
    );
    one(
        "{ in = 'ferry', words = 'ferry' }",
        "claims.toml:5:25: words: ferry contains “ferry” 2 times; quote more of the passage",
    );
    one(
        "{ in = 'bridge', words = 'the  bridge' }",
        "claims.toml:5:26: words: bridge contains “the bridge” 2 times; quote more of the passage",
    );
    one("{ in = 'bridge', words = ' ' }", "claims.toml:5:26: words: it is empty; copy words from the article");
    refuse(
        &with(
            "{ in = 'bridge', words = 'will close' },\n{ in = 'bridge', words = 'says the mayor' },\n{ in = 'bridge', words = 'close, says' }",
        ),
        &["claims.toml:7:26: words: the claim has this passage of bridge already; keep one of the two"],
    );
}

#[test]
fn an_unknown_article_is_reported_with_the_most_similar_ids() {
    let articles = ["2024-1", "2025-1", "2025-2", "2025-30", "2025-31", "2025-32", "a"];
    let article = "---\ntitle: T\nsource: S\ndate: 2025\n---\nBody.";
    let mut files: Vec<File> = articles.iter().map(|id| file(&format!("{id}.md"), article)).collect();
    files.push(file("claims.toml", &with("{ in = '2025-33', words = 'Body' }")));
    let said =
        "claims.toml:5:8: in: there is no article “2025-33”; use one of 2025-30, 2025-31, 2025-32, 2025-1, 2025-2, …";
    assert_eq!(problems(&files), [said]);
}

#[test]
fn a_passage_has_a_stance_to_its_claim() {
    let one = |rest: &str, said: &str| refuse(&with(&format!("{{ in = 'ferry', words = 'Until', {rest} }}")), &[said]);
    one(
        "how = 'denies', note = 'n', to = 't'",
        "claims.toml:5:40: how: “denies” is not a stance; write states, differs or attributes",
    );
    one("how = 'differs'", "claims.toml:5:1: note: a passage that differs has to say how; write note = \"…\"");
    one(
        "how = 'differs', note = ''",
        "claims.toml:5:58: note: a passage that differs has to say how; write note = \"…\"",
    );
    one("how = 'attributes'", "claims.toml:5:1: to: a passage that attributes has to say to whom; write to = \"…\"");
    one(
        "note = 'n'",
        "claims.toml:5:41: note: only a passage that differs may have this key, but this one states; remove it, or write how = \"differs\"",
    );
    one(
        "how = 'states', to = 't'",
        "claims.toml:5:55: to: only a passage that attributes may have this key, but this one states; remove it, or write how = \"attributes\"",
    );
    one(
        "how = 'differs', note = 'n', to = ''",
        "claims.toml:5:68: to: only a passage that attributes may have this key, but this one differs; remove it, or write how = \"attributes\"",
    );
    let said = ["note: a passage that differs", "to: only a passage"];
    let found = problems(&folder(&with("{ in = 'ferry', words = 'Until', how = 'differs', to = 't' }")));
    assert!(found.len() == 2 && said.iter().zip(&found).all(|(said, found)| found.contains(said)), "{found:#?}");
}

#[test]
fn one_fault_does_not_hide_another() {
    let claims =
        with("{ in = 'ferry', words = 'Never', how = 'differs' },\n{ in = 'harbour', words = '', how = 'hm' }");
    let found = problems(&folder(&claims));
    let fields: Vec<&str> = found.iter().filter_map(|problem| problem.split(": ").nth(1)).collect();
    assert_eq!(fields, ["note", "words", "in", "how"]);
}

#[test]
fn an_unreadable_file_gives_one_error() {
    #[track_caller]
    fn begins(claims: &str, said: &str) {
        let found = problems(&folder(claims));
        assert!(found.len() == 1 && found[0].starts_with(said), "{found:#?}");
    }
    begins("[[claim]]\nid = \"a\"\nlabel = \"A", "claims.toml:3:");
    begins("[[claim]]\nid = \"a\"", "claims.toml:1:1: missing field `label`; write [[claim]] with id, label, passage");
    begins(&with("{ in = 'ferry', word = 'Until' }"), "claims.toml:5:17: unknown field `word`");
    begins(&with("{ in = 'ferry' }"), "claims.toml:5:1: missing field `words`");
    begins("[[claims]]", "claims.toml:1:3: unknown field `claims`");
    let mut files = folder("");
    files[1].bytes = b"# caf\xe9".to_vec();
    assert_eq!(problems(&files), ["claims.toml: it is not UTF-8; save the file as UTF-8"]);
}

#[test]
fn an_article_with_faults_of_its_own_is_not_reported_as_missing() {
    let mut files = folder(&with("{ in = 'ferry', words = 'Until' }"));
    files[2].bytes = b"---\ntitle: T\ndate: 2025\n---\nUntil".to_vec();
    let found = problems(&files);
    assert!(found.len() == 1 && found[0].starts_with("ferry.md:"), "{found:#?}");
}

fn claims() -> Vec<Claim> {
    press_folder(&bundled(), TOPICS).unwrap().corpus.claims().to_vec()
}

#[test]
fn claims_are_written_and_read_and_make_corpora_unequal() {
    let whole = press_folder(&bundled(), TOPICS).unwrap().corpus;
    let json = whole.to_json().unwrap();
    let read = Corpus::from_json(&json).unwrap();
    assert_eq!(read.claims(), whole.claims());
    let parts = Parts::of(&whole).unwrap();
    let (lazy, _) = opened(&parts).unwrap();
    assert_eq!(lazy.to_json().unwrap(), json);
    assert_eq!((lazy.claims(), &lazy), (whole.claims(), &whole));
    let none = Header::parse(json.lines().next().unwrap().as_bytes()).unwrap();
    let none = Corpus::new(Header { claims: Vec::new(), ..none }, whole.articles.iter().cloned().collect());
    assert!(none != whole && none.claims().is_empty());
    assert_eq!(none.contents(), whole.contents(), "the contents, which a page reads at its start, contain no claim");
    assert!(!corpus("a | S").to_json().unwrap().contains("claims"));
}

#[test]
fn the_header_of_an_opened_corpus_is_read_when_claims_are_needed() {
    let parts = Parts::of(&press_folder(&bundled(), TOPICS).unwrap().corpus).unwrap();
    let (length, json, fetched) = (parts.corpus.len(), parts.corpus, Arc::new(AtomicUsize::new(0)));
    let fetch = {
        let fetched = fetched.clone();
        move |range: Range<usize>| {
            fetched.fetch_add(1, Ordering::Relaxed);
            json[range].to_vec()
        }
    };
    let corpus = Corpus::open(length, Arc::new(fetch), &parts.contents).unwrap();
    let before = fetched.load(Ordering::Relaxed);
    assert!(!corpus.claims().is_empty() && !corpus.claims().is_empty());
    assert_eq!(fetched.load(Ordering::Relaxed), before + 1);
}

#[test]
fn a_damaged_header_gives_no_claims() {
    let parts = Parts::of(&press_folder(&bundled(), TOPICS).unwrap().corpus).unwrap();
    let header = parts.corpus.iter().position(|&byte| byte == b'\n').unwrap();
    let whole = claims().len();
    for at in (0..header).step_by(97).chain([header - 1]) {
        let mut damaged = parts.clone();
        damaged.corpus[at] = 0xff;
        let (corpus, _) = opened(&damaged).unwrap();
        assert_eq!(corpus.claims(), [], "at {at}");
        damaged.corpus[at] = b'x';
        let count = opened(&damaged).unwrap().0.claims().len();
        assert!([0, whole].contains(&count), "at {at}");
    }
}

#[test]
fn passages_outside_their_article_have_no_words() {
    let json = r#"{"format":"cuttings-corpus","version":1,"title":"T","articles":1,"topics":[],"claims":[{"id":"c","label":"C","passages":["#;
    let record = r#"{"id":"a","text":"पास","blocks":[]}"#;
    let words = |passage: &str| {
        let corpus = Corpus::from_json(&format!("{json}{passage}]}}]}}\n{record}\n")).map_err(|error| error.rule)?;
        Ok::<_, String>(corpus.claims()[0].passages[0].words(&corpus.articles[0]).map(str::to_string))
    };
    assert_eq!(words(r#"["a","text",0,3,"states",""]"#), Ok(Some("प".into())));
    for passage in
        ["a\",\"text\",0,1", "a\",\"text\",0,10", "a\",\"text\",3,0", "a\",\"title\",0,0", "b\",\"text\",0,3"]
    {
        assert_eq!(words(&format!("[\"{passage},\"states\",\"\"]")), Ok(None), "{passage}");
    }
    let refused = |passage: &str| words(passage).unwrap_err();
    assert!(refused(r#"["a","text",0,3,"denies",""]"#).starts_with("unknown name `denies`"));
    assert!(refused(r#"["a","body",0,3,"states",""]"#).starts_with("unknown name `body`"));
}

/// Each passage is in its article exactly once. The claims about the first and the third call can both be true, because
/// their scopes differ.
#[test]
fn the_bundled_claims_quote_the_digests() {
    let corpus = press_folder(&bundled(), TOPICS).unwrap().corpus;
    let claims = corpus.claims();
    assert!(claims.len() >= 20, "{}", claims.len());
    for passage in claims.iter().flat_map(|claim| &claim.passages) {
        let article = &corpus.articles[corpus.number_of(&passage.article).unwrap()];
        let whole = if passage.field == Field::Title { article.heading() } else { article.text.clone() };
        let words = passage.words(article).unwrap();
        assert_eq!((&whole[passage.start..passage.end], whole.matches(words).count()), (words, 1), "{}", article.id);
        assert_eq!(passage.remark.is_none(), passage.stance == Stance::States, "{words}");
    }
    let named: BTreeSet<&str> =
        claims.iter().flat_map(|claim| &claim.passages).map(|passage| passage.article.as_str()).collect();
    assert_eq!(named.len(), corpus.len(), "every article has a passage in a claim");
    let claim = |id: &str| claims.iter().find(|claim| claim.id == id).unwrap();
    let (first, third) = (claim("first-call"), claim("third-call"));
    assert!(first.subject.is_some() && first.subject == third.subject);
    assert!(first.scope.is_some() && third.scope.is_some() && first.scope != third.scope);
}

proptest! {
    /// Compares the search for the words of a passage with a simple search that tries every range of the text.
    #[test]
    fn words_are_found_where_a_search_of_every_range_finds_them(text in "[aaé \n]{0,9}", words in "[aé ]{1,3}") {
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let stretches = bounds.iter().flat_map(|&start| bounds.iter().map(move |&end| (start, end)));
        let holds = |&(start, end): &(usize, usize)| {
            let stretch = text.get(start..end).unwrap_or("");
            stretch.trim() == stretch && !stretch.is_empty() && squeezed(stretch) == squeezed(&words)
        };
        let expected: Vec<(usize, usize)> = stretches.filter(holds).collect();
        let article = Article { id: "ferry".into(), text: text.clone(), ..Article::default() };
        let draft = Draft { article, ..Draft::default() };
        let found = read_claims(&with(&format!("{{ in = 'ferry', words = '{words}' }}")), &[], &[draft]);
        match (found, expected.as_slice()) {
            (Ok(claims), [place]) => prop_assert_eq!((claims[0].passages[0].start, claims[0].passages[0].end), *place),
            (Err(problems), found) => prop_assert!(found.len() != 1 && problems.len() == 1, "{problems:?}"),
            (Ok(_), found) => prop_assert!(false, "{found:?}"),
        }
    }
}
