//! Who is said to have said it.
//!
//! A quotation is attributed by the words beside it in its paragraph: a verb of saying, after the quotation or before it,
//! and the words that stand with the verb as its subject. What is not said is not guessed.
//!
//! | text | speaker | channel |
//! |---|---|---|
//! | “…,” Singh said in a social media post. | Singh | social media |
//! | “…,” said Ministry of Defence in a statement. | Ministry of Defence | statement |
//! | A Defence Ministry spokesperson stated, “…” | A Defence Ministry spokesperson | spokesperson |
//! | “…,” he said. | he, that is who spoke last | |
//! | According to the ministry, they “…” | the ministry | |
//! | राजनाथ सिंह ने कहा, “…” | राजनाथ सिंह | |
//!
//! Nobody is named by a verb that only gives a name (`an operation called “…”`) or stands in another clause (`“…” grew, and
//! Singh said more`); a pronoun stands for nobody where somebody else has come in between.

use super::clause::{ClauseWord, Subject, pieces, subject_after, subject_before, subject_ending};
use crate::text::language::is_in;

/// Who said it and where, as far as a text tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Attribution {
    /// The bytes of the words that name the speaker, a pronoun too.
    pub speaker: Option<(usize, usize)>,
    /// Where the speaker is a pronoun, or named: the bytes of the name.
    pub person: Option<(usize, usize)>,
    /// Where it was said.
    pub channel: Option<Channel>,
}

/// Where something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Channel {
    /// X, or Twitter.
    X,
    /// Social media, without saying which.
    SocialMedia,
    /// A statement or a release.
    Statement,
    /// An interview.
    Interview,
    /// A press conference or a briefing.
    Briefing,
    /// A spokesperson.
    Spokesperson,
    /// Sources without a name.
    Sources,
}

impl Channel {
    /// As a reader says it.
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

