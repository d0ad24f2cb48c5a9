//! What do they share?
//!
//! Pure functions from articles to what a comparison shows: [`wording`](wording()) that articles share, the
//! [`ledger`](ledger()) of their quotations, their [`differences`], the [`Matrix`] of an editor's claims, the [`lanes`]
//! of their stories, and the [`stories`] themselves. Each statement carries the bytes of the text it was drawn from.

mod date;
mod difference;
mod groups;
mod matrix;
mod quote;
mod story;
mod wording;

pub use date::{Mention, Precision, mentions};
pub use difference::{Difference, Occurrence, Variant, Verdict, differences};
pub use matrix::{ClaimRow, Matrix, Subject};
pub use quote::{Attribution, Channel, FormKind, Quotation, QuoteForm, QuoteGroup, ledger, quotes};
pub use story::{Chart, Lane, Mentioned, Point, PointKind, Published, WIDTH, lanes, stories};
pub use wording::{
    Edit, Family, GAP, LEAST, NumberedWord, Passage, PassageMember, RESUME, SHINGLE, STANDARD, Sides, Stretch,
    Vocabulary, Wording, bytes, common, edits, shared, wording,
};

/// The most articles that are compared at once; of a larger result the first so many, in its order.
pub const MOST: usize = 1000;

/// The articles in the order of their dates, whatever the order of the result.
fn by_number(articles: &[usize]) -> Vec<usize> {
    crate::order::sorted(articles.to_vec(), &mut usize::cmp)
}
