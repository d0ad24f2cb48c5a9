//! Tests words, tokens, sentences, spellings and word tables.

use cuttings_core::text::language::{Channel, List, MarkSide, channel, meaning, quotation_mark};
use cuttings_core::text::{Spelling, fold, sentence, tokens, words};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Checks the words of a text. In `expected`, `’s` marks a possessive word, and `/` separates paragraphs.
#[track_caller]
fn check_words(text: &str, expected: &str) {
    let (mut found, mut paragraph) = (Vec::new(), 0);
    words(text, &mut |word| {
        if word.paragraph > paragraph {
            found.push("/".to_string());
            paragraph = word.paragraph;
        }
        found.push(format!("{}{}", word.folded, if word.is_possessive() { "’s" } else { "" }));
    });
    assert_eq!(found.join(" "), expected, "{text}");
}

#[test]
fn words_do_not_overlap_in_any_script() {
    check_words("", "");
    check_words("India’s start-ups, the U.S. and O’Neill", "india’s start ups the us and oneill");
    check_words("1,200.50 and 1,00,000 and 2.5, but 1,2 and 20–25", "1200.50 and 100000 and 2.5 but 1 2 and 20 25");
    check_words("One line.\n\nThe next’s", "one line / the next’s");
    check_words("地震で3人死亡した", "地 震 で 3 人 死 亡 し た");
    check_words("が か\u{3099} 東京’s", "が が 東 京’s");
    check_words("العَالَم أخبار", "العالم اخبار");
    check_words("ภาษาที่", "ภ า ษ า ที่");
    check_words("रक्षा मंत्री ने २०२५ में", "रक्षा मंत्री ने 2025 में");
    check_words("각 \u{1100}\u{1161}\u{11a8}", "각 각");
}

/// Checks the tokens of a text.
#[track_caller]
fn check_tokens(text: &str, expected: &str) {
    let mut found = Vec::new();
    tokens(text, &mut |token| found.push(token.word.to_string()));
    assert_eq!(found.join(" "), expected, "{text}");
}

#[test]
fn dashes_do_not_join_numbers() {
    check_tokens("1-2", "1 2");
    check_tokens("20–25 soldiers", "20 25 soldiers");
    check_tokens("2025-07-01", "2025 07 01");
    check_tokens("२०–२५", "20 25");
    check_tokens("1,2", "1 2");
    check_tokens("in 2025,12 more", "in 2025 12 more");
    check_tokens("start-ups", "start ups startups");
    check_tokens("F-35 COVID-19", "f 35 f35 covid 19 covid19");
    check_tokens("20-minute", "20 minute 20minute");
    check_tokens("2.5", "2 5 2.5");
    check_tokens("1,200 1,00,000", "1 200 1200 1 00 000 100000");
}

/// Checks every letter that NFD changes: the letter, its NFC form and its NFD form give the same words and tokens.
#[test]
fn letters_are_the_same_composed_and_decomposed() {
    let all = |text: &str| {
        let mut all = Vec::new();
        words(text, &mut |word| all.push(word.folded.to_string()));
        tokens(text, &mut |token| all.push(token.word.to_string()));
        all
    };
    // Tibetan and Balinese are left out. So are compatibility ideographs, because normalised text contains none.
    let is_left_out = |c: char| matches!(c, '\u{f40}'..='\u{fbc}' | '\u{1b00}'..='\u{1b7f}' | '\u{f900}'..='\u{faff}');
    let mut different = Vec::new();
    for c in ('\0'..='\u{ffff}').filter(|&c| c.is_alphanumeric() && !is_left_out(c) && c.nfd().ne([c])) {
        let (composed, decomposed): (String, String) = (c.nfc().collect(), c.nfd().collect());
        let texts = [c.to_string(), composed, decomposed].map(|letter| all(&format!("{letter} a{letter}b")));
        if texts[0] != texts[1] || texts[1] != texts[2] {
            different.push(format!("{c} U+{:04X} {texts:?}", c as u32));
        }
    }
    assert!(different.is_empty(), "{} letters:\n{}", different.len(), different.join("\n"));
}

/// Checks the sentences of a text. In `expected`, `|` separates them.
#[track_caller]
fn check_sentences(text: &str, expected: &str) {
    let mut found: Vec<&str> = Vec::new();
    for (at, _) in text.char_indices() {
        let (start, end) = sentence(text, at);
        let said = text.get(start..end).unwrap();
        if found.last() != Some(&said) {
            found.push(said);
        }
    }
    assert_eq!(found.join("|"), expected);
}

