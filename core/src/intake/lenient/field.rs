//! The keys that web clippers, note-taking programs and site builders write, and the field that each key fills.

use super::tally::Tally;
use super::{outlet, written_date};
use crate::intake::front_matter::{self, FrontMatterField, Value};
use crate::intake::metadata::MetadataRecord;
use crate::intake::{Draft, METADATA, Place, Problem, text};

/// The field that a key fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Title,
    /// The name of the outlet or the address of the article. The value decides which.
    Source,
    Outlet,
    Url,
    Author,
    Date,
    Event,
    Retrieved,
    Language,
    Story,
    Kind,
    Topics,
    Tags,
    /// No field: the key is known, but the page does not show its value.
    Accepted,
}

/// The keys of each target. Case, `_`, `-` and spaces do not matter in a key.
///
/// If a file has several keys of one target, the first key in this list that has a valid value counts. Tags are an
/// exception: the tags of all keys are added together.
const KEYS: [(Target, &[&str]); 14] = [
    (Target::Title, &["title", "headline", "og:title"]),
    (Target::Source, &["source"]),
    (
        Target::Outlet,
        &[
            "outlet",
            "publisher",
            "publication",
            "publicationtitle",
            "newspaper",
            "container title",
            "site",
            "sitename",
            "og:site name",
            "website",
        ],
    ),
    (
        Target::Url,
        &[
            "url",
            "link",
            "original",
            "original url",
            "source url",
            "canonical",
            "canonical url",
            "permalink",
            "page url",
            "clipped from",
            "uri",
            "href",
        ],
    ),
    (Target::Author, &["author", "authors", "byline", "creator", "creators", "by"]),
    (
        Target::Date,
        &[
            "date",
            "published",
            "date published",
            "published at",
            "published on",
            "publish date",
            "publishdate",
            "pubdate",
            "publication date",
            "issued",
            "year",
        ],
    ),
    (Target::Event, &["event"]),
    (
        Target::Retrieved,
        &[
            "retrieved",
            "clipped",
            "date clipped",
            "saved",
            "date saved",
            "accessed",
            "access date",
            "accessdate",
            "added",
            "date added",
            "captured",
            "created",
            "created at",
            "date created",
            "created time",
        ],
    ),
    (Target::Language, &["language", "lang", "locale"]),
    (Target::Story, &["story"]),
    (Target::Kind, &["kind"]),
    (Target::Topics, &["topics"]),
    (Target::Tags, &["tags", "tag", "keywords", "keyword", "categories", "category", "labels"]),
    (
        Target::Accepted,
        &[
            "description",
            "excerpt",
            "summary",
            "abstract",
            "subtitle",
            "lastmod",
            "updated",
            "modified",
            "last modified",
            "date modified",
            "updated time",
            "layout",
            "type",
            "itemtype",
            "draft",
            "slug",
            "weight",
            "aliases",
            "alias",
            "cssclass",
            "cssclasses",
            "image",
            "images",
            "cover",
            "thumbnail",
            "featured",
            "favicon",
            "id",
            "uid",
            "uuid",
            "guid",
            "citekey",
            "doi",
            "issn",
            "pages",
            "volume",
            "issue",
            "section",
            "word count",
            "words",
            "reading time",
            "read",
            "rating",
            "status",
            "toc",
            "math",
            "comments",
            "pin",
            "pinned",
            "latitude",
            "longitude",
            "altitude",
            "completed?",
            "due",
            "encoding",
            "charset",
            "parser",
            "domain",
            "publish",
            "version",
        ],
    ),
];

/// Whether a key fills a field. A key of [`Target::Accepted`] does not.
pub(super) fn is_known(key: &str) -> bool {
    target(key).is_some_and(|(target, _)| target != Target::Accepted)
}

/// The target of a key, and the index of the key in the list of this target in [`KEYS`].
fn target(key: &str) -> Option<(Target, usize)> {
    let key = key.to_lowercase();
    let joined =
        |name: &str, key: &str| name.chars().filter(|&c| c != ' ').eq(key.chars().filter(|c| !" _-".contains(*c)));
    KEYS.iter().find_map(|(target, keys)| {
        let rank = keys.iter().position(|known| joined(known, &key))?;
        Some((*target, rank))
    })
}

