//! Changes the topics of the held corpus, and finds what a topic would match, some articles at a time.

use cuttings_core::bridge::{Reply, Sample, TopicList, TopicMatches};
use cuttings_core::bundle::{Parts, with_topics};
use cuttings_core::corpus::{Article, Corpus, Evidence, Field};
use cuttings_core::display::named;
use cuttings_core::search::{Match, excerpt};
use cuttings_core::topic::{Taxonomy, TopicEdit, TopicsFile, TypedTopic};

use crate::desk::{Held, StepResult};

/// The number of articles in one step.
const STEP: usize = 100;
/// The number of characters of a sample.
const SAMPLE: usize = 120;

/// A change of topics that is being made.
pub struct Editing {
    topics: Option<TopicsFile>,
    edits: Vec<TopicEdit>,
    /// The new topics, and the articles to which they have been assigned so far.
    begun: Option<(Taxonomy, Vec<Article>)>,
}

impl Editing {
    /// Begins a change. The arguments are those of [`Ask::Topics`](cuttings_core::bridge::Ask::Topics).
    pub fn new(topics: Option<TopicsFile>, edits: Vec<TopicEdit>) -> Self {
        Self { topics, edits, begun: None }
    }

    /// Assigns the topics of the next articles. After the last one, makes the corpus.
    pub fn step(&mut self, id: u32, held: &mut Option<Held>) -> StepResult {
        let Some(known) = held else { return StepResult::Failed("No articles are open.".into()) };
        let total = known.corpus().len();
        let Some((taxonomy, done)) = &mut self.begun else {
            return match self.begin(known.corpus()) {
                Ok(Some(taxonomy)) => {
                    self.begun = Some((taxonomy, Vec::new()));
                    StepResult::More { done: 0, total }
                }
                Ok(None) => StepResult::Done(Reply::Topics(listed(known.corpus())), Vec::new()),
                Err(reason) => StepResult::Failed(reason),
            };
        };
        if done.len() < total {
            let numbers = done.len()..total.min(done.len() + STEP);
            let mut next: Vec<Article> =
                numbers.map(|number| known.corpus().articles.glance(number).into_owned()).collect();
            taxonomy.reassign(&mut next);
            done.append(&mut next);
            return StepResult::More { done: done.len(), total };
        }
        let corpus = with_topics(known.corpus(), taxonomy, std::mem::take(done));
        let parts = Parts::with_index(&corpus, known.index().to_vec());
        let opened = parts.map_err(|error| error.to_string()).map(|parts| Held::of(id, parts));
        match opened {
            Ok(Ok(opened)) => {
                let (list, parts) = (listed(opened.corpus()), opened.to_send());
                *held = Some(opened);
                StepResult::Done(Reply::Topics(list), parts)
            }
            Ok(Err(error)) => StepResult::Failed(error.to_string()),
            Err(reason) => StepResult::Failed(reason),
        }
    }

    /// The new topics. `None` if nothing is to be changed.
    fn begin(&mut self, corpus: &Corpus) -> Result<Option<Taxonomy>, String> {
        if self.topics.is_none() && self.edits.is_empty() {
            return Ok(None);
        }
        let topics = self.topics.take().unwrap_or_else(|| topics_of(corpus));
        let edited = topics.edited_by(&self.edits).map_err(|(_, error)| error.to_string())?;
        let taxonomy = edited.taxonomy().map_err(|problems| {
            let problem = problems.first().map(ToString::to_string);
            problem.unwrap_or_default()
        })?;
        Ok(Some(taxonomy))
    }
}

/// The topics of a corpus as data. If the corpus contains no `topics.toml`, not even
/// a proposed one, there are none.
fn topics_of(corpus: &Corpus) -> TopicsFile {
    Taxonomy::from_toml("topics.toml", corpus.taxonomy()).map(|taxonomy| taxonomy.file()).unwrap_or_default()
}

fn listed(corpus: &Corpus) -> TopicList {
    TopicList {
        title: corpus.title.clone(),
        articles: corpus.len(),
        topics: topics_of(corpus),
        counts: corpus.topics.iter().map(|topic| topic.ids.count()).collect(),
        toml: corpus.taxonomy().into(),
    }
}

/// A search for the matches of a topic that is being made.
pub struct Matching {
    topic: Result<TypedTopic, String>,
    found: TopicMatches,
    /// The number of the next article.
    next: usize,
}

impl Matching {
    /// Begins a search. The arguments are those of [`Ask::Match`](cuttings_core::bridge::Ask::Match).
    pub fn new(any: &[String], not: &[String]) -> Self {
        let topic = TypedTopic::new(any, not).map_err(|error| error.to_string());
        Self { topic, found: TopicMatches::default(), next: 0 }
    }

    /// Searches the next articles.
    pub fn step(&mut self, held: &Option<Held>) -> StepResult {
        let topic = match &self.topic {
            Ok(topic) => topic,
            Err(reason) => return StepResult::Failed(reason.clone()),
        };
        let Some(held) = held else { return StepResult::Failed("No articles are open.".into()) };
        let corpus = held.corpus();
        let end = corpus.len().min(self.next + STEP);
        for number in self.next..end {
            let article = corpus.articles.glance(number);
            let matches = topic.matches(&article);
            self.found.count += matches.len();
            self.found.articles += usize::from(!matches.is_empty());
            if !matches.is_empty() && self.found.samples.len() < TopicMatches::SAMPLES {
                let pieces = sample(&article, &matches);
                self.found.samples.push(Sample { article: named(corpus, number), pieces });
            }
        }
        self.next = end;
        match end < corpus.len() {
            true => StepResult::More { done: end, total: corpus.len() },
            false => StepResult::Done(Reply::Matched(std::mem::take(&mut self.found)), Vec::new()),
        }
    }
}

