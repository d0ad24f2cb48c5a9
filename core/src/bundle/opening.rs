//! The corpus read and indexed a little at a time, so that a page stays alive while it opens.
//!
//! ```
//! use cuttings_core::bundle::Opening;
//! let json = br#"{"format":"cuttings-corpus","version":1,"title":"One","articles":1,"topics":[]}
//! {"id":"a","title":"Bridge","text":"It closes","blocks":[["p",0,9]]}
//! "#;
//! let mut opening = Opening::default();
//! json.chunks(20).try_for_each(|some| opening.take(some))?;
//! let mut indexing = opening.finish()?;
//! while indexing.step(1000) {}
//! let (corpus, index) = indexing.finish();
//! assert_eq!((corpus.len(), index.len(), index.forms()), (1, 1, 3));
//! # Ok::<(), cuttings_core::corpus::RecordError>(())
//! ```

use crate::corpus::{Corpus, RecordError, Records};
use crate::search::{Builder, Index, Sorted};

/// A corpus that is being read.
#[derive(Default)]
pub struct Opening {
    records: Records,
    builder: Builder,
    /// The beginning of a line whose end is yet to come.
    begun: Vec<u8>,
}

impl Opening {
    /// Reads the next bytes of the corpus JSON; they may end anywhere.
    ///
    /// # Errors
    /// As for [`Corpus::from_json`].
    pub fn take(&mut self, bytes: &[u8]) -> Result<(), RecordError> {
        let mut rest = bytes;
        while let Some(end) = rest.iter().position(|&byte| byte == b'\n') {
            if self.begun.is_empty() {
                self.line(&rest[..end])?;
            } else {
                self.begun.extend(&rest[..end]);
                let line = std::mem::take(&mut self.begun);
                self.line(&line)?;
            }
            rest = &rest[end + 1..];
        }
        self.begun.extend(rest);
        Ok(())
    }

    fn line(&mut self, line: &[u8]) -> Result<(), RecordError> {
        if let Some(article) = self.records.take(line)? {
            self.builder.add(article.title.as_deref().unwrap_or(""), &article.text);
        }
        Ok(())
    }

    /// How many articles were read, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        self.records.progress()
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// As for [`Corpus::from_json`].
    pub fn finish(mut self) -> Result<Indexing, RecordError> {
        let last = std::mem::take(&mut self.begun);
        if !last.is_empty() {
            self.line(&last)?;
        }
        Ok(Indexing { corpus: self.records.finish()?, sorted: self.builder.sort() })
    }
}

/// A corpus whose index is being made.
pub struct Indexing {
    corpus: Corpus,
    sorted: Sorted,
}

impl Indexing {
    /// Does the work of about so many articles; whether there is more to do.
    pub fn step(&mut self, articles: usize) -> bool {
        self.sorted.step(articles)
    }

    /// The corpus and its index; does what is left to do.
    pub fn finish(self) -> (Corpus, Index) {
        (self.corpus, self.sorted.finish())
    }
}
