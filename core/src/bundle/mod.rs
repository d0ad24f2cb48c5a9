//! How is it carried?
//!
//! The `.wasm` file carries the corpus in three custom sections ([`section`]): the corpus JSON, the contents, and the
//! index of the words. The press makes the corpus from a folder, and [`Parts`] makes the sections from the corpus. When
//! the page starts, [`Corpus::open`] and [`open_index`] open the sections.

#[cfg(feature = "press")]
pub mod edition;
#[cfg(feature = "press")]
mod press;
pub mod section;

use crate::corpus::{Corpus, LineLengths, RecordError, pack};
use crate::index::Index;

#[cfg(feature = "press")]
pub use press::{Pressed, press, press_folder, press_report, with_topics};

/// The name of the section with the corpus JSON.
pub const CORPUS: &str = "corpus";
/// The name of the section with the data about every article that filters and counts need.
pub const CONTENTS: &str = "contents";
/// The name of the section with the index of the words.
pub const INDEX: &str = "index";

/// The three parts of a bundled corpus: the bytes of its three sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The corpus JSON, in compressed blocks if it is large.
    pub corpus: Vec<u8>,
    /// The contents: the data about every article that filters and counts need.
    pub contents: Vec<u8>,
    /// The index of the words.
    pub index: Vec<u8>,
}

impl Parts {
    /// The parts of a corpus. The same corpus gives the same bytes.
    ///
    /// # Errors
    /// As for [`Corpus::to_json`].
    pub fn of(corpus: &Corpus) -> Result<Self, serde_json::Error> {
        Self::with_index(corpus, Index::to_bytes(corpus))
    }

    /// The parts of a corpus whose index is known already. The index of a corpus depends only on the headlines and
    /// texts of its articles, not on their topics.
    ///
    /// # Errors
    /// As for [`Corpus::to_json`].
    pub fn with_index(corpus: &Corpus, index: Vec<u8>) -> Result<Self, serde_json::Error> {
        let json = corpus.to_json()?;
        let lengths: LineLengths = json.split_inclusive('\n').map(|line| line.len() as u32).collect();
        let contents = corpus.contents().to_bytes(&lengths);
        Ok(Self { corpus: pack(json), contents, index })
    }

    /// The parts in the sections of a module. `None` if the module lacks one of the three sections.
    pub fn in_module(wasm: &[u8]) -> Option<Self> {
        let part = |name| section::read(wasm, name).map(<[u8]>::to_vec);
        Some(Self { corpus: part(CORPUS)?, contents: part(CONTENTS)?, index: part(INDEX)? })
    }

    /// The module, with its sections replaced by these parts. `None` if the module lacks one of the three sections.
    pub fn placed_in(&self, wasm: &[u8]) -> Option<Vec<u8>> {
        self.named().into_iter().try_fold(wasm.to_vec(), |wasm, (name, content)| section::replace(&wasm, name, content))
    }

    /// Each part with the name of its section.
    pub fn named(&self) -> [(&'static str, &[u8]); 3] {
        [(CORPUS, &self.corpus), (CONTENTS, &self.contents), (INDEX, &self.index)]
    }
}

/// Opens the index of a corpus.
///
/// # Errors
/// If the index is damaged, has another version, or does not have as many articles as the corpus.
pub fn open_index(corpus: &Corpus, bytes: Vec<u8>) -> Result<Index, RecordError> {
    let index = Index::from_bytes(bytes).filter(|index| index.len() == corpus.len());
    index.ok_or(RecordError { line: 1, rule: "the index of the bundle is damaged".into() })
}
