//! The parser of the search field.
//!
//! | typed | finds |
//! |---|---|
//! | `joint exercises` | both words, with other endings too; the last word may be incomplete |
//! | `"joint exercises"` | this exact phrase |
//! | `exercise OR drill` | either word; `OR` binds more tightly than a space |
//! | `-drill`, `NOT drill` | articles without the word |
//! | `interop*` | words that start with these letters |
//! | `title:singh` | the word in the headline |
//! | `source:zee`, `topic:logistics` | articles whose source or topic has this word in its name |
//!
//! Parsing cannot fail. Invalid syntax is searched literally, and a notice says so.

use std::fmt;

use super::Notice;

/// The parsed text of the search field. An article must match every clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchText {
    /// The clauses, in the order in which they were typed.
    pub clauses: Vec<Clause>,
}

/// One or more literals joined by `OR`. An article must match at least one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause(pub Vec<Literal>);

/// A word, a phrase or a prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// Whether articles that match the literal are excluded.
    pub is_excluded: bool,
    /// Where the literal is searched for.
    pub within: Within,
    /// Which words match the literal.
    pub kind: LiteralKind,
    /// The text, which is not empty.
    pub text: String,
}

/// Where a literal is searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// In the headline and the text.
    Anywhere,
    /// In the headline.
    Title,
    /// In the name of the source.
    Source,
    /// In the names of the topics.
    Topic,
}

/// Which words match a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiteralKind {
    /// The word, also with other endings.
    Word,
    /// The last word of the text query, which may be incomplete. The literal matches as a word and as a prefix.
    Last,
    /// Words that start with the text.
    Prefix,
    /// The exact phrase.
    Phrase,
    /// The exact phrase, except that its last word may be incomplete. The phrase has no closing quotation mark.
    LastPhrase,
}

impl SearchText {
    /// Parses the text of the search field. The notices are about invalid syntax.
    pub fn parse(typed: &str) -> (Self, Vec<Notice>) {
        let mut parser = Parser { remainder: typed, text: Self::default(), notices: Vec::new() };
        parser.clauses();
        (parser.text, parser.notices)
    }
}

struct Parser<'a> {
    /// The text that is not parsed yet.
    remainder: &'a str,
    text: SearchText,
    notices: Vec<Notice>,
}

impl<'a> Parser<'a> {
    fn clauses(&mut self) {
        let mut joins = false;
        let mut has_or = false;
        let has_parenthesis = self.remainder.contains('(');
        while !self.at_end() {
            let is_operator = |word: &str| word == "OR" || word == "|";
            if let Some(operator) = self.operator(is_operator) {
                if self.text.clauses.is_empty() || joins || self.at_end() {
                    self.notice("OR needs a word on both sides. It was searched as a word.");
                    self.push(Literal::word(operator, self.remainder.is_empty()), false);
                } else {
                    (joins, has_or) = (true, true);
                }
                continue;
            }
            if !self.text.clauses.is_empty() && self.operator(|word| word == "AND").is_some() {
                continue;
            }
            if let Some(literal) = self.literal() {
                self.push(literal, joins);
            }
            joins = false;
        }
        if has_or && has_parenthesis {
            self.notice("Parentheses do not group. OR joins only the words next to it.");
        }
    }

    fn push(&mut self, literal: Literal, joins: bool) {
        match self.text.clauses.last_mut().filter(|_| joins) {
            Some(Clause(literals)) => literals.push(literal),
            None => self.text.clauses.push(Clause(vec![literal])),
        }
    }

    fn at_end(&mut self) -> bool {
        self.remainder = self.remainder.trim_start();
        self.remainder.is_empty()
    }

    fn notice(&mut self, text: &str) {
        let notice = Notice(text.into());
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Reads the next word if `is_operator` is true for it.
    fn operator(&mut self, is_operator: impl Fn(&str) -> bool) -> Option<&'a str> {
        let (word, rest) = split(self.remainder, char::is_whitespace);
        is_operator(word).then(|| {
            self.remainder = rest;
            word
        })
    }

