//! Tests the comparison views: their tables and charts are written as text and compared with the expected text.

use std::fmt::Write;

use cuttings_core::bundle::press_folder;
use cuttings_core::compare::{
    Chart, Comparison, Lane, Matrix, Mentioned, PointKind, PreparedArticles, Published, SharedRange, WIDTH,
};
use cuttings_core::corpus::{Article, Corpus, Field, Header};
use cuttings_core::facet::{COLUMNS, Column, Grid};

use crate::{TOPICS, article, bundled, corpus, header};

/// Checks the coverage of articles, written as text: first the columns, which are articles or sources, then a row for
/// each topic. A cell is `count→article`, with the article that it links to, or `-`.
#[track_caller]
fn check_grid(corpus: &Corpus, articles: &[usize], drawn: &str) {
    let grid = Grid::new(corpus, articles);
    let column = |column: &Column| match *column {
        Column::Article(number) => corpus.articles[number].id.clone(),
        Column::Source(place) => corpus.sources[place].id.clone(),
    };
    let mut text = grid.columns.iter().map(column).collect::<Vec<_>>().join(" ");
    for (topic, row) in corpus.topics.iter().zip(&grid.rows) {
        let cell = |cell: &cuttings_core::facet::Cell| match cell.article {
            Some(number) => format!("{}→{}", cell.count, corpus.articles[number].id),
            None => "-".into(),
        };
        let cells: Vec<String> = row.iter().map(cell).collect();
        write!(text, "\n{} {}", topic.id, cells.join(" ")).unwrap();
    }
    let drawn: Vec<&str> = drawn.lines().map(str::trim).collect();
    assert_eq!(text, drawn.join("\n"));
}

#[test]
fn coverage_has_a_column_for_each_article_in_the_order_of_sources() {
    let corpus = corpus(
        "a | Zee | 2025-02-06 | x y
         b | Bee | 2025-07-01 | x
         c | Zee | 2025-07-02 |",
    );
    check_grid(&corpus, &[2, 0, 1], "b a c\nx 1→b 1→a -\ny - 1→a -\nz - - -");
    check_grid(&corpus, &[2], "c\nx -\ny -\nz -");
    assert!(Grid::new(&corpus, &[]).columns.is_empty());
    assert_eq!(Grid::new(&corpus, &[0, 1, 2]).by_coverage(), [0, 1, 2]);
}

#[test]
fn coverage_of_many_articles_has_a_column_for_each_source_and_links_to_the_newest_article() {
    let lines =
        |n: usize| format!("a{n:02} | {} | 2025-01-{:02} | {}\n", ["Zee", "Bee"][n % 2], n + 1, ["x", "y"][n % 2]);
    let corpus = corpus(&(0..=COLUMNS).map(lines).collect::<String>());
    let all: Vec<usize> = (0..=COLUMNS).collect();
    check_grid(&corpus, &all, "bee zee\nx - 7→a12\ny 6→a11 -\nz - -");
    assert_eq!(Grid::new(&corpus, &all[1..]).columns.len(), COLUMNS);
}

#[test]
fn claims_are_listed_under_their_subjects_and_claims_without_a_subject_come_last() {
    let corpus = press_folder(&bundled(), TOPICS).unwrap().corpus;
    let all: Vec<usize> = (0..corpus.len()).collect();
    let matrix = Matrix::new(&corpus, &all);
    assert_eq!(matrix.articles, all);
    let labels: Vec<bool> = matrix.subjects.iter().map(|subject| subject.label.is_none()).collect();
    assert!(labels.is_sorted());
    let subject = matrix.subjects.iter().find(|subject| subject.label.as_deref() == Some("Which call it was")).unwrap();
    assert!(subject.differs_in_scope);
    let row = |row: &cuttings_core::compare::ClaimRow| {
        let cells: String = row.cells.iter().map(|cell| if cell.is_empty() { '-' } else { '●' }).collect();
        format!("{} {cells}", corpus.claims()[row.claim].id)
    };
    assert_eq!(subject.rows.iter().map(row).collect::<Vec<_>>(), ["first-call ●----", "third-call --●●●"]);
    let rows: usize = matrix.subjects.iter().map(|subject| subject.rows.len()).sum();
    assert_eq!(rows, corpus.claims().len(), "a claim that no article mentions has a row too");
    assert_eq!(Matrix::new(&corpus, &[0]).subjects.iter().map(|subject| subject.rows.len()).sum::<usize>(), rows);
    for (row, cell) in matrix
        .subjects
        .iter()
        .flat_map(|subject| &subject.rows)
        .flat_map(|row| row.cells.iter().map(move |cell| (row, cell)))
    {
        assert!(cell.iter().all(|&place| place < corpus.claims()[row.claim].passages.len()));
    }
}

