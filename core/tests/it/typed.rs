//! Tests how searches are parsed.

use cuttings_core::query::SearchText;

/// Checks how a search without invalid syntax is parsed. In `tree`, `…` follows a word that may be incomplete.
/// Alternatives are in parentheses, with `|` between them.
#[track_caller]
fn check(typed: &str, tree: &str) {
    let (text, notices) = SearchText::parse(typed);
    assert_eq!((text.to_string().as_str(), notices.len()), (tree, 0), "{typed} {notices:?}");
}

/// Checks how a search with invalid syntax is parsed, and the notice about it.
#[track_caller]
fn check_noticed(typed: &str, tree: &str, notice: &str) {
    let (text, notices) = SearchText::parse(typed);
    let notices: Vec<&str> = notices.iter().map(|notice| notice.0.as_str()).collect();
    assert_eq!((text.to_string().as_str(), notices.join("; ").as_str()), (tree, notice), "{typed}");
}

#[test]
fn the_last_word_may_be_incomplete() {
    check("", "");
    check("  ", "");
    check("joint", "joint…");
    check("joint exercises", "joint exercises…");
    check("  joint\texercises ", "joint exercises…");
    check("start-ups", "start-ups…");
    check("joint AND exercises", "joint exercises…");
}

#[test]
fn phrases_take_any_quotation_marks() {
    check("\"joint exercises\"", "\"joint exercises\"");
    check("“joint exercises” 2025", "\"joint exercises\" 2025…");
    check("„joint exercises“", "\"joint exercises\"");
    check("\"a b\"c", "\"a b\" c…");
    check("\"\" x", "x…");
}

#[test]
fn prefixes_end_with_a_star() {
    check("inter* joint", "inter* joint…");
    check("inter*", "inter*");
    check("inter**", "inter*");
}

#[test]
fn exclusions_are_whole_words() {
    check("-drill", "-drill");
    check("call -drill", "call -drill");
    check("NOT drill call", "-drill call…");
    check("-\"joint drill\"", "-\"joint drill\"");
    check("-title:drill", "-title:drill");
    check("well-known", "well-known…");
    check("a - b", "a b…");
}

#[test]
fn or_binds_more_tightly_than_a_space() {
    check("exercise OR drill", "(exercise | drill…)");
    check("joint exercise OR drill OR game 2025", "joint (exercise | drill | game) 2025…");
    check("a | b", "(a | b…)");
    check("a OR -b", "(a | -b)");
    check("or", "or…");
}

#[test]
fn fields_come_before_their_words() {
    check("title:singh", "title:singh…");
    check("Title:Singh x", "title:Singh x…");
    check("source:\"Zee News\"", "source:\"Zee News\"");
    check("topic:log*", "topic:log*");
    check("https://example.org/a", "https://example.org/a…");
    check("10:30", "10:30…");
}

#[test]
fn invalid_syntax_is_searched_literally_with_a_notice() {
    let unclosed = "The quotation mark is not closed. Everything after it was searched as one phrase.";
    check_noticed("\"joint exer", "\"joint exer…\"", unclosed);
    check_noticed("joint \"", "joint", unclosed);
    let or = "OR needs a word on both sides. It was searched as a word.";
    check_noticed("OR drill", "OR drill…", or);
    check_noticed("drill OR", "drill OR…", or);
    check_noticed("a OR OR b", "a (OR | b…)", or);
    check_noticed("te*st", "te*st…", "* works only at the end of a word. Elsewhere it separates words.");
    check_noticed(
        "author:singh",
        "author:singh…",
        "There is no field “author”. It was searched as a word. Fields are title, source and topic.",
    );
    check_noticed("title: ", "", "title:, source: and topic: need a word after the colon");
    check_noticed("(a OR b) c", "((a | b)) c…", "Parentheses do not group. OR joins only the words next to it.");
}

#[test]
fn any_text_parses() {
    let texts = [
        "\"",
        "-",
        "--",
        "-\"",
        "*",
        ":",
        "OR",
        "OR OR",
        "NOT",
        "NOT NOT",
        "AND",
        "title:",
        "%",
        "\u{202e}abc",
        "[a-z]+(",
        "🙂",
    ];
    for text in texts {
        SearchText::parse(text);
    }
    let long = "x ".repeat(5_000);
    assert_eq!(SearchText::parse(&long).0.clauses.len(), 5_000);
}
