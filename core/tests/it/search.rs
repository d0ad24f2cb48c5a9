//! Tests searches in small collections.

use cuttings_core::corpus::{Article, Corpus, Header};
use cuttings_core::index::Index;
use cuttings_core::search::{Answer, Excerpt, Part, excerpt, find, unread};
use cuttings_core::text::{Spelling, fold, tokens};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::naive;

/// A corpus of articles, one on each line: `title / text`. The ids of the articles are `0`, `1`, …
fn corpus(lines: &str) -> Corpus {
    corpus_with(lines, &[])
}

fn corpus_with(lines: &str, aliases: &[&[&str]]) -> Corpus {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    let article = |(number, line): (usize, &str)| {
        let (title, text) = line.split_once(" /").unwrap();
        let (title, text) = (Some(title.to_string()), text.trim_start().replace("\\n", "\n"));
        Article { id: format!("{number}"), source: Some("Zee News".into()), title, text, ..Article::default() }
    };
    let aliases = aliases.iter().map(|group| group.iter().map(|name| name.to_string()).collect()).collect();
    Corpus::new(Header::new("Test".into(), Vec::new(), aliases), lines.enumerate().map(article).collect())
}

/// The ids of the articles found, best first. Without scores, the articles are in the order of the corpus.
fn found(corpus: &Corpus, typed: &str) -> String {
    let answer = find(&Index::of(corpus), corpus, typed);
    let mut numbers: Vec<usize> = answer.ids.iter().collect();
    if !answer.scores.is_empty() {
        numbers.sort_by(|&one, &other| answer.scores[other].total_cmp(&answer.scores[one]));
    }
    numbers.iter().map(|&number| corpus.articles[number].id.as_str()).collect::<Vec<_>>().join(" ")
}

/// Checks the tokens of a text: `word@position`. `+n` follows a token that covers n further positions, such as a
/// compound.
#[track_caller]
fn check_words(text: &str, expected: &str) {
    let mut words = Vec::new();
    tokens(text, &mut |token| {
        let width = if token.width > 1 { format!("+{}", token.width - 1) } else { String::new() };
        words.push(format!("{}@{}{width}", token.word, token.position));
        assert!(text.get(token.start..token.end).is_some_and(|written| !written.is_empty()), "{token:?}");
    });
    assert_eq!(words.join(" "), expected, "{text}");
}

#[test]
fn tokens_have_positions() {
    check_words("", "");
    check_words("India–US call", "india@0 us@1 indiaus@0+1 call@2");
    check_words("India-US", "india@0 us@1 indiaus@0+1");
    check_words("India’s start-ups", "india@0 start@1 ups@2 startups@1+1");
    check_words("India's don't O’Neill", "india@0 dont@1 oneill@2");
    check_words("the U.S. and e.g. a.m.", "the@0 us@1 and@2 eg@3 am@4");
    check_words("Rs 1,00,000.50", "rs@0 1@1 00@2 000@3 50@4 100000.50@1+3");
    check_words("2025–2035", "2025@0 2035@1");
    check_words("end. New", "end@0 new@1");
    check_words("one\ntwo", "one@0 two@2");
    check_words("Élysée ﬁne ﬀ Straße ＡＢＣ", "elysee@0 fine@1 ff@2 strasse@3 abc@4");
    check_words("cafe\u{301} so\u{ad}ft x\u{200d}y", "cafe@0 soft@1 xy@2");
    check_words("AT&T <b>bold</b> 50%", "at@0 t@1 b@2 bold@3 b@4 50@5");
    check_words("東京都 に", "東京@0 京都@1 に@2");
    check_words("ภาษาไทย", "ภา@0 าษ@1 ษา@2 าไ@3 ไท@4 ทย@5");
    check_words("سَلام العَالَم", "سلام@0 العالم@1");
    check_words("- – ' \" 🙂 \u{202e}", "");
}

