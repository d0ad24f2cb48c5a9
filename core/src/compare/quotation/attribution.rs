//! Attribution: the speaker and channel of a quotation.
//!
//! Speaker and channel come from words in the paragraph of the quotation: a verb of saying and its grammatical subject,
//! or “according to” and the words after it. A speaker or channel that the text does not name is not guessed.
//!
//! | text | speaker | channel |
//! |---|---|---|
//! | “…,” Singh said in a social media post. | Singh | social media |
//! | “…,” said Ministry of Defence in a statement. | Ministry of Defence | statement |
//! | A Defence Ministry spokesperson stated, “…” | A Defence Ministry spokesperson | spokesperson |
//! | “…,” he said. | he, who is the last speaker | |
//! | According to the ministry, they “…” | the ministry | |
//! | राजनाथ सिंह ने कहा, “…” | राजनाथ सिंह | |
//!
//! Some verbs of saying give no speaker: a verb that only introduces a name (`an operation called “…”`), and a verb in
//! another clause than the quotation (`“…” grew, and Singh said more`). A pronoun does not mean the last speaker if a
//! sentence between the last speaker's name and the quotation begins with another name.

use super::clause::{ClauseToken, GrammaticalSubject, subject_after, subject_before, subject_ending, tokens};
use crate::text::language::{Channel, List, channel, meaning};

/// The speaker and channel of a quotation, if the text names them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Attribution {
    /// The byte range of the words that name the speaker. These words may be a pronoun.
    pub speaker: Option<(usize, usize)>,
    /// The byte range of the speaker's name. If `speaker` is a pronoun, this is the earlier name that the pronoun
    /// refers to, or `None` if that name is unknown.
    pub person: Option<(usize, usize)>,
    /// The channel, if the text names it.
    pub channel: Option<Channel>,
}

impl Channel {
    /// The channel in words.
    pub fn label(self) -> &'static str {
        match self {
            Self::X => "post on X",
            Self::SocialMedia => "social media",
            Self::Statement => "statement",
            Self::Interview => "interview",
            Self::Briefing => "briefing",
            Self::Spokesperson => "spokesperson",
            Self::Sources => "sources",
        }
    }
}

