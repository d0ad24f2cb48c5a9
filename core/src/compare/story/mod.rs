//! Stories: articles that report the same happening.
//!
//! Two articles tell one story where they are about the same day, or days next to each other, and use enough of the same
//! words. An article is about the day of its event; where that was not given, about the first day that its text mentions
//! in the week before it was published; else about the day of its publication. What an editor wrote as `story:` holds.

mod chart;
mod lane;

pub use chart::{Chart, Point, PointKind, WIDTH};
pub use lane::{Lane, Mentioned, Published, lanes};

use rustc_hash::FxHashMap;

use super::date::{day, days_between};
use super::groups::DisjointSets;
use super::wording::{Vocabulary, in_both};
use crate::corpus::{Article, Date, Day, slug};
use crate::order::sorted;
use crate::text::words;

/// How much of the words of the shorter article the other must have, of those that tell something: 0 joins all of a day, 1
/// only what is equal. Reports of one happening, from the first corpus and from the wires, have 0.2 to 0.75; of two
/// happenings of one kind, such as two earthquakes or two budgets, up to 0.17; of different subjects up to 0.13.
const ALIKE: f64 = 0.2;
/// An article is compared by so many of its first words, as it is told there what happened: long ones have ever more words in
/// common, whatever they are about. In a script without spaces as many characters count as a word as make a [`run_length`].
const LEAD: usize = 500;
/// The shortest word that tells something, in letters and signs.
const TELLING: usize = 4;
/// Longer words that tell nothing: with them different subjects have up to 0.26 in common.
const FREQUENT: &str = "that with from have this they were their which would there about also been said says more after \
    will other first when over into some people could year years than last most made under many only since against while \
    during between before where being because such what them then those through these told both each very your here just \
    like even must well much still might should does upon among whether within without until another according added \
    including included three four five";
/// How many days two articles of one story may be about at most, counted from the earlier.
const APART: i32 = 1;
/// How many words of a headline name a story.
const NAMED: usize = 8;

/// The story of each article, by place in `articles`; `None` where it stands alone. Gives the ids and labels of the stories
/// in the order of their first articles.
pub fn stories(articles: &[Article]) -> (Vec<Option<usize>>, Vec<(String, String)>) {
    let mut groups = DisjointSets::new(articles.len());
    let mut by_hand: FxHashMap<String, usize> = FxHashMap::default();
    for (place, article) in articles.iter().enumerate() {
        if let Some(story) = &article.story {
            groups.join(place, *by_hand.entry(slug(story)).or_insert(place));
        }
    }
    let free: Vec<(usize, Day)> = (0..articles.len())
        .filter(|&place| articles[place].story.is_none())
        .filter_map(|place| Some((place, day(&articles[place])?)))
        .collect();
    let free = sorted(free, &mut |one, other| (one.1, one.0).cmp(&(other.1, other.0)));
    let words = telling_words(articles);
    for (second, &(other, other_day)) in free.iter().enumerate() {
        for &(one, _) in free.iter().take(second).rev().take_while(|(_, day)| days_between(*day, other_day) <= APART) {
            if groups.root(one) != groups.root(other) && alike(&words[one], &words[other]) >= ALIKE {
                groups.join(one, other);
            }
        }
    }
    named(articles, &groups)
}

/// The different words of each article that tell something, in order.
fn telling_words(articles: &[Article]) -> Vec<Vec<u32>> {
    let mut vocabulary = Vocabulary::default();
    // The frequent ones have the first numbers.
    let frequent = vocabulary.words_of(FREQUENT).iter().map(|word| word.number).max();
    articles.iter().map(|article| telling_words_of(article, frequent, &mut vocabulary)).collect()
}