/// A word stays the same in NFC and NFD, with and without joiners, and with Devanagari or ASCII digits. A different
/// vowel sign or nukta (a dot that changes a consonant) makes a different word.
#[test]
fn devanagari_words_are_whole() {
    check_words("रक्षा मंत्री राजनाथ सिंह।", "रक्षा@0 मंत्री@1 राजनाथ@2 सिंह@3");
    check_words("फ़ोन", "फ\u{93c}ोन@0");
    check_words("२०२५ में", "2025@0 में@1");
    let composed = "फ़ोन ज़रूरी क़ानून सड़क";
    let all = |text: &str| {
        let mut words = Vec::new();
        tokens(text, &mut |token| words.push(token.word.to_string()));
        words
    };
    assert_eq!(all(&composed.nfc().collect::<String>()), all(&composed.nfd().collect::<String>()));
    assert_eq!(all("क्‍ष"), all("क्ष"));
    assert_eq!(all("क्‌ष"), all("क्ष"));
    assert_ne!(all("सिंह"), all("सिह"));
    assert_ne!(all("फ़न"), all("फन"));
    let corpus = corpus_with(
        "रक्षा मंत्री / राजनाथ सिंह ने फ़ोन पर बात की, १ जुलाई २०२५
         Defence minister / Rajnath Singh spoke by telephone on 1 July 2025
         Other / Jaishankar travelled",
        &[&["Rajnath", "राजनाथ"], &["Singh", "सिंह"]],
    );
    assert_eq!(found(&corpus, "राजनाथ"), "0 1");
    assert_eq!(found(&corpus, "Rajnath"), "1 0");
    assert_eq!(found(&corpus, "rajnath singh"), "1 0");
    assert_eq!(found(&corpus, "फ़ो"), "0");
    assert_eq!(found(&corpus, "फ़ोन".nfd().collect::<String>().as_str()), "0");
    assert_eq!(found(&corpus, "2025 1"), "1 0");
    assert_eq!(found(&corpus, "सिह"), "");
}

/// Checks `fold` against the decompositions of the Unicode Character Database. Lower-case letters of Latin, Greek and
/// Cyrillic lose their combining marks. Indic characters keep them. Variant letters such as ſ and ϐ are not checked.
#[test]
fn letters_are_folded_as_unicode_decomposes_them() {
    let scripts = [0xc0..0x250, 0x370..0x530, 0x900..0xe00, 0x1e00..0x2000];
    for c in scripts.into_iter().flatten().filter_map(char::from_u32) {
        let is_indic = ('\u{900}'..'\u{e00}').contains(&c);
        if !is_indic && (!c.is_lowercase() || "\u{17f}ϒſϐϑϕϖϰϱϲϵ".contains(c)) {
            continue;
        }
        let kept = c.nfd().filter(|&part| is_indic || !is_combining_mark(part));
        let mut expected = String::new();
        kept.for_each(|part| fold(part, &mut expected));
        let mut folded = String::new();
        fold(c, &mut folded);
        assert_eq!(folded, expected, "{c} U+{:04X}", c as u32);
    }
}

