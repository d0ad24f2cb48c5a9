use cuttings_core::bundle::press_folder;
use cuttings_core::compare::{DifferenceKind, PreparedArticles, differences};
use cuttings_core::corpus::Corpus;
use proptest::prelude::*;

use crate::{TOPICS, at, bundled, told};

/// The differences between articles, each written as `kind: words articles / words articles`. Each variant has its
/// words and the numbers of the articles that contain them.
fn found(corpus: &Corpus, articles: &[usize]) -> Vec<String> {
    let differences = differences(&PreparedArticles::new(corpus, articles));
    let shown = differences.iter().map(|difference| {
        let variants = difference.variants.iter().map(|variant| {
            assert!(!variant.occurrences.is_empty());
            for place in &variant.occurrences {
                let (words, sentence) =
                    (at(corpus, place.article, place.bytes), at(corpus, place.article, place.sentence));
                assert!(sentence.contains(words), "“{words}” in “{sentence}”");
                assert!(place.sentence.0 <= place.bytes.0 && place.bytes.1 <= place.sentence.1);
            }
            let places: String = variant.occurrences.iter().map(|place| format!(" {}", place.article)).collect();
            format!("{}{places}", variant.words)
        });
        format!("{}: {}", difference.kind.label(), variants.collect::<Vec<_>>().join(" / "))
    });
    shown.collect()
}

/// Checks the differences between articles with these texts. All belong to one story and are from 1 July 2025.
#[track_caller]
fn check(texts: &[&str], expected: &[&str]) {
    let corpus = told(&texts.iter().map(|text| ("2025-07-01", *text)).collect::<Vec<_>>());
    let all: Vec<usize> = (0..corpus.len()).collect();
    assert_eq!(found(&corpus, &all), expected);
}

#[test]
fn values_in_nearly_the_same_sentence_conflict() {
    check(&["The call lasted 20 minutes.", "The call lasted 30 minutes."], &["conflict: 20 minutes 0 / 30 minutes 1"]);
    check(
        &["The telephone call between both ministers lasted twenty-five minutes.", "The call lasted 30 minutes."],
        &["conflict: twenty-five minutes 0 / 30 minutes 1"],
    );
    check(
        &[
            "The call between the ministers lasted three hours.",
            "Officials said the call between the ministers lasted 4 hours.",
            "The call between ministers lasted 3 hours.",
        ],
        &["conflict: three hours 0 2 / 4 hours 1"],
    );
    check(
        &[
            "It was the third conversation between the two ministers.",
            "It was the 2nd conversation between the two ministers.",
        ],
        &["conflict: third conversation 0 / 2nd conversation 1"],
    );
    check(
        &["The ministers signed the framework on 1 July.", "The ministers signed the framework on 30 June 2025."],
        &["conflict: 1 July 0 / 30 June 2025 1"],
    );
    check(
        &[
            "The exercise involved 1,200 soldiers of both countries.",
            "The exercise involved 1,500 soldiers of both countries.",
        ],
        &["conflict: 1,200 soldiers 0 / 1,500 soldiers 1"],
    );
    check(
        &[
            "The contract is worth 2.5 billion dollars over ten years.",
            "The contract is worth 3.5 billion dollars over ten years.",
        ],
        &["conflict: 2.5 billion dollars 0 / 3.5 billion dollars 1"],
    );
}

#[test]
fn values_with_different_limits_have_different_scope() {
    check(
        &[
            "This was the first conversation between the two ministers since the conflict in May.",
            "This was the third conversation between the two ministers since January.",
        ],
        &["different scope: both can be true: first conversation 0 / third conversation 1"],
    );
    check(
        &[
            "This was the first conversation between the two ministers since the conflict in May.",
            "This was the third conversation between the two ministers.",
        ],
        &["unclear: first conversation 0 / third conversation 1"],
    );
}

#[test]
fn more_exact_values_have_different_precision() {
    check(
        &["The ministers signed the framework on 6 June 2025.", "The ministers signed the framework in June 2025."],
        &["different precision: 6 June 2025 0 / June 2025 1"],
    );
    check(
        &["The call between both lasted about 20 minutes.", "The call between both lasted 18 minutes."],
        &["different precision: 20 minutes 0 / 18 minutes 1"],
    );
    check(
        &["The call between both lasted more than 20 minutes.", "The call between both lasted 25 minutes."],
        &["different precision: 20 minutes 0 / 25 minutes 1"],
    );
}

