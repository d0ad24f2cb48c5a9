//! Differences between articles of one story: in a fact, a spelling or a quotation.
//!
//! Two facts are compared if their sentences are similar and the facts have the same unit. Numbers have the same unit
//! if they count the same thing. Dates have the same unit if the same words, such as “since”, come before them. Two
//! sentences are similar if at least [`conflict::IN_BOTH`] long words occur in both, and if these are at least the
//! share [`conflict::SIMILAR`] of the long words in the shorter sentence.
//!
//! The first row that applies gives the kind of the difference:
//!
//! | what differs | kind of difference |
//! |---|---|
//! | the precision: one date is inside the other, or the ranges overlap (“about 20” and 21) | different precision |
//! | the values and their limits (“since January” and “after the conflict”) | different scope |
//! | the values, and only one of them has a limit | unclear |
//! | the values, in nearly equal sentences | conflict |
//! | the values, in less similar sentences | unclear |
//! | the spelling of a word | spelling only |
//! | words of a quotation | altered quotation |

mod altered;
mod conflict;
mod fact;
mod spelling;
mod variant;

pub use variant::{Difference, DifferenceKind, Occurrence, Variant};

use super::prepared::PreparedArticles;
use crate::order::sorted;

/// The differences between articles of the same story, for every story. The most serious differences come first.
/// Equally serious differences are in the order of the stories.
pub fn differences(articles: &PreparedArticles<'_>) -> Vec<Difference> {
    let of_story = |ids: &crate::corpus::Ids| -> Vec<usize> {
        ids.iter().filter_map(|number| articles.place_of(number)).collect()
    };
    let stories = articles.corpus().stories.iter().map(|story| of_story(&story.ids));
    let stories: Vec<Vec<usize>> = stories.filter(|places| places.len() > 1).collect();
    if stories.is_empty() {
        return Vec::new();
    }
    let mut facts = fact::FactParser::new(articles);
    let spellings = spelling::Spellings::of(articles);
    let found = stories.iter().flat_map(|places| {
        let mut found = conflict::of_facts(articles, places, &mut facts);
        found.extend(altered::of_quotations(articles, places));
        found.extend(spellings.differences(articles, places));
        found
    });
    sorted(found.collect(), &mut |one: &Difference, other| one.kind.cmp(&other.kind))
}
