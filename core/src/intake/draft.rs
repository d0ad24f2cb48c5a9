//! An article as its file gives it.

use super::Place;
use crate::corpus::Article;

/// An article as its file gives it, before topics are assigned.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The name of the file, for problems.
    pub file: String,
    /// The article without [`Article::topics`].
    pub article: Article,
    /// The topics that the front matter adds or refuses, each with its place in the file. A refused topic begins with
    /// `-`.
    pub by_hand: Vec<(String, Place)>,
    /// The tags of the front matter, each with its place. Empty unless the file was read leniently.
    pub tags: Vec<(String, Place)>,
    /// The place of the source's name in the file.
    pub source_place: Place,
}