#[test]
fn a_range_contains_the_numbers_within_it() {
    let text = killed;
    for range in ["20–25", "20-25", "20 to 25", "between 20 and 25", "twenty to twenty-five"] {
        check(&[&text(range), &text("20 to 25")], &[]);
        let [within, outside] = [text("22"), text("30")].map(|text| {
            let corpus = told(&[("2025-07-01", &killed(range)), ("2025-07-01", &text)]);
            found(&corpus, &[0, 1])
        });
        let range = range.trim_start_matches("between ");
        assert_eq!(within, [format!("different precision: {range} soldiers 0 / 22 soldiers 1")]);
        assert_eq!(outside, [format!("conflict: {range} soldiers 0 / 30 soldiers 1")]);
    }
    let cost = |number: &str| format!("The contract costs {number} million dollars in all of its parts.");
    check(&[&cost("2–3"), &cost("2.5")], &["different precision: 2–3 million dollars 0 / 2.5 million dollars 1"]);
}

fn killed(number: &str) -> String {
    format!("In the attack {number} soldiers were killed on the border.")
}

#[test]
fn numbers_in_scripts_without_spaces_do_not_panic() {
    check(&["地震で3人死亡した。"; 2], &[]);
    check(&["地震で3人死亡した", "ตาย3คน และ 5คน", "قتل 3 أشخاص", "3 लोग मारे गए", "3"], &[]);
}

#[test]
fn an_approximate_number_is_close_to_its_value() {
    check(
        &["The call between both lasted about 20 minutes.", "The call between both lasted 90 minutes."],
        &["conflict: 20 minutes 0 / 90 minutes 1"],
    );
    check(
        &["The call between both lasted more than 20 minutes.", "The call between both lasted 15 minutes."],
        &["conflict: 20 minutes 0 / 15 minutes 1"],
    );
    check(
        &["Of the voters 20 per cent supported their pact.", "Of the voters 30% supported their pact."],
        &["conflict: 20 per cent 0 / 30% 1"],
    );
}

#[test]
fn differences_are_unclear_if_the_sentences_may_not_mean_the_same() {
    check(
        &[
            "The two ministers spoke by telephone in the evening for 20 minutes about trade and defence.",
            "Officials in Delhi confirmed that both ministers spoke for 30 minutes by telephone, after weeks of silence.",
        ],
        &["unclear: 20 minutes 0 / 30 minutes 1"],
    );
}

#[test]
fn spellings_are_reported_once() {
    check(
        &["The defence ministry spoke of defense.", "The Defence minister and the defense talks.", "Nothing."],
        &["spelling only: defence 0 1 / defense 0 1"],
    );
    check(
        &["A start-up programme in the centre.", "Startups; the program of the center."],
        &["spelling only: centre 0 / center 1", "spelling only: programme 0 / program 1"],
    );
    check(&["The defence of the centre.", "The Defence of the CENTRE."], &[]);
}

#[test]
fn altered_quotations_show_the_words_that_differ() {
    check(
        &[
            "He spoke of a “critical and mutually beneficial partnership”.",
            "He spoke of a “critical & mutually beneficial partnership”.",
        ],
        &["altered quotation: and 0 / & 1"],
    );
    check(
        &["“We agreed to meet again very soon,” he said.", "“We agreed to meet again soon,” he said."],
        &["altered quotation: very 0 / (left out) 1"],
    );
    // A different spelling or a part of a quotation is not an alteration.
    check(
        &["“We agreed on defence cooperation,” he said.", "“We agreed on defense cooperation,” he said."],
        &["spelling only: defence 0 / defense 1"],
    );
    check(&["“We agreed to meet again very soon,” he said.", "They “agreed to meet again”."], &[]);
}

#[test]
fn equal_values_in_other_words_are_not_a_difference() {
    for (one, other) in [
        ("covers the years 2025–2035", "covers the years 2025 to 2035"),
        ("took place on 1 July", "took place on Tuesday"),
        ("took place on 1 July 2025", "took place on July 1"),
        ("lasted three hours", "lasted 3 hours"),
        ("was the third meeting", "was the 3rd meeting"),
        ("involved 1,200 soldiers", "involved 1200 soldiers"),
        ("cost 2.5 million dollars", "cost 2,500,000 dollars"),
        ("cost 1 lakh rupees", "cost 1,00,000 rupees"),
        ("lasted a 20-minute span", "lasted a 20 minute span"),
        ("met in January this year", "met in January 2025"),
    ] {
        let text = |value: &str| format!("The framework of both ministers {value}.");
        check(&[&text(one), &text(other)], &[]);
    }
}

