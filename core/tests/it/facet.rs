use cuttings_core::corpus::{Article, Corpus};
use cuttings_core::facet::{Facet, FacetValue, Outcome, Unit};
use cuttings_core::query::{Query, Standing};
use cuttings_core::route::Route;
use proptest::prelude::*;

use crate::{article, corpus, explored, grouped, header, naive};

/// Whether an article matches a query, by the rules of the README.
fn fits(corpus: &Corpus, article: &Article, query: &Query) -> bool {
    let source = article.source.as_deref().map_or("unknown-source".into(), cuttings_core::corpus::slug);
    let carries = |id: &str| article.assignment(id).is_some();
    let group = |id: &str| corpus.topic(id).and_then(|topic| topic.group.clone());
    let topics = query.topics.chosen().all(|id| {
        // Any chosen topic of the same group is enough, unless every chosen topic is required.
        let mut same_group = query.topics.chosen().filter(|other| group(other) == group(id));
        carries(id) || !query.every_topic && same_group.any(carries)
    });
    let mut sources = query.sources.chosen().peekable();
    let mut stories = query.stories.chosen().peekable();
    let tells = |id: &str| article.story.as_deref() == Some(id);
    let span = article.when().map(|when| when.date.span());
    let dated = match (span, query.from, query.to) {
        (None, from, to) => query.undated || (from.is_none() && to.is_none()),
        (Some(_), None, None) => !query.undated,
        (Some(_), Some(from), Some(to)) if to < from => false,
        (Some((first, last)), from, to) => from.is_none_or(|from| from <= last) && to.is_none_or(|to| first <= to),
    };
    topics
        && dated
        && !query.topics.excluded().any(carries)
        && (sources.peek().is_none() || sources.any(|id| id == source))
        && !query.sources.excluded().any(|id| id == source)
        && (stories.peek().is_none() || stories.any(tells))
        && !query.stories.excluded().any(tells)
        && naive::holds(article, &query.text)
}

/// The count of a value by its definition: the number of articles that have the value and that match the query with the
/// value chosen.
fn naive_count(corpus: &Corpus, query: &Query, facet: Facet, id: &str) -> usize {
    let mut query = query.clone();
    match facet {
        Facet::Source => query.sources = query.sources.with(id, Standing::Chosen),
        Facet::Topic => query.topics = query.topics.with(id, Standing::Chosen),
        Facet::Story => query.stories = query.stories.with(id, Standing::Chosen),
        Facet::Undated => query.undated = true,
    }
    let holds = |article: &&Article| match facet {
        Facet::Source => article.source.as_deref().map_or("unknown-source".into(), cuttings_core::corpus::slug) == id,
        Facet::Topic => article.assignment(id).is_some(),
        Facet::Story => article.story.as_deref() == Some(id),
        Facet::Undated => article.when().is_none(),
    };
    corpus.articles.iter().filter(|article| fits(corpus, article, &query)).filter(holds).count()
}

/// Compares the outcome of a query with the naive rules: the hits, the counts of facet values, and the bars.
fn check_against_naive(corpus: &Corpus, query: &Query) {
    let outcome = explored(corpus, query, None);
    let mut hits = outcome.hits.clone();
    hits.sort_unstable();
    let naive: Vec<usize> = (0..corpus.len()).filter(|&n| fits(corpus, &corpus.articles[n], query)).collect();
    assert_eq!(hits, naive, "{query:?}");
    for facet in [Facet::Source, Facet::Topic, Facet::Story, Facet::Undated] {
        for value in outcome.values(facet) {
            let id = id_of(corpus, facet, value);
            assert_eq!(value.count, naive_count(corpus, query, facet, id), "{facet:?} {id} of {query:?}");
        }
    }
    for bar in &outcome.timeline.bars {
        let days = Query { from: None, to: None, undated: false, ..query.clone() };
        let inside = |article: &&Article| {
            article.when().is_some_and(|when| bar.first <= when.date.span().0 && when.date.span().1 <= bar.last)
        };
        let naive = corpus.articles.iter().filter(|article| fits(corpus, article, &days)).filter(inside).count();
        assert_eq!(bar.count, naive, "{bar:?} of {query:?}");
    }
}

