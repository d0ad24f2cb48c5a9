//! How do the page and the worker talk?
//!
//! The page sends a [`Request`]. The worker answers with any number of [`Status::Progress`] and then one
//! [`Status::Done`] or [`Status::Failed`]. A cancelled request gets no more responses. Requests and responses are JSON.
//! The JSON contains no files and no sections: files and sections travel beside the JSON as transferred buffers. The
//! documentation of each variant of [`Ask`] and [`Reply`] lists its buffers in order.
//!
//! The page and the worker compile the same types, except the variants that only the shell uses. The page is compiled
//! without these variants, because the code that reads them would make the first download larger.

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

/// The id of a response that ends all open requests, because the worker failed or could not read a request.
pub const EVERY: u32 = 0;

/// A message from the page to the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The number of this request, counted by the page from 1. Every response to the request has the same number.
    /// With [`Ask::Cancel`], the number of the request to cancel.
    pub id: u32,
    /// The task.
    pub ask: Ask,
}

/// A task for the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// Read files, and keep the corpus made from them. Buffers: the content of each file, in the order of `names`.
    Open {
        /// The title of the corpus, unless a file `corpus.toml` gives another title.
        title: String,
        /// The path of each file within the opened folder, with `/` between folders.
        names: Vec<String>,
    },
    /// Keep a corpus whose sections are already made. Buffers: corpus, contents, index.
    Hold,
    /// Compare articles of a corpus. No buffers.
    Compare {
        /// The id of the request that gave the worker this corpus: [`Ask::Open`] or [`Ask::Hold`].
        corpus: u32,
        /// The view to compute.
        view: View,
        /// The articles to compare, by their numbers in the corpus, in the order of the page's list.
        articles: Vec<usize>,
        /// The minimum number of equal words in a shared passage.
        least: usize,
    },
    /// Write a single file with the corpus that the worker keeps. Buffers: the template. It is the HTML of any single
    /// file, or only those of its elements that have the attribute `data-part`. The worker ignores the corpus in the
    /// template.
    Save,
    /// Give the articles of the worker's corpus other topics. Without `topics` and `edits`, only return the topics.
    /// No buffers.
    #[cfg(feature = "press")]
    Topics {
        /// The topics that replace the topics of the corpus. `None` keeps the topics of the corpus.
        topics: Option<crate::topic::TopicsFile>,
        /// The changes to make to these topics, in order.
        edits: Vec<crate::topic::TopicEdit>,
    },
    /// Find what a topic with these patterns would match in the worker's corpus. No buffers.
    #[cfg(feature = "press")]
    Match {
        /// The patterns that assign the topic.
        any: Vec<String>,
        /// The patterns that prevent the assignment.
        not: Vec<String>,
    },
    /// Stop the earlier request that has the same id. The worker sends no more responses with this id, so the
    /// cancellation gets no response either. No buffers.
    Cancel,
}

/// A message from the worker to the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The id of the request, or [`EVERY`].
    pub id: u32,
    /// The progress or the outcome of the request.
    pub status: Status,
}

/// The progress or the outcome of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The worker is working on the request.
    Progress {
        /// The number of files or articles that are done in this stage of the request.
        done: usize,
        /// The number of all files or articles in this stage.
        total: usize,
    },
    /// The request is finished.
    Done(Reply),
    /// The request could not be done.
    Failed {
        /// The reason, in words for the reader.
        reason: String,
    },
}

/// The result of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// The files were read. Buffers: corpus, contents, index. No buffers if no article could be read.
    Opened(Report),
    /// The corpus is kept. No buffers.
    Held,
    /// The worker does not have the corpus of [`Ask::Compare`]: it keeps another corpus, or none. No buffers.
    NotHeld,
    /// The articles were compared. Buffers: the [`Findings`], as [`Findings::to_bytes`] writes them.
    Compared,
    /// The single file is written. Buffers: the bytes of the file.
    Saved,
    /// The topics of the worker's corpus. Buffers: corpus, contents, index; none if the topics were only read.
    #[cfg(feature = "press")]
    Topics(TopicList),
    /// What the patterns match. No buffers.
    #[cfg(feature = "press")]
    Matched(TopicMatches),
}
