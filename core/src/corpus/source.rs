//! Outlets: a name, an id for addresses, a two-letter stamp.

use std::collections::{BTreeMap, BTreeSet};

use super::{Article, Ids, capital, in_small, sorted};

/// The id and label of the source of articles that name none.
pub const NOT_GIVEN: (&str, &str) = ("not-given", "Not given");

/// An outlet and its articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The name in lower case with hyphens, for addresses: `zee-news`.
    pub id: String,
    /// The name as it was written first.
    pub label: String,
    /// Two letters, unique in the corpus while there are letters left: `ZN`.
    pub stamp: String,
    /// Its articles.
    pub ids: Ids,
}

/// A name as it stands in an address: letters and digits in lower case, everything between them one hyphen.
///
/// ```
/// assert_eq!(cuttings_core::corpus::slug("India TV News"), "india-tv-news");
/// assert_eq!(cuttings_core::corpus::slug("  Süddeutsche, Zeitung! "), "süddeutsche-zeitung");
/// ```
pub fn slug(name: &str) -> String {
    // A vowel sign or a nukta is no letter of its own, and without it the letter is another one.
    let joined = |c: char| c.is_alphanumeric() || is_combining(c);
    let words: Vec<&str> = name.split(|c| !joined(c)).filter(|word| !word.is_empty()).collect();
    in_small(&words.join("-"))
}

/// Marks that belong to the letter before them, in the scripts where losing them would change a word.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{0900}'..='\u{0903}' | '\u{093a}'..='\u{094f}' | '\u{0951}'..='\u{0957}' | '\u{0980}'..='\u{0d7f}')
}

/// The sources of articles, by label, each with its stamp.
pub(super) fn sources(articles: &[Article]) -> Vec<Source> {
    let mut numbers: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
    for (number, article) in articles.iter().enumerate() {
        let label = article.source.as_deref().unwrap_or(NOT_GIVEN.1);
        let entry = numbers.entry(slug(label)).or_insert_with(|| (label.to_string(), Vec::new()));
        entry.1.push(number);
    }
    let mut taken = BTreeSet::new();
    let sources: Vec<Source> = numbers
        .into_iter()
        .map(|(id, (label, numbers))| {
            let stamp = stamp(&label, &mut taken);
            Source { id, label, stamp, ids: Ids::from_numbers(articles.len(), numbers) }
        })
        .collect();
    sorted(sources, &mut |a, b| a.label.cmp(&b.label))
}

/// The first two initials, else the first letter with the next letter of the name that gives a free pair.
fn stamp(label: &str, taken: &mut BTreeSet<String>) -> String {
    let words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let initials: Vec<char> = words.filter_map(|word| word.chars().next()).collect();
    let letters: Vec<char> = label.chars().filter(|c| c.is_alphanumeric()).collect();
    let Some(&first) = letters.first() else { return "??".into() };
    let seconds = initials.iter().skip(1).chain(letters.iter().skip(1));
    let pairs = seconds.map(|&second| [capital(first), capital(second)].iter().collect::<String>());
    let free = pairs.clone().find(|pair| !taken.contains(pair)).or_else(|| pairs.clone().next());
    let stamp = free.unwrap_or_else(|| capital(first).to_string());
    taken.insert(stamp.clone());
    stamp
}
