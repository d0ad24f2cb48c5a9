//! Names of people, places and organisations, found by their capital letters.
//!
//! A name is a run of words with a capital letter inside a sentence. At the beginning of a sentence a capital letter says
//! nothing, so a word there counts only where it has one elsewhere too. A short form (`Singh`) joins the one full form
//! (`Rajnath Singh`) that every article with it has, and has first; where two full forms fit, the short form is left
//! out. Scripts without capital letters have no names by this rule, and German, where every noun has one, only those
//! of two words and more.

use rustc_hash::{FxHashMap, FxHashSet};

use super::language::{is_no_name, is_stop, is_title, is_within_names};
use super::propose::MOST;
use crate::corpus::{Article, BlockKind};
use crate::text::{in_small, tokens};

/// The group of the names that are proposed.
pub const NAMES: &str = "Names";

/// Above this part of words with a capital letter a paragraph is written like a headline, and they say nothing.
const LIKE_HEADLINE: f64 = 0.7;

/// A name with its forms.
pub(super) struct Name {
    /// How it is written, the full form first.
    pub(super) forms: Vec<String>,
    /// The folded words of each form.
    pub(super) words: Vec<Vec<String>>,
    /// How often it was found.
    pub(super) mentions: usize,
}

struct Word<'a> {
    folded: String,
    surface: &'a str,
    is_capital: bool,
    /// Whether it may begin a sentence.
    begins: bool,
    /// Whether it may continue a name with the word before it.
    joined: bool,
    /// Whether it stands between brackets, right after the word before it.
    bracketed: bool,
}

/// One form that was found.
#[derive(Default)]
struct Seen {
    surfaces: FxHashMap<String, usize>,
    /// How often inside a sentence, and how often at all.
    inside: usize,
    mentions: usize,
    /// For each article where it stands first.
    first: FxHashMap<usize, usize>,
    /// Its short forms, by their folded words.
    short: Vec<String>,
    is_short: bool,
}

/// What was found in all articles.
#[derive(Default)]
struct Finding {
    /// How often a run with “of” within stands.
    with_of: FxHashMap<String, usize>,
    /// How often a word has a small letter, and a capital one inside a sentence.
    small: FxHashMap<String, usize>,
    capital: FxHashMap<String, usize>,
    seen: FxHashMap<String, Seen>,
    /// Short forms in brackets after their full forms.
    bracketed: Vec<(String, String)>,
}

/// The names in these articles, those in most articles first.
pub(super) fn names(articles: &[Article], aliases: &[Vec<String>]) -> Vec<Name> {
    let mut finding = Finding::default();
    for article in articles {
        paragraphs(article, &mut |words| finding.count(&words));
    }
    for (number, article) in articles.iter().enumerate() {
        let (german, mut place) = (is_german(article), 0);
        paragraphs(article, &mut |words| {
            for (start, end) in runs(&words) {
                for (start, end) in finding.parted(&words, start, end) {
                    let (run, after) = (words.get(start..end).unwrap_or_default(), words.get(end));
                    finding.note(number, place + start, run, after, german);
                }
            }
            place += words.len();
        });
    }
    finding.split_after_offices();
    finding.join_short_forms();
    finding.join_aliases(aliases);
    finding.chosen(2.min(articles.len()))
}

/// Calls `each` with the words of every paragraph that is not written like a headline.
fn paragraphs<'a>(article: &'a Article, each: &mut dyn FnMut(Vec<Word<'a>>)) {
    for block in article.blocks.iter().filter(|block| block.kind != BlockKind::Heading) {
        let Some(text) = article.text.get(block.start..block.end) else { continue };
        let mut words: Vec<Word<'a>> = Vec::new();
        let mut before: (usize, String) = (0, String::new());
        tokens(text, &mut |token| {
            let Some(surface) = text.get(token.start..token.end).filter(|_| token.width == 1) else { return };
            let between = text.get(before.0..token.start).unwrap_or("\n");
            let is_short = is_title(&before.1) || words.last().is_some_and(|word| is_initial(word.surface));
            let joined =
                !words.is_empty() && (matches!(between, " " | "-" | "\u{a0}" | "’ ") || between == ". " && is_short);
            words.push(Word {
                folded: token.word.to_string(),
                surface,
                is_capital: surface.chars().next().is_some_and(char::is_uppercase),
                begins: words.is_empty() || !joined && ends_sentence(between),
                joined,
                bracketed: between == " (" && text.get(token.end..).is_some_and(|after| after.starts_with(')')),
            });
            before = (token.end, token.word.to_string());
        });
        let cased = words.iter().filter(|word| word.is_capital || word.surface.chars().any(char::is_lowercase)).count();
        let capital = words.iter().filter(|word| word.is_capital).count();
        if cased < 4 || (capital as f64) < LIKE_HEADLINE * cased as f64 {
            each(words);
        }
    }
}

