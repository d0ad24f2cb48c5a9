//! A search that reads one article at a time, without an index. The tests compare the real search with it.
//!
//! It shares the parser, the tokeniser and the stemmer with the real search. `golden.rs` shares none of them.

use cuttings_core::corpus::Article;
use cuttings_core::query::{Clause, Literal, LiteralKind, SearchText, Within};
use cuttings_core::text::{Spelling, tokens};

/// For each position in a text, the words at this position. The flag of a word says whether it is a compound.
type Places = Vec<Vec<(String, bool)>>;

/// Whether an article matches a search. This search lacks typos, aliases, `source:` and `topic:`, which `golden.rs`
/// tests.
pub fn holds(article: &Article, typed: &str) -> bool {
    let fields = [places(article.title.as_deref().unwrap_or("")), places(&article.text)];
    SearchText::parse(typed).0.clauses.iter().all(|Clause(literals)| {
        let known: Vec<&Literal> = literals.iter().filter(|literal| !places(&literal.text).is_empty()).collect();
        known.is_empty() || known.iter().any(|literal| literal_matches(literal, &fields))
    })
}

fn literal_matches(literal: &Literal, [title, text]: &[Places; 2]) -> bool {
    let is_open = matches!(literal.kind, LiteralKind::Last | LiteralKind::LastPhrase | LiteralKind::Prefix);
    let is_written = matches!(literal.kind, LiteralKind::Phrase | LiteralKind::LastPhrase);
    let is_prefix = literal.kind == LiteralKind::Prefix;
    let spelling = Spelling::default();
    let found = ways(&literal.text).iter().any(|words| {
        let fits = |number: usize, word: &str| {
            let typed = &words[number];
            let is_last = number + 1 == words.len();
            let by_stem = !(is_written || is_prefix && words.len() == 1);
            word == typed
                || by_stem && spelling.stem(word) == spelling.stem(typed)
                || is_open && is_last && word.starts_with(typed.as_str())
        };
        let stands_in = |places: &Places| (0..places.len()).any(|place| runs(places, place, 0, words.len(), &fits));
        stands_in(title) || literal.within == Within::Anywhere && stands_in(text)
    });
    found != literal.is_excluded
}

/// Whether the typed words, starting with the one at index `number`, match consecutive words of the text, starting at
/// position `place`.
fn runs(places: &Places, place: usize, number: usize, total: usize, fits: &dyn Fn(usize, &str) -> bool) -> bool {
    if number == total {
        return true;
    }
    let Some(here) = places.get(place) else { return false };
    here.iter().filter(|(word, _)| fits(number, word)).any(|(word, is_compound)| {
        let mut next = place + 1;
        loop {
            if runs(places, next, number + 1, total, fits) {
                return true;
            }
            let goes_on = *is_compound && places.get(next).is_some_and(|there| there.contains(&(word.clone(), true)));
            if !goes_on {
                return false;
            }
            next += 1;
        }
    })
}

fn places(text: &str) -> Places {
    let mut places = Places::new();
    tokens(text, &mut |token| {
        let (start, end) = (token.position as usize, (token.position + token.width) as usize);
        places.resize(places.len().max(end), Vec::new());
        places[start..end].iter_mut().for_each(|words| words.push((token.word.to_string(), token.width > 1)));
    });
    places
}

/// The words of a typed text in two ways: with compounds split, and with compounds joined.
fn ways(text: &str) -> [Vec<String>; 2] {
    let (mut parts, mut joined) = (Vec::new(), Vec::new());
    tokens(text, &mut |token| {
        if token.width > 1 {
            joined.truncate(joined.len() - token.width as usize);
        } else {
            parts.push(token.word.to_string());
        }
        joined.push(token.word.to_string());
    });
    [parts, joined]
}
