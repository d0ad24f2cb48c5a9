use cuttings_core::corpus::Corpus;
use cuttings_core::route::Route;

use crate::{corpus, explored};

fn sample() -> Corpus {
    corpus(
        "a | Zee News | 2025-02-06 | x y | Logistics in winter
         b | Zee News | 2025-07-01 | x | Joint exercises
         c | Business Standard | 2025-07-01 | y | JOINT statement
         d | | 2025-07 | z | Straße and café
         e | Business Standard | | x z | undated exercises",
    )
}

/// Checks the ids of the articles that an address finds, in order.
#[track_caller]
fn check(address: &str, found: &str) {
    let corpus = sample();
    let outcome = explored(&corpus, &Route::parse(address).0.query, None);
    let ids: Vec<&str> = outcome.hits.iter().map(|&number| corpus.articles[number].id.as_str()).collect();
    assert_eq!(ids.join(" "), found, "#{address}");
}

#[test]
fn without_filters_every_article_is_found_undated_last() {
    check("", "d c b a e");
    check("order=oldest", "a b c d e");
}

#[test]
fn values_of_one_facet_are_alternatives_and_facets_combine() {
    check("source=zee-news", "b a");
    check("source=zee-news&source=business-standard", "c b a e");
    check("source=unknown-source", "d");
    check("source=-zee-news", "d c e");
    check("source=zee-news&topic=y", "a");
    check("topic=x&topic=y", "c b a e");
    check("topic=x&topic=y&topics=all", "a");
    check("topic=x&topic=-z", "b a");
    check("topic=-x&topic=-y&topic=-z", "");
}

#[test]
fn inexact_dates_match_every_day_they_may_be() {
    check("from=2025-07-01", "d c b");
    check("to=2025-06-30", "a");
    check("from=2025-07-15", "d");
    check("from=2025-08", "");
    check("from=2025&to=2025", "d c b a");
    check("from=2025-07-02&to=2025-07-01", "");
    check("date=none", "e");
    check("date=none&to=2025-02-28", "a e");
}

#[test]
fn words_match_in_title_or_text() {
    check("q=joint", "c b");
    check("q=++JOINT++exercises", "b");
    check("q=title+café", "d");
    check("q=title+of+c", "c d");
    check("q=title+of+c&order=oldest", "c d");
    check("q=exercises&order=newest", "b e");
    check("q=exercises+source:business", "e");
    check("q=nothing+like+it", "");
    check("q=+", "d c b a e");
}

#[test]
fn unknown_names_are_ignored_with_a_notice() {
    let outcome = explored(&sample(), &Route::parse("source=daily-planet&topic=-w&topic=y").0.query, None);
    let notices: Vec<&str> = outcome.notices.iter().map(|notice| notice.0.as_str()).collect();
    assert_eq!(notices, ["Unknown source “daily-planet”, ignored", "Unknown topic “w”, ignored"]);
    check("source=daily-planet&topic=-w&topic=y", "c a");
}

#[test]
fn chips_name_each_filter_and_remove_it() {
    let address = "q=a&source=zee-news&topic=y&topic=-z&from=2025-02&to=2025-07-01&date=none";
    let route = Route::parse(address).0;
    let outcome = explored(&sample(), &route.query, None);
    let chips: Vec<String> = outcome
        .chips
        .iter()
        .map(|chip| format!("{} → {}", chip.label, route.with_query(route.query.without(&chip.filter)).print()))
        .collect();
    let rest = |gone: &str| address.replace("from=2025-02", "from=2025-02-01").replace(&format!("&{gone}"), "");
    assert_eq!(
        chips,
        [
            format!("From 1 February 2025 → {}", rest("from=2025-02-01")),
            format!("To 1 July 2025 → {}", rest("to=2025-07-01")),
            format!("No date → {}", rest("date=none")),
            format!("Source: Zee News → {}", rest("source=zee-news")),
            format!("Topic: Topic Y → {}", rest("topic=y")),
            format!("Not topic: Topic Z → {}", rest("topic=-z")),
        ]
    );
}