    fn of(words: &[ClauseWord<'_>]) -> Option<Self> {
        let text: Vec<String> = words.iter().map(|piece| crate::text::in_small(piece.word)).collect();
        let has = |phrase: &str| {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            text.windows(phrase.len()).any(|window| window.iter().zip(&phrase).all(|(word, wanted)| word == wanted))
        };
        let signs: [(&[&str], Self); 7] = [
            (&["on x", "twitter", "tweet", "tweeted", "एक्स"], Self::X),
            (&["social media", "facebook", "instagram", "telegram", "सोशल मीडिया"], Self::SocialMedia),
            (&["spokesperson", "spokesman", "spokeswoman", "प्रवक्ता"], Self::Spokesperson),
            (&["press conference", "news conference", "briefing", "reporters"], Self::Briefing),
            (&["interview"], Self::Interview),
            (&["statement", "press release", "release", "readout", "बयान"], Self::Statement),
            (&["sources", "सूत्रों"], Self::Sources),
        ];
        signs.into_iter().find(|(phrases, _)| phrases.iter().any(|phrase| has(phrase))).map(|(_, channel)| channel)
    }
}

/// How many words after a quotation its verb may come at the latest, and how many before it.
const NEAR: usize = 8;
const NEAR_BEFORE: usize = 5;
/// Reads who said a quotation. `before` is where the quotation before it ends, `after` where the next one begins, `said`
/// who spoke last.
pub(super) fn attribution(
    text: &str,
    stretches: &[(usize, usize)],
    before: Option<usize>,
    after: Option<usize>,
    said: Option<(usize, usize)>,
) -> Attribution {
    let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else { return Attribution::default() };
    let part = |start: usize, end: usize| text.get(start..end).unwrap_or("");
    let line_start = part(0, first.0).rfind('\n').map_or(0, |end| end + 1);
    let line_end = part(last.1, text.len()).find('\n').map_or(text.len(), |end| last.1 + end);
    // What follows, up to the end of its sentence or the next quotation.
    let rest = part(last.1, after.unwrap_or(line_end).clamp(last.1, line_end.max(last.1)));
    let opened = rest.trim_start_matches(['"', '”', '’', '\'', '»', ',', ' ']);
    let begin = last.1 + rest.len() - opened.len();
    let is_new_sentence =
        part(first.0, last.1).ends_with(['.', '!', '?', '।']) && opened.starts_with(char::is_uppercase);
    let follows = pieces(text, begin, sentence_end(text, begin, begin + opened.len()));
    let after_it =
        spoken_after(&follows).filter(|(_, verb)| *verb == 0 || !is_new_sentence || follows[*verb].ends_clause);
    // What comes before, from the beginning of its sentence or the quotation before it.
    let begin = crate::text::sentence(text, first.0).0.max(before.unwrap_or(line_start));
    let precedes = pieces(text, begin.min(first.0), first.0);
    let (clause, subject) = match (after_it, spoken_before(&precedes)) {
        (Some((subject @ Some(_), _)), _) => (follows.as_slice(), subject),
        (_, Some(subject @ Some(_))) => (precedes.as_slice(), subject),
        (Some((None, verb)), _) => (&follows[..=verb], None),
        (None, Some(None)) => (precedes.as_slice(), None),
        (None, None) => return Attribution::default(),
    };
    let channel = Channel::of(clause);
    let Some((start, end)) = subject else { return Attribution { channel, ..Attribution::default() } };
    let words = pieces(text, start, end);
    let is_pronoun = words.len() == 1 && words[0].is_in(|language| language.pronouns);
    let is_person = |&(start, end): &(usize, usize)| {
        pieces(text, start, end).iter().all(|word| word.is_name() || !word.word.is_ascii())
    };
    let person = match (is_pronoun, words.first()) {
        (false, _) => Some((start, end)),
        (true, Some(he)) if he.is_in(|language| language.personal_pronouns) => {
            said.filter(is_person).filter(|&named| !is_interrupted(text, named, first.0))
        }
        (true, Some(it)) if it.word == "it" => said.filter(|named| !is_person(named)),
        _ => None,
    };
    Attribution { speaker: Some((start, end)), person, channel }
}

/// Whether a sentence between a name and a quotation begins with another name.
fn is_interrupted(text: &str, named: (usize, usize), quotation: usize) -> bool {
    let names = text.get(named.0..named.1).unwrap_or("");
    let between = pieces(text, named.0, quotation.max(named.1));
    between.windows(2).any(|pair| {
        let is_first = text.get(pair[0].end()..pair[1].start).unwrap_or("").contains(['.', '!', '?', '।', '\n']);
        is_first && pair[1].is_name() && !names.contains(pair[1].word)
    })
}

fn sentence_end(text: &str, begin: usize, limit: usize) -> usize {
    if begin >= limit { begin } else { crate::text::sentence(text, begin).1.clamp(begin, limit) }
}

/// `said Singh on X`, `Singh said in a post`, `with Hegseth, he wrote on X`, `according to Singh`: the subject and the place
/// of the verb.
fn spoken_after(pieces: &[ClauseWord<'_>]) -> Option<(Subject, usize)> {
    let near = &pieces[..pieces.len().min(NEAR)];
    if let Some(place) = according(near).filter(|&place| near[..place].iter().all(|piece| !piece.is_verb())) {
        return Some((subject_after(&pieces[place + 2..]), place + 1));
    }
    let verb = near.iter().position(ClauseWord::is_verb)?;
    if verb == 0 {
        return Some((subject_after(&pieces[1..]), verb));
    }
    let clauses: Vec<usize> = (0..verb).filter(|&place| pieces[place].ends_clause).collect();
    let subject = match clauses[..] {
        // `Rajnath Singh, the defence minister, said`
        [name, last] if last + 1 == verb => subject_ending(&pieces[..=name]),
        _ => subject_before(&pieces[..verb]),
    };
    // `grew, and Singh said more` is another clause than the quotation's.
    let begin = clauses.last().map_or(0, |end| end + 1);
    let is_another = |(start, _): (usize, usize)| {
        pieces[begin..verb]
            .iter()
            .take_while(|piece| piece.start < start)
            .any(|piece| piece.is_in(|language| language.bounds))
    };
    Some((subject.filter(|&subject| !is_another(subject)), verb))
}

/// The place of `according`, where `to` and more follow.
fn according(pieces: &[ClauseWord<'_>]) -> Option<usize> {
    pieces.windows(3).position(|words| words[0].is_one_of(&["according"]) && words[1].word == "to")
}

/// `A spokesperson stated, `, `Singh took to social media, stating, `: the subject of the last verb of saying, near the
/// quotation; else `According to Singh, `.
fn spoken_before(pieces: &[ClauseWord<'_>]) -> Option<Subject> {
    let near = pieces.len().saturating_sub(NEAR_BEFORE + 1);
    let names = pieces.last().is_some_and(|piece| is_in(|language| language.naming_verbs, piece.word));
    let spoken = subject_of_last(pieces).filter(|&(subject, verb)| {
        let lead = pieces.iter().take_while(|piece| subject.is_some_and(|(start, _)| piece.start < start)).last();
        let is_naming = names && !lead.is_some_and(|piece| piece.is_one_of(&["what", "that", "which"]));
        let between = pieces.get(verb + 1..pieces.len() - 1).unwrap_or_default();
        let is_passive =
            matches!(&pieces[verb + 1..], [to, be, ..] if to.word == "to" && ["be", "have"].contains(&be.word));
        verb >= near && !is_naming && !is_passive && !between.iter().any(|piece| piece.ends_clause)
    });
    let source = || (according(pieces)? == 0).then(|| subject_after(&pieces[2..]));
    spoken.map(|(subject, _)| subject).or_else(source)
}

fn subject_of_last(pieces: &[ClauseWord<'_>]) -> Option<(Subject, usize)> {
    let verb = pieces.iter().rposition(ClauseWord::is_verb)?;
    let begin = |end: usize| {
        pieces[..end.saturating_sub(1)].iter().rposition(|piece| piece.ends_clause).map_or(0, |end| end + 1)
    };
    let clause = pieces[..verb].iter().rposition(|piece| piece.ends_clause).map_or(0, |end| end + 1);
    let own = subject_before(&pieces[clause..verb]);
    // `Singh took to social media, stating`: the name that the clause before it begins with.
    // `Rajnath Singh, the defence minister, said`: what the clause before that is.
    let earlier = || {
        let start = begin(clause);
        if start > 0 && pieces[start].is_in(|language| language.articles) {
            return subject_ending(&pieces[begin(start)..start]);
        }
        let name = pieces[start..clause].iter().position(ClauseWord::is_name)? + start;
        let run = pieces[name..clause].iter().take_while(|piece| piece.is_name()).count();
        Some((pieces[name].start, pieces[name + run - 1].end()))
    };
    // `he wrote on X, and called it`: the subject of the verb before.
    let shared = || subject_of_last(&pieces[..verb])?.0;
    Some((if clause < verb { own.or_else(shared) } else { earlier() }, verb))
}
