//! The results of searches in a small collection of nine articles in six languages.
//!
//! Each row was written by hand from the rules in the README. The expected results do not come from the core's parser,
//! tokeniser or spelling tables, so a fault in one of them makes a row fail.

use cuttings_core::corpus::{Article, Assignment, Corpus, Evidence, Field, Header};
use cuttings_core::index::Index;
use cuttings_core::search::find;

/// The articles: id, source, topics, title and text.
const ARTICLES: [[&str; 5]; 9] = [
    ["en-1", "Zee News", "defence", "Joint exercises agreed", "India and Japan plan joint exercises in March."],
    [
        "en-2",
        "Business Standard",
        "defence trade",
        "Hegseth calls Singh",
        "Pete Hegseth and Singh spoke of defence start-ups.",
    ],
    ["en-3", "The Times", "", "Weather", "Rain in Delhi. The exercise was cancelled, a joint statement was not."],
    ["hi", "दैनिक जागरण", "defence", "रक्षा मंत्री की बातचीत", "राजनाथ सिंह ने फ़ोन पर बात की।"],
    ["zh", "新华社", "defence", "国防部长会谈", "国防部长在北京举行会谈。"],
    ["ja", "朝日新聞", "quake", "東京で地震", "東京都で地震があり、三人が死亡した。"],
    ["ar", "الجزيرة", "defence", "وزير الدفاع", "تحدث وزير الدفاع مع نظيره في واشنطن."],
    ["th", "มติชน", "trade", "การค้าไทย", "การค้าไทยเติบโตในกรุงเทพ"],
    ["none", "", "", "Untitled", "Nothing but filler words."],
];

/// The topics: id and label.
const TOPICS: [[&str; 2]; 3] =
    [["defence", "Defence | रक्षा | 国防"], ["trade", "Trade and industry"], ["quake", "Earthquakes 地震"]];

fn corpus() -> Corpus {
    let article = |[id, source, topics, title, text]: [&str; 5]| {
        let assignment = |topic: &str| Assignment {
            topic: topic.into(),
            by_hand: false,
            evidence: vec![Evidence { field: Field::Text, start: 0, end: 1 }],
        };
        Article {
            id: id.into(),
            source: (!source.is_empty()).then(|| source.to_string()),
            topics: topics.split_whitespace().map(assignment).collect(),
            title: Some(title.into()),
            text: text.into(),
            ..Article::default()
        }
    };
    let topics = TOPICS.map(|[id, label]| (id.to_string(), label.to_string()));
    let aliases = [["Singh", "सिंह"], ["Delhi", "दिल्ली"]].map(|names| names.map(str::to_string).to_vec());
    let header = Header::new("Golden".into(), topics.to_vec(), aliases.to_vec());
    Corpus::new(header, ARTICLES.map(article).to_vec())
}

/// Checks each row: a typed search, and the ids of the articles found, in the order of [`ARTICLES`].
#[track_caller]
fn check(rows: &[(&str, &str)]) {
    let corpus = corpus();
    let index = Index::of(&corpus);
    for (typed, expected) in rows {
        let ids = find(&index, &corpus, typed).ids;
        let is_found = |id: &str| corpus.number_of(id).is_some_and(|number| ids.contains(number));
        let found: Vec<&str> = ARTICLES.iter().map(|article| article[0]).filter(|id| is_found(id)).collect();
        assert_eq!(found.join(" "), *expected, "{typed}");
    }
}

const ALL: &str = "en-1 en-2 en-3 hi zh ja ar th none";

#[test]
fn words_match_in_any_inflection_and_without_accents() {
    check(&[
        ("", ALL),
        ("exercise", "en-1 en-3"),
        ("EXERCISES agreed", "en-1"),
        ("défense", "en-2"),
        ("startups", "en-2"),
        ("start-ups", "en-2"),
        ("फ\u{93c}ोन", "hi"),
        ("बात", "hi"),
        ("北京", "zh"),
        ("死亡", "ja"),
        ("واشنطن", "ar"),
        ("وَزِير", "ar"),
        ("ไทย", "th"),
    ]);
}

#[test]
fn the_last_word_and_a_star_match_beginnings() {
    check(&[
        ("exer", "en-1 en-3"),
        ("exer agreed", ""),
        ("exer* agreed", "en-1"),
        ("cal* singh", "en-2"),
        ("रक*", "hi"),
        ("राजन", "hi"),
        ("الد", "ar"),
        ("เติ*", "th"),
        ("京*", "zh ja"),
    ]);
}

