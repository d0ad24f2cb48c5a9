//! How do the page and the worker talk?
//!
//! The page sends a [`Request`], the worker answers with any number of [`Answer::Progress`] and then one [`Answer::Done`]
//! or [`Answer::Failed`]. Requests and responses travel as JSON. Bytes never stand in the JSON: they travel beside it
//! as transferred buffers, in the order that each variant names. The page and the worker compile the same types.

mod report;

use serde::{Deserialize, Serialize};

use crate::compare::{self, Difference, Lane, Matrix, QuotationGroup, Wording};
use crate::route::View;

pub use report::{Problem, Report};

/// The id of a response that ends every request: the worker itself failed.
pub const EVERY: u32 = 0;

/// What the page sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The page's number for this request, from 1. Its responses bear it.
    pub id: u32,
    /// What to do.
    pub ask: Ask,
}

/// What the page asks of the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// Read files and keep the corpus that they make. Buffers: the content of each file, in the order of `names`.
    Open {
        /// The name of the collection, unless its `corpus.toml` gives one.
        title: String,
        /// The name of each file within its folder, with `/` between folders.
        names: Vec<String>,
    },
    /// Keep a corpus that was pressed before. Buffers: corpus, contents, index.
    Hold,
    /// Compare articles of the corpus that the worker keeps. No buffers.
    Compare {
        /// The view to compute.
        view: View,
        /// The articles, by number, in the order of the result.
        articles: Vec<usize>,
        /// How many equal words a passage of shared wording has at least.
        least: usize,
    },
    /// Write the corpus that the worker keeps as a single file. Buffers: the HTML of a single file, for everything but
    /// its corpus.
    Save,
    /// Stop the request with this id. There is no response.
    Cancel,
}

/// What the worker sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The id of the request, or [`EVERY`].
    pub id: u32,
    /// What became of it.
    pub answer: Answer,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It is being worked on.
    Progress {
        /// How many steps are done.
        done: usize,
        /// How many there are.
        total: usize,
    },
    /// It is finished.
    Done(Outcome),
    /// It could not be done.
    Failed {
        /// What happened, as a sentence for the reader.
        reason: String,
    },
}

/// The result of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The files were read. Buffers: corpus, contents, index; none if no article could be read.
    Opened(Report),
    /// The corpus is kept. No buffers.
    Held,
    /// The comparison. No buffers.
    Compared(Compared),
    /// The single file is written. Buffers: its bytes.
    Saved,
}

/// What a comparing view shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// [`View::Claims`].
    Claims(Matrix),
    /// [`View::Wording`].
    Wording(Wording),
    /// [`View::Quotes`].
    Quotes(Vec<QuotationGroup>),
    /// [`View::Differences`].
    Differences(Vec<Difference>),
    /// [`View::Timeline`].
    Timeline(Vec<Lane>),
    /// [`View::Compare`].
    Compare(compare::Comparison),
}
