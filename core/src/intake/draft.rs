//! An article as its file gives it.

use super::Place;
use crate::corpus::Article;

/// An article as its file gives it, before topics are assigned.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The file's name, for problems.
    pub file: String,
    /// The article without [`Article::topics`].
    pub article: Article,
    /// The topics that the front matter adds, or refuses with a `-` before them, each with its place in the file.
    pub by_hand: Vec<(String, Place)>,
    /// The tags of the front matter, each with its place. Only the lenient reading fills them.
    pub tags: Vec<(String, Place)>,
    /// The place of the source's name.
    pub source_place: Place,
}
