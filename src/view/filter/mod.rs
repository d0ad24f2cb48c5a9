//! The filters: what narrows the result?

mod date_fields;
mod dates;
mod every_field;
mod facet_list;
mod facet_row;
mod filters;
mod search_field;
mod timeline;
mod unit_field;

pub use dates::Dates;
pub use filters::Filters;
pub use search_field::SearchField;