#[test]
fn spellings_and_endings_are_one_word() {
    let spelling = Spelling::default();
    for same in [
        "defence defense defences",
        "colour colors colouring",
        "organise organize organisation organizations organizing",
        "analyse analyze analysed",
        "centre center centres centred centered",
        "programme program programmes programs",
        "programmed programmed",
        "travelled traveled travelling",
        "dialogue dialog dialogues",
        "manoeuvre maneuver manoeuvres maneuvering manoeuvring",
        "neighbouring neighboring",
        "licence license licensed",
        "fulfil fulfill fulfilled fulfilment fulfillment",
        "counsellor counselor",
        "jewellery jewelry",
        "precise precisely",
        "towards toward",
        "exercise exercises exercising exercised",
        "partner partners",
    ] {
        let stems: Vec<String> = same.split(' ').map(|word| spelling.stem(word)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{same}: {stems:?}");
    }
    for other in ["defence defend", "centre central", "general generate", "2025 2035", "सिंह सिह"] {
        let (one, two) = other.split_once(' ').unwrap();
        assert_ne!(spelling.stem(one), spelling.stem(two), "{other}");
    }
}

fn calls() -> Corpus {
    corpus(
        "Joint exercises agreed / The defence ministers spoke of start-ups and joint exercises
         A call / Hegseth and Singh held a telephone call about defense startups\\nExercises jointly planned
         Interoperability / India–US interoperability, said Singh in Washington
         Élysée / Nothing to do with it: joint ventures",
    )
}

/// `unread` returns the candidates that are not tokenised yet. The page tokenises them in slices before it searches.
#[test]
fn a_phrase_tokenises_its_candidates_once() {
    let corpus = corpus(
        "joint exercises / held\n
         exercises / joint and other\n
         joint / statement\n
         start-ups / meet",
    );
    let index = Index::of(&corpus);
    const NONE: [usize; 0] = [];
    let of = |typed: &str| unread(&index, &corpus, typed);
    assert_eq!(of("joint exercises"), NONE);
    assert_eq!(of("title:\"joint exercises\""), [0, 1]);
    assert_eq!(of("-\"joint exercises\" \"exercises joint"), [0, 1]);
    assert_eq!(of("start-ups"), [3]);
    assert_eq!(of("source:\"joint exercises\""), NONE);
    find(&index, &corpus, "\"joint exercises\"");
    assert_eq!(of("\"joint exercises\""), NONE);
    assert_eq!(of("start-ups"), [3]);
}

#[test]
fn words_phrases_and_exclusions_find_their_articles() {
    let corpus = calls();
    for (typed, ids) in [
        ("", "0 1 2 3"),
        ("exercise", "0 1"),
        ("defence", "0 1"),
        ("defense minister", "0"),
        ("start-ups", "0 1"),
        ("startups", "0 1"),
        ("\"defense start-ups\"", "1"),
        ("\"joint exercises\"", "0"),
        ("\"joint exercise\"", ""),
        ("\"joint exer", "0"),
        ("\"startups exercises\"", ""),
        ("india-us", "2"),
        ("indiaus", "2"),
        ("elysee", "3"),
        ("ÉLYSÉE", "3"),
        ("inter", "2"),
        ("interop* singh", "2"),
        ("joint", "0 3 1"),
        ("joint -exercises", "3"),
        ("-joint", "2"),
        ("exercises OR washington", "2 0 1"),
        ("title:joint", "0"),
        ("title:exercises OR title:call", "1 0"),
        ("source:zee joint", "0 3 1"),
        ("source:\"Zee News\" -singh", "0 3"),
        ("source:times", ""),
        ("hegseth's", "1"),
        ("🙂", "0 1 2 3"),
    ] {
        assert_eq!(found(&corpus, typed), ids, "{typed}");
    }
}

/// The comment above each check names the rule.
#[test]
fn the_best_match_comes_first() {
    let ranked = |lines: &str, typed: &str| found(&corpus(lines), typed);
    // A word in the headline counts more than a word in the text.
    assert_eq!(ranked("Weather / rain, then logistics\nLogistics / rain again and again", "logistics"), "1 0");
    // Two occurrences count more than one, in texts of equal length.
    assert_eq!(ranked("A / one terror in a text\nB / terror and terror again", "terror"), "1 0");
    // An occurrence in a short text counts more than one in a long text.
    assert_eq!(
        ranked("A / a call among very many other words of all kinds and then more\nB / a short call", "call"),
        "1 0"
    );
    // A rare word counts more than a frequent one.
    assert_eq!(
        ranked("A / call call pillar\nB / call pillar pillar\nC / call\nD / call\nE / call", "call pillar"),
        "1 0"
    );
    // The word as typed counts more than other words that match it. An incomplete word finds all words that start with
    // it.
    assert_eq!(ranked("A / interoperability grows\nB / interests grow\nC / interest grows", "interest"), "2 1");
    assert_eq!(ranked("A / supplying goods\nB / supply goods\nC / supplicants here", "suppl"), "0 1 2");
    assert_eq!(ranked("A / exercised once\nB / exercise once", "exercise"), "1 0");
    // Similar words are not searched if the corpus contains the word as typed.
    assert_eq!(ranked("A / Hegseth spoke\nB / Hegsett spoke", "hegsett"), "1");
}

#[test]
fn typos_are_forgiven_only_if_the_word_is_absent() {
    let corpus = calls();
    let also = |typed: &str| {
        let answer = find(&Index::of(&corpus), &corpus, typed);
        let also: Vec<&str> = answer.notices.iter().map(|notice| notice.0.as_str()).collect();
        (answer.ids.count(), also.join("; "))
    };
    assert_eq!(also("hegsth"), (1, "Also showing hegseth for “hegsth”".into()));
    assert_eq!(also("interoprability"), (1, "Also showing interoperability for “interoprability”".into()));
    assert_eq!(also("intreoperabilty"), (1, "Also showing interoperability for “intreoperabilty”".into()));
    // The last word may be incomplete and have a typo.
    assert_eq!(also("interopre"), (1, "Also showing interoperability for “interopre”".into()));
    // If the corpus contains the word, similar words are not searched.
    assert_eq!(also("exercises"), (2, String::new()));
    // For short words and numbers, similar words are not searched.
    assert_eq!(also("cal"), (1, String::new()));
    assert_eq!(also("calk"), (0, String::new()));
    assert_eq!(also("20255"), (0, String::new()));
    // For phrases, similar words are not searched.
    assert_eq!(also("\"hegsth\""), (0, String::new()));
    // An exclusion removes only articles with exactly the excluded words, and gives no notice about similar words.
    for exclusion in ["-hegsth", "NOT hegsth", "-title:hegsth", "-\"hegsth\"", "-\"hegsth and\"", "-hegsth-singh"] {
        assert_eq!(also(exclusion), (4, String::new()), "{exclusion}");
        assert_eq!(also(&format!("{exclusion} call")), (1, String::new()), "{exclusion}");
    }
}

#[test]
fn a_rare_word_may_be_a_typo_of_a_frequent_one() {
    let mut lines = "A / hegsett\n".to_string();
    (0..6_000).for_each(|_| lines.push_str("B / hegseth\n"));
    let corpus = corpus(&lines);
    let answer = find(&Index::of(&corpus), &corpus, "hegsett");
    assert_eq!((answer.ids.count(), answer.notices[0].0.as_str()), (6_001, "Also showing hegseth for “hegsett”"));
    assert!(answer.scores[0] > answer.scores[1], "the word as typed comes first");
}

fn shown(text: &str, excerpt: &Excerpt) -> String {
    let mut shown = String::new();
    let mut at = excerpt.start;
    for mark in &excerpt.marks {
        shown += &format!("{}[{}]", &text[at..mark.start], &text[mark.start..mark.end]);
        at = mark.end;
    }
    shown + &text[at..excerpt.end]
}

/// Checks the matches of a search in a text. In `marked`, the matches are in square brackets.
#[track_caller]
fn check_marks(text: &str, typed: &str, marked: &str) {
    let corpus = corpus(&format!("Title / {}", text.replace('\n', "\\n")));
    let index = Index::of(&corpus);
    let answer: Answer = find(&index, &corpus, typed);
    let marks = answer.marks(&index, text, Part::Text);
    assert_eq!(shown(text, &Excerpt { start: 0, end: text.len(), marks }), marked, "{typed}");
}

#[test]
fn matches_are_marked() {
    let text = "India’s start-ups, and startups: joint exercises.\nJoint exercising";
    check_marks(text, "india", "[India]’s start-ups, and startups: joint exercises.\nJoint exercising");
    check_marks(text, "startups", "India’s [start-ups], and [startups]: joint exercises.\nJoint exercising");
    check_marks(text, "start-ups", "India’s [start-ups], and [startups]: joint exercises.\nJoint exercising");
    check_marks(text, "exercise", "India’s start-ups, and startups: joint [exercises].\nJoint [exercising]");
    check_marks(text, "\"joint exercises\"", "India’s start-ups, and startups: [joint exercises].\nJoint exercising");
    check_marks(
        text,
        "\"exercises joint\" OR india",
        "[India]’s start-ups, and startups: joint exercises.\nJoint exercising",
    );
    check_marks(text, "joi* -nothing", "India’s start-ups, and startups: [joint] exercises.\n[Joint] exercising");
    check_marks(text, "title:title", text);
    check_marks("Élysée <b>", "elysee b", "[Élysée] <[b]>");
    check_marks("東京都", "京都", "東[京都]");
}

#[test]
fn the_excerpt_has_most_matches_together() {
    let far = "filler ".repeat(60);
    let text = format!("Pillars first. {far}end. Then pillars and framework, pillars again. {far}end");
    let corpus = corpus(&format!("T / {text}"));
    let index = Index::of(&corpus);
    let excerpted = |typed: &str, length: usize| {
        let answer = find(&index, &corpus, typed);
        shown(&text, &excerpt(&text, &answer.marks(&index, &text, Part::Text), length))
    };
    assert_eq!(excerpted("pillars framework", 60), "Then [pillars] and [framework], [pillars] again. filler filler");
    assert_eq!(excerpted("first", 30), "Pillars [first]. filler filler");
    assert_eq!(excerpted("", 20), "Pillars first.");
    assert_eq!(excerpted("nothere", 20), "Pillars first.");
    let tiny = excerpted("framework", 1);
    assert_eq!(tiny, "[framework]");
}

#[test]
fn any_text_can_be_searched() {
    let corpus = calls();
    let index = Index::of(&corpus);
    let long = "ab-cd'e.f ".repeat(1_000);
    let words = (0..500).map(|number| format!("w{number}")).collect::<Vec<_>>().join(" ");
    let nasty = [
        "\"",
        "“",
        "%",
        "%zz",
        "<script>alert(1)</script>",
        "[a-z]+(?=x)",
        "\u{202e}abc",
        "🙂🙂",
        "\0",
        "a\u{301}\u{301}",
        "-",
        "*",
        "''",
        "OR",
    ];
    for typed in nasty.into_iter().chain([long.as_str(), words.as_str()]) {
        let answer = find(&index, &corpus, typed);
        for article in &corpus.articles {
            let marks = answer.marks(&index, &article.text, Part::Text);
            excerpt(&article.text, &marks, 200);
        }
    }
}

/// An index that is cut short is refused. An index with a changed byte is refused, or finds only articles of the
/// corpus.
#[test]
fn a_damaged_index_is_refused_or_read_as_far_as_possible() {
    let corpus = calls();
    let bytes = Index::to_bytes(&corpus);
    let mut opened = 0;
    for at in 0..bytes.len() {
        assert!(Index::from_bytes(bytes[..at].to_vec()).is_none(), "cut at {at}");
        for flipped in (0..8).map(|bit| 1 << bit).chain([0xff]) {
            let mut damaged = bytes.clone();
            damaged[at] ^= flipped;
            if let Some(index) = Index::from_bytes(damaged).filter(|index| index.len() == corpus.len()) {
                opened += 1;
                for typed in ["joint -the", "\"joint exercises\" OR t*", "defence", "interoperabilty"] {
                    let found = find(&index, &corpus, typed).ids;
                    assert!(found.iter().all(|article| article < corpus.len()));
                }
            }
        }
    }
    assert!(opened > 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    /// All typed words have fewer than five letters, because the real search adds similar words to longer ones. The
    /// naive search never does.
    #[test]
    fn the_index_finds_what_the_naive_search_finds(
        texts in proptest::collection::vec(
            ("(ab|go)( (b|bc|a-b)){0,2}", "((ab|abs|bc|bcd|a-b|ab-bc|x1|go|goes|é)( |, |\n|-)){0,12}"), 1..12),
        typed in "((-|title:|-title:)?(\"(ab|abs|bc|a|b)( (ab|bc|b|a-b|go)){0,2}\"|ab|abs|a-b|abbc|bc|b|go|e|x|x1|bc\\*)( | OR )){0,4}(\"?(ab|b|g|a-b|go)( (a|b|g))?)?",
    ) {
        let lines = texts.iter().map(|(title, text)| format!("{title} / {}", text.replace('\n', "\\n")));
        let corpus = corpus(&lines.collect::<Vec<_>>().join("\n"));
        let answer = find(&Index::of(&corpus), &corpus, &typed);
        for (number, article) in corpus.articles.iter().enumerate() {
            prop_assert_eq!(answer.ids.contains(number), naive::holds(article, &typed), "{:?} in {:?} / {:?}", typed, article.title, article.text);
        }
    }
}