#[test]
fn phrases_match_their_words_in_order() {
    check(&[
        ("\"joint exercises\"", "en-1"),
        ("\"joint exercise\"", ""),
        ("\"exercises joint\"", ""),
        ("“joint stat", "en-3"),
        ("\"agreed india\"", ""),
        ("\"राजनाथ सिंह\"", "hi"),
        ("\"सिंह राजनाथ\"", ""),
        ("\"国防部长\"", "zh"),
        ("\"防国\"", ""),
        ("「東京都」", "ja"),
        ("\"وزير الدفاع\"", "ar"),
        ("\"الدفاع وزير\"", ""),
        ("\"กรุงเทพ\"", "th"),
    ]);
}

#[test]
fn or_joins_the_words_beside_it() {
    check(&[
        ("delhi OR hegseth", "en-2 en-3"),
        ("joint delhi OR japan", "en-1 en-3"),
        ("北京 OR 東京", "zh ja"),
        ("واشنطن | กรุงเทพ", "ar th"),
        ("hegseth OR -joint", "en-2 hi zh ja ar th none"),
    ]);
}

#[test]
fn exclusions_remove_only_what_they_name() {
    check(&[
        ("joint -exercises", ""),
        ("joint -agreed", "en-3"),
        ("joint NOT agreed", "en-3"),
        ("joint -\"joint exercises\"", "en-3"),
        ("joint -title:joint", "en-3"),
        ("-北京 -東京 -joint -singh", "ar th none"),
        ("-دفاع OR none", ALL),
        ("-الدفاع", "en-1 en-2 en-3 hi zh ja th none"),
        ("-ไทย", "en-1 en-2 en-3 hi zh ja ar none"),
    ]);
}

/// A searched word that is absent or very rare also matches similar words. A phrase or an exclusion never does.
#[test]
fn typos_are_forgiven_in_searched_words_and_never_in_exclusions() {
    check(&[
        ("hegsth", "en-2"),
        ("hegsteh", "en-2"),
        ("exercizes", "en-1 en-3"),
        ("बातचत", "hi"),
        ("title:hegsth", "en-2"),
        ("\"hegsth\"", ""),
        ("-hegsth", ALL),
        ("NOT hegsth", ALL),
        ("-title:hegsth", ALL),
        ("-\"hegsth calls\"", ALL),
        ("-बातचत", ALL),
        ("-الدفاا", ALL),
        ("joint OR -hegsth", ALL),
        ("joint -exercizzes", "en-1 en-3"),
    ]);
}

#[test]
fn aliases_match_each_other() {
    check(&[
        ("singh", "en-2 hi"),
        ("सिंह", "en-2 hi"),
        ("title:सिंह", "en-2"),
        ("दिल्ली", "en-3"),
        ("-singh joint", "en-1 en-3"),
        ("-सिंह joint OR calls", "en-1 en-3"),
    ]);
}

#[test]
fn fields_search_the_headline_the_source_and_the_topics() {
    check(&[
        ("title:joint", "en-1"),
        ("title:\"hegseth calls\"", "en-2"),
        ("title:地震", "ja"),
        ("title:北京", ""),
        ("source:zee", "en-1"),
        ("source:\"business standard\"", "en-2"),
        ("source:\"standard business\"", ""),
        ("source:stand*", "en-2"),
        ("source:जागरण", "hi"),
        ("source:新华", "zh"),
        ("source:朝日", "ja"),
        ("source:الجزيرة", "ar"),
        ("source:มติชน", "th"),
        ("-source:新华社 title:国防", ""),
        ("topic:trade", "en-2 th"),
        ("topic:industry -source:มติชน", "en-2"),
        ("topic:रक्षा", "en-1 en-2 hi zh ar"),
        ("topic:国防", "en-1 en-2 hi zh ar"),
        ("topic:地震", "ja"),
        ("topic:nothing", ""),
    ]);
}

/// The value after `source:`, `topic:` or `title:` here has neither a letter nor a digit.
#[test]
fn a_field_without_a_word_has_no_effect_and_gives_a_notice() {
    let corpus = corpus();
    let index = Index::of(&corpus);
    for value in ["&", "—", "…", "。", "、", "؟", "।", "\"…\"", "&*"] {
        for field in ["source", "topic", "title"] {
            for minus in ["", "-"] {
                let typed = format!("{minus}{field}:{value}");
                check(&[(&typed, ALL), (&format!("{typed} joint"), "en-1 en-3")]);
                assert_eq!(find(&index, &corpus, &typed).notices.len(), 1, "{typed}");
            }
        }
    }
}
