//! The head of an open article, and the fixed texts around the article's text.

use super::origin::Origin;
use crate::corpus::{Article, Corpus, Date, Kind};

/// The text of the link to the original.
pub const ORIGINAL: &str = "Open the original";
/// The text that follows [`ORIGINAL`] in the link, for screen readers only.
pub const IN_NEW_TAB: &str = " (in a new tab)";
/// The text instead of the link to the original, if the original's address is not known.
pub const NO_ORIGINAL: &str = "original: not given";
/// The heading above the web page furniture: lines of the saved web page that are not part of the article.
pub const FURNITURE: &str = "Removed from the saved page";

const DIGEST: &str =
    "This is a digest: it sums up the report in other words. The report itself is at its original address.";

/// The head of an open article. Its headline is [`Article::heading`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleHead {
    /// The source and the tags.
    pub origin: Origin,
    /// The address of the original. `None` if it is not known.
    pub original: Option<String>,
    /// The author, the dates, and a note if the headline is missing or was inferred.
    pub facts: Vec<Fact>,
    /// The sentence above a digest, which says that the text is a digest. `None` if the article is not a digest.
    pub remark: Option<&'static str>,
}

/// A fact about an article, such as its author or a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// The words of the fact.
    pub words: String,
    /// A name that follows the words, or an empty string. It is separate because its writing direction may differ from
    /// that of the words.
    pub name: String,
}

impl ArticleHead {
    /// The head of the article with this number.
    pub fn new(corpus: &Corpus, number: usize) -> Self {
        let article = &corpus.articles[number];
        let remark = (article.kind == Kind::Digest).then_some(DIGEST);
        let origin = Origin::new(corpus, number);
        Self { origin, original: article.url.clone(), facts: facts(article), remark }
    }
}

fn facts(article: &Article) -> Vec<Fact> {
    let given = |date: Option<Date>, words: &str| date.map(|date| format!("{words} {}", date.spoken()));
    let read = |field: &str| article.from_text.iter().any(|read| read == field);
    let published = match given(article.date, "published") {
        Some(published) if read("name:date") => format!("{published} (read from the file's name)"),
        Some(published) if read("date") => format!("{published} (read from the text)"),
        Some(published) => published,
        None => "published: not given".into(),
    };
    let headline = match (&article.title, read("title")) {
        (None, _) => Some("headline: not given".to_string()),
        (Some(_), true) => Some("headline read from the text".into()),
        (Some(_), _) if read("name:title") => Some("headline read from the file's name".into()),
        _ => None,
    };
    let author = Fact { words: "author: ".into(), name: article.author.clone().unwrap_or_else(|| "not given".into()) };
    let events = given(article.event, "about events of");
    let others = [Some(published), events, given(article.retrieved, "retrieved"), headline].into_iter().flatten();
    let others = others.map(|words| Fact { words, name: String::new() });
    std::iter::once(author).chain(others).collect()
}
