//! The quotations of one article: their byte ranges, speakers and channels.

mod attribution;
mod clause;
mod scanner;

pub use attribution::Attribution;
pub use scanner::{Quotation, quotations};
