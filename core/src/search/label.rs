//! Finds the articles of sources and topics by words of their labels, as in `source:zee`.

use crate::corpus::{Corpus, Ids};
use crate::index::words;
use crate::query::Literal;

/// The articles of the sources or topics whose labels contain the words of a literal as a phrase.
///
/// `values` has the label and the articles of each source or topic. Returns `None` if the literal has no word.
pub(super) fn matching<'a>(
    corpus: &Corpus,
    literal: &Literal,
    values: impl Iterator<Item = (&'a str, &'a Ids)>,
) -> Option<Ids> {
    let (wanted, _) = words(&literal.text);
    let (last, first) = wanted.split_last()?;
    let is_open = literal.kind.is_open();
    let starts = |label: &[String]| {
        let (Some(word), true) = (label.get(first.len()), label.starts_with(first)) else { return false };
        word == last || is_open && word.starts_with(last.as_str())
    };
    let contains = |label: &str| {
        let label = words(label).0;
        (0..label.len()).any(|place| label.get(place..).is_some_and(starts))
    };
    Some(values.filter(|(label, _)| contains(label)).fold(Ids::none(corpus.len()), |all, (_, ids)| all.or(ids)))
}
