//! The topics of `topics.toml`, their assignment, and the aliases that it lists for the search.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::{Pattern, Words};
use crate::corpus::{Assignment, Evidence, Field};
use crate::intake::{Draft, Place, Problem};

/// The rules, in the order the page lists them.
#[derive(Clone, Debug, Default)]
pub struct Taxonomy {
    rules: Vec<Rule>,
    aliases: Vec<Vec<String>>,
}

/// One topic and what assigns it.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The id, in addresses and front matter: lower-case letters, digits and hyphens.
    pub id: String,
    /// The name that readers see.
    pub label: String,
    any: Vec<Pattern>,
    not: Vec<Pattern>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TaxonomyFile {
    #[serde(default)]
    topic: Vec<Spanned<TopicTable>>,
    #[serde(default)]
    alias: Vec<AliasTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AliasTable {
    same: Spanned<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicTable {
    id: Spanned<String>,
    label: Spanned<String>,
    /// What an editor should know of the topic's bounds; for readers of the file only.
    #[serde(default, rename = "scope")]
    _scope: String,
    any: Vec<Spanned<String>>,
    #[serde(default)]
    not: Vec<Spanned<String>>,
}

impl Taxonomy {
    /// Reads `topics.toml`.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn from_toml(file: &str, content: &str) -> Result<Self, Vec<Problem>> {
        let error = |bytes: Range<usize>, field: &str, rule: String, fix: &str| {
            Problem::error(file, Place::of_byte(content, bytes.start)).field(field).rule(rule).fix(fix)
        };
        let parsed: TaxonomyFile = toml::from_str(content).map_err(|problem| {
            let bytes = problem.span().unwrap_or_default();
            let fix = "write [[topic]] with id, label, any and, if need be, not and scope, or [[alias]] with same";
            vec![error(bytes, "", problem.message().trim().replace('\n', " "), fix)]
        })?;
        let (mut taxonomy, mut problems) = (Self::default(), Vec::new());
        for table in parsed.topic {
            let bytes = table.span();
            let table = table.into_inner();
            let mut patterns = |field: &str, texts: Vec<Spanned<String>>| -> Vec<Pattern> {
                let parsed = texts.into_iter().filter_map(|text| match text.as_ref().parse() {
                    Ok(pattern) => Some(pattern),
                    Err(found) => {
                        let found: super::PatternError = found;
                        problems.push(error(text.span(), field, found.to_string(), "write words parted by spaces"));
                        None
                    }
                });
                parsed.collect()
            };
            let (any, not) = (patterns("any", table.any), patterns("not", table.not));
            let id = table.id.as_ref().clone();
            let well_formed = crate::corpus::slug(&id) == id && !id.is_empty();
            if !well_formed {
                let rule = format!("“{id}” is no id");
                problems.push(error(table.id.span(), "id", rule, "use lower-case letters, digits and hyphens"));
            } else if taxonomy.rules.iter().any(|rule| rule.id == id) {
                problems.push(error(table.id.span(), "id", format!("“{id}” is taken"), "give each topic its own id"));
            } else if any.is_empty() {
                let fix = "add words or phrases that assign the topic";
                problems.push(error(bytes, "any", format!("nothing assigns “{id}”"), fix));
            }
            if table.label.as_ref().trim().is_empty() {
                let fix = "write the topic's name for readers";
                problems.push(error(table.label.span(), "label", "it is empty".into(), fix));
            }
            taxonomy.rules.push(Rule { id, label: table.label.into_inner(), any, not });
        }
        for alias in parsed.alias {
            if alias.same.as_ref().iter().filter(|name| !name.trim().is_empty()).count() < 2 {
                let fix = "write two or more words or names that are one to a reader";
                problems.push(error(alias.same.span(), "same", "it names nothing that is the same".into(), fix));
            }
            taxonomy.aliases.push(alias.same.into_inner());
        }
        if problems.is_empty() { Ok(taxonomy) } else { Err(problems) }
    }

    /// Id and label of every topic.
    pub fn topics(&self) -> Vec<(String, String)> {
        self.rules.iter().map(|rule| (rule.id.clone(), rule.label.clone())).collect()
    }

    /// The words and names that are one to a reader, list by list.
    pub fn aliases(&self) -> Vec<Vec<String>> {
        self.aliases.clone()
    }

    /// Assigns the topics of a draft: by its words, plus those added by hand, less those refused by hand.
    pub fn assign(&self, draft: &mut Draft, problems: &mut Vec<Problem>) {
        problems.extend(draft.by_hand.iter().enumerate().filter_map(|(number, (written, place))| {
            let id = written.strip_prefix('-').unwrap_or(written);
            let before = draft.by_hand.iter().take(number);
            let problem = Problem::error(&draft.file, *place).field("topics");
            if self.rules.is_empty() {
                let rule = format!("topics.toml has no topic “{id}”");
                Some(problem.rule(rule).fix("add it to topics.toml, or remove it here"))
            } else if !self.rules.iter().any(|rule| rule.id == id) {
                let ids: Vec<&str> = self.rules.iter().map(|rule| rule.id.as_str()).collect();
                let rule = format!("the taxonomy has no topic “{id}”");
                Some(problem.rule(rule).fix(format!("use one of {}", ids.join(", "))))
            } else if before
                .clone()
                .any(|(other, _)| other != written && other.strip_prefix('-').unwrap_or(other) == id)
            {
                let rule = format!("“{id}” is both added and refused");
                Some(problem.rule(rule).fix("keep one of the two"))
            } else {
                None
            }
        }));
        let said = |id: &str| draft.by_hand.iter().any(|(said, _)| said == id);
        let title = draft.article.title.as_deref().map(Words::of).unwrap_or_default();
        let fields = [(Field::Title, title), (Field::Text, Words::of(&draft.article.text))];
        let assigned = self.rules.iter().filter_map(|rule| {
            let by_hand = said(&rule.id);
            let evidence: Vec<Evidence> =
                fields.iter().flat_map(|(field, words)| rule.evidence(*field, words)).collect();
            let holds = (by_hand || !evidence.is_empty()) && !said(&format!("-{}", rule.id));
            holds.then(|| Assignment { topic: rule.id.clone(), by_hand, evidence })
        });
        draft.article.topics = assigned.collect();
    }
}

impl Rule {
    /// The places that assign the topic: matches of `any` that no match of `not` overlaps, joined where they overlap.
    fn evidence(&self, field: Field, words: &Words) -> Vec<Evidence> {
        let refused: Vec<Range<usize>> = self.not.iter().flat_map(|pattern| pattern.find(words)).collect();
        let overlaps = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
        let found = self.any.iter().flat_map(|pattern| pattern.find(words));
        let mut found: Vec<_> = found.filter(|range| !refused.iter().any(|no| overlaps(range, no))).collect();
        found.sort_by_key(|range| (range.start, range.end));
        let mut joined: Vec<Evidence> = Vec::new();
        for Range { start, end } in found {
            match joined.last_mut() {
                Some(last) if start < last.end => last.end = last.end.max(end),
                _ => joined.push(Evidence { field, start, end }),
            }
        }
        joined
    }
}
