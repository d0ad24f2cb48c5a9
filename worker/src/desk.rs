//! The queue of requests. The worker works on the first request, step by step.

use std::collections::VecDeque;
use std::sync::Arc;

use cuttings_core::bridge::{Ask, EVERY, Findings, Reply, Request, Response, Status};
use cuttings_core::bundle::{Parts, edition};
use cuttings_core::compare::{
    Comparison, MOST, Matrix, PreparedArticles, differences, lanes, quotation_groups, wording,
};
use cuttings_core::corpus::{Corpus, RecordError};
use cuttings_core::route::View;

use crate::opening::Opening;
use crate::topics::{Editing, Matching};

/// The source of `index.html`, with slots for the parts of the single file.
const FRAME: &str = include_str!("../../index.html");

/// A response and the buffers that are sent with it.
pub type Sent = (Response, Vec<Vec<u8>>);

/// The queue of requests, and the corpus that the worker keeps.
#[derive(Default)]
pub struct Desk {
    /// The corpus that the worker compares and saves. `None` until the page opens or sends one.
    held: Option<Held>,
    waiting: VecDeque<(u32, Job)>,
    /// The progress of the first request, as in [`StepResult::More`].
    progress: Option<(usize, usize)>,
    /// What the page was last told about the progress of the first request.
    told: Option<(usize, usize)>,
}

/// A corpus and the bytes that it is read from.
pub struct Held {
    /// The id of the request that brought the corpus.
    id: u32,
    corpus: Corpus,
    parts: Arc<Parts>,
}

impl Held {
    /// Opens a corpus from its parts. The record of an article is read only when it is needed.
    ///
    /// # Errors
    /// If the parts are damaged, or do not belong to the same corpus.
    pub fn of(id: u32, parts: Parts) -> Result<Self, RecordError> {
        let parts = Arc::new(parts);
        let source = parts.clone();
        let fetch = move |range| source.corpus.get(range).map(<[u8]>::to_vec).unwrap_or_default();
        let corpus = Corpus::open(parts.corpus.len(), Arc::new(fetch), &parts.contents)?;
        Ok(Self { id, corpus, parts })
    }

    /// The corpus.
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// The bytes of its index.
    pub fn index(&self) -> &[u8] {
        &self.parts.index
    }

    /// A copy of the parts as buffers for the page: corpus, contents, index.
    pub fn to_send(&self) -> Vec<Vec<u8>> {
        let Parts { corpus, contents, index } = (*self.parts).clone();
        vec![corpus, contents, index]
    }
}

enum Job {
    Open(Box<Opening>),
    Hold(Vec<Vec<u8>>),
    Compare { corpus: u32, view: View, articles: Vec<usize>, least: usize },
    Save(Vec<u8>),
    Topics(Box<Editing>),
    Match(Box<Matching>),
    Unreadable(String),
}

/// The result of a step.
pub enum StepResult {
    /// The request needs more steps.
    More {
        /// The number of files or articles that are done.
        done: usize,
        /// The number of all files or articles in this stage of the request.
        total: usize,
    },
    /// The request is finished, with this reply and its buffers.
    Done(Reply, Vec<Vec<u8>>),
    /// The request cannot be done, for this reason.
    Failed(String),
}

impl Desk {
    /// Adds a request to the queue, or cancels one. `head` is the request as JSON, `parts` are its buffers.
    pub fn receive(&mut self, head: &str, parts: Vec<Vec<u8>>) {
        let (id, ask) = match serde_json::from_str::<Request>(head) {
            Ok(Request { id, ask }) => (id, ask),
            Err(error) => return self.waiting.push_back((EVERY, Job::Unreadable(error.to_string()))),
        };
        let job = match ask {
            Ask::Open { title, names } => Job::Open(Box::new(Opening::new(title, names, parts))),
            Ask::Hold => Job::Hold(parts),
            Ask::Compare { corpus, view, articles, least } => Job::Compare { corpus, view, articles, least },
            Ask::Save => Job::Save(parts.into_iter().next().unwrap_or_default()),
            Ask::Topics { topics, edits } => Job::Topics(Box::new(Editing::new(topics, edits))),
            Ask::Match { any, not } => Job::Match(Box::new(Matching::new(&any, &not))),
            Ask::Cancel => return self.cancel(id),
        };
        self.waiting.push_back((id, job));
    }

