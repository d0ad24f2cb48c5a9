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
//! | राजनाथ सिंह ने कहा, “…” | राजनाथ सिंह | |

/// Who said it and where, as far as a text tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    /// The bytes of the words that name the speaker, a pronoun too.
    pub speaker: Option<(usize, usize)>,
    /// Where the speaker is a pronoun, or named: the bytes of the name.
    pub person: Option<(usize, usize)>,
    /// Where it was said.
    pub channel: Option<Channel>,
}

/// Where something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    fn of(words: &[Piece<'_>]) -> Option<Self> {
        let text: Vec<String> = words.iter().map(|piece| crate::corpus::in_small(piece.word)).collect();
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

const VERBS: [&str; 35] = [
    "said",
    "says",
    "say",
    "saying",
    "wrote",
    "writes",
    "writing",
    "stated",
    "states",
    "stating",
    "added",
    "adds",
    "adding",
    "posted",
    "tweeted",
    "told",
    "noted",
    "calls",
    "called",
    "calling",
    "declared",
    "announced",
    "remarked",
    "explained",
    "insisted",
    "spoke",
    "reads",
    "read",
    "asked",
    "replied",
    "कहा",
    "बताया",
    "लिखा",
    "कहना",
    "किया",
];
/// Pronouns that stand for who was named last, if that was a person.
const HE: [&str; 4] = ["he", "she", "उन्होंने", "वह"];
const PRONOUNS: [&str; 7] = ["he", "she", "उन्होंने", "वह", "it", "they", "who"];
const ARTICLES: [&str; 3] = ["the", "a", "an"];
/// Words before which a subject has ended, or has not begun.
const BOUNDS: [&str; 25] = [
    "in", "on", "at", "to", "by", "for", "from", "with", "after", "before", "during", "while", "when", "where", "as",
    "and", "but", "that", "which", "of", "about", "into", "was", "is", "this",
];
/// How many words after a quotation its verb may come at the latest, and how many before it.
const NEAR: usize = 8;
const NEAR_BEFORE: usize = 5;
/// The most words that a speaker has.
const LONGEST: usize = 6;

/// A word of a clause, without the signs around it.
#[derive(Clone, Copy)]
struct Piece<'a> {
    word: &'a str,
    start: usize,
    /// Whether a comma or a stronger sign follows it.
    ends_clause: bool,
}

impl Piece<'_> {
    fn end(&self) -> usize {
        self.start + self.word.len()
    }

    fn is_one_of(&self, words: &[&str]) -> bool {
        let small = crate::corpus::in_small(self.word);
        words.contains(&small.as_str())
    }

    /// A verb of saying, as it is written: “the United States” says nothing.
    fn is_verb(&self) -> bool {
        VERBS.contains(&self.word)
    }

    fn is_name(&self) -> bool {
        self.word.chars().next().is_some_and(char::is_uppercase)
            && !self.is_one_of(&BOUNDS)
            && !self.is_one_of(&PRONOUNS)
    }
}

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
    let line_start = text[..first.0].rfind('\n').map_or(0, |end| end + 1);
    let line_end = text[last.1..].find('\n').map_or(text.len(), |end| last.1 + end);
    // What follows, up to the end of its sentence or the next quotation.
    let rest = &text[last.1..after.unwrap_or(line_end).clamp(last.1, line_end)];
    let opened = rest.trim_start_matches(['"', '”', '’', '\'', '»', ',', ' ']);
    let begin = last.1 + rest.len() - opened.len();
    let is_new_sentence =
        text[first.0..last.1].ends_with(['.', '!', '?', '।']) && opened.starts_with(char::is_uppercase);
    let follows = pieces(text, begin, sentence_end(text, begin, begin + opened.len()));
    let after_it =
        spoken_after(&follows).filter(|(_, verb)| *verb == 0 || !is_new_sentence || follows[*verb].ends_clause);
    // What comes before, from the beginning of its sentence or the quotation before it.
    let begin = super::sentence(text, first.0).0.max(before.unwrap_or(line_start));
    let precedes = pieces(text, begin.min(first.0), first.0);
    let (clause, subject) = match (after_it, spoken_before(&precedes)) {
        (Some((subject, _)), _) => (follows.as_slice(), subject),
        (None, Some(subject)) => (precedes.as_slice(), subject),
        (None, None) => return Attribution::default(),
    };
    let channel = Channel::of(clause);
    let Some((start, end)) = subject else { return Attribution { channel, ..Attribution::default() } };
    let words = pieces(text, start, end);
    let is_pronoun = words.len() == 1 && words[0].is_one_of(&PRONOUNS);
    let is_person = |&(start, end): &(usize, usize)| {
        pieces(text, start, end).iter().all(|word| word.is_name() || !word.word.is_ascii())
    };
    let person = match (is_pronoun, words.first()) {
        (false, _) => Some((start, end)),
        (true, Some(he)) if he.is_one_of(&HE) => said.filter(is_person),
        (true, Some(it)) if it.word == "it" => said.filter(|named| !is_person(named)),
        _ => None,
    };
    Attribution { speaker: Some((start, end)), person, channel }
}

fn sentence_end(text: &str, begin: usize, limit: usize) -> usize {
    if begin >= limit { begin } else { super::sentence(text, begin).1.clamp(begin, limit) }
}

