//! The comparison views: what do articles share, and where do they differ?

mod chooser;
mod claim_matrix;
mod coverage_grid;
mod difference_list;
mod findings;
mod least_field;
mod quote_ledger;
mod side_by_side;
mod story_lanes;
mod wording_list;

pub use findings::findings;
