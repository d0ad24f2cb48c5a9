//! Words that articles spell in more than one way: the British and the American one, with a hyphen and without.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Difference, Occurrence, Variant, Verdict, same_signs};
use crate::corpus::{Article, Corpus};
use crate::order::sorted;
use crate::text::{Token, one_spelling, tokens};

/// How a word is written, and where it is first in each article.
type Written = (String, Vec<(usize, (usize, usize))>);

/// Words that these articles spell in more than one way.
pub(super) fn of_spellings(corpus: &Corpus, articles: &[usize]) -> Vec<Difference> {
    // From each word that may have a second spelling to the one that stands for both. Most words have none.
    let mut spellings: FxHashMap<String, Option<String>> = FxHashMap::default();
    let mut keys: FxHashSet<String> = FxHashSet::default();
    for &number in articles {
        words(&corpus.articles.glance(number), &mut |token, _| {
            if !spellings.contains_key(token.word) {
                let key = match one_spelling(token.word) {
                    Cow::Owned(key) => Some(key),
                    Cow::Borrowed(_) => None,
                };
                spellings.insert(token.word.to_string(), key);
            }
            let key = spellings.get(token.word).and_then(Option::as_deref);
            let key = key.or((token.width > 1).then_some(token.word));
            if let Some(key) = key.filter(|key| !keys.contains(*key)) {
                keys.insert(key.to_string());
            }
        });
    }
    let mut used: FxHashMap<&str, Vec<Written>> = FxHashMap::default();
    for &number in articles {
        words(&corpus.articles.glance(number), &mut |token, written| {
            let key = spellings.get(token.word).and_then(Option::as_deref).unwrap_or(token.word);
            let Some(key) = keys.get(key) else { return };
            let variants = used.entry(key).or_default();
            let written = same_signs(written);
            let place = (number, (token.start, token.end));
            match variants.iter_mut().find(|(known, _)| *known == written) {
                Some((_, places)) if places.last().is_some_and(|last| last.0 == number) => {}
                Some((_, places)) => places.push(place),
                None => variants.push((written, vec![place])),
            }
        });
    }
    let differ = used.into_values().filter(|variants| {
        let articles: FxHashSet<usize> =
            variants.iter().flat_map(|(_, places)| places.iter().map(|place| place.0)).collect();
        variants.len() > 1 && articles.len() > 1
    });
    let variant = |(_, places): Written| {
        let place = |(article, bytes): (usize, (usize, usize))| {
            let sentence = crate::text::sentence(&corpus.articles.glance(article).text, bytes.0);
            Occurrence { article, bytes, sentence }
        };
        let places: Vec<Occurrence> = places.into_iter().map(place).collect();
        let first = places.first().map(|place| (place.article, place.bytes));
        let words = first.and_then(|(article, (start, end))| {
            corpus.articles.glance(article).text.get(start..end).map(str::to_string)
        });
        Variant { words: words.unwrap_or_default(), places }
    };
    let differences = differ.map(|variants| Difference {
        verdict: Verdict::Spelling,
        variants: variants.into_iter().map(variant).collect(),
    });
    sorted(differences.collect(), &mut |one: &Difference, other| one.variants[0].words.cmp(&other.variants[0].words))
}

/// The longer words of an article and how they are written.
fn words(article: &Article, emit: &mut dyn FnMut(Token<'_>, &str)) {
    tokens(&article.text, &mut |token| {
        let written = article.text.get(token.start..token.end).unwrap_or("");
        if token.word.len() >= 4 && !written.chars().any(char::is_numeric) {
            emit(token, written);
        }
    });
}