/// The words of a stretch of text.
fn pieces(text: &str, start: usize, end: usize) -> Vec<Piece<'_>> {
    let part = text.get(start..end).unwrap_or("");
    let words = part.split_whitespace().map(|word| (word, start + (word.as_ptr() as usize - part.as_ptr() as usize)));
    let trimmed = words.filter_map(|(written, at)| {
        let is_sign = |c: char| !(c.is_alphanumeric() || ('\u{900}'..='\u{dff}').contains(&c) && c != '।');
        let word = written.trim_matches(is_sign);
        let leading = written.len() - written.trim_start_matches(is_sign).len();
        let tail = &written[leading.min(written.len())..].get(word.len()..).unwrap_or("");
        let ends_clause = tail.contains([',', ';', ':', '.', '!', '?', '।', '—']);
        (!word.is_empty()).then_some(Piece { word, start: at + leading, ends_clause })
    });
    trimmed.collect()
}

type Subject = Option<(usize, usize)>;

/// `said Singh on X`, `Singh said in a post`, `with Hegseth, he wrote on X`: the subject and the place of the verb.
fn spoken_after(pieces: &[Piece<'_>]) -> Option<(Subject, usize)> {
    let verb = pieces.iter().take(NEAR).position(Piece::is_verb)?;
    let before = subject_before(&pieces[..verb]);
    let subject = if verb == 0 || before.is_none() { subject_after(&pieces[verb + 1..]) } else { before };
    Some((subject, verb))
}

/// `A spokesperson stated, `, `Singh took to social media, stating, `: the subject of the last verb of saying, near the
/// quotation.
fn spoken_before(pieces: &[Piece<'_>]) -> Option<Subject> {
    let near = pieces.len().saturating_sub(NEAR_BEFORE + 1);
    subject_of_last(pieces).filter(|(_, verb)| *verb >= near).map(|(subject, _)| subject)
}

fn subject_of_last(pieces: &[Piece<'_>]) -> Option<(Subject, usize)> {
    let verb = pieces.iter().rposition(Piece::is_verb)?;
    let clause = pieces[..verb].iter().rposition(|piece| piece.ends_clause).map_or(0, |end| end + 1);
    let own = subject_before(&pieces[clause..verb]);
    // `Singh took to social media, stating`: the name that the clause before it begins with.
    let earlier = || {
        let begin =
            pieces[..clause.saturating_sub(1)].iter().rposition(|piece| piece.ends_clause).map_or(0, |end| end + 1);
        let names = pieces[begin..clause].iter().position(Piece::is_name)? + begin;
        let run = pieces[names..clause].iter().take_while(|piece| piece.is_name()).count();
        Some((pieces[names].start, pieces[names + run - 1].end()))
    };
    // `he wrote on X, and called it`: the subject of the verb before.
    let shared = || subject_of_last(&pieces[..verb])?.0;
    Some((if clause < verb { own.or_else(shared) } else { earlier() }, verb))
}

/// The subject that ends these words: a pronoun, a name, or words from their article on.
fn subject_before(pieces: &[Piece<'_>]) -> Subject {
    // `राजनाथ सिंह ने कहा`: the sign of the subject is no part of it.
    let pieces = match pieces {
        [subject @ .., last] if last.word == "ने" || last.word == "का" => subject,
        all => all,
    };
    let last = pieces.last()?;
    if last.ends_clause && pieces.len() > 1 {
        return None;
    }
    let clause = pieces[..pieces.len() - 1].iter().rposition(|piece| piece.ends_clause).map_or(0, |end| end + 1);
    let pieces = &pieces[clause.max(pieces.len().saturating_sub(LONGEST))..];
    if last.is_one_of(&PRONOUNS) {
        return Some((last.start, last.end()));
    }
    let first = if last.is_name() {
        let names = pieces.iter().rev().take_while(|piece| piece.is_name()).count();
        let first = pieces.len() - names;
        if first > 0 && pieces[first - 1].is_one_of(&ARTICLES) { first - 1 } else { first }
    } else {
        let words = pieces.iter().rev().take_while(|piece| !piece.is_one_of(&BOUNDS)).count();
        pieces.len() - words
    };
    let subject = pieces.get(first..)?;
    let is_said = subject.iter().any(|piece| piece.is_name() || piece.is_one_of(&ARTICLES)) || !last.word.is_ascii();
    (is_said && !subject.is_empty()).then(|| (subject[0].start, last.end()))
}

/// The subject that begins these words, as in `said Ministry of Defence in a statement`.
fn subject_after(pieces: &[Piece<'_>]) -> Subject {
    let first = pieces.first()?;
    if first.is_one_of(&PRONOUNS) {
        return Some((first.start, first.end()));
    }
    let of = |place: usize| pieces[place].word == "of" && pieces.get(place + 1).is_some_and(Piece::is_name);
    let mut length = 0;
    while let Some(piece) = pieces.get(length)
        && length < LONGEST
        && (!piece.is_one_of(&BOUNDS) || of(length))
    {
        length += 1;
        if piece.ends_clause {
            break;
        }
    }
    let subject = &pieces[..length];
    let is_said = subject.iter().any(|piece| piece.is_name() || piece.is_one_of(&ARTICLES));
    is_said.then(|| (subject[0].start, subject[length - 1].end()))
}
