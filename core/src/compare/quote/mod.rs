//! Quotations: where they stand, who said them, and the forms that several articles give them.

mod attribution;
mod clause;
mod ledger;
mod quotation;

pub use attribution::{Attribution, Channel};
pub use ledger::{FormKind, QuoteForm, QuoteGroup, ledger};
pub use quotation::{Quotation, quotes};
