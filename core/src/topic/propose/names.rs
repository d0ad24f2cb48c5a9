//! Finds names of people, places and organisations.
//!
//! A name is a run of capitalised words. The first word of a sentence counts only if it is also capitalised inside a
//! sentence somewhere. A short form (`Singh`) is added to its full form (`Rajnath Singh`) if every article with the
//! short form gives the full form earlier. If two full forms fit, the short form is dropped. In scripts without capital
//! letters, no names are found. In German, which capitalises every noun, only names of two words or more are found.

use rustc_hash::{FxHashMap, FxHashSet};

use super::capital::{NameWord, is_acronym, is_german, is_initial, key_of_run, paragraphs, runs};
use crate::corpus::Article;
use crate::text::language::{is_in_names, is_never_name, is_stop_word, is_title};
use crate::text::tokens;
use crate::topic::MOST;

/// The group of proposed names.
pub const NAMES: &str = "Names";

/// A name with its forms.
pub(super) struct Name {
    /// The spellings of the name, with the full form first.
    pub(super) forms: Vec<String>,
    /// The folded words of each form.
    pub(super) words: Vec<Vec<String>>,
    /// How often the name occurs.
    pub(super) mentions: usize,
}

/// One form of a name, with its occurrences in the articles.
#[derive(Default)]
struct Seen {
    /// The spellings of the form, each with how often it occurs.
    surfaces: FxHashMap<String, usize>,
    /// How often the form occurs inside a sentence, not as its first words. Forms after a title are counted too.
    inside: usize,
    /// How often the form occurs in all.
    mentions: usize,
    /// For each article, by its index: the position of the form's first occurrence, counted in words.
    first: FxHashMap<usize, usize>,
    /// The short forms that belong to this form. Each is a key: folded words with spaces between them.
    short: Vec<String>,
    /// Whether this form is itself a short form.
    is_short: bool,
}

/// All forms that the articles contain, and what is needed to recognise them.
#[derive(Default)]
struct Finding {
    /// How often each run that contains “of” occurs.
    with_of: FxHashMap<String, usize>,
    /// How often each word starts with a lower-case letter.
    small: FxHashMap<String, usize>,
    /// How often each word starts with a capital letter inside a sentence.
    capital: FxHashMap<String, usize>,
    /// The forms, by key: folded words with spaces between them.
    seen: FxHashMap<String, Seen>,
    /// Pairs of a full form and its acronym, which follows in brackets. Both are keys.
    bracketed: Vec<(String, String)>,
}

/// The names in these articles. Names that occur in more articles come first.
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

/// Adds 1 to the count of a word. Most words already have a count, so the word is copied only if it has none.
fn increase(counts: &mut FxHashMap<String, usize>, word: &str) {
    match counts.get_mut(word) {
        Some(count) => *count += 1,
        None => drop(counts.insert(word.to_string(), 1)),
    }
}

fn has(counts: &FxHashMap<String, usize>, word: &str) -> bool {
    counts.get(word).is_some_and(|&count| count > 0)
}

