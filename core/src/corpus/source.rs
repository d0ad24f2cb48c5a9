//! Sources: their names, their ids for addresses, and their stamps of two letters.

use rustc_hash::FxHashMap;

use super::Ids;
use crate::order::sorted;
use crate::text::{capital, in_small};

/// The id and the label of the source for articles that do not name a source.
pub const NOT_GIVEN: (&str, &str) = ("unknown-source", "Unknown source");

/// An outlet and its articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The [`slug`] of the name, such as `zee-news`. It identifies the source in addresses.
    pub id: String,
    /// The name, as the first article of the source spells it.
    pub label: String,
    /// An abbreviation, usually of two letters, such as `ZN`. It is unique in the corpus if the name has enough
    /// different letters.
    pub stamp: String,
    /// The articles of the source.
    pub ids: Ids,
}

/// A name in the form for addresses: its words in lower case, with a hyphen between two words. All other characters are
/// left out.
///
/// ```
/// assert_eq!(cuttings_core::corpus::slug("India TV News"), "india-tv-news");
/// assert_eq!(cuttings_core::corpus::slug("  Süddeutsche, Zeitung! "), "süddeutsche-zeitung");
/// ```
pub fn slug(name: &str) -> String {
    // Combining marks are kept, because without its vowel signs a word in an Indic script is a different word.
    let joined = |c: char| c.is_alphanumeric() || is_combining(c);
    let words: Vec<&str> = name.split(|c| !joined(c)).filter(|word| !word.is_empty()).collect();
    in_small(&words.join("-"))
}

/// Whether a character is a combining mark: an accent, or a sign of an Indic script, that belongs to the letter before
/// it.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{0900}'..='\u{0903}' | '\u{093a}'..='\u{094f}' | '\u{0951}'..='\u{0957}' | '\u{0980}'..='\u{0d7f}')
}

/// The sources of `total` articles, ordered by label. `label_of` takes the number of an article and returns the name of
/// the article's source.
pub(super) fn sources<'a>(total: usize, label_of: &dyn Fn(usize) -> Option<&'a str>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    let mut places: FxHashMap<Box<str>, u32> = FxHashMap::default();
    for number in 0..total {
        let label = label_of(number).unwrap_or(NOT_GIVEN.1);
        let place = places.get(label).copied().unwrap_or_else(|| {
            // Labels that differ only in case and punctuation name the same source.
            let id = slug(label);
            let known = sources.iter().position(|source| source.id == id);
            let place = known.unwrap_or_else(|| {
                let ids = Ids::none(total);
                sources.push(Source { id, label: label.to_string(), stamp: String::new(), ids });
                sources.len() - 1
            });
            places.insert(label.into(), place as u32);
            place as u32
        });
        sources[place as usize].ids.insert(number);
    }
    let mut sources = sorted(sources, &mut |one, other| one.id.cmp(&other.id));
    let mut taken: Vec<String> = Vec::new();
    for source in &mut sources {
        source.stamp = stamp(&source.label, &taken);
        taken.push(source.stamp.clone());
    }
    sorted(sources, &mut |one, other| one.label.cmp(&other.label))
}

/// The stamp of a source: the first pair of letters that is not in `taken`, or the very first pair if all are in
/// `taken`.
///
/// The first letter of a pair is the first letter of the name. For the second letter, the initials of the other words
/// are tried, then the other letters of the name. Digits count as letters. A name of one letter gives that letter. A
/// name without letters gives `??`.
fn stamp(label: &str, taken: &[String]) -> String {
    let words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let initials: Vec<char> = words.filter_map(|word| word.chars().next()).collect();
    let letters: Vec<char> = label.chars().filter(|c| c.is_alphanumeric()).collect();
    let Some(&first) = letters.first() else { return "??".into() };
    let seconds = initials.iter().skip(1).chain(letters.iter().skip(1));
    let pairs = seconds.map(|&second| [capital(first), capital(second)].iter().collect::<String>());
    let free = pairs.clone().find(|pair| !taken.contains(pair)).or_else(|| pairs.clone().next());
    free.unwrap_or_else(|| capital(first).to_string())
}
