//! The result: what was found?

mod chips;
mod empty_result;
mod notices;
mod order_field;
mod result_bar;
mod result_card;
mod result_list;
mod views;

pub use empty_result::EmptyResult;
pub use notices::Notices;
pub use result_bar::ResultBar;
pub use result_list::ResultList;
pub use views::Views;