#[test]
fn counts_equal_the_naive_counts_for_every_combination() {
    let plain = corpus(
        "a | S | 2025-02-06 | x y | alpha | u
         b | S | 2025-07-01 | x | beta | v
         c | T | 2025-07 | y | alpha
         d | | 2025 | z |
         e | T | | x z | beta | v",
    );
    let grouped = Corpus::new(grouped(), plain.articles.iter().cloned().collect());
    let standings = ["", "", "-"];
    let mut count = 0;
    for choice in 0..3_usize.pow(6) {
        let mut address = String::new();
        for (place, value) in
            ["source=S", "source=T", "source=unknown-source", "topic=x", "topic=y", "topic=z"].iter().enumerate()
        {
            let digit = choice / 3_usize.pow(place as u32) % 3;
            if digit > 0 {
                let (key, id) = value.split_once('=').unwrap();
                address.push_str(&format!("&{key}={}{}", standings[digit], id.to_lowercase()));
            }
        }
        for rest in [
            "",
            "&story=v",
            "&story=-v&story=u",
            "&topics=all",
            "&from=2025-06",
            "&to=2025-03&date=none",
            "&date=none&topics=all",
            "&q=alpha",
        ] {
            let query = Route::parse(&format!("{address}{rest}")).0.query;
            check_against_naive(&plain, &query);
            check_against_naive(&grouped, &query);
            count += 1;
        }
    }
    assert_eq!(count, 5832);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn counts_equal_the_naive_counts_for_any_corpus(
        lines in proptest::collection::vec(("[STU]?", prop_oneof!["", "20(19|2[0-5])", "2025-0[1-9]", "2025-0[1-9]-1[0-9]"], "(x )?(y )?(z )?", "(ab|bc|abc)( ab| bc| ab-bc| go){0,3}", "[uv]?"), 0..90),
        address in "(source=-?[stu]&){0,3}(topic=-?[xyz]&){0,3}(story=-?[uv]&){0,2}(topics=all&)?(from=2025-0[1-9]&)?(to=2025-0[1-9]&)?(date=none&)?",
        has_groups in any::<bool>(),
    ) {
        let articles = lines.iter().enumerate().map(|(n, (source, date, topics, text, story))| article(&format!("{n:03} | {source} | {date} | {topics} | {text} | {story}")));
        let corpus = Corpus::new(if has_groups { grouped() } else { header() }, articles.collect());
        let query = Route::parse(&address).0.query;
        check_against_naive(&corpus, &explored(&corpus, &query, None).query);
    }
}

fn sample() -> Corpus {
    corpus(
        "a | Zee News | 2025-02-06 | x y | alpha
         b | Business Standard | 2025-07-01 | x |
         c | Business Standard | 2025-07-02 | x |
         d | Devdiscourse | 2025-07-02 | y |",
    )
}

fn ask(address: &str) -> Outcome {
    explored(&sample(), &Route::parse(address).0.query, None)
}

fn id_of<'a>(corpus: &'a Corpus, facet: Facet, value: &FacetValue) -> &'a str {
    match facet {
        Facet::Source => &corpus.sources[value.number].id,
        Facet::Topic => &corpus.topics[value.number].id,
        Facet::Story => &corpus.stories[value.number].id,
        Facet::Undated => "none",
    }
}

fn listed(outcome: &Outcome, facet: Facet) -> Vec<String> {
    let sign = |standing: Standing| match standing {
        Standing::Chosen => "+",
        Standing::Excluded => "-",
        Standing::Open => "",
    };
    let rows = outcome.values(facet).iter();
    rows.map(|row| format!("{}{} {}", sign(row.standing), id_of(&sample(), facet, row), row.count)).collect()
}

#[test]
fn values_are_chosen_first_then_by_count_then_by_label() {
    let sources = |address: &str| listed(&ask(address), Facet::Source);
    assert_eq!(sources(""), ["business-standard 2", "devdiscourse 1", "zee-news 1"]);
    assert_eq!(sources("source=zee-news"), ["+zee-news 1", "business-standard 2", "devdiscourse 1"]);
    assert_eq!(sources("source=-zee-news&topic=y"), ["-zee-news 1", "devdiscourse 1", "business-standard 0"]);
    assert_eq!(listed(&ask("topic=y&topics=all"), Facet::Topic), ["+y 2", "x 1", "z 0"]);
}

