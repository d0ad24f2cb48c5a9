//! Tests the plain page: its links, its lists, and that it shows what the display model contains.

use cuttings_core::bundle::press_folder;
use cuttings_core::corpus::{Article, Corpus, Header};
use cuttings_core::display::{
    ArticleHead, Card, FURNITURE, NO_ORIGINAL, ORIGINAL, Pieces, Table, claims, coverage, excerpt, facet_lists,
    headline, value_text,
};
use cuttings_core::facet::overview;
use cuttings_core::plain::{OPENINGS, Plain, WHOLE};
use cuttings_core::route::Route;

use crate::corpus;

fn html(lines: &str) -> String {
    Plain::of(&corpus(lines)).html
}

/// The values of an attribute, in the order of the HTML.
fn values(html: &str, attribute: &str) -> Vec<String> {
    let opening = format!(" {attribute}=\"");
    let parts = html.split(&opening).skip(1).filter_map(|rest| rest.split('"').next());
    parts.map(|value| value.replace("&amp;", "&")).collect()
}

const THREE: &str = "a | Zee News | 2025-07-01 | x   | One
                     b | Zee News | 2025-07    | x y | Two
                     c |          |            |     | Three";

#[test]
fn every_link_leads_to_an_id_that_is_an_address_of_the_live_page() {
    let html = html(THREE);
    let ids = values(&html, "id");
    let links = values(&html, "href");
    let within: Vec<&String> = links.iter().filter(|href| href.len() > 1 && href.starts_with('#')).collect();
    assert!(within.len() > 10, "{within:?}");
    for href in within {
        assert!(ids.contains(&href[1..].to_string()), "{href} leads to none of {ids:?}");
        let (route, notices) = Route::parse(href);
        assert_eq!((route.href().as_str(), notices.len()), (href.as_str(), 0));
    }
    for id in ["doc=a", "doc=c", "source=zee-news", "source=unknown-source", "topic=x", "topic=y", "date=none"] {
        assert!(ids.contains(&id.to_string()), "no {id} in {ids:?}");
    }
    assert!(ids.contains(&"view=coverage".to_string()) && !ids.contains(&"view=claims".to_string()), "{ids:?}");
    assert!(!ids.contains(&"topic=z".to_string()), "a topic without articles has no list");
}

#[test]
fn each_group_of_topics_is_a_separate_list_and_proposed_topics_are_marked() {
    let mut header = crate::grouped();
    header.topics[2].proposed = true;
    let html =
        Plain::of(&Corpus::new(header, vec![crate::article("a | S | 2025 | x z"), crate::article("b | | | y")])).html;
    let legends: Vec<&str> =
        html.split("class=\"legend\">").skip(1).filter_map(|rest| rest.split("</p>").next()).collect();
    assert_eq!(legends, ["Date", "<bdi>Source</bdi>", "<bdi>Topic</bdi>", "<bdi>People</bdi>"]);
    assert_eq!(html.matches("proposed").count(), 2, "once in the list and once in the article");
    assert!(
        html.contains("<p class=\"topic-group\"><bdi>People</bdi></p><ul class=\"topic-chips\" aria-label=\"People\">")
    );
    assert!(html.contains("People: Topic Z"), "the heading of the list names the group");
}

#[test]
fn the_newest_articles_come_first_and_undated_ones_last() {
    let html = html("a | S | 2024 | |\nb | S | | |\nc | S | 2025 | |\nd | S | | |");
    let list = html.split("<ol").nth(1).unwrap().split("</ol>").next().unwrap();
    let order: Vec<String> = values(list, "href").into_iter().map(|href| href.replace("#doc=", "")).collect();
    assert_eq!(order, ["c", "a", "b", "d"]);
}

#[test]
fn the_list_of_a_group_equals_the_list_in_the_live_page() {
    let Plain { html, style } = Plain::of(&corpus(THREE));
    for (address, found) in [
        ("topic=x", 2),
        ("source=zee-news", 2),
        ("date=none", 1),
        // An article dated July may be from the first of July.
        ("from=2025-07-01&amp;to=2025-07-01", 2),
    ] {
        let before = html.split(&format!(" id=\"{address}\"")).next().unwrap();
        let group = before.rsplit("plain-view v").next().unwrap().split('"').next().unwrap();
        assert!(style.contains(&format!(".v{group}:target~.plain-list>ol>:not(.g{group})")));
        let classes = values(html.split("<ol").nth(1).unwrap(), "class");
        let its = classes.iter().filter(|classes| classes.split(' ').any(|class| class == format!("g{group}")));
        assert_eq!(its.count(), found, "{address}");
        assert!(html.contains(&format!(">{found} of 3 articles<")));
    }
}