/// `J` before a full stop, or `U.S`.
fn is_initial(surface: &str) -> bool {
    let mut letters = surface.chars();
    let is_single = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    is_single || surface.contains('.')
}

/// Whether a sentence may begin after what stands between two words. After an opening quotation mark one may.
fn ends_sentence(between: &str) -> bool {
    between.contains(['.', '!', '?', '…', ':', ';', '\n', '“', '"', '«', '„', '‘', '–', '—', '•', '।', '؟', '。'])
}

/// The runs of words with capital letters.
fn runs(words: &[Word<'_>]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !words[at].is_capital {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        loop {
            let within = words[at..]
                .iter()
                .take(2)
                .take_while(|word| word.joined && is_within_names(&word.folded) && !word.is_capital)
                .count();
            match words.get(at + within) {
                Some(next) if next.joined && next.is_capital => at += within + 1,
                _ => break,
            }
        }
        runs.push((start, at));
    }
    runs
}

/// Whether every noun has a capital letter, as the tag says or as the most frequent words show.
fn is_german(article: &Article) -> bool {
    if let Some(tag) = &article.language {
        return ["de", "lb"].contains(&in_small(tag).split(['-', '_']).next().unwrap_or(""));
    }
    let (mut words, mut german) = (0_usize, 0_usize);
    tokens(&article.text, &mut |token| {
        words += 1;
        german += usize::from(["der", "die", "das", "und", "nicht", "mit", "den", "von", "ist"].contains(&token.word));
    });
    german * 100 >= words * 6 && german > 0
}

fn has(counts: &FxHashMap<String, usize>, word: &str) -> bool {
    counts.get(word).is_some_and(|&count| count > 0)
}

