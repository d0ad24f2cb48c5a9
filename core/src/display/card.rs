//! A card: one article in the list.

use super::origin::{Origin, filing_date};
use crate::corpus::{Article, Corpus};
use crate::search::{Excerpt, Match, Part};

/// The approximate number of characters of the text that a card shows.
const OPENING: usize = 200;
/// The maximum number of topics that a card names.
const TOPICS: usize = 4;

/// A card without its headline and excerpt. These depend on the search, so [`headline`] and [`excerpt`] return them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The source and the tags.
    pub origin: Origin,
    /// The date that the article is sorted by.
    pub date: String,
    /// The names of the first topics, and how many more topics there are.
    pub topics: String,
}

/// A text in pieces, each with a flag that says whether the piece matches the search.
pub type Pieces = Vec<(String, bool)>;

/// A function that returns the search's matches in a text: the headline or the text of an article.
pub type Marks<'a> = dyn Fn(&str, Part) -> Vec<Match> + 'a;

impl Card {
    /// The card of the article with this number.
    pub fn new(corpus: &Corpus, number: usize) -> Self {
        let article = &corpus.articles[number];
        let mut origin = Origin::new(corpus, number);
        origin.tags.extend(article.title.is_none().then_some("no headline given"));
        Self { origin, date: filing_date(article), topics: topics(corpus, article) }
    }
}

/// The headline of an article's card. If the article has no headline, the first words of its text.
pub fn headline(article: &Article, marks: &Marks<'_>) -> Pieces {
    match &article.title {
        Some(title) => Excerpt { start: 0, end: title.len(), marks: marks(title, Part::Title) }.pieces(title),
        None => vec![(article.heading(), false)],
    }
}

/// The excerpt on an article's card: the part of the text that matches best, or the beginning of a text without
/// matches.
pub fn excerpt(article: &Article, marks: &Marks<'_>) -> Pieces {
    let marks = marks(&article.text, Part::Text);
    match marks.is_empty() {
        true => vec![(article.excerpt(OPENING), false)],
        false => crate::search::excerpt(&article.text, &marks, OPENING).pieces(&article.text),
    }
}

fn topics(corpus: &Corpus, article: &Article) -> String {
    let labels = article.topics.iter().filter_map(|assignment| corpus.topic(&assignment.topic));
    let mut labels: Vec<&str> = labels.map(|topic| topic.label.as_str()).collect();
    let more = labels.len().saturating_sub(TOPICS);
    labels.truncate(TOPICS);
    let named = labels.join(" · ");
    if more > 0 { format!("{named} · {more} more") } else { named }
}