impl Finding {
    /// Splits a run at “of” unless the whole run occurs at least twice. “Bank of Norhaven” then stays one name, and
    /// “Lena Moss of Norhaven” becomes two.
    fn parted(&self, words: &[NameWord<'_>], start: usize, end: usize) -> Vec<(usize, usize)> {
        let run = words.get(start..end).unwrap_or_default();
        let of = run.iter().position(|word| !word.is_capital && word.folded == "of");
        let Some(of) = of.filter(|_| self.with_of.get(&key_of_run(run)).is_none_or(|&count| count < 2)) else {
            return vec![(start, end)];
        };
        let mut parts = vec![(start, start + of)];
        parts.extend(self.parted(words, start + of + 1, end));
        parts
    }

    /// Counts how often each word starts with a lower-case letter, how often with a capital letter, and how often each
    /// run with “of” occurs.
    fn count(&mut self, words: &[NameWord<'_>]) {
        for run in runs(words).into_iter().filter_map(|(start, end)| words.get(start..end)) {
            if run.iter().any(|word| word.folded == "of") {
                increase(&mut self.with_of, &key_of_run(run));
            }
        }
        for word in words {
            if !word.is_capital {
                increase(&mut self.small, &word.folded);
            } else if !word.begins {
                increase(&mut self.capital, &word.folded);
            }
        }
    }

    /// Records the name in a run of words, without titles and stop words around it. `after` is the word after the run.
    fn note(&mut self, article: usize, place: usize, run: &[NameWord<'_>], after: Option<&NameWord<'_>>, german: bool) {
        let mut name = run;
        let mut inside = name.first().is_some_and(|first| !first.begins);
        if let Some(first) = name.first().filter(|first| first.begins && !has(&self.capital, &first.folded)) {
            // A word that is capitalised only at the beginning of sentences is probably not a name.
            let is_known_title = is_title(&first.folded);
            name = &name[1..];
            inside |= is_known_title || !name.is_empty();
        }
        if let Some(last) = name.iter().rposition(|word| is_title(&word.folded)) {
            name = &name[last + 1..];
            inside = true;
        }
        while name.first().is_some_and(|word| is_stop_word(&word.folded) && word.is_capital) {
            name = &name[1..];
            inside = true;
        }
        while name.last().is_some_and(|word| is_stop_word(&word.folded)) {
            name = &name[..name.len() - 1];
        }
        // Without its title, “Secretary of Defence” is “of Defence”, which is not a name.
        let Some(first) = name.first() else { return };
        let is_bare = !first.is_capital
            || name.len() == 1 && (german || is_initial(first.surface) || is_never_name(&first.folded));
        let is_word = |word: &NameWord<'_>| word.folded.chars().any(char::is_alphabetic);
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

    /// Replaces a form of three words or more by its last two words if these occur alone at least as often. This
    /// removes offices that are not in the list of titles: `Harbour Master Lena Moss` becomes `Lena Moss`.
    fn split_after_offices(&mut self) {
        let mut longer: Vec<String> = self.seen.keys().filter(|key| key.split(' ').count() > 2).cloned().collect();
        longer.sort();
        for key in longer {
            let words: Vec<&str> = key.split(' ').collect();
            let has_within = words.iter().any(|word| is_in_names(word));
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

    /// Adds short forms to their full forms.
    fn join_short_forms(&mut self) {
        let mut keys: Vec<String> = self.seen.keys().cloned().collect();
        keys.sort();
        // For each word, the full forms that contain it. Searching all full forms for each short form took two fifths
        // of the time of the press at 10,000 articles.
        let mut full_with: FxHashMap<&str, Vec<&String>> = FxHashMap::default();
        for full in keys.iter().filter(|key| key.contains(' ')) {
            for word in full.split(' ') {
                let forms = full_with.entry(word).or_default();
                if forms.last() != Some(&full) {
                    forms.push(full);
                }
            }
        }
        for short in keys.iter().filter(|key| !key.contains(' ')) {
            let of_person = |key: &str| !key.split(' ').any(is_in_names);
            let holders = full_with.get(short.as_str()).map_or(&[][..], Vec::as_slice);
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
                // Several people have this name, or it is unclear who is meant. So the short form is dropped.
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

    /// Makes the form `short` a short form of the form `full`.
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

    /// Joins the names of each alias. The first name that occurs becomes the full form. The other names become
    /// its short forms.
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

    /// The names to propose. Each must occur at least twice, in at least `least` articles, and at least once inside a
    /// sentence. A name of one word must occur at least twice inside sentences, and never with a lower-case letter.
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
    /// The spellings of the form, with the most frequent first.
    fn written(&self) -> Vec<String> {
        let mut surfaces: Vec<(&String, &usize)> = self.surfaces.iter().collect();
        surfaces.sort_by(|one, other| other.1.cmp(one.1).then_with(|| one.0.cmp(other.0)));
        surfaces.into_iter().map(|(surface, _)| surface.clone()).collect()
    }
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
