//! How many of each?
//!
//! [`explore`] answers a query with everything that the list view shows: the hits in order, the values of each facet
//! with their counts, and the timeline. If there are no hits, it suggests filters to remove.

mod count;
mod grid;
mod order;
mod outcome;
mod suggestion;
mod timeline;
mod value;

pub use grid::{COLUMNS, Cell, Column, Grid};
pub use outcome::{Chip, Outcome, explore, overview};
pub use suggestion::Suggestion;
pub use timeline::{Bar, Timeline, Unit};
pub use value::{Facet, FacetValue};