/// Fills the fields of a draft.
pub(super) struct Fields<'a> {
    draft: &'a mut Draft,
    problems: &'a mut Vec<Problem>,
    /// The name of the outlet from a key of [`Target::Outlet`], with its location.
    outlet: Option<(String, Place)>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(draft: &'a mut Draft, problems: &'a mut Vec<Problem>) -> Self {
        Self { draft, problems, outlet: None }
    }

    /// Fills fields from a record of `metadata.csv`. Call this before [`Self::take`], so that the values of the record
    /// take precedence over those of the front matter.
    pub(super) fn take_record(&mut self, record: &MetadataRecord) {
        let place = Place::of_line(record.line);
        for (key, value) in record.values.iter().filter(|(key, _)| **key != "file") {
            if let Some((target, _)) = target(key) {
                let file = std::mem::replace(&mut self.draft.file, METADATA.into());
                self.fill(target, key, &[(value.clone(), place)]);
                self.draft.file = file;
            }
        }
    }

    /// Fills fields from the front matter. Returns the unknown keys.
    pub(super) fn take(&mut self, fields: &[FrontMatterField]) -> Tally {
        let mut unknown = Tally::default();
        let mut known: Vec<(Target, usize, &FrontMatterField)> = Vec::new();
        for field in fields {
            match target(&field.key) {
                Some((target, rank)) => known.push((target, rank, field)),
                None => unknown.count(&field.key, &self.draft.file, field.place),
            }
        }
        known.sort_by_key(|(_, rank, _)| *rank);
        for (target, _, field) in known {
            let texts = match &field.value {
                Value::Text(text, place) => vec![(text.clone(), *place)],
                Value::List(texts) => texts.clone(),
                Value::Other(place, texts) => {
                    if texts.is_empty() && target != Target::Accepted {
                        let rule = "it is neither text nor a list of texts".to_string();
                        self.warn(
                            *place,
                            &field.key,
                            rule,
                            "write text; put it in quotation marks if YAML reads it as something else",
                        );
                    }
                    texts.clone()
                }
            };
            let texts: Vec<_> = texts.into_iter().map(|(text, place)| (plain(&text), place)).collect();
            let texts: Vec<_> = texts.into_iter().filter(|(text, _)| !text::is_blank(text)).collect();
            if !texts.is_empty() {
                self.fill(target, &field.key, &texts);
            }
        }
        unknown
    }

    /// If the article has no source yet, sets it to the outlet, or else to the site of the article's address.
    pub(super) fn finish(self) {
        let article = &mut self.draft.article;
        if article.source.is_none() {
            let by_site = || Some((outlet::of_address(article.url.as_deref()?)?, Place::default()));
            if let Some((name, place)) = self.outlet.or_else(by_site) {
                article.source = Some(name);
                self.draft.source_place = place;
            }
        }
    }

    fn fill(&mut self, target: Target, key: &str, texts: &[(String, Place)]) {
        let Some((first, place)) = texts.first() else { return };
        let place = *place;
        let article = &mut self.draft.article;
        match target {
            Target::Accepted => {}
            Target::Topics => self.draft.by_hand.extend(texts.iter().cloned()),
            Target::Tags => self.draft.tags.extend(tags(texts)),
            Target::Author => {
                if article.author.is_none() {
                    let names: Vec<&str> = texts.iter().map(|(name, _)| without_by(name)).collect();
                    article.author = Some(names.join(", "));
                }
            }
            Target::Date | Target::Event | Target::Retrieved => {
                let field = match target {
                    Target::Date => &mut article.date,
                    Target::Event => &mut article.event,
                    _ => &mut article.retrieved,
                };
                match written_date::read(first) {
                    Ok(date) => {
                        field.get_or_insert(date);
                    }
                    Err(error) => self.warn(place, key, error.rule, &error.fix),
                }
            }
            Target::Source if is_address(first) => self.set("url", key, first, place),
            Target::Source => {
                self.draft.source_place = place;
                self.set("source", key, first, place);
            }
            Target::Outlet => {
                if !crate::corpus::slug(first).is_empty() && !is_address(first) {
                    self.outlet.get_or_insert((first.clone(), place));
                } else if let Some(site) = outlet::of_address(first) {
                    self.outlet.get_or_insert((site, place));
                }
            }
            // Only `url` must be a web address. Other keys such as `permalink` may contain a path on the reader's own
            // site, which is ignored.
            Target::Url if !is_address(first) && target_rank(key) > 0 => {}
            Target::Url => self.set("url", key, first, place),
            Target::Title => self.set("title", key, first, place),
            Target::Language => self.set("language", key, &first.replace('_', "-"), place),
            Target::Story => self.set("story", key, first, place),
            Target::Kind => self.set("kind", key, &first.to_lowercase(), place),
        }
    }

    /// Sets a field. Address, title, source and language keep a value that they already have.
    fn set(&mut self, field: &str, key: &str, value: &str, place: Place) {
        let article = &self.draft.article;
        let taken = match field {
            "url" => article.url.is_some(),
            "title" => article.title.is_some(),
            "source" => article.source.is_some(),
            "language" => article.language.is_some(),
            _ => false,
        };
        if !taken && let Err((rule, fix)) = front_matter::set(&mut self.draft.article, field, value) {
            self.warn(place, key, rule, &fix);
        }
    }

    fn warn(&mut self, place: Place, key: &str, rule: String, fix: &str) {
        self.problems.push(Problem::warning(&self.draft.file, place).field(key).rule(rule).fix(fix));
    }
}

fn target_rank(key: &str) -> usize {
    target(key).map_or(0, |(_, rank)| rank)
}

fn is_address(text: &str) -> bool {
    let scheme = text.get(..8).unwrap_or(text).to_lowercase();
    scheme.starts_with("http://") || scheme.starts_with("https://")
}

/// A value without the markup of a link: `[[people/Ann|Ann]]` and `[Ann](https://…)` both become `Ann`.
fn plain(value: &str) -> String {
    let value = value.trim();
    if let Some(inner) = value.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")) {
        let shown = inner.rsplit('|').next().unwrap_or(inner);
        return shown.rsplit('/').next().unwrap_or(shown).trim().to_string();
    }
    let link = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(')')).and_then(|rest| rest.split_once("]("));
    link.map_or(value, |(words, _)| words).to_string()
}

/// A byline without its "By".
fn without_by(name: &str) -> &str {
    let rest = ["By ", "BY ", "by "].iter().find_map(|by| name.strip_prefix(by));
    rest.map_or(name, str::trim_start)
}

/// The tags in texts, each with its location. Commas and semicolons separate the tags of one text. A leading `#` is not
/// part of a tag.
fn tags(texts: &[(String, Place)]) -> Vec<(String, Place)> {
    let parts = texts.iter().flat_map(|(text, place)| text.split([',', ';']).map(move |tag| (tag, *place)));
    let tags = parts.map(|(tag, place)| (text::squeezed(tag.trim().trim_start_matches('#')), place));
    tags.filter(|(tag, _)| !crate::corpus::slug(tag).is_empty()).collect()
}
