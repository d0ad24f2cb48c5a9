//! Claims, and the passages of articles that state them.
//!
//! Only a person can tell that two sentences claim the same thing. An editor therefore writes a claim and quotes its
//! passages. The build finds each quoted passage in its article, and stores it as a range of bytes.

use serde::{Deserialize, Serialize};

use super::article::named;
use super::{Article, Evidence, Field};

/// A claim and the passages about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The identifier in addresses. It has lower-case letters, digits and hyphens.
    pub id: String,
    /// The claim as a sentence for readers.
    pub label: String,
    /// The limits of the claim: since when, by whose count, of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The heading under which it is compared with other claims.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The passages, in the editor's order.
    pub passages: Vec<Passage>,
}

/// A passage about a claim. In JSON it is `[article, field, start, end, stance, remark]`, with an empty text for no
/// remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "InJson<String, String>", into = "InJson<Field, Stance>")]
pub struct Passage {
    /// The article's id.
    pub article: String,
    /// The field that contains it.
    pub field: Field,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The stance of the passage to the claim.
    pub stance: Stance,
    /// How the passage differs from the claim, or to whom it attributes the claim.
    pub remark: Option<String>,
}

/// The stance of a passage to its claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// The passage states the claim.
    States,
    /// The passage states the claim differently. The remark says how.
    Differs,
    /// The passage attributes the claim to someone else. The remark says to whom.
    Attributes,
}

impl Passage {
    /// The text of the passage. `None` if it belongs to another article, or if the article has no such bytes.
    pub fn words<'a>(&self, article: &'a Article) -> Option<&'a str> {
        article.words(self.at()).filter(|_| self.article == article.id)
    }

    /// The field and the byte range of the passage.
    pub fn at(&self) -> Evidence {
        Evidence { field: self.field, start: self.start, end: self.end }
    }
}

impl Stance {
    /// Every stance with its name in files.
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
