//! The press: makes a corpus from a folder.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::compare;
use crate::corpus::{Article, Claim, Corpus, Header, TopicRecord, slug};
use crate::intake::{self, CLAIMS, CORPUS, Draft, File, Folder, Place, Problem, Report, Severity, TOPICS};
use crate::order::sorted;
use crate::topic::{Taxonomy, TopicsFile};

/// The result of the press: the corpus, and warnings for the editor.
#[derive(Clone, Debug)]
pub struct Pressed {
    /// The corpus.
    pub corpus: Corpus,
    /// The problems that did not stop the press.
    pub warnings: Vec<Problem>,
}

/// Makes a corpus from the files of a folder, which are read strictly. `taxonomy` is the text of a default
/// `topics.toml`, used if the folder has none. If there is neither, the press proposes topics. `title` is the title of
/// the corpus if no `corpus.toml` gives one.
///
/// # Errors
/// If any problem is an error. Returns all problems of all files, including warnings, ordered by file and line.
pub fn press(files: &[File], taxonomy: &str, title: &str) -> Result<Pressed, Vec<Problem>> {
    let Report { mut drafts, mut problems, .. } = intake::read(files);
    let taxonomy = match content_of(files, TOPICS, &mut problems) {
        Some(own) => Taxonomy::from_toml(TOPICS, own),
        None if taxonomy.is_empty() => proposed(&mut drafts, &BTreeMap::new()),
        None => Taxonomy::from_toml(&format!("the built-in {TOPICS}"), taxonomy),
    };
    let taxonomy = match taxonomy {
        Ok(taxonomy) => assigned(taxonomy, &mut drafts, &mut problems),
        // Topics are not assigned here: every topic in front matter would be reported as unknown.
        Err(found) => {
            problems.extend(found);
            Taxonomy::default()
        }
    };
    let title = content_of(files, CORPUS, &mut problems)
        .and_then(|content| corpus_title(content, &mut problems))
        .unwrap_or_else(|| title.to_string());
    let claims = content_of(files, CLAIMS, &mut problems)
        .map_or_else(|| Ok(Vec::new()), |content| intake::read_claims(content, files, &drafts));
    let claims = claims.unwrap_or_else(|found| {
        problems.extend(found);
        Vec::new()
    });
    refuse_variants(&drafts, &mut problems);
    problems.sort_by(|a, b| (&a.file, a.place).cmp(&(&b.file, b.place)));
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(problems);
    }
    Ok(Pressed { corpus: bound(title, claims, &taxonomy, drafts), warnings: problems })
}

/// Assigns topics to the drafts: those whose rules match, and those that front matter or the taxonomy assigns by hand.
/// Returns the taxonomy.
fn assigned(mut taxonomy: Taxonomy, drafts: &mut [Draft], problems: &mut Vec<Problem>) -> Taxonomy {
    problems.extend(taxonomy.unknown_articles(drafts));
    problems.extend(drafts.iter().flat_map(|draft| taxonomy.faults_by_hand(draft)));
    taxonomy.settle_by_hand(drafts);
    taxonomy.assign(drafts);
    taxonomy
}

/// Makes a corpus from the articles that were read with [`Strictness::Lenient`](intake::Strictness::Lenient). It never
/// fails. The warnings are the problems of the report and of `topics.toml`, `claims.toml` and `corpus.toml`. If one of
/// these three files has errors, it counts as absent. Without a `topics.toml`, the press proposes topics, and turns the
/// tags of the articles into topics assigned by hand.
pub fn press_report(report: Report, title: &str) -> Pressed {
    let Report { mut drafts, mut problems, rejected, tools, .. } = report;
    let of_files = problems.len();
    let taxonomy = content_of(&tools, TOPICS, &mut problems)
        .and_then(|content| Taxonomy::from_toml(TOPICS, content).map_err(|found| problems.extend(found)).ok());
    let taxonomy = match taxonomy {
        Some(taxonomy) => {
            drafts.iter_mut().for_each(|draft| take_tags(draft, &taxonomy.topics()));
            assigned(taxonomy, &mut drafts, &mut problems)
        }
        None => {
            let labels = labels_of_tags(&mut drafts);
            let taxonomy = proposed(&mut drafts, &labels).unwrap_or_else(|found| {
                problems.extend(found);
                Taxonomy::default()
            });
            assigned(taxonomy, &mut drafts, &mut problems)
        }
    };
    let title = content_of(&tools, CORPUS, &mut problems)
        .and_then(|content| corpus_title(content, &mut problems))
        .unwrap_or_else(|| title.to_string());
    let rejected: Vec<File> = rejected.into_iter().map(|name| File { name, bytes: Vec::new() }).collect();
    let claims = content_of(&tools, CLAIMS, &mut problems)
        .and_then(|content| {
            intake::read_claims(content, &rejected, &drafts).map_err(|found| problems.extend(found)).ok()
        })
        .unwrap_or_default();
    name_outlets_alike(&mut drafts, &mut problems);
    problems.iter_mut().skip(of_files).for_each(|problem| problem.severity = Severity::Warning);
    problems.sort_by(|a, b| (&a.file, a.place).cmp(&(&b.file, b.place)));
    Pressed { corpus: bound(title, claims, &taxonomy, drafts), warnings: problems }
}

