//! How is it carried?
//!
//! In three custom sections of the `.wasm` ([`section`]): the corpus JSON, its contents, and the index of its words. The
//! press makes the corpus from a folder, [`Parts`] what travels; where the page starts, [`Corpus::open`] and [`open_index`] open it.

#[cfg(feature = "press")]
pub mod edition;
#[cfg(feature = "press")]
mod press;
pub mod section;

use crate::corpus::{Corpus, LineLengths, RecordError, pack};
use crate::index::Index;

#[cfg(feature = "press")]
pub use press::{Pressed, press, press_folder, press_report};

/// The section of the corpus JSON.
pub const CORPUS: &str = "corpus";
/// The section of what filters and counts ask of every article.
pub const CONTENTS: &str = "contents";
/// The section of the words.
pub const INDEX: &str = "index";

/// What travels of a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The corpus JSON, in blocks where it is large.
    pub corpus: Vec<u8>,
    /// Its contents.
    pub contents: Vec<u8>,
    /// Its index.
    pub index: Vec<u8>,
}

impl Parts {
    /// The parts of a corpus. The same corpus gives the same bytes.
    ///
    /// # Errors
    /// As for [`Corpus::to_json`].
    pub fn of(corpus: &Corpus) -> Result<Self, serde_json::Error> {
        let json = corpus.to_json()?;
        let lengths: LineLengths = json.split_inclusive('\n').map(|line| line.len() as u32).collect();
        let contents = corpus.contents().to_bytes(&lengths);
        Ok(Self { corpus: pack(json), contents, index: Index::to_bytes(corpus) })
    }

    /// The parts that a module carries; `None` where it lacks a section for one of them.
    pub fn in_module(wasm: &[u8]) -> Option<Self> {
        let part = |name| section::read(wasm, name).map(<[u8]>::to_vec);
        Some(Self { corpus: part(CORPUS)?, contents: part(CONTENTS)?, index: part(INDEX)? })
    }

    /// The module with these parts in the place of its own; `None` where it lacks a section for one of them.
    pub fn placed_in(&self, wasm: &[u8]) -> Option<Vec<u8>> {
        self.named().into_iter().try_fold(wasm.to_vec(), |wasm, (name, content)| section::replace(&wasm, name, content))
    }

    /// Each part under the name of its section.
    pub fn named(&self) -> [(&'static str, &[u8]); 3] {
        [(CORPUS, &self.corpus), (CONTENTS, &self.contents), (INDEX, &self.index)]
    }
}

/// Opens the index of a corpus.
///
/// # Errors
/// An index that is damaged, of another version, or of another corpus.
pub fn open_index(corpus: &Corpus, bytes: Vec<u8>) -> Result<Index, RecordError> {
    let index = Index::from_bytes(bytes).filter(|index| index.len() == corpus.len());
    index.ok_or(RecordError { line: 1, rule: "the index of the bundle is damaged".into() })
}
