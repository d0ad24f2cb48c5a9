//! What was typed into the search field, as it was written.
//!
//! | typed | means |
//! |---|---|
//! | `joint exercises` | both words, in any of their forms; the last also as the beginning of a word |
//! | `"joint exercises"` | these words in a row, as they are written |
//! | `exercise OR drill` | one or the other; `OR` binds closer than the space |
//! | `-drill`, `NOT drill` | not this |
//! | `interop*` | words that begin so |
//! | `title:singh` | in the headline |
//! | `source:zee`, `topic:logistics` | the name of the source, of a topic |
//!
//! Parsing cannot fail: what means nothing in this language is searched as it stands, and a notice says so.

use std::fmt;

use super::Notice;

/// What was typed: every clause must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The clauses.
    pub clauses: Vec<Clause>,
}

/// One of these must hold; there is at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause(pub Vec<Term>);

/// A word, a phrase, or the beginning of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Whether it must not be there.
    pub is_excluded: bool,
    /// Where it is looked for.
    pub within: Within,
    /// How it is meant.
    pub kind: TermKind,
    /// The text, not empty.
    pub text: String,
}

/// Where a term is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// In title and text.
    Anywhere,
    /// In the title.
    Title,
    /// In the name of the source.
    Source,
    /// In the names of the topics.
    Topic,
}

/// How a term is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermKind {
    /// A word in any of its forms.
    Word,
    /// The last word, which may not be typed to its end: a word, or the beginning of one.
    Last,
    /// The beginning of a word.
    Prefix,
    /// Words in a row as they are written.
    Phrase,
    /// The last phrase, whose quotation mark is not closed: its last word may be the beginning of one.
    LastPhrase,
}

impl Words {
    /// Reads what was typed.
    pub fn parse(typed: &str) -> (Self, Vec<Notice>) {
        let mut parser = Parser { rest: typed, words: Self::default(), notices: Vec::new() };
        parser.clauses();
        (parser.words, parser.notices)
    }
}

struct Parser<'a> {
    rest: &'a str,
    words: Words,
    notices: Vec<Notice>,
}

impl<'a> Parser<'a> {
    fn clauses(&mut self) {
        let mut joins = false;
        let mut has_or = false;
        let has_parenthesis = self.rest.contains('(');
        while !self.at_end() {
            let is_operator = |word: &str| word == "OR" || word == "|";
            if let Some(operator) = self.operator(is_operator) {
                if self.words.clauses.is_empty() || joins || self.at_end() {
                    self.notice("OR joins two words; here it was searched as a word");
                    self.push(Term::word(operator, self.rest.is_empty()), false);
                } else {
                    (joins, has_or) = (true, true);
                }
                continue;
            }
            if !self.words.clauses.is_empty() && self.operator(|word| word == "AND").is_some() {
                continue;
            }
            if let Some(term) = self.term() {
                self.push(term, joins);
            }
            joins = false;
        }
        if has_or && has_parenthesis {
            self.notice("Parentheses do not group here: OR joins the words beside it");
        }
    }

    fn push(&mut self, term: Term, joins: bool) {
        match self.words.clauses.last_mut().filter(|_| joins) {
            Some(Clause(terms)) => terms.push(term),
            None => self.words.clauses.push(Clause(vec![term])),
        }
    }

    fn at_end(&mut self) -> bool {
        self.rest = self.rest.trim_start();
        self.rest.is_empty()
    }

    fn notice(&mut self, text: &str) {
        let notice = Notice(text.into());
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// The next word if it is one of the operators and something follows or it is not at the very start.
    fn operator(&mut self, is_operator: impl Fn(&str) -> bool) -> Option<&'a str> {
        let (word, rest) = split(self.rest, char::is_whitespace);
        is_operator(word).then(|| {
            self.rest = rest;
            word
        })
    }