/// Makes the corpus from the drafts. Finds its stories, and adds the `topics.toml` that gives the articles their
/// topics.
fn bound(title: String, claims: Vec<Claim>, taxonomy: &Taxonomy, drafts: Vec<Draft>) -> Corpus {
    let articles = drafts.into_iter().map(|draft| draft.article).collect();
    let (stories, articles) = with_stories(articles);
    assembled(title, claims, stories, taxonomy, articles)
}

/// A corpus with other topics and aliases. `articles` are the articles of `corpus`, after
/// [`Taxonomy::reassign`] has given them the topics of `taxonomy`.
pub fn with_topics(corpus: &Corpus, taxonomy: &Taxonomy, articles: Vec<Article>) -> Corpus {
    let stories = corpus.stories.iter().map(|story| (story.id.clone(), story.label.clone())).collect();
    assembled(corpus.title.clone(), corpus.claims().to_vec(), stories, taxonomy, articles)
}

/// `stories` are the id and the label of every story.
fn assembled(
    title: String,
    claims: Vec<Claim>,
    stories: Vec<(String, String)>,
    taxonomy: &Taxonomy,
    articles: Vec<Article>,
) -> Corpus {
    let (topics, aliases) = (taxonomy.topics(), taxonomy.aliases());
    let taxonomy = match topics.is_empty() && aliases.is_empty() {
        true => String::new(),
        false => taxonomy.file().to_toml().unwrap_or_default(),
    };
    let header = Header { topics, claims, stories, taxonomy, ..Header::new(title, Vec::new(), aliases) };
    Corpus::new(header, articles)
}

/// If a tag equals the id or the label of a topic, assigns that topic as if by hand.
fn take_tags(draft: &mut Draft, topics: &[TopicRecord]) {
    for (tag, place) in std::mem::take(&mut draft.tags) {
        let tag = slug(&tag);
        let topic = topics.iter().find(|topic| topic.id == tag || slug(&topic.label) == tag);
        let is_said =
            |topic: &&TopicRecord| draft.by_hand.iter().any(|(said, _)| said.trim_start_matches('-') == topic.id);
        if let Some(topic) = topic.filter(|topic| !is_said(topic)) {
            draft.by_hand.push((topic.id.clone(), place));
        }
    }
}

/// Turns every tag and every topic in front matter into a topic assigned by hand. Returns the label of each topic, by
/// its id. The label is the spelling in which the tag occurs first. Drops tags that are empty, repeated or begin with `-`.
fn labels_of_tags(drafts: &mut [Draft]) -> BTreeMap<String, String> {
    let mut labels: BTreeMap<String, String> = BTreeMap::new();
    for draft in drafts.iter_mut() {
        let tags = std::mem::take(&mut draft.tags);
        for (tag, place) in std::mem::take(&mut draft.by_hand).into_iter().chain(tags) {
            let id = slug(&tag);
            if id.is_empty() || tag.starts_with('-') || draft.by_hand.iter().any(|(said, _)| *said == id) {
                continue;
            }
            labels.entry(id.clone()).or_insert(tag);
            draft.by_hand.push((id, place));
        }
    }
    labels
}

/// If an outlet's name has several spellings, replaces the later spellings by the first, each with a warning.
fn name_outlets_alike(drafts: &mut [Draft], problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<String, (String, String)> = BTreeMap::new();
    for draft in drafts {
        let Some(name) = draft.article.source.clone() else { continue };
        let (known, file) = first.entry(slug(&name)).or_insert_with(|| (name.clone(), draft.file.clone()));
        if *known != name {
            let rule = format!("“{name}” is written “{known}” in {file}");
            let problem = Problem::warning(&draft.file, draft.source_place).field("source").rule(rule);
            problems.push(problem.fix(format!("spell it in one way; until then the page shows “{known}”")));
            draft.article.source = Some(known.clone());
        }
    }
}

