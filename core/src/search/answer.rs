//! Answers a text query.

use super::label;
use super::mark::{self, Highlight, Match, Part};
use super::scorer::{Scorer, candidates};
use super::term_query::TermQuery;
use crate::corpus::{Corpus, Ids};
use crate::index::Index;
use crate::query::{Clause, Literal, Notice, SearchText, Within};

/// The answer to a text query.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The articles that match.
    pub ids: Ids,
    /// The score of each article of the corpus. The best article has the highest score. Empty if nothing is scored:
    /// exclusions, `source:` and `topic:` give no score.
    pub scores: Vec<f32>,
    /// Notices about text that was ignored or searched literally, and about similar words that were also searched.
    pub notices: Vec<Notice>,
    highlights: Vec<Highlight>,
}

/// Finds the articles that match a text query. Every text is a valid query. A text without words matches every article.
pub fn find(index: &Index, corpus: &Corpus, typed: &str) -> Answer {
    let (text, notices) = SearchText::parse(typed);
    let mut answer = Answer { notices, ..Answer::to_nothing(corpus) };
    for Clause(literals) in &text.clauses {
        let found: Vec<Ids> = literals.iter().filter_map(|literal| answer.literal(index, corpus, literal)).collect();
        if let Some(any) = found.into_iter().reduce(|any, ids| any.or(&ids)) {
            answer.ids = answer.ids.and(&any);
        }
        if answer.ids.is_empty() {
            break;
        }
    }
    answer
}

/// The numbers of the articles that [`find`] must tokenise before it can answer.
///
/// These are the candidates of all phrases, except articles that are already tokenised.
pub fn unread(index: &Index, corpus: &Corpus, typed: &str) -> Vec<usize> {
    let literals = SearchText::parse(typed).0.clauses.into_iter().flat_map(|Clause(literals)| literals);
    let in_articles = literals.filter(|literal| matches!(literal.within, Within::Anywhere | Within::Title));
    let queries = in_articles.filter_map(|literal| TermQuery::new(index, corpus, &literal));
    let phrases = queries.flat_map(|query| query.phrases).filter(|words| words.len() > 1);
    let needed = phrases.fold(Ids::none(corpus.len()), |all, words| all.or(&candidates(index, &words)));
    needed.iter().filter(|&article| !index.is_tokenised(article)).collect()
}

impl Answer {
    /// The answer to a query without words: every article.
    pub(crate) fn to_nothing(corpus: &Corpus) -> Self {
        Self { ids: Ids::all(corpus.len()), scores: Vec::new(), notices: Vec::new(), highlights: Vec::new() }
    }

    /// The articles that match a literal. If the literal is excluded, these are the articles without it.
    ///
    /// Returns `None` if the literal has no word. The literal then has no effect, and a notice says so.
    fn literal(&mut self, index: &Index, corpus: &Corpus, literal: &Literal) -> Option<Ids> {
        let ids = match literal.within {
            Within::Source => {
                label::matching(corpus, literal, corpus.sources.iter().map(|source| (&*source.label, &source.ids)))
            }
            Within::Topic => {
                label::matching(corpus, literal, corpus.topics.iter().map(|topic| (&*topic.label, &topic.ids)))
            }
            Within::Anywhere | Within::Title => self.in_articles(index, corpus, literal),
        };
        let Some(ids) = ids else {
            self.notices.push(Notice(format!("“{}” contains nothing to search for", literal.text)));
            return None;
        };
        Some(if literal.is_excluded { Ids::all(corpus.len()).without(&ids) } else { ids })
    }

    /// The articles that contain a literal, also if the literal is excluded. `None` if the literal has no word.
    fn in_articles(&mut self, index: &Index, corpus: &Corpus, literal: &Literal) -> Option<Ids> {
        let title_only = literal.within == Within::Title;
        let query = TermQuery::new(index, corpus, literal)?;
        let scorer = Scorer::new(index, corpus, &query, title_only);
        if literal.is_excluded {
            return Some(scorer.ids());
        }
        if !query.similar.is_empty() {
            let similar = query.similar.join(", ");
            self.notices.push(Notice(format!("Also showing {similar} for “{}”", literal.text)));
        }
        self.highlights.push(Highlight { phrases: query.phrases, title_only });
        Some(scorer.score(&mut self.scores))
    }

    /// The matches in `text`, in order and without overlaps. `part` says whether `text` is the title or the text of an
    /// article.
    pub fn marks(&self, index: &Index, text: &str, part: Part) -> Vec<Match> {
        mark::marks(&self.highlights, index, text, part)
    }
}
