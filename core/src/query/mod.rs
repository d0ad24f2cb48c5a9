//! What is asked?
//!
//! A [`Query`] is exactly what the address says, including names that the corpus does not have. [`Resolved`] looks up
//! these names. Known names become sets of articles, and unknown names are reported and ignored.

mod filter;
mod resolve;
mod search_text;

use crate::corpus::Day;

pub use filter::Filter;
pub use resolve::{Notice, Resolved};
pub use search_text::{Clause, Literal, LiteralKind, SearchText, Within};

/// What a reader asks for. The default query finds every article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text of the search field. [`SearchText`] parses it.
    pub text: String,
    /// The chosen and excluded sources.
    pub sources: Choice,
    /// The chosen and excluded topics.
    pub topics: Choice,
    /// The chosen and excluded stories.
    pub stories: Choice,
    /// Whether an article must have every chosen topic. By default, one chosen topic of each group is enough.
    pub every_topic: bool,
    /// The first day of the dates to find.
    pub from: Option<Day>,
    /// The last day of the dates to find.
    pub to: Option<Day>,
    /// Whether to find articles without a date. If `from` or `to` is set, articles without a date are found in addition
    /// to the articles of these days. If neither is set, only articles without a date are found.
    pub undated: bool,
    /// The order that the reader chose, if any. [`Query::order`] returns the order in force.
    pub order: Option<Order>,
}

/// The chosen and the excluded values of one facet, by id. No value is both chosen and excluded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    // Both lists are sorted, so that equal choices have the same address.
    chosen: Vec<String>,
    excluded: Vec<String>,
}

/// The selection of a facet value in a query: chosen, excluded or neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Neither chosen nor excluded.
    #[default]
    Open,
    /// Chosen.
    Chosen,
    /// Excluded.
    Excluded,
}

/// The order of the hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Best match first. Articles with equal scores are newest first.
    Relevance,
    /// Newest first, articles without a date last.
    Newest,
    /// Oldest first, articles without a date last.
    Oldest,
}

impl Query {
    /// Whether no filter is set.
    pub fn is_open(&self) -> bool {
        self.filters().is_empty()
    }

    /// The query without its filters, but with its order.
    pub fn cleared(&self) -> Self {
        Self { order: self.order, ..Self::default() }
    }

    /// Whether the search field has text.
    pub fn has_words(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// The default order: by relevance if the search field has text, otherwise newest first.
    pub fn standard_order(&self) -> Order {
        if self.has_words() { Order::Relevance } else { Order::Newest }
    }

    /// The order in force. If the search field is empty, this is never [`Order::Relevance`].
    pub fn order(&self) -> Order {
        self.order.filter(|order| self.has_words() || *order != Order::Relevance).unwrap_or(self.standard_order())
    }

    /// Whether a first or a last day is set.
    pub fn has_days(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether the last day is before the first day, so that no day matches.
    pub fn days_are_reversed(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }
}

impl Order {
    /// All orders, in the order in which the page lists them.
    pub const ALL: [Self; 3] = [Self::Relevance, Self::Newest, Self::Oldest];

    /// The name of the order in addresses: `relevance`, `newest` or `oldest`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
        }
    }

    /// The order with this name in addresses.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

impl Choice {
    /// The selection of a value: chosen, excluded or neither.
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

    /// The choice with this selection of one value.
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

    /// The choice with this selection of one value. If the value has this selection already, it becomes
    /// [`Standing::Open`].
    pub fn toggled(&self, id: &str, standing: Standing) -> Self {
        let is_so = self.standing(id) == standing;
        self.with(id, if is_so { Standing::Open } else { standing })
    }

    /// The ids of the chosen values.
    pub fn chosen(&self) -> impl Iterator<Item = &str> {
        self.chosen.iter().map(String::as_str)
    }

    /// The ids of the excluded values.
    pub fn excluded(&self) -> impl Iterator<Item = &str> {
        self.excluded.iter().map(String::as_str)
    }
}
