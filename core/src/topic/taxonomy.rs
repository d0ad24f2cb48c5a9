//! The rules of all topics, which assign topics to articles.

use rustc_hash::FxHashMap;

use super::matcher::Matcher;
use super::{AliasList, Rule, TopicRule, TopicsFile};
use crate::corpus::{Article, Assignment, TopicRecord};
use crate::intake::{Draft, Place, Problem, TOPICS};

/// The rules, in the order of the page.
#[derive(Clone, Debug, Default)]
pub struct Taxonomy {
    pub(super) rules: Vec<Rule>,
    pub(super) aliases: Vec<Vec<String>>,
}

impl Taxonomy {
    /// All topics in the form in which the header of the corpus lists them.
    pub fn topics(&self) -> Vec<TopicRecord> {
        let record = |rule: &Rule| {
            let TopicRule { label, group, proposed, .. } = rule.written.clone();
            TopicRecord { id: rule.id.clone(), label, group, proposed }
        };
        self.rules.iter().map(record).collect()
    }

    /// The aliases: lists of names for the same thing.
    pub fn aliases(&self) -> Vec<Vec<String>> {
        self.aliases.clone()
    }

    /// The topics and aliases as data, with the additions and refusals by editors.
    pub fn file(&self) -> TopicsFile {
        let topic = self.rules.iter().map(|rule| TopicRule { id: rule.id.clone(), ..rule.written.clone() });
        let alias = self.aliases.iter().map(|same| AliasList { same: same.clone() });
        TopicsFile { topic: topic.collect(), alias: alias.collect() }
    }

    /// Merges the topics that front matter and `topics.toml` add or refuse. Afterwards the drafts and the taxonomy have
    /// the same additions and refusals. Where front matter and `topics.toml` differ, `topics.toml` decides, because
    /// editors change it last.
    pub fn settle_by_hand(&mut self, drafts: &mut [Draft]) {
        let mut said: FxHashMap<String, Vec<(usize, bool)>> = FxHashMap::default();
        for (place, rule) in self.rules.iter().enumerate() {
            for (ids, adds) in [(&rule.written.add, true), (&rule.written.refuse, false)] {
                ids.iter().for_each(|id| said.entry(id.clone()).or_default().push((place, adds)));
            }
        }
        let places: FxHashMap<String, usize> =
            self.rules.iter().enumerate().map(|(place, rule)| (rule.id.clone(), place)).collect();
        for draft in drafts {
            let mut own = said.remove(&draft.article.id).unwrap_or_default();
            // The first entry for a topic counts. Refusals come first, so that a topic that is both added and refused
            // is refused.
            draft.by_hand.sort_by_key(|(written, _)| !written.starts_with('-'));
            draft.by_hand.retain(|(written, _)| {
                let (id, adds) = written.strip_prefix('-').map_or((written.as_str(), true), |id| (id, false));
                let Some(&place) = places.get(id) else { return true };
                if !own.iter().any(|&(other, _)| other == place) {
                    own.push((place, adds));
                    let written = &mut self.rules[place].written;
                    let ids = if adds { &mut written.add } else { &mut written.refuse };
                    ids.push(draft.article.id.clone());
                }
                false
            });
            let by_hand = own.into_iter().map(|(place, adds)| {
                let id = &self.rules[place].id;
                (if adds { id.clone() } else { format!("-{id}") }, Place::default())
            });
            draft.by_hand.extend(by_hand);
        }
        for rule in &mut self.rules {
            for ids in [&mut rule.written.add, &mut rule.written.refuse] {
                ids.sort();
                ids.dedup();
            }
        }
    }

    /// A warning for each id in `add` or `refuse` that no article has.
    pub fn unknown_articles(&self, drafts: &[Draft]) -> Vec<Problem> {
        let known: FxHashMap<&str, ()> = drafts.iter().map(|draft| (draft.article.id.as_str(), ())).collect();
        let mut problems = Vec::new();
        for rule in &self.rules {
            for (field, ids) in [("add", &rule.written.add), ("refuse", &rule.written.refuse)] {
                for id in ids.iter().filter(|id| !known.contains_key(id.as_str())) {
                    let rule = format!("“{}” names the article “{id}”, which does not exist", rule.id);
                    let problem = Problem::warning(TOPICS, Place::default()).field(field).rule(rule);
                    problems.push(problem.fix("write a file name without its extension, or remove the entry"));
                }
            }
        }
        problems
    }

    /// Replaces the topics of every article by those that this taxonomy assigns. The taxonomy must already contain the
    /// additions and refusals from front matter, as the taxonomy of a corpus does.
    pub fn reassign(&self, articles: &mut [Article]) {
        let mut taxonomy = self.clone();
        let draft = |article: &mut Article| Draft { article: std::mem::take(article), ..Draft::default() };
        let mut drafts: Vec<Draft> = articles.iter_mut().map(draft).collect();
        taxonomy.settle_by_hand(&mut drafts);
        taxonomy.assign(&mut drafts);
        articles.iter_mut().zip(drafts).for_each(|(article, draft)| *article = draft.article);
    }

    /// The problems in a draft's list of topics to add or refuse.
    pub fn faults_by_hand(&self, draft: &Draft) -> Vec<Problem> {
        let faults = draft.by_hand.iter().enumerate().filter_map(|(number, (written, place))| {
            let id = written.strip_prefix('-').unwrap_or(written);
            let before = draft.by_hand.iter().take(number);
            let problem = Problem::error(&draft.file, *place).field("topics");
            if self.rules.is_empty() {
                let rule = format!("topics.toml has no topic “{id}”");
                Some(problem.rule(rule).fix("add it to topics.toml, or remove it here"))
            } else if !self.rules.iter().any(|rule| rule.id == id) {
                let ids: Vec<&str> = self.rules.iter().map(|rule| rule.id.as_str()).collect();
                let rule = format!("there is no topic “{id}”");
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
        });
        faults.collect()
    }

    /// Assigns topics to each draft. A draft gets each topic that has a matching pattern or that an editor added,
    /// unless an editor refused the topic.
    pub fn assign(&self, drafts: &mut [Draft]) {
        let matcher = Matcher::new(&self.rules);
        for draft in drafts {
            let said = |id: &str| draft.by_hand.iter().any(|(said, _)| said == id);
            let assigned = self.rules.iter().zip(matcher.evidence(&draft.article)).filter_map(|(rule, evidence)| {
                let by_hand = said(&rule.id);
                let holds = (by_hand || !evidence.is_empty()) && !said(&format!("-{}", rule.id));
                holds.then(|| Assignment { topic: rule.id.clone(), by_hand, evidence })
            });
            draft.article.topics = assigned.collect();
        }
    }
}
