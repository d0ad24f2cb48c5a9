//! What a reader changes about topics and aliases, as a list of edits over a [`TopicsFile`].

use std::fmt;

use serde::{Deserialize, Serialize};

use super::TopicsFile;
#[cfg(feature = "press")]
use super::{AliasList, TopicRule};

/// One change. Any change to a proposed topic but [`TopicEdit::Drop`] also accepts it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TopicEdit {
    /// Accept a proposed topic.
    Accept {
        /// The topic's id.
        topic: String,
    },
    /// Give a topic another name. Its id stays, so that addresses still lead to it.
    Rename {
        /// The topic's id.
        topic: String,
        /// The new name.
        label: String,
    },
    /// Put a topic into a group, or into none.
    Group {
        /// The topic's id.
        topic: String,
        /// The group's name; blank is none.
        group: String,
    },
    /// Write the patterns of a topic anew.
    Patterns {
        /// The topic's id.
        topic: String,
        /// The patterns that assign it.
        any: Vec<String>,
        /// The patterns that prevent it.
        not: Vec<String>,
    },
    /// Make one topic of two: the patterns and articles of both, the id and name of `into`. What was refused by hand in
    /// either is refused, unless it was added by hand in the other.
    Merge {
        /// The id of the topic that goes.
        topic: String,
        /// The id of the topic that stays.
        into: String,
    },
    /// Remove a topic.
    Drop {
        /// The topic's id.
        topic: String,
    },
    /// Add a topic. Its id is made from its name.
    Add {
        /// The name.
        label: String,
        /// The group's name; blank is none.
        group: String,
        /// The patterns that assign it.
        any: Vec<String>,
        /// The patterns that prevent it.
        not: Vec<String>,
    },
    /// Add a topic to one article by hand.
    Assign {
        /// The topic's id.
        topic: String,
        /// The article's id.
        article: String,
    },
    /// Refuse a topic for one article by hand.
    Refuse {
        /// The topic's id.
        topic: String,
        /// The article's id.
        article: String,
    },
    /// Undo what was done by hand for one article: its words decide.
    ByWords {
        /// The topic's id.
        topic: String,
        /// The article's id.
        article: String,
    },
    /// Write all aliases anew.
    Aliases {
        /// Lists of names for the same thing, two or more in each.
        lists: Vec<Vec<String>>,
    },
}

/// Why an edit cannot be made, as a sentence for the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditError(pub String);

impl TopicsFile {
    /// The file after all edits, one after the other. The last edit undoes itself by being left out.
    ///
    /// # Errors
    /// The place of the first edit that cannot be made, and why.
    #[cfg(feature = "press")]
    pub fn edited_by(&self, edits: &[TopicEdit]) -> Result<Self, (usize, EditError)> {
        let step = |file: Self, (place, edit)| Self::edited(&file, edit).map_err(|error| (place, error));
        edits.iter().enumerate().try_fold(self.clone(), step)
    }

    /// The file after one edit.
    ///
    /// # Errors
    /// No such topic, a text that is no pattern, a topic that nothing would assign, a name that is blank.
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
                return Err(EditError("A topic cannot be merged with itself. Choose another one.".into()));
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
            TopicEdit::Add { label, group, any, not } => {
                let (id, label, group) = (file.free_id(label), name(label)?, group_name(group)?);
                let (any, not) = (patterns(any)?, patterns(not)?);
                let rule = TopicRule { id, label, group, any, not, ..TopicRule::default() };
                assigned_by_something(&rule)?;
                file.topic.push(rule);
            }
            TopicEdit::Assign { topic, article } => {
                let rule = file.rule_mut(topic)?;
                rule.refuse.retain(|id| id != article);
                insert(&mut rule.add, article);
            }
            TopicEdit::Refuse { topic, article } => {
                let rule = file.rule_mut(topic)?;
                rule.add.retain(|id| id != article);
                insert(&mut rule.refuse, article);
                assigned_by_something(rule)?;
            }
            TopicEdit::ByWords { topic, article } => {
                let rule = file.rule_mut(topic)?;
                rule.add.retain(|id| id != article);
                rule.refuse.retain(|id| id != article);
                assigned_by_something(rule)?;
            }
            TopicEdit::Aliases { lists } => {
                let lists = lists.iter().map(|list| list.iter().map(|name| self::name(name)).collect());
                let lists = lists.collect::<Result<Vec<Vec<String>>, _>>()?;
                if lists.iter().any(|list| list.len() < 2) {
                    return Err(EditError("An alias needs two names or more. Add another one.".into()));
                }
                file.alias = lists.into_iter().map(|same| AliasList { same }).collect();
            }
        }
        Ok(file)
    }

    /// The topic with this id, accepted.
    #[cfg(feature = "press")]
    fn rule_mut(&mut self, id: &str) -> Result<&mut TopicRule, EditError> {
        let rule = self.topic.iter_mut().find(|rule| rule.id == id);
        let rule = rule.ok_or_else(|| EditError(format!("There is no topic “{id}” any more.")))?;
        rule.proposed = false;
        Ok(rule)
    }
}

#[cfg(feature = "press")]
impl TopicRule {
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
        Some(group) => Err(EditError(format!("The page has a filter “{group}” already. Choose another name."))),
        None => Ok(group),
    }
}

/// The texts without white space around them, blank ones left out.
#[cfg(feature = "press")]
fn patterns(typed: &[String]) -> Result<Vec<String>, EditError> {
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
        true => Err(EditError(format!("Nothing would assign “{}”. Give it words, or remove it.", rule.label))),
        false => Ok(()),
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for EditError {}
