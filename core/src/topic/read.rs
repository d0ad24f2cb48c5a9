//! Reads `topics.toml`. Reports each problem with its line and column.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::{Pattern, PatternError, Rule, Taxonomy, TopicRule, TopicsFile};
use crate::corpus::slug;
use crate::intake::{Place, Problem, TOPICS};

/// The names of the page's own filters. A group of topics must not have one of these names.
const TAKEN: [&str; 6] = ["date", "source", "story", "topic", "topics", "words"];

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
    #[serde(default)]
    group: Option<Spanned<String>>,
    #[serde(default)]
    proposed: bool,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    any: Vec<Spanned<String>>,
    #[serde(default)]
    not: Vec<Spanned<String>>,
    #[serde(default)]
    add: Vec<String>,
    #[serde(default)]
    refuse: Vec<Spanned<String>>,
}

/// Whether the page already has a filter of this name.
pub(super) fn is_taken_by_page(group: &str) -> bool {
    TAKEN.contains(&crate::text::in_small(group).as_str())
}

impl Taxonomy {
    /// Reads `topics.toml`.
    ///
    /// # Errors
    /// If the file has a problem. Returns only the first problem if `toml` cannot parse the file, and all problems
    /// otherwise.
    pub fn from_toml(file: &str, content: &str) -> Result<Self, Vec<Problem>> {
        let error = |bytes: Range<usize>, field: &str, rule: String, fix: &str| {
            Problem::error(file, Place::of_byte(content, bytes.start)).field(field).rule(rule).fix(fix)
        };
        let parsed: TaxonomyFile = toml::from_str(content).map_err(|problem| {
            let bytes = problem.span().unwrap_or_default();
            let fix = "write [[topic]] with id, label and any, or [[alias]] with same; optional keys of a topic are group, not, \
                       scope, add and refuse";
            vec![error(bytes, "", problem.message().trim().replace('\n', " "), fix)]
        })?;
        let (mut taxonomy, mut problems) = (Self::default(), Vec::new());
        for table in parsed.topic {
            let bytes = table.span();
            let table = table.into_inner();
            let mut patterns = |field: &str, texts: &[Spanned<String>]| -> Vec<Pattern> {
                let parsed = texts.iter().filter_map(|text| match text.as_ref().parse() {
                    Ok(pattern) => Some(pattern),
                    Err(found) => {
                        let found: PatternError = found;
                        problems.push(error(text.span(), field, found.to_string(), "write words separated by spaces"));
                        None
                    }
                });
                parsed.collect()
            };
            let (any, not) = (patterns("any", &table.any), patterns("not", &table.not));
            let id = table.id.as_ref().clone();
            let well_formed = slug(&id) == id && !id.is_empty();
            if !well_formed {
                let rule = format!("“{id}” is not an id");
                problems.push(error(table.id.span(), "id", rule, "use lower-case letters, digits and hyphens"));
            } else if taxonomy.rules.iter().any(|rule| rule.id == id) {
                problems.push(error(
                    table.id.span(),
                    "id",
                    format!("another topic has the id “{id}”"),
                    "give each topic its own id",
                ));
            } else if any.is_empty() && table.add.is_empty() {
                let fix = "add words or phrases that assign the topic";
                problems.push(error(bytes, "any", format!("nothing assigns “{id}”"), fix));
            }
            if table.label.as_ref().trim().is_empty() {
                let fix = "write the topic's name for readers";
                problems.push(error(table.label.span(), "label", "it is empty".into(), fix));
            }
            if let Some(group) = table.group.as_ref().filter(|group| is_taken_by_page(group.as_ref().trim())) {
                let rule = format!("the page already has a filter “{}”", group.as_ref());
                problems.push(error(group.span(), "group", rule, "give the group another name"));
            }
            for article in table.refuse.iter().filter(|article| table.add.contains(article.as_ref())) {
                let rule = format!("“{}” is both added and refused", article.as_ref());
                problems.push(error(article.span(), "refuse", rule, "name the article in one of the two lists"));
            }
            let texts = |texts: Vec<Spanned<String>>| texts.into_iter().map(Spanned::into_inner).collect();
            let group = table.group.map(|group| group.into_inner().trim().to_string());
            let written = TopicRule {
                id: id.clone(),
                label: table.label.into_inner(),
                group: group.filter(|group| !group.is_empty()),
                proposed: table.proposed,
                scope: table.scope,
                any: texts(table.any),
                not: texts(table.not),
                add: table.add,
                refuse: texts(table.refuse),
            };
            taxonomy.rules.push(Rule { id, written, any, not });
        }
        for alias in parsed.alias {
            if alias.same.as_ref().iter().filter(|name| !name.trim().is_empty()).count() < 2 {
                let fix = "write two or more names for the same thing";
                problems.push(error(alias.same.span(), "same", "an alias needs two names or more".into(), fix));
            }
            taxonomy.aliases.push(alias.same.into_inner());
        }
        if problems.is_empty() { Ok(taxonomy) } else { Err(problems) }
    }
}

impl TopicsFile {
    /// Makes the taxonomy that assigns these topics.
    ///
    /// # Errors
    /// If there is any problem. Returns all problems, with their lines and columns in the `topics.toml` that
    /// [`TopicsFile::to_toml`] writes.
    pub fn taxonomy(&self) -> Result<Taxonomy, Vec<Problem>> {
        let written = self.to_toml().map_err(|error| {
            let problem = Problem::error(TOPICS, Place::default()).rule(error.to_string());
            vec![problem.fix("write the topics as texts and lists")]
        })?;
        Taxonomy::from_toml(TOPICS, &written)
    }
}