#[test]
fn toggling_a_value_changes_the_query() {
    let leads = |address: &str, facet: Facet, id: &str, standing: Standing| {
        let (corpus, outcome) = (sample(), ask(address));
        let row = outcome.values(facet).iter().find(|row| id_of(&corpus, facet, row) == id).unwrap();
        let mut route = Route::parse(address).0;
        facet.toggle(&corpus, &mut route.query, row.number, standing);
        let stands = facet.standing(&corpus, &route.query, row.number);
        assert!([standing, Standing::Open].contains(&stands), "{stands:?}");
        route.print()
    };
    let (chosen, excluded) = (Standing::Chosen, Standing::Excluded);
    assert_eq!(leads("topic=x", Facet::Source, "zee-news", chosen), "source=zee-news&topic=x");
    assert_eq!(leads("topic=x", Facet::Source, "zee-news", excluded), "source=-zee-news&topic=x");
    assert_eq!(leads("topic=x&topic=-y", Facet::Topic, "x", chosen), "topic=-y");
    assert_eq!(leads("topic=x&topic=-y", Facet::Topic, "y", excluded), "topic=x");
    assert_eq!(leads("topic=x&topic=-y", Facet::Topic, "y", chosen), "topic=x&topic=y");
}

#[test]
fn the_summary_uses_singular_and_plural() {
    assert_eq!(ask("topic=y").summary(), "2 of 4 articles");
    assert_eq!(explored(&corpus("a"), &Query::default(), None).summary(), "1 of 1 article");
}

#[test]
fn an_empty_result_suggests_filters_to_remove() {
    #[track_caller]
    fn check(address: &str, suggestions: &[&str]) {
        let outcome = ask(address);
        let lines: Vec<String> = outcome.suggestions.iter().map(|one| format!("{} {}", one.label, one.count)).collect();
        assert_eq!(
            (lines.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), outcome.hits.len()),
            (suggestions, 0)
        );
    }
    check("source=zee-news&topic=z", &["Topic: Topic Z 1"]);
    check("source=zee-news&source=devdiscourse&to=2025-01", &["To 31 January 2025 2"]);
    check(
        "source=zee-news&source=devdiscourse&from=2025-07-01&to=2025-07-01",
        &["the dates 2", "From 1 July 2025 1", "To 1 July 2025 1", "Source: Devdiscourse or Zee News 1"],
    );
    check("topic=x&topic=y&topic=z&topics=all", &["Topic: Topic Z 1"]);
    check("q=alpha&source=-zee-news", &["Words: alpha 3", "Not source: Zee News 1"]);
    check("q=omega&topic=z", &[]);
}

#[test]
fn the_timeline_takes_the_finest_unit_that_shows_every_article() {
    #[track_caller]
    fn check(lines: &str, address: &str, unit: Option<Unit>, drawn: &str) {
        let corpus = corpus(lines);
        let timeline = explored(&corpus, &Route::parse(address).0.query, unit).timeline;
        let bars: Vec<String> = timeline
            .bars
            .iter()
            .zip(0..)
            .map(|(bar, n)| format!("{} {}{}", timeline.label(n), bar.count, if bar.chosen { "*" } else { "" }))
            .collect();
        let bars = if bars.len() > 7 {
            format!("{} … {} ({})", bars[0], bars[bars.len() - 1], bars.len())
        } else {
            bars.join(", ")
        };
        assert_eq!(format!("by {}: {bars}", timeline.unit.name()), drawn);
    }
    let calls = "a | | 2025-02-07\nb | | 2025-07-01\nc | | 2025-07-01";
    check(
        "a | | 2025-02-07\nb | | 2025-02-09",
        "",
        None,
        "by day: 7 February 2025 1, 8 February 2025 0, 9 February 2025 1",
    );
    let months = "by month: February 2025 1, March 2025 0, April 2025 0, May 2025 0, June 2025 0, July 2025 2";
    check(calls, "", None, months);
    check(calls, "", Some(Unit::Day), months);
    check(calls, "", Some(Unit::Year), "by year: 2025 3");
    check(calls, "from=2025-07", None, &format!("{months}*"));
    check(calls, "from=2025-06-30&to=2025-07", Some(Unit::Day), "by day: 30 June 2025 0*, 1 July 2025 2*");
    check("a | | 1950\nb | | 2025-07", "", None, "by decade: 1950s 1 … 2020s 1 (8)");
    check("a | |", "", None, "by month: ");
    check("a | | 0001\nb | | 9999", "", None, "by decade: 0s 1 … 9990s 1 (1000)");
}