#[test]
fn text_of_an_article_is_escaped_everywhere() {
    let nasty = "<script>alert(1)</script>\"'&--><!--{{policy}}";
    let article = Article {
        id: nasty.into(),
        title: Some(nasty.into()),
        source: Some(nasty.into()),
        author: Some(nasty.into()),
        language: Some("\"><b>".into()),
        url: Some("https://example.org/?\"><b>".into()),
        text: nasty.into(),
        left_out: vec![nasty.into()],
        ..crate::article("a")
    };
    let corpus = Corpus::new(Header::new(nasty.into(), Vec::new(), Vec::new()), vec![article]);
    let Plain { html, style } = Plain::of(&corpus);
    for forbidden in ["<script", "<b>", "<!--", "\"'"] {
        assert!(!html.contains(forbidden), "{forbidden} in {html}");
        assert!(!style.contains(forbidden));
    }
    assert!(html.matches("&lt;script&gt;alert(1)&lt;/script&gt;&quot;").count() >= 5);
}

#[test]
fn a_large_corpus_shows_the_openings_of_the_newest_articles_and_their_number() {
    let lines: Vec<String> = (0..=WHOLE).map(|n| format!("a{n:04} | S | 2025-07-01 | x | Text {n}.")).collect();
    let html = html(&lines.join("\n"));
    assert_eq!(html.matches("class=\"result-card\"").count(), OPENINGS);
    assert!(html.contains("Text 1000.") && !html.contains("Text 800."));
    assert!(html.contains("200 of 1001 articles"));
    assert!(html.contains("here are the headlines and openings of the newest 200;"));
    assert_eq!(values(&html, "href"), ["#", "#"], "every link leads to a part of the page");
}

/// The text of HTML, without white space.
fn text(html: &str) -> String {
    let text: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    joined(&[&signs.iter().fold(text, |text, (written, sign)| text.replace(written, sign))])
}

/// Joins texts and removes all white space, because the HTML has none between elements.
fn joined(parts: &[&str]) -> String {
    parts.concat().split_whitespace().collect()
}

/// The part of a page between two texts, which must both be in the page.
#[track_caller]
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let after = html.split_once(start).unwrap_or_else(|| panic!("no {start}")).1;
    after.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}

fn words(pieces: Pieces) -> String {
    pieces.into_iter().map(|(text, _)| text).collect()
}

/// Checks that the plain page of a corpus shows what the display model contains: cards, facets, heads of articles and
/// tables.
#[track_caller]
fn check_says_what_the_model_says(corpus: &Corpus) {
    let html = Plain::of(corpus).html;
    let outcome = overview(corpus);
    let cards: Vec<&str> = between(&html, "<ol", "</ol>").split("<article").skip(1).collect();
    assert_eq!(cards.len(), outcome.hits.len());
    for (&number, card) in outcome.hits.iter().zip(cards) {
        let article = &corpus.articles[number];
        let Card { origin, date, topics } = Card::new(corpus, number);
        let (headline, excerpt) = (headline(article, &|_, _| Vec::new()), excerpt(article, &|_, _| Vec::new()));
        let (tags, headline, excerpt) = (origin.tags.concat(), words(headline), words(excerpt));
        let model = joined(&[&origin.stamp, &origin.source, &date, &tags, &headline, &excerpt, &topics]);
        assert_eq!(text(&format!("<{card}")), model);
    }
    let mut lists = String::new();
    for list in facet_lists(corpus, &outcome) {
        let values: Vec<_> = list.values.iter().filter(|value| value.count > 0).collect();
        lists.push_str(if values.is_empty() { "" } else { &list.name });
        for value in values {
            let shown = value_text(corpus, list.facet, value.number);
            lists.push_str(&format!("{}{}{}", shown.stamp, shown.label, value.count));
        }
    }
    assert_eq!(text(&format!("<{}", between(&html, "<aside", "</aside>"))), joined(&[&lists]));
    for &number in &outcome.hits {
        let article = &corpus.articles[number];
        let head = ArticleHead::new(corpus, number);
        let open = between(&html, &format!("id=\"doc={}\"", article.id), "</section><");
        let original = head.original.as_ref().map_or(NO_ORIGINAL.to_string(), |_| format!("{ORIGINAL} (in a new tab)"));
        let facts: String = head.facts.iter().map(|fact| format!("{}{}", fact.words, fact.name)).collect();
        let origin = [head.origin.stamp, head.origin.source, head.origin.tags.concat(), original].concat();
        let model = joined(&[&origin, &article.heading(), &facts, head.remark.unwrap_or("")]);
        assert_eq!(text(between(open, "<header>", "</header>")), model);
        assert_eq!(open.contains(FURNITURE), !article.left_out.is_empty());
    }
    for (view, table) in [("coverage", coverage(corpus, &outcome.hits)), ("claims", claims(corpus, &outcome.hits))] {
        if table.sections.iter().any(|section| !section.rows.is_empty()) {
            check_table(corpus, between(&html, &format!("id=\"view={view}\""), "</table>"), &table);
        }
    }
}

