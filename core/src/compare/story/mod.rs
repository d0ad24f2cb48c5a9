//! Stories: groups of articles about the same event.
//!
//! Two articles belong to one story if they are about the same day or two consecutive days, and have enough words in
//! common. An article is about the day of its event. If no day is given for the event, the article is about the first
//! day that its text mentions in the week before publication. If its text mentions no such day, the article is about
//! the day of publication. An article whose file names a story with `story:` belongs to that story only.

mod chart;
mod lane;

pub use chart::{Chart, Point, PointKind, WIDTH};
pub use lane::{Lane, Mentioned, Published, lanes};

use rustc_hash::FxHashMap;

use super::date::{day, days_between};
use super::groups::DisjointSets;
use super::prepared::{WordNumbers, in_both};
use crate::corpus::{Article, Date, Day, slug};
use crate::order::sorted;
use crate::text::language::STORY_STOP_WORDS;
use crate::text::words;

/// The minimum share of significant words that two articles of one story have in common. The share refers to the
/// article with fewer significant words.
///
/// Measured shares: 0.2 to 0.75 between reports of one event; up to 0.17 between reports of two similar events, such as
/// two earthquakes; up to 0.13 between reports on different subjects.
const SIMILAR: f64 = 0.2;
/// Only the words before the 500th of headline and text together are compared. The start of a news article says what
/// happened, and two long articles share many words even if they report different events. In a script without spaces,
/// every [`run_length`] characters count as one word.
const LEAD: usize = 500;
/// The minimum number of characters in a significant word. Numbers and stop words are not significant.
const SIGNIFICANT: usize = 4;
/// The maximum number of days between the days that two articles of one story are about.
const APART: i32 = 1;
/// The maximum number of words of a headline in the label of a story. The id contains half as many.
const NAMED: usize = 8;

/// Finds the stories. Returns the index of the story of each article, and the id and label of each story. Stories are
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
    let words = significant_words(articles);
    for (second, &(other, other_day)) in free.iter().enumerate() {
        for &(one, _) in free.iter().take(second).rev().take_while(|(_, day)| days_between(*day, other_day) <= APART) {
            if groups.root(one) != groups.root(other) && similarity(&words[one], &words[other]) >= SIMILAR {
                groups.join(one, other);
            }
        }
    }
    named(articles, &groups)
}

/// The word numbers of the significant words of each article, sorted and without duplicates.
fn significant_words(articles: &[Article]) -> Vec<Vec<u32>> {
    let mut numbers = WordNumbers::default();
    // The stop words are numbered first, so all other words have larger numbers.
    let last_stop_word = numbers.words_of(STORY_STOP_WORDS).iter().map(|word| word.number).max();
    articles.iter().map(|article| significant_words_of(article, last_stop_word, &mut numbers)).collect()
}

fn significant_words_of(article: &Article, last_stop_word: Option<u32>, numbers: &mut WordNumbers) -> Vec<u32> {
    let text = [article.title.as_deref().unwrap_or(""), &article.text].join("\n");
    let mut significant: Vec<u32> = Vec::new();
    // In a script without spaces: the byte ranges of consecutive characters, up to the current one.
    let mut row: Vec<(usize, usize)> = Vec::new();
    // How much of `LEAD` is left. A word counts as `LONGEST_RUN` units, so that a character, which is a half or a
    // quarter of a word, is a whole number of units.
    let mut left = LEAD * LONGEST_RUN;
    words(&text, &mut |word| {
        let written = text.get(word.start..word.end).unwrap_or("");
        let length = if word.is_character { run_length(written) } else { 1 };
        left = left.saturating_sub(LONGEST_RUN / length);
        if left == 0 {
            return;
        }
        if !word.is_character {
            let is_significant = written.chars().count() >= SIGNIFICANT && !written.starts_with(char::is_numeric);
            significant.extend(
                is_significant.then(|| numbers.number(word.folded)).filter(|&number| Some(number) > last_stop_word),
            );
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
            significant.push(numbers.number(run));
        }
    });
    let mut significant = sorted(significant, &mut u32::cmp);
    significant.dedup();
    significant
}

/// The number of characters that count as a word: two in Chinese and Japanese, four in scripts such as Thai, where
/// characters are letters.
fn run_length(character: &str) -> usize {
    if character.starts_with(|c: char| c < '\u{2e80}') { LONGEST_RUN } else { 2 }
}

/// The greatest [`run_length`], in characters.
const LONGEST_RUN: usize = 4;

/// Whether a character is hiragana, the script used for the endings of Japanese words. Endings are not significant.
fn is_hiragana(character: &str) -> bool {
    character.starts_with(|c: char| ('\u{3041}'..='\u{309f}').contains(&c))
}

/// The share of the shorter list that is also in the other list. Both lists are sorted.
fn similarity(one: &[u32], other: &[u32]) -> f64 {
    let shorter = one.len().min(other.len());
    if shorter == 0 { 0.0 } else { in_both(one, other) as f64 / shorter as f64 }
}

/// The index of the story of each article, and the id and label of each story. A group is a story if it has two or more
/// articles or if an editor named it.
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

/// The label of the story with this first article. It is the name that an editor wrote, or else the day and the first
/// words of the headline: "1 July 2025: Singh thanks the US for its…".
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

/// The id of the story with this first article. It is made from the name that an editor wrote, or else from the day and
/// the first words of the headline: `2025-07-01-singh-thanks-the-us`.
fn id(first: &Article) -> String {
    let words = match &first.story {
        Some(story) => return slug(story),
        None => slug(&first.heading()),
    };
    let words: Vec<&str> = words.split('-').take(NAMED / 2).collect();
    let day = day(first).map(|day| format!("{}-", Date::Day(day)));
    format!("{}{}", day.unwrap_or_default(), words.join("-"))
}

/// This id, or the id with a number after it if another story already has this id.
fn free_id(id: &str, stories: &[(String, String)]) -> String {
    let is_free = |id: &str| !stories.iter().any(|(taken, _)| taken == id);
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    std::iter::once(id.to_string()).chain(numbered).find(|id| is_free(id)).unwrap_or_default()
}