fn telling_words_of(article: &Article, frequent: Option<u32>, vocabulary: &mut Vocabulary) -> Vec<u32> {
    let text = [article.title.as_deref().unwrap_or(""), &article.text].join("\n");
    let mut telling: Vec<u32> = Vec::new();
    // Characters of a script without spaces that stand in a row, each as where it begins and ends.
    let mut row: Vec<(usize, usize)> = Vec::new();
    let mut left = LEAD * LONGEST_RUN;
    words(&text, &mut |word| {
        let written = text.get(word.start..word.end).unwrap_or("");
        let length = if word.is_character { run_length(written) } else { 1 };
        left = left.saturating_sub(LONGEST_RUN / length);
        if left == 0 {
            return;
        }
        if !word.is_character {
            let tells = written.chars().count() >= TELLING && !written.starts_with(char::is_numeric);
            telling.extend(tells.then(|| vocabulary.number(word.folded)).filter(|&number| Some(number) > frequent));
            return;
        }
        if row.last().is_some_and(|before| before.1 != word.start) || is_hiragana(written) {
            row.clear();
        }
        if !is_hiragana(written) {
            row.push((word.start, word.end));
        }
        let first = row.len().checked_sub(length).and_then(|first| row.get(first));
        if let Some(run) = first.and_then(|first| text.get(first.0..word.end)) {
            telling.push(vocabulary.number(run));
        }
    });
    let mut telling = sorted(telling, &mut u32::cmp);
    telling.dedup();
    telling
}

/// How many characters in a row tell as much as a word: two in Chinese and Japanese, four where characters are letters, as in
/// Thai.
fn run_length(character: &str) -> usize {
    if character.starts_with(|c: char| c < '\u{2e80}') { LONGEST_RUN } else { 2 }
}

/// The longest of those runs.
const LONGEST_RUN: usize = 4;

/// Hiragana writes the endings of Japanese words, which tell nothing.
fn is_hiragana(character: &str) -> bool {
    character.starts_with(|c: char| ('\u{3041}'..='\u{309f}').contains(&c))
}

/// Which part of the shorter list the two have in common.
fn alike(one: &[u32], other: &[u32]) -> f64 {
    let shorter = one.len().min(other.len());
    if shorter == 0 { 0.0 } else { in_both(one, other) as f64 / shorter as f64 }
}

/// Ids and labels for groups of two or more, and for what an editor named.
fn named(articles: &[Article], groups: &DisjointSets) -> (Vec<Option<usize>>, Vec<(String, String)>) {
    let mut sizes = vec![0; articles.len()];
    (0..articles.len()).for_each(|place| sizes[groups.root(place)] += 1);
    let mut stories: Vec<(String, String)> = Vec::new();
    let mut known: FxHashMap<usize, usize> = FxHashMap::default();
    let mut of_article = vec![None; articles.len()];
    for (place, article) in articles.iter().enumerate() {
        let root = groups.root(place);
        if sizes[root] < 2 && articles[root].story.is_none() {
            continue;
        }
        let story = *known.entry(root).or_insert_with(|| {
            let label = label(article);
            let id = free_id(&id(article), &stories);
            stories.push((id, label));
            stories.len() - 1
        });
        of_article[place] = Some(story);
    }
    (of_article, stories)
}

/// What an editor wrote, else the day and the words that lead the first article: "1 July 2025: Singh thanks the US for its…".
fn label(first: &Article) -> String {
    if let Some(story) = &first.story {
        return story.clone();
    }
    let heading = first.heading();
    let words: Vec<&str> = heading.split_whitespace().collect();
    let leading = words.get(..NAMED).unwrap_or(&words).join(" ");
    let more = if words.len() > NAMED { "…" } else { "" };
    let leading = leading.trim_end_matches([',', ':', ';', '.']);
    match day(first) {
        Some(day) => format!("{}: {leading}{more}", Date::Day(day).spoken()),
        None => format!("{leading}{more}"),
    }
}

/// What an editor wrote, else the day and the first words: `2025-07-01-singh-thanks-the-us`.
fn id(first: &Article) -> String {
    let words = match &first.story {
        Some(story) => return slug(story),
        None => slug(&first.heading()),
    };
    let words: Vec<&str> = words.split('-').take(NAMED / 2).collect();
    let day = day(first).map(|day| format!("{}-", Date::Day(day)));
    format!("{}{}", day.unwrap_or_default(), words.join("-"))
}

fn free_id(id: &str, stories: &[(String, String)]) -> String {
    let is_free = |id: &str| !stories.iter().any(|(taken, _)| taken == id);
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    std::iter::once(id.to_string()).chain(numbered).find(|id| is_free(id)).unwrap_or_default()
}
