//! How do the page and the worker talk?
//!
//! The page sends a [`Request`], the worker answers with any number of [`Status::Progress`] and then one [`Status::Done`]
//! or [`Status::Failed`]. Requests and responses travel as JSON. Bytes never stand in the JSON: they travel beside it
//! as transferred buffers, in the order that each variant names. The page and the worker compile the same types. The
//! variants that only the shell uses are missing in the page, because the code that reads them would make the first
//! download larger.

mod findings;
mod report;
#[cfg(feature = "press")]
mod topics;

use serde::{Deserialize, Serialize};

use crate::route::View;

pub use findings::Findings;
pub use report::{Problem, Report};
#[cfg(feature = "press")]
pub use topics::{Sample, TopicList, TopicMatches};

/// The id of a response that fails all open requests, because the worker itself failed.
pub const EVERY: u32 = 0;

/// What the page sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The page's number for this request, from 1. Every response to it has the same number.
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
        /// The title of the corpus, unless its `corpus.toml` gives one.
        title: String,
        /// The name of each file within its folder, with `/` between folders.
        names: Vec<String>,
    },
    /// Keep a corpus that was pressed before. Buffers: corpus, contents, index.
    Hold,
    /// Compare articles of a corpus. No buffers.
    Compare {
        /// The id of the request that gave the worker this corpus: [`Ask::Open`] or [`Ask::Hold`].
        corpus: u32,
        /// The view to compute.
        view: View,
        /// The numbers of the articles in the corpus, in the order of the list.
        articles: Vec<usize>,
        /// The least number of equal words in a shared passage.
        least: usize,
    },
    /// Write a single file that contains the corpus of the worker. Buffers: the HTML of a single file, of which only the
    /// corpus is replaced.
    Save,
    /// Give the articles of the worker's corpus other topics. Without `topics` and `edits`, only read the topics. No
    /// buffers.
    #[cfg(feature = "press")]
    Topics {
        /// The topics that replace those of the corpus; `None` leaves them.
        topics: Option<crate::topic::TopicsFile>,
        /// The changes to make then.
        edits: Vec<crate::topic::TopicEdit>,
    },
    /// Find what a topic with these patterns would match in the worker's corpus. No buffers.
    #[cfg(feature = "press")]
    Match {
        /// The patterns that assign the topic.
        any: Vec<String>,
        /// The patterns that prevent it.
        not: Vec<String>,
    },
    /// Stop the request with this id. Neither request gets another response.
    Cancel,
}

/// What the worker sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The id of the request, or [`EVERY`].
    pub id: u32,
    /// What became of it.
    pub status: Status,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It is being worked on.
    Progress {
        /// How many steps are done.
        done: usize,
        /// How many there are.
        total: usize,
    },
    /// It is finished.
    Done(Reply),
    /// It could not be done.
    Failed {
        /// What happened, as a sentence for the reader.
        reason: String,
    },
}

/// The result of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// The files were read. Buffers: corpus, contents, index; none if no article could be read.
    Opened(Report),
    /// The corpus is kept. No buffers.
    Held,
    /// The worker does not keep the corpus that it was to compare: it has another one, or has just started. No buffers.
    NotHeld,
    /// The articles were compared. Buffers: the [`Findings`], as [`Findings::to_bytes`] writes them.
    Compared,
    /// The single file is written. Buffers: its bytes.
    Saved,
    /// The topics of the worker's corpus. Buffers: corpus, contents, index; none if the topics were only read.
    #[cfg(feature = "press")]
    Topics(TopicList),
    /// What the patterns match. No buffers.
    #[cfg(feature = "press")]
    Matched(TopicMatches),
}
