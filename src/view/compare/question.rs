//! What a comparison view is drawn from.

/// The input of a comparison view. The view is drawn again only if it changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The articles of the result, [`MOST`](cuttings_core::compare::MOST) at most.
    pub articles: Vec<usize>,
    /// How many articles were found.
    pub found: usize,
    /// How many equal words a passage of shared wording must have.
    pub least: usize,
    /// How many findings are listed.
    pub shown: usize,
    /// The articles in the comparison.
    pub with: Vec<usize>,
}