#[test]
fn an_article_with_both_values_does_not_conflict() {
    check(
        &[
            "The call lasted 20 minutes, others say 30 minutes.",
            "The call lasted 30 minutes.",
            "The call lasted 20 minutes.",
        ],
        &["conflict: 30 minutes 1 / 20 minutes 2"],
    );
    check(&["The call lasted 20 minutes. Aides said the call lasted 30 minutes.", "The call lasted 30 minutes."], &[]);
}

#[test]
fn numbers_of_different_things_do_not_conflict() {
    check(&["The call of both ministers lasted 20 minutes.", "The call of both ministers involved 30 officials."], &[]);
    check(
        &[
            "Both ministers agreed on three projects since January.",
            "Both ministers agreed on four exercises since January.",
        ],
        &[],
    );
    check(&["Both ministers spoke on 1 July about trade.", "The parliament adopted its budget on 6 March."], &[]);
    check(
        &[
            "The third call of both ministers since January took place on Tuesday.",
            "The third call of both ministers took place on 1 July.",
        ],
        &[],
    );
    check(&["The ministers talked of trade for hours.", "The ministers talked of ships for hours."], &[]);
    check(&["The second call lasted 20 minutes.", "The first call lasted 30 minutes, the second 20 minutes."], &[]);
    check(&["Rs 144 crore was given under section 12.", "Section 144 was imposed under rule 12."], &[]);
}

#[test]
fn articles_of_different_stories_are_not_compared() {
    let mut corpus = told(&[
        ("2025-07-01", "The call lasted 20 minutes, for defence."),
        ("2025-07-01", "The call lasted 30 minutes, for defense."),
    ]);
    assert_eq!(found(&corpus, &[0, 1]).len(), 2);
    assert_eq!(found(&corpus, &[1]), [""; 0]);
    assert_eq!(found(&corpus, &[]), [""; 0]);
    corpus.stories.clear();
    assert_eq!(found(&corpus, &[0, 1]), [""; 0]);
}

#[test]
fn the_most_serious_difference_comes_first() {
    let corpus = told(&[
        (
            "2025-07-01",
            "The defence call lasted 20 minutes. Both ministers signed it in June 2025 in the hall. “We agreed to meet soon,” he said.",
        ),
        (
            "2025-07-01",
            "The defense call lasted 30 minutes. Both ministers signed it on 6 June 2025 in the hall. “We agreed to meet very soon,” he said.",
        ),
    ]);
    let all = differences(&PreparedArticles::new(&corpus, &[1, 0]));
    let kinds: Vec<DifferenceKind> = all.iter().map(|difference| difference.kind).collect();
    use DifferenceKind::{AlteredQuotation, Conflict, DifferentPrecision, Spelling};
    assert_eq!(kinds, [Conflict, AlteredQuotation, DifferentPrecision, Spelling]);
    assert!(all.iter().all(|difference| difference.variants.len() == 2 && !difference.kind.rule().is_empty()));
}

#[test]
fn the_bundled_articles_do_not_conflict() {
    let corpus = press_folder(&bundled(), TOPICS).unwrap().corpus;
    let all: Vec<usize> = (0..corpus.len()).collect();
    let found = found(&corpus, &all);
    let expected = ["altered quotation: and 2 / & 3", "spelling only: defence 0 1 / Defense 0"];
    assert_eq!(found, expected);
}

proptest! {
    #[test]
    fn no_text_makes_a_difference_panic(
        texts in proptest::collection::vec(
            proptest::collection::vec(
                prop_oneof!["(call|lasted|minutes|ministers|since|after|about)", "[0-9,.]{1,24}", "(two|third|million|lakh|crore|May|2025)", "[“”.,;(\n]", "\\PC{0,2}"],
                0..24,
            ),
            0..4,
        ),
        mixed in proptest::collection::vec(crate::text::mixed_text(), 0..3),
        glue in "[ -]",
    ) {
        let texts: Vec<String> = texts.iter().map(|words| words.join(&glue)).chain(mixed).collect();
        let corpus = told(&texts.iter().map(|text| ("2025-07-01", text.as_str())).collect::<Vec<_>>());
        let all: Vec<usize> = (0..corpus.len()).collect();
        prop_assert_eq!(found(&corpus, &all), found(&corpus, &all));
    }
}
