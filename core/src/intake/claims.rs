//! Reads `claims.toml` and finds the passages of each claim in the articles.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::text::squeezed;
use super::{CLAIMS, Draft, File, Place, Problem};
use crate::corpus::{Article, Claim, Field, Passage, Stance, slug};

/// The maximum number of article ids that an error suggests in place of an unknown id.
const OFFERED: usize = 5;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimsFile {
    #[serde(default)]
    claim: Vec<Spanned<ClaimTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimTable {
    id: Spanned<String>,
    label: Spanned<String>,
    scope: Option<String>,
    subject: Option<String>,
    #[serde(default)]
    passage: Vec<Spanned<PassageTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PassageTable {
    #[serde(rename = "in")]
    article: Spanned<String>,
    words: Spanned<String>,
    how: Option<Spanned<String>>,
    note: Option<Spanned<String>>,
    to: Option<Spanned<String>>,
}

/// The claims of `claims.toml`. A passage is left out if its article could not be read, because the passage's words
/// cannot be checked.
///
/// # Errors
/// If `claims.toml` has faults. The error contains a problem for each fault, or only the first problem if the file is
/// not TOML with the expected keys.
pub fn read_claims(content: &str, files: &[File], drafts: &[Draft]) -> Result<Vec<Claim>, Vec<Problem>> {
    let mut articles: BTreeMap<&str, Option<&Article>> = BTreeMap::new();
    articles.extend(files.iter().filter(|file| file.is_article()).map(|file| (file.stem(), None)));
    articles.extend(drafts.iter().map(|draft| (draft.article.id.as_str(), Some(&draft.article))));
    let mut reading = Reading { content, articles, problems: Vec::new() };
    let parsed: ClaimsFile = match toml::from_str(content) {
        Ok(parsed) => parsed,
        Err(problem) => {
            let rule = problem.message().trim().replace('\n', " ");
            let fix = "write [[claim]] with id, label, passage and optionally scope and subject; each passage is \
                       { in = \"…\", words = \"…\" } and may have how and note, or to";
            reading.refuse(problem.span().unwrap_or_default(), "", rule, fix);
            return Err(reading.problems);
        }
    };
    let mut claims: Vec<Claim> = Vec::new();
    for table in parsed.claim {
        let claim = reading.claim(table, &claims);
        claims.push(claim);
    }
    if reading.problems.is_empty() { Ok(claims) } else { Err(reading.problems) }
}

struct Reading<'a> {
    content: &'a str,
    /// All articles by id. The value is `None` if the file of the article could not be read.
    articles: BTreeMap<&'a str, Option<&'a Article>>,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    fn claim(&mut self, table: Spanned<ClaimTable>, before: &[Claim]) -> Claim {
        let bytes = table.span();
        let ClaimTable { id, label, scope, subject, passage } = table.into_inner();
        let id_bytes = id.span();
        let id = id.into_inner();
        if id.is_empty() || slug(&id) != id {
            self.refuse(id_bytes, "id", format!("“{id}” is not an id"), "use lower-case letters, digits and hyphens");
        } else if before.iter().any(|claim| claim.id == id) {
            self.refuse(id_bytes, "id", format!("“{id}” is taken"), "give each claim its own id");
        }
        if label.as_ref().trim().is_empty() {
            self.refuse(label.span(), "label", "it is empty".into(), "write the claim as a sentence for readers");
        }
        if passage.is_empty() {
            let fix = "add passage = [{ in = \"…\", words = \"…\" }] with an article and its words";
            self.refuse(bytes, "passage", "the claim has no passage".into(), fix);
        }
        let mut passages: Vec<Passage> = Vec::new();
        for table in passage {
            let words = table.as_ref().words.span();
            let Some(passage) = self.passage(table) else { continue };
            let overlaps = |other: &Passage| {
                let place = |passage: &Passage| (passage.article.clone(), passage.field);
                place(other) == place(&passage) && other.start < passage.end && passage.start < other.end
            };
            if passages.iter().any(overlaps) {
                let rule = format!("the claim has this passage of {} already", passage.article);
                self.refuse(words, "words", rule, "keep one of the two");
            }
            passages.push(passage);
        }
        Claim { id, label: squeezed(label.as_ref()), scope: given(scope), subject: given(subject), passages }
    }

    fn passage(&mut self, table: Spanned<PassageTable>) -> Option<Passage> {
        let bytes = table.span();
        let table = table.into_inner();
        let stance = self.stance(bytes, &table);
        let id = table.article.as_ref();
        let Some(article) = self.articles.get(id.as_str()).copied() else {
            let fix = self.offer(id);
            self.refuse(table.article.span(), "in", format!("there is no article “{id}”"), &fix);
            return None;
        };
        let words = squeezed(table.words.as_ref());
        let refused = if words.is_empty() {
            ("it is empty".into(), "copy words from the article")
        } else {
            match places(article?, &words).as_slice() {
                [(field, Range { start, end })] => {
                    let (stance, remark) = stance?;
                    return Some(Passage {
                        article: id.clone(),
                        field: *field,
                        start: *start,
                        end: *end,
                        stance,
                        remark,
                    });
                }
                [] => (
                    format!("{id} does not contain “{words}”"),
                    "copy the words as the page shows them, with the same case and punctuation and without Markdown",
                ),
                found => (format!("{id} contains “{words}” {} times", found.len()), "quote more of the passage"),
            }
        };
        self.refuse(table.words.span(), "words", refused.0, refused.1);
        None
    }

    /// The stance and the remark of a passage. The remark is the text of `note` for [`Stance::Differs`], and the text
    /// of `to` for [`Stance::Attributes`]. Returns `None` if `how` is not the name of a stance.
    fn stance(&mut self, bytes: Range<usize>, table: &PassageTable) -> Option<(Stance, Option<String>)> {
        let name = table.how.as_ref().map_or("states", |how| how.as_ref().as_str());
        let Some((_, stance)) = Stance::NAMES.into_iter().find(|(known, _)| *known == name) else {
            let place = table.how.as_ref().map_or(bytes, Spanned::span);
            let rule = format!("“{name}” is not a stance");
            self.refuse(place, "how", rule, "write states, differs or attributes");
            return None;
        };
        let mut remark = None;
        let fields = [
            ("note", &table.note, Stance::Differs, "differs", "how"),
            ("to", &table.to, Stance::Attributes, "attributes", "to whom"),
        ];
        for (field, written, wanted_by, how, what) in fields {
            let text = written.as_ref().and_then(|text| given(Some(text.as_ref().clone())));
            match (written, text) {
                (_, None) if stance == wanted_by => {
                    let place = written.as_ref().map_or(bytes.clone(), Spanned::span);
                    let rule = format!("a passage that {how} has to say {what}");
                    self.refuse(place, field, rule, &format!("write {field} = \"…\""));
                }
                (_, text @ Some(_)) if stance == wanted_by => remark = text,
                (Some(written), _) => {
                    let rule = format!("only a passage that {how} may have this key, but this one {name}");
                    self.refuse(written.span(), field, rule, &format!("remove it, or write how = \"{how}\""));
                }
                (None, _) => {}
            }
        }
        Some((stance, remark))
    }

    /// The fix for an unknown id: suggests the article ids that share the longest prefix with it.
    fn offer(&self, id: &str) -> String {
        let alike = |other: &str| other.chars().zip(id.chars()).take_while(|(one, other)| one == other).count();
        let mut ids: Vec<&str> = self.articles.keys().copied().collect();
        ids.sort_by_key(|other| Reverse(alike(other)));
        ids.truncate(OFFERED);
        format!("use one of {}{}", ids.join(", "), if ids.len() < self.articles.len() { ", …" } else { "" })
    }

    fn refuse(&mut self, bytes: Range<usize>, field: &str, rule: String, fix: &str) {
        let problem = Problem::error(CLAIMS, Place::of_byte(self.content, bytes.start)).field(field);
        self.problems.push(problem.rule(rule).fix(fix));
    }
}

/// The text with each run of white space replaced by one space. `None` if it is missing or contains only white space.
fn given(text: Option<String>) -> Option<String> {
    text.map(|text| squeezed(&text)).filter(|text| !text.is_empty())
}

/// All byte ranges at which the headline or the text of an article contains these words. A single space in `words`
/// matches any run of white space.
fn places(article: &Article, words: &str) -> Vec<(Field, Range<usize>)> {
    let title = article.title.as_deref().unwrap_or("");
    let fields = [(Field::Title, title), (Field::Text, article.text.as_str())];
    fields
        .into_iter()
        .flat_map(|(field, text)| find(text, words).into_iter().map(move |place| (field, place)))
        .collect()
}

/// All byte ranges at which a text contains these words. `words` must have single spaces between words. The text may
/// have any white space between words. Before the search, each run of white space of the text therefore becomes one
/// space in `line`. In this example, ⏎ is a line break:
///
/// ```text
/// text     We  met.⏎Twice
/// line     We met. Twice
/// bytes    012456789…       for each byte of `line`, its index in the text
/// ```
fn find(text: &str, words: &str) -> Vec<Range<usize>> {
    let (mut line, mut bytes) = (String::new(), Vec::new());
    for (byte, c) in text.char_indices() {
        if !c.is_whitespace() {
            line.push(c);
            bytes.extend(byte..byte + c.len_utf8());
        } else if !line.ends_with(' ') {
            line.push(' ');
            bytes.push(byte);
        }
    }
    let begins =
        line.char_indices().filter(|(start, _)| line.get(*start..).is_some_and(|rest| rest.starts_with(words)));
    begins.map(|(start, _)| bytes[start]..bytes[start + words.len() - 1] + 1).collect()
}
