//! The search as its rules say it, one article at a time and without an index: what the clever code is held against.

use cuttings_core::corpus::Article;
use cuttings_core::query::{Clause, Term, TermKind, Within, Words};
use cuttings_core::text::{Spelling, tokens};

/// For each place the words that stand there, and whether each is a compound.
type Places = Vec<Vec<(String, bool)>>;

/// Whether an article holds what was typed. Slips, aliases, `source:` and `topic:` are no matter here.
pub fn holds(article: &Article, typed: &str) -> bool {
    let fields = [places(article.title.as_deref().unwrap_or("")), places(&article.text)];
    Words::parse(typed).0.clauses.iter().all(|Clause(terms)| {
        let known: Vec<&Term> = terms.iter().filter(|term| !places(&term.text).is_empty()).collect();
        known.is_empty() || known.iter().any(|term| term_holds(term, &fields))
    })
}

fn term_holds(term: &Term, [title, text]: &[Places; 2]) -> bool {
    let is_open = matches!(term.kind, TermKind::Last | TermKind::LastPhrase | TermKind::Prefix);
    let is_written = matches!(term.kind, TermKind::Phrase | TermKind::LastPhrase);
    let is_prefix = term.kind == TermKind::Prefix;
    let spelling = Spelling::default();
    let found = ways(&term.text).iter().any(|words| {
        let fits = |number: usize, word: &str| {
            let typed = &words[number];
            let is_last = number + 1 == words.len();
            let by_stem = !(is_written || is_prefix && words.len() == 1);
            word == typed
                || by_stem && spelling.stem(word) == spelling.stem(typed)
                || is_open && is_last && word.starts_with(typed.as_str())
        };
        let stands_in = |places: &Places| (0..places.len()).any(|place| runs(places, place, 0, words.len(), &fits));
        stands_in(title) || term.within == Within::Anywhere && stands_in(text)
    });
    found != term.is_excluded
}

/// Whether the words from `number` on stand in a row from a place on.
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
        let (start, end) = (token.place as usize, (token.place + token.width) as usize);
        places.resize(places.len().max(end), Vec::new());
        places[start..end].iter_mut().for_each(|words| words.push((token.word.to_string(), token.width > 1)));
    });
    places
}

/// The words of a typed text, with compounds in parts and with compounds joined.
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