/// The part of an article with the most matches. It is taken from the text if the text has a match, otherwise from the
/// headline.
fn sample(article: &Article, matches: &[Evidence]) -> Vec<(String, bool)> {
    let of = |field: Field| -> Vec<Match> {
        let here = matches.iter().filter(|at| at.field == field);
        here.map(|at| Match { start: at.start, end: at.end, term: 0 }).collect()
    };
    let field = if of(Field::Text).is_empty() { Field::Title } else { Field::Text };
    let (marks, text) = (of(field), article.field(field));
    excerpt(text, &marks, SAMPLE).pieces(text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;

    const FILES: [(&str, &str); 2] = [
        ("a.md", "---\ntitle: On a\nsource: Zee\ndate: 2025-07-01\n---\nThe sea is deep. The sea is wide.\n"),
        ("b.md", "---\ntitle: The sea\nsource: BS\ndate: 2025-07-02\n---\nThe land is dry.\n"),
    ];
    const TOPICS: &str = "[[topic]]\nid = \"sea\"\nlabel = \"Sea\"\nany = [\"sea\"]\n";

    /// A corpus of [`FILES`] with [`TOPICS`].
    fn held() -> Option<Held> {
        Some(Held::of(1, pressed(TOPICS)).unwrap())
    }

    /// The parts of a corpus of [`FILES`] with a `topics.toml`.
    fn pressed(topics: &str) -> Parts {
        let file = |(name, text): (&str, &str)| cuttings_core::intake::File { name: name.into(), bytes: text.into() };
        let files: Vec<_> = FILES.into_iter().chain([("topics.toml", topics)]).map(file).collect();
        Parts::of(&cuttings_core::bundle::press(&files, "", "Test").unwrap().corpus).unwrap()
    }

    fn changed(held: &mut Option<Held>, topics: Option<TopicsFile>, edits: &[TopicEdit]) -> Result<TopicList, String> {
        let mut editing = Editing::new(topics, edits.to_vec());
        loop {
            match editing.step(2, held) {
                StepResult::More { .. } => {}
                StepResult::Done(Reply::Topics(list), _) => return Ok(list),
                StepResult::Failed(reason) => return Err(reason),
                StepResult::Done(reply, _) => panic!("{reply:?}"),
            }
        }
    }

    fn matched(held: &Option<Held>, any: &str) -> Result<TopicMatches, String> {
        let mut matching = Matching::new(&[any.into()], &[]);
        loop {
            match matching.step(held) {
                StepResult::More { .. } => {}
                StepResult::Done(Reply::Matched(found), _) => return Ok(found),
                StepResult::Failed(reason) => return Err(reason),
                StepResult::Done(reply, _) => panic!("{reply:?}"),
            }
        }
    }

    #[test]
    fn edits_change_the_topics_of_the_articles_and_can_be_undone() {
        let mut held = held();
        let before = changed(&mut held, None, &[]).unwrap();
        assert_eq!((before.title.as_str(), before.articles, before.counts.as_slice()), ("Test", 2, [2].as_slice()));
        let edits = [
            TopicEdit::Refuse { topic: "sea".into(), article: "b".into() },
            TopicEdit::Add {
                label: "Land".into(),
                group: "Places".into(),
                any: vec!["land".into()],
                not: Vec::new(),
                add: Vec::new(),
            },
        ];
        let after = changed(&mut held, None, &edits).unwrap();
        assert_eq!(after.counts, [1, 1]);
        assert_eq!(after.toml, after.topics.to_toml().unwrap());
        let corpus = held.as_ref().unwrap().corpus();
        let of_b = &corpus.articles[corpus.articles.number_of("b").unwrap()].topics;
        assert_eq!(of_b.iter().map(|assignment| assignment.topic.as_str()).collect::<Vec<_>>(), ["land"]);
        let undone = changed(&mut held, Some(before.topics.clone()), &[]).unwrap();
        assert_eq!(undone, before);
    }

    #[test]
    fn edited_topics_are_those_that_the_command_reads_from_topics_toml() {
        let mut held = held();
        let edits = [TopicEdit::Refuse { topic: "sea".into(), article: "a".into() }];
        let toml = changed(&mut held, None, &edits).unwrap().toml;
        let Parts { corpus, contents, index } = pressed(&toml);
        assert!(held.unwrap().to_send() == [corpus, contents, index], "the command makes other bytes");
    }

    #[test]
    fn impossible_edits_say_why_and_change_nothing() {
        let mut held = held();
        let rename = TopicEdit::Rename { topic: "sky".into(), label: "Sky".into() };
        assert_eq!(changed(&mut held, None, &[rename]).unwrap_err(), "The topic “sky” no longer exists.");
        assert_eq!(changed(&mut held, None, &[]).unwrap().counts, [2]);
        assert_eq!(changed(&mut None, None, &[]).unwrap_err(), "No articles are open.");
    }

    #[test]
    fn typed_patterns_are_counted_and_shown_in_their_context() {
        let held = held();
        let found = matched(&held, "sea").unwrap();
        assert_eq!((found.count, found.articles), (3, 2));
        let marked = |sample: &Sample| {
            let words = sample
                .pieces
                .iter()
                .map(|(words, is_match)| if *is_match { format!("[{words}]") } else { words.clone() });
            format!("{}: {}", sample.article, words.collect::<String>())
        };
        let samples: Vec<String> = found.samples.iter().map(marked).collect();
        assert_eq!(samples, ["Zee, 1 July 2025: The [sea] is deep. The [sea] is wide.", "BS, 2 July 2025: The [sea]"]);
        assert_eq!(matched(&held, "sky").unwrap(), TopicMatches::default());
        assert!(matched(&held, "*").unwrap_err().contains('*'));
    }
}