    /// Reads the next literal. `None` if it has no text, such as a hyphen on its own.
    fn literal(&mut self) -> Option<Literal> {
        let mut is_excluded = false;
        if let Some(rest) = self.remainder.strip_prefix("NOT ").filter(|rest| !rest.trim().is_empty()) {
            (self.remainder, is_excluded) = (rest.trim_start(), true);
        }
        if let Some(rest) = self.remainder.strip_prefix('-') {
            if rest.is_empty() || rest.starts_with(char::is_whitespace) {
                self.remainder = rest;
                return None;
            }
            (self.remainder, is_excluded) = (rest, true);
        }
        let within = self.field();
        let (kind, text) = match self.remainder.strip_prefix(is_quotation) {
            Some(rest) => self.phrase(rest),
            None => self.word(),
        };
        if text.trim().is_empty() {
            if within != Within::Anywhere {
                self.notice("title:, source: and topic: need a word after the colon");
            }
            return None;
        }
        let kind = if is_excluded && kind == LiteralKind::Last { LiteralKind::Word } else { kind };
        Some(Literal { is_excluded, within, kind, text: text.to_string() })
    }

    fn field(&mut self) -> Within {
        let (name, rest) = split(self.remainder, |c| !c.is_ascii_alphabetic());
        let Some(rest) = rest.strip_prefix(':').filter(|_| !name.is_empty()) else { return Within::Anywhere };
        let within = match name.to_ascii_lowercase().as_str() {
            "title" => Within::Title,
            "source" => Within::Source,
            "topic" => Within::Topic,
            _ => {
                // In a web address, `https` is not meant as a field.
                if !rest.starts_with('/') && !rest.is_empty() {
                    self.notice(&format!(
                        "There is no field “{name}”. It was searched as a word. Fields are title, source and topic."
                    ));
                }
                return Within::Anywhere;
            }
        };
        self.remainder = rest;
        within
    }

    fn phrase(&mut self, quoted: &'a str) -> (LiteralKind, &'a str) {
        let (text, rest) = split(quoted, is_quotation);
        if rest.is_empty() {
            self.remainder = rest;
            self.notice("The quotation mark is not closed. Everything after it was searched as one phrase.");
            return (LiteralKind::LastPhrase, text);
        }
        self.remainder = rest.strip_prefix(is_quotation).unwrap_or(rest);
        (LiteralKind::Phrase, text)
    }

    fn word(&mut self) -> (LiteralKind, &'a str) {
        let (word, rest) = split(self.remainder, |c: char| c.is_whitespace() || is_quotation(c));
        self.remainder = rest;
        let text = word.trim_end_matches('*');
        if text.contains('*') {
            self.notice("* works only at the end of a word. Elsewhere it separates words.");
        }
        let kind = match text.len() == word.len() {
            false => LiteralKind::Prefix,
            true if rest.trim().is_empty() => LiteralKind::Last,
            true => LiteralKind::Word,
        };
        (kind, text)
    }
}

impl LiteralKind {
    /// Whether the last word of the literal may be incomplete.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Last | Self::LastPhrase | Self::Prefix)
    }

    /// Whether the words of the literal must follow each other as typed.
    pub fn is_phrase(self) -> bool {
        matches!(self, Self::Phrase | Self::LastPhrase)
    }
}

impl Literal {
    fn word(text: &str, is_last: bool) -> Self {
        let kind = if is_last { LiteralKind::Last } else { LiteralKind::Word };
        Self { is_excluded: false, within: Within::Anywhere, kind, text: text.into() }
    }
}

/// Splits a text before the first character for which `is_end` is true.
fn split(text: &str, is_end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(is_end).unwrap_or(text.len()))
}

fn is_quotation(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

/// Writes the parsed text in a compact form for tests: `(a | b) "c d" -title:e f* g…`. An ellipsis follows a last word
/// that may be incomplete.
impl fmt::Display for SearchText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, Clause(literals)) in self.clauses.iter().enumerate() {
            let literals: Vec<String> = literals.iter().map(Literal::to_string).collect();
            let space = if place > 0 { " " } else { "" };
            match literals.as_slice() {
                [literal] => write!(f, "{space}{literal}")?,
                literals => write!(f, "{space}({})", literals.join(" | "))?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Literal {
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
            LiteralKind::Word => write!(f, "{minus}{field}{text}"),
            LiteralKind::Last => write!(f, "{minus}{field}{text}…"),
            LiteralKind::Prefix => write!(f, "{minus}{field}{text}*"),
            LiteralKind::Phrase => write!(f, "{minus}{field}\"{text}\""),
            LiteralKind::LastPhrase => write!(f, "{minus}{field}\"{text}…\""),
        }
    }
}
