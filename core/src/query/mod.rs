//! What is asked?
//!
//! A [`Query`] is exactly what the address says, names that the corpus lacks included. [`Resolved`] holds it against a
//! corpus: names become sets, and what is not there is reported and left aside.

mod filter;
mod resolve;
mod words;

use crate::corpus::Day;

pub use filter::Filter;
pub use resolve::{Notice, Resolved};
pub use words::{Clause, Term, TermKind, Within, Words};

/// What a reader asks for. The default asks for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What was typed into the search field; [`Words`] reads it.
    pub text: String,
    /// The sources.
    pub sources: Choice,
    /// The topics.
    pub topics: Choice,
    /// The stories.
    pub stories: Choice,
    /// Whether an article must carry every chosen topic, not only one of them.
    pub every_topic: bool,
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
    /// Whether articles without a date are asked for: alone, or beside those of the days.
    pub undated: bool,
    /// The order of the result, where one was chosen; [`Query::order`] says which holds.
    pub order: Option<Order>,
}

/// What is chosen and what is excluded of one facet's values, by id. No id is in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    // In order, so that the same choice is written in one way.
    chosen: Vec<String>,
    excluded: Vec<String>,
}

/// How a value of a facet stands in a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It is not named.
    #[default]
    Open,
    /// It is asked for.
    Chosen,
    /// It is refused.
    Excluded,
}

/// The order of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The best match first; equal ones newest first.
    Relevance,
    /// Newest first; without a date last.
    Newest,
    /// Oldest first; without a date last.
    Oldest,
}

impl Query {
    /// Whether anything narrows the result.
    pub fn is_open(&self) -> bool {
        self.filters().is_empty()
    }

    /// The same order, nothing asked.
    pub fn cleared(&self) -> Self {
        Self { order: self.order, ..Self::default() }
    }

    /// Whether words are asked for.
    pub fn has_words(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// The order that holds where none was chosen: the best match first for words, else the newest.
    pub fn standard_order(&self) -> Order {
        if self.has_words() { Order::Relevance } else { Order::Newest }
    }

    /// The order of the result. Without words there is no best match.
    pub fn order(&self) -> Order {
        self.order.filter(|order| self.has_words() || *order != Order::Relevance).unwrap_or(self.standard_order())
    }

    /// Whether days are asked for.
    pub fn has_days(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether the last day stands before the first, so that no day is meant.
    pub fn days_are_reversed(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }
}

impl Order {
    /// Every order, as the page offers them.
    pub const ALL: [Self; 3] = [Self::Relevance, Self::Newest, Self::Oldest];

    /// As the address says it: `relevance`, `newest`, `oldest`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
        }
    }

    /// Reads it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

impl Choice {
    /// How a value stands.
    pub fn standing(&self, id: &str) -> Standing {
        let is_in = |ids: &[String]| ids.iter().any(|other| other == id);
        if is_in(&self.chosen) {
            Standing::Chosen
        } else if is_in(&self.excluded) {
            Standing::Excluded
        } else {
            Standing::Open
        }
    }

    /// The same choice with one value standing otherwise.
    pub fn with(&self, id: &str, standing: Standing) -> Self {
        let mut choice = self.clone();
        for (ids, own) in [(&mut choice.chosen, Standing::Chosen), (&mut choice.excluded, Standing::Excluded)] {
            ids.retain(|other| other != id);
            if standing == own {
                ids.insert(ids.partition_point(|other| other.as_str() < id), id.to_string());
            }
        }
        choice
    }

    /// The same choice with the value chosen, or open again if it stood so already; likewise for excluded.
    pub fn toggled(&self, id: &str, standing: Standing) -> Self {
        let is_so = self.standing(id) == standing;
        self.with(id, if is_so { Standing::Open } else { standing })
    }

    /// The chosen values, by id.
    pub fn chosen(&self) -> impl Iterator<Item = &str> {
        self.chosen.iter().map(String::as_str)
    }

    /// The excluded values, by id.
    pub fn excluded(&self) -> impl Iterator<Item = &str> {
        self.excluded.iter().map(String::as_str)
    }
}
