use cuttings_core::bundle::{press, press_folder};
use cuttings_core::corpus::{Corpus, Field};
use cuttings_core::topic::{Pattern, Taxonomy, Tokens};

use crate::{TOPICS, bundled, file};

/// Checks the matches of a pattern in a text. In `found`, `|` is between matches.
#[track_caller]
fn check(pattern: &str, text: &str, found: &str) {
    let pattern: Pattern = pattern.parse().unwrap();
    let words = Tokens::of(text);
    let matches: Vec<&str> = pattern.find(&words).map(|range| &text[range]).collect();
    assert_eq!(matches.join("|"), found);
}

#[test]
fn patterns_match_words_phrases_stems_and_alternatives() {
    check("logistics", "Logistics, logistical LOGISTICS", "Logistics|LOGISTICS");
    check("logistic*", "Logistics, logistical, illogistic", "Logistics|logistical");
    check("like minded", "like-minded, like “minded”, like a minded", "like-minded|like “minded");
    check("joint military/naval exercis*", "joint naval exercises; joint air exercises", "joint naval exercises");
    check("land _ sea", "land, air, sea; land sea", "land, air, sea");
    check("2025 2035", "2025–2035, 2025-2035, 2025, 2035.", "2025–2035|2025-2035|2025, 2035");
    check("आतंकवाद", "सीमा पार आतंकवाद, आतंकवादी", "आतंकवाद");
    check("joint exercises", "joint exercises; joint.\nExercises; joint\n\nexercises", "joint exercises");
    check("joint _ exercises", "joint.\nNaval exercises. Joint naval.\nExercises", "");
    check("framework", "The framework’s text and the Framework's", "framework|Framework");
    check("framework text", "The framework’s text", "framework’s text");
    check("elysee", "Élysée", "Élysée");
    check("地震", "3日の地震で、地。震", "地震|地。震");
    check("地震/津波 警報", "津波警報と地震警報、地\n震警報", "津波警報|地震警報");
    check("学生*", "大学生が学生", "学生|学生");
    check("ภาษา", "เรียนภาษาไทย", "ภาษา");
    check("اخبار", "أَخبار العالم", "أَخبار");
    check("terror", "Terror and terrorism", "Terror");
    check("a b c", "a b", "");
    check("a", "", "");
}

#[test]
fn invalid_patterns_say_why() {
    #[track_caller]
    fn check(pattern: &str, said: &str) {
        assert_eq!(pattern.parse::<Pattern>().unwrap_err().to_string(), said);
    }
    check("", "“” must begin and end with a word");
    check("_ word", "“_ word” must begin and end with a word");
    check("like-minded", "“like-minded” is not one word; separate words by spaces, also at a hyphen");
    check("a //b", "“” is not one word; separate words by spaces, also at a hyphen");
    check("*", "“*” is not one word; separate words by spaces, also at a hyphen");
}

#[test]
fn problems_of_topics_toml_have_line_and_column() {
    #[track_caller]
    fn check(taxonomy: &str, said: &[&str]) {
        let problems = Taxonomy::from_toml("topics.toml", taxonomy).unwrap_err();
        assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), said);
    }
    check(
        "[[topic]]\nid = \"A b\"\nlabel = \"A\"\nany = [\"x-y\"]\n[[topic]]\nid = \"b\"\nlabel = \"B\"\nany = []\n",
        &[
            "topics.toml:4:8: any: “x-y” is not one word; separate words by spaces, also at a hyphen; write words separated by spaces",
            "topics.toml:2:6: id: “A b” is not an id; use lower-case letters, digits and hyphens",
            "topics.toml:5:1: any: nothing assigns “b”; add words or phrases that assign the topic",
        ],
    );
    let problems =
        Taxonomy::from_toml("topics.toml", "[[topic]]\nid = \"a\"\nlabel = \"A\"\nwords = []\nany = [\"a\"]\n");
    let said = problems.unwrap_err()[0].to_string();
    assert!(said.starts_with("topics.toml:4:1: unknown field `words`"), "{said}");
}

#[test]
fn topics_keep_their_evidence_and_front_matter_adds_or_refuses() {
    let taxonomy = "[[topic]]\nid = \"a\"\nlabel = \"A\"\nany = [\"sea\", \"deep sea\", \"big deep\"]\nnot = [\"sea change\"]\n[[topic]]\nid = \"b\"\nlabel = \"B\"\nany = [\"land\"]\n[[topic]]\nid = \"c\"\nlabel = \"C\"\nany = [\"air\"]\n";
    let article =
        "---\ntitle: The sea\nsource: S\ndate: 2025\ntopics: [b, -c]\n---\nThe big deep sea; a sea change; air.";
    let corpus = press(&[file("a.md", article), file("topics.toml", taxonomy)], TOPICS, "Test").unwrap().corpus;
    let article = &corpus.articles[0];
    let evidence: Vec<(Field, &str)> = article.topics[0]
        .evidence
        .iter()
        .map(|one| match one.field {
            Field::Title => (one.field, &article.title.as_deref().unwrap()[one.start..one.end]),
            Field::Text => (one.field, &article.text[one.start..one.end]),
        })
        .collect();
    assert_eq!(evidence, [(Field::Title, "sea"), (Field::Text, "big deep sea")]);
    let by_hand: Vec<(&str, bool, usize)> =
        article.topics.iter().map(|topic| (topic.topic.as_str(), topic.by_hand, topic.evidence.len())).collect();
    assert_eq!(by_hand, [("a", false, 2), ("b", true, 0)]);
}

