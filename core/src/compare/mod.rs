//! What do they share?
//!
//! Pure functions from articles to what a comparison shows: [`wording`](wording()) that articles share, the
//! [`ledger`](ledger()) of their quotations, their [`differences`], the [`Matrix`] of an editor's claims, the [`lanes`]
//! of their stories, and the [`stories`] themselves. Each statement carries the bytes of the text it was drawn from.

mod attribution;
mod calendar;
mod chart;
mod clause;
mod difference;
mod edit;
mod fact;
mod lane;
mod ledger;
mod matrix;
mod mention;
mod passage;
mod quote;
mod shingle;
mod side;
mod story;
mod variety;
mod wording;
mod words;

pub use attribution::{Attribution, Channel};
pub use chart::{Chart, Point, PointKind, WIDTH};
pub use difference::{Difference, Place, Variant, Verdict, differences};
pub use edit::{Edit, common, edits};
pub use lane::{Lane, Mentioned, Published, lanes};
pub use ledger::{Entry, Form, FormKind, ledger};
pub use matrix::{Matrix, Row, Subject};
pub use mention::{Mention, Precision, mentions};
pub use passage::{GAP, Passage, RESUME, shared};
pub use quote::{Quote, quotes};
pub use shingle::SHINGLE;
pub use side::{Sides, Stretch};
pub use story::stories;
pub use wording::{Family, LEAST, Member, STANDARD, Wording, wording};
pub use words::{Vocabulary, Word, bytes};

/// The most articles that are compared at once; of a larger result the first so many, in its order.
pub const MOST: usize = 1000;

/// The articles in the order of their dates, whatever the order of the result.
fn by_number(articles: &[usize]) -> Vec<usize> {
    crate::order::sorted(articles.to_vec(), &mut usize::cmp)
}
