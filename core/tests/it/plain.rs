use cuttings_core::corpus::{Article, Corpus, Header};
use cuttings_core::plain::{OPENINGS, Plain, WHOLE};
use cuttings_core::route::Route;

use crate::corpus;

fn html(lines: &str) -> String {
    Plain::of(&corpus(lines)).html
}

/// The values of an attribute, in order.
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
        assert!(ids.contains(&href[1..].to_string()), "{href} leads to nothing of {ids:?}");
        let (route, notices) = Route::parse(href);
        assert_eq!((route.href().as_str(), notices.len()), (href.as_str(), 0));
    }
    for id in ["doc=a", "doc=c", "source=zee-news", "source=unknown-source", "topic=x", "topic=y", "date=none"] {
        assert!(ids.contains(&id.to_string()), "no {id} in {ids:?}");
    }
    assert!(!ids.contains(&"topic=z".to_string()), "a topic without articles leads to an empty list");
}

#[test]
fn each_group_of_topics_is_a_list_of_its_own_and_proposed_topics_say_so() {
    let mut header = crate::grouped();
    header.topics[2].proposed = true;
    let html =
        Plain::of(&Corpus::new(header, vec![crate::article("a | S | 2025 | x z"), crate::article("b | | | y")])).html;
    let legends: Vec<&str> =
        html.split("class=\"legend\">").skip(1).filter_map(|rest| rest.split("</p>").next()).collect();
    assert_eq!(legends, ["Date", "Source", "<bdi>Topic</bdi>", "<bdi>People</bdi>"]);
    assert_eq!(html.matches("proposed").count(), 2, "once in the list and once in the article");
    assert!(
        html.contains("<p class=\"topic-group\"><bdi>People</bdi></p><ul class=\"topic-chips\" aria-label=\"People\">")
    );
    assert!(html.contains("People: Topic Z"), "the heading of the list names the group");
}

#[test]
fn newest_come_first_and_the_undated_last() {
    let html = html("a | S | 2024 | |\nb | S | | |\nc | S | 2025 | |\nd | S | | |");
    let list = html.split("<ol").nth(1).unwrap().split("</ol>").next().unwrap();
    let order: Vec<String> = values(list, "href").into_iter().map(|href| href.replace("#doc=", "")).collect();
    assert_eq!(order, ["c", "a", "b", "d"]);
}

#[test]
fn the_list_of_a_group_is_what_the_live_page_finds_there() {
    let Plain { html, style } = Plain::of(&corpus(THREE));
    for (address, found) in [
        ("topic=x", 2),
        ("source=zee-news", 2),
        ("date=none", 1),
        // July as a whole may be the first of July.
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
fn text_is_text_wherever_it_stands() {
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
fn past_a_thousand_articles_the_openings_of_the_newest_remain_and_say_so() {
    let lines: Vec<String> = (0..=WHOLE).map(|n| format!("a{n:04} | S | 2025-07-01 | x | Text {n}.")).collect();
    let html = html(&lines.join("\n"));
    assert_eq!(html.matches("class=\"result-card\"").count(), OPENINGS);
    assert!(html.contains("Text 1000.") && !html.contains("Text 800."));
    assert!(html.contains("200 of 1001 articles"));
    assert!(html.contains("here are the headlines and openings of the newest 200;"));
    assert_eq!(values(&html, "href"), ["#", "#"], "no link leads to what is not there");
}