/// The channel that a clause names.
fn channel_of(clause: &[ClauseToken<'_>]) -> Option<Channel> {
    let words: Vec<String> = clause.iter().map(|token| crate::text::in_small(token.word)).collect();
    channel(&words.join(" "))
}

/// The number of words after a quotation that are searched for a verb of saying.
const NEAR: usize = 8;
/// The maximum number of words between a quotation and the verb of saying before it.
const NEAR_BEFORE: usize = 5;

/// Finds the attribution of the quotation at these byte ranges. `before` is the byte at which the previous quotation
/// ends, and `after` the byte at which the next one starts. `said` is the byte range of the last speaker's name.
pub(super) fn attribution(
    text: &str,
    ranges: &[(usize, usize)],
    before: Option<usize>,
    after: Option<usize>,
    said: Option<(usize, usize)>,
) -> Attribution {
    let (Some(first), Some(last)) = (ranges.first(), ranges.last()) else { return Attribution::default() };
    let part = |start: usize, end: usize| text.get(start..end).unwrap_or("");
    let line_start = part(0, first.0).rfind('\n').map_or(0, |end| end + 1);
    let line_end = part(last.1, text.len()).find('\n').map_or(text.len(), |end| last.1 + end);
    // The text after the quotation, up to the next quotation or the end of the paragraph.
    let rest = part(last.1, after.unwrap_or(line_end).clamp(last.1, line_end.max(last.1)));
    let opened = rest.trim_start_matches(['"', '”', '’', '\'', '»', ',', ' ']);
    let begin = last.1 + rest.len() - opened.len();
    let is_new_sentence =
        part(first.0, last.1).ends_with(['.', '!', '?', '।']) && opened.starts_with(char::is_uppercase);
    let follows = tokens(text, begin, sentence_end(text, begin, begin + opened.len()));
    let after_it =
        spoken_after(&follows).filter(|(_, verb)| *verb == 0 || !is_new_sentence || follows[*verb].ends_clause);
    // The text before the quotation, from the start of the sentence, or from the end of the previous quotation if that
    // is later.
    let begin = crate::text::sentence(text, first.0).0.max(before.unwrap_or(line_start));
    let precedes = tokens(text, begin.min(first.0), first.0);
    let (clause, subject) = match (after_it, spoken_before(&precedes)) {
        (Some((subject @ Some(_), _)), _) => (follows.as_slice(), subject),
        (_, Some(subject @ Some(_))) => (precedes.as_slice(), subject),
        (Some((None, verb)), _) => (&follows[..=verb], None),
        (None, Some(None)) => (precedes.as_slice(), None),
        (None, None) => return Attribution::default(),
    };
    let channel = channel_of(clause);
    let Some((start, end)) = subject else { return Attribution { channel, ..Attribution::default() } };
    let words = tokens(text, start, end);
    let is_pronoun = words.len() == 1 && words[0].is_in(List::Pronoun);
    let is_person = |&(start, end): &(usize, usize)| {
        tokens(text, start, end).iter().all(|word| word.is_name() || !word.word.is_ascii())
    };
    let person = match (is_pronoun, words.first()) {
        (false, _) => Some((start, end)),
        (true, Some(he)) if he.is_in(List::PersonalPronoun) => {
            said.filter(is_person).filter(|&named| !is_interrupted(text, named, first.0))
        }
        (true, Some(it)) if it.is_in(List::ThingPronoun) => said.filter(|named| !is_person(named)),
        _ => None,
    };
    Attribution { speaker: Some((start, end)), person, channel }
}

/// Whether a sentence between a name and a quotation begins with another name.
fn is_interrupted(text: &str, named: (usize, usize), quotation: usize) -> bool {
    let names = text.get(named.0..named.1).unwrap_or("");
    let between = tokens(text, named.0, quotation.max(named.1));
    between.windows(2).any(|pair| {
        let is_first = text.get(pair[0].end()..pair[1].start).unwrap_or("").contains(['.', '!', '?', '।', '\n']);
        is_first && pair[1].is_name() && !names.contains(pair[1].word)
    })
}

/// The byte at which the sentence at `begin` ends, or `limit` if the sentence is longer.
fn sentence_end(text: &str, begin: usize, limit: usize) -> usize {
    if begin >= limit { begin } else { crate::text::sentence(text, begin).1.clamp(begin, limit) }
}

/// The verb of saying after a quotation: its grammatical subject, and its index in `tokens`. Examples: `said Singh on
/// X`, `with Hegseth, he wrote`. In `according to Singh`, `to` counts as the verb.
fn spoken_after(tokens: &[ClauseToken<'_>]) -> Option<(GrammaticalSubject, usize)> {
    let near = &tokens[..tokens.len().min(NEAR)];
    if let Some(place) = according(near).filter(|&place| near[..place].iter().all(|token| !token.is_verb())) {
        return Some((subject_after(&tokens[place + 2..]), place + 1));
    }
    let verb = near.iter().position(ClauseToken::is_verb)?;
    if verb == 0 {
        return Some((subject_after(&tokens[1..]), verb));
    }
    let clauses: Vec<usize> = (0..verb).filter(|&place| tokens[place].ends_clause).collect();
    let subject = match clauses[..] {
        // `Rajnath Singh, the defence minister, said`
        [name, last] if last + 1 == verb => subject_ending(&tokens[..=name]),
        _ => subject_before(&tokens[..verb]),
    };
    // In `“…” grew, and Singh said more`, the verb `said` is in another clause than the quotation. So Singh is not its
    // speaker.
    let begin = clauses.last().map_or(0, |end| end + 1);
    let is_another = |(start, _): (usize, usize)| {
        tokens[begin..verb].iter().take_while(|token| token.start < start).any(|token| token.is_in(List::Bound))
    };
    Some((subject.filter(|&subject| !is_another(subject)), verb))
}

/// The index of `according` in `according to …`.
fn according(tokens: &[ClauseToken<'_>]) -> Option<usize> {
    tokens.windows(3).position(|words| words[0].is_in(List::According) && words[1].is_in(List::To))
}

/// The subject of the last verb of saying before a quotation: `A spokesperson stated`, `Singh took to X, stating`. If
/// there is no such verb, the speaker in `According to Singh`. `None` if there is neither. `Some(None)` if there is a
/// verb without a subject.
fn spoken_before(tokens: &[ClauseToken<'_>]) -> Option<GrammaticalSubject> {
    let near = tokens.len().saturating_sub(NEAR_BEFORE + 1);
    let names = tokens.last().is_some_and(|token| meaning(token.word).is(List::NamingVerb));
    let spoken = subject_of_last(tokens).filter(|&(subject, verb)| {
        let lead = tokens.iter().take_while(|token| subject.is_some_and(|(start, _)| token.start < start)).last();
        let is_naming = names && !lead.is_some_and(|token| token.is_in(List::Relative));
        let between = tokens.get(verb + 1..tokens.len() - 1).unwrap_or_default();
        let is_passive =
            matches!(&tokens[verb + 1..], [to, be, ..] if to.is_in(List::To) && be.is_in(List::PassiveVerb));
        verb >= near && !is_naming && !is_passive && !between.iter().any(|token| token.ends_clause)
    });
    let source = || (according(tokens)? == 0).then(|| subject_after(&tokens[2..]));
    spoken.map(|(subject, _)| subject).or_else(source)
}

/// The last verb of saying: its grammatical subject, and its index in `tokens`.
fn subject_of_last(tokens: &[ClauseToken<'_>]) -> Option<(GrammaticalSubject, usize)> {
    let verb = tokens.iter().rposition(ClauseToken::is_verb)?;
    let begin = |end: usize| {
        tokens[..end.saturating_sub(1)].iter().rposition(|token| token.ends_clause).map_or(0, |end| end + 1)
    };
    let clause = tokens[..verb].iter().rposition(|token| token.ends_clause).map_or(0, |end| end + 1);
    let own = subject_before(&tokens[clause..verb]);
    // In `Singh took to social media, stating`, the subject is the first name in the previous clause. In `Rajnath
    // Singh, the defence minister, said`, the subject is two clauses before the verb.
    let earlier = || {
        let start = begin(clause);
        if start > 0 && tokens[start].is_in(List::Article) {
            return subject_ending(&tokens[begin(start)..start]);
        }
        let name = tokens[start..clause].iter().position(ClauseToken::is_name)? + start;
        let run = tokens[name..clause].iter().take_while(|token| token.is_name()).count();
        Some((tokens[name].start, tokens[name + run - 1].end()))
    };
    // In `he wrote on X, and called it`, the verb `called` has the same subject as the previous verb.
    let shared = || subject_of_last(&tokens[..verb])?.0;
    Some((if clause < verb { own.or_else(shared) } else { earlier() }, verb))
}
