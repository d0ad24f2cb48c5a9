use cuttings_core::compare::mentions;
use cuttings_core::corpus::Day;
use proptest::prelude::*;

use crate::told;

/// Checks the dates that a text mentions. `~` marks inferred dates. `now` is the day of publication, or empty if the
/// article has no date.
#[track_caller]
fn check_on(now: &str, text: &str, expected: &str) {
    let corpus = told(&[("", text)]);
    let article = &corpus.articles[0];
    let found = mentions(article, now.parse::<Day>().ok());
    let spoken = found.iter().map(|mention| {
        assert!(article.text.get(mention.bytes.0..mention.bytes.1).is_some_and(|words| words.trim() == words));
        format!("{}{}", if mention.is_inferred { "~" } else { "" }, mention.spoken())
    });
    assert_eq!(spoken.collect::<Vec<_>>().join(" | "), expected, "{text}");
}

/// Checks the dates that an article of Tuesday, 1 July 2025 mentions.
#[track_caller]
fn check(text: &str, expected: &str) {
    check_on("2025-07-01", text, expected);
}

#[test]
fn days_are_written_in_many_ways() {
    for text in [
        "on 6 February 2025",
        "on February 6, 2025",
        "on Feb 6 2025",
        "on Feb. 6, 2025",
        "on 6 February, 2025",
        "on 6th February 2025",
        "on the 6th of February 2025",
        "on the 6th of February, 2025",
        "on 2025-02-06",
        "on 06-Feb-2025",
        "on 06 Feb 2025",
        "on Thursday, 6 February 2025",
        "on Thursday (February 6, 2025)",
        "on 6 February 2025, Thursday",
        "६ फरवरी २०२५ को",
        "6 फ़रवरी, 2025 को",
    ] {
        check(text, "6 February 2025");
    }
    check("Sept. 5, 2024 and Sep 6, 2024", "5 September 2024 | 6 September 2024");
    check("१ अक्टूबर २०२४, 2 अक्तूबर 2024", "1 October 2024 | 2 October 2024");
}

#[test]
fn a_missing_year_is_the_nearest_year() {
    check("the April 22 attack", "~22 April 2025");
    check("the attack of 22 April", "~22 April 2025");
    check("२२ अप्रैल के हमले", "~22 April 2025");
    check_on("2025-01-03", "on 30 December", "~30 December 2024");
    check_on("2025-12-30", "on 2 January", "~2 January 2026");
    check_on("2025-03-01", "on 29 February", "~29 February 2024");
    check_on("", "on 22 April, in May, on Thursday, since January", "");
    check_on("", "on 22 April 2024, in May 2024", "22 April 2024 | May 2024");
}

#[test]
fn several_days_are_one_date() {
    for text in [
        "on May 6-7",
        "on May 6–7",
        "on 6–7 May",
        "on 6-7 May",
        "from 6 to 7 May",
        "from May 6 to 7",
        "between 6 and 7 May",
        "between May 6 and 7",
    ] {
        check(text, "~6–7 May 2025");
    }
    check("from 6 to 7 May 2024", "6–7 May 2024");
    check("May 6 - 7, 2024", "6–7 May 2024");
    check("6 and 7 May", "~7 May 2025");
    check("from 30 April to 2 May", "~30 April 2025 | ~2 May 2025");
    check("from April 30 to May 2", "~30 April 2025 | ~2 May 2025");
    check("on 7-6 May", "");
}

#[test]
fn months_and_years() {
    check("since January", "~January 2025");
    check("since January this year", "~January 2025");
    check("in December last year", "~December 2024");
    check("in January 2024 and March, 2024", "January 2024 | March 2024");
    check("early May, late March, this June, last August", "~May 2025 | ~March 2025 | ~June 2025 | ~August 2025");
    check("मई में, जनवरी से", "~May 2025 | ~January 2025");
    check("January 2025, February", "January 2025 | ~February 2025");
    for text in ["2025–2035", "2025-2035", "2025 to 2035", "from 2025 until 2035", "between 2025 and 2035", "२०२५-२०३५"]
    {
        check(text, "2025–2035");
    }
    check("in 2024-25 and FY 2023–24", "2024–2025 | 2023–2024");
}

