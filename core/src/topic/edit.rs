//! Edits: the changes that a reader makes to topics and aliases.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::TopicsFile;
#[cfg(feature = "press")]
use super::{AliasList, TopicRule};

/// One change to topics or aliases. A change to a proposed topic also accepts the topic. A change for one article does
/// not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TopicEdit {
    /// Accept a proposed topic.
    Accept {
        /// The topic's id.
        topic: String,
    },
    /// Give a topic another name. The id stays the same, so addresses keep working.
    Rename {
        /// The topic's id.
        topic: String,
        /// The new name.
        label: String,
    },
    /// Move a topic to another group, or to none.
    Group {
        /// The topic's id.
        topic: String,
        /// The name of the group. Blank means none.
        group: String,
    },
    /// Replace the patterns of a topic.
    Patterns {
        /// The topic's id.
        topic: String,
        /// The patterns that assign the topic.
        any: Vec<String>,
        /// The patterns that cancel overlapping matches of `any`.
        not: Vec<String>,
    },
    /// Merge two topics. The result has the patterns and articles of both, and the id, name and group of `into`. An
    /// article that one topic refuses stays refused, unless the other topic adds the article.
    Merge {
        /// The id of the removed topic.
        topic: String,
        /// The id of the remaining topic.
        into: String,
    },
    /// Remove a topic.
    Drop {
        /// The topic's id.
        topic: String,
    },
    /// Add a topic. The id is made from the name.
    Add {
        /// The name.
        label: String,
        /// The name of the group. Blank means none.
        group: String,
        /// The patterns that assign the topic.
        any: Vec<String>,
        /// The patterns that cancel overlapping matches of `any`.
        not: Vec<String>,
        /// The ids of articles that have the topic, whatever their words are.
        add: Vec<String>,
    },
    /// Add a topic to one article.
    Assign {
        /// The topic's id.
        topic: String,
        /// The article's id.
        article: String,
    },
    /// Refuse a topic for one article.
    Refuse {
        /// The topic's id.
        topic: String,
        /// The article's id.
        article: String,
    },
    /// Let the patterns decide again whether an article has a topic. This cancels an earlier [`TopicEdit::Assign`] or
    /// [`TopicEdit::Refuse`].
    ByWords {
        /// The topic's id.
        topic: String,
        /// The article's id.
        article: String,
    },
    /// Replace all aliases.
    Aliases {
        /// Lists of names. Each list has two names or more, all for the same thing.
        lists: Vec<Vec<String>>,
    },
}

/// Why an edit is impossible, as a sentence for the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditError(pub String);

impl TopicsFile {
    /// Applies all edits in order. To undo the last edit, call this function with the other edits only.
    ///
    /// # Errors
    /// If an edit is impossible. Returns the index of the first such edit, and why it is impossible.
    #[cfg(feature = "press")]
    pub fn edited_by(&self, edits: &[TopicEdit]) -> Result<Self, (usize, EditError)> {
        let step = |file: Self, (place, edit)| Self::edited(&file, edit).map_err(|error| (place, error));
        edits.iter().enumerate().try_fold(self.clone(), step)
    }

    /// Applies one edit.
    ///
    /// # Errors
    /// If a topic is unknown or would be merged with itself, if a pattern is invalid, or if nothing would assign a
    /// topic. Also if a name is blank, if the page already has a filter with the name of a group, or if an alias has
    /// fewer than two names.
    #[cfg(feature = "press")]
    pub fn edited(&self, edit: &TopicEdit) -> Result<Self, EditError> {
        let mut file = self.clone();
        match edit {
            TopicEdit::Accept { topic } => file.rule_mut(topic)?.proposed = false,
            TopicEdit::Rename { topic, label } => file.rule_mut(topic)?.label = name(label)?,
            TopicEdit::Group { topic, group } => file.rule_mut(topic)?.group = group_name(group)?,
            TopicEdit::Patterns { topic, any, not } => {
                let rule = file.rule_mut(topic)?;
                (rule.any, rule.not) = (patterns(any)?, patterns(not)?);
                assigned_by_something(rule)?;
            }
            TopicEdit::Merge { topic, into } if topic == into => {
                return Err(EditError("A topic cannot be merged with itself. Choose another topic.".into()));
            }
            TopicEdit::Merge { topic, into } => {
                let gone = file.rule_mut(topic)?.clone();
                file.topic.retain(|rule| rule.id != *topic);
                file.rule_mut(into)?.absorb(gone);
            }
            TopicEdit::Drop { topic } => {
                file.rule_mut(topic)?;
                file.topic.retain(|rule| rule.id != *topic);
            }
            TopicEdit::Add { label, group, any, not, add } => {
                let (id, label, group) = (file.free_id(label), name(label)?, group_name(group)?);
                let (any, not) = (patterns(any)?, patterns(not)?);
                let add = sorted_set(add.clone());
                let rule = TopicRule { id, label, group, any, not, add, ..TopicRule::default() };
                assigned_by_something(&rule)?;
                file.topic.push(rule);
            }
            TopicEdit::Assign { topic, article } => {
                let rule = file.rule_in(topic)?;
                rule.refuse.retain(|id| id != article);
                insert(&mut rule.add, article);
            }
            TopicEdit::Refuse { topic, article } => {
                let rule = file.rule_in(topic)?;
                rule.add.retain(|id| id != article);
                insert(&mut rule.refuse, article);
                assigned_by_something(rule)?;
            }
            TopicEdit::ByWords { topic, article } => {
                let rule = file.rule_in(topic)?;
                rule.add.retain(|id| id != article);
                rule.refuse.retain(|id| id != article);
                assigned_by_something(rule)?;
            }
            TopicEdit::Aliases { lists } => {
                let lists = lists.iter().map(|list| list.iter().map(|name| self::name(name)).collect());
                let lists = lists.collect::<Result<Vec<Vec<String>>, _>>()?;
                if lists.iter().any(|list| list.len() < 2) {
                    return Err(EditError("An alias needs two names or more. Add another name.".into()));
                }
                file.alias = lists.into_iter().map(|same| AliasList { same }).collect();
            }
        }
        Ok(file)
    }