/// Proposes a taxonomy for the drafts of a folder that has none. It depends on the order of the articles, so they are
/// first put into date order, as in a corpus. `labels` contains the label of each topic assigned by hand, by its id.
fn proposed(drafts: &mut [Draft], labels: &BTreeMap<String, String>) -> Result<Taxonomy, Vec<Problem>> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by(|&one, &other| drafts[one].article.order_key().cmp(&drafts[other].article.order_key()));
    let articles: Vec<Article> = order.iter().map(|&place| std::mem::take(&mut drafts[place].article)).collect();
    let by_hand: Vec<(&str, &str)> = order
        .iter()
        .zip(&articles)
        .flat_map(|(&place, article)| drafts[place].by_hand.iter().map(|(id, _)| (article.id.as_str(), id.as_str())))
        .collect();
    let mut file = TopicsFile::proposed_for(&articles, by_hand.into_iter());
    for rule in &mut file.topic {
        if let Some(label) = labels.get(&rule.id) {
            rule.label.clone_from(label);
        }
    }
    order.into_iter().zip(articles).for_each(|(place, article)| drafts[place].article = article);
    file.taxonomy()
}

/// Assigns each article to its story. Returns the id and label of every story, and the articles in date order.
fn with_stories(articles: Vec<Article>) -> (Vec<(String, String)>, Vec<Article>) {
    let mut articles = sorted(articles, &mut |one, other| one.order_key().cmp(&other.order_key()));
    let (of_article, stories) = compare::stories(&articles);
    for (article, story) in articles.iter_mut().zip(of_article) {
        article.story = story.map(|story| stories[story].0.clone());
    }
    (stories, articles)
}

/// Makes a corpus from a folder on disk, as [`press`] does. If no `corpus.toml` gives a title, the folder's name is the
/// title.
///
/// # Errors
/// As for [`press`], and if the folder or one of its files cannot be read. These problems come first in the list.
pub fn press_folder(folder: &Path, taxonomy: &str) -> Result<Pressed, Vec<Problem>> {
    let Folder { files, problems, .. } = intake::read_folder(folder)?;
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut pressed = press(&files, taxonomy, &name.unwrap_or_else(|| "Cuttings".into()));
    let is_whole = problems.iter().all(|problem| problem.severity == Severity::Warning);
    pressed.as_mut().map_or_else(|found| found, |pressed| &mut pressed.warnings).splice(..0, problems);
    pressed.and_then(|pressed| if is_whole { Ok(pressed) } else { Err(pressed.warnings) })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CorpusFile {
    title: Spanned<String>,
}

fn corpus_title(content: &str, problems: &mut Vec<Problem>) -> Option<String> {
    match toml::from_str::<CorpusFile>(content) {
        Ok(corpus) if corpus.title.as_ref().trim().is_empty() => {
            let place = Place::of_byte(content, corpus.title.span().start);
            let problem = Problem::error(CORPUS, place).field("title").rule("it is empty");
            problems.push(problem.fix("write one line: title = \"…\""));
            None
        }
        Ok(corpus) => Some(corpus.title.into_inner()),
        Err(error) => {
            let place = Place::of_byte(content, error.span().unwrap_or_default().start);
            let rule = error.message().trim().replace('\n', " ");
            problems.push(Problem::error(CORPUS, place).rule(rule).fix("write one line: title = \"…\""));
            None
        }
    }
}

fn content_of<'a>(files: &'a [File], name: &str, problems: &mut Vec<Problem>) -> Option<&'a str> {
    let file = files.iter().find(|file| file.name == name)?;
    match std::str::from_utf8(&file.bytes) {
        Ok(content) => Some(content),
        Err(_) => {
            let problem = Problem::error(name, Place::default()).rule("it is not UTF-8");
            problems.push(problem.fix("save the file as UTF-8"));
            None
        }
    }
}

/// Reports an error for each article that spells its outlet's name differently than an earlier article. The page shows
/// only one spelling, and the editor should choose it.
fn refuse_variants(drafts: &[Draft], problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    for draft in drafts {
        let Some(name) = draft.article.source.as_deref() else { continue };
        let (known, file) = *first.entry(slug(name)).or_insert((name, &draft.file));
        if known != name {
            let problem = Problem::error(&draft.file, draft.source_place).field("source");
            let rule = format!("“{name}” is written “{known}” in {file}");
            problems.push(problem.rule(rule).fix("spell an outlet's name in one way"));
        }
    }
}