    /// `None` for what holds nothing to look for, like a lone hyphen.
    fn term(&mut self) -> Option<Term> {
        let mut is_excluded = false;
        if let Some(rest) = self.rest.strip_prefix("NOT ").filter(|rest| !rest.trim().is_empty()) {
            (self.rest, is_excluded) = (rest.trim_start(), true);
        }
        if let Some(rest) = self.rest.strip_prefix('-') {
            if rest.is_empty() || rest.starts_with(char::is_whitespace) {
                self.rest = rest;
                return None;
            }
            (self.rest, is_excluded) = (rest, true);
        }
        let within = self.field();
        let (kind, text) = match self.rest.strip_prefix(is_quotation) {
            Some(rest) => self.phrase(rest),
            None => self.word(),
        };
        if text.trim().is_empty() {
            if within != Within::Anywhere {
                self.notice("After title:, source: and topic: a word is needed");
            }
            return None;
        }
        let kind = if is_excluded && kind == TermKind::Last { TermKind::Word } else { kind };
        Some(Term { is_excluded, within, kind, text: text.to_string() })
    }

    fn field(&mut self) -> Within {
        let (name, rest) = split(self.rest, |c| !c.is_ascii_alphabetic());
        let Some(rest) = rest.strip_prefix(':').filter(|_| !name.is_empty()) else { return Within::Anywhere };
        let within = match name.to_ascii_lowercase().as_str() {
            "title" => Within::Title,
            "source" => Within::Source,
            "topic" => Within::Topic,
            _ => {
                // An address is no field.
                if !rest.starts_with('/') && !rest.is_empty() {
                    self.notice(&format!(
                        "There is no field “{name}”, so it was searched as a word; the fields are title, source and topic"
                    ));
                }
                return Within::Anywhere;
            }
        };
        self.rest = rest;
        within
    }

    fn phrase(&mut self, quoted: &'a str) -> (TermKind, &'a str) {
        let (text, rest) = split(quoted, is_quotation);
        if rest.is_empty() {
            self.rest = rest;
            self.notice("The quotation mark is not closed; all that follows it was searched as one phrase");
            return (TermKind::LastPhrase, text);
        }
        self.rest = rest.strip_prefix(is_quotation).unwrap_or(rest);
        (TermKind::Phrase, text)
    }

    fn word(&mut self) -> (TermKind, &'a str) {
        let (word, rest) = split(self.rest, |c: char| c.is_whitespace() || is_quotation(c));
        self.rest = rest;
        let text = word.trim_end_matches('*');
        if text.contains('*') {
            self.notice("* stands for an ending only; elsewhere it parts words");
        }
        let kind = match text.len() == word.len() {
            false => TermKind::Prefix,
            true if rest.trim().is_empty() => TermKind::Last,
            true => TermKind::Word,
        };
        (kind, text)
    }
}

impl Term {
    fn word(text: &str, is_last: bool) -> Self {
        let kind = if is_last { TermKind::Last } else { TermKind::Word };
        Self { is_excluded: false, within: Within::Anywhere, kind, text: text.into() }
    }
}

/// What stands before the first such character, and from it on.
fn split(text: &str, is_end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(is_end).unwrap_or(text.len()))
}

fn is_quotation(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

/// Compact, for tests and for people: `(a | b) "c d" -title:e f* g…`.
impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, Clause(terms)) in self.clauses.iter().enumerate() {
            let terms: Vec<String> = terms.iter().map(Term::to_string).collect();
            let space = if place > 0 { " " } else { "" };
            match terms.as_slice() {
                [term] => write!(f, "{space}{term}")?,
                terms => write!(f, "{space}({})", terms.join(" | "))?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minus = if self.is_excluded { "-" } else { "" };
        let field = match self.within {
            Within::Anywhere => "",
            Within::Title => "title:",
            Within::Source => "source:",
            Within::Topic => "topic:",
        };
        let text = &self.text;
        match self.kind {
            TermKind::Word => write!(f, "{minus}{field}{text}"),
            TermKind::Last => write!(f, "{minus}{field}{text}…"),
            TermKind::Prefix => write!(f, "{minus}{field}{text}*"),
            TermKind::Phrase => write!(f, "{minus}{field}\"{text}\""),
            TermKind::LastPhrase => write!(f, "{minus}{field}\"{text}…\""),
        }
    }
}
