//! Finds runs of words with capital letters, which may be names.

use crate::corpus::{Article, BlockKind};
use crate::text::language::{is_in_names, is_title};
use crate::text::{in_small, tokens};

/// A paragraph with at least this share of capitalised words is written like a headline. Its capital letters do not
/// show which words are names.
const LIKE_HEADLINE: f64 = 0.7;

/// A word of a paragraph.
pub(super) struct NameWord<'a> {
    pub(super) folded: String,
    pub(super) surface: &'a str,
    pub(super) is_capital: bool,
    /// Whether the word may be the first one of a sentence.
    pub(super) begins: bool,
    /// Whether the word may belong to the same name as the word before it.
    pub(super) joined: bool,
    /// Whether the word is alone in brackets and directly follows the word before it.
    pub(super) bracketed: bool,
}

/// Calls `each` with the words of every paragraph, except for headings and paragraphs written like a headline.
pub(super) fn paragraphs<'a>(article: &'a Article, each: &mut dyn FnMut(Vec<NameWord<'a>>)) {
    for block in article.blocks.iter().filter(|block| block.kind != BlockKind::Heading) {
        let Some(text) = article.text.get(block.start..block.end) else { continue };
        let mut words: Vec<NameWord<'a>> = Vec::new();
        let mut end_before = 0;
        tokens(text, &mut |token| {
            let Some(surface) = text.get(token.start..token.end).filter(|_| token.width == 1) else { return };
            let between = text.get(end_before..token.start).unwrap_or("\n");
            let is_short = || words.last().is_some_and(|word| is_title(&word.folded) || is_initial(word.surface));
            let joined =
                !words.is_empty() && (matches!(between, " " | "-" | "\u{a0}" | "’ ") || between == ". " && is_short());
            words.push(NameWord {
                folded: token.word.to_string(),
                surface,
                is_capital: surface.chars().next().is_some_and(char::is_uppercase),
                begins: words.is_empty() || !joined && ends_sentence(between),
                joined,
                bracketed: between == " (" && text.get(token.end..).is_some_and(|after| after.starts_with(')')),
            });
            end_before = token.end;
        });
        let cased = words.iter().filter(|word| word.is_capital || word.surface.chars().any(char::is_lowercase)).count();
        let capital = words.iter().filter(|word| word.is_capital).count();
        if cased < 4 || (capital as f64) < LIKE_HEADLINE * cased as f64 {
            each(words);
        }
    }
}

/// Whether a word is an initial such as `J`, or contains a full stop, as in `U.S`.
pub(super) fn is_initial(surface: &str) -> bool {
    let mut letters = surface.chars();
    let is_single = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    is_single || surface.contains('.')
}

/// Whether a sentence may begin after `between`, the text between two words. An opening quotation mark may also begin a
/// sentence.
fn ends_sentence(between: &str) -> bool {
    between.contains(['.', '!', '?', '…', ':', ';', '\n', '“', '"', '«', '„', '‘', '–', '—', '•', '।', '؟', '。'])
}

/// The runs of capitalised words, each as the index of its first word and the index after its last word. Up to two
/// lower-case words such as “of” may come between two capitalised words of a run.
pub(super) fn runs(words: &[NameWord<'_>]) -> Vec<(usize, usize)> {
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
                .take_while(|word| word.joined && is_in_names(&word.folded) && !word.is_capital)
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

/// Whether the article is in a language that capitalises every noun: German or Luxembourgish. Without a language tag,
/// the share of frequent German words decides.
pub(super) fn is_german(article: &Article) -> bool {
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

/// The folded words of a run, with spaces between them.
pub(super) fn key_of_run(run: &[NameWord<'_>]) -> String {
    run.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}

/// Whether a word is the acronym of a name: the first letters of the name's capitalised words.
pub(super) fn is_acronym(word: &NameWord<'_>, name: &[NameWord<'_>]) -> bool {
    let letters: String =
        name.iter().filter(|word| word.is_capital).filter_map(|word| word.folded.chars().next()).collect();
    letters.chars().count() > 1 && letters == word.folded && word.surface.chars().all(char::is_uppercase)
}
