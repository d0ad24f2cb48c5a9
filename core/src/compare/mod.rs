//! What do they share?
//!
//! [`PreparedArticles`] reads the articles of one comparison once. The functions here then find the
//! [`wording`](wording()) that the articles share, their [`quotation_groups`], their [`differences`] and the [`lanes`]
//! of their stories. A [`Matrix`] shows the claims of an editor, and [`stories`] groups articles about the same event.
//! Each finding has the byte ranges that it comes from.

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
