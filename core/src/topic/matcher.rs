//! Finds the matches of all topics in an article at once.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Pattern, Rule, Tokens};
use crate::corpus::{Article, Evidence, Field};

/// The patterns of some topics, indexed by the words with which their matches begin. At each token of an
/// article, only the patterns that can begin with the token are tried. Trying every pattern at every token took a third
/// of the press's time.
pub(super) struct Matcher<'a> {
    rules: usize,
    by_word: FxHashMap<&'a str, Vec<Entry<'a>>>,
    by_prefix: Vec<(&'a str, Entry<'a>)>,
}

/// A pattern of a topic.
#[derive(Clone, Copy)]
struct Entry<'a> {
    /// The index of the topic in the list of rules.
    rule: usize,
    /// Whether the pattern is one of the topic's `not` patterns, which cancel overlapping matches.
    prevents: bool,
    pattern: &'a Pattern,
}

/// The matches of a topic in one field.
#[derive(Clone, Default)]
struct Matches {
    any: Vec<Range<usize>>,
    not: Vec<Range<usize>>,
}

impl<'a> Matcher<'a> {
    /// A matcher for these topics.
    pub(super) fn new(rules: &'a [Rule]) -> Self {
        let mut matcher = Self { rules: rules.len(), by_word: FxHashMap::default(), by_prefix: Vec::new() };
        for (number, rule) in rules.iter().enumerate() {
            for (patterns, prevents) in [(&rule.any, false), (&rule.not, true)] {
                for pattern in patterns {
                    let entry = Entry { rule: number, prevents, pattern };
                    for (word, is_prefix) in pattern.beginnings() {
                        match is_prefix {
                            true => matcher.by_prefix.push((word, entry)),
                            false => matcher.by_word.entry(word).or_default().push(entry),
                        }
                    }
                }
            }
        }
        matcher
    }

    /// The evidence for each topic in an article: the matches of `any` that do not overlap a match of `not`. Matches
    /// that overlap each other are joined.
    pub(super) fn evidence(&self, article: &Article) -> Vec<Vec<Evidence>> {
        let mut evidence = vec![Vec::new(); self.rules];
        for field in [Field::Title, Field::Text] {
            for (matches, evidence) in self.matches(&Tokens::of(article.field(field))).into_iter().zip(&mut evidence) {
                join(matches, field, evidence);
            }
        }
        evidence
    }

    /// The matches of each topic.
    fn matches(&self, tokens: &Tokens) -> Vec<Matches> {
        let mut found = vec![Matches::default(); self.rules];
        for (place, word) in tokens.folded().enumerate() {
            let exact = self.by_word.get(word).into_iter().flatten();
            let prefixes = self.by_prefix.iter().filter(|(prefix, _)| word.starts_with(prefix));
            for entry in exact.chain(prefixes.map(|(_, entry)| entry)) {
                let Matches { any, not } = &mut found[entry.rule];
                let ranges = if entry.prevents { not } else { any };
                ranges.extend(entry.pattern.match_at(tokens, place));
            }
        }
        found
    }
}

/// Adds the matches of one topic in one field to the evidence for the topic.
fn join(Matches { mut any, not }: Matches, field: Field, evidence: &mut Vec<Evidence>) {
    let overlaps = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
    any.retain(|range| !not.iter().any(|prevented| overlaps(range, prevented)));
    any.sort_by_key(|range| (range.start, range.end));
    for Range { start, end } in any {
        match evidence.last_mut() {
            Some(last) if last.field == field && start < last.end => last.end = last.end.max(end),
            _ => evidence.push(Evidence { field, start, end }),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::topic::{TopicRule, TypedTopic};

    /// The evidence for a topic, found by trying every pattern at every token.
    fn by_every_pattern(rule: &Rule, article: &Article) -> Vec<Evidence> {
        let mut evidence = Vec::new();
        for field in [Field::Title, Field::Text] {
            let tokens = Tokens::of(article.field(field));
            let all = |patterns: &[Pattern]| patterns.iter().flat_map(|pattern| pattern.find(&tokens)).collect();
            join(Matches { any: all(&rule.any), not: all(&rule.not) }, field, &mut evidence);
        }
        evidence
    }

    fn patterns() -> impl Strategy<Value = Vec<Pattern>> {
        let written = ["a", "b", "ab*", "a*", "a/b", "a/b* c", "a _ c", "地", "地震*", "c/地 b", "b a b"];
        let parsed: Vec<Pattern> = written.iter().filter_map(|text| text.parse().ok()).collect();
        assert_eq!(parsed.len(), written.len());
        proptest::collection::vec(proptest::sample::select(parsed), 0..4)
    }

    proptest! {
        #[test]
        fn all_topics_at_once_give_the_evidence_of_each_pattern(
            rules in proptest::collection::vec((patterns(), patterns()), 1..4),
            title in "(a|b|c|ab|abc|地震|地|[ .\n-]){0,8}",
            text in "(a|b|c|ab|abc|地震|地| |\n\n|-){0,24}",
        ) {
            let rule = |(any, not)| Rule { id: String::new(), written: TopicRule::default(), any, not };
            let rules: Vec<Rule> = rules.into_iter().map(rule).collect();
            let article = Article { title: Some(title), text, ..Article::default() };
            let expected: Vec<_> = rules.iter().map(|rule| by_every_pattern(rule, &article)).collect();
            prop_assert_eq!(Matcher::new(&rules).evidence(&article), expected);
        }
    }

    #[test]
    fn a_topic_without_patterns_matches_nothing() {
        let article = Article { text: "a b".into(), ..Article::default() };
        assert!(TypedTopic::new(&[], &[]).is_ok_and(|topic| topic.matches(&article).is_empty()));
    }
}
