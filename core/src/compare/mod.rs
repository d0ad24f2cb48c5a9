//! What do they share?
//!
//! [`PreparedArticles`] parses each of the articles once. The functions here then find the
//! [`wording`](wording()) that the articles share, their [`quotation_groups`], their [`differences`] and the [`lanes`]
//! of their stories. A [`Matrix`] shows which article states which claim of an editor, and [`stories`] groups articles
//! about the same event. Each result contains the byte ranges of the text that it comes from.
//!
//! The *number* of an article is its index in the corpus. Its *place* is its index in [`PreparedArticles`].

mod date;
mod difference;
mod groups;
mod matrix;
mod prepared;
mod quotation;
mod quotation_group;
mod story;
mod wording;

pub use crate::text::language::Channel;
pub use date::{Mention, Precision, mentions};
pub use difference::{Difference, DifferenceKind, Occurrence, Variant, differences};
pub use matrix::{ClaimRow, ClaimSubject, Matrix};
pub use prepared::{MOST, NumberedWord, PreparedArticles, WordNumbers, bytes};
pub use quotation::{Attribution, Quotation, quotations};
pub use quotation_group::{QuotationGroup, Version, VersionKind, quotation_groups};
pub use story::{Chart, Lane, Mentioned, Point, PointKind, Published, WIDTH, lanes, stories};
pub use wording::{
    Comparison, Edit, GAP, LEAST, Passage, PassageGroup, PassageOccurrence, RESUME, SHINGLE, STANDARD, SharedRange,
    Wording, common, edits, shared, wording,
};