#[test]
fn sentences_end_after_numbers_and_not_within_dates() {
    check_sentences("It rose to 2.5. The minister left.", "It rose to 2.5.|The minister left.");
    check_sentences("It rose to 1,200.50. In May it fell.", "It rose to 1,200.50.|In May it fell.");
    check_sentences("They met on Feb. 6 in Delhi. Then they left.", "They met on Feb. 6 in Delhi.|Then they left.");
    check_sentences("They met in Feb. The talks failed.", "They met in Feb.|The talks failed.");
    check_sentences("Sept. 5 was warm. Jan. 3 was cold.", "Sept. 5 was warm.|Jan. 3 was cold.");
    check_sentences("Rule No. 5 holds. He said No. We left.", "Rule No. 5 holds.|He said No.|We left.");
    check_sentences("Call at 5 p.m. The line was bad.", "Call at 5 p.m.|The line was bad.");
    check_sentences("Call at 5 p.m. in Delhi.", "Call at 5 p.m. in Delhi.");
}

#[test]
fn sentences_do_not_end_after_abbreviations() {
    for text in [
        "Rep. Rogers met Sen. Reed and Gov. Hill.",
        "Mr. Singh, Dr. Rao, Gen. Lee and Lt. Gen. Roy spoke.",
        "The case of Roe v. Wade and India vs. Australia.",
        "Pete B. Hegseth of the U.S. Army came.",
        "Tata Inc. of India, i.e. a company, sold it to Roe Co. for Rs. 500.",
    ] {
        check_sentences(text, text);
    }
    check_sentences("He joined Tata Ltd. The firm grew.", "He joined Tata Ltd.|The firm grew.");
}

#[test]
fn sentences_end_in_every_script() {
    check_sentences(
        "地震で3人死亡した。救助が続く。「終わり。」と言った。",
        "地震で3人死亡した。|救助が続く。|「終わり。」|と言った。",
    );
    check_sentences("他说了！真的？是。", "他说了！|真的？|是。");
    check_sentences("هل جاء؟ نعم. انتهى", "هل جاء؟|نعم.|انتهى");
    check_sentences("वे मिले। बात हुई।", "वे मिले।|बात हुई।");
    check_sentences("พบกัน แล้วจากไป", "พบกัน แล้วจากไป");
}

/// Checks that all forms of a word have one stem, in British and American spelling.
#[test]
fn verb_forms_are_one_word_in_both_spellings() {
    let spelling = Spelling::default();
    for forms in [
        "practise practises practised practising practice practices practiced practicing",
        "license licenses licensed licensing licence licences",
        "analyse analyses analysed analysing analyze analyzes analyzed analyzing",
        "organise organises organised organising organize organizes organized organizing",
        "travel travels travelled travelling traveled traveling",
        "cancel cancels cancelled cancelling canceled canceling",
        "model models modelled modelling modeled modeling",
        "signal signals signalled signalling signaled signaling",
        "label labels labelled labelling labeled labeling",
        "total totals totalled totalling totaled totaling",
        "equal equals equalled equalling equaled equaling",
        "dial dials dialled dialling dialed dialing",
        "fuel fuels fuelled fuelling fueled fueling",
        "fulfil fulfils fulfilled fulfilling fulfill fulfills",
        "enrol enrols enrolled enrolling enroll enrolls",
        "focus focused focusing focussed focussing",
        "benefit benefits benefited benefiting benefitted benefitting",
        "honour honours honoured honouring honor honors honored honoring",
        "favour favours favoured favouring favor favors favored favoring",
        "plough ploughs ploughed ploughing plow plows plowed plowing",
        "manoeuvre manoeuvres manoeuvred manoeuvring maneuver maneuvers maneuvered maneuvering",
        "centre centres centred centring center centers centered centering",
        "catalogue catalogues catalogued cataloguing catalog catalogs cataloged cataloging",
        "defence defences defense defenses",
        "offence offences offense offenses",
        "pretence pretences pretense pretenses",
        "advise advises advised advising",
        "prophesy prophesies prophesied",
        "vapour vapours vapor vapors",
        "epicentre epicentres epicenter epicenters",
    ] {
        let stems: Vec<(&str, String)> = forms.split(' ').map(|form| (form, spelling.stem(form))).collect();
        assert!(stems.iter().all(|(_, stem)| *stem == stems[0].1), "{stems:?}");
    }
    // British and American spelling both distinguish this noun from this verb.
    assert_ne!(spelling.stem("advice"), spelling.stem("advise"));
    for word in ["totally", "equally", "initially", "practical"] {
        assert_eq!(cuttings_core::text::one_spelling(word), word);
    }
}