#[test]
fn choosing_bars_sets_or_clears_the_days() {
    let chosen = |address: &str, one: usize, other: usize| {
        let mut route = Route::parse(address).0;
        ask(address).timeline.choose(&mut route.query, one, other);
        route.print()
    };
    assert_eq!(chosen("topic=x", 5, 5), "topic=x&from=2025-07-01&to=2025-07-31");
    assert_eq!(chosen("topic=x", 5, 4), "topic=x&from=2025-06-01&to=2025-07-31");
    assert_eq!(chosen("topic=x", 0, 6), "topic=x");
    assert_eq!(chosen("from=2025-07-01&to=2025-07-31", 5, 5), "");
}

#[test]
fn controls_change_the_address_and_keep_text_typed_after_the_answer() {
    // The outcome on screen belongs to an earlier query, because the articles for the typed phrase are still being
    // read.
    let (corpus, typed) = (sample(), "q=%22new+words%22&source=-devdiscourse&topic=x");
    let answered = ask("topic=x&topic=z&topics=all&source=business-standard");
    let changed = |change: &dyn Fn(&mut Query)| {
        let mut route = Route::parse(typed).0;
        change(&mut route.query);
        route.print()
    };
    let row = |facet: Facet, id: &str| {
        let row = answered.values(facet).iter().find(|row| id_of(&corpus, facet, row) == id).unwrap().number;
        changed(&|query| facet.toggle(&corpus, query, row, Standing::Chosen))
    };
    assert_eq!(row(Facet::Source, "zee-news"), "q=%22new+words%22&source=zee-news&source=-devdiscourse&topic=x");
    assert_eq!(row(Facet::Topic, "x"), "q=%22new+words%22&source=-devdiscourse");
    assert_eq!(
        changed(&|query| answered.timeline.choose(query, 5, 5)),
        format!("{typed}&from=2025-07-01&to=2025-07-31")
    );
    let chips: Vec<String> =
        answered.chips.iter().map(|chip| changed(&|query| *query = query.without(&chip.filter))).collect();
    assert_eq!(chips, [typed, "q=%22new+words%22&source=-devdiscourse", typed]);
    let suggestions: Vec<String> = answered
        .suggestions
        .iter()
        .map(|suggestion| changed(&|query| suggestion.filters.iter().for_each(|filter| *query = query.without(filter))))
        .collect();
    assert!(!suggestions.is_empty());
    assert!(suggestions.iter().all(|address| address.starts_with("q=%22new+words%22")), "{suggestions:?}");
}

#[test]
fn inexact_dates_are_counted_but_in_no_bar() {
    let corpus = corpus("a | | 2025-02-06\nb | | 2025-07-01\nc | | 2025");
    let outcome = explored(&corpus, &Route::parse("from=2025-07-01").0.query, Some(Unit::Month));
    assert_eq!((outcome.timeline.inexact, outcome.inexact, outcome.hits.len()), (1, 1, 2));
}

#[test]
fn each_group_of_topics_is_a_separate_facet() {
    let corpus = Corpus::new(grouped(), sample().articles.iter().cloned().collect());
    let names: Vec<_> = corpus.groups.iter().map(|group| group.name.as_deref()).collect();
    assert_eq!(names, [None, Some("People")]);
    let rows = |address: &str, group: usize| -> Vec<String> {
        let rows = explored(&corpus, &Route::parse(address).0.query, None).group_values(&corpus, group).into_iter();
        rows.map(|row| format!("{} {}", corpus.topics[row.number].id, row.count)).collect()
    };
    assert_eq!((rows("topic=x", 0), rows("topic=x", 1)), (vec!["x 3".into()], vec!["y 1".into(), "z 0".into()]));
    assert_eq!((rows("topic=y", 0), rows("topic=-y", 0)), (vec!["x 1".into()], vec!["x 2".into()]));
    assert_eq!(rows("", 2), [""; 0]);
    let outcome = explored(&corpus, &Route::parse("topic=x&topic=-y&topic=z").0.query, None);
    let chips: Vec<&str> = outcome.chips.iter().map(|chip| chip.label.as_str()).collect();
    assert_eq!(chips, ["Topic: Topic X", "People: Topic Z", "Not people: Topic Y"]);
    let reliefs: Vec<&str> = outcome.suggestions.iter().map(|relief| relief.label.as_str()).collect();
    assert_eq!(reliefs, ["People: Topic Z"]);
}