impl Finding {
    /// A run, or its parts before and after “of” where they stand together only once: “Bank of Norhaven” is one name,
    /// “Lena Moss of Norhaven” is two.
    fn parted(&self, words: &[Word<'_>], start: usize, end: usize) -> Vec<(usize, usize)> {
        let run = words.get(start..end).unwrap_or_default();
        let of = run.iter().position(|word| !word.is_capital && word.folded == "of");
        let Some(of) = of.filter(|_| self.with_of.get(&key_of_run(run)).is_none_or(|&count| count < 2)) else {
            return vec![(start, end)];
        };
        let mut parts = vec![(start, start + of)];
        parts.extend(self.parted(words, start + of + 1, end));
        parts
    }

    fn count(&mut self, words: &[Word<'_>]) {
        for run in runs(words).into_iter().filter_map(|(start, end)| words.get(start..end)) {
            if run.iter().any(|word| word.folded == "of") {
                *self.with_of.entry(key_of_run(run)).or_default() += 1;
            }
        }
        for word in words {
            if !word.is_capital {
                *self.small.entry(word.folded.clone()).or_default() += 1;
            } else if !word.begins {
                *self.capital.entry(word.folded.clone()).or_default() += 1;
            }
        }
    }

    /// Notes the name in a run of words, without the titles and the words of the language around it.
    fn note(&mut self, article: usize, place: usize, run: &[Word<'_>], after: Option<&Word<'_>>, german: bool) {
        let mut name = run;
        let mut inside = name.first().is_some_and(|first| !first.begins);
        if let Some(first) = name.first().filter(|first| first.begins && !has(&self.capital, &first.folded)) {
            // A name that only ever begins sentences would be a guess.
            let is_known_title = is_title(&first.folded);
            name = &name[1..];
            inside |= is_known_title || !name.is_empty();
        }
        if let Some(last) = name.iter().rposition(|word| is_title(&word.folded)) {
            name = &name[last + 1..];
            inside = true;
        }
        while name.first().is_some_and(|word| is_stop(&word.folded) && word.is_capital) {
            name = &name[1..];
            inside = true;
        }
        while name.last().is_some_and(|word| is_stop(&word.folded)) {
            name = &name[..name.len() - 1];
        }
        // “Secretary of Defence” is an office, and who holds it may stand behind it.
        let Some(first) = name.first() else { return };
        let is_bare =
            !first.is_capital || name.len() == 1 && (german || is_initial(first.surface) || is_no_name(&first.folded));
        let is_word = |word: &Word<'_>| word.folded.chars().any(char::is_alphabetic);
        if is_bare || !name.iter().any(is_word) || name.len() > 6 {
            return;
        }
        if name.len() == 1 && first.folded.chars().count() < 3 && !first.surface.chars().all(char::is_uppercase) {
            return;
        }
        let key = key_of_run(name);
        let written: Vec<&str> = name.iter().map(|word| word.surface).collect();
        if let Some(short) = after.filter(|word| word.bracketed && is_acronym(word, name)) {
            self.bracketed.push((key.clone(), short.folded.clone()));
        }
        let seen = self.seen.entry(key).or_default();
        *seen.surfaces.entry(written.join(" ")).or_default() += 1;
        seen.inside += usize::from(inside);
        seen.mentions += 1;
        seen.first.entry(article).or_insert(place);
    }

    /// `Defence Secretary Ann Lee Example` is `Lee Example` where that is found alone at least as often.
    fn split_after_offices(&mut self) {
        let mut longer: Vec<String> = self.seen.keys().filter(|key| key.split(' ').count() > 2).cloned().collect();
        longer.sort();
        for key in longer {
            let words: Vec<&str> = key.split(' ').collect();
            let has_within = words.iter().any(|word| is_within_names(word));
            let Some(suffix) = words.get(words.len().saturating_sub(2)..).map(|two| two.join(" ")) else { continue };
            let mentions = self.seen.get(&key).map_or(0, |seen| seen.mentions);
            if has_within || self.seen.get(&suffix).is_none_or(|seen| seen.mentions < mentions) {
                continue;
            }
            if let (Some(gone), Some(kept)) = (self.seen.remove(&key), self.seen.get_mut(&suffix)) {
                kept.mentions += gone.mentions;
                kept.inside += gone.inside;
                for (article, place) in gone.first {
                    let first = kept.first.entry(article).or_insert(place);
                    *first = place.min(*first);
                }
            }
        }
    }

    fn join_short_forms(&mut self) {
        let mut keys: Vec<String> = self.seen.keys().cloned().collect();
        keys.sort();
        let full: Vec<&String> = keys.iter().filter(|key| key.contains(' ')).collect();
        for short in keys.iter().filter(|key| !key.contains(' ')) {
            let of_person = |key: &str| !key.split(' ').any(is_within_names);
            let holders: Vec<&String> =
                full.iter().filter(|key| key.split(' ').any(|word| word == short)).copied().collect();
            let ends: Vec<&String> = holders
                .iter()
                .filter(|key| of_person(key) && key.split(' ').next_back() == Some(short.as_str()))
                .copied()
                .collect();
            let Some(seen) = self.seen.get(short) else { continue };
            let follows = |full: &String, article: usize, place: usize| {
                self.seen.get(full).and_then(|full| full.first.get(&article)).is_some_and(|&first| first <= place)
            };
            let always = |fulls: &[&String]| {
                seen.first.iter().all(|(&article, &place)| fulls.iter().any(|full| follows(full, article, place)))
            };
            match ends.as_slice() {
                [only] if holders.len() == 1 && always(&[*only]) && !has(&self.small, short) => {
                    let only = only.to_string();
                    self.join(&only, short);
                }
                // Several people have the name, or it is not clear whom it means.
                several if !several.is_empty() && always(several) => {
                    self.seen.remove(short);
                }
                _ => {}
            }
        }
        for (full, short) in std::mem::take(&mut self.bracketed) {
            if !has(&self.small, &short) {
                self.join(&full, &short);
            }
        }
    }

    /// Makes one form a short form of another.
    fn join(&mut self, full: &str, short: &str) {
        let Some(gone) = self.seen.get_mut(short).filter(|gone| !gone.is_short) else { return };
        gone.is_short = true;
        let (mentions, first) = (gone.mentions, gone.first.clone());
        if let Some(kept) = self.seen.get_mut(full) {
            kept.mentions += mentions;
            kept.short.push(short.to_string());
            kept.inside += 1;
            for (article, place) in first {
                kept.first.entry(article).or_insert(place);
            }
        }
    }

    /// Joins what an alias lists: its first name that was found gets the others.
    fn join_aliases(&mut self, aliases: &[Vec<String>]) {
        for list in aliases {
            let keys: Vec<(String, &String)> = list.iter().map(|name| (key_of(name), name)).collect();
            let is_full = |key: &&(String, &String)| self.seen.get(&key.0).is_some_and(|seen| !seen.is_short);
            let Some((full, _)) = keys.iter().find(is_full).cloned() else { continue };
            for (short, written) in &keys {
                if *short == full || has(&self.small, short) {
                    continue;
                }
                let seen = self.seen.entry(short.clone()).or_default();
                seen.surfaces.entry((*written).clone()).or_default();
                self.join(&full, short);
            }
        }
    }

    /// The names to propose. One word needs to be seen twice inside sentences, and never with a small letter.
    fn chosen(&self, least: usize) -> Vec<Name> {
        let is_clear = |(key, seen): &(&String, &Seen)| {
            let is_one_word = !key.contains(' ');
            let is_alone = !is_one_word || seen.inside >= 2 && !has(&self.small, key);
            !seen.is_short && seen.inside > 0 && is_alone && seen.mentions >= 2 && seen.first.len() >= least
        };
        let mut clear: Vec<(&String, &Seen)> = self.seen.iter().filter(is_clear).collect();
        clear.sort_by(|one, other| {
            let rank = |seen: &Seen| (seen.first.len(), seen.mentions);
            rank(other.1).cmp(&rank(one.1)).then_with(|| one.0.cmp(other.0))
        });
        let name = |(key, seen): (&String, &Seen)| {
            let keys: Vec<&String> = std::iter::once(key).chain(&seen.short).collect();
            let forms = keys.iter().filter_map(|key| self.seen.get(*key)).flat_map(Seen::written).collect();
            let mut known = FxHashSet::default();
            let words = keys.iter().filter(|key| known.insert(key.as_str()));
            let words = words.map(|key| key.split(' ').map(str::to_string).collect()).collect();
            Name { forms, words, mentions: seen.mentions }
        };
        clear.into_iter().take(MOST).map(name).collect()
    }
}

impl Seen {
    /// How the form is written, the most frequent way first.
    fn written(&self) -> Vec<String> {
        let mut surfaces: Vec<(&String, &usize)> = self.surfaces.iter().collect();
        surfaces.sort_by(|one, other| other.1.cmp(one.1).then_with(|| one.0.cmp(other.0)));
        surfaces.into_iter().map(|(surface, _)| surface.clone()).collect()
    }
}

fn key_of_run(run: &[Word<'_>]) -> String {
    run.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}

fn key_of(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    tokens(name, &mut |token| {
        if token.width == 1 {
            words.push(token.word.to_string());
        }
    });
    words.join(" ")
}

/// Whether a word in brackets is the first letters of the name before it.
fn is_acronym(word: &Word<'_>, name: &[Word<'_>]) -> bool {
    let letters: String =
        name.iter().filter(|word| word.is_capital).filter_map(|word| word.folded.chars().next()).collect();
    letters.chars().count() > 1 && letters == word.folded && word.surface.chars().all(char::is_uppercase)
}