/// Checks the cells of a table: their symbols, their names for screen readers, and the articles that they link to.
#[track_caller]
fn check_table(corpus: &Corpus, html: &str, table: &Table) {
    let rows = table.sections.iter().flat_map(|section| &section.rows);
    let cells: Vec<_> = rows.clone().flat_map(|row| row.cells.iter().flatten()).collect();
    let labels: Vec<&str> = cells.iter().map(|cell| cell.label.as_str()).collect();
    let body = html.split_once("<tbody>").unwrap().1;
    let unescaped = |label: String| label.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    assert_eq!(values(body, "aria-label").into_iter().map(unescaped).collect::<Vec<_>>(), labels);
    let links: Vec<String> = cells.iter().map(|cell| format!("#doc={}", corpus.articles[cell.article].id)).collect();
    assert_eq!(values(body, "href"), links);
    let mut said = String::new();
    for section in &table.sections {
        said.push_str(section.label.as_deref().unwrap_or(""));
        said.push_str(if section.differs_in_scope { "different scope: both can be true" } else { "" });
        for row in &section.rows {
            said.push_str(&row.label);
            said.push_str(row.scope.as_deref().unwrap_or(""));
            for cell in &row.cells {
                let signs: String = cell.iter().map(|cell| cell.sign.as_str()).collect();
                said.push_str(if signs.is_empty() { "–" } else { &signs });
            }
        }
    }
    assert_eq!(text(body), joined(&[&said]));
}

#[test]
fn the_plain_page_of_the_digests_shows_what_the_model_contains() {
    let pressed = press_folder(&crate::bundled(), "").unwrap();
    assert!(!pressed.corpus.claims().is_empty());
    check_says_what_the_model_says(&pressed.corpus);
}

#[test]
fn the_plain_page_of_odd_articles_shows_what_the_model_contains() {
    check_says_what_the_model_says(&corpus(THREE));
    check_says_what_the_model_says(&corpus(
        "a | 中央社 | 2025 | x y z | 国防部长通电话。 | u\nb | दैनिक | | z | रक्षा मंत्री। | u\nc | صحيفة | 2024-05 | | خبر | v",
    ));
    let lines: Vec<String> = (0..40)
        .map(|n| {
            format!(
                "a{n:02} | Source {} | 2025-{:02} | {} | Text {n}. | u",
                n % 17,
                n % 12 + 1,
                ["x", "y z", "x y"][n % 3]
            )
        })
        .collect();
    let generated = corpus(&lines.join("\n"));
    check_says_what_the_model_says(&generated);
    let articles: Vec<Article> = generated.articles.iter().cloned().collect();
    check_says_what_the_model_says(&Corpus::new(crate::grouped(), articles));
}

#[test]
fn each_group_of_topics_has_a_list_with_its_name() {
    let articles: Vec<Article> = corpus(THREE).articles.iter().cloned().collect();
    let html = Plain::of(&Corpus::new(crate::grouped(), articles)).html;
    let legends: Vec<String> = between(&html, "<aside", "</aside>")
        .split("<p class=\"legend\">")
        .skip(1)
        .map(|part| text(part.split_once("</p>").unwrap().0))
        .collect();
    assert_eq!(legends, ["Source", "Topic", "People"]);
    assert!(html.contains("People: Topic Y"), "the heading of a group has the same words as its chip");
}