#[test]
fn word_tables_contain_english_and_hindi() {
    for (word, list) in [
        ("said", List::VerbOfSaying),
        ("कहा", List::VerbOfSaying),
        ("he", List::PersonalPronoun),
        ("उन्होंने", List::PersonalPronoun),
        ("since", List::Limit),
        ("ने", List::SubjectMarker),
    ] {
        assert!(meaning(word).is(list), "{word} is not in {list:?}");
    }
    for unknown in ["", "framework", "地震", "خبر", "ข่าว", "Said"] {
        assert_eq!(meaning(unknown), Default::default(), "{unknown}");
    }
    assert_eq!(
        (meaning("may").month.map(|month| month.0), meaning("मई").month.map(|month| month.0)),
        (Some(5), Some(5))
    );
    assert_eq!((meaning("tuesday").weekday, meaning("मंगलवार").weekday), (Some(2), Some(2)));
}

#[test]
fn channels_are_whole_words_and_the_first_kind_counts() {
    for (words, expected) in [
        ("singh said in a social media post", Some(Channel::SocialMedia)),
        ("a statement on x", Some(Channel::X)),
        ("a spokesperson told reporters", Some(Channel::Spokesperson)),
        ("सिंह ने सोशल मीडिया पर लिखा", Some(Channel::SocialMedia)),
        ("the restatement on xylophones", None),
        ("", None),
    ] {
        assert_eq!(channel(words), expected, "{words}");
    }
}

#[test]
fn every_paired_quotation_mark_opens_or_closes() {
    for (open, close) in [('「', '」'), ('『', '』'), ('﹁', '﹂')] {
        let sides = [open, close].map(|c| quotation_mark(c).map(|mark| mark.side));
        assert_eq!(sides, [Some(MarkSide::AlwaysOpens), Some(MarkSide::AlwaysCloses)]);
        assert_eq!(quotation_mark(open).map(|mark| mark.kind), quotation_mark(close).map(|mark| mark.kind));
    }
    assert!("aअ国ع.,(".chars().all(|c| quotation_mark(c).is_none()));
}

/// Generates texts of mixed scripts. They contain digits next to ideographs, combining marks, quotation marks, dates,
/// spaces and direction marks.
pub fn mixed_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "(call|lasted|minutes|ministers|since|after|about|said|Singh|the) ",
        "(地震で|人死亡した|東京|今日|。|、|「|」|年|月|日|か\u{3099})",
        "(รัฐมนตรี|ภาษาไทย|ที่|ๆ)",
        "(العَالَم|أخبار|،|؟|ال|آ)",
        "(रक्षा|मंत्री|ने|कहा|।|मई|२०२५) ?",
        "[0-9,.–]{1,8}",
        "(two|third|million|lakh|May|2025|1 July|Tuesday|Feb\\.) ?",
        "[“”„\"‘’'«»()\\[\\],.;:!?—–-]",
        "(\u{a0}|\u{202f}|\u{200b}|\u{200f}|\u{202e}|\u{2066}|\u{301}|\u{ad}|\u{feff}|’s|'s|&|\n| )",
        "\\PC{0,2}",
    ];
    proptest::collection::vec(piece, 0..32).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn words_and_sentences_are_ranges_of_any_text(text in mixed_text()) {
        let mut end = 0;
        words(&text, &mut |word| {
            assert!(end <= word.start && word.start < word.end && word.end <= word.written_end);
            assert!(text.get(word.start..word.end).is_some() && text.get(word.end..word.written_end).is_some());
            end = word.written_end;
        });
        tokens(&text, &mut |token| assert!(text.get(token.start..token.end).is_some()));
        for at in 0..=text.len() + 1 {
            let (start, end) = sentence(&text, at);
            prop_assert!(text.get(start..end).is_some());
            cuttings_core::text::end_of_word(&text, at);
        }
        let mut folded = String::new();
        text.chars().for_each(|c| fold(c, &mut folded));
    }
}
