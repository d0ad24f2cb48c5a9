//! An article as its file gives it.

use super::Place;
use crate::corpus::Article;

/// An article as its file gives it, before topics and stories are assigned.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The name of the file in which a problem with the article is to be corrected. This is the article's own file, or
    /// `metadata.csv` if a record describes the article and the file was read strictly.
    pub file: String,
    /// The article. Its [`Article::topics`] are empty.
    pub article: Article,
    /// The ids of the topics that the front matter adds or refuses, each with its location in the file. A refused id
    /// begins with `-`.
    pub by_hand: Vec<(String, Place)>,
    /// The tags of the front matter, each with its location in the file. Empty if the file was read strictly.
    pub tags: Vec<(String, Place)>,
    /// The location of the source's name in the file.
    pub source_place: Place,
}