/// A lane of one story. Each element of `mentioned` is the first and the last day of a date mention.
fn lane(event_days: &[&str], published: &[Option<&str>], mentioned: &[(&str, &str)]) -> Lane {
    let day = |day: &str| day.parse::<cuttings_core::corpus::Date>().unwrap().span().0;
    let published = published.iter().map(|date| Published {
        article: 0,
        date: date.map(|date| date.parse().unwrap()),
        delay: None,
    });
    let mentioned = mentioned.iter().map(|(first, last)| Mentioned {
        days: (day(first), day(last)),
        spoken: first.to_string(),
        is_inferred: false,
        places: Vec::new(),
    });
    Lane {
        story: Some(0),
        event_days: event_days.iter().map(|one| day(one)).collect(),
        published: published.collect(),
        mentioned: mentioned.collect(),
    }
}

#[test]
fn lanes_share_one_time_axis_and_leave_out_mentions_of_years() {
    let first = lane(&["2025-01-01"], &[Some("2025-01-02"), None], &[("2025-01-01", "2034-12-31")]);
    let second = lane(&["2025-01-10"], &[Some("2025-01")], &[("2025-01-05", "2025-01-06")]);
    let chart = Chart::new(&[first, second]).unwrap();
    let point = |point: &cuttings_core::compare::Point| {
        let sign = match point.kind {
            PointKind::Event => "■",
            PointKind::Published => "●",
            PointKind::Mentioned => "◇",
        };
        format!("{sign} {}–{} {}", point.span.0, point.span.1, point.label)
    };
    let rows: Vec<Vec<String>> = chart.rows.iter().map(|row| row.iter().map(point).collect()).collect();
    let day = WIDTH / 31;
    assert_eq!(
        rows[0],
        [format!("● {day}–{} published 2 January 2025", 64), format!("■ 0–{day} happened 1 January 2025")]
    );
    assert_eq!(rows[1][0], "◇ 129–193 mentioned 2025-01-05");
    assert_eq!(rows[1][1], format!("● 0–{WIDTH} published January 2025"));
    assert!(Chart::new(&[lane(&[], &[None], &[])]).is_none(), "without a day there is no chart");
}

/// The compared texts. `[1: words]` is the start of shared passage 1, and `{words}` are changed words in a passage. The
/// rest of the passage after changed words is `[words]`.
fn drawn(corpus: &Corpus, comparison: &Comparison) -> Vec<String> {
    let texts = comparison.articles.iter().zip(&comparison.ranges);
    let text = |(&article, ranges): (&usize, &Vec<SharedRange>)| {
        let text = &corpus.articles[article].text;
        let (mut drawn, mut at) = (String::new(), 0);
        for range in ranges {
            let words = &text[range.bytes.0..range.bytes.1];
            drawn.push_str(&text[at..range.bytes.0]);
            let number = if range.is_first { format!("{}: ", range.passage + 1) } else { String::new() };
            let (open, close) = if range.is_changed { ('{', '}') } else { ('[', ']') };
            write!(drawn, "{open}{number}{words}{close}").unwrap();
            at = range.bytes.1;
        }
        drawn + &text[at..]
    };
    texts.map(text).collect()
}

#[test]
fn compared_texts_number_their_passages_in_the_order_of_the_first_text() {
    let texts = [
        "Once one two three four five six seven eight nine ten. Then omega alpha beta gamma delta & epsilon zeta eta theta.",
        "Omega alpha beta gamma delta and epsilon zeta eta theta, and one two three four five six seven eight nine ten.",
    ];
    let lines: Vec<Article> =
        texts.iter().enumerate().map(|(n, text)| article(&format!("a{n} | S | 2025 | | {text}"))).collect();
    let corpus = Corpus::new(Header { ..header() }, lines);
    let compared = |articles: &[usize], least| Comparison::new(&PreparedArticles::new(&corpus, articles), least);
    let comparison = compared(&[0, 1], 8);
    assert_eq!(
        drawn(&corpus, &comparison),
        [
            "Once [1: one two three four five six seven eight nine ten]. Then [2: omega alpha beta gamma delta ]{&}[ epsilon zeta eta theta].",
            "[2: Omega alpha beta gamma delta ]{and}[ epsilon zeta eta theta], and [1: one two three four five six seven eight nine ten].",
        ]
    );
    assert_eq!(
        (comparison.passages, comparison.begins(1), comparison.changes()),
        (2, vec![Some(1), Some(0)], vec![(0, 2), (1, 1)])
    );
    assert_eq!(
        compared(&[1, 0], 8).begins(0),
        [Some(0), Some(1)],
        "the articles stay in the order in which they were chosen"
    );
    assert_eq!(compared(&[0, 1], 40).passages, 0);
}

#[test]
fn words_of_an_article_are_read_by_byte_range() {
    let corpus = corpus("a | S | 2025 | | Élysée");
    let words = |field: Field, start: usize, end: usize| {
        corpus.articles[0].words(cuttings_core::corpus::Evidence { field, start, end })
    };
    assert_eq!(words(Field::Text, 0, 2), Some("É"));
    assert_eq!(words(Field::Text, 1, 2), None, "the range begins inside a letter");
    assert_eq!(words(Field::Text, 0, 99), None);
    assert_eq!(words(Field::Title, 0, 5), Some("Title"));
}
