//! The open article: what does it say?

mod article_pane;
mod evidence_panel;
mod highlights;
mod match_bar;
mod reader_navigation;

pub use article_pane::ArticlePane;