/// For each source, the topics that a person finds in its report. The marks are in the order of `topics.toml`: `x` if
/// the report is about the topic, otherwise `-`.
///
/// The topics are interoperability, supply chains, logistics, joint exercises, like-minded partners, counter-terrorism,
/// training and exchanges, industry collaboration, capacity building, technology, information sharing, innovation,
/// framework, domains, regional security, Indo-Pacific, visits and invitations. Then come people: Rajnath Singh, Pete
/// Hegseth, Narendra Modi, Donald Trump and Asim Munir. Then come places and events: New Delhi, Washington, Pakistan,
/// Pahalgam and Operation Sindoor.
pub const READ: [(&str, &str); 5] = [
    // Supply chains, and businesses that take part in innovation, are not industry collaboration.
    ("Devdiscourse", "xxxx-----xxxxx-x-xx--------"),
    // The minister's post says "defence-industrial cooperation". The visit is Modi's visit to Washington.
    ("India TV News", "xxxx---x-xxxxx--xxxxx--x---"),
    ("Business Standard", "xxxxxxxxx-------xxx--------"),
    ("Zee News", "xxxxxxxxx-----x-xxx-xxx-xxx"),
    // About the region, this report says only "regional security challenges".
    ("Indian Defence News", "xxxxxxxxx-----x-xxx--------"),
];

/// The topics that the rules assign to the article of one source, in the form of [`READ`].
pub fn table(corpus: &Corpus, source: &str) -> String {
    let article = corpus.articles.iter().find(|article| article.source.as_deref() == Some(source));
    let article = article.unwrap_or_else(|| panic!("no article of {source}"));
    corpus.topics.iter().map(|topic| if article.assignment(&topic.id).is_some() { 'x' } else { '-' }).collect()
}

#[test]
fn the_rules_assign_the_topics_that_a_reader_finds() {
    let corpus = press_folder(&bundled(), TOPICS).unwrap().corpus;
    for (source, read) in READ {
        assert_eq!(table(&corpus, source), read, "{source}");
    }
}

#[test]
fn an_unknown_topic_in_front_matter_is_never_silently_ignored() {
    #[track_caller]
    fn check(topics: &str, said: &[&str]) {
        let taxonomy = "[[topic]]\nid = \"a\"\nlabel = \"A\"\nany = [\"sea\"]\n[[topic]]\nid = \"मौसम\"\nlabel = \"मौसम\"\nany = [\"बारिश\"]\n";
        let article = format!("---\ntitle: The sea\nsource: S\ndate: 2025\ntopics: {topics}\n---\nText.");
        let pressed = press(&[file("a.md", &article), file("topics.toml", taxonomy)], TOPICS, "Test");
        let problems = pressed.map_or_else(|problems| problems, |pressed| pressed.warnings);
        assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), said, "{topics}");
    }
    check("[-a]", &[]);
    check("[a, -मौसम]", &[]);
    for unknown in ["-a", "-मौसम", "weather", "天气", "天気", "الطقس", "อากาศ"] {
        let rule = format!("a.md:5:10: topics: there is no topic “{unknown}”; use one of a, मौसम");
        check(&format!("[-{unknown}]"), &[&rule]);
    }
    check("[a, -a]", &["a.md:5:13: topics: “a” is both added and refused; keep one of the two"]);
    check("[-मौसम, मौसम]", &["a.md:5:17: topics: “मौसम” is both added and refused; keep one of the two"]);
}

#[test]
fn a_topic_without_a_name_is_an_error() {
    let taxonomy = "[[topic]]\nid = \"a\"\nlabel = \" \"\nany = [\"sea\"]\n[[alias]]\nsame = [\"a\", \" \"]\n";
    let problems = Taxonomy::from_toml("topics.toml", taxonomy).unwrap_err();
    let said = [
        "topics.toml:3:9: label: it is empty; write the topic's name for readers",
        "topics.toml:6:8: same: an alias needs two names or more; write two or more names for the same thing",
    ];
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), said);
}

proptest::proptest! {
    #[test]
    fn a_pattern_finds_ranges_of_any_text(text in crate::text::mixed_text(), first in crate::text::mixed_text()) {
        let words = Tokens::of(&text);
        for pattern in ["minister*", "地震/東京 _ 3", "the _ said", first.as_str()] {
            let Ok(pattern) = pattern.parse::<Pattern>() else { continue };
            for found in pattern.find(&words) {
                proptest::prop_assert!(text.get(found).is_some_and(|found| !found.is_empty() && !found.contains('\n')));
            }
        }
    }
}
