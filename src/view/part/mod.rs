//! What do several views share?

pub mod article_text;
pub mod compare_button;
pub mod comparison_table;
pub mod counted;
pub mod element;
pub mod erased;
pub mod evidence;
pub mod overlay;
pub mod show_more;
pub mod stage;
pub mod step;
