//! What articles claim, as an editor set it side by side.
//!
//! Only a reader can tell that two sentences claim the same. So an editor names a claim and the passages that state
//! it; the build holds each passage against its article, and here it is bytes of that article.

use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::article::named;
use super::packed::Store;
use super::{Article, Evidence, Field, Header};

/// Something that articles state, and where they do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The identifier, in addresses: lower-case letters, digits and hyphens.
    pub id: String,
    /// The claim as a sentence for readers.
    pub label: String,
    /// What it is limited to: since when, by whose count, of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The heading under which it is compared with others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Where it is stated, as the editor ordered it.
    pub passages: Vec<Passage>,
}

/// The words of an article that have to do with a claim; in JSON `[article, field, start, end, stance, remark]`, the
/// remark empty where there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "InJson<String, String>", into = "InJson<Field, Stance>")]
pub struct Passage {
    /// The article's id.
    pub article: String,
    /// The field that holds the words.
    pub field: Field,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// How the words stand to the claim.
    pub stance: Stance,
    /// In what they differ, or whom they attribute the claim to.
    pub remark: Option<String>,
}

/// How a passage stands to its claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// It states it.
    States,
    /// It states it differently; the remark says how.
    Differs,
    /// It says that someone else does; the remark says who.
    Attributes,
}

impl Passage {
    /// Its words; `None` in another article, and where the article has no such bytes.
    pub fn words<'a>(&self, article: &'a Article) -> Option<&'a str> {
        article.words(self.at()).filter(|_| self.article == article.id)
    }

    /// Where its words stand.
    pub fn at(&self) -> Evidence {
        Evidence { field: self.field, start: self.start, end: self.end }
    }
}

impl Stance {
    /// Every stance, by the name that files give it.
    pub const NAMES: [(&str, Self); 3] =
        [("states", Self::States), ("differs", Self::Differs), ("attributes", Self::Attributes)];
}

type InJson<F, S> = (String, F, usize, usize, S, String);

impl TryFrom<InJson<String, String>> for Passage {
    type Error = String;

    fn try_from((article, field, start, end, stance, remark): InJson<String, String>) -> Result<Self, String> {
        let stance = named(&Stance::NAMES, &stance)?;
        let remark = (!remark.is_empty()).then_some(remark);
        Ok(Self { article, field: named(&Field::NAMES, &field)?, start, end, stance, remark })
    }
}

impl From<Passage> for InJson<Field, Stance> {
    fn from(passage: Passage) -> Self {
        let Passage { article, field, start, end, stance, remark } = passage;
        (article, field, start, end, stance, remark.unwrap_or_default())
    }
}

/// The claims of a corpus and its taxonomy, read from the header's line when one of them is first asked for.
#[derive(Clone)]
pub(super) struct Claims {
    read: OnceLock<(Vec<Claim>, String)>,
    /// Where the corpus JSON is and how many bytes the header takes.
    header: Option<(Arc<Store>, usize)>,
}

impl Claims {
    pub(super) fn unread(store: Arc<Store>, header: usize) -> Self {
        Self { read: OnceLock::new(), header: Some((store, header)) }
    }

    /// All of them; none where the header is damaged.
    pub(super) fn all(&self) -> &[Claim] {
        &self.read().0
    }

    /// The taxonomy; empty where the header is damaged.
    pub(super) fn taxonomy(&self) -> &str {
        &self.read().1
    }

    fn read(&self) -> &(Vec<Claim>, String) {
        self.read.get_or_init(|| {
            let line = self.header.as_ref().and_then(|(store, length)| store.read(0..*length));
            let header = line.and_then(|line| Header::parse(&line).ok());
            header.map(|header| (header.claims, header.taxonomy)).unwrap_or_default()
        })
    }
}

impl From<(Vec<Claim>, String)> for Claims {
    fn from(read: (Vec<Claim>, String)) -> Self {
        Self { read: read.into(), header: None }
    }
}

impl PartialEq for Claims {
    fn eq(&self, other: &Self) -> bool {
        self.read() == other.read()
    }
}

impl Eq for Claims {}

impl fmt::Debug for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.read().fmt(f)
    }
}
