use cuttings_core::route::Route;
use proptest::prelude::*;

/// Checks how an address is printed after parsing, and how many parameters are ignored.
#[track_caller]
fn check(address: &str, printed: &str, ignored: usize) {
    let (route, notices) = Route::parse(address);
    assert_eq!((route.print().as_str(), notices.len()), (printed, ignored), "{notices:?}");
}

#[test]
fn addresses_are_parsed_leniently_and_printed_in_one_way() {
    check("", "", 0);
    check("#", "", 0);
    check("#topic=b&source=z&source=a&q=x", "q=x&source=a&source=z&topic=b", 0);
    check("from=2025-07&to=2025", "from=2025-07-01&to=2025-12-31", 0);
    check("order=newest&topics=any&show=50", "", 0);
    check("order=relevance", "", 0);
    check("order=relevance&q=x", "q=x", 0);
    check("order=newest&q=x", "q=x&order=newest", 0);
    check("order=oldest&q=x", "q=x&order=oldest", 0);
    check("topic=a&topic=-a", "topic=-a", 0);
    check("source=s%C3%BCddeutsche", "source=s%C3%BCddeutsche", 0);
    check("&&", "", 0);
    check("corpus=0123abcd&q=x", "q=x&corpus=0123abcd", 0);
}

#[test]
fn an_invalid_parameter_is_ignored_and_the_others_kept() {
    check("from=soon&source=a", "source=a", 1);
    check("order=best&by=week&show=0&show=-1&topics=some&date=all", "", 6);
    check("doc=&mark=&source=-&topic=", "", 4);
    check("corpus=&corpus=0123abc&corpus=0123ABCD&corpus=g123abcd&corpus=０１２３", "", 5);
    check("utm_source=x&q=y", "q=y", 1);
    check("q=%FF%ZZ", "q=%EF%BF%BD%25ZZ", 0);
    let said = &Route::parse("from=2025-13-40").1[0].0;
    assert_eq!(
        said,
        "Ignored “from=2025-13-40” in the address: write a day as 2025-07-01, a month as 2025-07 or a year as 2025"
    );
}

#[test]
fn routes_lead_to_other_routes() {
    let (route, _) = Route::parse("topic=a&by=day&show=100&doc=x&mark=a");
    assert_eq!(route.without_doc().print(), "topic=a&by=day&show=100");
    assert_eq!(route.with_doc("y").print(), "topic=a&by=day&show=100&doc=y");
    assert_eq!(route.with_mark(None).print(), "topic=a&by=day&show=100&doc=x");
    assert_eq!(route.with_query(route.query.cleared()).print(), "by=day");
    let (opened, _) = Route::parse("q=x&doc=y&corpus=0123abcd");
    assert_eq!(opened.with_query(opened.query.cleared()).print(), "corpus=0123abcd", "other routes keep the corpus");
    assert_eq!(route.without_doc().href(), "#topic=a&by=day&show=100");
}

proptest! {
    #[test]
    fn any_text_parses_and_its_route_reads_back(text in "\\PC{0,60}") {
        let route = Route::parse(&text).0;
        let again = Route::parse(&route.print());
        prop_assert_eq!((again.0, again.1.len()), (route, 0));
    }

    #[test]
    fn searches_read_back_as_typed(words in "\\PC{0,40}") {
        let mut route = Route::default();
        route.query.text = words;
        prop_assert_eq!(Route::parse(&route.print()).0, route);
    }
}
