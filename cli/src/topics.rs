//! `cuttings topics`: proposed topics, as a `topics.toml`.

use std::fmt::Write;

use cuttings_core::corpus::Corpus;
use cuttings_core::intake::{Strictness, TOPICS};
use cuttings_core::topic::{Taxonomy, TopicsFile};

use crate::arguments::Topics;
use crate::reading::{self, OwnTopics};
use crate::{Exit, print, report};

/// Prints the topics that the page would propose for a folder.
///
/// # Errors
/// If the folder cannot be read.
pub fn run(arguments: &Topics) -> Result<Exit, String> {
    let reading = reading::read(&arguments.folder, Strictness::Lenient, OwnTopics::Ignored)?;
    match &reading.corpus {
        Some(corpus) if reading.read > 0 => {
            print(&written(corpus)?)?;
            Ok(Exit::Done)
        }
        _ => {
            eprint!("{}", report::problems(&reading));
            Ok(Exit::Faulty)
        }
    }
}

/// The topics of a corpus as TOML. A comment above each topic gives the number of its articles and of its passages.
fn written(corpus: &Corpus) -> Result<String, String> {
    let taxonomy = Taxonomy::from_toml(TOPICS, corpus.taxonomy()).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("\nerror: ")
    })?;
    let mut text = format!(
        "# Proposed topics for “{}”. Rename, merge or delete them, then remove the lines “proposed = true”.\n\
         # docs/corpus-format.md describes this file.\n",
        report::clean(&corpus.title)
    );
    for rule in taxonomy.file().topic {
        let assigned = corpus.articles.iter().flat_map(|article| article.topics.iter());
        let passages: Vec<usize> =
            assigned.filter(|assigned| assigned.topic == rule.id).map(|assigned| assigned.evidence.len()).collect();
        let (articles, passages) = (passages.len(), passages.iter().sum::<usize>());
        let toml = TopicsFile { topic: vec![rule], alias: Vec::new() }.to_toml().map_err(|error| error.to_string())?;
        // Writing to a `String` cannot fail.
        let _ = write!(text, "\n# articles: {articles}, passages: {passages}\n{toml}");
    }
    Ok(text)
}
