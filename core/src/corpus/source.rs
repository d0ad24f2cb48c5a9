//! Outlets: a name, an id for addresses, a two-letter stamp.

use rustc_hash::FxHashMap;

use super::Ids;
use crate::order::sorted;
use crate::text::{capital, in_small};

/// The id and label of the source of articles that name none.
pub const NOT_GIVEN: (&str, &str) = ("unknown-source", "Unknown source");

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

/// A name for addresses: letters and digits in lower case, with one hyphen for anything between them.
///
/// ```
/// assert_eq!(cuttings_core::corpus::slug("India TV News"), "india-tv-news");
/// assert_eq!(cuttings_core::corpus::slug("  Süddeutsche, Zeitung! "), "süddeutsche-zeitung");
/// ```
pub fn slug(name: &str) -> String {
    // Without its vowel sign or nukta a letter would be a different one.
    let joined = |c: char| c.is_alphanumeric() || is_combining(c);
    let words: Vec<&str> = name.split(|c| !joined(c)).filter(|word| !word.is_empty()).collect();
    in_small(&words.join("-"))
}

/// Marks that belong to the letter before them, in the scripts where losing them would change a word.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{0900}'..='\u{0903}' | '\u{093a}'..='\u{094f}' | '\u{0951}'..='\u{0957}' | '\u{0980}'..='\u{0d7f}')
}

/// The sources of this many articles, by label, each with its stamp.
pub(super) fn sources<'a>(total: usize, label_of: &dyn Fn(usize) -> Option<&'a str>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    let mut places: FxHashMap<Box<str>, u32> = FxHashMap::default();
    for number in 0..total {
        let label = label_of(number).unwrap_or(NOT_GIVEN.1);
        let place = places.get(label).copied().unwrap_or_else(|| {
            // Labels that differ only in case and punctuation are one source.
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

/// The first two initials, or the first letter with the next letter of the name that gives a pair not yet taken.
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
