//! What does an article say?

mod evidence_panel;
mod highlights;
mod match_bar;
mod reader;
mod reader_navigation;

pub use reader::Reader;
