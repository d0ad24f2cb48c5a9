//! Proposes topics for a folder without `topics.toml`.
//!
//! A proposed topic is already assigned wherever its patterns match. Its counts and evidence come from the same
//! patterns, so accepting the proposal changes no assignment.

mod capital;
mod keyness;
mod names;
mod phrases;
mod terms;

pub use names::NAMES;

use names::names;
use terms::terms;

use super::matcher::Matcher;
use super::{Found, Pattern, ProposedTopic, Tokens, TopicRule, TopicsFile};
use crate::corpus::Article;
use crate::text::capital;
use crate::text::language::is_stop_word;

/// Proposes topics for these articles: distinctive terms first, then names of people, places and organisations in the
/// group [`NAMES`]. Each list in `aliases` has names for the same thing.
///
/// Terms are words, and phrases of up to three words, that are distinctive in these articles: see `keyness.rs`. The
/// function proposes 10 to 30 terms if it finds that many. For a single article it proposes no terms, because there is
/// no other article to compare it with.
pub fn propose(articles: &[Article], aliases: &[Vec<String>]) -> Vec<ProposedTopic> {
    let names = names(articles, aliases);
    let words: Vec<Vec<String>> = names.iter().flat_map(|name| name.words.iter().cloned()).collect();
    let mut file = TopicsFile::default();
    let mut proposed: Vec<(TopicRule, f64)> = Vec::new();
    let terms = terms(articles, &words).into_iter().map(|term| (term.forms, None, term.keyness));
    let names = names.into_iter().map(|name| (name.forms, Some(NAMES.to_string()), name.mentions as f64));
    for (forms, group, score) in terms.chain(names) {
        let mut any: Vec<String> = Vec::new();
        for pattern in forms.iter().filter_map(|form| pattern_of(form)) {
            if !any.contains(&pattern) {
                any.push(pattern);
            }
        }
        let Some(label) = forms.first().map(|form| label(form)).filter(|_| !any.is_empty()) else { continue };
        let id = file.free_id(&label);
        let topic = TopicRule { id, label, group, proposed: true, any, ..TopicRule::default() };
        file.topic.push(topic.clone());
        proposed.push((topic, score));
    }
    let Ok(taxonomy) = file.taxonomy() else { return Vec::new() };
    let matcher = Matcher::new(&taxonomy.rules);
    let mut evidence: Vec<Vec<Found>> = vec![Vec::new(); proposed.len()];
    for article in articles {
        for (found, evidence) in matcher.evidence(article).into_iter().zip(&mut evidence) {
            let found = found.into_iter();
            evidence.extend(found.map(|at| Found { article: article.id.clone(), at }));
        }
    }
    let with_evidence = proposed.into_iter().zip(evidence).map(|((topic, score), evidence)| {
        let (count, articles) = (evidence.len(), in_articles(&evidence));
        ProposedTopic { topic, score, count, articles, evidence }
    });
    with_evidence.filter(|proposed| proposed.count > 0 && is_named(proposed, articles)).collect()
}

fn in_articles(evidence: &[Found]) -> usize {
    let mut articles: Vec<&str> = evidence.iter().map(|found| found.article.as_str()).collect();
    articles.dedup();
    articles.len()
}

/// Whether a proposed topic is a term, or a name that never matches words in lower case. Patterns ignore case, so a
/// name that is also a common word would match that word.
fn is_named(proposed: &ProposedTopic, articles: &[Article]) -> bool {
    if proposed.topic.group.is_none() {
        return true;
    }
    let mut articles = articles.iter();
    let mut current = articles.next();
    proposed.evidence.iter().all(|found| {
        while current.is_some_and(|article| article.id != found.article) {
            current = articles.next();
        }
        let written = current.and_then(|article| article.words(found.at)).unwrap_or("");
        written.chars().any(char::is_uppercase) || !written.chars().any(char::is_lowercase)
    })
}

/// A pattern that matches exactly the text `form`, if there is one.
fn pattern_of(form: &str) -> Option<String> {
    let small = crate::text::in_small(form);
    let parted: String = small.chars().map(|c| if c.is_alphanumeric() || is_sign(c) { c } else { ' ' }).collect();
    let one_by_one: Vec<String> = form.chars().map(String::from).collect();
    let ways = [small, parted.split_whitespace().collect::<Vec<_>>().join(" "), one_by_one.join(" ")];
    ways.into_iter().find(|way| {
        let pattern = way.parse::<Pattern>();
        pattern.is_ok_and(|pattern| pattern.find(&Tokens::of(form)).next() == Some(0..form.len()))
    })
}

/// Whether a character may be a vowel sign or another mark on the letter before it. All characters of Indic scripts
/// count.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{dff}' | '\u{200c}' | '\u{200d}')
}

/// The label of a proposed topic: its text with a capital first letter.
fn label(form: &str) -> String {
    let mut letters = form.chars();
    letters.next().map(|first| std::iter::once(capital(first)).chain(letters).collect()).unwrap_or_default()
}

impl TopicsFile {
    /// The topics for a folder without `topics.toml`: first the topics in front matter, then the proposed ones.
    /// `by_hand` has pairs of an article id and a topic id from its front matter.
    pub fn proposed_for<'a>(articles: &[Article], by_hand: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut file = Self::default();
        for (article, id) in by_hand.filter(|(_, id)| crate::corpus::slug(id) == *id && !id.is_empty()) {
            match file.topic.iter_mut().find(|rule| rule.id == id) {
                Some(rule) => rule.add.push(article.into()),
                None => {
                    let (id, label) = (id.to_string(), label(&id.replace('-', " ")));
                    file.topic.push(TopicRule { id, label, add: vec![article.into()], ..TopicRule::default() });
                }
            }
        }
        let is_new = |topic: &TopicRule, file: &Self| file.rule(&topic.id).is_none() && !is_stop_word(&topic.id);
        for ProposedTopic { topic, .. } in propose(articles, &[]) {
            if is_new(&topic, &file) {
                file.topic.push(topic);
            }
        }
        file
    }
}
