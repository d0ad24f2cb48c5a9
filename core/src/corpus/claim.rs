//! Claims, and the passages of articles about them.
//!
//! Only a person can tell that two sentences claim the same thing. An editor therefore writes a claim and quotes its
//! passages. The press finds each quoted passage in its article, and stores it as a byte range.

use serde::{Deserialize, Serialize};

use super::article::named;
use super::{Article, Evidence, Field};

/// A claim and the passages about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The identifier in addresses. It consists of lower-case letters, digits and hyphens.
    pub id: String,
    /// The claim as a sentence for readers.
    pub label: String,
    /// The limits of the claim, such as a single event, the day from which it holds, or the source of a count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The heading under which the claim is compared with other claims.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The passages, in the editor's order.
    pub passages: Vec<Passage>,
}

/// A passage of an article about a claim. In JSON it is `[article, field, start, end, stance, remark]`. If there is no
/// remark, `remark` is an empty string.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "InJson<String, String>", into = "InJson<Field, Stance>")]
pub struct Passage {
    /// The article's id.
    pub article: String,
    /// The field that contains the passage.
    pub field: Field,
    /// The first byte in the field.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// How the passage relates to the claim.
    pub stance: Stance,
    /// How the passage differs from the claim, or to whom it attributes the claim.
    pub remark: Option<String>,
}

/// How a passage relates to its claim.
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
    /// The text of the passage in its article. `None` if `article` is another article, or does not contain the byte
    /// range.
    pub fn words<'a>(&self, article: &'a Article) -> Option<&'a str> {
        article.words(self.at()).filter(|_| self.article == article.id)
    }

    /// The field and the byte range of the passage.
    pub fn at(&self) -> Evidence {
        Evidence { field: self.field, start: self.start, end: self.end }
    }
}

impl Stance {
    /// Every stance, with its name in `claims.toml` and in the corpus JSON.
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