    /// Accepts the topic with this id and returns it.
    #[cfg(feature = "press")]
    fn rule_mut(&mut self, id: &str) -> Result<&mut TopicRule, EditError> {
        let rule = self.rule_in(id)?;
        rule.proposed = false;
        Ok(rule)
    }

    /// The topic with this id.
    #[cfg(feature = "press")]
    fn rule_in(&mut self, id: &str) -> Result<&mut TopicRule, EditError> {
        let rule = self.topic.iter_mut().find(|rule| rule.id == id);
        rule.ok_or_else(|| EditError(format!("The topic “{id}” no longer exists.")))
    }
}

#[cfg(feature = "press")]
impl TopicRule {
    /// Merges the patterns and articles of another topic into this one.
    fn absorb(&mut self, gone: Self) {
        for (own, others) in [(&mut self.any, gone.any), (&mut self.not, gone.not)] {
            own.extend(others.into_iter().filter(|other| !own.contains(other)).collect::<Vec<_>>());
        }
        let refused = |id: &String| !self.add.contains(id) && !gone.add.contains(id);
        let mut refuse: Vec<String> =
            self.refuse.iter().chain(&gone.refuse).filter(|id| refused(id)).cloned().collect();
        (refuse, self.add) = (sorted_set(refuse), sorted_set([std::mem::take(&mut self.add), gone.add].concat()));
        self.refuse = refuse;
    }
}

/// Sorts ids and removes duplicates.
#[cfg(feature = "press")]
fn sorted_set(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids.dedup();
    ids
}

#[cfg(feature = "press")]
fn insert(ids: &mut Vec<String>, id: &str) {
    if let Err(place) = ids.binary_search_by(|other| other.as_str().cmp(id)) {
        ids.insert(place, id.into());
    }
}

#[cfg(feature = "press")]
fn name(typed: &str) -> Result<String, EditError> {
    match typed.trim() {
        "" => Err(EditError("A name is missing. Type one.".into())),
        name => Ok(name.into()),
    }
}

#[cfg(feature = "press")]
fn group_name(typed: &str) -> Result<Option<String>, EditError> {
    let group = Some(typed.trim().to_string()).filter(|group| !group.is_empty());
    match group.as_deref().filter(|group| super::read::is_taken_by_page(group)) {
        Some(group) => Err(EditError(format!("The page already has a filter “{group}”. Choose another name."))),
        None => Ok(group),
    }
}

/// Trims and checks the patterns. Blank patterns are left out.
#[cfg(feature = "press")]
pub(super) fn patterns(typed: &[String]) -> Result<Vec<String>, EditError> {
    let texts = typed.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    let checked = texts.map(|text| match text.parse::<super::Pattern>() {
        Ok(_) => Ok(text.to_string()),
        Err(error) => Err(EditError(error.to_string())),
    });
    checked.collect()
}

#[cfg(feature = "press")]
fn assigned_by_something(rule: &TopicRule) -> Result<(), EditError> {
    match rule.any.is_empty() && rule.add.is_empty() {
        true => Err(EditError(format!("Nothing would assign “{}”. Add words, or remove the topic.", rule.label))),
        false => Ok(()),
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for EditError {}
