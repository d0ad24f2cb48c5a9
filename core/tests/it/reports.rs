//! Tests with the five raw reports that the bundled digests summarise. The environment variable `REPORTS` names their
//! folder, because the reports are not part of the repository.
//!
//! Without `REPORTS`, these tests print that they were skipped. With `CI=true` they fail instead, unless
//! `WITHOUT_REPORTS=true` says that there are no reports. So a run in CI never skips the tests by accident.

use std::io::Write;
use std::path::PathBuf;

use cuttings_core::bundle::press_folder;
use cuttings_core::compare::{
    self, Channel, DifferenceKind, LEAST, NumberedWord, PassageGroup, PassageOccurrence, PreparedArticles,
    QuotationGroup, STANDARD, VersionKind, WordNumbers,
};
use cuttings_core::corpus::{Article, BlockKind, Corpus, Field};

use crate::TOPICS;
use crate::topic::{READ, table};

/// The corpus of the raw reports. If `REPORTS` is not set, prints a message and returns `None`, or panics if the tests
/// must run.
#[track_caller]
#[allow(clippy::explicit_write, reason = "the test harness hides what `eprintln!` prints when a test passes")]
fn reports() -> Option<Corpus> {
    let folder = std::env::var("REPORTS").unwrap_or_default();
    if folder.is_empty() {
        let is_true = |name: &str| std::env::var(name).is_ok_and(|value| value == "true");
        let must_run = is_true("CI") && !is_true("WITHOUT_REPORTS");
        assert!(!must_run, "set REPORTS to the folder of the raw reports, or WITHOUT_REPORTS=true if there is none");
        let line = std::panic::Location::caller().line();
        writeln!(std::io::stderr(), "skipped: set REPORTS to run the test at {}:{line}", file!()).unwrap();
        return None;
    }
    // A relative path starts at the top of the repository.
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
fn dates_come_from_the_date_marks_and_are_never_guessed() {
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
fn only_the_two_headlines_in_the_files_are_found() {
    let Some(corpus) = reports() else { return };
    let titled: Vec<_> = corpus.articles.iter().filter(|article| article.title.is_some()).collect();
    let sources: Vec<_> = titled.iter().filter_map(|article| article.source.as_deref()).collect();
    assert_eq!(sources, ["Business Standard", "Devdiscourse"]);
    assert!(titled.iter().all(|article| article.from_text.contains(&"title".to_string())));
}

#[test]
fn furniture_is_removed_and_everything_else_is_kept() {
    let Some(corpus) = reports() else { return };
    let business_standard = of(&corpus, "Business Standard");
    let lengths: Vec<usize> = business_standard.left_out.iter().map(String::len).collect();
    assert_eq!(lengths.len(), 2, "its date line and the repeated standfirst");
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
fn evidence_consists_of_the_words_of_the_rule() {
    let Some(corpus) = reports() else { return };
    let article = of(&corpus, "Zee News");
    let words: Vec<&str> = article
        .evidence("visits-invitations", Field::Text)
        .iter()
        .map(|&(start, end)| &article.text[start..end])
        .collect();
    assert_eq!(words, ["hosted", "invited"]);
}

fn all(corpus: &Corpus) -> Vec<usize> {
    (0..corpus.len()).collect()
}

fn source(corpus: &Corpus, article: usize) -> &str {
    corpus.articles[article].source.as_deref().unwrap_or("")
}

fn number(corpus: &Corpus, source: &str) -> usize {
    corpus.articles.iter().position(|article| article.source.as_deref() == Some(source)).unwrap()
}

/// Checks that the article of the source `name` has an occurrence of a shared passage with this beginning, end and
/// number of words. Returns the index of the passage group, and the occurrence.
#[track_caller]
fn check_member(
    corpus: &Corpus,
    families: &[PassageGroup],
    name: &str,
    begins: &str,
    ends: &str,
    words: usize,
) -> (usize, PassageOccurrence) {
    let article = of(corpus, name);
    let text = |member: &PassageOccurrence| article.text[member.bytes.0..member.bytes.1].to_string();
    let found = families.iter().enumerate().find_map(|(family, one)| {
        let is_it = |member: &&PassageOccurrence| {
            source(corpus, member.article) == name && text(member).starts_with(begins) && text(member).ends_with(ends)
        };
        one.occurrences.iter().find(is_it).map(|member| (family, member.clone()))
    });
    let (family, member) = found.unwrap_or_else(|| panic!("{name}: nothing from “{begins}” to “{ends}”"));
    let all: Vec<NumberedWord> = WordNumbers::default().words(article);
    let within = all.iter().filter(|word| member.bytes.0 <= word.start && word.end <= member.bytes.1).count();
    assert_eq!((member.words, within), (words, words), "{name}: {begins} … {ends}");
    assert!(all.iter().any(|word| word.start == member.bytes.0) && all.iter().any(|word| word.end == member.bytes.1));
    (family, member)
}

#[test]
fn the_statement_and_the_post_are_found_verbatim() {
    let Some(corpus) = reports() else { return };
    let wording = compare::wording(&PreparedArticles::new(&corpus, &all(&corpus)), STANDARD);
    let families = &wording.groups;
    for (begins, ends, words, other_words) in [
        ("Excellent discussion", "capacity building", 22, 22),
        ("Conveyed my deep", "an early date", 28, 28),
        ("The two leaders", "the industry collaboration", 28, 28),
        ("They agreed to further", "like-minded partners", 41, 41),
        ("complimented the US", "to new levels", 23, 22),
    ] {
        let (one, _) = check_member(&corpus, families, "Business Standard", begins, ends, words);
        let (other, _) = check_member(&corpus, families, "Zee News", begins, ends, other_words);
        assert_eq!(one, other, "{begins}");
    }
    let edits = |name: &str, begins: &str, ends: &str, words: usize| {
        let (family, member) = check_member(&corpus, families, name, begins, ends, words);
        let fullest = &families[family].occurrences[families[family].fullest];
        let words =
            |article: usize, (start, end): (usize, usize)| corpus.articles[article].text[start..end].to_string();
        let edit = |edit: &compare::Edit| (words(fullest.article, edit.one), words(member.article, edit.other));
        member.edits.iter().map(edit).collect::<Vec<_>>()
    };
    let edited = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(one, other)| (one.to_string(), other.to_string())).collect()
    };
    assert_eq!(edits("Zee News", "They agreed to further", "like-minded partners", 41), edited(&[("and", "&")]));
    assert_eq!(
        edits("Zee News", "complimented the US", "to new levels", 22),
        edited(&[("Defence", "Defense"), ("the", "")])
    );
    assert_eq!(edits("Indian Defence News", "They agreed to further", "partnership", 15), edited(&[("upon", "on")]));
}

#[test]
fn the_reports_of_the_first_call_share_no_run_of_eight_words_with_another_report() {
    let Some(corpus) = reports() else { return };
    let wording = compare::wording(&PreparedArticles::new(&corpus, &all(&corpus)), STANDARD);
    let alone: Vec<&str> = wording.alone.iter().map(|&article| source(&corpus, article)).collect();
    assert_eq!(alone, ["India TV News", "Devdiscourse"]);
    // Every report shares a run of five words with another report.
    assert_eq!(compare::wording(&PreparedArticles::new(&corpus, &all(&corpus)), *LEAST.start()).alone, [0; 0]);
}

/// Checks the source and kind of each version in a quotation group, and returns the group. The group is found by one
/// version, which begins with `begins` in the article of the source `name`.
#[track_caller]
fn check_entry(
    corpus: &Corpus,
    ledger: &[QuotationGroup],
    name: &str,
    begins: &str,
    kinds: &[(&str, VersionKind)],
) -> QuotationGroup {
    let entry = ledger.iter().find(|entry| {
        entry.versions.iter().any(|form| {
            let text = &corpus.articles[form.article].text;
            source(corpus, form.article) == name && text[form.ranges[0].0..].starts_with(begins)
        })
    });
    let entry = entry.unwrap_or_else(|| panic!("no quotation “{begins}” in {name}"));
    let found: Vec<(&str, VersionKind)> =
        entry.versions.iter().map(|form| (source(corpus, form.article), form.kind)).collect();
    assert_eq!(found, kinds, "{begins}");
    entry.clone()
}

#[test]
fn quotations_are_found_with_speaker_and_channel() {
    let Some(corpus) = reports() else { return };
    let ledger = compare::quotation_groups(&PreparedArticles::new(&corpus, &all(&corpus)));
    let said = |name: &str, begins: &str| -> (String, String, Option<Channel>) {
        let article = of(&corpus, name);
        let quotes = compare::quotations(article);
        let quote = quotes.iter().find(|quote| article.text[quote.ranges[0].0..].starts_with(begins));
        let quote = quote.unwrap_or_else(|| panic!("no quotation “{begins}” in {name}"));
        let words =
            |bytes: Option<(usize, usize)>| bytes.map_or("", |(start, end)| &article.text[start..end]).to_string();
        (words(quote.attribution.speaker), words(quote.attribution.person), quote.attribution.channel)
    };
    let is = |speaker: &str, person: &str, channel: Option<Channel>| (speaker.to_string(), person.to_string(), channel);
    let (bs, zn, it) = ("Business Standard", "Zee News", "India TV News");
    assert_eq!(said(bs, "Excellent"), is("Singh", "Singh", Some(Channel::SocialMedia)));
    assert_eq!(said(zn, "Glad to speak"), is("Singh", "Singh", Some(Channel::X)));
    assert_eq!(said(bs, "Conveyed"), is("he", "Singh", None));
    assert_eq!(said(zn, "Conveyed"), is("Singh", "Singh", None));
    assert_eq!(said(bs, "The two leaders"), is("it", "", Some(Channel::Statement)));
    assert_eq!(said(bs, "They agreed"), is("the ministry", "the ministry", None));
    assert_eq!(said(bs, "He complimented"), is("the ministry", "the ministry", None));
    assert_eq!(said(zn, "The two leaders"), is("Ministry of Defence", "Ministry of Defence", Some(Channel::Statement)));
    assert_eq!(
        said(it, "the two ministers"),
        is("A Defence Ministry spokesperson", "A Defence Ministry spokesperson", Some(Channel::Spokesperson))
    );
    assert_eq!(said(it, "We reviewed"), is("Rajnath Singh", "Rajnath Singh", Some(Channel::SocialMedia)));
    assert_eq!(said(bs, "unwavering"), is("", "", None));
    assert_eq!(said("Indian Defence News", "critical"), is("", "", None));

    use VersionKind::{Altered, Trimmed, Verbatim};
    check_entry(&corpus, &ledger, zn, "Glad to speak", &[(zn, Verbatim), (bs, Trimmed)]);
    check_entry(&corpus, &ledger, bs, "Conveyed", &[(bs, Verbatim), (bs, Trimmed), (zn, Verbatim)]);
    check_entry(&corpus, &ledger, it, "We reviewed", &[(it, Verbatim)]);
    let statement = check_entry(
        &corpus,
        &ledger,
        zn,
        "The two leaders",
        &[(zn, Verbatim), (bs, Altered), (bs, Trimmed), (bs, Altered), ("Indian Defence News", Altered)],
    );
    let form = &statement.versions[3];
    let [edit] = form.edits[..] else { panic!("{:?}", form.edits) };
    let words = |article: usize, (start, end): (usize, usize)| &corpus.articles[article].text[start..end];
    assert_eq!((words(statement.versions[0].article, edit.one), words(form.article, edit.other)), ("&", "and"));
    assert_eq!(
        statement.absent.iter().map(|&article| source(&corpus, article)).collect::<Vec<_>>(),
        [it, "Devdiscourse"]
    );
}

#[test]
fn the_reports_differ_in_words_and_do_not_conflict() {
    let Some(corpus) = reports() else { return };
    let differences = compare::differences(&PreparedArticles::new(&corpus, &all(&corpus)));
    let found: Vec<(DifferenceKind, Vec<&str>)> = differences
        .iter()
        .map(|one| (one.kind, one.variants.iter().map(|variant| variant.words.as_str()).collect()))
        .collect();
    let expected = [
        (DifferenceKind::AlteredQuotation, vec!["&", "and"]),
        (DifferenceKind::AlteredQuotation, vec!["(left out)", "the"]),
        (DifferenceKind::Spelling, vec!["Defence", "defense"]),
        (DifferenceKind::Spelling, vec!["startups", "start-ups"]),
        (DifferenceKind::Spelling, vec!["Defence", "Defense"]),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_dates_of_the_reports_are_in_the_lanes_of_two_calls() {
    let Some(corpus) = reports() else { return };
    crate::story::check_two_calls(&corpus);
    let lanes = compare::lanes(&PreparedArticles::new(&corpus, &all(&corpus)));
    let mentioned = |place: usize| -> Vec<(String, bool, usize)> {
        let mentioned = lanes[place].mentioned.iter();
        mentioned.map(|one| (one.spoken.clone(), one.is_inferred, one.places.len())).collect()
    };
    let is = |spoken: &str, is_inferred: bool, places: usize| (spoken.to_string(), is_inferred, places);
    assert_eq!(
        mentioned(0),
        [is("2025–2035", false, 2), is("6 February 2025", false, 2), is("13 February 2025", true, 1)]
    );
    assert_eq!(
        mentioned(1),
        [
            is("January 2025", false, 3),
            is("22 April 2025", true, 1),
            is("6–7 May 2025", true, 1),
            is("1 July 2025", false, 3)
        ]
    );
    let delays: Vec<(usize, Option<i32>)> =
        lanes.iter().flat_map(|lane| &lane.published).map(|one| (one.article, one.delay)).collect();
    let at = |source: &str| number(&corpus, source);
    let expected = [
        (at("India TV News"), Some(1)),
        (at("Devdiscourse"), None),
        (at("Business Standard"), Some(0)),
        (at("Zee News"), Some(0)),
        (at("Indian Defence News"), Some(1)),
    ];
    assert_eq!(delays, expected);
}