    /// Whether the queue contains a request.
    pub fn is_busy(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Does one step of the first request. Returns the response if this step finished the request.
    pub fn work(&mut self) -> Option<Sent> {
        let (id, job) = self.waiting.front_mut()?;
        let id = *id;
        let (status, parts) = match job.step(id, &mut self.held) {
            StepResult::More { done, total } => {
                self.progress = Some((done, total));
                return None;
            }
            StepResult::Done(outcome, parts) => (Status::Done(outcome), parts),
            StepResult::Failed(reason) => (Status::Failed { reason }, Vec::new()),
        };
        self.waiting.pop_front();
        (self.progress, self.told) = (None, None);
        Some((Response { id, status }, parts))
    }

    /// Returns the progress of the first request if it has changed since the last call. `None` if no step is done yet.
    pub fn progress(&mut self) -> Option<Response> {
        let (done, total) = self.progress.filter(|_| self.progress != self.told)?;
        self.told = self.progress;
        let id = self.waiting.front()?.0;
        Some(Response { id, status: Status::Progress { done, total } })
    }

    fn cancel(&mut self, id: u32) {
        if self.waiting.front().is_some_and(|(first, _)| *first == id) {
            (self.progress, self.told) = (None, None);
        }
        self.waiting.retain(|(other, _)| *other != id);
    }
}

impl Job {
    fn step(&mut self, id: u32, held: &mut Option<Held>) -> StepResult {
        match self {
            Self::Open(opening) => opening.step(id, held),
            Self::Hold(parts) => match <[_; 3]>::try_from(std::mem::take(parts)) {
                Ok([corpus, contents, index]) => match Held::of(id, Parts { corpus, contents, index }) {
                    Ok(opened) => {
                        *held = Some(opened);
                        StepResult::Done(Reply::Held, Vec::new())
                    }
                    Err(error) => StepResult::Failed(error.to_string()),
                },
                Err(parts) => StepResult::Failed(format!("A corpus has three parts, but {} arrived.", parts.len())),
            },
            Self::Compare { corpus, view, articles, least } => match held {
                Some(held) if held.id == *corpus => match compared(&held.corpus, *view, articles, *least) {
                    Some(findings) => StepResult::Done(Reply::Compared, vec![findings.to_bytes()]),
                    None => StepResult::Failed(format!("The worker computes nothing for the view “{}”.", view.label())),
                },
                _ => StepResult::Done(Reply::NotHeld, Vec::new()),
            },
            Self::Save(template) => match held {
                Some(held) => saved(held, template),
                None => StepResult::Failed("No articles are open.".into()),
            },
            Self::Topics(editing) => editing.step(id, held),
            Self::Match(matching) => matching.step(held),
            Self::Unreadable(reason) => StepResult::Failed(format!("The worker cannot read a request: {reason}")),
        }
    }
}

fn compared(corpus: &Corpus, view: View, articles: &[usize], least: usize) -> Option<Findings> {
    let articles: Vec<usize> = articles.iter().copied().filter(|&number| number < corpus.len()).take(MOST).collect();
    let prepared = PreparedArticles::new(corpus, &articles);
    Some(match view {
        View::Claims => Findings::Claims(Matrix::new(corpus, &articles)),
        View::Wording => Findings::Wording(wording(&prepared, least)),
        View::Quotes => Findings::Quotes(quotation_groups(&prepared)),
        View::Differences => Findings::Differences(differences(&prepared)),
        View::Timeline => Findings::Timeline(lanes(&prepared)),
        View::Compare => Findings::Compare(Comparison::new(&prepared, least)),
        View::List | View::Coverage => return None,
    })
}

fn saved(held: &Held, template: &[u8]) -> StepResult {
    let template = String::from_utf8_lossy(template);
    match edition::with_corpus(&template, FRAME, &held.corpus, &held.parts) {
        Ok(html) => StepResult::Done(Reply::Saved, vec![html.into_bytes()]),
        Err(problem) => StepResult::Failed(problem.to_string()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use cuttings_core::bridge::Report;

    use super::*;

    /// The id of every request that [`answered`] sends.
    const ID: u32 = 7;

    /// Sends a request and works until the desk responds to it. Returns the status of the response, and its buffers.
    fn answered(desk: &mut Desk, ask: Ask, parts: Vec<Vec<u8>>) -> (Status, Vec<Vec<u8>>) {
        desk.receive(&serde_json::to_string(&Request { id: ID, ask }).unwrap(), parts);
        while desk.is_busy() {
            if let Some((Response { id: ID, status }, parts)) = desk.work() {
                return (status, parts);
            }
        }
        panic!("the request was not answered");
    }

    fn open(desk: &mut Desk, files: &[(&str, &str)]) -> (Status, Vec<Vec<u8>>) {
        let names = files.iter().map(|(name, _)| name.to_string()).collect();
        let contents = files.iter().map(|(_, content)| content.as_bytes().to_vec()).collect();
        answered(desk, Ask::Open { title: "Clippings".into(), names }, contents)
    }

    const GOOD: [(&str, &str); 5] = [
        (
            "en.md",
            "---\nsource: Zee\ndate: 2025-07-01\n---\nThe two ministers spoke by telephone on Tuesday evening.\n",
        ),
        ("zh.md", "---\nsource: 新华社\ndate: 2025-07-01\n---\n两国国防部长通电话。\n"),
        ("ar.txt", "نص قصير عن مكالمة هاتفية.\n"),
        ("hi/hi.md", "---\nsource: दैनिक समाचार\n---\nआतंकवाद पर चर्चा हुई।\n"),
        (
            "same.md",
            "---\nsource: BS\ndate: 2025-07-02\n---\nThe two ministers spoke by telephone on Tuesday evening.\n",
        ),
    ];

    fn report(status: &Status) -> &Report {
        match status {
            Status::Done(Reply::Opened(report)) => report,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_folder_becomes_a_corpus_and_a_report() {
        /// The name of the case, its files, and the numbers of files given, read and rejected.
        type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], [usize; 3]);
        let tables: [Case<'_>; 7] = [
            ("good files", &GOOD, [5, 5, 0]),
            ("a file with a fault", &[GOOD[0], ("bad.md", "---\nsource: [\n---\nText\n")], [2, 2, 0]),
            ("an empty file", &[GOOD[0], ("empty.md", "")], [2, 1, 1]),
            ("a file that is never read", &[GOOD[0], (".obsidian/app.md", "x")], [1, 1, 0]),
            ("a file of another kind", &[GOOD[0], ("photo.jpg", "")], [2, 1, 1]),
            ("a .zip that is not an archive", &[GOOD[0], ("clippings.zip", "no archive")], [2, 1, 1]),
            ("nothing", &[], [0, 0, 0]),
        ];
        for (name, files, counts) in tables {
            let (status, parts) = open(&mut Desk::default(), files);
            let report = report(&status);
            assert_eq!([report.given, report.read, report.rejected], counts, "{name}: {report:?}");
            assert_eq!(parts.len(), if report.read > 0 { 3 } else { 0 }, "{name}");
            assert_eq!(report.title, "Clippings", "{name}");
            assert_eq!(report.fingerprint.len(), if report.read > 0 { 64 } else { 0 }, "{name}");
        }
    }

    #[test]
    fn articles_without_an_outlet_count_as_no_source() {
        let (status, _) = open(&mut Desk::default(), &GOOD);
        assert_eq!(report(&status).sources, 4, "Zee, 新华社, दैनिक समाचार and BS");
    }

    #[test]
    fn an_opened_corpus_and_a_held_copy_give_the_same_comparisons() {
        let mut desk = Desk::default();
        let (_, parts) = open(&mut desk, &GOOD);
        let mut other = Desk::default();
        assert_eq!(answered(&mut other, Ask::Hold, parts).0, Status::Done(Reply::Held));
        for view in View::ALL {
            let ask = Ask::Compare { corpus: ID, view, articles: vec![0, 1, 2, 3, 4, 99], least: 5 };
            let (status, parts) = answered(&mut desk, ask.clone(), Vec::new());
            assert_eq!(answered(&mut other, ask, Vec::new()), (status.clone(), parts.clone()));
            let is_compared = status == Status::Done(Reply::Compared);
            assert_eq!(is_compared, !matches!(view, View::List | View::Coverage), "{view:?}");
            let again = parts.first().and_then(|bytes| Findings::from_bytes(bytes)).map(|findings| findings.to_bytes());
            assert_eq!(again, parts.first().cloned(), "{view:?}");
        }
        let wording = Ask::Compare { corpus: ID, view: View::Wording, articles: vec![0, 1, 2, 3, 4], least: 5 };
        let (_, parts) = answered(&mut desk, wording, Vec::new());
        match Findings::from_bytes(&parts[0]) {
            Some(Findings::Wording(found)) => assert_eq!(found.groups.len(), 1),
            other => panic!("{other:?}"),
        }
        assert_eq!(Findings::from_bytes(&parts[0][..parts[0].len() / 2]), None, "half of the bytes are not findings");
    }

    #[test]
    fn progress_counts_files_and_is_reported_once() {
        let mut desk = Desk::default();
        let ask = Ask::Open { title: String::new(), names: vec!["a.md".into(), "b.md".into()] };
        desk.receive(
            &serde_json::to_string(&Request { id: 3, ask }).unwrap(),
            vec![b"One.\n".to_vec(), b"Two.\n".to_vec()],
        );
        assert_eq!(desk.progress(), None);
        for done in 1..=2 {
            assert_eq!(desk.work(), None);
            assert_eq!(desk.progress(), Some(Response { id: 3, status: Status::Progress { done, total: 2 } }));
            assert_eq!(desk.progress(), None);
        }
        assert_eq!(desk.work(), None, "this step makes the corpus from the files that were read");
        assert_eq!(desk.progress(), None);
        assert!(desk.work().is_some());
    }

    #[test]
    fn a_cancelled_request_is_dropped_and_the_next_one_is_done() {
        let mut desk = Desk::default();
        let send = |desk: &mut Desk, id: u32, ask: Ask| {
            desk.receive(&serde_json::to_string(&Request { id, ask }).unwrap(), vec![b"One.\n".to_vec()]);
        };
        let open = || Ask::Open { title: String::new(), names: vec!["a.md".into()] };
        send(&mut desk, 1, open());
        send(&mut desk, 2, open());
        assert_eq!(desk.work(), None);
        send(&mut desk, 1, Ask::Cancel);
        assert_eq!(desk.progress(), None);
        send(&mut desk, 9, Ask::Cancel);
        let mut answered = Vec::new();
        while desk.is_busy() {
            answered.extend(desk.work().map(|(response, _)| response.id));
        }
        assert_eq!(answered, [2]);
    }

    #[test]
    fn only_the_requested_corpus_is_compared() {
        let compare = |corpus| Ask::Compare { corpus, view: View::Wording, articles: vec![0], least: 5 };
        let not_held = Status::Done(Reply::NotHeld);
        let mut desk = Desk::default();
        assert_eq!(answered(&mut desk, compare(ID), Vec::new()).0, not_held, "the worker holds no corpus");
        let (_, parts) = open(&mut desk, &GOOD);
        assert_eq!(answered(&mut desk, compare(ID + 1), Vec::new()).0, not_held, "the worker holds another corpus");
        assert_ne!(answered(&mut desk, compare(ID), Vec::new()).0, not_held);
        open(&mut desk, &[("empty.md", "")]);
        assert_ne!(
            answered(&mut desk, compare(ID), Vec::new()).0,
            not_held,
            "a folder without articles does not replace the corpus"
        );
        desk.receive(&serde_json::to_string(&Request { id: ID + 1, ask: Ask::Hold }).unwrap(), parts);
        assert!(desk.work().is_some());
        assert_eq!(answered(&mut desk, compare(ID), Vec::new()).0, not_held, "the corpus was replaced");
        assert_ne!(answered(&mut desk, compare(ID + 1), Vec::new()).0, not_held);
    }

    #[test]
    fn impossible_requests_fail_with_a_reason() {
        let reason = |ask: Ask, parts: Vec<Vec<u8>>| match answered(&mut Desk::default(), ask, parts).0 {
            Status::Failed { reason } => reason,
            other => panic!("{other:?}"),
        };
        assert_eq!(reason(Ask::Save, Vec::new()), "No articles are open.");
        assert!(reason(Ask::Hold, vec![Vec::new()]).contains("three parts"));
        assert!(reason(Ask::Hold, vec![vec![1], vec![2], vec![3]]).contains("damaged"));
        let mut desk = Desk::default();
        desk.receive("{\"id\":4}", Vec::new());
        let (response, _) = desk.work().unwrap();
        assert_eq!(response.id, EVERY);
    }
}
