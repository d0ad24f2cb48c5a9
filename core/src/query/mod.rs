//! What is asked?
//!
//! A [`Query`] is exactly what the address says, names that the corpus lacks included. [`Resolved`] holds it against a
//! corpus: names become sets, and what is not there is reported and left aside.

mod filter;
mod resolve;

use std::collections::BTreeSet;

use crate::corpus::Day;

pub use filter::Filter;
pub use resolve::{Notice, Resolved};

/// What a reader asks for. The default asks for everything, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words, all of which the title or the text must hold.
    pub text: String,
    /// The sources.
    pub sources: Choice,
    /// The topics.
    pub topics: Choice,
    /// Whether an article must carry every chosen topic, not only one of them.
    pub every_topic: bool,
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
    /// Whether articles without a date are asked for: alone, or beside those of the days.
    pub undated: bool,
    /// The order of the result.
    pub order: Order,
}

/// What is chosen and what is excluded of one facet's values, by id. No id is in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    chosen: BTreeSet<String>,
    excluded: BTreeSet<String>,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Newest first; without a date last.
    #[default]
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

    /// The same question about the days from `from` to `to`.
    pub fn with_days(&self, from: Option<Day>, to: Option<Day>) -> Self {
        Self { from, to, ..self.clone() }
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

impl Choice {
    /// How a value stands.
    pub fn standing(&self, id: &str) -> Standing {
        if self.chosen.contains(id) {
            Standing::Chosen
        } else if self.excluded.contains(id) {
            Standing::Excluded
        } else {
            Standing::Open
        }
    }

    /// The same choice with one value standing otherwise.
    pub fn with(&self, id: &str, standing: Standing) -> Self {
        let mut choice = self.clone();
        choice.chosen.remove(id);
        choice.excluded.remove(id);
        match standing {
            Standing::Open => {}
            Standing::Chosen => drop(choice.chosen.insert(id.to_string())),
            Standing::Excluded => drop(choice.excluded.insert(id.to_string())),
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