#[test]
fn a_weekday_is_the_last_such_day() {
    check("on Tuesday", "~1 July 2025");
    check("last Tuesday", "~24 June 2025");
    check("on Wednesday and Thursday night", "~25 June 2025 | ~26 June 2025");
    check("said Monday that; Singh, on Monday, said", "~30 June 2025 | ~30 June 2025");
    check("On Monday Singh said", "~30 June 2025");
    check("मंगलवार को", "~1 July 2025");
    check_on("2025-02-07", "बृहस्पतिवार को; on Thursday", "~6 February 2025 | ~6 February 2025");
    check("next Monday, every Friday, this Friday, the coming Sunday", "");
    check("They will meet on Friday. They met on Monday.", "~30 June 2025");
    check("is scheduled to arrive on Friday", "");
    check("the Sunday Times, Good Friday, Black Friday", "");
}

#[test]
fn words_that_may_mean_something_else_are_not_dates() {
    check("May the best one win. It May be so. Mrs May said; Theresa May’s plan", "");
    check("it may 6 times", "");
    check("They march on Delhi. March on! The March of time. A March", "");
    check("April Jones and June Smith; an August body; Jan Novak; Dec Mar", "");
    check("शांति मार्च निकाला", "");
    check("on 31 February, on February 30, on 0 May, on May 0, 32 May, May 32", "");
    check("on 31 February 2025 and 2025-02-30", "");
    check("Section 144, Rs 2,025, Rs 22, room 12, 10:10 PM, 50 per cent", "");
    check("call 1800-2025-2035, 011-2301-2025, +91-2025-203512", "");
    check("$2025–2035; 1200-1500 troops, 2035–2025, 2000 2001, 2025, 2035", "");
    check("01/07/2025, 01-07-2025, 01.07.2025", "");
    check("he was 22, May 3 was", "~3 May 2025");
    check("22. May I ask", "");
    check("in 2025. In 1971", "");
}

#[test]
fn dates_do_not_cross_lines_and_have_their_byte_range() {
    check("on 22\nJuly", "~July 2025");
    let text = "Ab ‘Élan’ — on 22 April 2025!\nAnd on May 6-7, 2025.";
    let corpus = told(&[("", text)]);
    let found = mentions(&corpus.articles[0], None);
    let words: Vec<&str> = found.iter().map(|mention| &text[mention.bytes.0..mention.bytes.1]).collect();
    assert_eq!(words, ["22 April 2025", "May 6-7, 2025"]);
}

#[test]
fn the_first_and_the_last_year_do_not_panic() {
    check_on(
        "0001-01-01",
        "on 1 January, since December, on Monday, last Monday, on 31 December",
        "~1 January 1 | ~December 1 | ~1 January 1 | ~31 December 1",
    );
    check_on(
        "9999-12-31",
        "on 1 January, since January, on Friday",
        "~1 January 9999 | ~January 9999 | ~31 December 9999",
    );
    check(
        "1 May 0000, 1 May 9999, May 9999, 0001–9999, 9999-12-31, 99999999999999999999 May",
        "~1 May 2025 | ~1 May 2025",
    );
    check_on("9999-12-31", "in December last year", "~December 9998");
}

proptest! {
    #[test]
    fn no_text_makes_a_mention_panic(
        words in proptest::collection::vec(prop_oneof![
            "[0-9]{1,12}(st|th)?", crate::text::mixed_text(), "(May|March|Jan|Feb\\.|December|sept|मई|मार्च|अप्रैल)", "(to|until|and|between|of|this|last|year|on|in)",
            "(Monday|Sunday|मंगलवार)", "[-–—,. \n/]{1,2}", "[२०१५]{1,4}", "\\PC{0,3}",
        ], 0..24),
        glue in "[ -]?",
        now in prop_oneof![Just(None), (1_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(Some), Just(Some((1, 1, 1))), Just(Some((9999, 12, 31)))],
    ) {
        let text = words.join(&glue);
        let corpus = told(&[("", &text)]);
        let now = now.and_then(|(year, month, day)| Day::new(year, month, day).ok());
        let mut end = 0;
        for mention in mentions(&corpus.articles[0], now) {
            prop_assert!(end <= mention.bytes.0 && text.get(mention.bytes.0..mention.bytes.1).is_some_and(|words| !words.is_empty()));
            prop_assert!(mention.days.0 <= mention.days.1 && !mention.spoken().is_empty());
            prop_assert!(now.is_some() || !mention.is_inferred);
            end = mention.bytes.1;
        }
    }
}
